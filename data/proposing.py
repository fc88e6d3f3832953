"""A proposal for a sheet that is not, or not wholly, understood: each heading of theirs beside what it is most like."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from data.agreed import reading_of
from data.columns import is_empty
from data.contracts import CONTRACTS
from data.fixed import open_columns
from data.known import Known
from data.koppeling import Koppeling
from data.matching import proposal_for, worth
from data.privacy import is_private_heading, masked
from data.reading import Sheet
from data.recognising import Recognised, header_rows
from data.statline import flattened
from data.wording import not_understood

SHOWN, SAMPLE, FEW_WORDS = 3, 200, 50


@dataclass(frozen=True)
class Proposal:
    """One sheet: its headings with what stands below them, and the koppeling that seems right.

    `cells` are the first filled cells below each heading, for `not_understood`; only `examples` may be shown.
    `unknown` are, per column of ours, the words that are not understood, each with what it may mean ("" if unsure);
    `agreed` is the koppeling by which the sheet is read now.
    """

    blad: str
    cells: dict[str, list[object]]
    examples: dict[str, list[str]]
    koppeling: Koppeling
    unknown: dict[str, dict[str, str]]
    agreed: Koppeling | None = None

    def as_dict(self) -> dict[str, object]:
        """The koppeling with the words and columns that still have to be given a meaning or a value."""
        known = self.koppeling.woorden
        words = {name: {**known.get(name, {}), **self.unknown.get(name, {})} for name in {**known, **self.unknown}}
        lacking = open_columns(CONTRACTS[self.koppeling.dataset], self.koppeling.given)
        still = {column.name: "" for column in lacking}
        return {"blad": self.blad, **asdict(self.koppeling), "woorden": words, "vast": {**still, **self.koppeling.vast}}


def propose(
    name: str, sheets: Iterable[Sheet], known: Known, fill: Mapping[str, object], dataset: str | None = None
) -> list[Proposal]:
    """A proposal for each sheet that has headings; for one data set, or for the one that it is most like."""
    return [proposed for sheet in sheets if (proposed := _propose(name, sheet, known, fill, dataset))]


def below(sheet: Sheet, header: int, headings: list[str]) -> dict[str, list[object]]:
    """The first filled cells below each heading, and words further down; of two with one name, those of the first."""
    found: dict[str, list[object]] = {}
    for place, heading in enumerate(headings):
        if heading and heading not in found:
            cells = (row[place] for row in sheet.rows[header + 1 :] if place < len(row))
            found[heading] = _sample([cell for cell in cells if not is_empty(cell)])
    return found


def _sample(cells: list[object]) -> list[object]:
    """The first cells; where they are the same few words again and again, also the words that come later."""
    first, rest = cells[:SAMPLE], set(cells[SAMPLE:])
    later = rest.difference(first)
    return first + (sorted(later, key=str) if len(rest) <= FEW_WORDS else [])


def _propose(name: str, sheet: Sheet, known: Known, fill: Mapping[str, object], dataset: str | None) -> Proposal | None:
    sheet = flattened(sheet)
    read_as = reading_of(name, sheet, known, fill)
    reading = read_as if read_as and dataset in (None, read_as.contract.name) else None
    header, headings = (reading.header, list(reading.headings)) if reading else _most_texts(sheet)
    columns = below(sheet, header, headings)
    if not columns:
        return None
    contracts = [reading.contract] if reading else [CONTRACTS[dataset]] if dataset else CONTRACTS.values()
    proposals = [proposal_for(each, known, list(columns), columns) for each in contracts]
    best = max(proposals, key=lambda each: worth(each, columns))
    best = _as_read(reading, best) if reading else best
    examples = {heading: _examples(heading, cells) for heading, cells in columns.items()}
    agreed = read_as.koppeling if read_as else None
    return Proposal(sheet.name, columns, examples, best, not_understood(best, columns), agreed)


def _as_read(reading: Recognised, best: Koppeling) -> Koppeling:
    """The koppeling by which a sheet is read; of one never agreed upon, the rest is what it is most like."""
    exact = {ours: reading.headings[place] for ours, place in reading.columns.items()}
    asked, measured = (
        {reading.headings[place]: str(said[name]) for place, said in reading.given.items() if name in said}
        for name in ("stelling", "indicator")
    )
    read = replace(reading.koppeling or Koppeling(best.dataset), kolommen=exact, stellingen=asked, indicatoren=measured)
    if reading.koppeling:
        return read
    return replace(
        read, stellingen=_with_rest(asked, best.stellingen), indicatoren=_with_rest(measured, best.indicatoren)
    )


def _with_rest(read: dict[str, str], alike: Mapping[str, str]) -> dict[str, str]:
    """What headings say by themselves, and where there are such headings what others seem to say."""
    rest = {heading: code for heading, code in alike.items() if code not in read.values()}
    return rest | read if read else {}


def _most_texts(sheet: Sheet) -> tuple[int, list[str]]:
    """The row that looks most like headings: the first with the most texts that are no numbers."""

    def texts(row: tuple[int, list[str]]) -> int:
        return sum(bool(re.search(r"[^\W\d]", heading)) for heading in row[1])

    return max(header_rows(sheet), key=texts, default=(0, []))


def _examples(heading: str, cells: list[object]) -> list[str]:
    shown = [] if is_private_heading(heading) else [masked(cell) for cell in dict.fromkeys(cells)]
    return shown[:SHOWN]
