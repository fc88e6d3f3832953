"""The empty form: a workbook with a sheet per data set, an explanation per heading and drop-downs."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.contract import Column
from data.contracts import CONTRACTS

ROWS = 1000
LONGEST_LIST = 255


def template() -> bytes:
    """The template as an .xlsx file."""
    book = Workbook()
    book.remove(book.active)
    for contract in CONTRACTS.values():
        sheet = book.create_sheet(contract.title)
        sheet.freeze_panes = "A2"
        for place, column in enumerate(contract.columns, start=1):
            _write_heading(sheet, place, column)
            _write_choices(sheet, place, column)
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def _write_heading(sheet: Worksheet, place: int, column: Column) -> None:
    cell = sheet.cell(1, place, column.heading)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="CFE5E6" if column.required else "F2F6F7")
    needed = "Verplicht. " if column.required else ""
    example = f" Voorbeeld: {column.example}." if column.example is not None else ""
    cell.comment = Comment(f"{needed}{column.means} Moet {column.kind.must}.{example}", "Samenspel", 160, 320)
    sheet.column_dimensions[get_column_letter(place)].width = max(14, len(column.heading) + 4)


def _write_choices(sheet: Worksheet, place: int, column: Column) -> None:
    """A drop-down where one of a few words is asked; Excel allows 255 characters for such a list."""
    options = ",".join(column.kind.options)
    if not options or len(options) > LONGEST_LIST or "of meer" in column.kind.must:
        return
    choice = DataValidation(type="list", formula1=f'"{options}"', allow_blank=True, showErrorMessage=False)
    letter = get_column_letter(place)
    choice.add(f"{letter}2:{letter}{ROWS}")
    sheet.add_data_validation(choice)
