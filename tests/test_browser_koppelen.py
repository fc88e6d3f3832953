"""The manager's way in a real browser: an export that nobody knows, until it counts, and back again."""

import io
import re
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from tests.browser import settle, visit
from tests.conftest import csv
from tests.test_browser import card, upload

ASKED = ("Hebben gezinnen er baat bij dat wij samenwerken?", "Wij hebben samen een duidelijk doel voor ogen")
PEOPLE, TRIES = 12, 5


def export(asked: tuple[str, ...]) -> bytes:
    headings = ["Ingevuld op", "Meetmoment", "Waar werkt u?", *asked]
    rows = [["1-11-2026", "2026-K4", "gemeente", "Zeker wel", 4] for _ in range(PEOPLE)]
    rows[3][3], rows[5][4] = "Zeker niet", "misschien"
    return csv([headings, *rows])


def mended(content: bytes) -> bytes:
    """The file that came back, with the one marked cell put right."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    (cell,) = [cell for row in book[book.sheetnames[1]].iter_rows() for cell in row if cell.value == "misschien"]
    assert "Fout" in cell.comment.text
    cell.value = 3
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def means(page: Page, word: str, answer: str) -> None:
    """Say by the keyboard what a word means, after scrolling there: a list that moves closes."""
    field = page.get_by_role("combobox", name=word, exact=True)
    option = page.get_by_role("option", name=answer, exact=True)
    for _ in range(TRIES):
        field.click()
        page.wait_for_timeout(300)
        page.keyboard.type(answer)
        if option.is_visible():
            break
    option.click()
    settle(page)


def downloaded(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def test_an_unknown_export_is_coupled_mended_seen_published_and_undone(site, page):
    visit(page, f"{site}/aanleveren")
    upload(page, ("export.csv", export(ASKED)))
    unknown = card(page, "export.csv")
    expect(unknown.get_by_text("herkent er geen gegevens in")).to_be_visible()
    means(page, "Zeker wel", "5 (hoogste)")
    means(page, "Zeker niet", "1 (laagste)")
    unknown.get_by_role("button", name="Bewaar deze koppeling").click()

    expect(unknown.get_by_text("“misschien”").first).to_be_visible()
    expect(unknown.get_by_role("button", name="Publiceer")).to_be_disabled()
    settle(page)
    upload(page, ("hersteld.xlsx", mended(downloaded(page, "Download uw bestand met de bevindingen"))))
    good = card(page, "hersteld.xlsx")
    expect(good.get_by_text(re.compile("2026-K4.*nieuw|nieuw.*2026-K4")).first).to_be_visible()
    good.get_by_role("button", name="Publiceer").click()
    expect(good.get_by_text(f"Gepubliceerd: {PEOPLE} rijen tellen nu mee")).to_be_visible()

    visit(page, f"{site}/vragenlijst?ronde=2026-K4")
    expect(page.get_by_role("heading", name=re.compile("ronde 2026-K4"))).to_be_visible()
    visit(page, f"{site}/leveringen")
    page.get_by_role("button", name="Draai terug").click()
    expect(page.get_by_text("is teruggedraaid; wat er eerder stond, telt weer mee.")).to_be_visible()
    visit(page, site)
    expect(page.get_by_role("combobox", name="Ronde")).to_have_value("2026-K2")
