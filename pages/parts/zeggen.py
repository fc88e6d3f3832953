"""Why the last click was not possible, told once on the page that follows."""

from collections.abc import Callable

import streamlit as st

from data.problem import Problem

REFUSED = "geweigerd"


def trying(act: Callable[[], None]) -> bool:
    """Do what was asked, or keep why it cannot be; whether it was done."""
    try:
        act()
    except Problem as problem:
        st.session_state[REFUSED] = str(problem)
        return False
    return True


def tell_refused() -> None:
    """Put on the page why the last click was not possible; once."""
    if told := st.session_state.pop(REFUSED, None):
        st.error(told, icon=":material/error:")
