"""What the page Overlegtafels says there is to talk about, following the filters."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import opslag
from pages.parts.gespreksstof import ONDERWERPEN
from queries.uitleg import RULES
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    example,
    looked_at,
    said,
    shown,
    visit,
)

pytestmark = pytest.mark.usefixtures("shown")


def opened(name: str, **filters: object) -> AppTest:
    """The page with the tab of this name open."""
    page = visit("overlegtafels", **filters)
    page.session_state["onderwerp"] = name
    return page.run()


@pytest.mark.parametrize("each", ONDERWERPEN, ids=lambda each: each.regel)
def test_each_problem_has_its_sentence_its_rule_and_its_tables(each):
    page, found = opened(each.regel), each.question(opslag.store())

    assert not page.exception
    assert f"**{each.say(found)}**" in said(page)
    assert RULES[each.regel].regel in said(page)
    assert page.dataframe[0].value.shape == found.shape
    assert len(page.get("download_button")) == 2


@pytest.mark.parametrize("each", ONDERWERPEN, ids=lambda each: each.regel)
def test_a_problem_is_about_the_tables_that_the_filters_leave(each):
    page = opened(each.regel, domein=["Veiligheid"])
    found = each.question(opslag.store(), domein=["Veiligheid"])

    assert f"**{each.say(found)}**" in said(page)
    assert len(found) != len(each.question(opslag.store()))


def test_of_the_closed_problems_nothing_is_worked_out():
    page = opened("Witte plekken")

    assert [len(tab.children) > 0 for tab in page.tabs] == [False] * 6 + [True]


def test_without_hours_or_clients_that_is_said():
    hours, clients = (each for each in ONDERWERPEN if each.regel in ("Inefficiëntie", "Cliëntafzijdigheid"))
    store = opslag.store()

    assert hours.say(hours.question(store, gebied=["nergens"])) == (
        "Van geen enkele tafel is bekend hoeveel uur zij kost."
    )
    assert clients.say(clients.question(store, gebied=["nergens"])) == (
        "Van geen enkele casustafel is bekend of de cliënt aan tafel zit."
    )
