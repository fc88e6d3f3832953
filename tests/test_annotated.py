"""The file that goes back: the sender's own workbook, each finding at its cell, ready to be mended and handed in."""

import datetime as dt
import io
import sys
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from data import annotated as module
from data import annotating
from data.annotated import annotated
from data.contracts import CONTRACTS
from data.known import Known
from data.own import FINDINGS_SHEET
from data.problem import Problem
from data.reading import read
from data.template import template
from tests.conftest import checked, csv, drop_downs, said, xlsx

FAULTY = [
    ["Actielijst van het kernteam"],
    ["Actie", "Status", "Deadline", "Kleur", None],
    ["Folder", "straks", dt.date(2026, 3, 1), "rood", None],
    ["Avond", "bezig", "morgen", None, "los"],
    [None, "open", None, None, None],
]
ACTIES = {"Acties": FAULTY}
RED, YELLOW = "FFFFB3A7", "FFFFE699"


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def given_back(content: bytes, name: str = "acties.xlsx", known: Known | None = None) -> openpyxl.Workbook:
    return opened(annotated(name, content, checked(content, known, name)))


def as_bytes(book: openpyxl.Workbook) -> bytes:
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def swapped(content: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The workbook with another text in one of its parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w") as archive:
        for part in given.namelist():
            text = given.read(part)
            archive.writestr(part, text.replace(old, new) if part == name else text)
    return made.getvalue()


def marked(sheet) -> dict[str, tuple[str, str]]:
    """Colour and note of each cell with a note."""
    return {c.coordinate: (c.fill.fgColor.rgb, c.comment.text) for row in sheet.iter_rows() for c in row if c.comment}


def listed(book: openpyxl.Workbook) -> list[tuple]:
    return list(book["Bevindingen"].iter_rows(min_row=6, values_only=True))


def test_each_finding_stands_at_its_cell_in_a_colour_and_in_a_word():
    sheet = given_back(xlsx(ACTIES))["Acties"]

    assert marked(sheet) == {
        "A5": (RED, "Fout: moet gevuld zijn."),
        "B3": (RED, "Fout: “straks” moet een van deze zijn: open, bezig, gereed, vervallen."),
        "C4": (RED, "Fout: “morgen” moet een datum zijn, zoals 31-12-2026."),
        "D2": (YELLOW, "Let op: hoort bij geen kolom die Samenspel kent; deze kolom is niet ingelezen."),
        "E2": (YELLOW, "Let op: kolom E moet een kop hebben; zonder kop is deze kolom niet ingelezen."),
    }


def test_the_first_sheet_lists_every_finding_with_a_link_to_its_cell():
    content = xlsx(ACTIES)
    book = given_back(content)

    assert book.sheetnames == ["Bevindingen", "Acties"]
    assert book.active.title == "Bevindingen"
    assert [sheet.title for sheet in book if sheet.sheet_view.tabSelected] == ["Bevindingen"]
    found = checked(content).findings
    assert [row[:6] for row in listed(book)] == [(f.ernst, f.blad, f.rij, f.kolom, f.waarde, f.moet) for f in found]
    assert {row[6] for row in listed(book)} == {"A5", "B3", "C4", "D2", "E2"}
    first = book["Bevindingen"]["G6"]
    assert (first.value, first.hyperlink.location) == ("A5", "'Acties'!A5")


def test_a_column_that_is_not_there_is_told_where_it_may_be_added():
    assert marked(given_back(xlsx({"Acties": "Actie | Thema\nFolder | Visie"}))["Acties"]) == {
        "C1": (RED, "Fout: moet er zijn: Hoe het ervoor staat.")
    }


def test_of_two_columns_with_one_heading_the_one_that_was_not_read_is_marked():
    sheet = given_back(xlsx({"Acties": "Actie | Status | Status\nFolder | open | bezig"}))["Acties"]

    assert list(marked(sheet)) == ["C1"]


def test_a_fault_and_advice_at_one_cell_are_both_said_and_the_fault_gives_the_colour():
    twice = "Indicator | Gebied | Periode | Waarde\nVROEG | Delft | 2024 | 6\nVROEG | Delft | 2024* | 7"
    known = Known(indicatoren=frozenset({"VROEG"}))
    sheet = given_back(xlsx({"Waarden": twice}), "waarden.xlsx", known)["Waarden"]

    colour, note = marked(sheet)["C3"]
    assert colour == RED
    assert [line.split(":")[0] for line in note.splitlines()] == ["Fout", "Let op"]


def test_the_layout_the_formulas_and_the_notes_of_the_sender_stay():
    book = opened(xlsx(ACTIES))
    sheet = book["Acties"]
    sheet["A3"].font = Font(bold=True)
    sheet["F3"] = "=1+1"
    sheet["B3"].comment = Comment("vraag Els", "Els")
    sheet.column_dimensions["A"].width = 41
    sheet.merge_cells("A1:C1")
    back = given_back(as_bytes(book))["Acties"]

    assert back["A3"].font.bold and back["F3"].value == "=1+1"
    assert back.column_dimensions["A"].width == 41 and str(back.merged_cells) == "A1:C1"
    assert back["B3"].comment.text.startswith("Fout: ") and back["B3"].comment.text.endswith("vraag Els")


def test_a_finding_in_merged_cells_stands_at_the_one_that_shows():
    book = opened(xlsx({"Acties": "Actie | Status\nFolder | straks\nAvond | open"}))
    book["Acties"].merge_cells("A2:A3")
    back = given_back(as_bytes(book))["Acties"]

    assert set(marked(back)) == {"A2", "B2"}


def test_macros_do_not_come_back():
    saved = io.BytesIO(xlsx(ACTIES))
    with zipfile.ZipFile(saved, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
    content = saved.getvalue()
    back = annotated("acties.xlsm", content, checked(content, name="acties.xlsm"))

    assert not [name for name in zipfile.ZipFile(io.BytesIO(back)).namelist() if "vba" in name]


def test_what_was_mended_is_accepted_with_the_same_rows_and_nothing_left_to_say():
    content = xlsx(ACTIES)
    book = given_back(content)
    sheet = book["Acties"]
    sheet["A5"], sheet["B3"], sheet["C4"] = "Website", "open", dt.date(2026, 4, 1)
    sheet.delete_cols(4, 2)
    mended = checked(as_bytes(book))

    assert said(mended) == [] and mended.problem is None
    (after,) = mended.sheets
    assert (after.gelezen, after.geaccepteerd) == (3, 3)
    assert after.rows[["actie", "status", "rij"]].values.tolist() == [
        ["Folder", "open", 3], ["Avond", "bezig", 4], ["Website", "open", 5],
    ]  # fmt: skip
    assert mended.notes == ["Het blad “Bevindingen” is van Samenspel zelf en is overgeslagen."]


def test_a_second_check_takes_away_what_the_first_one_wrote():
    book = given_back(xlsx(ACTIES))
    book["Acties"]["B3"] = "open"
    again = given_back(as_bytes(book))

    assert again.sheetnames == ["Bevindingen", "Acties"]
    assert set(marked(again["Acties"])) == {"A5", "C4", "D2", "E2"}
    assert again["Acties"]["B3"].fill.fgColor.rgb not in (RED, YELLOW)


def test_a_sheet_of_the_sender_called_bevindingen_is_his():
    book = given_back(xlsx({"Bevindingen": FAULTY}))

    assert len(book.sheetnames) == 2
    assert book.worksheets[0]["A1"].value == FINDINGS_SHEET
    assert checked(as_bytes(book)).sheets[0].blad == "Bevindingen"


@pytest.mark.parametrize("name", ["acties.csv", "een: heel/lang [teken] van meer dan 31 letters.csv"])
def test_a_csv_comes_back_as_a_workbook_with_the_same_findings(name):
    content = csv(FAULTY[1:])
    before = checked(content, name=name)
    back = annotated(name, content, before)
    after = checked(back)

    assert [f.as_dict() | {"blad": ""} for f in after.findings] == [f.as_dict() for f in before.findings]
    sheet = opened(back).worksheets[1]
    assert marked(sheet)["B2"][0] == RED
    assert [row[1] for row in listed(opened(back))] == [sheet.title] * len(before.findings)


def test_numbers_with_a_decimal_point_keep_their_value():
    content = csv(
        "Indicator | Gebied | Periode | Waarde\nVROEG | A | 2024 | 6.125\nVROEG | B | 2024 | 1,250.5\nX | C | 1 | 2",
        ",",
    )
    content = content.replace(b"1,250.5", b'"1,250.5"')
    known = Known(indicatoren=frozenset({"VROEG"}))
    back = annotated("cijfers.csv", content, checked(content, known, "cijfers.csv"))

    assert checked(back, known).sheets[0].rows["waarde"].tolist() == [6.125, 1250.5]


def test_text_that_starts_a_formula_is_text_in_what_is_built():
    tricky = ["=1+1", "+31", "-x", "@som", "\tx", '=HYPERLINK("http://x.example")']
    content = csv([["Actie", "Status"], *([each, "straks"] for each in tricky)])
    sheet = given_back(content, "acties.csv").worksheets[1]

    cells = [sheet.cell(row, 1) for row in range(2, 2 + len(tricky))]
    assert [cell.data_type for cell in cells] == ["s"] * len(tricky)
    assert all(cell.quotePrefix for cell in cells)


def test_a_value_that_starts_a_formula_is_text_in_the_list():
    content = xlsx({"Acties": [["Actie", "Status"], ["Folder", "+straks"]]})
    cell = given_back(content)["Bevindingen"]["E6"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == ("+straks", "s", True)


def test_a_private_value_stands_nowhere_it_did_not_stand():
    content = xlsx({"Acties": "Actie | Status | Trekker\nFolder | straks | els@welzijn.example"})
    book = given_back(content)
    texts = [str(c.value) + (c.comment.text if c.comment else "") for s in book for row in s.iter_rows() for c in row]

    assert [text for text in texts if "els@" in text] == ["els@welzijn.example" + book["Acties"]["C2"].comment.text]
    assert "els@" not in book["Acties"]["C2"].comment.text


def test_of_a_file_with_citizen_service_numbers_nothing_is_given_back():
    content = csv("bsn | actie | status\n111222333 | Folder | straks")

    with pytest.raises(Problem, match="burgerservicenummers"):
        annotated("acties.csv", content, checked(content, name="acties.csv"))


def test_a_very_large_workbook_gives_the_list_alone_and_says_so(monkeypatch):
    monkeypatch.setattr(module, "MOST_CELLS", 10)
    for name, content in (("acties.xlsx", xlsx(ACTIES)), ("acties.csv", csv(FAULTY))):
        book = given_back(content, name)
        assert book.sheetnames == ["Bevindingen"]
        assert book["Bevindingen"]["A2"].value.startswith(f"“{name}” is groter dan")
        assert len(listed(book)) == 5

    assert "Herstel uw eigen bestand" in checked(as_bytes(book)).problem


def test_more_findings_than_can_be_coloured_are_all_listed_and_that_is_said(monkeypatch):
    monkeypatch.setattr(annotating, "MOST_MARKED", 2)
    book = given_back(csv(FAULTY[1:]), "acties.csv")

    assert len(marked(book["acties"])) == 2
    assert [row[6] is None for row in list(book["Bevindingen"].iter_rows(min_row=7, values_only=True))] == [
        False, False, True, True, True,
    ]  # fmt: skip
    assert "Niet alle cellen" in book["Bevindingen"]["A4"].value


def test_the_drop_downs_of_the_template_come_back():
    book = opened(template())
    book["Acties"]["A3"] = "Folder"
    back = given_back(as_bytes(book), "sjabloon.xlsx")

    assert drop_downs(back, "Acties")["status"] == ["open", "bezig", "gereed", "vervallen"]
    assert back["Acties"]["A1"].comment.text == book["Acties"]["A1"].comment.text
    assert back["Keuzes"].sheet_state == "hidden"


def test_a_workbook_that_openpyxl_cannot_open_comes_back_from_its_cells():
    book = given_back(swapped(xlsx(ACTIES), "xl/styles.xml", b'<sz val="11"', b'<sz val="groot"'))

    assert "nieuwe werkmap" in book["Bevindingen"]["A3"].value
    assert marked(book["Acties"])["B3"][0] == RED
    assert book["Acties"]["C3"].value == dt.datetime(2026, 3, 1)


def strict(content: bytes, *parts: str) -> bytes:
    """The workbook with the names of a strict one in these parts."""
    for part in parts:
        for name in ((b"spreadsheetml", b"main"), (b"officeDocument", b"relationships")):
            usual, named = b"http://schemas.openxmlformats.org/%b/2006/%b" % name, b"http://purl.oclc.org/ooxml/%b/%b"
            content = swapped(content, part, usual, named % name)
    return content


@pytest.mark.parametrize("parts", [["xl/workbook.xml"], ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]])
def test_what_openpyxl_does_not_see_of_a_strict_workbook_is_not_lost(parts):
    content = strict(xlsx({"Acties": "Actie | Status\nFolder | open", "Uitleg": "Een\nverhaal"}), *parts)
    book = given_back(content)

    assert book.sheetnames == ["Bevindingen", "Acties", "Uitleg"]
    assert (book["Acties"]["A2"].value, book["Uitleg"]["A2"].value) == ("Folder", "verhaal")


def test_a_workbook_on_which_openpyxl_hangs_comes_back_from_its_cells(monkeypatch):
    monkeypatch.setattr(module, "CHILD", [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(module, "SECONDS", 0.1)

    assert "nieuwe werkmap" in given_back(xlsx(ACTIES))["Bevindingen"]["A3"].value


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda contract: contract.name)
def test_every_data_set_comes_back_with_its_missing_columns_told(contract):
    first = next(column for column in contract.columns if column.required)
    content = xlsx({contract.title: [[first.heading, "Onzin"], ["?", "x"]]})
    found = checked(content).findings

    assert len(listed(given_back(content))) == len(found) > 0


def test_reading_a_returned_file_finds_the_list_by_what_it_says_not_by_its_name():
    book = given_back(xlsx(ACTIES))
    book["Bevindingen"].title = "Oud"

    assert [sheet.name for sheet in read("x.xlsx", as_bytes(book))] == ["Oud", "Acties"]
    assert [sheet.blad for sheet in checked(as_bytes(book)).sheets] == ["Acties"]
