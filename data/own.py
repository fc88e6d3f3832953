"""The sheets that Samenspel itself puts in a workbook: they are no data when the file is handed in again."""

from data.problem import Problem
from data.reading import Sheet
from data.text import tidy

FINDINGS_SHEET = "Bevindingen van Samenspel"
CHOICES_SHEET = "Keuzelijsten van Samenspel"


def is_own(first_cell: object) -> bool:
    """Whether cell A1 says that the sheet is ours; its name may be changed, and is lost in a csv."""
    return first_cell is not None and tidy(first_cell) in (FINDINGS_SHEET, CHOICES_SHEET)


def leave_out_own(name: str, sheets: list[Sheet]) -> tuple[list[Sheet], list[str]]:
    """The sheets of the sender, and a note for each list of findings among them.

    Raises Problem when there is nothing but our own sheets.
    """
    own = [sheet for sheet in sheets if is_own(_first_cell(sheet))]
    theirs = [sheet for sheet in sheets if not is_own(_first_cell(sheet))]
    if not theirs:
        raise Problem(
            f"“{name}” bevat alleen wat Samenspel er zelf in zette. Herstel uw eigen bestand en lever dat aan."
        )
    listed = [sheet for sheet in own if tidy(_first_cell(sheet)) == FINDINGS_SHEET]
    return theirs, [_note(sheet) for sheet in listed]


def _first_cell(sheet: Sheet) -> object:
    return next(iter(sheet.rows[0]), None) if sheet.rows else None


def _note(sheet: Sheet) -> str:
    return f"Het blad “{sheet.name}” is van Samenspel zelf en is overgeslagen."
