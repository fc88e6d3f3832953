"""The sender's own workbook back with a thousand findings, and the largest one that still comes back whole."""

import io
from collections.abc import Iterator

import openpyxl

from data.annotated import MOST_CELLS, annotated
from data.delivery import Delivery, check_file
from data.known import Known
from tests.benchmarks.measuring import Line, in_turn, spread

FINDINGS = 1000
COLUMNS = 8
MOST_SECONDS = 5


def lines() -> Iterator[Line]:
    for name, rows in (
        ("1.000 bevindingen terug (xlsx)", FINDINGS),
        ("idem, 100.000 cellen", MOST_CELLS // COLUMNS - 1),
    ):
        content = _actions(rows)
        delivery = check_file("acties.xlsx", content, Known())
        assert len(delivery.findings) == FINDINGS
        (taken,) = in_turn(lambda content=content, delivery=delivery: _whole(content, delivery), runs=3)
        yield Line(name, spread(taken), f"hoogstens {MOST_SECONDS} s", max(taken) <= MOST_SECONDS)


def _whole(content: bytes, delivery: Delivery) -> None:
    back = openpyxl.load_workbook(io.BytesIO(annotated("acties.xlsx", content, delivery)), read_only=True)
    assert back.sheetnames == ["Bevindingen", "Acties"]


def _actions(rows: int) -> bytes:
    """A list of actions of which the first thousand have a status that does not exist."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Acties")
    sheet.append(["Actie", "Thema", "Aanleiding", "Trekker", "PDCA", "Deadline", "Status", "Resultaat"])
    for number in range(1, rows):
        status = "straks" if number < FINDINGS else "open"
        sheet.append([f"Actie {number}", "Visie", "gesprek", "GGD", "do", "31-12-2026", status, "volgt"])
    sheet.append(["Laatste", None, None, None, None, None, "straks", None])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
