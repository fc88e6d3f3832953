"""Every file becomes the cells as somebody typed them, or one Dutch sentence; never anything else."""

import datetime as dt
import io
import re
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from data import reading, reading_workbook
from data.problem import Problem
from data.reading import read

ROOT = Path(__file__).parents[1]
INPUTS = ROOT.parent / "shared" / "inputs"

HOSTILE = {
    "51535.xls": "meer geheugen",
    "ErrorTypes.xlsx": 14,
    "Reader__XLS__oleloop.xls": "oud Office-bestand",
    "Simple.xlsb": "binaire werkmap",
    "blank-headers.csv": 3,
    "clusterfuzz-testcase-minimized-POIFuzzer-5040805309710336.xlsx": "Word-document",
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-4819588401201152.xls": "is niet te lezen",
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-5285517825277952.xls": 6,
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-5816431116615680.xls": "is niet te lezen",
    "clusterfuzz-testcase-minimized-POIHSSFFuzzer-6322470200934400.xls": "is niet te lezen",
    "clusterfuzz-testcase-minimized-POIXSSFFuzzer-4828727001088000.xlsx": "beschadigd",
    "clusterfuzz-testcase-minimized-POIXSSFFuzzer-5265527465181184.xlsx": "bevat geen gegevens",
    "clusterfuzz-testcase-minimized-POIXSSFFuzzer-6419366255919104.xlsx": "beschadigd",
    "clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-5542865479270400.xlsx": "beschadigd",
    "clusterfuzz-testcase-minimized-XLSX2CSVFuzzer-6594557414080512.xlsx": "beschadigd",
    "duplicate-headers.csv": 3,
    "empty_sheet.xlsx": "bevat geen gegevens",
    "excel-saved-html-as.xls": "webpagina",
    "issue252.xlsx": "beschadigd of niet helemaal",
    "issue_594_dos.ods": "te groot om",
    "large_strings.xlsx": 9999,
    "multiline-headers.xlsx": 6,
    "nightmare.csv": 48,
    "no-header.xlsx": 4,
    "pass_protected.ods": "wachtwoord",
    "pass_protected.xlsx": "wachtwoord",
    "poc-xmlbomb.xlsx": "onveilig",
    "sheet_visibility_strict.xlsx": 2,
    "truncated-download.xlsx": "niet helemaal overgekomen",
    "vba.xlsm": "bevat geen gegevens",
    "xlmmacro.xlsm": "macroblad",
    "xor-encryption-abc.xls": "wachtwoord",
}
REAL = {
    "2016_uk.csv": 274,
    "2017_uk.csv": 254,
    "Dimensions.csv": 6,
    "DuurInkomenspositieCodes.csv": 3,
    "Hoftiezer_Geboortegewicht curves.xlsx": 137,
    "InkomensgrensHuishoudenCodes.csv": 10,
    "KenmerkenVanHuishoudensCodes.csv": 26,
    "LANDAKTUEELREF10.sav": "SPSS",
    "MeasureCodes.csv": 7,
    "Observations.csv": 11461,
    "PeriodenCodes.csv": 13,
    "cbs_gemeenten_corop_1981-.xlsx": 811,
    "results-survey54231.xlsx": 258,
    "statline_cpi_1996-2020.csv": 30,
    "vo_advisering.xlsx": 38,
}


def workbook(*rows, fill=lambda book: None) -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    fill(book)
    book.save(file)
    return file.getvalue()


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def rewritten(content: bytes, change) -> bytes:
    """The workbook with the xml of its first sheet changed."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = change(parts["xl/worksheets/sheet1.xml"])
    return packed(**parts)


def rows_of(text: str | bytes) -> list[list]:
    return read("x.csv", text if isinstance(text, bytes) else text.encode())[0].rows


def refusal(content: bytes, name: str = "x.xlsx") -> str:
    with pytest.raises(Problem) as problem:
        read(name, content)
    return str(problem.value)


def test_cells_are_what_was_typed():
    typed = [1, 2.5, True, " Jan ", dt.date(2024, 1, 2), dt.datetime(2024, 1, 2, 3, 4, 5), dt.time(3, 4)]
    cells = [*typed, dt.timedelta(hours=30), None, "0012"]
    [read_row] = read("x.xlsx", workbook(cells))[0].rows
    assert read_row == cells
    assert [type(cell) for cell in read_row[2:]] == [type(cell) for cell in cells[2:]]


def test_row_1_and_column_a_stay_where_excel_shows_them():
    [sheet] = read("x.xlsx", workbook(fill=lambda book: book.active.cell(3, 2, "hier")))
    assert sheet.rows == [[None, None], [None, None], [None, "hier"]]


def test_wholly_empty_rows_and_columns_at_the_end_are_cut_off():
    assert rows_of("a;b;;\n1;;;\n\n;;;\n;2;;\n;;;\n\n") == [
        ["a", "b"],
        ["1", None],
        [],
        [None, None],
        [None, "2"],
    ]


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-be"])
def test_a_text_in_utf_32_is_read_by_its_mark(encoding):
    text = "Actie;Status\nCliënten;open"
    [sheet] = read("x.csv", text.encode(encoding) if encoding == "utf-32" else ("\ufeff" + text).encode(encoding))
    assert sheet.rows == [["Actie", "Status"], ["Cliënten", "open"]]


def test_a_hidden_sheet_is_kept_and_said():
    def hide(book):
        book.create_sheet("Geheim").append(["b"])
        book["Geheim"].sheet_state = "hidden"

    open_sheet, hidden = read("x.xlsx", workbook(["a"], fill=hide))
    assert (open_sheet.name, open_sheet.notes) == ("Sheet", ())
    assert (hidden.name, hidden.rows) == ("Geheim", [["b"]])
    assert hidden.notes == ("Blad “Geheim” is verborgen in het bestand; het is wel gelezen.",)


def test_hidden_rows_and_columns_that_hold_something_are_read_and_said():
    def hide(book):
        for row in (2, 3, 4, 5, 6, 90):
            book.active.row_dimensions[row].hidden = True
        for column in ("B", "AB"):
            book.active.column_dimensions[column].hidden = True

    [sheet] = read("x.xlsx", workbook(*[[] if row == 5 else [row, row] for row in range(1, 8)], fill=hide))
    assert [row[0] for row in sheet.rows] == [1, 2, 3, 4, None, 6, 7]
    assert sheet.notes == (
        "Blad “Sheet”: rij 2 t/m 4 en 6 zijn verborgen in het bestand; ze zijn wel gelezen.",
        "Blad “Sheet”: kolom B is verborgen in het bestand; die is wel gelezen.",
    )


def test_rows_and_columns_without_height_or_width_are_said_as_hidden():
    def flatten(xml):
        cols = b'<cols><col min="2" max="2" width="0" customWidth="1" /></cols><sheetData>'
        rows = {b'r="2"': b'r="2" ht="0"', b'r="3"': b'r="3" ht="0.0" hidden="1"', b'r="4"': b'r="4" ht="0.5"'}
        for row, flat in rows.items():
            xml = xml.replace(b"<row " + row, b"<row " + flat)
        return xml.replace(b"<sheetData>", cols)

    [sheet] = read("x.xlsx", rewritten(workbook(*[[row, row] for row in range(1, 6)]), flatten))
    assert sheet.notes == (
        "Blad “Sheet”: rij 2 t/m 3 zijn verborgen in het bestand; ze zijn wel gelezen.",
        "Blad “Sheet”: kolom B is verborgen in het bestand; die is wel gelezen.",
    )


def test_many_hidden_rows_are_one_short_sentence():
    def hide(book):
        for row in range(1, 100, 2):
            book.active.row_dimensions[row].hidden = True

    [note] = read("x.xlsx", workbook(*[[row] for row in range(100)], fill=hide))[0].notes
    assert "rij 1, 3, 5, 7, 9 en meer (samen 50) zijn verborgen" in note


def test_merged_cells_are_told_and_not_filled():
    [sheet] = read("x.xlsx", workbook(["a", None, "b"], [1, 2, 3], fill=lambda book: book.active.merge_cells("A1:B1")))
    assert sheet.merged == ((0, 0, 0, 1),)
    assert sheet.rows[0] == ["a", None, "b"]
    assert read("x.csv", b"a;b")[0].merged == ()


@pytest.mark.parametrize(
    "share, form, shown",
    [
        (0.148, "0.0%", "14,8%"),
        (0.148, "0%", "14,8%"),
        (0.1482, "0.00%", "14,82%"),
        (1, "0%", "100%"),
        (0, "0%", "0%"),
        (-0.05, "0%;[Red]-0%", "-5%"),
        (0.1 + 0.2, "0%", "30%"),
        (0.00001, "0.000%", "0,001%"),
        (0.07, '"ca. "0 %', "7%"),
        (14.8, '0.0"%"', 14.8),
        (14.8, r"0.0\%", 14.8),
        (0.148, "0.000", 0.148),
        ("14,8%", "0%", "14,8%"),
        (True, "0%", True),
    ],
)
def test_a_percentage_is_what_excel_shows(share, form, shown):
    def formatted(book):
        book.active["B1"].number_format = form
        book.create_sheet("Twee").append([0.5])

    one, two = read("x.xlsx", workbook(["a", share, 0.5], fill=formatted))
    assert one.rows == [["a", shown, 0.5]]
    assert two.rows == [[0.5]]


@pytest.mark.parametrize("calendar", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_a_date_is_the_same_in_both_calendars(calendar):
    def choose(book):
        book.epoch = calendar
        book.active.append([dt.date(2024, 1, 2), dt.datetime(1999, 12, 31, 12)])

    assert read("x.xlsx", workbook(fill=choose))[0].rows == [[dt.date(2024, 1, 2), dt.datetime(1999, 12, 31, 12)]]


def test_a_number_that_was_typed_as_text_stays_text():
    assert read("x.xlsx", workbook(["0012", "1,5", "2024"]))[0].rows == [["0012", "1,5", "2024"]]


def test_chart_sheets_and_empty_sheets_are_passed_over():
    def more(book):
        book.create_chartsheet("Figuur")
        book.create_sheet("Leeg")
        book.create_sheet("Meer").append([2])

    assert [sheet.name for sheet in read("x.xlsx", workbook([1], fill=more))] == ["Sheet", "Meer"]


def test_an_error_of_excel_is_not_an_empty_cell():
    errors = ["#DIV/0!", "#N/A", "#REF!", 5, None]
    assert read("x.xlsx", workbook(["a", "b", "c", "d", "e"], errors))[0].rows[1] == errors


def test_an_error_is_put_on_its_own_sheet():
    wrong = ["#DIV/0!", 't="e"']
    content = workbook(["a"], [1], fill=lambda book: book.create_sheet("Twee", 0).append(wrong))
    two, one = read("x.xlsx", content)
    assert two.rows == [wrong]
    assert one.rows == [["a"], [1]]


def test_an_error_is_seen_in_xml_with_a_prefix():
    def prefixed(xml: bytes) -> bytes:
        xml = xml.replace(b"</", b"</x:").replace(b"<", b"<x:").replace(b"<x:/x:", b"</x:")
        return xml.replace(b"xmlns=", b"xmlns:x=")

    assert read("x.xlsx", rewritten(workbook(["a", "#DIV/0!"]), prefixed))[0].rows == [["a", "#DIV/0!"]]


def test_what_is_odd_is_found_in_cells_that_do_not_say_their_place():
    def unplaced(xml: bytes) -> bytes:
        return re.sub(rb' r="\w+"', b"", xml)

    def hard(book):
        book.active.append([1, 0.5])
        book.active["B2"].number_format = "0%"

    content = rewritten(workbook(["a", "#DIV/0!", "c"], fill=hard), unplaced)
    assert read("x.xlsx", content)[0].rows == [["a", "#DIV/0!", "c"], [1, "50%", None]]


def test_what_is_odd_is_found_between_single_quotes():
    content = rewritten(workbook(["a", "#N/A"]), lambda xml: xml.replace(b'"', b"'"))
    assert read("x.xlsx", content)[0].rows == [["a", "#N/A"]]


@pytest.mark.parametrize("value", [b"", b"<v/>", b"<v />", b"<v></v>"])
def test_a_formula_that_was_never_computed_is_not_an_empty_cell(value):
    content = rewritten(workbook(["totaal", "n"], ["=1+1", 2]), lambda xml: xml.replace(b"<v />", value))
    assert read("x.xlsx", content)[0].rows[1] == ["formule zonder uitkomst", 2]


def record(kind: int, layout: str = "", *values: object) -> bytes:
    said = struct.pack(f"<{layout}", *values)
    return struct.pack("<2H", kind, len(said)) + said


def xls(*cells: bytes, calendar: int = 1900) -> bytes:
    """A workbook of Excel 97 with one sheet; styles 1 and 2 show a percentage, style 3 a date."""
    begin, end = record(0x809, "2H12x", 0x600, 0x10), record(0x0A)
    forms = b"".join(record(0xE0, "2H16x", 0, form) for form in (0, 9, 164, 14))
    own = record(0x22, "H", calendar == 1904) + record(0x41E, "2HB4s", 164, 4, 0, b"0.0%")
    globals_size = len(begin + own + forms + end) + 4 + 13
    named = record(0x85, "I2x2B5s", globals_size, 5, 0, b"Blad1")
    stream = (begin + own + forms + named + end + begin + b"".join(cells) + end).ljust(4096, b"\0")
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
    versions = struct.pack("<5H6x", 62, 3, 0xFFFE, 9, 6)
    nowhere = 0xFFFFFFFE
    sectors = struct.pack("<9I", 0, 1, 1, 0, 4096, nowhere, 0, nowhere, 0)
    header = (start + versions + sectors + struct.pack("<I", 0)).ljust(512, b"\xff")
    table = struct.pack("<10I", 0xFFFFFFFD, nowhere, *range(3, 10), nowhere).ljust(512, b"\xff")

    def entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
        text = name.encode("utf-16-le")
        about = struct.pack("<64sH2B3I", text, len(text) + 2, kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child)
        return about + struct.pack("<36x2I4x", first, size)

    disk = entry("Root Entry", 5, 1, nowhere, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream))
    return header + table + disk.ljust(512, b"\0") + stream


def test_errors_and_percentages_of_an_xls_are_what_excel_shows():
    [sheet] = read(
        "x.xls",
        xls(
            record(0x203, "3Hd", 0, 0, 0, 0.148),
            record(0x203, "3Hd", 0, 1, 1, 0.1 + 0.2),
            record(0x203, "3Hd", 0, 2, 2, 0.148),
            record(0x205, "3H2B", 1, 0, 0, 42, 1),
            record(0x205, "3H2B", 1, 1, 1, 1, 0),
            record(0x06, "3H4BHH6xH", 1, 2, 0, 2, 0, 7, 0, 0, 0xFFFF, 0),
            record(0x27E, "3HI", 2, 0, 1, 50 << 2 | 3),
            record(0xBD, "2HHIHIH", 2, 1, 0, 50 << 2 | 3, 2, 50 << 2 | 3, 2),
            record(0x809, "2H12x", 0x600, 0x20) + record(0x203, "3Hd", 0, 0, 1, 0.5) + record(0x0A),
        ),
    )
    assert sheet.rows == [[0.148, "30%", "14,8%"], ["#N/A", True, "#DIV/0!"], ["50%", 0.5, "50%"]]


def test_hidden_rows_and_columns_of_an_xls_are_said():
    hidden = record(0x7D, "6H", 1, 2, 9, 0, 1, 0), record(0x208, "8H", 1, 0, 0, 0, 0, 0, 0x20, 0)
    [sheet] = read("x.xls", xls(*hidden, record(0x203, "3Hd", 1, 1, 0, 2.5)))
    assert sheet.rows == [[None, None], [None, 2.5]]
    assert sheet.notes == (
        "Blad “Blad1”: rij 2 is verborgen in het bestand; die is wel gelezen.",
        "Blad “Blad1”: kolom B is verborgen in het bestand; die is wel gelezen.",
    )


@pytest.mark.parametrize("calendar, day", [(1900, 45293), (1904, 43831)])
def test_a_date_of_an_xls_is_the_same_in_both_calendars(calendar, day):
    [sheet] = read("x.xls", xls(record(0x203, "3Hd", 0, 0, 3, day), calendar=calendar))
    assert sheet.rows == [[dt.date(2024, 1, 2)]]


def binary(kind: int, layout: str = "", *values: object) -> bytes:
    said = struct.pack(f"<{layout}", *values)
    return (bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])) + bytes([len(said)]) + said


def lettered(*texts: str) -> bytes:
    return b"".join(struct.pack("<I", len(text)) + text.encode("utf-16-le") for text in texts)


def xlsb(*cells: bytes, columns: bytes = b"") -> bytes:
    """A binary workbook with one sheet; styles 1 and 2 show a percentage."""
    sheet = binary(129) + binary(148, "4I", 0, 1, 0, 3) + columns + binary(145) + b"".join(cells) + binary(146)
    form = lettered("0.0%")
    of_others, of_cells = (b"".join(binary(47, "2H12x", 0, form) for form in forms) for forms in ((9, 9), (0, 9, 164)))
    own = binary(615, "I", 1) + binary(44, f"H{len(form)}s", 164, form) + binary(616)
    styles = own + of_others + binary(617, "I", 3) + of_cells + binary(618)
    name = lettered("rId1", "Blad1")
    book = binary(143) + binary(156, f"2I{len(name)}s", 0, 1, name) + binary(144) + binary(132)
    parts = {
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": b'<all><Relationship Id="rId1" Target="worksheets/sheet1.bin"/></all>',
        "xl/styles.bin": styles,
        "xl/worksheets/sheet1.bin": sheet + binary(130),
    }
    return packed(**parts)


def test_errors_percentages_and_what_is_hidden_of_an_xlsb_are_what_excel_shows():
    [sheet] = read(
        "x.xlsb",
        xlsb(
            binary(0, "2IH3B", 0, 0, 0, 0, 0, 0),
            binary(5, "2Id", 0, 0, 0.148),
            binary(5, "2Id", 1, 1, 0.148),
            binary(2, "2II", 2, 2, 50 << 2 | 3),
            binary(0, "2IH3B", 1, 0, 0, 0, 0x10, 0),
            binary(3, "2IB", 0, 1, 42),
            binary(11, "2IB", 1, 0, 7),
            binary(9, "2Id", 2, 1, 2.0),
            columns=binary(60, "4IH", 1, 2, 0, 0, 1),
        ),
    )
    assert sheet.rows == [[0.148, "14,8%", "50%"], ["#N/A", "#DIV/0!", "200%"]]
    assert sheet.notes == (
        "Blad “Blad1”: rij 2 is verborgen in het bestand; die is wel gelezen.",
        "Blad “Blad1”: kolom B t/m C zijn verborgen in het bestand; ze zijn wel gelezen.",
    )


def ods(*rows: str, name: str = "Blad1", columns: str = "") -> bytes:
    spaces = ("office", "table", "text", "calcext")
    names = " ".join(f'xmlns:{space}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for space in spaces)
    table = f'<table:table table:name="{name}">{columns}{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b"<manifest/>",
        "content.xml": f"<office:document-content {names}>{body}</office:document-content>".encode(),
    }
    return packed(**parts)


def ods_row(*cells: str, about: str = "") -> str:
    inside = "".join(f"<table:table-cell {cell}</table:table-cell>" for cell in cells)
    return f"<table:table-row {about}>{inside}</table:table-row>"


TEXT = 'office:value-type="string"><text:p>a</text:p>'
NUMBER = 'office:value-type="float" office:value="2.5"><text:p>2,5</text:p>'


def test_a_sheet_of_libreoffice_is_read():
    [sheet] = read("x.ods", ods(ods_row(TEXT, NUMBER)))
    assert (sheet.name, sheet.rows) == ("Blad1", [["a", 2.5]])


def test_errors_formulas_and_percentages_of_libreoffice_are_what_it_shows():
    error = 'table:formula="of:=1/0" office:value-type="float" office:value="0" calcext:value-type="error">'
    nothing = 'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error">'
    share = 'office:value-type="percentage" office:value="0.148" table:number-columns-repeated="2"><text:p>15%</text:p>'
    row = ods_row(
        share,
        f"{error}<text:p>#DEEL/0!</text:p>",
        f"{nothing}<text:p>#N/B</text:p>",
        f"{nothing}<text:p>Fout:502</text:p>",
        'table:formula="of:=1+1">',
        NUMBER,
    )
    first = ods_row(TEXT, about='table:number-rows-repeated="2"')
    odd = ["14,8%", "14,8%", "#DEEL/0!", "#N/B", *["formule zonder uitkomst"] * 2, 2.5]
    assert read("x.ods", ods(first, row))[0].rows[2] == odd


def test_hidden_rows_and_columns_of_libreoffice_are_said():
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    hidden = 'table:visibility="filter" table:number-rows-repeated="2"'
    [sheet] = read("x.ods", ods(ods_row(TEXT, TEXT), ods_row(TEXT, about=hidden), columns=columns))
    assert sheet.notes == (
        "Blad “Blad1”: rij 2 t/m 3 zijn verborgen in het bestand; ze zijn wel gelezen.",
        "Blad “Blad1”: kolom B is verborgen in het bestand; die is wel gelezen.",
    )


def test_a_sheet_of_libreoffice_that_repeats_without_end_is_refused():
    endless = ods_row(TEXT, about='table:number-rows-repeated="999999999"')
    assert "te groot om" in refusal(ods(endless), "x.ods")


def test_a_workbook_that_refers_to_itself_is_refused_by_name():
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
    assert "onveilig" in refusal(packed(**{"xl/workbook.xml": bomb}))


def test_what_counts_is_the_content_and_not_the_extension():
    assert read("x.csv", workbook(["a;b"]))[0].rows == [["a;b"]]
    assert read("x.xlsx", b"a;b")[0].rows == [["a", "b"]]
    assert read("x.xls", "a\tb\n1,5\t2".encode("utf-16"))[0].rows == [["a", "b"], ["1,5", "2"]]
    assert "webpagina" in refusal(b"<html><table><tr><td>a", "x.xls")


@pytest.mark.parametrize(
    "encoding, said",
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("utf-16", None),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "windows-1252 (é ë €)"),
        ("cp858", "DOS (850) (é ë €)"),
        ("mac-roman", "Macintosh (é ë €)"),
    ],
)
def test_letters_with_accents_survive_every_encoding_and_a_guess_is_said(encoding, said):
    [sheet] = read("x.csv", "naam;één\r\nZoë;€".encode(encoding))
    assert sheet.rows == [["naam", "één"], ["Zoë", "€"]]
    assert [said in note for note in sheet.notes] == ([True] if said else [])


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "cp437", "mac-roman"])
@pytest.mark.parametrize(
    "text",
    ["coördinatie", "vóór;één", "cliënt", "financiën", "enquête", "crèche", "reünie", "café", "façade", "COÖRDINATIE"],
)
def test_a_code_page_is_known_by_where_dutch_has_its_signs(encoding, text):
    assert rows_of(text.encode(encoding)) == [text.split(";")]


@pytest.mark.parametrize("text", ["Skarsterlân", "Súdwest-Fryslân", "geïntegreerd", "BELGIË"])
def test_dos_and_windows_are_told_apart_by_one_word(text):
    assert [rows_of(text.encode(encoding)) for encoding in ("cp1252", "cp850")] == [[[text]]] * 2


@pytest.mark.parametrize(
    "text",
    [
        "’s-Gravenhage",
        "“brede” school",
        "foto’s",
        "2019–2020",
        "wijk – buurt",
        "€ 5",
        "m² 10 °C ½ uur",
        "de\xa0wijk",
        "enz…",
        "Croÿ",
        "in\xadformatie",
        "Yağmur".encode("cp1254").decode("cp1252"),
    ],
)
def test_the_signs_of_windows_are_not_taken_for_letters_of_dos(text):
    assert rows_of(text.encode("cp1252")) == [[text]]


def test_a_cell_of_another_origin_does_not_spoil_a_text_in_utf_8():
    [sheet] = read("x.csv", "één;Zoë;België\n".encode() + "coördinatie;10 €".encode("cp1252"))
    assert sheet.rows == [["één", "Zoë", "België"], ["coördinatie", "10 €"]]
    assert "(2 keer)" in sheet.notes[0]


def test_the_sign_with_which_dos_ends_a_file_is_no_cell():
    assert rows_of("één;1\r\n\x1a".encode("cp850")) == [["één", "1"]]
    assert rows_of(b"a;1\r\n\x1a") == [["a", "1"]]


@pytest.mark.parametrize(
    "text, first",
    [
        ("a;b\n1,5;2,5\n3,5;4,5", ["a", "b"]),
        ("a,b;c\n1,2\n3,4", ["a", "b;c"]),
        ("a\tb\n1,5\t2\n", ["a", "b"]),
        ("a|b\n1|2\n", ["a", "b"]),
        ("a,b;c,d\n1,b;2,d", ["a,b", "c,d"]),
        ('"Titel"\n"Onderwerp, breed"\na;b\n1;2\n3;4\n5;6', ["Titel"]),
        ('c;t\n1;"een, a\ntwee, b\ndrie, c\nvier, d"\n2;x', ["c", "t"]),
        ("sep=,\r\na,b;c;d\r\n1,b;c;d", ["a", "b;c;d"]),
        ("SEP=\t\na;b\tc;d", ["a;b", "c;d"]),
        ("alleen\n1\n2", ["alleen"]),
        ('"Jeugd, gezin, zorg"\n"";"Onderwerp"\n"Wijk";"%"\n"a";"1,5"\n"© CBS, 2024"', ["Jeugd, gezin, zorg"]),
        ("Wijken, 2024\nwijk,deel\na,1.5\nb,2.5\nBron: CBS; StatLine", ["Wijken", " 2024"]),
        ("Wijken\nin 2024\nwijk\tdeel\na\t1,5\nb\t2,5\nBron: CBS", ["Wijken"]),
    ],
)
def test_the_separator_is_the_one_on_which_the_records_agree(text, first):
    assert rows_of(text)[0] == first


def test_a_row_is_a_record_even_when_a_cell_holds_line_ends():
    assert rows_of('a;b\r\n"een\ntwee";2\r\n3;4') == [["a", "b"], ["een\ntwee", "2"], ["3", "4"]]


def test_ragged_rows_are_kept_as_they_are():
    assert rows_of("a;b;c\n1;2\n1;2;3;4\n1;2;3") == [
        ["a", "b", "c"],
        ["1", "2"],
        ["1", "2", "3", "4"],
        ["1", "2", "3"],
    ]


def test_one_wide_row_does_not_make_a_long_sheet_too_big_to_hold():
    assert "te groot om" in refusal(b"a;b\n" * 100_000 + b";".join([b"x"] * 1_000))


@pytest.mark.parametrize(
    "text, decimal",
    [
        ("a;b\n1,5;2", ","),
        ("a,b\n1.5,2", "."),
        ("a,b\n1,2", "."),
        ('a,b\n"1,5",2', ","),
        ('a,b\n"1,500",2', "."),
        ("a\tb\n1\t2", ","),
        ("a;b\n1.125;2\n2.5;3", "."),
        ("a\tb\n0.125\t2\n12.125\t3", "."),
        ("a;b\n1.125;2\n2.500;3", ","),
        ("a;b\n1.125;2\n2.5;3,5", ","),
        ("a;b\n1.1;1.500\n1.2;2.250", ","),
        ("a;b\n1.5;2\n2,5;3", ","),
    ],
)
def test_the_decimal_mark_follows_the_separator_and_what_is_seen(text, decimal):
    assert read("x.csv", text.encode())[0].decimal == decimal


def test_it_is_said_that_the_point_is_the_decimal_mark_where_there_is_one():
    assert ["punt" in note for note in read("x.csv", b"a,b\n1.250,2")[0].notes] == [True]
    assert read("x.csv", b"a,b\n1,2")[0].notes == ()


WRAPPED = ["wijk;deel;jaar", 'Oost;"1,5";2024', "West;2,5;2025"]


def test_rows_that_stand_in_one_cell_each_are_divided_into_columns_and_that_is_said():
    columns = [["wijk", "deel", "jaar"], ["Oost", "1,5", "2024"], ["West", "2,5", "2025"]]
    [sheet] = read("x.xlsx", workbook(*[[line] for line in WRAPPED]))
    assert (sheet.rows, sheet.decimal) == (columns, ",")
    assert sheet.notes == (
        "Blad “Sheet”: De gegevens stonden per rij in één cel. Ze zijn in kolommen verdeeld bij de puntkomma.",
    )


def test_rows_of_a_csv_that_stand_between_quotes_are_divided_too():
    [sheet] = read("x.csv", b'wijk,deel,soort\n"Oost,1.5,""a, b"""\n"West,2.5,""c"""\n"Zuid,1,""d"""\n')
    assert sheet.rows[1:3] == [["Oost", "1.5", "a, b"], ["West", "2.5", "c"]]
    assert (sheet.rows[0], sheet.decimal) == (["wijk", "deel", "soort"], ".")
    assert "bij de komma" in sheet.notes[-1]


@pytest.mark.parametrize(
    "lines",
    [
        ["Opmerkingen", "Goed, hoor", "Prima, dus", "Kan beter, denk ik, maar goed"],
        ["naam", "Oost", "West"],
        ["a;b"],
        [1, 2, 3],
        ["een\ntwee; drie", "een\ntwee; drie", "een\ntwee; drie"],
    ],
)
def test_a_list_of_one_column_stays_a_list(lines):
    assert read("x.xlsx", workbook(*[[line] for line in lines]))[0].rows == [[line] for line in lines]


def test_a_title_above_rows_in_one_cell_each_stays_a_title():
    lines = [["Wijken; zie het rapport"], *[[f"{n};x;1"] for n in range(20)]]
    rows = read("x.xlsx", workbook(*lines))[0].rows
    assert rows[:2] == [["Wijken; zie het rapport"], ["0", "x", "1"]]


def test_a_quote_that_is_never_closed_swallows_nothing():
    assert "in rij 2" in refusal(b'a;b\n"Jansen;1\n2;3\n')


def test_a_quote_that_another_cell_closes_swallows_no_rows():
    assert "in rij 3" in refusal(b'a;b\nx;1\n"Jansen;1\n"Pieters";2\ny;3\n')


def test_a_quote_within_a_cell_is_a_sign_like_any_other():
    rows = rows_of('a;b\n"Welzijn" en "JGZ";1\n"1\n2";3\n5" breed;4\n')
    assert rows[1:] == [['Welzijn en "JGZ"', "1"], ["1\n2", "3"], ['5" breed', "4"]]


@pytest.mark.parametrize(
    "content, fragment",
    [
        (b"", "leeg"),
        (b"\r\n;;\r\n", "geen gegevens"),
        (workbook(), "geen gegevens"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "afbeelding"),
        (b"\xff\xd8\xff\xe0", "afbeelding"),
        (b"$FL2@(#)", "SPSS"),
        (b"{\\rtf1", "rtf"),
        (b"\x1f\x8b\x08\0", "ingepakt"),
        (b"<!DOCTYPE html><table><tr><td>Jansen", "webpagina"),
        ("\ufeff <html>".encode("utf-16-le"), "webpagina"),
        (b'<?xml version="1.0"?><Workbook>', "webpagina"),
        (packed(**{"word/document.xml": b""}), "Word"),
        (packed(**{"ppt/presentation.xml": b""}), "PowerPoint"),
        (packed(**{"Index/Document.iwa": b""}), "Numbers"),
        (packed(**{"mimetype": b"application/vnd.oasis.opendocument.text"}), "zip"),
        (packed(**{"huis.xlsx": workbook(["Jansen"])}), "ingepakt"),
        (packed(**{"xl/workbook.xml": b"<Jansen"}), "niet te lezen"),
        (workbook(["Jansen"])[:-100], "niet helemaal overgekomen"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "oud Office-bestand"),
        (b"Jansen\0;1", "geen leesbare tekst"),
        (b"Jansen\x81\x8d;\xff\xfe", "geen leesbare tekst"),
        (b"Jansen;1\0" * 9, "geen leesbare tekst"),
    ],
)
def test_what_is_no_spreadsheet_is_refused_by_name(content, fragment):
    sentence = refusal(content, "levering mei.xlsx")
    assert sentence.startswith("“levering mei.xlsx” ")
    assert fragment in sentence
    assert sentence.endswith(".")
    assert "Jansen" not in sentence


def test_a_column_that_is_called_pk_is_no_zip():
    assert rows_of("PK;naam\n1;a")[0] == ["PK", "naam"]


def test_a_zip_that_unpacks_too_far_is_refused_also_when_it_lies():
    size = 410_000_000
    honest = rewritten(workbook([1]), lambda xml: bytes(size))
    assert "te groot om" in refusal(honest)
    assert "beschadigd" in refusal(honest.replace(struct.pack("<I", size), struct.pack("<I", 1000)))


def test_too_many_cells_are_refused():
    assert "te groot om" in refusal(b"1;2;3;4;5;6;7;8;9;0\n" * 500_001)
    assert "te groot om" in refusal(workbook(fill=lambda book: book.active.cell(1_000_000, 16_000, "ver")))


def test_a_loop_in_an_xls_ends_in_a_sentence():
    start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
    versions = struct.pack("<5H6x", 62, 3, 0xFFFE, 9, 6)
    sectors = struct.pack("<9I", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header = (start + versions + sectors + struct.pack("<I", 0)).ljust(512, b"\xff")
    follows_itself = struct.pack("<2I", 0xFFFFFFFD, 1).ljust(512, b"\xff")
    looping = header + follows_itself + "Workbook".encode("utf-16-le").ljust(512, b"\0")
    assert "meer geheugen" in refusal(looping, "x.xls")


def test_reading_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", 0.2)
    monkeypatch.setattr(reading, "CHILD", [sys.executable, "-c", "import time; time.sleep(30)"])
    assert "duurt" in refusal(b"a;b")


@pytest.mark.parametrize(
    "crash, fragment",
    [
        ("import os; os.abort()", "meer geheugen"),
        ("import os; os.kill(os.getpid(), 9)", "meer geheugen"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)", "duurt"),
        ("raise MemoryError('Jansen')", "niet te lezen"),
        ("1/0", "niet te lezen"),
        ("exit(7)", "niet te lezen"),
    ],
)
def test_a_child_that_crashes_is_a_sentence(monkeypatch, capfd, crash, fragment):
    monkeypatch.setattr(reading, "CHILD", [sys.executable, "-c", crash])
    assert fragment in refusal(b"a;b")
    assert capfd.readouterr() == ("", "")


def test_what_does_not_fit_in_the_memory_of_the_child_is_a_sentence(monkeypatch):
    program = "from data import reading_child as child; child.sheets = lambda content: 1 << (1 << 40)"
    monkeypatch.setattr(reading, "CHILD", [sys.executable, "-c", f"{program}; print(*child.answer(b''))"])
    assert "te groot om" in refusal(b"a;b")


class PanicException(BaseException):
    """As calamine names what it raises on a workbook that it did not foresee."""


@pytest.mark.parametrize(("raised", "comes_out"), [(PanicException, Problem), (KeyboardInterrupt, KeyboardInterrupt)])
def test_only_a_panic_over_the_workbook_says_that_it_cannot_be_read(monkeypatch, raised, comes_out):
    def breaks_off(*_: object) -> None:
        raise raised

    monkeypatch.setattr(reading_workbook, "read_workbook", breaks_off)
    with pytest.raises(comes_out):
        list(reading_workbook.read_zip(workbook([1])))


def test_the_child_has_limits_and_starts_light():
    program = """
import resource, sys
from data import reading_child
reading_child.limit()
print(resource.getrlimit(resource.RLIMIT_AS)[0] <= 1 << 30, resource.getrlimit(resource.RLIMIT_CPU)[0] <= 15)
print({"numpy", "pandas", "openpyxl", "streamlit", "duckdb"} & set(sys.modules))
"""
    seen = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert seen.stdout == "True True\nset()\n"


@pytest.mark.skipif(not INPUTS.is_dir(), reason="the folder shared/inputs is not beside this repository")
def test_every_file_of_the_shared_inputs_has_an_expected_outcome():
    assert {file.name for file in INPUTS.glob("*/*")} == HOSTILE.keys() | REAL.keys()


@pytest.mark.skipif(not INPUTS.is_dir(), reason="the folder shared/inputs is not beside this repository")
@pytest.mark.timeout(20)
@pytest.mark.parametrize("name, outcome", [*HOSTILE.items(), *REAL.items()])
def test_a_shared_input_is_read_or_refused(name, outcome):
    content = next(INPUTS.glob(f"*/{name}")).read_bytes()
    if isinstance(outcome, int):
        assert len(read(name, content)[0].rows) == outcome
    else:
        assert outcome in refusal(content, name)
