"""The whole way in a real browser: a file on its way in, links, clicks, the keyboard, and what nobody should see."""

import csv
import io
import re
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, expect

from data.contracts import CONTRACTS
from data.opening import EXAMPLE
from pages.parts.phrases import ENGLISH
from tests.browser import (
    BEYOND,
    COVERED,
    TEXTS,
    dashboard,
    fingerprint,
    settle,
    stored,
    tab,
    tab_to,
    temperature,
    visit,
)
from tests.conftest import INPUTS, NO_INPUTS

ADDRESSES = (
    "", "vragenlijst", "indicatoren", "overlegtafels", "herijking", "instrumentenkoffer", "verkennen", "aanleveren",
    "leveringen", "verantwoording",
)  # fmt: skip
MENU = ["Thermometer", "Vragenlijst", "Indicatoren", "Overlegtafels", "Herijking", "Instrumentenkoffer", "Verkennen"]
FILTERS = ["Ronde", "Vergelijk met", "Thema", "Soort organisatie", "Rol"]
NEWEST = "vragenlijst 2026-K2.xlsx"
SECRET = "jan.jansen@waterrijk.example"
TABLE, OTHER = "Wijkteamoverleg Dobberveld", "Rondetafel gezin Dobberveld"
# Streamlit looks for its server below the page's address before it looks above it.
PROBES = re.compile(r"/\w+/_stcore/(health|host-config)$")
WORDS = re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in ENGLISH))
HANDFUL, SECONDS = 8, 20

every_page = pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")


# A file on its way in


def workbook(change: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> bytes:
    """The newest questionnaire of the example after a change, as a workbook."""
    book = openpyxl.load_workbook(EXAMPLE / NEWEST)
    change(book.active)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def with_addresses(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet.cell(1, sheet.max_column + 1, "E-mailadres")
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, sheet.max_column, SECRET)


def spoiled(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    sheet["B3"], sheet["F7"] = "tovenaar", "misschien"
    with_addresses(sheet)


def mended(sheet: openpyxl.worksheet.worksheet.Worksheet) -> None:
    """Without faults, and more in agreement than the example."""
    for row in sheet.iter_rows(min_row=2, min_col=4):
        for cell in row:
            cell.value = "Helemaal mee eens" if cell.value == "Neutraal" else cell.value
    with_addresses(sheet)


def upload(page: Page, *files: tuple[str, bytes]) -> None:
    payloads = [{"name": name, "mimeType": "application/octet-stream", "buffer": content} for name, content in files]
    page.locator("input[type=file]").set_input_files(payloads)


def card(page: Page, name: str) -> Locator:
    """What the page says about one of the files."""
    heading = page.get_by_role("heading", name=name, exact=True)
    return page.locator("[data-testid=stVerticalBlock]").filter(has=heading).last


def test_a_file_comes_in_faulty_then_mended_counts_and_is_undone(site, folder, page):
    watching = page.context.new_page()
    visit(watching, site)
    before = temperature(watching)

    visit(page, f"{site}/aanleveren")
    upload(page, ("te herstellen.xlsx", workbook(spoiled)))
    faulty = card(page, "te herstellen.xlsx")
    for told in ("“tovenaar”", "“misschien”", "E-mailadres"):
        expect(faulty.get_by_text(told).first).to_be_visible()
    expect(faulty.get_by_text("Er zijn fouten.")).to_be_visible()
    expect(faulty.get_by_role("button", name="Publiceer")).to_be_disabled()
    assert SECRET not in " ".join(page.evaluate(TEXTS))
    visit(watching, site)
    assert temperature(watching) == before

    upload(page, ("hersteld.xlsx", workbook(mended)))
    card(page, "hersteld.xlsx").get_by_role("button", name="Publiceer").click()
    expect(card(page, "hersteld.xlsx").get_by_text("Gepubliceerd: 30 rijen tellen nu mee")).to_be_visible()
    visit(watching, site)
    assert temperature(watching) > before
    assert SECRET.encode() not in stored(folder)

    visit(page, f"{site}/leveringen")
    expect(page.get_by_role("combobox", name="Levering")).to_have_value(re.compile("hersteld.xlsx"))
    page.get_by_role("button", name="Draai terug").click()
    expect(page.get_by_text("is teruggedraaid; wat er eerder stond, telt weer mee.")).to_be_visible()
    visit(watching, site)
    assert temperature(watching) == before


def test_an_older_levering_stays_chosen_when_it_is_undone_and_put_back(site, page):
    visit(page, f"{site}/leveringen")
    choose(page, "Levering", "2 · organisaties")
    chosen = page.get_by_role("combobox", name="Levering")

    page.get_by_role("button", name="Draai terug").click()
    expect(page.get_by_text("Levering 2 is teruggedraaid")).to_be_visible()
    expect(chosen).to_have_value(re.compile("^2 · organisaties"))

    page.get_by_role("button", name="Gebruik weer").click()
    expect(page.get_by_text("Levering 2 telt weer mee.")).to_be_visible()
    expect(chosen).to_have_value(re.compile("^2 · organisaties"))
    expect(page.get_by_role("button", name="Draai terug")).to_be_visible()


def test_citizen_service_numbers_are_refused_and_leave_no_trace(site, folder, page):
    visit(page, f"{site}/aanleveren")
    kept = fingerprint(folder)

    upload(page, ("cliënten.csv", b"organisatie;bsn\r\nWelzijn Verweggistan;111222333\r\n"))
    expect(page.get_by_test_id("stAlert")).to_contain_text("burgerservicenummers (BSN)")

    assert page.get_by_role("button", name="Publiceer").count() == 0
    assert "111222333" not in " ".join(page.evaluate(TEXTS))
    assert fingerprint(folder) == kept
    assert b"111222333" not in stored(folder) and b"Verweggistan" not in stored(folder)


def handfuls() -> list[object]:
    files = sorted((INPUTS / "hostile").glob("*")) if (INPUTS / "hostile").is_dir() else []
    groups = [files[start : start + HANDFUL] for start in range(0, len(files), HANDFUL)]
    return [pytest.param(group, id=group[0].name[:40]) for group in groups] or [pytest.param([], id=NO_INPUTS)]


@pytest.mark.parametrize("files", handfuls())
def test_a_hostile_file_gets_one_dutch_sentence_and_harms_nothing(site, folder, page, files):
    visit(page, f"{site}/aanleveren")
    kept, since = fingerprint(folder), time.monotonic()

    page.locator("input[type=file]").set_input_files(files)
    alerts = page.get_by_test_id("stAlert").filter(has_text="“")
    expect(alerts).to_have_count(len(files), timeout=SECONDS * 1000)
    settle(page)

    assert time.monotonic() - since < SECONDS
    told = alerts.all_inner_texts()
    assert [text.split("“")[1].split("”")[0] for text in told] == [path.name for path in files]
    assert not re.search(r"Traceback|Error\b|Exception|nummer \w{6}", " ".join(told).replace("“Error”", ""))
    assert page.get_by_role("button", name="Publiceer").count() == 0
    assert fingerprint(folder) == kept
    assert urllib.request.urlopen(f"{site}/_stcore/health").status == 200


# Links and clicks


def test_a_link_with_filters_opens_its_page_in_the_frame_on_a_server_that_nobody_visited(tmp_path, page):
    link = "vragenlijst?ronde=2024-K4&thema=Gezamenlijke+visie&soort=gemeente&soort=geboortezorg"
    with dashboard(tmp_path) as site:
        visit(page, f"{site}/{link}")

        expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oordelen partners over de samenwerking?")
        expect(page.get_by_role("heading", name="Gezamenlijke visie, ronde 2024-K4")).to_be_visible()
        assert page.get_by_test_id("stTopNavLink").all_inner_texts() == MENU
        expect(page.get_by_role("combobox", name="Ronde")).to_have_value("2024-K4")
        expect(page.get_by_role("combobox", name="Thema")).to_have_value("Gezamenlijke visie")
        chosen = page.get_by_test_id("stMultiSelect").first
        expect(chosen).to_contain_text("gemeente")
        expect(chosen).to_contain_text("geboortezorg")
        assert page.get_by_role("dialog").count() == 0
        expect_parameters(page, parse_qs(urlsplit(link).query))


def choose(page: Page, field_name: str, words: str) -> None:
    """Choose from a drop-down list by typing, as a long list asks for."""
    page.get_by_role("combobox", name=field_name).fill(words)
    page.get_by_role("option", name=words).first.click()


def expect_parameters(page: Page, parameters: dict[str, list[str]]) -> None:
    """What stands behind the question mark of the address, now or in a moment."""
    page.wait_for_url(lambda address: parse_qs(urlsplit(address).query) == parameters)


def mark(page: Page, name: str) -> Locator:
    """The first mark of a table in the ring."""
    return page.locator(f"path[aria-label^='Overlegtafel {name}:']").first


def expect_chosen(page: Page, name: str) -> None:
    """The table is in the list, told in full, in the address, and stands out in the ring."""
    expect(page.get_by_role("combobox", name="Overlegtafel")).to_have_value(name)
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    expect(mark(page, name)).to_have_attribute("stroke-width", "3")
    expect_parameters(page, {"tafel": [name]})


def test_a_click_in_the_ring_chooses_a_table_and_the_address_keeps_it(site, page):
    visit(page, f"{site}/overlegtafels")
    expect(mark(page, TABLE)).to_have_attribute("stroke-width", "1")

    mark(page, TABLE).click()
    expect_chosen(page, TABLE)

    page.reload()
    settle(page)
    expect_chosen(page, TABLE)


def test_a_click_beside_the_marks_chooses_no_table(site, page):
    visit(page, f"{site}/overlegtafels")
    mark(page, TABLE).click()
    expect_chosen(page, TABLE)

    page.locator("[data-testid=stVegaLiteChart]").first.click(position={"x": 30, "y": 30})

    expect(page.get_by_role("heading", name="In het kort")).to_be_visible()
    expect(page.get_by_role("combobox", name="Overlegtafel")).to_have_value("")
    expect_parameters(page, {})


def test_clicks_in_the_ring_and_choices_from_the_list_follow_one_another(site, page):
    visit(page, f"{site}/overlegtafels")
    mark(page, TABLE).click()
    expect_chosen(page, TABLE)

    choose(page, "Overlegtafel", OTHER)
    expect_chosen(page, OTHER)

    mark(page, TABLE).click()
    expect_chosen(page, TABLE)

    page.get_by_role("button", name="Wis keuze").click()
    expect(page.get_by_role("heading", name="In het kort")).to_be_visible()
    mark(page, TABLE).click()
    expect_chosen(page, TABLE)


def test_the_keyboard_chooses_a_table_as_a_click_does(site, page):
    visit(page, f"{site}/overlegtafels")
    tab_to(page, "Overlegtafel")

    page.keyboard.type("Wijkteamoverleg Dob")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect_chosen(page, TABLE)


def test_a_filter_that_is_set_goes_into_the_address(site, page):
    visit(page, f"{site}/vragenlijst")
    choose(page, "Ronde", "2022-K4")

    expect(page.get_by_role("heading", name="ronde 2022-K4")).to_be_visible()
    expect_parameters(page, {"ronde": ["2022-K4"]})


def test_a_statement_leads_to_its_theme_and_one_button_undoes_every_choice_without_a_mouse(site, page):
    visit(page, f"{site}/vragenlijst?volgorde=verandering")
    listed = page.get_by_role("button", name="Wij bespreken onze resultaten regelmatig met elkaar.")
    tab_to(page, listed.inner_text().splitlines()[-1])

    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Resultaten en leren, ronde 2026-K2")).to_be_visible()
    expect_parameters(page, {"thema": ["Resultaten en leren"], "volgorde": ["verandering"]})
    settle(page)
    page.get_by_role("radio", name="Gestapeld").press("ArrowDown")
    expect_parameters(
        page, {"thema": ["Resultaten en leren"], "volgorde": ["verandering"], "weergave": ["Tegenover elkaar"]}
    )
    page.get_by_role("button", name="Wis filters").press("Enter")
    expect_parameters(page, {})
    expect(page.get_by_role("heading", name="Afspraken en informatie delen, ronde 2026-K2")).to_be_visible()


def test_a_round_that_can_no_longer_be_compared_with_leaves_the_address(site, page):
    visit(page, f"{site}/vragenlijst?vergelijk=2024-K4")
    expect(page.get_by_role("heading", name="Sinds 2024-K4")).to_be_visible()

    choose(page, "Ronde", "2024-K4")

    expect(page.get_by_role("combobox", name="Vergelijk met")).to_have_value("vorige ronde")
    expect_parameters(page, {"ronde": ["2024-K4"]})


DRAWING = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg')].map(
    chart => [...chart.querySelectorAll('path, text, line')].map(mark => mark.outerHTML.replace(/clip\\d+/g, ''))
).map(marks => marks.sort())"""


def test_a_drawing_of_which_only_the_marks_moved_is_the_drawing_of_who_comes_afresh(site, page, browser):
    """The browser keeps a drawing whose rows alone are others."""
    visit(page, f"{site}/vragenlijst?ronde=2021-K4&thema=Gezamenlijke+visie")
    for field_name, words in (("Ronde", "2024-K4"), ("Thema", "Rollen en verantwoordelijkheden"), ("Ronde", "2026-K2")):
        choose(page, field_name, words)
        expect(page.get_by_role("combobox", name=field_name, exact=True)).to_have_value(words)
        settle(page)
        fresh = tab(browser)
        visit(fresh, page.url)
        wanted = fresh.evaluate(DRAWING)
        fresh.context.close()
        assert len(wanted) == 3 and all(wanted)
        page.wait_for_function(f"wanted => JSON.stringify(({DRAWING})()) === JSON.stringify(wanted)", arg=wanted)


# The keyboard, and what one takes along


def test_tab_reaches_the_menu_the_filters_and_the_download(site, page):
    visit(page, f"{site}/vragenlijst")

    passed = tab_to(page, "De cijfers hierachter")
    assert [name for name in passed if name in MENU] == MENU
    assert [name for name in passed if name in FILTERS] == FILTERS

    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Download als Excel")).to_be_visible()
    tab_to(page, "Download als Excel")
    assert tab_to(page, "Download als CSV") == ["Download als CSV"]
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")

    lines = list(csv.reader(Path(waiting.value.path()).read_text(encoding="utf-8-sig").splitlines(), delimiter=";"))
    scores = [line[lines[0].index("score")] for line in lines[1:]]
    assert waiting.value.suggested_filename == "samenspel-themas.csv"
    assert lines[0][:4] == ["ronde", "thema", "n", "score"]
    assert len(scores) == 6 * 8
    assert all(re.fullmatch(r"\d+(,\d+)?", score) for score in scores)


# What shows the keyboard of who is there: a line around it, or around the label it stands in.
OUTLINED = """() => [document.activeElement, document.activeElement.closest('label')].some(each =>
    each && getComputedStyle(each).outlineStyle == 'solid' && parseFloat(getComputedStyle(each).outlineWidth) >= 2)"""


def test_who_hands_over_with_the_keyboard_sees_where_he_is(site, page):
    visit(page, f"{site}/aanleveren")
    upload(page, ("fout.csv", b"Actie;Status\r\nFolder;open\r\nAvond;straks\r\n"))
    expect(page.get_by_text("Afgekeurd: 1 van de 2 rijen.")).to_be_visible()
    settle(page)

    for name in ("Verwijder fout.csv", "Bestanden toevoegen", "Publiceer toch, met alleen de goede rijen"):
        tab_to(page, name)
        assert page.evaluate(OUTLINED), name
    page.keyboard.press("Space")
    expect(card(page, "fout.csv").get_by_role("button", name="Publiceer")).to_be_enabled()


def test_the_menu_is_opened_with_the_keyboard(site, page):
    visit(page, site)
    tab_to(page, "Vragenlijst")

    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe oordelen partners over de samenwerking?")
    assert urlsplit(page.url).path == "/vragenlijst"


def test_the_template_that_is_downloaded_has_a_sheet_for_every_data_set(site, page):
    visit(page, f"{site}/aanleveren")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download het sjabloon").click()

    sheets = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes())).sheetnames
    assert waiting.value.suggested_filename == "samenspel-sjabloon.xlsx"
    assert sheets == [*(contract.title for contract in CONTRACTS.values()), "Keuzes"]


def test_a_faulty_file_is_downloaded_with_its_findings(site, page):
    visit(page, f"{site}/aanleveren")
    upload(page, ("acties.csv", b"actie;status\r\nFolder;straks\r\n"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download uw bestand met de bevindingen").click()

    book = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes()))
    assert waiting.value.suggested_filename == "acties-bevindingen.xlsx"
    assert "straks" in book["acties"]["B2"].comment.text


def test_a_table_offers_no_csv_of_its_own_for_that_may_hold_formulas(site, page):
    visit(page, f"{site}/leveringen")
    page.get_by_test_id("stDataFrame").first.hover()
    toolbar = page.get_by_test_id("stElementToolbar").first

    expect(toolbar.get_by_label("Volledig scherm")).to_be_visible()
    expect(toolbar.locator('[aria-label*="CSV"]')).to_have_count(0)


def test_the_numbers_are_downloaded_as_a_workbook(site, page):
    visit(page, f"{site}/leveringen")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als Excel").click()

    book = openpyxl.load_workbook(io.BytesIO(waiting.value.path().read_bytes()))
    headings, first, *_ = book.active.iter_rows(values_only=True)
    assert headings[:3] == ("levering", "dataset", "bestand")
    assert isinstance(first[0], int)


# What everybody sees on every page


@dataclass
class Visit:
    """What one visit to a page brought."""

    headers: dict[str, str]
    language: str
    beyond: list[list[int]]
    texts: set[str]
    covered: list[str]
    failed: list[str]


@pytest.fixture(scope="module")
def visits(site: str, browser: Browser) -> Callable[[str], Visit]:
    """Each page is visited once, for all the tests that look at it."""
    made: dict[str, Visit] = {}

    def visited(address: str) -> Visit:
        if address not in made:
            made[address] = look_around(browser, f"{site}/{address}")
        return made[address]

    return visited


def look_around(browser: Browser, address: str) -> Visit:
    """See the page as it opens, point at its tables, and then open whatever can be opened on it."""
    page, failed = tab(browser), []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.on("console", lambda message: failed.extend(failure(message)))
    response = visit(page, address)
    beyond, texts, covered = page.evaluate(BEYOND), set(page.evaluate(TEXTS)), []
    for chart in page.locator("[data-testid=stDataFrame], [data-testid=stVegaLiteChart]").all():
        if chart.is_visible():
            chart.hover()
            page.wait_for_timeout(100)
            covered += page.evaluate(COVERED)
            texts |= set(page.evaluate(TEXTS))
    for opened in openable(page):
        opened.click()
        page.wait_for_timeout(100)
        texts |= set(page.evaluate(TEXTS))
    found = Visit(response.headers, page.locator("html").get_attribute("lang"), beyond, texts, covered, failed)
    page.context.close()
    return found


def failure(message: ConsoleMessage) -> list[str]:
    """What an error in the console says; the known probes of Streamlit are none."""
    if message.type != "error" or PROBES.search(message.location["url"]):
        return []
    return [f"{message.text} {message.location['url']}"]


def openable(page: Page) -> Iterator[Locator]:
    """The menus, the first drop-down of each kind, parts, tabs and drawers; what floats is closed before the next."""
    for name in ("stTopNavSection", "stMainMenuButton", "stPopoverButton"):
        for each in page.get_by_test_id(name).all():
            yield each
            page.keyboard.press("Escape")
    for kind in ("stSelectbox", "stMultiSelect"):
        for each in page.get_by_test_id(kind).all()[:1]:
            yield each.get_by_role("combobox")
            page.keyboard.press("Escape")
    yield from page.get_by_role("radiogroup", name="Onderwerp").get_by_role("radio").all()
    yield from page.get_by_role("tab").all()
    yield from (each for each in page.locator("summary").all() if each.is_visible())


@every_page
def test_every_page_is_dutch_and_carries_the_security_headers(visits, address):
    found = visits(address)

    assert found.language == "nl"
    assert "frame-ancestors 'self'" in found.headers["content-security-policy"]
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["referrer-policy"] == "same-origin"


@every_page
def test_no_page_gives_an_error_in_the_browser(visits, address):
    assert visits(address).failed == []


@every_page
def test_no_english_word_of_streamlit_is_left(visits, address):
    texts = visits(address).texts

    assert len(texts) > 20
    assert {text for text in texts if WORDS.search(text)} == set()


def test_an_address_without_a_page_says_so_in_dutch(site, page):
    visit(page, f"{site}/bestaat-niet")

    expect(page.get_by_role("dialog")).to_contain_text("Deze pagina is er niet")
    assert {text for text in page.evaluate(TEXTS) if WORDS.search(text)} == set()


@every_page
def test_no_page_scrolls_sideways(visits, address):
    assert [sideways for sideways, _ in visits(address).beyond if sideways > 1] == []


@every_page
def test_the_tools_of_a_table_or_chart_lie_over_no_button(visits, address):
    assert visits(address).covered == []


def test_the_thermometer_fits_on_one_screen(visits):
    assert [down for _, down in visits("").beyond if down > 1] == []
