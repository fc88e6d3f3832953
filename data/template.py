"""The form: a workbook with a sheet per data set, an explanation per heading, drop-downs, and rows to go on with."""

import datetime as dt
from io import BytesIO

import pandas as pd
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.choosing import Choices, names_in_use
from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.example import example_row
from data.plain import write_plain
from data.store import Store

ROWS = 1000
KEPT_UP = (
    "organisaties", "rondes", "stellingen", "indicatoren", "overlegtafels", "instrumenten", "acties", "duiding",
    "instellingen", "inventarisaties",
)  # fmt: skip


def template(store: Store | None = None, filled: bool = False) -> bytes:
    """The template as an .xlsx file; with a store its names in the drop-downs, and `filled` with its lists.

    A sheet that is not filled shows an example row.
    """
    book = Workbook()
    book.remove(book.active)
    sheets = {name: book.create_sheet(contract.title) for name, contract in CONTRACTS.items()}
    choices = Choices(book, names_in_use(store))
    for name, sheet in sheets.items():
        rows = rows_now(store, name) if store and filled and name in KEPT_UP else []
        _write_sheet(sheet, CONTRACTS[name], rows, choices)
    return _saved(book)


def list_as_workbook(dataset: str, rows: pd.DataFrame) -> bytes:
    """One list as an .xlsx file that can be handed in: the sheet of the template, with these rows."""
    book = Workbook()
    sheet = book.active
    sheet.title = CONTRACTS[dataset].title
    _write_sheet(sheet, CONTRACTS[dataset], _cells(rows), Choices(book, {}))
    return _saved(book)


def rows_now(store: Store, dataset: str) -> list[list[object]]:
    """What a list says now, as cells; of the tables the newest list alone, for a levering is the list of one day."""
    rows = store.current(dataset)
    if dataset == "overlegtafels":
        rows = rows[rows["peildatum"] == rows["peildatum"].max()]
    return _cells(rows)


def _cells(rows: pd.DataFrame) -> list[list[object]]:
    return [[_cell(value) for value in row] for row in rows.astype(object).itertuples(index=False)]


def _saved(book: Workbook) -> bytes:
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def _cell(value: object) -> object:
    if pd.isna(value):
        return None
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return value.date() if isinstance(value, dt.datetime) else value


def _write_sheet(sheet: Worksheet, contract: Contract, rows: list[list[object]], choices: Choices) -> None:
    sheet.freeze_panes = "A2"
    for place, column in enumerate(contract.columns, start=1):
        _write_heading(sheet, place, column)
        choices.offer(sheet, place, column, ROWS + len(rows))
    write_plain(sheet, rows or [example_row(contract)], first=2)
    if not rows:
        for cell in sheet[2]:
            cell.font = Font(italic=True, color="FF6B7780")


def _write_heading(sheet: Worksheet, place: int, column: Column) -> None:
    cell = sheet.cell(1, place, column.heading)
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="CFE5E6" if column.required else "F2F6F7")
    needed = "Verplicht. " if column.required else ""
    example = f" Voorbeeld: {column.example}." if column.example is not None else ""
    cell.comment = Comment(f"{needed}{column.means} Moet {column.kind.must}.{example}", "Samenspel", 160, 320)
    sheet.column_dimensions[get_column_letter(place)].width = max(14, len(column.heading) + 4)
