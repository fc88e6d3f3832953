"""The filters, each bound to its parameter of the address."""

from collections.abc import Sequence

import streamlit as st

from pages.parts.opslag import answer, kept
from queries.vragenlijst import groepen, rondes

LAST = "vorige_pagina"


def choose_ronde(label: str = "visible") -> str | None:
    """The chosen round, the newest at first; None when there is none."""
    known = known_rondes()
    if not known:
        return None
    return st.selectbox("Ronde", known[::-1], key="ronde", bind="query-params", label_visibility=label)


def known_rondes() -> list[str]:
    """The rounds in the order of time."""
    return kept("rondes.namen", lambda: answer(rondes)["ronde"].tolist(), {})


def keep_ronde(page: str) -> None:
    """Take the chosen round along to another page; Streamlit forgets a value that came with the address.

    The newest round needs no taking along: it is chosen everywhere. On the same page the address decides.
    """
    chosen, before = st.session_state.get("ronde"), st.session_state.get(LAST, page)
    st.session_state[LAST] = page
    if page != before and "ronde" not in st.query_params and chosen in known_rondes()[:-1]:
        st.session_state["ronde"] = chosen
        st.query_params["ronde"] = chosen


def choose_thema(known: Sequence[str]) -> str | None:
    """One theme, the first at first."""
    return st.selectbox("Thema", known, key="thema", bind="query-params") if known else None


def choose_soort(ronde: str | None = None) -> list[str]:
    """The chosen kinds of organisation; nothing chosen is everybody."""
    return _choose_group("Soort organisatie", "soort", ronde)


def choose_rol(ronde: str | None = None) -> list[str]:
    """The chosen roles; nothing chosen is everybody."""
    return _choose_group("Rol", "rol", ronde)


def _choose_group(label: str, kenmerk: str, ronde: str | None) -> list[str]:
    def options_of() -> list[str]:
        known = answer(groepen, ronde=ronde)
        return known.loc[known["kenmerk"] == kenmerk, "groep"].tolist()

    options = kept(f"groepen.{kenmerk}", options_of, {"ronde": ronde})
    return st.multiselect(label, options, key=kenmerk, bind="query-params", placeholder="iedereen")


def choose_plek(known: Sequence[str]) -> str | None:
    """The area whose indicators are shown, the best filled at first."""
    if st.session_state.get("gebied") not in (None, *known):  # another page chose sizes of areas under this name
        del st.session_state["gebied"]
    return st.selectbox("Gebied", known, key="gebied", bind="query-params")


def choose_fase(known: Sequence[str]) -> str | None:
    """The phase whose indicators are shown, the first at first."""
    chosen = st.segmented_control("Fase", known, default=known[0], key="fase", bind="query-params", required=True)
    return chosen or known[0]


def choose_status(known: Sequence[str]) -> list[str]:
    """The states of the actions that are shown; nothing chosen is all."""
    return st.pills("Status", known, selection_mode="multi", key="status", bind="query-params")
