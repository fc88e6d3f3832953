"""Instrumentenkoffer: which instruments do we use, and what have we agreed to do?"""

import pandas as pd
import streamlit as st

from pages.parts.filters import choose_status
from pages.parts.going import link
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import downloads, numbers, source, table
from pages.parts.opslag import answer
from queries.instrumentenkoffer import acties, instrumenten, onderdelen

STATUSSEN = ("open", "bezig", "gereed", "vervallen")


def page() -> None:
    """The five parts of the toolkit side by side, and the actions under them."""
    heading("Wat gebruiken we, en wat spraken we af?", "De vijf onderdelen van de instrumentenkoffer, en onze acties.")
    kit, actions = answer(instrumenten), answer(acties)
    if kit.empty and actions.empty:
        nothing_yet("zijn nog geen instrumenten of acties")
        return
    for column, part in zip(st.columns(5, gap="small"), answer(onderdelen).itertuples(), strict=True):
        with column, st.container(border=True, height="stretch", gap="small"):
            _part(part.onderdeel, kit[kit["onderdeel"] == part.onderdeel])
    _actions()
    numbers(lambda: kit, "instrumenten", {})
    source("instrumenten", "acties")


def _part(name: str, instruments: pd.DataFrame) -> None:
    st.markdown(f"**{name.capitalize()}**")
    for row in instruments.itertuples():
        since = f" sinds {row.sinds.year}" if pd.notna(row.sinds) else ""
        st.markdown(f"{row.instrument}  \n:gray[{row.status}{since}]")
    if instruments.empty:
        st.caption("nog niets")


def _actions() -> None:
    left, right = st.columns([1, 1], vertical_alignment="bottom")
    left.header("Acties", anchor=False)
    with right:
        status = choose_status(STATUSSEN)
    actions = answer(acties, status=status)
    if actions.empty:
        st.info("Er zijn geen acties die hierbij passen. Haal een filter weg of lever acties aan.")
        link("Naar Aanleveren", "aanleveren")
        return
    table(actions, key="tabel_acties")
    downloads(lambda: actions, "acties")
