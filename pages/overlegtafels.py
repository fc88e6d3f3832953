"""Overlegtafels: which tables are there, by domain, level and area; where are gaps and doubles?"""

import pandas as pd
import streamlit as st

from pages.charts.overlegtafels import ring as draw_ring
from pages.parts.chart import show
from pages.parts.duiding import duiding
from pages.parts.filters import choose_tables, choose_view
from pages.parts.gespreksstof import to_talk_about
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer
from pages.parts.plekken import nothing_left, show_matrix
from pages.parts.tafel import choose_tafel, clicked, details, ring_key, striking
from pages.parts.tafellijst import show_list
from queries.overlegtafels import overlegtafels, peildata

CAPTIONS = {
    "Ring": "Elk teken is een overlegtafel; zij staat in elk van haar domeinen.",
    "Matrix": "Klik op een plek voor haar tafels; nog eens voor alle plekken.",
    "Tabel": "Klik op een kop om te sorteren; vink een rij aan (of Shift + spatie) om de tafel te zien.",
}


def page() -> None:
    """The Ring van Samenwerking, the same as a matrix and as a table, and one table in full."""
    view = heading("Ring van Samenwerking", beside=choose_view)
    if answer(peildata).empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    left, right = st.columns([58, 42], gap="small")
    with right:
        st.caption(CAPTIONS[view])
        chosen = choose_tables()
        found, all_tables = answer(overlegtafels, **chosen), answer(overlegtafels, peildatum=chosen["peildatum"])
        if found.empty:
            nothing_left(chosen)
        tafel = choose_tafel(all_tables)
        if tafel:
            details(all_tables, tafel)
        else:
            striking(found, all_tables, chosen)
    with left:
        _view(view, all_tables, found, tafel, chosen)
    to_talk_about(chosen)
    duiding("overlegtafels", None, chosen["peildatum"][:7])
    source("overlegtafels", "inventarisaties")
    numbers(lambda: found, "overlegtafels", chosen)


def _view(
    view: str, all_tables: pd.DataFrame, found: pd.DataFrame, tafel: str | None, chosen: dict[str, object]
) -> None:
    if view == "Ring":
        marked = all_tables.assign(gedempt=~all_tables["overlegtafel"].isin(found["overlegtafel"]))
        looks = {"key": ring_key(), "on_select": clicked, "selection_mode": "klik"}
        show("ring", lambda: draw_ring(marked, tafel), {**chosen, "tafel": tafel}, **looks)
    elif view == "Matrix":
        show_matrix(chosen)
    else:
        show_list(found, tafel, chosen)
