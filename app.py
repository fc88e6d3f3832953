"""The ASGI application: `streamlit run app.py` serves the pages behind pages/menu.py."""

import gc
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import import_module

import streamlit as st
from starlette.middleware import Middleware

from data.problem import Problem
from pages.parts import chrome, opslag, reach


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Load the heavy packages and open the store once, and keep them out of every later garbage collection."""
    for package in ("pandas", "altair", "duckdb"):
        import_module(package)
    with suppress(Problem):  # a page says it to whoever comes
        opslag.store()
    gc.collect()
    gc.freeze()
    yield


def on_script_error(error: Exception) -> bool:
    """One sentence for the reader, and under the same number the whole story for whoever repairs it."""
    number = secrets.token_hex(3).upper()
    logging.getLogger("samenspel").error("fout %s", number, exc_info=error)
    st.error(f"Er ging iets mis in het programma. Geef nummer {number} door aan de beheerder.")
    return True


app = st.App(
    "pages/menu.py",
    routes=[reach.ROUTE],
    middleware=[Middleware(chrome.SecurityHeaders), Middleware(chrome.Dutch)],
    lifespan=lifespan,
    on_script_error=on_script_error,
)
