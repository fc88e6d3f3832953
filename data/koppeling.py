"""A koppeling: what the headings and words of one kind of file mean, kept so that the next file needs no hand."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from data.contracts import CONTRACTS
from data.kinds import key, tidy
from data.problem import Problem

SHAPE = (
    "De koppeling moet een JSON-bestand zijn met de velden dataset, kolommen, stellingen en woorden, zoals "
    "--toon-koppeling het afdrukt. "
)


@dataclass(frozen=True)
class Koppeling:
    """Theirs beside ours, for one data set.

    kolommen: the heading that gives each of our columns; stellingen: the statement (its code) that each heading asks;
    woorden: per column of ours, what each of their words means.
    """

    dataset: str
    kolommen: Mapping[str, str] = field(default_factory=dict)
    stellingen: Mapping[str, str] = field(default_factory=dict)
    woorden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def headings(self) -> frozenset[str]:
        """The headings it speaks of, as they are compared."""
        return frozenset(key(heading) for heading in (*self.kolommen.values(), *self.stellingen))

    @property
    def kenmerk(self) -> str:
        """What tells this kind of file from another: its headings."""
        return hashlib.sha256("\n".join([self.dataset, *sorted(self.headings)]).encode()).hexdigest()[:16]

    def meant(self, column: str) -> dict[str, str]:
        """Their words for a column of ours, as they are compared, and ours."""
        return {key(word): ours for word, ours in self.woorden.get(column, {}).items() if ours}

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)


def from_json(text: str) -> list[Koppeling]:
    """The koppelingen that the text holds, one or a list of them; raises Problem when it is something else."""
    try:
        given = json.loads(text)
        each = given if isinstance(given, list) else [given]
        return [_checked(Koppeling(**{name: one[name] for name in one if name != "blad"})) for one in each]
    except (ValueError, TypeError, AttributeError) as error:
        raise Problem(SHAPE + "Dit bestand is iets anders.") from error


def _checked(koppeling: Koppeling) -> Koppeling:
    """The koppeling itself when its parts are what they must be; raises Problem or a TypeError."""
    pairs = [*koppeling.kolommen.items(), *koppeling.stellingen.items()]
    pairs += [pair for words in koppeling.woorden.values() for pair in words.items()]
    if not all(isinstance(part, str) for pair in pairs for part in pair):
        raise TypeError
    if koppeling.dataset not in CONTRACTS:
        raise Problem(f"{SHAPE}Het veld dataset moet een van deze zijn: {', '.join(CONTRACTS)}.")
    ours = {column.name for column in CONTRACTS[koppeling.dataset].columns}
    if unknown := [name for name in (*koppeling.kolommen, *koppeling.woorden) if name not in ours]:
        raise Problem(
            f"De koppeling noemt “{tidy(unknown[0])}”, en dat is geen kolom van {koppeling.dataset}. "
            f"Kies uit: {', '.join(sorted(ours))}."
        )
    return koppeling
