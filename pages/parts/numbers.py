"""The numbers behind a figure: a table, downloads, where they come from."""

import datetime as dt
import io
from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd
import streamlit as st
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from data.plain import FORMULA_STARTS
from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.going import link
from pages.parts.opslag import answer, kept
from queries.leveringen import vindplaatsen

WIDE = 650  # of a table that floats: its button is narrow, and no pop-up is wider
EXCEL_FORMATS = {"yyyy-mm-dd": "dd-mm-yyyy", "yyyy-mm-dd h:mm:ss": "dd-mm-yyyy hh:mm"}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def numbers(
    make: Callable[[], pd.DataFrame], name: str, chosen: dict[str, object], about: str = "", floating: bool = False
) -> None:
    """The table that `make` yields and its downloads behind a button: a drawer, or floating if the page may not grow.

    `chosen` is everything it depends on besides what is stored, `about` what the file is called by besides its name.
    """

    def fill() -> None:
        kept(f"tabel.{name}", lambda: table(make(), key=f"tabel_{name}", width=WIDE if floating else "stretch"), chosen)
        downloads(make, "-".join(filter(None, (name, about))))

    drawer("De cijfers hierachter", f"achter_{name}", fill, floating, icon=":material/table_view:")


def table(frame: pd.DataFrame, key: str, height: int | None = None, width: int | str = "stretch", **looks: Any) -> None:
    """A frame as a table with Dutch headings, numbers and dates."""
    looks |= {"height": height} if height else {}
    config = {name: _column(name, frame[name]) for name in frame}
    st.dataframe(_readable(frame), hide_index=True, column_config=config, key=key, placeholder="", width=width, **looks)


def downloads(make: Callable[[], pd.DataFrame], name: str) -> None:
    """Two buttons; the table and the file of it are made when somebody asks for them."""
    with st.container(horizontal=True):
        for label, ending, kind, written in (
            ("Download als Excel", "xlsx", XLSX, as_xlsx),
            ("Download als CSV", "csv", "text/csv", as_csv),
        ):
            st.download_button(
                label, lambda written=written: written(make()), f"samenspel-{name}.{ending}", kind,
                key=f"{ending}_{name}", on_click="ignore", icon=":material/download:",
            )  # fmt: skip


def source(*datasets: str, named: bool = True) -> None:
    """One line: which files the figure rests on, until when, and the way to its definition.

    The name of an only file is left out where the line shares its place with others.
    """
    kept("bron", lambda: _source(datasets, named), {"datasets": datasets, "named": named})


def _source(datasets: Sequence[str], named: bool) -> None:
    found = answer(vindplaatsen)
    here = found[found["dataset"].isin(datasets)]
    if here.empty:
        return
    names = here["bestand"].unique()
    files = format.counted(len(names), f"bestand ({format.plain(names[0])})" if named else "bestand", "bestanden")
    known = " en ".join(name for name in datasets if (here["dataset"] == name).any())
    told = f"Bron: {known}, {files}, bijgewerkt op {format.date(here['op'].max())}"
    with st.container(horizontal=True, gap=None, vertical_alignment="center", width="content"):
        st.caption(told, width="content")
        link(":blue[Hoe dit is berekend]", "verantwoording")


def as_csv(frame: pd.DataFrame) -> bytes:
    """For Dutch Excel: semicolons, decimal comma, UTF-8 with a byte order mark; no cell starts a formula."""
    days = {name: _written(frame[name]) for name in frame if pd.api.types.is_datetime64_any_dtype(frame[name])}
    safe = _in_words(frame).map(_no_formula).assign(**days)
    return safe.to_csv(index=False, sep=";", decimal=",", lineterminator="\r\n").encode("utf-8-sig")


def as_xlsx(frame: pd.DataFrame) -> bytes:
    """One sheet, bold headings; text stays text, also when it looks like a formula."""
    book = Workbook()
    sheet = book.active
    sheet.append(list(frame.columns))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    worded = _in_words(frame)
    for row in worded.astype(object).where(worded.notna(), None).itertuples(index=False):
        sheet.append([_excel_value(value) for value in row])
        for cell in sheet[sheet.max_row]:
            cell.data_type = "s" if cell.data_type == "f" else cell.data_type
            cell.number_format = EXCEL_FORMATS.get(cell.number_format, cell.number_format)
    sheet.freeze_panes = "A2"
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def _no_formula(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def _excel_value(value: object) -> object:
    """A plain number, a day without a time where it has none, or a text that a workbook can hold."""
    if isinstance(value, str):
        return ILLEGAL_CHARACTERS_RE.sub("", value)
    if isinstance(value, dt.datetime):
        return value.date() if value == value.normalize() else value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value


def _written(moments: pd.Series) -> pd.Series:
    """dd-mm-jjjj, with the time when there is one."""
    return moments.dt.strftime("%d-%m-%Y" if _whole_days(moments) else "%d-%m-%Y %H:%M")


def _whole_days(moments: pd.Series) -> bool:
    return bool((moments.dropna() == moments.dropna().dt.normalize()).all())


def _in_words(frame: pd.DataFrame) -> pd.DataFrame:
    """Yes and no in words."""
    flags = [name for name in frame if frame[name].dtype in ("bool", "boolean")]
    return frame.assign(**{name: frame[name].map({True: "ja", False: "nee"}).astype("str") for name in flags})


def _readable(frame: pd.DataFrame) -> pd.DataFrame:
    """Yes and no in words, and one decimal; numbers stay numbers, so that they sort."""
    rounded = {name: frame[name].round(1) for name in frame if pd.api.types.is_float_dtype(frame[name])}
    return _in_words(frame).assign(**rounded)


def _column(name: str, values: pd.Series) -> object:
    label = format.heading(name)
    if pd.api.types.is_datetime64_any_dtype(values):
        return st.column_config.DateColumn(label, format="DD-MM-YYYY" if _whole_days(values) else "DD-MM-YYYY HH:mm")
    if pd.api.types.is_float_dtype(values) or pd.api.types.is_integer_dtype(values):
        return st.column_config.NumberColumn(label, format="localized")
    return st.column_config.Column(label)
