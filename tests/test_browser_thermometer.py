"""From the Thermometer to what is behind it: by mouse, and by keyboard, in a real browser."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from data.opening import fill_with_example
from data.store import Store
from tests.benchmarks import client
from tests.browser import BEYOND, dashboard, settle, tab_to, visit
from tests.conftest import delivered

THEMA = "Resultaten en leren"


def at(page: Page) -> tuple[str, dict[str, list[str]]]:
    """The page and the filters in the address."""
    parts = urlsplit(page.url)
    return parts.path, parse_qs(parts.query)


def test_a_click_on_a_theme_opens_its_statements_in_the_same_round(site, page):
    visit(page, f"{site}/?ronde=2025-K2")
    names = page.locator("[data-testid=stVegaLiteChart][aria-label^='Score per thema'] text", has_text=THEMA)
    box = names.bounding_box()
    page.mouse.click(box["x"] + box["width"] + 60, box["y"] + box["height"] / 2)

    expect(page.get_by_role("heading", name=re.compile(THEMA))).to_be_visible()
    settle(page)
    where, filters = at(page)
    assert where == "/vragenlijst"
    assert filters["thema"] == [THEMA] and filters["ronde"] == ["2025-K2"]


def test_a_click_on_the_thermometer_opens_the_questionnaire_in_the_same_round(site, page):
    visit(page, f"{site}/?ronde=2025-K2")
    page.locator("[data-testid=stVegaLiteChart][aria-label^=Temperatuur]").click(position={"x": 150, "y": 200})

    expect(page.get_by_role("heading", name="Hoe oordelen partners over de samenwerking?")).to_be_visible()
    settle(page)
    where, filters = at(page)
    assert (where, filters["ronde"]) == ("/vragenlijst", ["2025-K2"])


def test_the_keyboard_goes_where_a_click_goes(site, page):
    visit(page, f"{site}/?ronde=2025-K2")
    tab_to(page, "Ga naar een thema")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=THEMA)).to_be_visible()
    tab_to(page, THEMA)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name=re.compile(THEMA))).to_be_visible()
    settle(page)
    where, filters = at(page)
    assert where == "/vragenlijst"
    assert filters["thema"] == [THEMA] and filters["ronde"] == ["2025-K2"]


def test_what_we_do_together_leads_to_its_page_with_its_filters(site, page):
    visit(page, site)
    page.get_by_role("link", name=re.compile("acties open")).click()

    expect(page.get_by_role("heading", name="Acties")).to_be_visible()
    settle(page)
    assert at(page) == ("/instrumentenkoffer", {"status": ["open", "bezig"]})


def test_the_chosen_round_goes_along_from_page_to_page(site, page):
    visit(page, f"{site}/?ronde=2024-K4")
    for name, heading in (("Vragenlijst", "Hoe oordelen"), ("Overlegtafels", "Ring"), ("Thermometer", "Hoe integraal")):
        page.get_by_role("link", name=name, exact=True).first.click()
        expect(page.get_by_role("heading", name=re.compile(heading))).to_be_visible()
        settle(page)
        assert at(page)[1] == {"ronde": ["2024-K4"]}, name
    expect(page.get_by_role("combobox", name="Ronde")).to_have_value("2024-K4")


def test_the_thermometer_fits_on_the_screen_in_every_round(site, page):
    rounds = ["2021-K4", "2022-K4", "2023-K4", "2024-K4", "2025-K2", "2026-K2"]
    for ronde in rounds:
        visit(page, f"{site}/?ronde={ronde}")
        assert all(beyond <= 0 for sideways_and_down in page.evaluate(BEYOND) for beyond in sideways_and_down), ronde


def test_the_thermometer_fits_on_the_screen_whatever_the_coalition_sets(tmp_path, page):
    themas = ["Noodzaak en belang", "Stem van ouders, jongeren en cliënten", "Resultaten en leren"]
    rows = [*(f"gewicht | {thema} | 2" for thema in themas), "doel | | 100", "minste aantal | | 7"]
    rows += [f"grens | één team rond het gezin {step} | {step * 15}" for step in range(1, 7)]
    store = Store(tmp_path / "samenspel.duckdb")
    fill_with_example(store)
    drawing = "Instelling | Onderdeel | Waarde | Vanaf ronde\n" + "\n".join(f"{row} | 2026-K2" for row in rows)
    delivered(store, drawing, "afspraken.csv")
    store.close()

    with dashboard(tmp_path) as address:
        visit(page, address)
        assert page.get_by_text("De thema’s wegen anders dan in 2025-K2").is_visible()
        assert all(beyond <= 0 for sideways_and_down in page.evaluate(BEYOND) for beyond in sideways_and_down)


def test_an_address_without_a_round_is_that_of_the_newest_also_after_another(site):
    async def asked() -> list[list[str]]:
        async with client.tab(site.replace("http", "ws") + "/_stcore/stream") as visitor:
            answers = [await visitor.open(address) for address in ("/?ronde=2024-K4", "/")]
        return [each.faults + _rounds(each) for each in answers]

    with ThreadPoolExecutor(1) as beside:  # the browser has the loop of this thread
        answers = beside.submit(asyncio.run, asked()).result()
    assert answers == [["Ronde 2024-K4"], ["Ronde 2026-K2"]]


def _rounds(answer: client.Answer) -> list[str]:
    """The rounds of which the page tells who answered."""
    texts = " ".join(message.delta.new_element.markdown.body for message in answer.messages)
    return sorted(set(re.findall(r"Ronde \d{4}-K\d(?= ·)", texts)))
