"""What the page Overlegtafels says there is to talk about, following the filters."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import opslag
from pages.parts.gespreksstof import ONDERWERPEN
from queries.overlegtafels import overlegtafels, ring
from queries.uitleg import RULES
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    example,
    looked_at,
    marks,
    said,
    shown,
    visit,
)
from tests.test_pages import drawn as drawn_rows

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


def test_kinds_of_tables_are_switched_on_and_off_in_the_ring_the_matrix_and_the_list():
    kinds = {"soort": ["netwerk", "bestuurlijk"]}
    names = set(overlegtafels(opslag.store(), **kinds)["overlegtafel"])

    in_ring = {mark["overlegtafel"] for mark in marks(visit("overlegtafels", **kinds)) if mark["opacity"] == 1}
    listed = visit("overlegtafels", weergave="Tabel", **kinds).dataframe[0].value["overlegtafel"]
    cells = ring(opslag.store(), soort=kinds["soort"])
    assert in_ring == set(listed) == names
    assert 0 < len(names) == cells.iloc[-1]["tafels"] < len(overlegtafels(opslag.store()))
    drawn = [row for row in drawn_rows(visit("overlegtafels", weergave="Matrix", **kinds)) if row.get("tafels")]
    assert sum(row["tafels"] for row in drawn) == cells.iloc[:-1]["tafels"].sum()
