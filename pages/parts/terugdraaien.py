"""What a levering changed, and what taking it out of use or putting it back would change."""

import streamlit as st

from pages.parts.drawer import drawer
from pages.parts.opslag import kept, store
from pages.parts.voorproef import show_figures, show_replaced, show_rows
from queries.voorproef import van_levering, van_terugdraaien


def show_change(levering: int, label: str) -> None:
    """A drawer with what a levering changed and what `label` changes now.

    Worked out when somebody opens it: a click on the button while a page is still being made may be lost.
    """
    drawer(
        f"Wat deze levering veranderde, en wat “{label}” verandert", "vooraf", lambda: _beside(levering, label),
        icon=":material/difference:",
    )  # fmt: skip


def _beside(levering: int, label: str) -> None:
    """What the levering changed when it began to count, beside what the button changes now."""
    with st.spinner("Samenspel kijkt wat er verandert …"):
        then = kept("veranderd", lambda: van_levering(store(), levering), {"levering": levering})
        now = kept("voorproef", lambda: van_terugdraaien(store(), levering), {"levering": levering})
    left, right = st.columns(2, gap="large")
    with left:
        st.markdown("**Wat deze levering veranderde aan wat er eerder stond**")
        show_rows(f"toen_{levering}", then)
        show_replaced(then)
    with right:
        st.markdown(f"**Wat er verandert als u op “{label}” klikt**")
        if now.tellingen.empty:
            st.markdown("Niets: een nieuwere levering is ervoor in de plaats gekomen.")
            return
        show_rows(f"nu_{levering}", now)
        show_figures(f"nu_{levering}", now)
