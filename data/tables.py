"""Several tables on one sheet: each becomes a sheet of its own, with the row numbers that Excel shows."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from data.headings import HeadingIndex
from data.reading import Sheet
from data.recognising import recognise

LONGEST_TITLE = 3


def tables(sheet: Sheet, index: HeadingIndex, fill: Iterable[str] = ()) -> list[Sheet]:
    """The sheet in parts: a new one begins after an empty row where headings of ours stand."""
    starts = [start for start in _after_a_gap(sheet) if _begins(sheet, start, index, fill)]
    while starts and not recognise(_part(sheet, 0, starts[0]), "", index, fill):
        starts.pop(0)  # what stands above it is a title, or an explanation
    edges = [0, *starts, len(sheet.rows)]
    return [_part(sheet, begin, end) for begin, end in pairwise(edges)] if starts else [sheet]


def _after_a_gap(sheet: Sheet) -> list[int]:
    """Where a filled row follows an empty one, below another filled row."""
    empty = [row.count(None) == len(row) for row in sheet.rows]
    first = next((number for number, gap in enumerate(empty) if not gap), len(empty))
    return [number for number in range(first + 1, len(empty)) if empty[number - 1] and not empty[number]]


def _begins(sheet: Sheet, start: int, index: HeadingIndex, fill: Iterable[str]) -> bool:
    """Whether headings stand here, perhaps below a title: all that one of the data sets needs."""
    top = replace(sheet, rows=sheet.rows[start : start + LONGEST_TITLE])
    found = recognise(top, "", index, fill)
    return found is not None and {column.name for column in found.contract.required} <= {*found.columns, *found.told}


def _part(sheet: Sheet, begin: int, end: int) -> Sheet:
    return replace(sheet, rows=[*([] for _ in range(begin)), *sheet.rows[begin:end]])
