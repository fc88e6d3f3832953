"""What calamine does not tell of an xlsx: errors, formulas without a result, percentages, hidden rows and columns."""

import re
import zipfile
from collections.abc import Iterator
from functools import cache, reduce
from posixpath import join, normpath
from xml.etree import ElementTree

from data.reading_aside import LITERAL, NO_RESULT, PERCENTAGES, Aside, letters

# how an error begins, and a formula ends of which no program has computed the result
MARKS = (b't="e"', b"</f></c>", b"</f><v/></c>", b"</f><v /></c>", b"</f><v></v></c>")
TAG = re.compile(rb"<(row|col|c) ([^>]*)>")
CELL = re.compile(rb"<c ([^>]*[^>/])>(.*?)</c>", re.DOTALL)
ATTRIBUTE = re.compile(rb"""(\w+)=["']([^"']*)["']""")
VALUE = re.compile(rb"<v>([^<]+)</v>")
HIDDEN = re.compile(rb' (?:hidden="(?:1|true)"|(?:ht|width)="0(?:\.0*)?")')  # what has no size is not seen either
FIRST = re.compile(rb"<c(?: [^>]*)?>")
STYLES = "xl/styles.xml"


def asides(archive: zipfile.ZipFile) -> dict[str, Aside]:
    """By the name of the sheet."""
    parts = [name for name in archive.namelist() if re.match(r"xl/worksheets/[^/]+\.xml$", name)]
    styles = percentage_styles(archive.read(STYLES)) if STYLES in archive.namelist() else []
    found = {name: aside(archive.read(name), styles) for name in parts}
    titles = titles_of_parts(archive) if any(each != Aside() for each in found.values()) else {}
    return {title: found[name] for name, title in titles.items() if name in found}


def aside(xml: bytes, styles: list[bytes]) -> Aside:
    xml = plain(xml)
    found = Aside(list(odd_cells(xml)), list(cells_with(styles, xml)) if styles else [])
    for at in HIDDEN.finditer(xml):
        tag = TAG.match(xml, xml.rfind(b"<", 0, at.start()))
        attributes = dict(ATTRIBUTE.findall(tag[2])) if tag else {}
        if tag and tag[1] == b"row" and b"r" in attributes:
            found.hidden_rows.append(range(int(attributes[b"r"]) - 1, int(attributes[b"r"])))
        elif tag and tag[1] == b"col":
            found.hidden_columns.append(range(int(attributes[b"min"]) - 1, int(attributes[b"max"])))
    return found


def titles_of_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    parts = {one.get("Id"): normpath(join("/xl", one.get("Target")))[1:] for one in relations}
    sheets = ElementTree.fromstring(archive.read("xl/workbook.xml")).iterfind("{*}sheets/{*}sheet")
    # transitional and strict files differ in the namespace of "id"
    links = [{key.rpartition("}")[2]: value for key, value in sheet.items()} for sheet in sheets]
    return {parts[link["id"]]: link["name"] for link in links}


def percentage_styles(xml: bytes) -> list[bytes]:
    """The numbers of the styles that show a share as a percentage."""
    root = ElementTree.fromstring(xml)
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iterfind("{*}numFmts/{*}numFmt")}
    formats = {number for number, code in codes.items() if "%" in LITERAL.sub("", code)} | (PERCENTAGES - codes.keys())
    styles = enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    return [str(number).encode() for number, style in styles if style.get("numFmtId") in formats]


def plain(xml: bytes) -> bytes:
    """The same sheet in the words of Excel; some programs write a prefix, other quotes, or cells without a place."""
    if b"<x:worksheet" in xml[:1000]:
        xml = xml.replace(b"<x:", b"<").replace(b"</x:", b"</")
    if b"<c r='" in xml:
        xml = xml.replace(b"'", b'"')
    first = FIRST.search(xml)
    return placed(xml) if first and b' r="' not in first[0] else xml


def placed(xml: bytes) -> bytes:
    """The sheet in which each cell says where it stands: to the right of the one before, in the row after the last."""
    row = column = -1

    def say(tag: re.Match) -> bytes:
        nonlocal row, column
        said = dict(ATTRIBUTE.findall(tag[2])).get(b"r")
        if tag[1] == b"row":
            row, column = int(said) - 1 if said else row + 1, -1
            return tag[0]
        column = place(said.decode())[1] if said else column + 1
        return tag[0] if said else b'<c r="%s%d"%s' % (letters(column).encode(), row + 1, tag[2])

    return re.sub(rb"<(row|c)(?=[ >/])([^>]*)", say, xml)


def odd_cells(xml: bytes) -> Iterator[tuple[int, int, str]]:
    # a full parser would take three times as long as calamine
    for mark in MARKS if b"</f>" in xml else MARKS[:1]:
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


def cells_with(styles: list[bytes], xml: bytes) -> Iterator[tuple[int, int]]:
    for at in re.finditer(rb' s="(?:%s)"' % b"|".join(styles), xml):
        tag = TAG.match(xml, max(xml.rfind(b"<c ", 0, at.start() + 1), 0))
        attributes = dict(ATTRIBUTE.findall(tag[2])) if tag else {}
        if attributes.get(b"s") in styles and tag[1] == b"c":
            yield place(attributes[b"r"].decode())


def place(reference: str) -> tuple[int, int]:
    # openpyxl can do this too, but imports numpy, which need not fit in the memory that a child may use
    name = reference.rstrip("0123456789")
    return int(reference[len(name) :]) - 1, column_of(name)


@cache
def column_of(name: str) -> int:
    return reduce(lambda number, letter: number * 26 + ord(letter) - 64, name, 0) - 1
