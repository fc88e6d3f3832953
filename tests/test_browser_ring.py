"""The Ring van Samenwerking in a real browser: walked by keyboard, slid through time, opened where it is crowded."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.benchmarks.ring import fill
from tests.browser import dashboard, focused, settle, tab, visit

MARK = "path[aria-roledescription=overlegtafel]"
TABLE, CLOSED = "Rondetafel gezin Sluisplaat", "Zorgteam scholen"


def mark(page: Page, name: str) -> Locator:
    return page.locator(f"{MARK}[aria-label^='Overlegtafel {name}:']")


def expect_parameters(page: Page, **wanted: str) -> None:
    page.wait_for_url(lambda address: parse_qs(urlsplit(address).query) == {k: [v] for k, v in wanted.items()})
    settle(page)


def tab_into(page: Page, kind: str) -> str:
    """Press Tab until a mark of this kind has the keyboard; what it says."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('aria-roledescription')") == kind:
            return focused(page)
    raise AssertionError(f"no Tab leads to a mark that is called {kind}")


def test_the_keyboard_reaches_every_mark_of_the_ring_hears_it_and_opens_its_card(site, page):
    visit(page, f"{site}/overlegtafels")
    every = page.locator(MARK).evaluate_all("all => all.map(each => each.ariaLabel)")
    assert tab_into(page, "overlegtafel") in every
    page.keyboard.press("Home")
    walked = [focused(page)]
    for _ in every[1:]:
        page.keyboard.press("PageDown")
        walked.append(focused(page))
    assert walked == every
    page.keyboard.press("PageUp")
    assert focused(page) == every[-2]
    page.keyboard.press("End")
    assert focused(page) == every[-1]

    page.keyboard.press("ArrowLeft")
    assert focused(page) in every
    assert focused(page) != every[-1]
    page.keyboard.press("Home")
    words = focused(page)
    name = words.removeprefix("Overlegtafel ").split(":")[0]
    expect(page.locator("#vg-tooltip-element.visible")).to_contain_text(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect_parameters(page, tafel=name)
    assert focused(page) == words, "the mark keeps the keyboard when the ring is drawn anew"

    page.keyboard.press("Home")
    other = focused(page).removeprefix("Overlegtafel ").split(":")[0]
    assert other != name
    page.keyboard.press("Space")
    expect_parameters(page, tafel=other)


def test_tab_passes_the_ring_in_one_step(site, page):
    visit(page, f"{site}/overlegtafels")
    tab_into(page, "overlegtafel")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.getAttribute('aria-roledescription')") != "overlegtafel"


def test_the_keyboard_chooses_a_place_of_the_matrix(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Matrix")
    assert tab_into(page, "plek").startswith("Jeugd & Gezin, ring 1 onderling, buurt:")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect_parameters(page, weergave="Matrix", domein="Onderwijs & Kinderopvang", niveau="1", gebied="buurt")


def test_the_slider_goes_through_time_and_what_left_is_seen_where_it_stood(site, page):
    visit(page, f"{site}/overlegtafels")
    expect(mark(page, TABLE)).to_have_count(1)
    page.get_by_role("slider", name="Peildatum").focus()
    page.keyboard.press("ArrowLeft")
    expect_parameters(page, periode="01-01-2024")
    expect(mark(page, TABLE)).to_have_count(0)
    expect(mark(page, CLOSED).first).to_be_visible()

    visit(page, f"{site}/overlegtafels?vergelijk=01-01-2024")
    expect(mark(page, CLOSED).first).to_have_attribute("aria-label", re.compile("stond hier eerder"))
    expect(page.get_by_text("tafels samengevoegd").first).to_be_visible()


def test_a_cold_link_opens_the_same_selection(site, page):
    link = (
        "overlegtafels?periode=01-01-2024&vergelijk=01-01-2022&domein=Veiligheid&niveau=3&soort=casu%C3%AFstiek"
        "&kleur=cli%C3%ABnt&grootte=casussen+per+jaar&tafel=Multiprobleemteam&weergave=Drie+ringen&pijlen=true"
    )
    visit(page, f"{site}/{link}")
    first = page.locator("main, [data-testid=stMain]").first.inner_text()
    expect(page.get_by_role("heading", name="Multiprobleemteam")).to_be_visible()
    expect(page.get_by_text("alleen casuïstiek · naast 01-01-2022")).to_be_visible()
    expect(mark(page, "Multiprobleemteam").first).to_have_attribute("stroke-width", "3")

    page.reload()
    settle(page)
    assert page.locator("main, [data-testid=stMain]").first.inner_text() == first


SCHOOL = "?tafel=Schooltafel+jeugd+en+gezin&kleur=werkwijze&vergelijk=01-01-2024"


@pytest.mark.parametrize(
    ("address", "last"),
    [("", "vakken (domein en ring)"), (SCHOOL, "Wie"), (f"{SCHOOL}&kaart=Wat+en+hoe", "Herkomst"),
     (f"{SCHOOL}&kaart=Verloop", "01-01-2022")],
)  # fmt: skip
def test_the_ring_its_key_and_the_card_fit_the_projector(site, page, address, last):
    visit(page, f"{site}/overlegtafels{address}")
    chart = page.locator("[data-testid=stVegaLiteChart]").first.bounding_box()
    told = page.get_by_test_id("stMarkdown").filter(has_text=last).first.bounding_box()

    assert chart["y"] + chart["height"] <= 720
    assert told["y"] + told["height"] <= 720


def test_a_double_click_opens_a_card_and_with_shift_another_takes_its_place(site, page):
    visit(page, f"{site}/overlegtafels")
    mark(page, TABLE).dblclick()
    expect(page.get_by_role("heading", name=TABLE)).to_be_visible()
    settle(page)
    other = "Rondetafel gezin Dobberveld"
    mark(page, other).click(modifiers=["Shift"])
    expect(page.get_by_role("heading", name=other)).to_be_visible()
    expect_parameters(page, tafel=other)

    page.locator("[data-testid=stVegaLiteChart] svg").first.click(position={"x": 8, "y": 300})
    expect(page.get_by_role("heading", name=other)).to_have_count(0)


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard with 600 tables on each of five dates."""
    folder: Path = tmp_path_factory.mktemp("druk")
    fill(folder / "samenspel.duckdb")
    with dashboard(folder) as address:
        yield address


def test_a_group_of_a_crowded_ring_opens_on_a_click(crowded: str, browser: Browser):
    page = tab(browser)
    visit(page, f"{crowded}/overlegtafels")
    group = page.locator(f"{MARK}[aria-label^='Groep van']").first
    words = group.get_attribute("aria-label")
    group.click()

    page.wait_for_url(lambda address: {"domein", "niveau", "gebied"} <= {*parse_qs(urlsplit(address).query)})
    settle(page)
    expect(page.locator(f"{MARK}[aria-label^='Groep van']")).to_have_count(0)
    number, place = int(words.split()[2]), words.split(": ")[1].split(", ")[0]
    inside = page.locator(f"{MARK}[aria-label^='Overlegtafel ']")
    tables = {each.split(":")[0] for each in inside.evaluate_all("all => all.map(each => each.ariaLabel)")}
    assert len(tables) == number, place

    page.get_by_role("button", name="Toon alle tafels").click()
    again = page.locator(f"{MARK}[aria-label='{words}']")
    expect(again).to_be_visible()
    settle(page)
    again.click()
    expect(page.locator(f"{MARK}[aria-label^='Groep van']")).to_have_count(0)
    page.context.close()
