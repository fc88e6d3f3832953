"""Which data set a sheet holds, in which row its headings stand, and which column is which."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, zip_longest

from data.area_columns import area_columns
from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.headings import HeadingIndex, wide
from data.koppeling import PER_ANSWER, Koppeling
from data.reading import Cell, Sheet
from data.text import key, tidy

HEADER_SEARCH = 30
LONGEST_HEADING = 2000
WIDE = {"antwoorden": "antwoord", "waarden": "waarde"}


@dataclass(frozen=True)
class Recognised:
    """A sheet understood: `columns` gives the place of each of ours among theirs.

    A wide sheet has several values on a row: `given` tells per place what the heading says for each cell below it,
    such as its stelling and versie, its periode, or its indicator.
    """

    contract: Contract
    header: int
    headings: tuple[str, ...]
    columns: dict[str, int]
    given: dict[int, dict[str, object]] = field(default_factory=dict)
    koppeling: Koppeling | None = None

    def meant(self, column: str) -> dict[str, str]:
        """What the words of this file mean in a column of ours, where that was agreed."""
        return self.koppeling.meant(column) if self.koppeling else {}

    @property
    def fixed(self) -> Mapping[str, str]:
        """What was agreed to hold for all rows, by our column."""
        return self.koppeling.vast if self.koppeling else {}

    def heading(self, name: str) -> str:
        """The heading of a column as typed, or ours where the sheet has none."""
        return self.headings[self.columns[name]] if name in self.columns else self.contract[name].heading

    @property
    def value(self) -> str:
        """Our column that the cells of a wide sheet fill."""
        return WIDE.get(self.contract.name, "")

    @property
    def told(self) -> frozenset[str]:
        """Our columns that the headings and cells of a wide sheet give."""
        names = {name for said in self.given.values() for name in said}
        return frozenset(names | {self.value}) if names else frozenset()

    @property
    def strength(self) -> int:
        return len(self.columns) + len(self.given)


def _matched(contract: Contract, headings: list[str]) -> dict[str, int]:
    """Our column names, each with the first place where a heading names it; exact names go before synonyms."""
    keys = [key(heading) for heading in headings]
    matched: dict[str, int] = {}
    for exact in (True, False):
        for column in contract.columns:
            wanted = {key(column.name)} if exact else column.keys
            place = next((i for i, k in enumerate(keys) if k in wanted and i not in matched.values()), None)
            if column.name not in matched and place is not None:
                matched[column.name] = place
    return matched


def _lacking(found: Recognised, fill: Iterable[str]) -> list[Column]:
    """The required columns that neither the sheet nor its sender gives."""
    given = {*found.columns, *fill, *found.told}
    return [column for column in found.contract.required if column.name not in given]


def _named_after(contract: Contract, sheet_name: str) -> bool:
    name = key(re.sub(r"[\d\W_]+$", "", sheet_name))
    return name in {key(contract.name), *(key(word) for word in contract.synonyms)}


def _rank(found: Recognised, sheet_name: str, fill: Iterable[str]) -> tuple[bool, bool, int, bool] | None:
    """How convincing a reading of the sheet is; None when it is not."""
    filled = sum(1 for heading in found.headings if heading)
    named = _named_after(found.contract, sheet_name)
    lacking = _lacking(found, fill)
    complete = all(column.fill for column in lacking)
    told = found.strength + sum(
        column.name in fill and column.name not in found.columns for column in found.contract.columns
    )
    fits = told * 3 >= filled or bool(found.given)
    partly = sum(c.name in found.columns for c in found.contract.required) * 2 > len(found.contract.required)
    if not (named and found.strength) and not (found.strength >= 2 and fits and (complete or partly)):
        return None
    return not lacking, named, found.strength, complete


def header_rows(sheet: Sheet) -> Iterator[tuple[int, list[str]]]:
    """The rows in which the headings may stand, as texts; then two rows that fill each other's gaps, as one."""
    rows = [(number, _texts(sheet.rows[number])) for number in islice(_filled(sheet), HEADER_SEARCH)]
    yield from rows
    for (_, above), (lower, below) in pairwise(rows):
        both = [one or other for one, other in zip_longest(below, above, fillvalue="")]
        only_texts = all(isinstance(cell, str | None) for cell in sheet.rows[lower])
        if only_texts and sum(map(bool, above)) > 1 and both[: len(below)] != below:
            yield lower, both


def _filled(sheet: Sheet) -> Iterator[int]:
    return (number for number, row in enumerate(sheet.rows) if any(cell is not None for cell in row))


def _texts(row: list[Cell]) -> list[str]:
    return ["" if cell is None else tidy(cell)[:LONGEST_HEADING] for cell in row]


def recognise(sheet: Sheet, title: str, index: HeadingIndex, fill: Iterable[str] = ()) -> Recognised | None:
    """The most convincing reading of a sheet, or None; `title` is the sheet's name, or the file's for a csv."""
    best, best_rank = None, None
    for row_number, headings in header_rows(sheet):
        for contract in CONTRACTS.values():
            columns = _matched(contract, headings)
            if contract.name == "waarden":
                columns = area_columns(sheet.rows[row_number + 1 :], headings, columns)
            given = wide(contract, columns, headings, index)
            found = Recognised(contract, row_number, tuple(headings), columns, given)
            if given:
                columns = {name: place for name, place in columns.items() if name not in {*found.told, *PER_ANSWER}}
                found = replace(found, columns=columns)
            rank = _rank(found, title, fill)
            if rank and (best_rank is None or rank > best_rank):
                best, best_rank = found, rank
    return best
