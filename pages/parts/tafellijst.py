"""The overlegtafels as a list: sorted by any column, one chosen by its row, and taken along as a file."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.parts import format
from pages.parts.numbers import downloads, table

COLUMNS = [
    "overlegtafel", "regieniveau", "verzorgingsgebied", "soort", "domeinen", "gebied", "voorzitter", "procesmanager",
    "deelnemers", "aantal_deelnemers", "keer_per_jaar", "duur_minuten", "casussen_per_jaar", "client_aan_tafel",
    "werkwijze", "registratiesysteem", "resultaat_vastgelegd", "doel", "doelgroep", "wettelijke_basis",
    "opschalen_naar", "afschalen_naar",
]  # fmt: skip
HEIGHT = 330  # the heading of the card stays in sight
HOW = "Een klik op de kop van een kolom sorteert, een vinkje voor een rij opent de tafel."


def show_list(found: pd.DataFrame, tafel: str | None, chosen: dict[str, object]) -> None:
    """The tables that the filters leave; the row of the chosen one is marked, and another row chooses another."""
    names = found["overlegtafel"].tolist()
    key = f"lijst_{said(chosen)}"
    rows = [names.index(tafel)] if tafel in names else []
    if st.session_state.get(key, {}).get("selection", {}).get("rows", []) != rows:
        st.session_state[key] = {"selection": {"rows": rows}}
    st.caption(f"{format.counted(len(found), 'tafel', 'tafels')}. {HOW}")
    table(
        found[COLUMNS], key=key, height=HEIGHT,
        on_select=partial(row_chosen, key, names), selection_mode="single-row",
    )  # fmt: skip
    downloads(lambda: found.assign(keuze=said(chosen)), "lijst-overlegtafels")


def row_chosen(key: str, names: list[str]) -> None:
    """The table of the chosen row is the chosen table; no row is none."""
    rows = st.session_state[key]["selection"]["rows"]
    st.session_state["tafel"] = names[rows[0]] if rows else None


def said(chosen: dict[str, object]) -> str:
    """The date and the filters in words, as they stand in the file."""
    filters = [f"{name} {', '.join(chosen[name])}" for name in ("domein", "niveau", "gebied", "soort") if chosen[name]]
    return "; ".join([f"peildatum {format.date(chosen['peildatum'])}", *filters])
