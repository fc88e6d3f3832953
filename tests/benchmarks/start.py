"""From `streamlit run app.py` to the first page."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.client import tab
from tests.benchmarks.measuring import Line, spread
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, running

RUNS = 3


def lines() -> Iterator[Line]:
    empty, filled, bare = [], [], []
    for _ in range(RUNS):
        with TemporaryDirectory() as folder:
            empty.append(_to_first_page(DASHBOARD, folder))
            filled.append(_to_first_page(DASHBOARD, folder))
            bare.append(_to_first_page(EMPTY_APP, folder))
    against = f"tegen {spread(bare)} lege app"
    yield Line("starten, het voorbeeld nog te laden", spread(empty), against)
    yield Line("starten, gevulde opslag", spread(filled), against)


def _to_first_page(script: Path, folder: str) -> float:
    since = time.perf_counter()
    with running(script, folder) as stream:
        asyncio.run(_first_page(stream))
        return time.perf_counter() - since


async def _first_page(stream: str) -> None:
    async with tab(stream) as first:
        faults = (await first.open("/")).faults
        assert not faults, faults
