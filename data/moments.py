"""Days and periods, as people and systems type them."""

import datetime as dt
import re

from data.text import tidy
from data.vocabulary import MONTH, MONTHS, ORDINALS, PERIODS

FIRST_YEAR, LAST_YEAR = 1900, 2100


def date(cell: object, _decimal: str) -> dt.date:
    """The cell as a day; raises ValueError where it is none."""
    day = _any_date(cell)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    return day


def _any_date(cell: object) -> dt.date:
    if isinstance(cell, dt.datetime):
        return cell.date()
    if isinstance(cell, dt.date):
        return cell
    text = tidy(cell).casefold()
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})([t ].*)?", text):
        return dt.date(*(int(part) for part in iso.groups()[:3]))
    if dutch := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
        day, month, year = (int(part) for part in dutch.groups())
        return dt.date(year, month, day)
    if words := re.fullmatch(r"(\d{1,2}) ([a-z]+) (\d{4})", text):
        return dt.date(int(words[3]), MONTHS.index(words[2]) + 1, int(words[1]))
    raise ValueError


def period(cell: object, _decimal: str) -> str:
    """The cell as a year, half-year, quarter or month; raises ValueError where it is none."""
    text = tidy(cell).casefold()
    if isinstance(cell, dt.date) and (typed := re.fullmatch(r"01-(\d\d)-(\d{4})", text)):
        # Excel makes a date of 2026-11
        text = f"{typed[2]}-{typed[1]}"
    for pattern, form in PERIODS:
        if found := re.fullmatch(pattern, text):
            return _within_time(form.format(*(ORDINALS.get(part, part.rstrip("dest")) for part in found.groups())))
    if named := re.fullmatch(r"(\d{4})?[ -]?([a-z]+\.?)[ -]?(\d{4})?", text):
        first, month, last = named.groups()
        if month in MONTH and bool(first) != bool(last):
            return _within_time(f"{first or last}-{MONTH[month]:0>2}")
    raise ValueError


def _within_time(found: str) -> str:
    if not FIRST_YEAR <= int(found[:4]) <= LAST_YEAR:
        raise ValueError
    return found
