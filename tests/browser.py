"""A real browser: Debian's chromium, as somebody with a Dutch laptop before a projector has it."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, expect, sync_playwright

from tests.benchmarks.server import DASHBOARD, running

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SCREEN = {"width": 1280, "height": 720}
PATIENCE = 30_000
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
# Every text that somebody sees or hears; code, like SQL, is nobody's language.
TEXTS = """() => {
    const shown = element => element.checkVisibility({visibilityProperty: true, opacityProperty: true})
        && !element.closest('code, pre, script, style, noscript, canvas');
    const icon = element => /Material/.test(getComputedStyle(element).fontFamily);
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const element = walk.currentNode.parentElement, text = walk.currentNode.textContent.trim();
        if (text && shown(element) && !icon(element)) found.push(text);
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
        if (shown(element)) for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            if (element.getAttribute(name)) found.push(element.getAttribute(name).trim());
    return found;
}"""
FOCUSED = """() => {
    const said = document.activeElement.getAttribute('aria-label'), parts = [];
    const icon = element => /Material/.test(getComputedStyle(element).fontFamily);
    const walk = document.createTreeWalker(document.activeElement, NodeFilter.SHOW_TEXT);
    while (walk.nextNode())
        if (walk.currentNode.textContent.trim() && !icon(walk.currentNode.parentElement))
            parts.push(walk.currentNode.textContent.trim());
    return said || parts.at(-1) || '';
}"""
# No part still waits for its content, and every chart has its drawing.
DRAWN = """() => !document.querySelector('[data-stale=true], [data-testid=stSkeleton]')
    && [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].every(chart => chart.querySelector('svg'))"""
# Which buttons and fields lie under the tools that float above a table or chart while somebody points at it.
COVERED = """() => [...document.querySelectorAll('button, input, a')].filter(each => {
    const box = each.getBoundingClientRect();
    const above = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const tools = above && above.closest('[data-testid=stElementToolbar]');
    return tools && !tools.contains(each);
}).map(each => each.getAttribute('aria-label') || each.innerText)"""
# How far each part that could scroll reaches beyond its edge: sideways, and down.
BEYOND = """() => ['html', '[data-testid=stApp]', '[data-testid=stMain]'].map(name => document.querySelector(name))
    .map(part => [part.scrollWidth - part.clientWidth, part.scrollHeight - part.clientHeight])"""


@contextmanager
def dashboard(folder: Path) -> Iterator[str]:
    """A dashboard of its own, with the example in a store in `folder`; yields its address."""
    with running(DASHBOARD, str(folder)) as stream:
        yield stream.replace("ws://", "http://").removesuffix("/_stcore/stream")


@contextmanager
def chromium() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def tab(browser: Browser) -> Page:
    """A tab without a past; close its context when done."""
    page = browser.new_context(viewport=SCREEN, locale="nl-NL").new_page()
    page.set_default_timeout(PATIENCE)
    return page


def visit(page: Page, address: str) -> Response:
    """Go to an address and wait until the page is finished and its charts are drawn."""
    response = page.goto(address)
    settle(page)
    return response


def settle(page: Page) -> None:
    page.wait_for_selector(READY)
    page.wait_for_function(DRAWN)


def temperature(page: Page) -> int:
    """The temperature that the thermometer says to who cannot see it."""
    said = page.locator("[data-testid=stVegaLiteChart][aria-label^=Temperatuur]").get_attribute("aria-label")
    return int(re.match(r"Temperatuur (\d+) van 100", said)[1])


def focused(page: Page) -> str:
    """What has the keyboard: its label, or else its text without the names of icons, of which the last part counts."""
    return page.evaluate(FOCUSED)


def tab_to(page: Page, name: str, most: int = 60) -> list[str]:
    """Press Tab until what has the keyboard is called `name`; everything that was passed on the way."""
    passed = []
    for _ in range(most):
        page.keyboard.press("Tab")
        passed.append(focused(page))
        if passed[-1] == name:
            return passed
    raise AssertionError(f"no Tab leads to “{name}”, only to {passed}")


def stored(folder: Path) -> bytes:
    """Everything that the dashboard keeps on disk, the log of the server included."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def fingerprint(folder: Path) -> dict[str, str]:
    """What the files of the store hold, in short."""
    files = [path for path in sorted(folder.rglob("*.duckdb*")) if path.is_file()]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
