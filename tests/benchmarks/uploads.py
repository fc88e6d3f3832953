"""Pages while ten senders hand in a large file at once, against the same pages while nobody does."""

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import TypeVar

from websockets.exceptions import WebSocketException

from data.delivery import check_file
from data.opening import fill_with_example
from data.store import Store
from tests.benchmarks.choosing import addresses, only
from tests.benchmarks.client import tab
from tests.benchmarks.forms import codebook, form
from tests.benchmarks.handing_in import hand_in
from tests.benchmarks.measuring import Line, duration, spread
from tests.benchmarks.server import DASHBOARD, running

SENDERS, SIZE = 10, (20_000, 26)
VIEWERS, PAUSE, QUIET = 5, 0.2, 10
MOST, PATIENCE = 0.800, 180
PAGES, CHANGING = ("/", "/vragenlijst"), ("ronde", "thema", "soort")
Outcome = TypeVar("Outcome")


@dataclass
class Seen:
    """What the viewers together met, until `over`."""

    times: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    over: bool = False

    @property
    def p95(self) -> float:
        return quantiles(self.times, n=100)[94]

    def __str__(self) -> str:
        half, most = quantiles(self.times, n=100)[49], duration(max(self.times))
        return f"p95 {duration(self.p95)}, p50 {duration(half)}, hoogst {most}, {len(self.faults)} fouten"


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        _fill(Path(folder) / "samenspel.duckdb")
        with running(DASHBOARD, folder) as stream:
            quiet, busy, alone, waits = asyncio.run(_measured(stream))
    limit = f"tegen {quiet} zonder; hoogstens p95 {duration(MOST)}, 0 fouten"
    yield Line(f"pagina's bij {SENDERS} bestanden tegelijk", str(busy), limit, busy.p95 <= MOST and not busy.faults)
    against = f"tegen {duration(alone)} alleen; de laatste hoogstens {SENDERS}×"
    yield Line("wachten van die aanleveraars", spread(waits), against, max(waits) <= SENDERS * alone)
    for fault in sorted(set(busy.faults + quiet.faults))[:5]:
        yield Line("fout", fault, "")


def _fill(path: Path) -> None:
    """The example, and the statements that the files answer."""
    with closing(Store(path)) as store:
        fill_with_example(store)
        store.publish(check_file("codeboek.csv", codebook(SIZE[1]), store.known()), "benchmark")


async def _measured(stream: str) -> tuple[Seen, Seen, float, list[float]]:
    """What viewers meet in quiet and in a crowd of senders; how long one sender waits alone, and each in the crowd."""
    content = form(*SIZE)
    quiet = Seen()
    await _beside(stream, quiet, asyncio.sleep(QUIET))
    alone = await _beside(stream, Seen(), _send(stream, content, quiet))
    busy = Seen()
    senders = asyncio.gather(*(_send(stream, content, busy) for _ in range(SENDERS)))
    return quiet, busy, alone, await _beside(stream, busy, senders)


async def _beside(stream: str, seen: Seen, event: Awaitable[Outcome]) -> Outcome:
    """The viewers go round, spread over the pages, for as long as the event takes."""
    offered = {page: await _offered(stream, page) for page in PAGES}
    async with asyncio.TaskGroup() as crowd:
        for viewer in range(VIEWERS):
            page = PAGES[viewer % len(PAGES)]
            crowd.create_task(_view(stream, addresses(page, offered[page], viewer), seen))
        outcome = await event
        seen.over = True
    return outcome


async def _offered(stream: str, page: str) -> dict[str, list[str]]:
    async with tab(stream) as first:
        return only((await first.open(page)).offered, CHANGING)


async def _send(stream: str, content: bytes, seen: Seen) -> float:
    """The seconds until the page says what is in the file and what it would change."""
    site = stream.replace("ws://", "http://").removesuffix("/_stcore/stream")
    async with tab(stream) as sender:
        sender.patience = PATIENCE
        answer = await hand_in(sender, site, "vragenlijst.xlsx", content)
    seen.faults += answer.faults
    if not any(message.delta.new_element.button.label == "Publiceer" for message in answer.messages):
        seen.faults.append("het bestand kan niet gepubliceerd worden")
    return answer.seconds


async def _view(stream: str, asked: Iterator[str], seen: Seen) -> None:
    """One viewer, who looks a moment at each page; whatever breaks off his visit is a fault."""
    try:
        async with tab(stream) as visitor:
            while not seen.over:
                answer = await visitor.open(next(asked))
                seen.times.append(answer.seconds)
                seen.faults += answer.faults + answer.astray
                await asyncio.sleep(PAUSE)
    except (OSError, TimeoutError, WebSocketException) as error:
        seen.faults.append(repr(error))
