"""What shows on a click: a drawer, a sheet that floats above the page, or one part of several."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st


def drawer(
    label: str, key: str, fill: Callable[[], object], floating: bool = False, filled: bool = False, **looks: Any
) -> None:
    """Put a closed drawer on the page; `fill` puts in it what it holds once somebody opens it.

    Until then nothing in it is worked out or sent. `filled` says that closing it would lose something, such as what
    is being typed. `key` tells it from the other drawers of the page.
    """
    if st.session_state.get(key):
        st.session_state[key] = True  # another label makes it another drawer, which would be closed
    behind = (st.popover if floating else st.expander)(label, key=key, on_change="rerun", **looks)
    if behind.open or filled:
        with behind:
            fill()


def choose_part(label: str, names: Sequence[str], key: str) -> str:
    """Which of several parts is shown, the first at first; it is in the address.

    Tabs would do the same, but have the browser go through all of them at each click anywhere on the page.
    """
    shown = st.segmented_control(
        label, names, default=names[0], key=key, bind="query-params", required=True, label_visibility="collapsed"
    )
    return shown or names[0]
