"""The Ring van Samenwerking with 600 tables on each of five dates: its page, and a click on a mark until the card."""

import asyncio
import random
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect

from data.contracts.woorden import DOMEINEN
from data.delivery import check_file
from data.store import Store
from tests.benchmarks.client import tab as websocket
from tests.benchmarks.measuring import Line, duration, number, spread
from tests.benchmarks.server import DASHBOARD, EMPTY_APP, ROOT, running
from tests.browser import chromium, settle, tab

BARE = ROOT / "tests" / "benchmarks" / "marks_app.py"
TABLES, DATES, SEED = 600, 5, 5
PAGE, CLICK, RUNS, WARM = 0.200, 2, 15, 4
PLACES = list(product(range(1, 5), ("buurt", "gemeente", "regio")))
HEADINGS = (
    "Peildatum;Overlegtafel;Domeinen;Regieniveau;Verzorgingsgebied;Gebied;Soort;Voorzitter;Deelnemers;"
    "Aantal deelnemers;Keer per jaar;Duur minuten;Casussen per jaar;Client aan tafel;Werkwijze;Opschalen naar"
)
ADDRESSES = [
    *(f"/overlegtafels?periode=01-01-{2021 + nr}" for nr in range(DATES)),
    *(f"/overlegtafels?domein={domein.replace(' ', '+').replace('&', '%26')}" for domein in DOMEINEN),
    *(f"/overlegtafels?kleur=werkwijze&niveau={niveau}" for niveau in range(1, 5)),
    *(f"/overlegtafels?vergelijk=01-01-{2021 + nr}" for nr in range(DATES - 1)),
    *(f"/overlegtafels?tafel=Tafel+{nr:03}" for nr in range(5)),
]
OPENED = "/overlegtafels?domein=Veiligheid&niveau=3&gebied=regio"  # one place of the ring: its marks stand apart
MARKS = "path[aria-roledescription=overlegtafel]"
# The milliseconds from the press on a mark until its name is the heading of a card.
TOLD = """name => new Promise(done => document.addEventListener('mousedown', () => {
    const since = performance.now();
    const look = () => [...document.querySelectorAll('h2')].some(each => each.textContent.trim() === name)
        ? done(performance.now() - since) : requestAnimationFrame(look);
    look();
}, {once: true, capture: true}))"""


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        fill(Path(folder) / "samenspel.duckdb")
        with running(EMPTY_APP, folder) as stream:
            bare = asyncio.run(_asked(stream, ["/"] * RUNS))
        with running(DASHBOARD, folder) as stream:
            first = asyncio.run(_asked(stream, ADDRESSES))
            again = asyncio.run(_asked(stream, ADDRESSES))
        told = f"{spread(again)}; voor het eerst {spread(first)}"
        against = f"tegen {spread(bare)} lege app; hoogstens {duration(PAGE)}"
        yield Line(f"ring van {TABLES} tafels × {DATES}", told, against, max(median(again), median(first)) <= PAGE)
        ours, bare = _clicked(DASHBOARD, folder, OPENED, MARKS), _clicked(BARE, folder, "/", MARKS)
    ratio = median(ours) / median(bare)
    against = f"tegen {spread(bare)} ring zonder meer: {number(ratio, 1)}× (hoogstens {CLICK}×)"
    yield Line("klik op een teken tot de kaart", spread(ours), against, ratio <= CLICK)


def fill(path: Path) -> None:
    """A store with the lists of five years, each a delivery."""
    store = Store(path)
    for year in range(2021, 2021 + DATES):
        store.publish(check_file("lijst.csv", _listed(year), store.known()), "benchmark")
    store.close()


def _listed(year: int) -> bytes:
    """A list of tables of which each year some are gone, new or moved."""
    chance = random.Random(SEED)
    rows = [_row(chance, nr, year, *PLACES[nr % len(PLACES)]) for nr in range(TABLES + 20 * DATES)]
    gone = 20 * (year - 2021)
    return "\n".join([HEADINGS, *rows[gone : gone + TABLES]]).encode()


def _row(chance: random.Random, nr: int, year: int, niveau: int, gebied: str) -> str:
    domains = "/".join(chance.sample(DOMEINEN, chance.choice([1, 1, 2, 2, 3, 5]))).replace("/", ",")
    people = ",".join(f"Organisatie {place}" for place in chance.sample(range(40), 5))
    cells = [f"01-01-{year}", f"Tafel {nr:03}", domains, niveau, gebied, f"Plaats {nr % 9}", "casuïstiek",
             "Welzijn", people, 8, 12, 90, 10 + nr % 90, chance.choice(["altijd", "soms", "nooit"]),
             f"werkwijze {nr % 6}", f"Tafel {(nr * 7) % TABLES:03}"]  # fmt: skip
    return ";".join(map(str, cells))


async def _asked(stream: str, addresses: list[str]) -> list[float]:
    """The seconds that the server took for each address, after a first visit."""
    async with websocket(stream) as visitor:
        await visitor.open("/")
        answers = [await visitor.open(address) for address in addresses]
    assert not any(answer.faults for answer in answers), [answer.faults for answer in answers if answer.faults]
    return [answer.seconds for answer in answers]


def _clicked(script: Path, folder: str, address: str, marks: str) -> list[float]:
    with chromium() as browser, running(script, folder) as stream:
        page = tab(browser)
        page.goto(stream.replace("ws://", "http://").removesuffix("/_stcore/stream") + address)
        settle(page)
        expect(page.locator(marks).first).to_be_visible()
        taken = [_click(page, marks, nr) for nr in range(WARM + RUNS)]
        page.context.close()
    return taken[WARM:]


def _click(page: Page, marks: str, nr: int) -> float:
    mark = page.locator(marks).nth(nr % 7)
    name = _named(mark.get_attribute)
    page.evaluate_handle(f"window.told = ({TOLD})({name!r}); 0").dispose()
    mark.click(force=True)
    seconds = page.evaluate("() => window.told") / 1000
    settle(page)
    return seconds


def _named(attribute: Callable[[str], str | None]) -> str:
    """What the card of a mark is headed with: its name, from what the mark says."""
    return (attribute("aria-label") or "").removeprefix("Overlegtafel ").split(":")[0]
