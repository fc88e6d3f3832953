"""What keeps the contract and may yet be misread: days with the month first, years far away, spoilt letters."""

import datetime as dt
import re
from collections.abc import Callable, Sequence

import numpy as np

from data.bevinding import FOUT, LET_OP, Findings
from data.body import Body
from data.columns import FREE
from data.kinds import date, period
from data.privacy import masked
from data.text import tidy

TYPED_DAY = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2\d{4}")
MONTHS = 12
# what UTF-8 looks like when it is read as windows-1252, and the sign that stands in for what was lost
GARBLED = re.compile("\ufffd|[ÃÂ][\u00a0-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
MONTH_FIRST = (
    "moet een datum zijn met de dag voorop; in deze kolom staan ook datums met de maand voorop, dus dit kan een andere "
    "dag zijn. Zet de hele kolom om naar dag-maand-jaar"
)
FAR = "ligt ver in de toekomst; controleer het jaar"
SPOILT = "bevat letters die niet goed zijn overgekomen (zoals Ã« voor ë); verbeter ze in uw bestand"


def check_oddities(body: Body, findings: Findings) -> None:
    """Each place is a finding; a day that can be read in two ways is a fout, the rest advice."""
    for name, place in body.found.columns.items():
        kind, cells = body.found.contract[name].kind, body.cells(place)
        heading = body.found.heading(name)
        if kind is date and any(map(_month_first, set(cells))):
            _report("dubbelzinnig", heading, cells, _two_ways, MONTH_FIRST, findings, FOUT)
        if name == "peildatum" or (kind is period and name == "periode"):
            _report("toekomst", heading, cells, lambda cell, kind=kind: _far(kind.parse(cell, ",")), FAR, findings)
        if kind in FREE:
            _report("vreemde letters", heading, cells, _spoilt, SPOILT, findings)


def _report(
    code: str,
    heading: str,
    cells: Sequence[object],
    odd: Callable[[object], object],
    moet: str,
    findings: Findings,
    ernst: str = LET_OP,
) -> None:
    found = {cell for cell in set(cells) if _holds(odd, cell)}
    places = np.array([cell in found for cell in cells], dtype=bool)
    findings.about_rows(code, heading, places, lambda i: masked(cells[i]), moet, ernst)


def _holds(odd: Callable[[object], object], cell: object) -> bool:
    try:
        return bool(odd(cell))
    except (ValueError, OverflowError):
        return False


def _typed(cell: object) -> tuple[int, int] | None:
    """The first and the second number of a day that was typed as text."""
    found = TYPED_DAY.fullmatch(tidy(cell)) if isinstance(cell, str) else None
    return (int(found[1]), int(found[3])) if found else None


def _month_first(cell: object) -> bool:
    typed = _typed(cell)
    return bool(typed) and typed[0] <= MONTHS < typed[1]


def _two_ways(cell: object) -> bool:
    typed = _typed(cell)
    return bool(typed) and typed[0] != typed[1] and max(typed) <= MONTHS


def _far(value: dt.date | str) -> bool:
    year = value.year if isinstance(value, dt.date) else int(value[:4])
    return year > dt.date.today().year + 1


def _spoilt(cell: object) -> bool:
    return isinstance(cell, str) and bool(GARBLED.search(cell))
