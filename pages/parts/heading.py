"""The head of every page: title, what is chosen, and the mark of fictional data."""

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from pages.parts.drawer import drawer
from pages.parts.going import link
from pages.parts.opslag import answer, kept, store
from queries.leveringen import bronnen

Chosen = TypeVar("Chosen")


def heading(
    title: str,
    sentence: str | Callable[[Chosen | None], str] = "",
    beside: Callable[[], Chosen] | None = None,
    wide: int = 6,
) -> Chosen | None:
    """The title and the sentence that defines the figure; what `beside` draws stands next to it and is returned.

    It is `wide` of the 24 parts of the page. The sentence may depend on what was chosen there.
    """
    with st.container(gap="xsmall"):
        left, middle, right = st.columns([19 - wide, wide, 5] if beside else [18, 1, 5], vertical_alignment="center")
        left.title(title, anchor=False)
        with right:
            _mark_example()
        with middle:
            chosen = beside() if beside else None
        told = sentence(chosen) if callable(sentence) else sentence
        if told:
            st.caption(told)
    return chosen


def _mark_example() -> None:
    if kept("voorbeeld", lambda: bool(answer(bronnen)["voorbeeld"].any()), {}):
        drawer(
            "voorbeeldgegevens", "voorbeeld", _about_example, floating=True, icon=":material/science:", width="stretch"
        )


def _about_example() -> None:
    st.write("U kijkt naar een verzonnen coalitie. Alle namen en cijfers zijn bedacht.")
    if st.button("Wis de voorbeeldgegevens", type="primary", key="wis_voorbeeld"):
        store().clear_example()
        st.rerun()
    st.caption("Wat u zelf hebt aangeleverd blijft staan.")


def nothing_yet(what: str) -> None:
    """What to do when there is nothing to show."""
    st.info(f"Er {what}. Lever een spreadsheet aan om te beginnen.", icon=":material/upload_file:")
    link("Naar Aanleveren", "aanleveren")
