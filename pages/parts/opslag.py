"""The store of this installation, and what it has answered before."""

import datetime as dt
import hashlib
from collections.abc import Callable
from typing import TypeVar

import pandas as pd
import streamlit as st

from data.installation import coalitie
from data.opening import open_store
from data.store import Store

Kept = TypeVar("Kept")


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The one store of this process."""
    return open_store()


def answer(question: Callable[..., pd.DataFrame], **chosen: object) -> pd.DataFrame:
    """The answer to a question, kept until what is stored changes."""
    name = f"{question.__module__}.{question.__name__}"
    return kept(name, lambda: question(store(), **chosen), chosen)


def kept(name: str, make: Callable[[], Kept], chosen: dict[str, object]) -> Kept:
    """What `make` yields, kept per version of the store, day and choice.

    What `make` puts on the page is kept too, and put there again. The key is one digest: separate arguments may be
    taken for one another by the cache. What is kept is shared by everybody and not copied, so nobody may change it.
    """
    parts = [coalitie(), store().changes, dt.date.today(), name, sorted(chosen.items())]
    key = hashlib.sha256(repr(parts).encode()).hexdigest()  # repr tells 1, "1" and a number of numpy apart
    return _kept(key=key, _make=make)  # by name: the cache looks the name of each other argument up


@st.cache_resource(max_entries=5000, show_spinner=False)
def _kept(key: str, _make: Callable[[], Kept]) -> Kept:
    return _make()
