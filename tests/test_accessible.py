"""What the axe rules of WCAG 2.2 AA find on each page, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser import visit

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
# Streamlit's own area for dropping files is both a label and a decoration; its button does the same.
OF_STREAMLIT = {"presentation-role-conflict"}
ADDRESSES = (
    "", "vragenlijst", "vragenlijst?weergave=Tegenover+elkaar", "indicatoren", "overlegtafels",
    "overlegtafels?weergave=Matrix", "overlegtafels?weergave=Tabel", "overlegtafels?weergave=Drie+ringen", "herijking",
    "instrumentenkoffer", "verkennen", "aanleveren", "leveringen", "verantwoording",
)  # fmt: skip


def faults(page: Page) -> list[str]:
    """What axe finds, a line for each element."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{fault['impact']} {fault['id']}: {node['html'][:160]}"
        for fault in found
        if fault["id"] not in OF_STREAMLIT
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda address: f"/{address}")
def test_axe_finds_no_fault(site, page, address):
    visit(page, f"{site}/{address}")
    assert faults(page) == []


@pytest.mark.parametrize("address", ["vragenlijst", "indicatoren", "verantwoording"])
def test_axe_finds_no_fault_in_what_opens(site, page, address):
    visit(page, f"{site}/{address}")
    for drawer in page.locator("[data-testid=stExpander] summary").all()[:3]:
        drawer.click()
    page.wait_for_timeout(500)
    assert faults(page) == []
