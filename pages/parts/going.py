"""From one page to another, with filters set: by a link, and by a click in a chart."""

from importlib import import_module
from typing import Any

import streamlit as st

FIRST = "thermometer"
FILTERS = {"thema"}  # what a mark in a chart may set in the address


def link(words: str, page: str, **filters: str) -> None:
    """A link to a page of the menu, with `filters` in its address."""
    st.page_link(_place(page), label=words, query_params=filters or None)


def follow(event: Any, page: str) -> None:
    """Go to a page when something in a chart was clicked, with what was clicked as its filter.

    A filter that both pages have, such as the round, keeps its value.
    """
    clicked = event.selection.get("klik", [])
    if clicked:
        filters = {name: value for name, value in clicked[0].items() if name in FILTERS}
        st.switch_page(_place(page), query_params=filters)


def _place(page: str) -> Any:
    """The page as the menu knows it; found by name, for the pages themselves are made of these parts."""
    return st.Page(import_module(f"pages.{page}").page, url_path=page, default=page == FIRST)
