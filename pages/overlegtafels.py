"""Overlegtafels: which tables are there, by domain, level and area; where are gaps and doubles?"""

import altair as alt
import pandas as pd
import streamlit as st

from pages.charts.drie_ringen import drie_ringen
from pages.charts.overlegtafels import matrix as draw_matrix
from pages.charts.overlegtafels import ring as draw_ring
from pages.parts.chart import show
from pages.parts.duiding import duiding
from pages.parts.gespreksstof import to_talk_about
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source, table
from pages.parts.opslag import answer
from pages.parts.ringbeeld import ring_frame
from pages.parts.stromen import choose_periode, flows_of, flows_told
from pages.parts.tafel import choose_tafel, clicked, details, ring_key, striking
from pages.parts.tafelkeuze import MATRIX, RING, THREE, Choice, also_chosen, choose_tables, choose_view
from queries.overlegtafels import TOTAL, overlegtafels, peildata, ring

DRAWN = {RING: draw_ring, THREE: drie_ringen}
COLUMNS = ["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied", "soort", "voorzitter"]


def page() -> None:
    """The Ring van Samenwerking, the same as a matrix and as a table, and one table in full."""
    view, more = heading("Ring van Samenwerking", beside=choose_view, wide=10)
    if answer(peildata).empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    drawing, told = (st.container(), st.container()) if view == THREE else st.columns([58, 42], gap="small")
    with drawing if view == THREE else told:
        choice = choose_tables(more, across=view == THREE)
    found, every = answer(overlegtafels, **choice.chosen), answer(overlegtafels, peildatum=choice.peildatum)
    with choice.place:
        tafel = choose_tafel(every)
    talk, flows = st.container(), st.container()
    with flows:
        periode = choose_periode()
    with drawing:
        _view(view, found, tafel, choice, periode if choice.arrows else None)
    with told:
        _told(found, every, tafel, choice)
    with talk:
        to_talk_about(choice.chosen)
    with flows:
        if periode:
            flows_told(periode, choice.chosen)
    duiding("overlegtafels", None, choice.peildatum[:7])
    source("overlegtafels")
    numbers(lambda: found, "overlegtafels", choice.chosen)


def _told(found: pd.DataFrame, every: pd.DataFrame, tafel: str | None, choice: Choice) -> None:
    """What stands beside the drawing: the chosen table in full, or what strikes of all."""
    if found.empty:
        st.info("Geen enkele overlegtafel past bij deze filters. Haal een filter weg.")
    if tafel:
        details(every, tafel)
    else:
        striking(found, every, choice.peildatum)
    if also_chosen(choice):
        st.caption(f"Gekozen onder Meer: {also_chosen(choice)}.")


def _view(view: str, found: pd.DataFrame, tafel: str | None, choice: Choice, periode: str | None) -> None:
    chosen, looks = choice.chosen, choice.looks
    if view in DRAWN:
        rests_on = {**chosen, **looks, "tafel": tafel, "met": choice.other, "stromen": periode}
        clicks = {"key": ring_key(), "on_select": clicked, "selection_mode": "klik"}

        def draw() -> alt.LayerChart:
            stromen = flows_of(periode, chosen) if periode else None
            return DRAWN[view](ring_frame(chosen, choice.other, looks["grootte"]), tafel, **looks, stromen=stromen)

        show(view, draw, rests_on, **clicks)
    elif view == MATRIX:
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
