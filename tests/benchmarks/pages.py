"""The server time of every page on the example: from asking on the websocket until the page is finished."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.choosing import addresses
from tests.benchmarks.client import Answer, Tab, tab
from tests.benchmarks.measuring import Line, duration, spread
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, running

MOST, RUNS = 0.150, 15
STRICTER = {"/vragenlijst": 0.100}


@dataclass(frozen=True)
class Visit:
    """The seconds of a first visit in a new tab, of asking again, and of choosing something else."""

    first: float
    again: list[float]
    other: list[float]


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        with running(EMPTY_APP, folder) as stream:
            bare = asyncio.run(visited(stream, "/"))
        with running(DASHBOARD, folder) as stream:
            for page in asyncio.run(_pages(stream)):
                yield from _about(page, asyncio.run(visited(stream, page)), bare)


def _about(page: str, visit: Visit, bare: Visit) -> Iterator[Line]:
    most = STRICTER.get(page, MOST)
    limit = f"lege app; hoogstens {duration(most)}"
    figure = f"{spread(visit.again)}, eerste keer {duration(visit.first)}"
    yield Line(f"pagina {page}", figure, f"tegen {spread(bare.again)} {limit}", median(visit.again) <= most)
    if visit.other:
        against = f"tegen {spread(bare.other)} {limit}"
        yield Line(f"pagina {page}, andere keuze", spread(visit.other), against, median(visit.other) <= most)


async def _pages(stream: str) -> list[str]:
    """Every page of the menu."""
    async with tab(stream) as visitor:
        await visitor.open("/")
        return [f"/{name}" for name in visitor.pages]


async def visited(stream: str, page: str) -> Visit:
    """A first visit in a new tab, the same page again, and other choices."""
    async with tab(stream) as visitor:
        first, *again = [await _opened(visitor, page) for _ in range(RUNS + 1)]
        choices = islice(addresses(page, first.offered), RUNS if first.offered else 0)
        other = [await _opened(visitor, address) for address in choices]
    return Visit(first.seconds, [each.seconds for each in again], [each.seconds for each in other])


async def _opened(visitor: Tab, address: str) -> Answer:
    answer = await visitor.open(address)
    assert not answer.faults, answer.faults
    return answer
