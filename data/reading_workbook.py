"""Workbooks (xlsx, xlsm, xlsb, xls, ods) into rows; runs in the child process of reading."""

import io
import re
import zipfile
from collections.abc import Iterator
from functools import reduce
from posixpath import join, normpath
from xml.etree import ElementTree

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data.problem import Problem

MOST_UNPACKED = 400_000_000
MOST_CELLS = 5_000_000
# how an xlsx begins an error, and ends a formula of which no program has computed the result
MARKS = (b't="e"', b"t='e'", b"</f></c>", b"</f><v/></c>", b"</f><v /></c>")
CELL = re.compile(rb"<c ([^>]*[^>/])>(.*?)</c>", re.DOTALL)
ATTRIBUTE = re.compile(rb"""(\w+)=["']([^"']*)["']""")
VALUE = re.compile(rb"<v>([^<]+)</v>")
NO_RESULT = "formule zonder uitkomst"
# the first records of an .xls: a begin, perhaps "write-protected", then "the rest is encrypted"
ENCRYPTED_XLS = re.compile(rb"\x09\x08(\x08\x00.{8}|\x10\x00.{16})(\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)

SAVE = "sla het op als Excel-werkmap (.xlsx) en lever dat bestand aan."
LOCKED = f"is beveiligd met een wachtwoord. Haal het wachtwoord eraf, {SAVE}"
BROKEN = f"is beschadigd of niet helemaal overgekomen. Open het in Excel, {SAVE}"
TOO_BIG = "is te groot om in één keer te lezen. Haal weg wat niet nodig is, of lever het in delen aan."
OLD_OFFICE = f"is een oud Office-bestand waar geen leesbare werkmap in zit. Open het in Excel, {SAVE}"
HIDDEN = "Dit blad is verborgen in het bestand."
OTHERS = {
    "xl/macrosheets/": f"bevat een macroblad van een oude Excel, en dat lezen we niet. Verwijder dat blad, {SAVE}",
    "word/": "is een Word-document, geen rekenblad. Zet de tabel in Excel en lever die aan als .xlsx.",
    "ppt/": "is een PowerPoint-presentatie, geen rekenblad. Zet de tabel in Excel en lever die aan als .xlsx.",
    "Index/": "is een bestand van Apple Numbers. Exporteer het als .xlsx en lever dat bestand aan.",
}
ZIP = "is een ingepakt bestand (zip) zonder werkmap. Pak het uit en lever het rekenblad zelf aan."


def read_zip(content: bytes) -> Iterator[dict]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise Problem(BROKEN) from None
    if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
        raise Problem(TOO_BIG)
    return read_workbook(content, {} if is_ods(archive) else odd_cells(excel(archive)))


def is_ods(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    if "mimetype" not in names or b"opendocument.spreadsheet" not in archive.read("mimetype"):
        return False
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Problem(LOCKED)
    return True


def excel(archive: zipfile.ZipFile) -> zipfile.ZipFile:
    names = archive.namelist()
    for start, refusal in OTHERS.items():
        if any(name.startswith(start) for name in names):
            raise Problem(refusal)
    if not any(re.match(r"xl[/\\]", name, re.IGNORECASE) for name in names):
        raise Problem(ZIP)
    return archive


def read_ole(content: bytes) -> Iterator[dict]:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage") or ENCRYPTED_XLS.search(content):
        raise Problem(LOCKED)
    if not (holds("Workbook") or holds("Book")):
        raise Problem(OLD_OFFICE)
    return read_workbook(content, {})


def read_workbook(content: bytes, odd: dict[str, list[tuple[int, int, str]]]) -> Iterator[dict]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for index, about in enumerate(workbook.sheets_metadata):
        sheet = workbook.get_sheet_by_index(index)
        if about.typ != SheetTypeEnum.WorkSheet or sheet.end is None:
            continue
        if (sheet.end[0] + 1) * (sheet.end[1] + 1) > MOST_CELLS:
            raise Problem(TOO_BIG)
        typed = sheet.to_python(skip_empty_area=False)
        rows = [[None if cell == "" else cell for cell in row] for row in typed]
        for row, column, text in odd.get(about.name, ()):
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = text
        notes = [] if about.visible == SheetVisibleEnum.Visible else [HIDDEN]
        yield {"name": about.name, "rows": rows, "notes": notes}


def odd_cells(archive: zipfile.ZipFile) -> dict[str, list[tuple[int, int, str]]]:
    """Per sheet, row and column (from 0) of what calamine calls empty and is not: errors, uncomputed formulas."""
    parts = [name for name in archive.namelist() if re.match(r"xl/worksheets/[^/]+\.xml$", name)]
    found = {name: list(odd_cells_of(archive.read(name))) for name in parts}
    titles = titles_of_parts(archive) if any(found.values()) else {}
    return {title: found[name] for name, title in titles.items() if name in found}


def titles_of_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    parts = {one.get("Id"): normpath(join("/xl", one.get("Target")))[1:] for one in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind("{*}sheets/{*}sheet")
    # transitional and strict files differ in the namespace of "id"
    links = [{key.rpartition("}")[2]: value for key, value in sheet.items()} for sheet in sheets]
    return {parts[link["id"]]: link["name"] for link in links}


def odd_cells_of(xml: bytes) -> Iterator[tuple[int, int, str]]:
    # a full parser would take three times as long as calamine; some programs write the prefix "x:"
    if b"<x:worksheet" in xml[:1000]:
        xml = xml.replace(b"<x:", b"<").replace(b"</x:", b"</")
    for mark in MARKS:
        at = -1
        while (at := xml.find(mark, at + 1)) >= 0:
            cell = CELL.match(xml, max(xml.rfind(b"<c ", 0, at), 0))
            attributes = dict(ATTRIBUTE.findall(cell[1])) if cell else {}
            if cell and (text := odd_text(attributes.get(b"t"), cell[2])):
                yield *place(attributes[b"r"].decode()), text


def odd_text(kind: bytes | None, inside: bytes) -> str | None:
    value = VALUE.search(inside)
    if kind == b"e":
        return value[1].decode() if value else None
    uncomputed = not value and kind != b"str" and b"<f" in inside
    return NO_RESULT if uncomputed else None


def place(reference: str) -> tuple[int, int]:
    # openpyxl can do this too, but imports numpy, which need not fit in the memory that a child may use
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    return int(digits) - 1, reduce(lambda number, letter: number * 26 + ord(letter) - 64, letters, 0) - 1
