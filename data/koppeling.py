"""A koppeling: what the headings and words of one kind of file mean, kept so that the next file needs no hand."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from data.contracts import CONTRACTS
from data.fixed import check_fixed
from data.kinds import key, tidy
from data.problem import Problem

PER_ANSWER = ("stelling", "antwoord", "versie")
PARTS = ("kolommen", "stellingen", "woorden", "vast")
SHAPE = (
    f"De koppeling moet een JSON-bestand zijn met de velden dataset, {', '.join(PARTS[:-1])} en {PARTS[-1]}, zoals "
    "--toon-koppeling het afdrukt. "
)


@dataclass(frozen=True)
class Koppeling:
    """Theirs beside ours, for one data set.

    kolommen: the heading that gives each of our columns; stellingen: the statement (its code) that each heading asks;
    woorden: per column of ours, what each of their words means; vast: the value of a column of ours that the file does
    not have. Only what belongs to the kind of file is kept, such as its area or its indicator: a ronde, a peildatum or
    a period differs every delivery and is asked again each time.
    """

    dataset: str
    kolommen: Mapping[str, str] = field(default_factory=dict)
    stellingen: Mapping[str, str] = field(default_factory=dict)
    woorden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    vast: Mapping[str, str] = field(default_factory=dict)

    @property
    def headings(self) -> frozenset[str]:
        """The headings it speaks of, as they are compared."""
        return frozenset(compared(heading) for heading in (*self.kolommen.values(), *self.stellingen))

    @property
    def given(self) -> frozenset[str]:
        """Our columns that it gives."""
        coded = ("gebied",) if "gebiedscode" in self.kolommen else ()
        return frozenset((*self.kolommen, *self.vast, *coded, *(PER_ANSWER if self.stellingen else ())))

    @property
    def kenmerk(self) -> str:
        """What tells this kind of file from another: its headings."""
        return hashlib.sha256("\n".join([self.dataset, *sorted(self.headings)]).encode()).hexdigest()[:16]

    def meant(self, column: str) -> dict[str, str]:
        """Their words for a column of ours, as they are compared, and ours."""
        return {key(word): ours for word, ours in self.woorden.get(column, {}).items() if ours}

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)


def compared(heading: str) -> str:
    """A heading as it is compared; one of signs alone, such as %, is itself."""
    return key(heading) or tidy(heading)


def from_json(text: str) -> list[Koppeling]:
    """The koppelingen that the text holds, one or a list of them; raises Problem when it is something else."""
    try:
        given = json.loads(text)
        return [check(_read(one)) for one in (given if isinstance(given, list) else [given])]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise Problem(SHAPE + "Dit bestand is iets anders.") from error


def remembered(text: str) -> list[Koppeling]:
    """The koppeling as it was kept, without what our contracts no longer have; none when its data set is gone."""
    kept = _read(json.loads(text))
    if kept.dataset not in CONTRACTS:
        return []
    ours = {column.name for column in CONTRACTS[kept.dataset].columns}
    parts = {part: {n: of for n, of in getattr(kept, part).items() if n in ours} for part in ("kolommen", "woorden")}
    vast = {name: value for name, value in kept.vast.items() if name in ours}
    return [Koppeling(kept.dataset, parts["kolommen"], kept.stellingen, parts["woorden"], vast)]


def check(koppeling: Koppeling) -> Koppeling:
    """The koppeling itself; raises Problem when it cannot be used."""
    if koppeling.dataset not in CONTRACTS:
        raise Problem(f"{SHAPE}Het veld dataset moet een van deze zijn: {', '.join(CONTRACTS)}.")
    ours = {column.name for column in CONTRACTS[koppeling.dataset].columns}
    named = (*koppeling.kolommen, *koppeling.woorden, *koppeling.vast)
    if unknown := [name for name in named if name not in ours]:
        raise Problem(
            f"De koppeling noemt “{tidy(unknown[0])}”, en dat is geen kolom van {koppeling.dataset}. "
            f"Kies uit: {', '.join(sorted(ours))}."
        )
    if twice := [name for name in koppeling.vast if name in koppeling.kolommen]:
        raise Problem(f"De koppeling geeft “{twice[0]}” een kolom én een vaste waarde. Haal een van de twee weg.")
    check_fixed(koppeling.dataset, koppeling.vast)
    return koppeling


def _read(one: Mapping[str, object]) -> Koppeling:
    """What stands in the JSON, of which every part is a text; raises TypeError or AttributeError otherwise."""
    koppeling = Koppeling(**{name: one[name] for name in one if name != "blad"})
    pairs = [pair for part in (koppeling.kolommen, koppeling.stellingen, koppeling.vast) for pair in part.items()]
    pairs += [pair for words in koppeling.woorden.values() for pair in words.items()]
    if not all(isinstance(part, str) for pair in pairs for part in pair):
        raise TypeError
    filled = {name: value for name, value in koppeling.vast.items() if value.strip()}
    return Koppeling(koppeling.dataset, koppeling.kolommen, koppeling.stellingen, koppeling.woorden, filled)
