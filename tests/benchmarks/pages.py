"""The server time of every page on the example: from asking on the websocket until the page is finished."""

import asyncio
from collections.abc import Iterator
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.client import tab
from tests.benchmarks.measuring import Line, duration, spread
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, running

MOST, RUNS = 0.150, 15


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        with running(EMPTY_APP, folder) as stream:
            _, bare = asyncio.run(_visits(stream, "/"))
        with running(DASHBOARD, folder) as stream:
            for address in asyncio.run(_addresses(stream)):
                first, again = asyncio.run(_visits(stream, address))
                against = f"tegen {spread(bare)} lege app; hoogstens {duration(MOST)}"
                figure = f"{spread(again)}, eerste keer {duration(first)}"
                yield Line(f"pagina {address}", figure, against, median(again) <= MOST)


async def _addresses(stream: str) -> list[str]:
    """Every page of the menu."""
    async with tab(stream) as visitor:
        await visitor.open("/")
        return [f"/{name}" for name in visitor.pages]


async def _visits(stream: str, address: str) -> tuple[float, list[float]]:
    """The seconds of the first visit in a new tab, and of each after it."""
    async with tab(stream) as visitor:
        answers = [await visitor.open(address) for _ in range(RUNS + 1)]
    faults = [fault for answer in answers for fault in answer.faults]
    assert not faults, faults
    return answers[0].seconds, [answer.seconds for answer in answers[1:]]
