"""Overlegtafels as the steps of a scenario see them: found by name, merged, and named by one another.

A table is a dict with the columns of the data set; UIT holds the tables of the first list that it came from.
"""

from collections.abc import Iterable, Mapping, Sequence

from data.contracts.woorden import DOMEINEN, GEBIEDEN
from data.problem import Problem

Tafel = dict[str, object]
UIT = "uit"
LARGEST = ("keer_per_jaar", "duur_minuten")
SHARED = (
    "soort", "doel", "doelgroep", "voorzitter", "procesmanager", "client_aan_tafel", "werkwijze",
    "registratiesysteem", "wettelijke_basis", "resultaat_vastgelegd",
)  # fmt: skip
SCALES = ("opschalen_naar", "afschalen_naar")


def find(lijst: Iterable[Tafel], naam: str) -> Tafel:
    """The table of this name; raises Problem when it is not on the list."""
    for tafel in lijst:
        if _same(tafel["overlegtafel"], naam):
            return tafel
    raise Problem(f"Overlegtafel “{naam}” staat op dat moment niet op de lijst van dit scenario.")


def without(lijst: Iterable[Tafel], names: Iterable[str]) -> list[Tafel]:
    """The tables that are not called so."""
    gone = {name.casefold() for name in names}
    return [tafel for tafel in lijst if tafel["overlegtafel"].casefold() not in gone]


def refuse_taken(lijst: Iterable[Tafel], naam: str) -> None:
    """Raise a Problem when a new name is empty, several, or that of another table."""
    if not naam.strip() or ";" in naam:
        raise Problem("Geef de tafel één naam, zonder puntkomma.")
    if any(_same(tafel["overlegtafel"], naam) for tafel in lijst):
        raise Problem(f"Er is in dit scenario al een tafel “{naam}”. Kies een andere naam.")


def merged(theirs: Sequence[Tafel], naam: str) -> Tafel:
    """One table out of several, in the innermost ring and the largest area of them."""
    area = max((tafel["verzorgingsgebied"] for tafel in theirs), key=GEBIEDEN.index)
    joined = {name: _agreed(tafel[name] for tafel in theirs) for name in SHARED}
    joined |= {name: max(_known(theirs, name), default=None) for name in LARGEST}
    joined |= {name: _united(theirs, name) for name in ("deelnemers", *SCALES)}
    named = {domein for tafel in theirs for domein in parts(tafel["domeinen"])}
    people = [*_known(theirs, "aantal_deelnemers"), *filter(None, [len(parts(joined["deelnemers"]))])]
    return theirs[0] | joined | {
        "overlegtafel": naam,
        "domeinen": "; ".join(domein for domein in DOMEINEN if domein in named),
        "regieniveau": min(tafel["regieniveau"] for tafel in theirs),
        "verzorgingsgebied": area,
        "gebied": area_of(theirs, area),
        "aantal_deelnemers": max(people, default=None),
        "casussen_per_jaar": sum(cases) if (cases := _known(theirs, "casussen_per_jaar")) else None,
        UIT: tuple(name for tafel in theirs for name in tafel[UIT]),
    }  # fmt: skip


def area_of(theirs: Iterable[Tafel], verzorgingsgebied: str) -> str | None:
    """The name of the area, where all tables of this size serve the same one."""
    return _agreed(tafel["gebied"] for tafel in theirs if tafel["verzorgingsgebied"] == verzorgingsgebied)


def repointed(lijst: Iterable[Tafel], to: Mapping[str, str | None]) -> list[Tafel]:
    """The tables, scaling up and down to the new name of each; to none where there is none."""
    new = {name.casefold(): naam for name, naam in to.items()}
    return [tafel | {name: _pointed(tafel, name, new) for name in SCALES} for tafel in lijst]


def parts(text: object) -> list[str]:
    """The names in a cell, each once."""
    return list(dict.fromkeys(part.strip() for part in str(text or "").split(";") if part.strip()))


def _pointed(tafel: Tafel, column: str, new: Mapping[str, str | None]) -> object:
    names = parts(tafel[column])
    if not any(name.casefold() in new for name in names):
        return tafel[column]
    kept = [name for name in names if name.casefold() not in new]
    moved = [new[name.casefold()] for name in names if name.casefold() in new]
    others = [name for name in moved if name and not _same(name, tafel["overlegtafel"])]
    return "; ".join(dict.fromkeys([*kept, *others])) or None


def _same(one: object, other: str) -> bool:
    return str(one).casefold() == other.strip().casefold()


def _agreed(values: Iterable[object]) -> object:
    """What all say, in the letters of the first; nothing where one says something else, or nothing."""
    said = list(values)
    alike = {value.casefold() if isinstance(value, str) else value for value in said}
    return said[0] if len(alike) == 1 else None


def _known(theirs: Iterable[Tafel], name: str) -> list[float]:
    return [tafel[name] for tafel in theirs if tafel[name] is not None]


def _united(theirs: Iterable[Tafel], name: str) -> str | None:
    """The names that any of them has; of the same name in other letters the first."""
    names: dict[str, str] = {}
    for tafel in theirs:
        for part in parts(tafel[name]):
            names.setdefault(part.casefold(), part)
    return "; ".join(names.values()) or None
