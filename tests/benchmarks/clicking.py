"""From a click on another choice to the changed chart on the screen, against the same in an almost empty app."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, expect

from tests.benchmarks.measuring import Line, number, spread
from tests.benchmarks.server import DASHBOARD, ROOT, running
from tests.browser import chromium, settle, tab

BARE = ROOT / "tests" / "benchmarks" / "clicked_app.py"
MOST, RUNS, WARM = 2, 18, 6
# The milliseconds from the press on an option until a chart that matches says and shows something else.
CHANGED = """chart => new Promise(done => {
    const shown = () => {
        const found = [...document.querySelectorAll(chart)].filter(each => each.querySelector('svg'));
        return found.map(each => each.getAttribute('aria-label') + each.querySelector('svg').innerHTML).join();
    };
    const before = shown();
    document.addEventListener('mousedown', () => {
        const since = performance.now();
        const look = () => {
            const now = shown();
            now && now !== before ? done(performance.now() - since) : requestAnimationFrame(look);
        };
        look();
    }, {once: true, capture: true});
})"""


@dataclass(frozen=True)
class Choice:
    """A page, a list on it, what is chosen in turn, and the chart that must change."""

    name: str
    script: Path
    address: str
    label: str
    options: Sequence[str]
    chart: str


CHART = "[data-testid=stVegaLiteChart]"
ROUNDS = ["2024-K4", "2025-K2", "2026-K2"]
EMPTY = Choice("bijna lege app", BARE, "/", "Ronde", ROUNDS, f"{CHART}[aria-label^=Scores]")
OURS = (
    Choice("klik op de Thermometer", DASHBOARD, "/", "Ronde", ROUNDS, f"{CHART}[aria-label^=Temperatuur]"),
    Choice("klik op de Vragenlijst", DASHBOARD, "/vragenlijst", "Ronde", ROUNDS, CHART),
)


def lines() -> Iterator[Line]:
    with chromium() as browser:
        bare = _timed(browser, EMPTY)
        for choice in OURS:
            taken = _timed(browser, choice)
            ratio = median(taken) / median(bare)
            against = f"tegen {spread(bare)} {EMPTY.name}: {number(ratio, 1)}× (hoogstens {MOST}×)"
            yield Line(choice.name, spread(taken), against, ratio <= MOST)


def _timed(browser: Browser, choice: Choice) -> list[float]:
    """The seconds of each click after the first few, in which everything is seen once."""
    with TemporaryDirectory() as folder, running(choice.script, folder) as stream:
        page = tab(browser)
        page.goto(stream.replace("ws://", "http://").removesuffix("/_stcore/stream") + choice.address)
        settle(page)
        taken = [_clicked(page, choice, option) for option in islice(cycle(choice.options), WARM + RUNS)]
        page.context.close()
    return taken[WARM:]


def _clicked(page: Page, choice: Choice, option: str) -> float:
    page.get_by_role("combobox", name=choice.label, exact=True).click()
    place = page.get_by_role("option", name=option, exact=True).bounding_box()
    changed = page.evaluate_handle(f"window.changed = ({CHANGED})({choice.chart!r}); 0")
    changed.dispose()
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    seconds = page.evaluate("() => window.changed") / 1000
    expect(page.get_by_role("combobox", name=choice.label, exact=True)).to_have_value(option)
    settle(page)
    return seconds
