"""Workbooks (xlsx, xlsm, xlsb, xls, ods) into rows; runs in the child process of reading."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from data import reading_ods, reading_xls, reading_xlsb, reading_xlsx
from data.problem import Problem
from data.reading_aside import Aside
from data.reading_refusals import SAVE, TOO_BIG, UNREADABLE

MOST_UNPACKED = 400_000_000
MOST_CELLS = 5_000_000
# the first records of an .xls: a begin, perhaps "write-protected", then "the rest is encrypted"
ENCRYPTED_XLS = re.compile(rb"\x09\x08(\x08\x00.{8}|\x10\x00.{16})(\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)

LOCKED = f"is beveiligd met een wachtwoord. Haal het wachtwoord eraf, {SAVE}"
BINARY = f"is een binaire werkmap (.xlsb) van een soort die Samenspel niet kan lezen. Open het in Excel, {SAVE}"
ENTITIES = f"bevat verwijzingen (DTD) die een gewone werkmap niet heeft en die onveilig zijn. Open het in Excel, {SAVE}"
BROKEN = f"is beschadigd of niet helemaal overgekomen. Open het in Excel, {SAVE}"
OLD_OFFICE = f"is een oud Office-bestand waar geen leesbare werkmap in zit. Open het in Excel, {SAVE}"
HIDDEN = "Blad “{}” is verborgen in het bestand; het is wel gelezen."
OTHERS = {
    "xl/macrosheets/": f"bevat een macroblad van een oude Excel, en dat lezen we niet. Verwijder dat blad, {SAVE}",
    "word/": "is een Word-document, geen rekenblad. Zet de tabel in Excel en lever die aan als .xlsx.",
    "ppt/": "is een PowerPoint-presentatie, geen rekenblad. Zet de tabel in Excel en lever die aan als .xlsx.",
    "Index/": "is een bestand van Apple Numbers. Exporteer het als .xlsx en lever dat bestand aan.",
}
PANIC = "PanicException"  # of calamine, on a workbook that it did not foresee; no Exception, and of no module
ZIP = "is een ingepakt bestand (zip) zonder werkmap. Pak het uit en lever het rekenblad zelf aan."


def read_zip(content: bytes) -> Iterator[dict]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile:
        raise Problem(BROKEN) from None
    if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
        raise Problem(TOO_BIG)
    asides = asides_of(archive)
    try:
        with ThreadPoolExecutor(1) as beside:  # calamine leaves the other core to it
            told = beside.submit(asides, archive)
            if asides is not reading_xlsx.asides:
                told.result()  # it tells of a sheet that is too big for calamine
            yield from read_workbook(content, told.result)
    except (Problem, MemoryError):
        raise
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == PANIC:
            raise Problem(reason(archive)) from error
        raise


def asides_of(archive: zipfile.ZipFile) -> Callable[[zipfile.ZipFile], dict[str, Aside]]:
    if is_ods(archive):
        return reading_ods.asides
    return reading_xlsb.asides if reading_xlsb.BOOK in excel_names(archive) else reading_xlsx.asides


def reason(archive: zipfile.ZipFile) -> str:
    """Why a workbook that calamine gives up cannot be read."""
    if archive.testzip():
        return BROKEN
    names = archive.namelist()
    if any(b"<!DOCTYPE" in archive.read(name)[:2000] for name in names if name.endswith((".xml", ".rels"))):
        return ENTITIES
    return BINARY if reading_xlsb.BOOK in names else UNREADABLE


def is_ods(archive: zipfile.ZipFile) -> bool:
    names = archive.namelist()
    if "mimetype" not in names or b"opendocument.spreadsheet" not in archive.read("mimetype"):
        return False
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Problem(LOCKED)
    return True


def excel_names(archive: zipfile.ZipFile) -> list[str]:
    """The parts of a workbook of Excel; raises Problem when it is something else."""
    names = archive.namelist()
    for start, refusal in OTHERS.items():
        if any(name.startswith(start) for name in names):
            raise Problem(refusal)
    if not any(re.match(r"xl[/\\]", name, re.IGNORECASE) for name in names):
        raise Problem(ZIP)
    return names


def read_ole(content: bytes) -> Iterator[dict]:
    def holds(stream: str) -> bool:
        return stream.encode("utf-16-le") in content

    if holds("EncryptedPackage") or ENCRYPTED_XLS.search(content):
        raise Problem(LOCKED)
    if not (holds("Workbook") or holds("Book")):
        raise Problem(OLD_OFFICE)
    return read_workbook(content, lambda: reading_xls.asides(content))


def read_workbook(content: bytes, asides: Callable[[], dict[str, Aside]]) -> Iterator[dict]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for index, about in enumerate(workbook.sheets_metadata):
        sheet = workbook.get_sheet_by_index(index)
        if about.typ != SheetTypeEnum.WorkSheet or sheet.end is None:
            continue
        if (sheet.end[0] + 1) * (sheet.end[1] + 1) > MOST_CELLS:
            raise Problem(TOO_BIG)
        typed = sheet.to_python(skip_empty_area=False)
        rows = [[None if cell == "" else cell for cell in row] if "" in row else row for row in typed]
        aside = asides().get(about.name, Aside())
        aside.put_back(rows)
        notes = [] if about.visible == SheetVisibleEnum.Visible else [HIDDEN.format(about.name)]
        merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
        yield {"name": about.name, "rows": rows, "notes": notes + aside.notes(about.name, rows), "merged": merged}
