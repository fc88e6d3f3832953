"""A whole scenario in a real browser: merged, moved, compared, exported and handed in, and back again."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import TEXTS, settle, visit
from tests.test_browser import card, upload

TOGETHER = ("Rondetafel gezin Dobberveld", "Rondetafel gezin Sluisplaat")
NEW, MOVED = "Gezinstafel", "Doorbraaktafel"
TRIES = 5
NEXT = "01-02-2030"


def begin(page: Page) -> None:
    page.get_by_role("button", name="Begin met de lijst van 01-01-2026").click()
    expect(page.get_by_text("Nog geen stappen")).to_be_visible()
    settle(page)


def choose(page: Page, label: str, *names: str) -> None:
    """Choose in a list, found by what is typed."""
    for name in names:
        option = page.get_by_role("option", name=name, exact=True)
        for _ in range(TRIES):  # a list that moves closes
            page.get_by_role("combobox", name=label).click()
            page.wait_for_timeout(300)
            page.keyboard.type(name)
            page.wait_for_timeout(300)
            if option.is_visible():
                break
        option.click()
        settle(page)
        if page.get_by_role("option").count():  # of several; Escape beside a closed list of one would clear it
            page.keyboard.press("Escape")


def put(page: Page, steps: int) -> None:
    page.get_by_role("button", name="Zet deze stap").click()
    expect(page.get_by_role("button", name="Maak ongedaan")).to_have_count(steps)
    settle(page)


def figure(page: Page, name: str) -> list[str]:
    """The cells of a figure: now, and what stands beside it."""
    row = page.get_by_role("row").filter(has=page.get_by_text(name, exact=True))
    return row.get_by_role("cell").all_inner_texts()[-3:]


def test_two_tables_merge_one_moves_it_is_compared_exported_and_handed_in(site, page, browser):
    visit(page, f"{site}/herijking")
    begin(page)
    choose(page, "Welke tafels worden er één?", *TOGETHER)
    page.get_by_label("Hoe heet de nieuwe tafel?").fill(NEW)
    put(page, 1)
    assert figure(page, "Tafels") == ["42", "41", "−1"]
    page.get_by_text("Verplaats", exact=True).click()
    choose(page, "Welke tafel gaat ergens anders heen?", MOVED)
    choose(page, "Ring", "1")
    put(page, 2)
    now, then, more = figure(page, "Casussen per jaar in ring 1")
    assert int(then) - int(now) == int(more) > 0

    page.get_by_role("button", name="Scenario’s").click()
    page.get_by_label("Naam", exact=True).fill("Alles blijft")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page).to_have_url(re.compile("scenario=Alles(\\+|%20)blijft"))
    visit(page, f"{site}/herijking?scenario=Alles+blijft&vergelijk=Scenario+1")
    assert figure(page, "Tafels") == ["42", "42", "41"]
    assert not [text for text in page.evaluate(TEXTS) if re.search(r"\b(the|and|choose|select)\b", text, re.I)]

    visit(page, f"{site}/herijking?scenario=Scenario+1")
    page.get_by_label("Peildatum van de nieuwe lijst").fill(NEXT)
    page.keyboard.press("Enter")
    settle(page)
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Download de lijst van {NEXT}").click()
    name, content = download.value.suggested_filename, Path(download.value.path()).read_bytes()
    assert name == f"overlegtafels {NEXT}.xlsx"

    visit(page, f"{site}/aanleveren")
    upload(page, (name, content))
    handed = card(page, name)
    handed.get_by_role("button", name="Publiceer").click()
    expect(handed.get_by_text("Gepubliceerd: 41 rijen tellen nu mee")).to_be_visible()
    visit(page, f"{site}/overlegtafels?tafel={NEW}")
    expect(page.get_by_role("heading", name=NEW)).to_be_visible()

    visit(page, f"{site}/leveringen")
    page.get_by_role("button", name="Draai terug").click()
    expect(page.get_by_text("is teruggedraaid; wat er eerder stond, telt weer mee.")).to_be_visible()
    visit(page, f"{site}/herijking?scenario=Scenario+1")
    for left in (1, 0):
        page.get_by_role("button", name="Maak ongedaan").first.click()
        expect(page.get_by_role("button", name="Maak ongedaan")).to_have_count(left)
    expect(page.get_by_text("Nog geen stappen")).to_be_visible()
