"""The findings of a delivery, each with the cell of the sender's own sheet that it is about."""

import re
from collections import defaultdict
from collections.abc import Iterator

from openpyxl.utils import column_index_from_string

from data.bevinding import Bevinding
from data.checked import Checked
from data.delivery import Delivery
from data.privacy import masked
from data.remark import Remark

HEADLESS = re.compile(r"kolom ([A-Z]{1,3}) moet een kop hebben")
DOUBLE = "kop dubbel"


def remarks(delivery: Delivery) -> list[Remark]:
    """A remark for each finding, in the order of the file."""
    return [remark for sheet in delivery.sheets for remark in _of_sheet(sheet)]


def _of_sheet(sheet: Checked) -> Iterator[Remark]:
    places: dict[str, list[int]] = defaultdict(list)
    for place, heading in enumerate(sheet.headings, start=1):
        for said in {heading, masked(heading)} - {""}:
            places[said].append(place)
    for each in sheet.bevindingen:
        cell = _cell(each, sheet, places)
        yield Remark(each.ernst, each.blad, each.rij, each.kolom, each.waarde, each.moet, cell)


def _cell(finding: Bevinding, sheet: Checked, places: dict[str, list[int]]) -> tuple[int, int] | None:
    """Of a row the cell; of a column its heading, or where that heading may be added."""
    if sheet.header is None:
        return None
    known = places.get(finding.kolom or "", [])
    if finding.rij:
        return finding.rij, known[0] if known else 1
    if headless := HEADLESS.match(finding.moet):
        return sheet.header, column_index_from_string(headless[1])
    if known:
        return sheet.header, known[-1 if finding.code == DOUBLE else 0]
    return sheet.header, len(sheet.headings) + 1 if finding.kolom else 1
