"""Overlegtafels: which tables are there, by domain, level and area; where are gaps and doubles?"""

import pandas as pd
import streamlit as st

from pages.charts.overlegtafels import matrix as draw_matrix
from pages.charts.overlegtafels import ring as draw_ring
from pages.parts.chart import show
from pages.parts.duiding import duiding
from pages.parts.filters import choose_tables, choose_view
from pages.parts.gespreksstof import to_talk_about
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source, table
from pages.parts.opslag import answer
from pages.parts.stromen import flows_told
from pages.parts.tafel import choose_tafel, clicked, details, ring_key, striking
from queries.overlegtafels import TOTAL, overlegtafels, peildata, ring

COLUMNS = ["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied", "soort", "voorzitter"]


def page() -> None:
    """The Ring van Samenwerking, the same as a matrix and as a table, and one table in full."""
    view = heading("Ring van Samenwerking", beside=choose_view)
    if answer(peildata).empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    left, right = st.columns([58, 42], gap="small")
    with right:
        st.caption("Elk teken is een overlegtafel; zij staat in elk van haar domeinen.")
        chosen = choose_tables()
        found, all_tables = answer(overlegtafels, **chosen), answer(overlegtafels, peildatum=chosen["peildatum"])
        if found.empty:
            st.info("Geen enkele overlegtafel past bij deze filters. Haal een filter weg.")
        tafel = choose_tafel(all_tables)
        if tafel:
            details(all_tables, tafel)
        else:
            striking(found, all_tables, chosen["peildatum"])
    with left:
        _view(view, all_tables, found, tafel, chosen)
    to_talk_about(chosen)
    flows_told(chosen)
    duiding("overlegtafels", None, chosen["peildatum"][:7])
    source("overlegtafels")
    numbers(lambda: found, "overlegtafels", chosen)


def _view(
    view: str, all_tables: pd.DataFrame, found: pd.DataFrame, tafel: str | None, chosen: dict[str, object]
) -> None:
    if view == "Ring":
        marked = all_tables.assign(gedempt=~all_tables["overlegtafel"].isin(found["overlegtafel"]))
        looks = {"key": ring_key(), "on_select": clicked, "selection_mode": "klik"}
        show("ring", lambda: draw_ring(marked, tafel), {**chosen, "tafel": tafel}, **looks)
    elif view == "Matrix":
        cells = _within(answer(ring, peildatum=chosen["peildatum"], soort=chosen["soort"]), chosen)
        show("matrix", lambda: draw_matrix(cells), chosen)
    else:
        table(found[COLUMNS], key="tabel_tafels", height=520)


def _within(cells: pd.DataFrame, chosen: dict[str, object]) -> pd.DataFrame:
    """The places of the ring that the filters leave."""
    kept = cells["domein"] != TOTAL
    for column, name in (("domein", "domein"), ("regieniveau", "niveau"), ("verzorgingsgebied", "gebied")):
        if chosen[name]:
            kept &= cells[column].astype("str").isin(chosen[name])
    return cells[kept]
