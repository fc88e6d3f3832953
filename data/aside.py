"""Rows below the headings that are no data: units, totals, sources, headings that are repeated."""

import re
from collections.abc import Sequence

from data.columns import is_empty
from data.text import key, tidy

SOURCE = re.compile(r"(bron|source|toelichting|noot|legenda)\b|©|\(c\)|\ufffd|\* ", re.IGNORECASE)
UNITS = {
    key(word) or word
    for word in (
        "%", "‰", "aantal", "percentage", "promille", "euro", "x 1 000", "x 1000", "1 000 euro", "gemiddelde", "punten",
        "dagen", "per 1 000", "2015 = 100", "index",
    )
}  # fmt: skip
NO_AREA = {"eindtotaal", "generaaltotaal", "grandtotal"}
TOTALS = NO_AREA | {"totaal", "totalen", "total", "gemiddelde", "gemiddeld"}


def may_be_aside(begin: object, headings: Sequence[str]) -> bool:
    """Whether a row that begins with this cell needs a closer look; not whether it is a row of units."""
    if not isinstance(begin, str):
        return False
    text = tidy(begin)
    return bool(SOURCE.match(text)) or key(text) in TOTALS or text in headings


def why_aside(row: Sequence[object], first: bool, headings: Sequence[str], totals: bool) -> str | None:
    """Why a filled row is no data, as the end of a sentence; None when it is.

    `first`: it stands right below the headings; `totals`: a row that is called a total is one.
    """
    begin = next(cell for cell in row if not is_empty(cell))
    if not isinstance(begin, str):
        return None
    text = tidy(begin)
    if SOURCE.match(text) and _alone(row) and sum(map(bool, headings)) > 1:
        return "is een bron of toelichting, geen rij met gegevens"
    if first and all(_compared(cell) in UNITS for cell in row if not is_empty(cell)):
        return "is een regel met eenheden, geen rij met gegevens"
    if key(text) in (TOTALS if totals else NO_AREA):
        return "is een totaalregel, geen rij met gegevens"
    if text in headings and [tidy(cell) for cell in row if not is_empty(cell)] == [each for each in headings if each]:
        return "herhaalt de koppen"
    return None


def _alone(row: Sequence[object]) -> bool:
    return sum(not is_empty(cell) for cell in row) == 1


def _compared(cell: object) -> str:
    return key(tidy(cell)) or tidy(cell)
