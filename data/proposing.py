"""A proposal for a sheet that is not, or not wholly, understood: each heading of theirs beside what it is most like."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from data.columns import is_empty
from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.delivery import reading_of
from data.kinds import answer, key
from data.known import Known
from data.koppeling import Koppeling
from data.likeness import ALIKE, likeness, looks_like_answers, strange_words, text_likeness
from data.privacy import is_private_heading, masked
from data.reading import Sheet
from data.recognising import PER_ANSWER, header_rows
from data.statline import flattened

SHOWN, SAMPLE = 3, 200
ANSWERS = ("1", "2", "3", "4", "5", "weet niet", "n.v.t.")


@dataclass(frozen=True)
class Proposal:
    """One sheet: its headings with what stands below them, and the koppeling that seems right.

    `cells` are the first filled cells below each heading, for `not_understood`; only `examples` may be shown.
    `unknown` are, per column of ours, the words that are not understood, each with what it may mean ("" if unsure).
    """

    blad: str
    cells: dict[str, list[object]]
    examples: dict[str, list[str]]
    koppeling: Koppeling
    unknown: dict[str, dict[str, str]]

    def as_dict(self) -> dict[str, object]:
        """The koppeling with the words that still have to be given a meaning."""
        known = self.koppeling.woorden
        words = {name: {**known.get(name, {}), **self.unknown.get(name, {})} for name in {**known, **self.unknown}}
        return {"blad": self.blad, **asdict(self.koppeling), "woorden": words}


def propose(
    name: str, sheets: Iterable[Sheet], known: Known, fill: Mapping[str, object], dataset: str | None = None
) -> list[Proposal]:
    """A proposal for each sheet that has headings; for one data set, or for the one that it is most like."""
    return [proposed for sheet in sheets if (proposed := _propose(name, sheet, known, fill, dataset))]


def proposal_for(contract: Contract, known: Known, headings: list[str], columns: dict[str, list[object]]) -> Koppeling:
    """The most likely koppeling of these headings with one data set; `columns` holds the cells below each heading."""
    ours = {column.name: column for column in contract.columns}
    pairs = [
        (score, name, heading)
        for heading in headings
        for name, column in ours.items()
        if (score := likeness(column, heading, columns[heading])) >= ALIKE
    ]
    kolommen: dict[str, str] = {}
    for _, name, heading in sorted(pairs, reverse=True, key=lambda pair: pair[0]):
        if name not in kolommen and heading not in kolommen.values():
            kolommen[name] = heading
    left = [heading for heading in headings if heading not in kolommen.values()]
    stellingen = _statements(left, known) if contract.name == "antwoorden" and "antwoord" not in kolommen else {}
    if stellingen:
        kolommen = {name: heading for name, heading in kolommen.items() if name not in PER_ANSWER}
    return Koppeling(contract.name, kolommen, stellingen)


def not_understood(koppeling: Koppeling, columns: dict[str, list[object]]) -> dict[str, dict[str, str]]:
    """The words below the coupled headings that mean nothing to us, each with the nearest word that does."""
    answers = Column("antwoord", answer, "")
    asked = [(answers, heading) for heading in koppeling.stellingen]
    asked += [(CONTRACTS[koppeling.dataset][name], heading) for name, heading in koppeling.kolommen.items()]
    unknown: dict[str, dict[str, str]] = {}
    for column, heading in asked:
        if column.kind.options or column.name == "antwoord":
            words, agreed = strange_words(column, columns[heading]), koppeling.meant(column.name)
            unknown.setdefault(column.name, {}).update({w: near for w, near in words.items() if key(w) not in agreed})
    return {name: words for name, words in unknown.items() if words}


def options_of(dataset: str, column: str) -> tuple[str, ...]:
    """What a word in this column may mean."""
    return ANSWERS if column == "antwoord" else CONTRACTS[dataset][column].kind.options


def below(sheet: Sheet, header: int, headings: list[str]) -> dict[str, list[object]]:
    """The first filled cells below each heading; of two with one name, those of the first."""
    found: dict[str, list[object]] = {}
    for place, heading in enumerate(headings):
        if heading and heading not in found:
            cells = (row[place] for row in sheet.rows[header + 1 :] if place < len(row))
            found[heading] = [cell for cell in cells if not is_empty(cell)][:SAMPLE]
    return found


def _propose(name: str, sheet: Sheet, known: Known, fill: Mapping[str, object], dataset: str | None) -> Proposal | None:
    sheet = flattened(sheet)
    reading = reading_of(name, sheet, known, fill)
    reading = reading if reading and dataset in (None, reading.contract.name) else None
    header, headings = (reading.header, list(reading.headings)) if reading else _most_texts(sheet)
    columns = below(sheet, header, headings)
    if not columns:
        return None
    contracts = [reading.contract] if reading else [CONTRACTS[dataset]] if dataset else CONTRACTS.values()
    proposals = [proposal_for(each, known, list(columns), columns) for each in contracts]
    best = max(proposals, key=lambda each: _worth(each, columns))
    if reading:
        exact = {ours: headings[place] for ours, place in reading.columns.items()}
        asked = {headings[place]: said["stelling"] for place, said in reading.given.items() if "stelling" in said}
        rest = {h: code for h, code in best.stellingen.items() if code not in asked.values()} if asked else {}
        best = Koppeling(best.dataset, exact, asked | rest, reading.koppeling.woorden if reading.koppeling else {})
    examples = {heading: _examples(heading, cells) for heading, cells in columns.items()}
    return Proposal(sheet.name, columns, examples, best, not_understood(best, columns))


def _most_texts(sheet: Sheet) -> tuple[int, list[str]]:
    """The row that looks most like headings: the first with the most texts that are no numbers."""

    def texts(row: tuple[int, list[str]]) -> int:
        return sum(bool(re.search(r"[^\W\d]", heading)) for heading in row[1])

    return max(header_rows(sheet), key=texts, default=(0, []))


def _worth(koppeling: Koppeling, columns: dict[str, list[object]]) -> tuple[float, int]:
    """How convincing it is: the share of what is required, then how much was found."""
    contract = CONTRACTS[koppeling.dataset]
    left = [cells for heading, cells in columns.items() if heading not in koppeling.kolommen.values()]
    asks = contract.name == "antwoorden" and sum(map(looks_like_answers, left)) > 1
    found = {*koppeling.kolommen, *(PER_ANSWER if koppeling.stellingen or asks else ())}
    needed = [column.name in found for column in contract.required]
    return sum(needed) / len(needed), len(koppeling.kolommen) + len(koppeling.stellingen)


def _statements(headings: list[str], known: Known) -> dict[str, str]:
    """For each heading the statement whose text it is most like; each statement once."""
    scored = [
        (ratio, heading, row.stelling)
        for heading in headings
        for row in known.stellingen.itertuples()
        if (ratio := text_likeness(heading, row.tekst)) >= ALIKE
    ]
    found: dict[str, str] = {}
    for _, heading, code in sorted(scored, reverse=True):
        if heading not in found and code not in found.values():
            found[heading] = code
    return found


def _examples(heading: str, cells: list[object]) -> list[str]:
    shown = [] if is_private_heading(heading) else [masked(cell) for cell in dict.fromkeys(cells)]
    return shown[:SHOWN]
