"""What the words of a file mean that we do not know."""

from dataclasses import replace

import streamlit as st

from data.koppeling import Koppeling
from data.proposing import Proposal
from data.wording import NO_ANSWER, headings_with, options_of, strange
from pages.parts import format
from pages.parts.opslag import store

UNSURE = "nog kiezen"


def choose_words(key: str, koppeling: Koppeling, proposal: Proposal) -> Koppeling:
    """The koppeling with what the sender says that the strange words mean."""
    found = strange(koppeling, proposal.cells)
    if not found:
        return koppeling
    st.markdown("**Wat betekenen deze woorden?**")
    st.caption(f"Samenspel kent ze niet. Wat op “{UNSURE}” blijft staan, is straks een fout in het bestand.")
    words = {name: dict(agreed) for name, agreed in koppeling.woorden.items()}
    for column, strange_ones in found.items():
        given = {w: _meaning(key, w, column, near, koppeling, proposal) for w, near in strange_ones.items()}
        words[column] = words.get(column, {}) | given
    return replace(koppeling, woorden=words)


def _meaning(key: str, word: str, column: str, near: str, koppeling: Koppeling, proposal: Proposal) -> str:
    """What the sender chooses for one word."""
    options = options_of(word, column, koppeling, proposal.cells, store().known())
    shown = {"": UNSURE} | {option: option for option in options} | _ends(column, options)
    left, right = st.columns([3, 2], vertical_alignment="center")
    left.markdown(f"**{format.plain(word)}**  \n:gray[{format.plain(_place(word, column, koppeling, proposal))}]")
    with right:
        return st.selectbox(
            word, list(shown), index=list(shown).index(near) if near in shown else 0, format_func=shown.get,
            key=f"woord_{key}_{column}_{word}_{'_'.join(options)}", label_visibility="collapsed",
        )  # fmt: skip


def _place(word: str, column: str, koppeling: Koppeling, proposal: Proposal) -> str:
    """Where the word stands, and what it is about with us."""
    first, *rest = headings_with(word, column, koppeling, proposal.cells)
    return f"{format.heading(column)} bij “{first}”" + (f" en {len(rest)} andere" if rest else "")


def _ends(column: str, options: tuple[str, ...]) -> dict[str, str]:
    """Which figure is the lowest of the scale, and which the highest."""
    figures = [option for option in options if column == "antwoord" and option not in NO_ANSWER]
    if not figures or not figures[0].lstrip("-").isdigit():
        return {}
    return {figures[0]: f"{figures[0]} (laagste)", figures[-1]: f"{figures[-1]} (hoogste)"}
