"""Overlegtafels: which tables are there, by domain, level and area; where are gaps and doubles?"""

import pandas as pd
import streamlit as st

from pages.parts.duiding import duiding
from pages.parts.gespreksstof import to_talk_about
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer
from pages.parts.plekken import nothing_left, show_matrix
from pages.parts.ringbeeld import show_ring
from pages.parts.stromen import choose_periode, flows_told
from pages.parts.tafel import choose_tafel, details, striking
from pages.parts.tafelkeuze import MATRIX, TABLE, THREE, Choice, choose_tables, choose_view, in_words, offer_all
from pages.parts.tafellijst import show_list
from pages.parts.turns import PAGES
from pages.parts.veranderingen import changes_told
from queries.overlegtafels import overlegtafels, peildata


def page() -> None:
    """The Ring van Samenwerking, the same as a matrix and as a table, and one table in full."""
    view, more = heading("Ring van Samenwerking", beside=choose_view, wide=10)
    if answer(peildata).empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    across = view in (THREE, TABLE)
    drawing, told = (st.container(), st.container()) if across else st.columns([58, 42], gap="small")
    talk, changes, flows = st.container(), st.container(), st.container()
    with drawing if across else told:
        choice = choose_tables(more, across)
    found, every = answer(overlegtafels, **choice.chosen), answer(overlegtafels, peildatum=choice.peildatum)
    with choice.place:
        tafel = choose_tafel(every)
    with told:
        _tell(found, every, tafel, choice)
    PAGES.pause()  # a click in the ring shows its table at once; the ring is drawn anew after that
    with flows:
        periode = choose_periode()
    with drawing:
        _show(view, found, tafel, choice, periode)
    with talk:
        to_talk_about(choice.chosen)
    with changes:
        changes_told(choice.peildatum, choice.other, choice.chosen)
    with flows:
        if periode:
            flows_told(periode, choice.chosen)
    duiding("overlegtafels", None, choice.peildatum[:7])
    source("overlegtafels", "inventarisaties")
    numbers(lambda: found, "overlegtafels", choice.chosen)


def _show(view: str, found: pd.DataFrame, tafel: str | None, choice: Choice, periode: str | None) -> None:
    if view == MATRIX:
        show_matrix(choice.chosen)
    elif view == TABLE:
        show_list(found, tafel, choice.chosen)
    else:
        show_ring(view, tafel, choice, periode)


def _tell(found: pd.DataFrame, every: pd.DataFrame, tafel: str | None, choice: Choice) -> None:
    """The chosen table in full, or what strikes of all that the filters leave."""
    if found.empty:
        nothing_left(choice.chosen)
    if tafel:
        details(every, tafel, choice.peildatum)
    else:
        striking(found, every, choice.chosen)
    if words := in_words(choice):
        st.caption(f"Gekozen: {words}.")
    offer_all(choice)
