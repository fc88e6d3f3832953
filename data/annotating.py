"""Findings written into a workbook: a colour and a note at each cell, and a first sheet that lists them all."""

import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from data.bevinding import FOUT, LET_OP
from data.own import FINDINGS_SHEET
from data.plain import write_plain
from data.remark import Remark

COLOURS = {FOUT: "FFFFB3A7", LET_OP: "FFFFE699"}
AUTHOR = "Samenspel-controle"
BEFORE = "\n———\n"
WIDTHS = {"Ernst": 10, "Blad": 22, "Rij": 8, "Kolom": 28, "Gevonden": 30, "Moet": 90, "Naar de cel": 16}
MOST_MARKED = 10_000
WHAT_TO_DO = (
    "Herstel de gekleurde cellen en lever dit bestand opnieuw aan: rood is een fout, geel is een let op. "
    "Dit blad mag blijven staan."
)
ONLY_LIST = "Herstel de cellen in uw eigen bestand en lever dat opnieuw aan."


def mark_own(content: bytes, last_rows: Mapping[str, int], remarks: Sequence[Remark], note: str) -> bytes:
    """The sender's own workbook with the remarks in it; every sheet in `last_rows` reaches at least that row.

    Raises whatever openpyxl makes of a workbook that it cannot read, and KeyError when it sees less than there is.
    """
    book = load_workbook(io.BytesIO(content))
    if short := [title for title, row in last_rows.items() if book[title].max_row < row]:
        raise KeyError(short)
    book.template = False
    book.calculation.fullCalcOnLoad = True
    for sheet in book.worksheets:
        if sheet["A1"].value == FINDINGS_SHEET:
            book.remove(sheet)
        else:
            _wipe(sheet)
    return _finish(book, remarks, (WHAT_TO_DO, note))


def mark_new(sheets: Iterable[tuple[str, list[list[object]]]], remarks: Sequence[Remark], note: str) -> bytes:
    """A new workbook of these cells (the title of each sheet and its rows) with the remarks in it."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        write_plain(book.create_sheet(title), rows)
    return _finish(book, remarks, (WHAT_TO_DO, note))


def list_only(remarks: Sequence[Remark], note: str) -> bytes:
    """A workbook with nothing but the list."""
    book = Workbook()
    book.remove(book.active)
    _list(book, remarks, (note, ONLY_LIST))
    return _saved(book)


def _finish(book: Workbook, remarks: Sequence[Remark], lines: Sequence[str]) -> bytes:
    at: dict[tuple[str, tuple[int, int]], list[Remark]] = defaultdict(list)
    for remark in remarks[:MOST_MARKED]:
        if remark.cel:
            at[remark.blad, remark.cel].append(remark)
    for (title, (row, column)), told in at.items():
        _mark(_writable(book[title], row, column), told)
    if len(remarks) > MOST_MARKED:
        lines = [*lines, f"Niet alle cellen zijn gekleurd, alleen die van de bovenste {MOST_MARKED} bevindingen."]
    _list(book, remarks, lines)
    return _saved(book)


def _writable(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell, or of merged cells the one that shows."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        block = next(block for block in sheet.merged_cells.ranges if cell.coordinate in block)
        cell = sheet.cell(block.min_row, block.min_col)
    return cell


def _mark(cell: Cell, told: Sequence[Remark]) -> None:
    worst = FOUT if any(remark.ernst == FOUT for remark in told) else LET_OP
    cell.fill = PatternFill("solid", fgColor=COLOURS[worst])
    text = "\n".join(dict.fromkeys(remark.sentence for remark in told))
    if cell.comment:
        text += BEFORE + cell.comment.text
    cell.comment = Comment(text, AUTHOR, height=60 + 18 * (len(text) // 40), width=320)


def _wipe(sheet: Worksheet) -> None:
    """Take away what an earlier check wrote, so that a mended cell does not stay coloured."""
    for cell in [cell for row in sheet.iter_rows() for cell in row if cell.comment and cell.comment.author == AUTHOR]:
        _, _, before = cell.comment.text.partition(BEFORE)
        cell.comment = Comment(before, "", height=160, width=320) if before else None
        if cell.fill.fgColor.rgb in COLOURS.values():
            cell.fill = PatternFill()


def _list(book: Workbook, remarks: Sequence[Remark], lines: Sequence[str]) -> None:
    """The first sheet; a link to each cell where there is one."""
    sheet = book.create_sheet("Bevindingen", 0)
    first = len(lines) + 4
    write_plain(sheet, [[FINDINGS_SHEET], *([line] for line in lines), [], list(WIDTHS)])
    write_plain(sheet, ([r.ernst, r.blad, r.rij, r.kolom, r.gevonden, r.moet] for r in remarks), first)
    for cell in (sheet["A1"], *sheet[first - 1]):
        cell.font = Font(bold=True)
    for place, width in enumerate(WIDTHS.values(), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = sheet.cell(first, 1)
    for row, remark in enumerate(remarks, start=first):
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor=COLOURS[remark.ernst])
        if remark.blad in book.sheetnames and row - first < MOST_MARKED:
            _link(sheet.cell(row, len(WIDTHS)), remark)
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = book.views[0].firstSheet = 0


def _link(cell: Cell, remark: Remark) -> None:
    row, column = remark.cel or (1, 1)
    there = f"{get_column_letter(column)}{row}"
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(remark.blad)}!{there}")
    cell.value = there
    cell.font = Font(color="FF0B6E75", underline="single")


def _saved(book: Workbook) -> bytes:
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
