"""Reading a large workbook, against calamine without anything around it."""

import io
from collections.abc import Iterator

from python_calamine import CalamineWorkbook

from data.reading import read
from tests.benchmarks.forms import form
from tests.benchmarks.measuring import Line, against_bare, in_turn

ROWS, STATEMENTS = 20_000, 26
MOST = 3


def lines() -> Iterator[Line]:
    content = form(ROWS, STATEMENTS)
    ours, bare = in_turn(lambda: read("vragenlijst.xlsx", content), lambda: _bare(content))
    yield against_bare("lezen van 20.000 × 30 (xlsx)", ours, bare, "kaal calamine", MOST)


def _bare(content: bytes) -> list[list[object]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
