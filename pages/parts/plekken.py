"""The places of the ring as a matrix: a click on a place filters to it, a second click takes those filters away."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.charts.matrix import matrix
from pages.parts.chart import show
from pages.parts.opslag import answer
from pages.parts.tafelkeuze import PLACE
from queries.overlegtafels.plekken import PLEK, plekken

NONE_LEFT = "Geen enkele overlegtafel past bij deze filters."
STANDEN = {
    "geen tafel": "Op deze plek is geen tafel{}: een witte plek, om over te praten.",
    "niet geïnventariseerd": "Deze plek is niet geïnventariseerd: vraag na of er een tafel is, en zet die op de lijst.",
}


def show_matrix(chosen: dict[str, object]) -> None:
    """The matrix, in which the places that the filters leave stand out."""
    key = matrix_key(chosen)
    looks = {"key": key, "on_select": partial(clicked, key), "selection_mode": "klik"}
    show("matrix", lambda: matrix(_marked(chosen)), chosen, **looks)


def _marked(chosen: dict[str, object]) -> pd.DataFrame:
    """All places of the date and the kinds of tables, faint where another filter leaves them out."""
    every = answer(plekken, peildatum=chosen["peildatum"], soort=chosen["soort"])
    kept = pd.MultiIndex.from_frame(answer(plekken, **chosen)[PLEK])
    return every.assign(gedempt=~pd.MultiIndex.from_frame(every[PLEK]).isin(kept))


def matrix_key(chosen: dict[str, object]) -> str:
    """The name of the matrix that is on the page; other filters make it one without a click in it.

    In the old one, a second click on the same place would change nothing and so say nothing.
    """
    return "chart_matrix_" + "_".join(str(each) for name in PLACE for each in chosen[name])


def clicked(key: str) -> None:
    """A click on a place filters to it; on the only place that is left, it takes these filters away."""
    marks = st.session_state[key]["selection"].get("klik", [])
    place = {name: [str(mark[column])] for mark in marks for name, column in PLACE.items()}
    again = all(st.session_state.get(name) == value for name, value in place.items())
    for name, value in place.items():
        st.session_state[name] = [] if again else value


def nothing_left(chosen: dict[str, object]) -> None:
    """What an empty selection means: of one place whether there is no table or nobody looked."""
    found = answer(plekken, **chosen)
    st.info(f"{NONE_LEFT} {_what_to_do(found, bool(chosen['soort']))}")


def _what_to_do(found: pd.DataFrame, of_a_kind: bool) -> str:
    if len(found) != 1:
        return "Haal een filter weg."
    told = STANDEN[found["stand"].iloc[0]].format(" van deze soort" if of_a_kind else "")
    return f"{told} Klik in de matrix nog eens op de plek, of haal een filter weg."
