"""What calamine leaves out of a sheet, and how it is put back; runs in the child process of reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby

NO_RESULT = "formule zonder uitkomst"
MOST_RANGES = 5
# by the number with which a binary file of Excel keeps them
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
# the number formats of Excel itself that show a percentage, and what in others is not a code
PERCENTAGES = {"9", "10"}
LITERAL = re.compile(r'"[^"]*"|\\.')
HIDDEN_ONE = "Blad “{}”: {} {} is verborgen in het bestand; die is wel gelezen."
HIDDEN_MORE = "Blad “{}”: {} {} zijn verborgen in het bestand; ze zijn wel gelezen."


@dataclass
class Aside:
    """Of one sheet, rows and columns from 0: cells that calamine calls empty, percentages, and what is hidden."""

    texts: list[tuple[int, int, str]] = field(default_factory=list)
    percentages: list[tuple[int, int]] = field(default_factory=list)
    hidden_rows: list[range] = field(default_factory=list)
    hidden_columns: list[range] = field(default_factory=list)

    def put_back(self, rows: list[list]) -> None:
        for row, column, text in self.texts:
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = text
        for row, column in self.percentages:
            cell = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
            if isinstance(cell, int | float) and not isinstance(cell, bool):
                rows[row][column] = percentage(cell)

    def notes(self, title: str, rows: list[list]) -> list[str]:
        """What of the filled rows and columns is hidden."""
        width = max(map(len, rows), default=0)
        hidden_rows = [
            row for row in within(self.hidden_rows, len(rows)) if any(cell is not None for cell in rows[row])
        ]
        hidden_columns = [
            place
            for place in within(self.hidden_columns, width)
            if any(place < len(row) and row[place] is not None for row in rows)
        ]
        return [
            *hidden_note(title, "rij", hidden_rows, lambda row: str(row + 1)),
            *hidden_note(title, "kolom", hidden_columns, letters),
        ]


def within(runs: list[range], most: int) -> list[int]:
    return sorted({place for run in runs for place in run[: max(most - run.start, 0)]})


def percentage(value: float) -> str:
    """A share as Excel shows it: 0.148 is 14,8%, with every digit that Excel keeps."""
    text = f"{Decimal(f'{value:.15g}') * 100:f}"
    whole, _, fraction = text.partition(".")
    return f"{whole},{fraction}".rstrip("0").rstrip(",") + "%"


def letters(column: int) -> str:
    """The name of a column in Excel."""
    above, last = divmod(column, 26)
    return (letters(above - 1) if above else "") + chr(ord("A") + last)


def hidden_note(title: str, word: str, places: list[int], name: Callable[[int], str]) -> list[str]:
    """One sentence about hidden rows or columns, or none."""
    if len(places) < 2:
        return [HIDDEN_ONE.format(title, word, name(place)) for place in places]
    steps = groupby(enumerate(sorted(places)), lambda each: each[1] - each[0])
    runs = [[place for _, place in run] for _, run in steps]
    shown = [name(run[0]) if len(run) == 1 else f"{name(run[0])} t/m {name(run[-1])}" for run in runs]
    if len(runs) > MOST_RANGES:
        shown[MOST_RANGES:] = [f"meer (samen {len(places)})"]
    listed = " en ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
    return [HIDDEN_MORE.format(title, word, listed)]
