"""The sender's own file back, with the findings in it, so that it can be mended in Excel and handed in again."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path, PurePath

from data.annotating import list_only, mark_new
from data.delivery import Delivery
from data.kinds import number
from data.own import leave_out_own
from data.problem import Problem
from data.reading import ROOT, SECONDS, Sheet, read
from data.remark import Remark
from data.remarks import remarks

CHILD = [sys.executable, "-m", "data.annotating_child"]
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1"}  # what each thread would reserve does not fit in the memory of a child
MOST_CELLS = 100_000  # twice as many take longer than a sender waits
WIDEST = 16_384
FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
POINTED = re.compile(r"-?[\d,]*\.?\d+")

REBUILT = "Dit is een nieuwe werkmap met de inhoud van “{}”; de opmaak is niet meegekomen."
TOO_BIG = "“{}” is groter dan 100.000 cellen. Daarom staan hier alleen de bevindingen, zonder uw gegevens."


def annotated(name: str, content: bytes, delivery: Delivery) -> bytes:
    """An .xlsx: the sender's workbook with each finding at its cell, and a first sheet that lists them.

    Raises Problem when the file was refused: of such a file nothing is given back.
    """
    if delivery.problem:
        raise Problem(delivery.problem)
    found = remarks(delivery)
    last_rows = {sheet.blad: (sheet.header or 0) + sheet.gelezen for sheet in delivery.sheets}
    marked = _ask_child(content, last_rows, found) if b"xl/workbook.xml" in content else None
    if marked is None:
        return _rebuilt(name, content, found)
    return marked or list_only(_titled(found, name), TOO_BIG.format(name))


def write_back(folder: Path, content: bytes, delivery: Delivery, returned: set[str]) -> Path:
    """Write the workbook with the findings into a folder, under a name that is not among the `returned`.

    The name is added to these; a file of an earlier run is replaced. Raises Problem where writing is not possible.
    """
    name = delivery.bestand
    path = folder / next(each for each in _returned_names(name) if each.casefold() not in returned)
    returned.add(path.name.casefold())
    try:
        path.write_bytes(annotated(name, content, delivery))
    except OSError as error:
        raise Problem(f"“{path}” is niet te schrijven. Kies een map die bestaat en waar u mag schrijven.") from error
    return path


def returned_name(name: str) -> str:
    """The name of the file that goes back."""
    return next(_returned_names(name))


def _returned_names(name: str) -> Iterator[str]:
    """The name, and others for files of one name: “lijst.csv” and “lijst.xlsx”, or out of two folders."""
    yield f"{PurePath(name).stem}-bevindingen.xlsx"
    yield from (f"{PurePath(name).stem}-bevindingen-{number}.xlsx" for number in count(2))


def _ask_child(content: bytes, last_rows: dict[str, int], found: Sequence[Remark]) -> bytes | None:
    """The sender's workbook with the remarks; nothing in it when it is too big, None when openpyxl cannot."""
    told = json.dumps({"most": MOST_CELLS, "last_rows": last_rows, "remarks": [asdict(remark) for remark in found]})
    try:
        child = subprocess.run(
            CHILD, input=told.encode() + b"\n" + content, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            cwd=ROOT, env=os.environ | ONE_THREAD, timeout=SECONDS,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return None
    return None if child.returncode else child.stdout


def _rebuilt(name: str, content: bytes, found: Sequence[Remark]) -> bytes:
    """A new workbook from the cells as they were read."""
    sheets, _ = leave_out_own(name, read(name, content))
    if sum(max(len(row), 1) for sheet in sheets for row in sheet.rows) > MOST_CELLS or _widest(sheets) > WIDEST:
        return list_only(_titled(found, name), TOO_BIG.format(name))
    titles = _titles(sheets, name)
    cells = [(titles[sheet.name], _cells(sheet)) for sheet in sheets]
    return mark_new(cells, [replace(r, blad=titles.get(r.blad, r.blad)) for r in found], REBUILT.format(name))


def _widest(sheets: Sequence[Sheet]) -> int:
    return max(len(row) for sheet in sheets for row in sheet.rows)


def _titled(found: Sequence[Remark], name: str) -> list[Remark]:
    """The remarks about a csv, which has no sheets, carry the name of the file."""
    return [replace(remark, blad=remark.blad or name) for remark in found]


def _titles(sheets: Sequence[Sheet], name: str) -> dict[str, str]:
    """For each sheet a title that Excel allows, and none twice; a csv is called after its file."""
    titles: dict[str, str] = {}
    for sheet in sheets:
        title = FORBIDDEN.sub(" ", sheet.name or PurePath(name).stem).strip(" '")[:28] or "Blad"
        taken = {other.casefold() for other in (*titles.values(), "Bevindingen")}
        same = (f"{title}{ending}" for ending in ("", *range(2, len(sheets) + 3)))
        titles[sheet.name] = next(each for each in same if each.casefold() not in taken)
    return titles


def _cells(sheet: Sheet) -> list[list[object]]:
    """The cells; of a csv with decimal points the numbers as numbers, for a text would be read the Dutch way."""
    if sheet.decimal == ",":
        return sheet.rows
    return [[_pointed(cell) for cell in row] for row in sheet.rows]


def _pointed(cell: object) -> object:
    if isinstance(cell, str) and ("." in cell or "," in cell) and POINTED.fullmatch(cell):
        try:
            return number.parse(cell, ".")
        except ValueError:
            return cell
    return cell
