"""25 viewers who go on asking for other addresses without pause, against as many on an almost empty app."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from websockets.exceptions import WebSocketException

from tests.benchmarks.choosing import addresses, only
from tests.benchmarks.client import tab
from tests.benchmarks.measuring import Line, duration, number
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, running

VIEWERS, SECONDS, MOST = 25, 30, 0.500
PAGES, CHANGING = ("/", "/vragenlijst"), ("ronde", "thema", "soort")


@dataclass
class Seen:
    """What all viewers together met."""

    times: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=100)[94]

    def __str__(self) -> str:
        half, pace = quantiles(self.times, n=100)[49], number(len(self.times) / SECONDS)
        return f"p95 {duration(self.p95)}, p50 {duration(half)}, {pace} per s, {len(self.faults)} fouten"


def lines() -> Iterator[Line]:
    bare, ours = _crowd(EMPTY_APP, PAGES[:1]), _crowd(DASHBOARD, PAGES)
    against = f"tegen {bare} lege app; hoogstens p95 {duration(MOST)}, 0 fouten"
    yield Line(f"{VIEWERS} kijkers", str(ours), against, ours.p95 <= MOST and not ours.faults)
    for fault in sorted(set(ours.faults))[:5]:
        yield Line("fout", fault, "")


def _crowd(script: Path, pages: Sequence[str]) -> Seen:
    with TemporaryDirectory() as folder, running(script, folder) as stream:
        return asyncio.run(_all_at_once(stream, pages))


async def _all_at_once(stream: str, pages: Sequence[str]) -> Seen:
    """The viewers are spread over the pages, and each stays on his own."""
    offered = {page: await _offered(stream, page) for page in pages}
    seen, until = Seen(), time.perf_counter() + SECONDS
    async with asyncio.TaskGroup() as crowd:
        for viewer in range(VIEWERS):
            page = pages[viewer % len(pages)]
            crowd.create_task(_view(stream, addresses(page, offered[page], viewer), until, seen))
    return seen


async def _offered(stream: str, page: str) -> dict[str, list[str]]:
    async with tab(stream) as first:
        return only((await first.open(page)).offered, CHANGING)


async def _view(stream: str, asked: Iterator[str], until: float, seen: Seen) -> None:
    """One viewer, from his first address to the end; whatever breaks off his visit is a fault."""
    try:
        async with tab(stream) as visitor:
            while time.perf_counter() < until:
                answer = await visitor.open(next(asked))
                seen.times.append(answer.seconds)
                seen.faults += answer.faults + answer.astray
    except (OSError, TimeoutError, WebSocketException) as error:
        seen.faults.append(repr(error))
