"""The list of area codes and their names that a file has beside its figures, such as RegioS of CBS open data."""

from collections.abc import Iterable, Sequence

from data.areas import Pair, is_code
from data.kinds import area
from data.reading import Sheet
from data.recognising import header_rows
from data.text import key, tidy

CODES = {"identifier", "key", "code", "regiocode", "gebiedscode", "gemeentecode", "regios"}
NAMES = {"title", "titel", "naam", "omschrijving", "gebied", "gebiedsnaam", "regionaam", "gemeentenaam"}


def pairs_of(sheets: Iterable[Sheet]) -> list[Pair]:
    """Each code of an area with its name, of all sheets that list them."""
    return [pair for sheet in sheets for pair in listed(sheet)]


def listed(sheet: Sheet) -> list[Pair]:
    """The codes and names of one sheet; nothing when it is no such list."""
    for number, headings in header_rows(sheet):
        keys = [key(heading) for heading in headings]
        code = next((i for i, each in enumerate(keys) if each in CODES), None)
        name = next((i for i, each in enumerate(keys) if each in NAMES), None)
        if code is not None and name is not None:
            below = (row for row in sheet.rows[number + 1 :] if max(code, name) < len(row))
            return [pair for row in below if (pair := _pair(row, code, name))]
    return []


def _pair(row: Sequence[object], code: int, name: int) -> Pair | None:
    given = area.parse(row[code], ",") if isinstance(row[code], str) else None
    return (given, area.parse(row[name], ",")) if is_code(given) and row[name] and tidy(row[name]) else None
