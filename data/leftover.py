"""What stands on a sheet and is not taken in: nothing is left out without a word."""

import re
from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Bevinding, Findings
from data.body import Body
from data.bsn import letters
from data.checked import Checked
from data.codebook import listed
from data.columns import is_empty
from data.contracts import CONTRACTS
from data.headings import HeadingIndex
from data.placing import level_at
from data.privacy import is_private_heading, masked, private_column, unless_private
from data.reading import Sheet
from data.text import key, tidy
from data.vocabulary import SEVERAL_YEARS

UNUSED = "hoort bij geen kolom die Samenspel kent; deze kolom is niet ingelezen"
SCHOOL_YEAR = (
    "is een schooljaar of een periode van meer jaren; deze kolom is niet ingelezen. Zet er het jaar boven waar de "
    "cijfers bij horen"
)

TOO_WIDE = (
    "heeft meer cellen dan er koppen zijn, vanaf kolom {}: waarschijnlijk staat het scheidingsteken ook in een getal "
    "of tekst, en zijn de cellen verschoven. Zet die cel tussen aanhalingstekens"
)


def check_unused(body: Body, index: HeadingIndex, findings: Findings) -> None:
    """A finding for each column that belongs to no column of ours, private ones apart."""
    used = {*body.found.columns.values(), *body.found.given}
    taken = {key(body.found.headings[place]) for place in used}
    used.add(level_at(body))
    asked = {said["stelling"] for said in body.found.given.values() if "stelling" in said}
    for place, heading in enumerate(body.found.headings):
        if not heading or place in used:
            continue
        if is_private_heading(heading) or (held := private_column(heading, body.cells(place))):
            named = "" if is_private_heading(heading) else f" ({held})"
            moet = f"bevat persoonsgegevens{named}; deze kolom is niet ingelezen en niet bewaard"
            findings.about_sheet("persoonsgegevens", LET_OP, unless_private(heading), moet, places=_filled(body, place))
        elif key(heading) in taken:
            moet = "staat er nog een keer; alleen de eerste kolom met deze kop is ingelezen"
            findings.about_sheet("kop dubbel", LET_OP, unless_private(heading), moet, places=_filled(body, place))
        elif (code := index.asked_by(heading).get("stelling")) in asked:
            moet = f"is ook stelling {code}; alleen de eerste kolom met deze stelling is ingelezen"
            findings.about_sheet("kop dubbel", LET_OP, unless_private(heading), moet, places=_filled(body, place))
        else:
            moet = SCHOOL_YEAR if _spans_years(body, heading) else UNUSED
            findings.about_sheet("kolom niet gebruikt", LET_OP, unless_private(heading), moet)


def _spans_years(body: Body, heading: str) -> bool:
    return body.found.contract.name == "waarden" and bool(re.fullmatch(SEVERAL_YEARS, heading.casefold()))


def check_asides(body: Body, findings: Findings) -> None:
    """A finding for each filled row that is no data."""
    for number, why in body.asides.items():
        findings.about_row(number, "regel overgeslagen", LET_OP, f"{why}; deze regel telt niet mee")


def check_example(body: Body, findings: Findings) -> None:
    """A finding when the example row of the template is still there."""
    heading = body.found.heading(body.found.contract.columns[0].name)
    for number in sorted(body.examples)[:1]:
        moet = "is de voorbeeldrij van het sjabloon; die telt niet mee"
        findings.listed.append(Bevinding("voorbeeldrij", LET_OP, body.sheet.name, number, heading, None, moet))


def check_too_wide(body: Body, findings: Findings) -> None:
    """A fault for each row of a csv that has more cells than there are headings: a comma within a number cut it."""
    if body.sheet.name:
        return
    wide = np.zeros(len(body.numbers), bool)
    for place in range(len(body.found.headings), body.width):
        here = ~wide & np.array([not is_empty(cell) for cell in body.cells(place)], dtype=bool)
        findings.about_rows("te veel cellen", None, here, lambda _: None, TOO_WIDE.format(letters(place)))
        wide |= here


def check_headless(body: Body, findings: Findings) -> None:
    """A finding for each filled column without a heading; in a csv the ones within the row of headings."""
    for place in range(body.width if body.sheet.name else min(body.width, len(body.found.headings))):
        if place < len(body.found.headings) and body.found.headings[place]:
            continue
        cells = body.cells(place)
        if held := private_column("", cells):
            moet = (
                f"kolom {letters(place)} bevat persoonsgegevens ({held}); deze kolom is niet ingelezen en niet bewaard"
            )
            findings.about_sheet("persoonsgegevens", LET_OP, None, moet, places=_filled(body, place))
        elif not all(is_empty(cell) for cell in cells):
            moet = f"kolom {letters(place)} moet een kop hebben; zonder kop is deze kolom niet ingelezen"
            findings.about_sheet("kop ontbreekt", LET_OP, None, moet, places=_filled(body, place))


def _filled(body: Body, place: int) -> list[int]:
    """Which rows have something in a column."""
    return [row for row, cell in enumerate(body.cells(place)) if not is_empty(cell)]


def unrecognised(sheet: Sheet) -> Checked:
    """A sheet that holds none of our data sets."""
    read = sum(1 for row in sheet.rows if not all(is_empty(cell) for cell in row))
    moet = "is niet herkend als een van de gegevenssoorten en is overgeslagen"
    held = _held(sheet)
    if listed(sheet):
        moet = "is gelezen als lijst van gebieden met hun code; er staan geen cijfers in"
    if held:
        moet += f"; er staan persoonsgegevens op ({held}), die zijn niet ingelezen en niet bewaard"
    finding = Bevinding("blad niet herkend", LET_OP, sheet.name, None, None, None, moet)
    return Checked(sheet.name, None, pd.DataFrame(), read, 0, 0, read, [finding])


def _held(sheet: Sheet) -> str | None:
    """What private thing the columns of a sheet hold, in Dutch, or None."""
    columns = ([cell for cell in cells if not is_empty(cell)] for cells in sheet.columns)
    found = (private_column(tidy(cells[0]), cells[1:]) or private_column("", cells[:1]) for cells in columns if cells)
    return next((what for what in found if what), None)


def headings_seen(sheet: Sheet) -> list[str]:
    """The first filled row of a sheet, as it may be shown."""
    first = next((row for row in sheet.rows if not all(is_empty(cell) for cell in row)), [])
    return [masked(tidy(cell)) for cell in first if not is_empty(cell) and key(tidy(cell))]


def advise_unused(fill: Mapping[str, object], outcome: Mapping[int, Checked]) -> None:
    """What was given for the whole file and fits none of its sheets is said, at the first of them."""
    columns = {column.name for found in outcome.values() for column in CONTRACTS[found.dataset].columns}
    first = outcome[min(outcome)]
    for name in sorted(fill.keys() - columns):
        moet = "is opgegeven voor het hele bestand, maar geen blad heeft zo’n kolom; er is niets mee gedaan"
        first.bevindingen.append(Bevinding("opgave niet gebruikt", LET_OP, first.blad, None, name, None, moet))


def advise_no_rows(outcome: Mapping[int, Checked]) -> None:
    """A file with nothing below its headings; of a workbook with a filled sheet the others may be empty."""
    first = outcome[min(outcome)]
    if not any(sheet.gelezen for sheet in outcome.values()):
        moet = "bevat alleen koppen: er staan geen rijen onder"
        first.bevindingen.append(Bevinding("geen rijen", LET_OP, first.blad, None, None, None, moet))
