"""What the words of a file mean that we do not know."""

from dataclasses import replace

import streamlit as st

from data.koppeling import Koppeling
from data.proposing import Proposal
from data.wording import not_understood, options_of
from pages.parts import format


def choose_words(key: str, koppeling: Koppeling, proposal: Proposal) -> Koppeling:
    """The koppeling with what the sender says that the strange words mean."""
    unknown = not_understood(koppeling, proposal.cells)
    if not unknown:
        return koppeling
    st.markdown("**Wat betekenen deze woorden?**")
    words = {name: dict(agreed) for name, agreed in koppeling.woorden.items()}
    for column, strange in unknown.items():
        given = {word: _meaning(key, koppeling.dataset, column, word, near) for word, near in strange.items()}
        words[column] = words.get(column, {}) | given
    return replace(koppeling, woorden=words)


def _meaning(key: str, dataset: str, column: str, word: str, near: str) -> str:
    options = ["", *options_of(dataset, column)]
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"{format.plain(word)}  \n:gray[{format.heading(column)}]")
    with right:
        return st.selectbox(
            word, options, index=options.index(near), format_func=lambda option: option or "weet ik niet",
            key=f"woord_{key}_{column}_{word}", label_visibility="collapsed",
        )  # fmt: skip
