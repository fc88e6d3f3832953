"""Which columns of a sheet hold the names of areas, and which their codes, whatever their headings say."""

from collections.abc import Iterable, Sequence

from data.areas import is_code
from data.columns import is_empty
from data.contracts.waarden import WAARDEN
from data.kinds import area
from data.text import key

HEADINGS = WAARDEN["gebied"].keys | WAARDEN["gebiedscode"].keys
SMALLER = ("wijk", "buurt")
SAMPLE = 50


def area_columns(below: Sequence[Sequence[object]], headings: Sequence[str], columns: dict[str, int]) -> dict[str, int]:
    """The places of our columns, with names as `gebied` and codes as `gebiedscode`; codes alone are both.

    `below` are the rows under the headings.
    """
    coded = [i for i, heading in enumerate(headings) if key(heading) in HEADINGS and _codes(_cells(below, i))]
    named = [i for i, heading in enumerate(headings) if key(heading) in HEADINGS and i not in coded]
    if columns.get("gebied") in coded:
        alike = [i for i in named if _smaller(headings[i]) == _smaller(headings[columns["gebied"]])]
        columns = {"gebiedscode": columns["gebied"], **columns, **({"gebied": alike[0]} if alike else {})}
    if "gebiedscode" in columns:
        columns = {"gebied": columns["gebiedscode"], **columns}
    return columns


def _smaller(heading: str) -> bool:
    """Whether it is about a part of a municipality, which must not get the code of the whole."""
    return key(heading).startswith(SMALLER)


def _cells(rows: Sequence[Sequence[object]], place: int) -> list[object]:
    return [row[place] for row in rows[:SAMPLE] if place < len(row) and not is_empty(row[place])]


def _codes(cells: Iterable[object]) -> bool:
    read = [area.parse(cell, ",") for cell in cells]
    return bool(read) and sum(map(is_code, read)) * 2 > len(read)
