"""What the last click did, told once at the top of the page that follows."""

from collections.abc import Callable

import streamlit as st

from data.problem import Problem

SAID = "gezegd_herijking"


def say(words: str, done: bool = True) -> None:
    """Tell this on the page that follows."""
    st.session_state[SAID] = done, words


def tell() -> None:
    """Put on the page what there is to tell; once."""
    if told := st.session_state.pop(SAID, None):
        done, words = told
        (st.success if done else st.error)(words, icon=":material/check:" if done else ":material/error:")


def trying(act: Callable[[], str]) -> bool:
    """Do what was asked and tell of it, or why it cannot be; whether it was done."""
    try:
        say(act())
    except Problem as problem:
        say(str(problem), done=False)
        return False
    return True
