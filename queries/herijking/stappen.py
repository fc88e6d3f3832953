"""The steps of a scenario: each takes a list of overlegtafels and gives another."""

from dataclasses import asdict, dataclass
from typing import ClassVar

from data.contracts import CONTRACTS
from data.contracts.woorden import DOMEINEN
from data.problem import Problem
from queries.herijking.tafels import UIT, Tafel, find, merged, refuse_taken, repointed, without
from queries.herijking.zinnen import listed, place

COLUMNS = [column.name for column in CONTRACTS["overlegtafels"].columns]


@dataclass(frozen=True)
class Samenvoegen:
    """Several tables become one; what is not chosen is the innermost ring and the largest area of them."""

    soort: ClassVar[str] = "samenvoegen"
    tafels: tuple[str, ...]
    naam: str
    regieniveau: int | None = None
    verzorgingsgebied: str | None = None
    gebied: str | None = None

    @property
    def plaatst(self) -> str:
        return self.naam

    @property
    def zin(self) -> str:
        return f"Samengevoegd: {listed(self.tafels)} tot “{self.naam}”{place(self)}"

    def apply(self, lijst: list[Tafel]) -> list[Tafel]:
        if len(self.tafels) < 2:
            raise Problem("Kies twee of meer tafels om samen te voegen.")
        theirs, others = [find(lijst, name) for name in self.tafels], without(lijst, self.tafels)
        refuse_taken(others, self.naam)
        return repointed([*others, _placed(merged(theirs, self.naam), self)], dict.fromkeys(self.tafels, self.naam))


@dataclass(frozen=True)
class Verplaatsen:
    """A table goes to another ring or area; the name of the area goes where its size changes."""

    soort: ClassVar[str] = "verplaatsen"
    tafel: str
    regieniveau: int | None = None
    verzorgingsgebied: str | None = None
    gebied: str | None = None

    @property
    def plaatst(self) -> str:
        return self.tafel

    @property
    def zin(self) -> str:
        return f"Verplaatst: “{self.tafel}”{place(self)}"

    def apply(self, lijst: list[Tafel]) -> list[Tafel]:
        if not (self.regieniveau or self.verzorgingsgebied or self.gebied):
            raise Problem("Kies waar de tafel heen gaat: een andere ring, een ander verzorgingsgebied of gebied.")
        moving = find(lijst, self.tafel)
        if _placed(moving, self) == moving:
            raise Problem(f"Overlegtafel “{self.tafel}” staat daar al. Kies een andere plek.")
        return [_placed(tafel, self) if tafel is moving else tafel for tafel in lijst]


@dataclass(frozen=True)
class Stoppen:
    """A table is no more; what scaled up or down to it does so no longer."""

    soort: ClassVar[str] = "stoppen"
    plaatst: ClassVar[None] = None
    tafel: str

    @property
    def zin(self) -> str:
        return f"Gestopt: “{self.tafel}”"

    def apply(self, lijst: list[Tafel]) -> list[Tafel]:
        find(lijst, self.tafel)
        left = without(lijst, [self.tafel])
        if not left:
            raise Problem("De laatste tafel kan niet stoppen: een lijst heeft ten minste één tafel.")
        return repointed(left, {self.tafel: None})


@dataclass(frozen=True)
class Starten:
    """A table begins; of what is not said nothing is known."""

    soort: ClassVar[str] = "starten"
    naam: str
    domeinen: tuple[str, ...]
    regieniveau: int = 1
    verzorgingsgebied: str = "gemeente"
    gebied: str | None = None
    soort_overleg: str | None = None
    deelnemers: str | None = None
    aantal_deelnemers: int | None = None
    keer_per_jaar: float | None = None
    duur_minuten: float | None = None
    casussen_per_jaar: float | None = None

    @property
    def plaatst(self) -> str:
        return self.naam

    @property
    def zin(self) -> str:
        return f"Gestart: “{self.naam}”, {listed(self.domeinen, '{}')}{place(self)}"

    def apply(self, lijst: list[Tafel]) -> list[Tafel]:
        refuse_taken(lijst, self.naam)
        if not self.domeinen:
            raise Problem("Kies een of meer domeinen voor de nieuwe tafel.")
        said = {name: value for name, value in asdict(self).items() if name in COLUMNS}
        named = {
            "peildatum": lijst[0]["peildatum"], "overlegtafel": self.naam, "soort": self.soort_overleg,
            "domeinen": "; ".join(domein for domein in DOMEINEN if domein in self.domeinen),
        }  # fmt: skip
        return [*lijst, dict.fromkeys(COLUMNS) | said | named | {UIT: ()}]


@dataclass(frozen=True)
class ZelfdeWerkwijze:
    """Several tables work in one way."""

    soort: ClassVar[str] = "zelfde werkwijze"
    plaatst: ClassVar[None] = None
    tafels: tuple[str, ...]
    werkwijze: str

    @property
    def zin(self) -> str:
        return f"Werkwijze “{self.werkwijze}” voor {listed(self.tafels)}"

    def apply(self, lijst: list[Tafel]) -> list[Tafel]:
        if not self.tafels or not self.werkwijze.strip():
            raise Problem("Kies een of meer tafels, en schrijf op welke werkwijze zij krijgen.")
        theirs = [find(lijst, name)["overlegtafel"] for name in self.tafels]
        return [tafel | {"werkwijze": self.werkwijze} if tafel["overlegtafel"] in theirs else tafel for tafel in lijst]


def _placed(tafel: Tafel, stap: Samenvoegen | Verplaatsen) -> Tafel:
    """The table at the place that a step says."""
    resized = stap.verzorgingsgebied not in (None, tafel["verzorgingsgebied"])
    return tafel | {
        "regieniveau": stap.regieniveau or tafel["regieniveau"],
        "verzorgingsgebied": stap.verzorgingsgebied or tafel["verzorgingsgebied"],
        "gebied": stap.gebied or (None if resized else tafel["gebied"]),
    }
