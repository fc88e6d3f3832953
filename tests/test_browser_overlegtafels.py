"""The twins of the ring in a real browser: a place of the matrix and a row of the list, by mouse and by keyboard."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import BEYOND, COVERED, settle, visit

FILLED, EMPTY = "Veiligheid, ring 3 procesmanager, gemeente", "Onderwijs & Kinderopvang, ring 4 drang en dwang, buurt"
ROW = 37


def place(page: Page, name: str) -> Locator:
    """The box of a place in the matrix."""
    return page.locator(f"[data-testid=stVegaLiteChart] path[aria-label^='{name}:']")


def parameters(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def expect_parameters(page: Page, **wanted: str) -> None:
    page.wait_for_url(lambda address: parse_qs(urlsplit(address).query) == {k: [v] for k, v in wanted.items()})
    settle(page)


def test_a_click_on_a_place_leaves_its_tables_and_a_second_one_brings_all_back(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Matrix")
    place(page, FILLED).click()
    expect_parameters(page, weergave="Matrix", domein="Veiligheid", niveau="3", gebied="gemeente")
    expect(page.get_by_text("7 daarvan passen bij de filters")).to_be_visible()
    expect(place(page, "Veiligheid, ring 3 procesmanager, regio")).to_have_attribute(
        "aria-label", "Veiligheid, ring 3 procesmanager, regio: 1 tafel, valt buiten de filters"
    )

    page.reload()
    settle(page)
    expect(page.get_by_text("7 daarvan passen bij de filters")).to_be_visible()

    place(page, FILLED).click()
    expect_parameters(page, weergave="Matrix")


def test_the_number_in_a_place_is_part_of_it(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Matrix")
    box = place(page, FILLED).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + 53)
    expect_parameters(page, weergave="Matrix", domein="Veiligheid", niveau="3", gebied="gemeente")


def test_an_empty_place_tells_what_it_is_and_the_next_click_goes_on(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Matrix")
    place(page, EMPTY).click()
    expect(page.get_by_text("Deze plek is niet geïnventariseerd")).to_be_visible()
    settle(page)  # until the matrix of before is gone

    place(page, FILLED).click()
    expect_parameters(page, weergave="Matrix", domein="Veiligheid", niveau="3", gebied="gemeente")
    expect(page.get_by_text("Deze plek is niet geïnventariseerd")).to_have_count(0)


def test_filters_that_are_set_by_hand_and_clicks_follow_one_another(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Matrix&domein=Zorg+%26+Welzijn")
    place(page, FILLED).click()
    expect_parameters(page, weergave="Matrix", domein="Veiligheid", niveau="3", gebied="gemeente")

    page.get_by_role("button", name="Toon alle tafels").click()
    page.wait_for_url(lambda address: "niveau" not in parse_qs(urlsplit(address).query))
    settle(page)
    place(page, FILLED).click()
    expect_parameters(page, weergave="Matrix", domein="Veiligheid", niveau="3", gebied="gemeente")


def grid(page: Page) -> Locator:
    return page.locator("[data-testid=stDataFrame] canvas").first


def click_grid(page: Page, x: float, y: float) -> None:
    """Click so far from the upper left corner; what scrolls lies over the grid itself."""
    box = grid(page).bounding_box()
    page.mouse.click(box["x"] + x, box["y"] + y)


def listed(page: Page) -> list[str]:
    """The names in the list, as a screen reader gets them; it is the first of the tables on the page."""
    cells = page.locator("[data-testid=stDataFrame]").first.locator("canvas td[aria-colindex='1']")
    cells.nth(5).wait_for(state="attached")
    return cells.all_text_contents()


def test_a_row_chooses_a_table_and_the_same_row_none(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Tabel")
    name = listed(page)[3]
    click_grid(page, 17, ROW * 4.5)
    expect_parameters(page, weergave="Tabel", tafel=name)
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    page.wait_for_timeout(500)

    click_grid(page, 17, ROW * 4.5)
    expect_parameters(page, weergave="Tabel")


def test_the_keyboard_chooses_one_row_after_another(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Tabel")
    names = listed(page)
    grid(page).focus()
    for key in ("ArrowDown", "ArrowDown", "Shift+Space"):
        page.keyboard.press(key)
    page.wait_for_url(lambda address: "tafel" in parse_qs(urlsplit(address).query))
    settle(page)
    (first,) = parameters(page)["tafel"]

    for key in ("ArrowDown", "ArrowDown", "Shift+Space"):
        page.keyboard.press(key)
    expect_parameters(page, weergave="Tabel", tafel=names[names.index(first) + 2])


def test_after_sorting_a_row_chooses_the_table_that_stands_there(site, page):
    visit(page, f"{site}/overlegtafels?weergave=Tabel")
    unsorted = listed(page)
    for _ in range(2):
        click_grid(page, 200, ROW / 2)
        page.wait_for_timeout(500)
    top = listed(page)[0]
    click_grid(page, 17, ROW * 1.5)

    assert top != unsorted[0]
    expect_parameters(page, weergave="Tabel", tafel=top)


@pytest.mark.parametrize("weergave", ["Matrix", "Tabel"])
def test_the_twins_fit_and_their_tools_cover_nothing(site, page, weergave):
    visit(page, f"{site}/overlegtafels?weergave={weergave}")
    drawing = page.locator("[data-testid=stVegaLiteChart] svg" if weergave == "Matrix" else "[data-testid=stDataFrame]")
    box = drawing.first.bounding_box()
    drawing.first.hover(position={"x": 300, "y": 200})
    page.wait_for_timeout(300)

    assert box["y"] + box["height"] <= 720
    assert [beyond for beyond, _ in page.evaluate(BEYOND)] == [0, 0, 0]
    assert page.evaluate(COVERED) == []
