"""Several tables on one sheet: each becomes a sheet of its own, with the row numbers that Excel shows."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise, zip_longest

from data.headings import HeadingIndex
from data.reading import Sheet
from data.recognising import HEADER_SEARCH, recognise

LONGEST_TITLE = 3
MOST_GAPS = 10  # a sheet with more is sparse, and trying them all takes long


def tables(sheet: Sheet, index: HeadingIndex, fill: Iterable[str] = ()) -> list[Sheet]:
    """The sheet in parts, those that stand side by side first."""
    return [part for side in _side_by_side(sheet, index) for part in _below_one_another(side, index, fill)]


def _side_by_side(sheet: Sheet, index: HeadingIndex) -> list[Sheet]:
    """A new part begins right of an empty column, when all headings that a data set needs stand on both sides."""
    for gap in _empty_columns(sheet):
        left = replace(sheet, rows=[row[:gap] for row in sheet.rows])
        right = replace(sheet, rows=[[*[None] * gap, *row[gap:]] for row in sheet.rows])
        if all(_begins(side, 0, index, (), HEADER_SEARCH) for side in (left, right)):
            return [_to_its_end(left), *_side_by_side(_to_its_end(right), index)]
    return [sheet]


def _empty_columns(sheet: Sheet) -> list[int]:
    """The places of the empty columns that have a filled one right of them and others left of them."""
    top = list(zip_longest(*sheet.rows[:HEADER_SEARCH]))
    filled = [place for place, cells in enumerate(top) if any(cell is not None for cell in cells)]
    gaps = [after - 1 for before, after in pairwise(filled) if after - before > 1][:MOST_GAPS]
    return [place for place in gaps if all(len(row) <= place or row[place] is None for row in sheet.rows)]


def _to_its_end(sheet: Sheet) -> Sheet:
    last = max((number for number, row in enumerate(sheet.rows) if any(cell is not None for cell in row)), default=-1)
    return replace(sheet, rows=sheet.rows[: last + 1])


def _below_one_another(sheet: Sheet, index: HeadingIndex, fill: Iterable[str]) -> list[Sheet]:
    """A new part begins where headings of ours stand after an empty row, or come back in another order."""
    candidates = sorted({*_after_a_gap(sheet), *_headings_again(sheet, index, fill)})
    starts = [start for start in candidates if _begins(sheet, start, index, fill)]
    while starts and not recognise(_part(sheet, 0, starts[0]), "", index, fill):
        starts.pop(0)  # what stands above it is a title, or an explanation
    edges = [0, *starts, len(sheet.rows)]
    return [_part(sheet, begin, end) for begin, end in pairwise(edges)] if starts else [sheet]


def _after_a_gap(sheet: Sheet) -> list[int]:
    """Where a filled row follows an empty one, below another filled row."""
    if any(None not in cells for cells in sheet.columns):
        return []
    empty = [row.count(None) == len(row) for row in sheet.rows]
    first = next((number for number, gap in enumerate(empty) if not gap), len(empty))
    return [number for number in range(first + 1, len(empty)) if empty[number - 1] and not empty[number]]


def _headings_again(sheet: Sheet, index: HeadingIndex, fill: Iterable[str]) -> list[int]:
    """Where several headings of the first table come back otherwise than they stand there."""
    found = recognise(replace(sheet, rows=sheet.rows[: HEADER_SEARCH + 1]), "", index, fill)
    if not found:
        return []
    words, below = set(found.headings) - {""}, found.header + 1
    again = (number for number, row in enumerate(sheet.rows[below:], below) if len(words.intersection(row)) > 1)
    return [number for number in again if [cell or "" for cell in sheet.rows[number]] != list(found.headings)]


def _begins(sheet: Sheet, start: int, index: HeadingIndex, fill: Iterable[str], within: int = LONGEST_TITLE) -> bool:
    """Whether headings stand here, perhaps below a title: all that one of the data sets needs."""
    top = replace(sheet, rows=sheet.rows[start : start + within])
    found = recognise(top, "", index, fill)
    return found is not None and {column.name for column in found.contract.required} <= {*found.columns, *found.told}


def _part(sheet: Sheet, begin: int, end: int) -> Sheet:
    return replace(sheet, rows=[*([] for _ in range(begin)), *sheet.rows[begin:end]])
