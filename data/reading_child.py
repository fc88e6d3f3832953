"""The program that reads one file under limits: the file on stdin, its cells as lines of JSON on stdout.

What it imports starts within a few hundredths of a second and fits in its memory: no pandas, no numpy.
"""

import datetime as dt
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
        cells += sum(map(len, sheet["rows"]))
        if cells > MOST_CELLS:
            raise Problem(TOO_BIG)
        rows = trimmed(sheet["rows"])
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
    """Of each sheet its keywords, then its rows, some at a time: so they are parsed while the rest is written."""
    for sheet in sheets(content):
        rows = sheet.pop("rows")
        yield sheet
        for start in range(0, len(rows), BLOCK):
            yield rows[start : start + BLOCK]


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
    for line in answer(sys.stdin.buffer.read()):
        print(line)
