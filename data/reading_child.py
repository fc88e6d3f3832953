"""The program that reads one file under limits: the file on stdin, its cells as lines of JSON on stdout.

What it imports starts within a few hundredths of a second and fits in its memory: no pandas, no numpy.
"""

import datetime as dt
import gc
import json
import os
import resource
import sys
from collections.abc import Iterator

from data.problem import Problem
from data.reading_refusals import TOO_BIG
from data.reading_text import read_text
from data.reading_workbook import MOST_CELLS, read_ole, read_zip
from data.reading_wrapped import unwrapped

LIMITS = {resource.RLIMIT_AS: 1 << 30, resource.RLIMIT_CPU: 15, resource.RLIMIT_CORE: 0}
LONGEST_ANSWER = 200_000_000
BLOCK = 5_000
KINDS = {b"PK\x03\x04": read_zip, b"PK\x05\x06": read_zip, b"\xd0\xcf\x11\xe0": read_ole, b"": read_text}

EMPTY = "bevat geen gegevens: geen enkel blad is gevuld. Kijk of dit het goede bestand is."


def limit() -> None:
    for kind, most in LIMITS.items():
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))
    os.nice(10)  # the pages go before


def trimmed(rows: list[list]) -> list[list]:
    """The rows without the wholly empty ones at the end and the wholly empty columns on the right."""
    width = 0
    for row in rows:
        filled = (place for place, cell in enumerate(row[width:], width + 1) if cell is not None)
        width = max(filled, default=width)
    while rows and all(cell is None for cell in rows[-1]):
        rows.pop()
    return [row if len(row) <= width else row[:width] for row in rows]


def sheets(content: bytes) -> Iterator[dict]:
    """The filled sheets, as the keywords of a Sheet."""
    read = next(read for start, read in KINDS.items() if content.startswith(start))
    found, cells = False, 0
    for sheet in read(content):
        rows = trimmed(sheet["rows"])
        cells += len(rows) * max(map(len, rows), default=0)  # one wide row makes every column as long as the sheet
        if cells > MOST_CELLS:
            raise Problem(TOO_BIG)
        if rows:
            found = True
            yield unwrapped(sheet | {"rows": rows})
    if not found:
        raise Problem(EMPTY)


def tagged(value: object) -> dict[str, str | float]:
    """A date, time or duration as JSON: its type and its text."""
    text = value.total_seconds() if isinstance(value, dt.timedelta) else value.isoformat()
    return {type(value).__name__: text}


def blocks(content: bytes) -> Iterator[object]:
    """Of each sheet its keywords, then its columns, some rows at a time: they are parsed while the rest is written."""
    for sheet in sheets(content):
        rows = sheet.pop("rows")
        ragged = len(set(map(len, rows))) > 1  # where a row ends tells whether its cells have shifted
        yield sheet
        for start in range(0, len(rows), BLOCK):
            some = rows[start : start + BLOCK]
            yield {"ragged": some} if ragged else [packed(cells) for cells in zip(*some, strict=True)]


def packed(cells: tuple) -> object:
    """The cells of a column: of moments their texts, of texts that come back each once and the places where it stands.

    Most columns of a large file are one of these, and are written and parsed in a fraction of the time.
    """
    kinds = set(map(type, cells)) - {type(None)}
    if kinds == {dt.datetime}:
        return {"moments": [cell and cell.isoformat() for cell in cells]}
    places = {cell: place for place, cell in enumerate(dict.fromkeys(cells))} if kinds == {str} else ()
    if not places or len(places) * 2 > len(cells):
        return cells
    return {"texts": list(places), "places": list(map(places.__getitem__, cells))}


def answer(content: bytes) -> Iterator[str]:
    """Lines of JSON: the blocks, or at any moment a text: the rest of a sentence that begins with the file's name."""
    length = 0
    try:
        for block in blocks(content):
            line = json.dumps(block, default=tagged)
            length += len(line)
            if length > LONGEST_ANSWER:
                raise Problem(TOO_BIG)
            yield line
    except Problem as problem:
        yield json.dumps(str(problem))
    except MemoryError:
        yield json.dumps(TOO_BIG)


if __name__ == "__main__":
    limit()
    gc.disable()  # what is read is kept until it is told
    for line in answer(sys.stdin.buffer.read()):
        print(line)
