"""Leveringen: what came in, when, from which file; undo."""

import pandas as pd
import streamlit as st

from pages.parts import format
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import downloads, table
from pages.parts.opslag import kept, store
from pages.parts.terugdraaien import show_change
from queries.leveringen import leveringen

UNDONE, DOOR = "teruggedraaid", "dashboard"
BACK, AGAIN = "Draai terug", "Gebruik weer"
COLUMNS = [
    "levering", "staat", "dataset", "bestand", "blad", "op", "door", "gelezen", "geaccepteerd", "afgekeurd",
    "genegeerd",
]  # fmt: skip


def page() -> None:
    """Every levering with its state, and a button that takes one out of use or puts it back."""
    heading(
        "Leveringen",
        "Alles wat is aangeleverd. Een nieuwe levering vervangt wat over hetzelfde gaat; terugdraaien kan altijd.",
    )
    listed = kept("leveringen", lambda: leveringen(store()), {})
    if listed.empty:
        nothing_yet("is nog niets aangeleverd")
        return
    _undo(listed)
    st.caption(format.counted(len(listed), "levering", "leveringen"))
    table(listed[[*COLUMNS, *(["reden"] if listed["reden"].notna().any() else [])]], key="tabel_leveringen", height=440)
    downloads(lambda: listed, "leveringen")


def _undo(listed: pd.DataFrame) -> None:
    rows = listed.set_index("levering")
    left, right = st.columns([4, 1], vertical_alignment="bottom")
    with left:
        chosen = st.selectbox(
            "Levering", list(rows.index), format_func=lambda number: _named(rows.loc[number], number), key="levering"
        )
    undone = rows.loc[chosen, "staat"] == UNDONE
    with right:
        pressed = st.button(
            AGAIN if undone else BACK, key=f"herstel_{chosen}_{undone}", width="stretch",
            icon=":material/redo:" if undone else ":material/undo:",
        )  # fmt: skip
    if pressed:
        _change(chosen, undone)
        st.rerun()
    if told := st.session_state.pop("gedaan", None):
        st.success(told, icon=":material/check:")
    show_change(int(chosen), AGAIN if undone else BACK)


def _named(row: pd.Series, number: int) -> str:
    """Without its state: a drop-down goes on showing the words it was opened with."""
    sheet = f", {row['blad']}" if row["blad"] else ""
    return f"{number} · {row['dataset']} uit {row['bestand']}{sheet} · {format.moment(row['op'])}"


def _change(levering: int, undone: bool) -> None:
    if undone:
        store().restore(levering, DOOR)
        st.session_state["gedaan"] = f"Levering {levering} telt weer mee."
    else:
        store().undo(levering, DOOR)
        st.session_state["gedaan"] = f"Levering {levering} is teruggedraaid; wat er eerder stond, telt weer mee."
