"""Cells into a workbook as they are: numbers and dates as such, and text that is never a formula."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from data.text import tidy

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
CODED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # Excel takes _x0041_ for an A
FIRST_YEAR = 1901  # earlier days have no number in Excel
FORMATS = {dt.date: "dd-mm-yyyy", dt.datetime: "dd-mm-yyyy hh:mm"}


def write_plain(sheet: Worksheet, rows: Iterable[Sequence[object]], first: int = 1) -> None:
    """Write the rows from row `first` on; an empty row stays an empty row."""
    for number, row in enumerate(rows, start=first):
        for place, value in enumerate(row, start=1):
            if value is not None:
                write_cell(sheet.cell(number, place), value)


def write_cell(cell: Cell, value: object) -> None:
    """One value; a text that begins as a formula keeps the mark with which Excel leaves it a text."""
    if isinstance(value, dt.date) and value.year < FIRST_YEAR:
        value = tidy(value)
    if not isinstance(value, str):
        cell.value = value
        if type(value) in FORMATS:
            cell.number_format = FORMATS[type(value)]
        return
    cell.value = CODED.sub("_x005F_", NOT_IN_XML.sub("", value))
    cell.data_type = "s"
    if value.startswith(FORMULA_STARTS):
        cell.quotePrefix = True
