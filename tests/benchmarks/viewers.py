"""25 viewers who go on asking for other addresses without pause, against as many on an almost empty app."""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from websockets.exceptions import WebSocketException

from tests.benchmarks.client import Answer, Tab, tab
from tests.benchmarks.measuring import Line, duration, number
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, running

VIEWERS, SECONDS, MOST = 25, 30, 0.800
PAGES, CHANGING = ("/", "/vragenlijst"), ("ronde", "thema", "soort")
SEED = 2026


@dataclass
class Seen:
    """What all viewers together met."""

    times: list[float]
    faults: list[str]
    lasted: float

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=100)[94]

    def __str__(self) -> str:
        half, faults = quantiles(self.times, n=100)[49], f"{len(self.faults)} fouten"
        pace = f"{number(len(self.times) / self.lasted)} per s"
        return f"p95 {duration(self.p95)}, p50 {duration(half)}, {pace}, {faults}"


def lines() -> Iterator[Line]:
    bare, ours = _crowd(EMPTY_APP, PAGES[:1]), _crowd(DASHBOARD, PAGES)
    against = f"tegen {bare} lege app; hoogstens p95 {duration(MOST)}"
    yield Line(f"{VIEWERS} kijkers", str(ours), against, ours.p95 <= MOST and not ours.faults)
    if ours.faults:
        yield Line("eerste fout", ours.faults[0], "", False)


def _crowd(script: Path, pages: Sequence[str]) -> Seen:
    with TemporaryDirectory() as folder, running(script, folder) as stream:
        return asyncio.run(_all_at_once(stream, pages))


async def _all_at_once(stream: str, pages: Sequence[str]) -> Seen:
    """Every viewer stays on one page; half of them on each."""
    choices = {page: await _choices(stream, page) for page in pages}
    seen, since = Seen([], [], 0), time.perf_counter()
    async with asyncio.TaskGroup() as crowd:
        for number_of_viewer in range(VIEWERS):
            page = pages[number_of_viewer % len(pages)]
            addresses = _addresses(page, choices[page], random.Random(SEED + number_of_viewer))
            crowd.create_task(_view(stream, addresses, since + SECONDS, seen))
    seen.lasted = time.perf_counter() - since
    return seen


async def _choices(stream: str, page: str) -> dict[str, list[str]]:
    """What the page itself offers for the parameters that change."""
    async with tab(stream) as first:
        offered = (await first.open(page)).offered
    return {name: ["", *options] for name, options in offered.items() if name in CHANGING}


def _addresses(page: str, choices: dict[str, list[str]], chance: random.Random) -> Iterator[str]:
    while True:
        chosen = {name: chance.choice(options) for name, options in choices.items()}
        yield f"{page}?{urlencode({name: value for name, value in chosen.items() if value})}"


async def _view(stream: str, addresses: Iterator[str], until: float, seen: Seen) -> None:
    """One viewer, from his first address to the end; whatever breaks his visit is a fault."""
    try:
        async with tab(stream) as visitor:
            while time.perf_counter() < until:
                answer = await visitor.open(next(addresses))
                seen.times.append(answer.seconds)
                seen.faults += answer.faults
    except (OSError, TimeoutError, WebSocketException) as error:
        seen.faults.append(repr(error))
