"""A koppeling: what the headings and words of one kind of file mean, kept so that the next file needs no hand."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace

from data.contracts import CONTRACTS
from data.fixed import check_fixed
from data.problem import Problem
from data.text import key, tidy

PER_ANSWER = ("stelling", "antwoord", "versie")
PER_FIGURE = ("indicator", "waarde", "teller", "noemer")
WIDE = {"stellingen": ("antwoorden", "stelling", PER_ANSWER), "indicatoren": ("waarden", "indicator", PER_FIGURE)}
PARTS = ("kolommen", "stellingen", "indicatoren", "woorden", "vast")
SHAPE = (
    f"De koppeling moet een JSON-bestand zijn met de velden dataset, {', '.join(PARTS[:-1])} en {PARTS[-1]}, zoals "
    "--toon-koppeling het afdrukt. "
)


@dataclass(frozen=True)
class Koppeling:
    """Theirs beside ours, for one data set.

    kolommen: the heading that gives each of our columns; stellingen: the statement (its code) that each heading asks;
    indicatoren: the indicator (its code) that each heading gives figures of; woorden: per column of ours, what each of
    their words means; vast: the value of a column of ours that the file does not have. Only what belongs to the kind
    of file is kept, such as its area or its indicator: a ronde, a peildatum or a period differs every delivery and is
    asked again each time.
    """

    dataset: str
    kolommen: Mapping[str, str] = field(default_factory=dict)
    stellingen: Mapping[str, str] = field(default_factory=dict)
    woorden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    vast: Mapping[str, str] = field(default_factory=dict)
    indicatoren: Mapping[str, str] = field(default_factory=dict)

    @property
    def headings(self) -> frozenset[str]:
        """The headings it speaks of, as they are compared."""
        theirs = (*self.kolommen.values(), *self.stellingen, *self.indicatoren)
        return frozenset(compared(heading) for heading in theirs)

    @property
    def given(self) -> frozenset[str]:
        """Our columns that it gives."""
        coded = ("gebied",) if "gebiedscode" in self.kolommen else ()
        told = (*(PER_ANSWER if self.stellingen else ()), *(PER_FIGURE if self.indicatoren else ()))
        return frozenset((*self.kolommen, *self.vast, *coded, *told))

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
    return [replace(kept, **parts, vast=vast)]


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
    _check_wide(koppeling)
    _check_meanings(koppeling)
    check_fixed(koppeling.dataset, koppeling.vast)
    return koppeling


def _check_wide(koppeling: Koppeling) -> None:
    """Raise a Problem when headings stand for statements or indicators where they cannot, or one does so twice."""
    for part, (dataset, one, told) in WIDE.items():
        meant = list(getattr(koppeling, part).values())
        if meant and koppeling.dataset != dataset:
            raise Problem(f"Een kolom per {one} hoort bij {dataset}, niet bij {koppeling.dataset}. Haal haar weg.")
        if double := next((code for code in meant if meant.count(code) > 1), None):
            raise Problem(f"De koppeling noemt {one} “{tidy(double)}” bij twee koppen. Kies één kolom.")
        if meant and (both := [name for name in told if name in (*koppeling.kolommen, *koppeling.vast)]):
            heading = CONTRACTS[dataset][both[0]].heading
            raise Problem(f"Met een kolom per {one} kan er geen kolom “{heading}” zijn. Haal een van de twee weg.")


def _check_meanings(koppeling: Koppeling) -> None:
    """Raise a Problem for a word that means something which its column would not take."""
    for name, words in koppeling.woorden.items():
        column = CONTRACTS[koppeling.dataset][name]
        for word, ours in words.items():
            try:
                _ = column.kind.parse(ours, ",") if ours else None
            except (ValueError, OverflowError):
                meant = f"Het woord “{tidy(word)}” betekent in de koppeling “{tidy(ours)}”"
                raise Problem(f"{meant}, maar {column.heading} moet {column.kind.must}.") from None


def _read(one: Mapping[str, object]) -> Koppeling:
    """What stands in the JSON, of which every part is a text; raises TypeError or AttributeError otherwise."""
    koppeling = Koppeling(**{name: one[name] for name in one if name != "blad"})
    flat = (koppeling.kolommen, koppeling.stellingen, koppeling.indicatoren, koppeling.vast)
    pairs = [pair for part in (*flat, *koppeling.woorden.values()) for pair in part.items()]
    if not all(isinstance(part, str) for pair in pairs for part in pair):
        raise TypeError
    return replace(koppeling, vast={name: value for name, value in koppeling.vast.items() if value.strip()})
