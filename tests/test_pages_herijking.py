"""The page Herijking: a scenario is begun, gets its steps, is compared, handed in and removed."""

import datetime as dt
import io
from unittest import mock

import openpyxl
import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from data import scenarios as kept
from data.store import Store
from pages.parts import opslag
from queries.herijking import herijking, scenarios, tafels, uren_per_organisatie
from queries.overlegtafels import overlegtafels
from tests.conftest import checked, delivered
from tests.drawers import open_drawers
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    example,
    filled,
    marks,
    said,
    seen,
    visit,
)

NAAM = "Domeinschotten weg"
HEAD = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Deelnemers"


def listed(store: Store, amount: int) -> None:
    """A list of so many tables, spread over the ring."""
    sizes, domains = ("buurt", "gemeente", "regio"), ("Jeugd", "Onderwijs", "Zorg", "Werk en Inkomen", "Veiligheid")
    rows = [
        f"01-01-2026 | Tafel {n:03} | {domains[n % 5]} | {n % 4 + 1} | {sizes[n % 3]} | A; B{n}" for n in range(amount)
    ]
    delivered(store, "\n".join([HEAD, *rows]), "overlegtafels.csv")


def begun(page: AppTest) -> AppTest:
    return page.button(key="begin").click().run()


def field(page: AppTest, kind: str, label: str):
    (found,) = (each for each in page.get(kind) if each.label == label)
    return found


def step(page: AppTest, kind: str) -> AppTest:
    """The page with the form of a kind of step."""
    (choice,) = (each for each in page.get("button_group") if each.label == "Volgende stap")
    return choice.set_value(kind).run() if kind != "samenvoegen" else page


def put(page: AppTest) -> AppTest:
    return next(each for each in page.button if each.label == "Zet deze stap").click().run()


def merge(page: AppTest, *names: str) -> AppTest:
    return put(field(page, "multiselect", "Welke tafels worden er één?").set_value(list(names)).run())


def figures(page: AppTest) -> pd.DataFrame:
    return page.table[0].value


def in_ring(page: AppTest) -> set[str]:
    return {mark["overlegtafel"] for mark in marks(page)}


def test_without_tables_there_is_nothing_to_rearrange():
    page = visit("herijking")

    assert not page.exception and not page.error
    assert any("nog geen lijst van overlegtafels" in sentence for sentence in said(page))
    assert not [each for each in page.button if each.key == "begin"]


def test_it_begins_with_what_it_is_and_one_button():
    listed(opslag.store(), 1)
    page = visit("herijking")
    assert any("domeinschotten weg, één werkwijze" in sentence for sentence in said(page))
    assert [each.label for each in page.button] == ["Begin met de lijst van 01-01-2026"]

    page = begun(page)
    assert not page.exception and not page.error
    assert in_ring(page) == {"Tafel 000"}
    assert figures(page)["Verschil"].tolist()[:1] == ["0"]


@pytest.mark.parametrize("amount", [1, 600])
def test_few_or_many_tables_are_drawn_and_counted(amount):
    listed(opslag.store(), amount)
    page = begun(visit("herijking"))

    assert not page.exception and not page.error
    assert figures(page)["Nu"].iloc[0] == figures(page)["Scenario 1"].iloc[0] == str(amount)


def test_a_merger_shows_in_the_ring_the_figures_and_the_steps_and_not_in_the_real_list():
    store = opslag.store()
    listed(store, 6)
    before = overlegtafels(store)
    page = merge(begun(visit("herijking")), "Tafel 001", "Tafel 004")

    assert not page.exception and not page.error
    assert in_ring(page) == set(tafels(store, "Scenario 1")["overlegtafel"]) == {
        f"Tafel 00{n}" for n in (0, 1, 2, 3, 5)
    }  # fmt: skip
    assert figures(page).iloc[0].tolist() == ["6", "5", "−1"]
    assert "“Tafel 001” en “Tafel 004” tot “Tafel 001”, ring 1, gemeente" in "\n".join(said(page))
    assert overlegtafels(store).equals(before)
    assert not field(page, "multiselect", "Welke tafels worden er één?").value
    assert {mark["overlegtafel"] for mark in marks(page) if mark["thick"] > 1} == {"Tafel 001"}


def test_every_kind_of_step_is_set_and_undone():
    store = opslag.store()
    listed(store, 6)
    page = begun(visit("herijking"))
    page = step(page, "verplaatsen")
    page = field(page, "selectbox", "Welke tafel gaat ergens anders heen?").set_value("Tafel 001").run()
    page = put(field(page, "selectbox", "Ring").set_value("4").run())
    page = step(page, "stoppen")
    page = put(field(page, "selectbox", "Welke tafel stopt?").set_value("Tafel 002").run())
    page = step(page, "starten")
    field(page, "text_input", "Hoe heet de nieuwe tafel?").set_value("Gezinstafel")
    page = put(field(page, "multiselect", "Domeinen").set_value(["Veiligheid"]).run())
    page = step(page, "zelfde werkwijze")
    field(page, "multiselect", "Welke tafels gaan op één manier werken?").set_value(["Gezinstafel", "Tafel 003"])
    page = put(field(page, "text_input", "Werkwijze").set_value("één plan").run())

    rows = tafels(store, "Scenario 1").set_index("overlegtafel")
    assert not page.exception and not page.error
    assert rows.index.tolist() == ["Tafel 000", "Tafel 004", "Tafel 001", "Tafel 005", "Tafel 003", "Gezinstafel"]
    assert rows.loc["Tafel 001", "regieniveau"] == 4
    assert rows.loc[["Tafel 003", "Gezinstafel"], "werkwijze"].tolist() == ["één plan"] * 2

    page = page.button(key="terug_1_3").click().run()
    assert "Een latere stap rust hierop: Werkwijze “één plan”" in page.error[0].value
    for number in (4, 3, 2, 1):
        page = page.button(key=f"terug_1_{number}").click().run()
        assert not page.error
    assert in_ring(page) == set(overlegtafels(store)["overlegtafel"])
    assert any("Nog geen stappen" in sentence for sentence in said(page))


def test_what_is_not_possible_is_said_and_not_set():
    listed(opslag.store(), 3)
    page = step(begun(visit("herijking")), "starten")
    field(page, "text_input", "Hoe heet de nieuwe tafel?").set_value("Overleg mevrouw De Vries")
    page = put(field(page, "multiselect", "Domeinen").set_value(["Veiligheid"]).run())

    assert "gegevens van een persoon" in page.error[0].value
    assert "De Vries" not in "\n".join(said(page))
    assert len(tafels(opslag.store(), "Scenario 1")) == 3


@pytest.mark.usefixtures("filled")
def test_a_link_to_a_scenario_that_is_gone_says_so_and_shows_another():
    page = visit("herijking", scenario="Weg")

    assert [each.value for each in page.error] == ["Scenario “Weg” is er niet (meer)."]
    assert page.selectbox(key="scenario").value in scenarios(opslag.store())["naam"].tolist()
    assert not page.run().error


def test_a_scenario_beside_it_that_no_longer_fits_is_named_and_takes_nothing_down():
    listed(opslag.store(), 6)
    stopped = step(begun(visit("herijking")), "stoppen")
    put(field(stopped, "selectbox", "Welke tafel stopt?").set_value("Tafel 005").run())
    kept.begin(opslag.store(), "self", pd.Timestamp("2026-01-01").date())
    side_by_side = visit("herijking", scenario="self", vergelijk="Scenario 1")
    assert figures(side_by_side).columns.tolist() == ["Nu", "self", "Scenario 1"]

    listed(opslag.store(), 4)
    page = visit("herijking", scenario="self", vergelijk="Scenario 1")
    assert not page.exception and not page.error
    (warning,) = page.warning
    assert "Scenario “Scenario 1” past niet op de lijst van nu." in warning.value
    assert figures(page).columns.tolist() == ["Nu", "self", "Verschil"]


def test_the_first_day_that_has_no_list_is_proposed_for_the_new_one():
    listed(opslag.store(), 3)
    begun(visit("herijking"))
    today = dt.date.today()
    delivered(opslag.store(), "\n".join([HEAD, f"{today:%d-%m-%Y} | Aal | Zorg | 2 | buurt | A"]), "vandaag.csv")
    page = visit("herijking")

    assert not page.error
    assert page.text_input(key="peildatum_Scenario 1").value == f"{today + dt.timedelta(days=1):%d-%m-%Y}"


def test_a_table_of_which_the_hours_are_not_known_is_counted_apart():
    listed(opslag.store(), 3)
    shown = figures(begun(visit("herijking")))
    assert shown.loc["Tafels zonder bekende uren"].tolist() == ["3", "3", "0"]


def test_a_table_is_not_moved_to_where_it_stands():
    listed(opslag.store(), 3)
    page = step(begun(visit("herijking")), "verplaatsen")
    page = field(page, "selectbox", "Welke tafel gaat ergens anders heen?").set_value("Tafel 001").run()
    page = put(field(page, "selectbox", "Ring").set_value("2").run())
    assert [each.value for each in page.error] == ["Overlegtafel “Tafel 001” staat daar al. Kies een andere plek."]


@pytest.mark.usefixtures("filled")
def test_an_address_opens_its_scenario_beside_another():
    page = visit("herijking", scenario="Alles blijft", vergelijk=NAAM)
    store = opslag.store()
    wanted = herijking(store).set_index(["scenario", "cijfer"])["straks"]

    assert not page.exception
    assert page.selectbox(key="scenario").value == "Alles blijft"
    assert in_ring(page) == set(overlegtafels(store)["overlegtafel"])
    assert figures(page).columns.tolist() == ["Nu", "Alles blijft", NAAM]
    assert figures(page)[NAAM].tolist() == [f"{value:.0f}" for value in wanted[NAAM]]
    assert len(in_ring(visit("herijking", scenario=NAAM))) == len(overlegtafels(store)) - 1


@pytest.mark.usefixtures("filled")
def test_hours_of_organisations_stand_in_a_drawer():
    page = open_drawers(visit("herijking"))

    assert page.dataframe[0].value.shape == uren_per_organisatie(opslag.store(), NAAM).shape


@pytest.mark.usefixtures("filled")
def test_the_workbook_is_of_the_day_that_is_typed_and_can_be_handed_in():
    offered = {}
    with mock.patch.object(st, "download_button", lambda label, data, name, *_, **__: offered.update({label: data})):
        page = visit("herijking")
        field(page, "text_input", "Peildatum van de nieuwe lijst").set_value("01-02-2030").run()
    content = offered["Download de lijst van 01-02-2030"]()
    page = visit("herijking")

    rows = [*openpyxl.load_workbook(io.BytesIO(content))["Overlegtafels"].values]
    delivery = checked(content, opslag.store().known(), "overlegtafels 01-02-2030.xlsx")
    assert not delivery.problem and not delivery.faulty
    assert delivery.accepted == len(rows) - 1 == len(tafels(opslag.store(), NAAM))
    assert {str(day.date()) for day, *_ in rows[1:]} == {"2030-02-01"}

    for typed, why in (("gisteren", "moet een datum zijn"), ("01-01-2026", "moet na 01-01-2026")):
        page = field(page, "text_input", "Peildatum van de nieuwe lijst").set_value(typed).run()
        assert why in page.error[0].value
        assert not [each for each in page.get("download_button") if "lijst" in each.label]


@pytest.mark.usefixtures("filled")
def test_another_scenario_is_begun_and_one_is_removed_when_that_is_meant():
    page = open_drawers(visit("herijking", scenario="Alles blijft"))
    field(page, "text_input", "Naam").set_value("Eén werkwijze")
    page = begun(page)
    assert page.selectbox(key="scenario").value == "Eén werkwijze"
    assert page.query_params["scenario"] == "Eén werkwijze"

    page = open_drawers(page)
    (away,) = (each for each in page.button if each.label == "Verwijder")
    assert away.disabled
    page = page.checkbox[0].check().run()
    page = next(each for each in page.button if each.label == "Verwijder").click().run()
    assert not page.exception and not page.error
    assert scenarios(opslag.store())["naam"].tolist() == ["Alles blijft", NAAM]
    assert page.selectbox(key="scenario").value == NAAM


@pytest.mark.usefixtures("filled")
def test_a_name_that_is_taken_or_of_a_person_is_refused():
    for name, why in ((NAAM, "Er is al een scenario"), ("Plan van Sanne Jansen", "geen gegevens van een persoon")):
        page = open_drawers(visit("herijking"))
        field(page, "text_input", "Naam").set_value(name)
        page = begun(page)
        assert why in page.error[0].value
    assert len(scenarios(opslag.store())) == 2


@pytest.mark.usefixtures("filled")
def test_when_the_list_below_it_is_gone_the_page_says_so_and_the_scenario_can_go():
    store = opslag.store()
    listing = store.history().query("dataset == 'overlegtafels' and staat == 'in gebruik'")
    for number in listing["levering"]:
        store.undo(int(number), "een tester")
    page = open_drawers(visit("herijking"))

    assert not page.exception
    assert "telt niet meer mee" in page.error[0].value
    assert [each for each in page.button if each.label == "Verwijder"]
    assert NAAM in seen(page)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("left", ["vorige ronde", "2024-K2", ["weg"]])
def test_what_another_page_compared_with_does_no_harm(left):
    page = visit("herijking")
    page.session_state["vergelijk"] = left
    page = page.run()

    assert not page.exception and not page.error
    assert figures(page).columns.tolist() == ["Nu", NAAM, "Verschil"]
