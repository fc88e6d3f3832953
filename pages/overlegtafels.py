"""Overlegtafels: which tables are there, by domain, level and area; where are gaps and doubles?"""

import pandas as pd
import streamlit as st

from pages.charts.overlegtafels import matrix as draw_matrix
from pages.charts.overlegtafels import ring as draw_ring
from pages.parts import format
from pages.parts.chart import show
from pages.parts.filters import choose_domein, choose_gebied, choose_niveau, choose_peildatum
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source, table
from pages.parts.opslag import answer
from pages.parts.tafel import choose_tafel, clicked, details
from queries.overlegtafels import overlegtafels, peildata, ring

VIEWS = ("Ring", "Matrix", "Tabel")


def page() -> None:
    """The Ring van Samenwerking, the same as a matrix and as a table, and one table in full."""
    heading("Ring van Samenwerking", "Elk teken is een overlegtafel; een tafel in meer domeinen staat in elk daarvan.")
    if answer(peildata).empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    left, right = st.columns([58, 42], gap="small")
    with right:
        chosen, found, tables = _filtered()
        tafel = choose_tafel(tables)
        details(tables, tafel)
    with left:
        view = st.segmented_control(
            "Weergave", VIEWS, default="Ring", key="weergave", bind="query-params", required=True
        )
        _view(view, tables, found, tafel, chosen)
    source("overlegtafels")
    numbers(found, "overlegtafels")


def _filtered() -> tuple[dict[str, object], pd.DataFrame, pd.DataFrame]:
    """What is chosen, the tables that fit, and all tables of that date."""
    one, two = st.columns(2)
    with one:
        chosen = {"peildatum": choose_peildatum(), "domein": choose_domein()}
    with two:
        chosen |= {"niveau": choose_niveau(), "gebied": choose_gebied()}
    chosen["peildatum"] = format.iso(chosen["peildatum"])
    return chosen, answer(overlegtafels, **chosen), answer(overlegtafels, peildatum=chosen["peildatum"])


def _view(view: str, tables: pd.DataFrame, found: pd.DataFrame, tafel: str | None, chosen: dict[str, object]) -> None:
    if view == "Ring":
        marked = tables.assign(gedempt=~tables["overlegtafel"].isin(found["overlegtafel"]))
        key = {**chosen, "tafel": tafel}
        show("ring", lambda: draw_ring(marked, tafel), key, on_select=clicked, selection_mode="klik")
    elif view == "Matrix":
        cells = answer(ring, peildatum=chosen["peildatum"])
        show("matrix", lambda: draw_matrix(cells[cells["domein"] != "totaal"]), {"peildatum": chosen["peildatum"]})
    else:
        columns = ["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied", "soort", "voorzitter"]
        table(found[columns], key="tabel_tafels", height=520)
    st.caption(
        f"{format.counted(len(found), 'tafel', 'tafels')} van de {len(tables)} op {format.date(tables['peildatum'].iloc[0])}"
    )
