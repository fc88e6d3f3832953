"""What every room's tests share: drawn tables, spreadsheets as bytes, and a store that is nobody's."""

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from data.delivery import Delivery, check_file
from data.known import Known
from data.reading import Sheet
from data.store import Store
from tests.browser import chromium, dashboard, tab

ROOT = Path(__file__).parents[1]
INPUTS = ROOT.parent / "shared" / "inputs"
NO_INPUTS = "no shared inputs here"
Rows = str | list[list[object]]
File = bytes | Rows | Mapping[str, Rows]


@pytest.fixture(autouse=True)
def _nobodys_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the store of the machine that runs the tests out of them."""
    monkeypatch.setenv("SAMENSPEL_OPSLAG", str(tmp_path / "opslag" / "samenspel.duckdb"))
    monkeypatch.setenv("SAMENSPEL_VOORBEELD", "nee")
    monkeypatch.delenv("SAMENSPEL_COALITIE", raising=False)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the dashboard of a file of tests keeps its store and its log."""
    return tmp_path_factory.mktemp("dashboard")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """One dashboard with the example for all tests of a file; who changes something puts it back."""
    with dashboard(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The browser of this machine."""
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab of its own."""
    opened = tab(browser)
    yield opened
    opened.context.close()


@pytest.fixture
def store() -> Iterator[Store]:
    """A fresh store in memory, with the tables and nothing in them."""
    fresh = Store()
    yield fresh
    fresh.close()


def inputs(folder: str) -> list[object]:
    """The files of ../shared/inputs as test parameters; one that says so where the folder is not."""
    files = sorted((INPUTS / folder).glob("*")) if (INPUTS / folder).is_dir() else []
    return [pytest.param(path, id=path.name) for path in files] or [pytest.param(None, id=NO_INPUTS)]


def cells(drawing: str) -> list[list[str | None]]:
    """The rows of a drawn table, headings included; a blank is an empty cell."""
    lines = [line for line in drawing.splitlines() if line.strip()]
    return [[cell.strip() or None for cell in line.split("|")] for line in lines]


def table(drawing: str) -> pd.DataFrame:
    """A drawn table as a frame of texts."""
    headings, *rows = cells(drawing)
    return pd.DataFrame([[cell or "" for cell in row] for row in rows], columns=headings, dtype="str")


def drawn(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame of typed values as the texts that a test would draw."""
    texts = [[_as_text(value) for value in row] for row in frame.itertuples(index=False)]
    return pd.DataFrame(texts, columns=list(frame.columns), dtype="str")


def _as_text(value: object) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, dt.datetime):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, bool) or type(value).__name__ == "bool":
        return "ja" if value else "nee"
    return f"{round(float(value), 2):g}" if isinstance(value, float) else str(value)


def sheet(rows: Rows, name: str = "", decimal: str = ",") -> Sheet:
    """A sheet that was read, from rows of cells or a drawn table; without a name it came from a csv."""
    return Sheet(name, cells(rows) if isinstance(rows, str) else rows, decimal)


def xlsx(sheets: Mapping[str, Rows]) -> bytes:
    """A workbook; each sheet is rows of cells, or a drawn table."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        made = book.create_sheet(name)
        for row in cells(rows) if isinstance(rows, str) else rows:
            made.append(row)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def drop_downs(book: openpyxl.Workbook, title: str) -> dict[str, list[str]]:
    """Per heading of a sheet, as we call it, the words that its drop-down offers."""
    sheet, found = book[title], {}
    for each in sheet.data_validations.dataValidation:
        where, cells = book.defined_names[each.formula1].attr_text.replace("$", "").split("!")
        heading = sheet.cell(1, next(iter(each.sqref.ranges)).min_col).value
        found[heading.lower().replace(" ", "_")] = [row[0].value for row in book[where][cells]]
    return found


def csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """A csv as a Dutch Excel writes it; from rows of cells, or a drawn table."""
    typed = cells(rows) if isinstance(rows, str) else rows
    lines = [separator.join("" if cell is None else str(cell) for cell in row) for row in typed]
    return "\r\n".join([*lines, ""]).encode(encoding)


def checked(content: File, known: Known | None = None, name: str = "bestand.xlsx", **fill: object) -> Delivery:
    """A file after checking; nothing is known unless said so.

    Rows are a csv and a dict of them a workbook, both as if just read; bytes go the whole way.
    """
    if isinstance(content, bytes):
        return check_file(name, content, known or Known(), fill)
    drawings = content if isinstance(content, Mapping) else {"": content}
    sheets = [sheet(drawing, title) for title, drawing in drawings.items()]
    with mock.patch("data.delivery.read", return_value=sheets):
        return check_file(name, str(content).encode(), known or Known(), fill)


def delivered(store: Store, content: File, name: str = "bestand.xlsx", **fill: object) -> list[int]:
    """Check a file against the store and publish it; the numbers of the leveringen."""
    delivery = checked(content, store.known(), name, **fill)
    assert not delivery.problem and not delivery.faulty, delivery.problem or delivery.findings
    return store.publish(delivery, "een tester")


def said(delivery: Delivery) -> list[str]:
    """The findings as a sender reads them."""
    return [str(finding) for finding in delivery.findings]
