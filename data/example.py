"""The row in the template that shows how to fill it in: known again when it is handed in, and never data."""

from data.contract import Contract
from data.text import tidy

MARK = "Voorbeeld: "


def example_row(contract: Contract) -> list[object]:
    """An example for each column; the first says in words that the row is one, so that a csv keeps it too."""
    first, *others = contract.columns
    return [f"{MARK}{first.example}", *(column.example for column in others)]


def marks_example(contract: Contract, cell: object) -> bool:
    """Whether this cell of the first column says that its row is the example."""
    return isinstance(cell, str) and MARK in cell and tidy(cell) == example_row(contract)[0]
