"""Interpreting together in a real browser, by the keyboard alone: written, refused, kept, acted upon and taken back."""

import re

from playwright.sync_api import Page, expect

from tests.browser import BEYOND, TEXTS, settle, stored, visit
from tests.test_browser import WORDS

ROUND, LATER = "2024-K4", "2026-K2"
SECRET = "Sanne Jansen"
AGREED = "Elkaar elke maand opzoeken"
HAS_KEYBOARD = "() => (document.activeElement.ariaLabel || document.activeElement.innerText || '')"
SMALLEST = """() => Math.min(...[...document.querySelector('[data-testid=stPopoverBody]').querySelectorAll('*')]
    .filter(each => each.checkVisibility() && (each.innerText || each.placeholder || '').trim())
    .filter(each => !/Material/.test(getComputedStyle(each).fontFamily))
    .map(each => parseFloat(getComputedStyle(each).fontSize)))"""


def press_at(page: Page, words: str, most: int = 60) -> None:
    """Go by Tab to the button that says these words, and press it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        said = page.evaluate(HAS_KEYBOARD).split("\n")
        if page.evaluate("document.activeElement.tagName") == "BUTTON" and words in said:
            page.keyboard.press("Enter")
            return settle(page)
    raise AssertionError(f"no Tab leads to a button “{words}”")


def type_in(page: Page, field: str, text: str) -> None:
    """Go by Tab to a field and write in it, over what stood there."""
    for _ in range(10):
        page.keyboard.press("Shift+Tab" if field == "We zien" else "Tab")
        if page.evaluate(HAS_KEYBOARD) == field:
            page.keyboard.press("Control+A")
            return page.keyboard.type(text)
    raise AssertionError(f"no Tab leads to “{field}”")


def opened(page: Page, address: str, button: str) -> None:
    visit(page, address)
    press_at(page, button)
    expect(page.get_by_label("We zien")).to_be_visible()


def test_a_meeting_writes_agrees_and_takes_back_by_the_keyboard(site, folder, page):
    opened(page, f"{site}/?ronde={ROUND}", "Duiding")
    page.keyboard.press("Tab")
    page.keyboard.type(f"Het stijgt, zegt {SECRET}.")
    press_at(page, "Bewaar")
    expect(page.get_by_text("Niet bewaard. We zien: mag geen gegevens van een persoon bevatten")).to_be_visible()
    assert SECRET.encode() not in stored(folder)

    type_in(page, "We zien", "Het stijgt duidelijk.")
    type_in(page, "We spreken af", AGREED)
    press_at(page, "Maak er een actie van")
    expect(page.get_by_text("De afspraak staat nu bij de acties.")).to_be_visible()
    expect(page.get_by_role("button", name="Duiding (1)")).to_be_visible()
    expect(page.get_by_text(re.compile(r"^10 acties open"))).to_be_visible()
    expect(page.get_by_role("button", name="Maak er een actie van")).to_have_count(0)

    opened(page, f"{site}/?ronde={LATER}", "Duiding (2)")
    expect(page.get_by_text("Het stijgt duidelijk.")).to_be_visible()
    expect(page.get_by_label("We zien")).to_have_value("")

    opened(page, f"{site}/?ronde={ROUND}", "Duiding (1)")
    press_at(page, "Haal de actie weg")
    expect(page.get_by_text(re.compile(r"^9 acties open"))).to_be_visible()
    opened(page, f"{site}/?ronde={ROUND}", "Duiding (1)")
    press_at(page, "Maak ongedaan")
    expect(page.get_by_text("Teruggedraaid. Wat er eerder stond, telt weer.")).to_be_visible()
    expect(page.get_by_label("We zien")).to_have_value("")
    expect(page.get_by_label("We spreken af")).to_have_value("")


def test_what_is_typed_survives_a_click_beside_it_and_escape(site, page):
    opened(page, site, "Duiding (1)")
    page.keyboard.press("Tab")
    page.keyboard.type("Nog niet af")
    page.keyboard.press("Escape")
    expect(page.get_by_label("We zien")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.get_by_label("We zien")).to_have_value("Nog niet af")
    page.wait_for_timeout(300)  # a click at once is too early for what floats to notice it
    page.mouse.click(450, 640)
    expect(page.get_by_label("We zien")).to_have_count(0)
    page.get_by_role("button", name="Duiding (1)").click()
    expect(page.get_by_label("We zien")).to_have_value("Nog niet af")


def test_it_floats_over_a_page_that_stays_whole_in_dutch_and_legible(site, page):
    opened(page, site, "Duiding (1)")
    page.get_by_label("We zien").fill("Iets")
    floating = page.get_by_test_id("stPopoverBody").bounding_box()

    assert page.evaluate(BEYOND) == [[0, 0]] * 3
    assert floating["x"] >= 0 and floating["y"] >= 0
    assert floating["x"] + floating["width"] <= 1280 and floating["y"] + floating["height"] <= 720
    assert [text for text in page.evaluate(TEXTS) if WORDS.search(text)] == []
    assert page.evaluate(SMALLEST) >= 14
