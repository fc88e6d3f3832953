"""The rows of data under the headings of a sheet that was recognised."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import compress

import numpy as np
import pandas as pd

from data.aside import may_be_aside, why_aside
from data.columns import is_empty
from data.example import marks_example
from data.privacy import masked
from data.reading import Sheet
from data.recognising import Recognised


@dataclass(frozen=True)
class Body:
    """One sheet with what was recognised on it; its rows are the ones that are filled and hold data."""

    sheet: Sheet
    found: Recognised

    @cached_property
    def length(self) -> int:
        """How many rows there are below the headings, empty ones included."""
        return len(self.sheet.rows) - self.found.header - 1

    @cached_property
    def _begins(self) -> dict[int, object]:
        """The first filled cell of each filled row, by the number of the row."""
        begins = (
            row[0] if row and not is_empty(row[0]) else next((cell for cell in row if not is_empty(cell)), None)
            for row in self._below
        )
        return {number: cell for number, cell in enumerate(begins, self.found.header + 2) if cell is not None}

    @property
    def _below(self) -> list[list[object]]:
        return self.sheet.rows[self.found.header + 1 :]

    @cached_property
    def examples(self) -> frozenset[int]:
        """The numbers of the rows that are the example of the template."""
        contract = self.found.contract
        place = self.found.columns.get(contract.columns[0].name)
        cells = self.sheet.columns[place] if place is not None and place < len(self.sheet.columns) else ()
        marks = {cell for cell in set(cells) if marks_example(contract, cell)}
        return frozenset(n for n, cell in enumerate(cells, 1) if cell in marks) if marks else frozenset()

    @cached_property
    def asides(self) -> dict[int, str]:
        """The numbers of the filled rows that are no data, each with why; an area may be called a total."""
        totals = self.found.contract.name != "waarden"
        first, headings = self.found.header + 2, self.found.headings
        doubtful = {cell for cell in set(self._begins.values()) if may_be_aside(cell, headings)}
        tried = [n for n, cell in self._begins.items() if n == first or cell in doubtful]
        told = {n: why_aside(self.sheet.rows[n - 1], n == first, headings, totals) for n in tried}
        return {number: why for number, why in told.items() if why}

    @cached_property
    def numbers(self) -> np.ndarray:
        """The number of each row as Excel shows it."""
        aside = self.asides.keys() | self.examples
        kept = self._begins.keys() - aside if aside else self._begins
        return np.array(sorted(kept), dtype=np.int64)

    @cached_property
    def _columns(self) -> list[list[object]]:
        held = np.zeros(len(self.sheet.rows), bool)
        held[self.numbers - 1] = True
        return [list(compress(cells, held.tolist())) for cells in self.sheet.columns]

    @property
    def width(self) -> int:
        return len(self._columns)

    def cells(self, place: int) -> list[object]:
        """The cells of one column, as typed."""
        return self._columns[place] if place < self.width else [None] * len(self.numbers)

    def cells_named(self, name: str) -> list[object]:
        """The cells of one of our columns; empty where the sheet does not have it."""
        place = self.found.columns.get(name)
        return [None] * len(self.numbers) if place is None else self.cells(place)

    def shown(self, name: str, values: pd.Series) -> Callable[[int], str | None]:
        """How to show a cell of one of our columns: as it was typed, or as it was filled in."""
        typed = self.cells_named(name) if name in self.found.columns else values.array
        return lambda i: None if is_empty(typed[i]) or pd.isna(typed[i]) else masked(typed[i])
