"""What calamine does not tell of an .xlsb: errors, percentages, hidden rows and columns."""

import struct
import zipfile
from collections.abc import Iterator
from posixpath import join, normpath
from xml.etree import ElementTree

from data.reading_aside import ERRORS, LITERAL, PERCENTAGES, Aside

BOOK, STYLES = "xl/workbook.bin", "xl/styles.bin"
ROW, SHORT, ERROR, NUMBER, FORMULA_NUMBER, FORMULA_ERROR = 0, 2, 3, 5, 9, 11
FORMAT, STYLE, COLUMNS, SHEET, STYLES_BEGIN, STYLES_END = 44, 47, 60, 156, 617, 618
HIDDEN_ROW, HIDDEN_COLUMN = 0x10, 0x01


def asides(archive: zipfile.ZipFile) -> dict[str, Aside]:
    """By the name of the sheet."""
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.bin.rels"))
    parts = {each.get("Id"): normpath(join("/xl", each.get("Target", "")))[1:] for each in relations}
    shares = percentage_styles(archive.read(STYLES)) if STYLES in archive.namelist() else set()
    found = {}
    for kind, said in records(archive.read(BOOK)):
        if kind == SHEET:
            part, title = texts(said[8:])
            if parts.get(part) in archive.namelist():
                found[title] = aside(archive.read(parts[part]), shares)
    return found


def percentage_styles(content: bytes) -> set[int]:
    """The numbers of the styles that show a share as a percentage."""
    formats, styles, cells = dict.fromkeys(PERCENTAGES, True), [], False
    for kind, said in records(content):
        if kind == FORMAT:
            formats[str(number_at(said, 0, 2))] = "%" in LITERAL.sub("", next(texts(said[2:])))
        elif kind == STYLE and cells:
            styles.append(formats.get(str(number_at(said, 2, 2)), False))
        cells = kind == STYLES_BEGIN or (cells and kind != STYLES_END)
    return {number for number, shares in enumerate(styles) if shares}


def aside(content: bytes, shares: set[int]) -> Aside:
    found, row = Aside(), 0
    for kind, said in records(content):
        if kind == ROW:
            row = number_at(said, 0, 4)
            found.hidden_rows += [range(row, row + 1)] if said[11] & HIDDEN_ROW else []
        elif kind == COLUMNS and said[16] & HIDDEN_COLUMN:
            found.hidden_columns.append(range(number_at(said, 0, 4), number_at(said, 4, 4) + 1))
        elif kind in (ERROR, FORMULA_ERROR):
            found.texts.append((row, number_at(said, 0, 4), ERRORS.get(said[8], "#N/A")))
        elif kind in (SHORT, NUMBER, FORMULA_NUMBER) and number_at(said, 4, 3) in shares:
            found.percentages.append((row, number_at(said, 0, 4)))
    return found


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """A kind of one or two bytes, a length of one to four of seven bits each, and what it says."""
    at = 0
    while at < len(content):
        kind, at = (content[at], at + 1) if content[at] < 0x80 else packed(content, at, 2)
        length, at = packed(content, at, 4)
        yield kind, content[at : at + length]
        at += length


def packed(content: bytes, at: int, most: int) -> tuple[int, int]:
    """A number whose bytes each tell whether another follows, and the place after it."""
    number = 0
    for place in range(most):
        number |= (content[at + place] & 0x7F) << 7 * place
        if content[at + place] < 0x80:
            break
    return number, at + place + 1


def texts(said: bytes) -> Iterator[str]:
    at = 0
    while at + 4 <= len(said):
        (length,) = struct.unpack_from("<I", said, at)
        yield said[at + 4 : at + 4 + 2 * length].decode("utf-16-le")
        at += 4 + 2 * length


def number_at(said: bytes, at: int, width: int) -> int:
    return int.from_bytes(said[at : at + width], "little")
