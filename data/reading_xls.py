"""What calamine does not tell of an .xls of Excel 97 and later: errors, percentages, hidden rows and columns.

Such a file is a small disk with chains of sectors; on it stands one stream of records, each with a kind and a length.
"""

import struct
from array import array
from collections.abc import Iterator
from contextlib import suppress

from data.reading_aside import ERRORS, LITERAL, PERCENTAGES, Aside

BEGIN, END, SHEET, FORMAT, STYLE, COLUMNS, ROW = 0x809, 0x0A, 0x85, 0x41E, 0xE0, 0x7D, 0x208
NUMBER, SHORT, SHORTS, FORMULA, ERROR = 0x203, 0x27E, 0xBD, 0x06, 0x205
EXCEL_97 = 0x600
STREAM = "Workbook".encode("utf-16-le").ljust(64, b"\0")
Record = tuple[int, bytes]


def asides(content: bytes) -> dict[str, Aside]:
    """By the name of the sheet; empty when the file is older or cannot be followed."""
    with suppress(struct.error, IndexError, ValueError):
        stream = workbook_stream(content)
        if stream[4:6] == EXCEL_97.to_bytes(2, "little"):
            return dict(sheets(stream))
    return {}


def workbook_stream(content: bytes) -> bytes:
    size = 1 << struct.unpack_from("<H", content, 30)[0]
    directory, following = struct.unpack_from("<I", content, 48)[0], struct.unpack_from("<I", content, 68)[0]
    parts = array("I", content[76:512])
    table = array("I")

    def sector(number: int) -> bytes:
        return content[(number + 1) * size : (number + 2) * size]

    def chain(number: int) -> bytes:
        numbers = []
        while number < len(table) and len(numbers) <= len(table):
            numbers.append(number)
            number = table[number]
        return b"".join(map(sector, numbers))

    while sector(following) and len(parts) * size < len(content):
        *more, following = struct.unpack(f"<{size // 4}I", sector(following))
        parts.extend(more)
    for number in parts:
        table.frombytes(sector(number))
    entry = chain(directory)
    entry = entry[entry.index(STREAM) :]
    start, length = struct.unpack_from("<2I", entry, 116)
    return chain(start)[:length]


def sheets(stream: bytes) -> Iterator[tuple[str, Aside]]:
    formats, styles, places = dict.fromkeys(PERCENTAGES, True), [], []
    for kind, said in records(stream, 0):
        if kind == FORMAT:
            formats[str(number_at(said, 0))] = "%" in LITERAL.sub("", text_at(said, 2, 2))
        elif kind == STYLE:
            styles.append(formats.get(str(number_at(said, 2)), False))
        elif kind == SHEET:
            places.append((text_at(said, 6, 1), struct.unpack_from("<I", said)[0]))
    for title, place in places:
        yield title, aside(stream, place, {number for number, shares in enumerate(styles) if shares})


def aside(stream: bytes, place: int, shares: set[int]) -> Aside:
    found = Aside()
    for kind, said in records(stream, place):
        if kind in (NUMBER, SHORT, SHORTS, FORMULA, ERROR):
            keep_odd(kind, said, shares, found)
        elif kind == ROW and said[12] & 0x20:
            found.hidden_rows.append(range(number_at(said, 0), number_at(said, 0) + 1))
        elif kind == COLUMNS and said[8] & 1:
            found.hidden_columns.append(range(number_at(said, 0), number_at(said, 2) + 1))
    return found


def keep_odd(kind: int, said: bytes, shares: set[int], found: Aside) -> None:
    row, column, style = struct.unpack_from("<3H", said)
    if kind == SHORTS:
        styles = enumerate(range(4, len(said) - 2, 6), column)
        found.percentages += [(row, at) for at, where in styles if number_at(said, where) in shares]
    elif kind == ERROR and said[7]:
        found.texts.append((row, column, ERRORS.get(said[6], "#N/A")))
    elif kind == FORMULA and said[12:14] == b"\xff\xff" and said[6] == 2:
        found.texts.append((row, column, ERRORS.get(said[8], "#N/A")))
    elif kind != ERROR and style in shares:
        found.percentages.append((row, column))


def records(stream: bytes, at: int) -> Iterator[Record]:
    """The records of one part of the stream, without those of the charts in it."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, at)
        depth += (kind == BEGIN) - (kind == END)
        if depth == 1:
            yield kind, stream[at + 4 : at + 4 + length]
        if depth < 1:
            return
        at += 4 + length


def number_at(said: bytes, at: int) -> int:
    return said[at] | said[at + 1] << 8


def text_at(said: bytes, at: int, width: int) -> str:
    """A text of which the length takes one or two bytes, then whether its letters do."""
    length, wide = int.from_bytes(said[at : at + width], "little"), said[at + width] & 1
    start = at + width + 1
    return said[start : start + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1")
