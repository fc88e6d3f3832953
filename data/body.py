"""The rows of data under the headings of a sheet that was recognised."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

import numpy as np
import pandas as pd

from data.aside import why_aside
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
    def _filled(self) -> list[tuple[int, list[object]]]:
        below = enumerate(self.sheet.rows[self.found.header + 1 :], start=self.found.header + 2)
        return [(number, row) for number, row in below if not all(is_empty(cell) for cell in row)]

    @cached_property
    def examples(self) -> frozenset[int]:
        """The numbers of the rows that are the example of the template."""
        contract = self.found.contract
        place = self.found.columns.get(contract.columns[0].name)
        if place is None:
            return frozenset()
        return frozenset(n for n, row in self._filled if place < len(row) and marks_example(contract, row[place]))

    @cached_property
    def asides(self) -> dict[int, str]:
        """The numbers of the filled rows that are no data, each with why; an area may be called a total."""
        totals = self.found.contract.name != "waarden"
        below = self.found.header + 2
        told = {n: why_aside(row, n == below, self.found.headings, totals) for n, row in self._filled}
        return {number: why for number, why in told.items() if why}

    @cached_property
    def _rows(self) -> list[tuple[int, list[object]]]:
        aside = self.asides.keys() | self.examples
        return [(number, row) for number, row in self._filled if number not in aside] if aside else self._filled

    @cached_property
    def numbers(self) -> np.ndarray:
        """The number of each row as Excel shows it."""
        return np.array([number for number, _ in self._rows], dtype=np.int64)

    @cached_property
    def _columns(self) -> list[list[object]]:
        return [list(cells) for cells in zip_longest(*(row for _, row in self._rows))]

    @property
    def width(self) -> int:
        return len(self._columns)

    def cells(self, place: int) -> list[object]:
        """The cells of one column, as typed."""
        return self._columns[place] if place < self.width else [None] * len(self._rows)

    def cells_named(self, name: str) -> list[object]:
        """The cells of one of our columns; empty where the sheet does not have it."""
        place = self.found.columns.get(name)
        return [None] * len(self._rows) if place is None else self.cells(place)

    def shown(self, name: str, values: pd.Series) -> Callable[[int], str | None]:
        """How to show a cell of one of our columns: as it was typed, or as it was filled in."""
        typed = self.cells_named(name) if name in self.found.columns else list(values)
        return lambda i: None if is_empty(typed[i]) or pd.isna(typed[i]) else masked(typed[i])
