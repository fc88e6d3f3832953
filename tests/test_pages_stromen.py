"""What the page Overlegtafels says of cases that go from table to table."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from pages.charts.ring_flows import COLOURS
from pages.parts import opslag
from pages.parts.stromen import NOTHING, SHORTER, TITLE, sentences, share_told
from queries.overlegtafels import overlegtafels
from queries.stromen import casusstromen, opgelost_in_ring_1, perioden
from queries.uitleg import RULES
from tests.conftest import delivered
from tests.test_charts import layers
from tests.test_pages import (  # noqa: F401
    _no_search_for_components,
    _nothing_remembered,
    drawn,
    example,
    looked_at,
    open_page,
    said,
    shown,
    specs,
    visit,
)

TABLES = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied\n01-01-2026 | Aal | Zorg | 1 | buurt"


def listed(page: AppTest) -> pd.DataFrame:
    """The table of flows that is on the page."""
    (found,) = (table.value for table in page.dataframe if {"van", "naar"} <= {*table.value})
    return found


@pytest.mark.usefixtures("shown")
def test_the_newest_period_is_shown_at_first_and_the_address_says_another():
    newest, other = (str(each) for each in perioden(opslag.store())["periode"].iloc[[0, 2]])
    for page, periode in ((visit("overlegtafels"), newest), (visit("overlegtafels", stromen=other), other)):
        rows, shares = casusstromen(opslag.store(), periode), opgelost_in_ring_1(opslag.store())

        assert TITLE in said(page)
        assert listed(page)["van"].tolist() == rows["van"].tolist()
        assert listed(page)["aantal"].isna().tolist() == rows["aantal"].isna().tolist()
        told = "\n".join(said(page))
        assert share_told(shares, periode) in told and all(each in told for each in sentences(rows))


@pytest.mark.usefixtures("shown")
def test_the_share_of_every_period_is_drawn_and_a_hidden_one_is_said():
    shares = opgelost_in_ring_1(opslag.store()).set_index("periode")["opgelost_pct"]
    rows = [row for row in drawn(visit("overlegtafels", stromen="2023")) if "opgelost_pct" in row]

    assert {row["periode"]: row["woord"] for row in rows} == {
        periode: "" if pd.isna(each) else f"{each:.0f} %" for periode, each in shares.items()
    }
    assert "Welk deel ring 1 zelf oploste in 2023 is niet te zien: te kleine aantallen." in "\n".join(
        said(visit("overlegtafels", stromen="2023"))
    )


@pytest.mark.usefixtures("shown")
def test_flows_are_those_of_the_tables_that_the_filters_leave():
    left = {*overlegtafels(opslag.store(), niveau=["4"])["overlegtafel"]}
    found, whole = listed(visit("overlegtafels", niveau=["4"])), listed(visit("overlegtafels"))

    assert all(row.van in left or row.naar in left for row in found.itertuples())
    assert 0 < len(found) < len(whole)


@pytest.mark.usefixtures("shown")
def test_behind_the_figures_are_their_numbers_and_their_rules():
    page = open_page("overlegtafels")

    told = "\n".join(said(page))
    assert all(RULES[name].regel in told for name in (TITLE, "Opgelost in ring 1"))
    files = [button.proto.id for button in page.get("download_button")]
    assert sum("casusstromen" in each for each in files) == sum("opgelost" in each for each in files) == 2


@pytest.mark.usefixtures("shown")
def test_on_the_page_verkennen_a_period_of_flows_is_no_date_of_tables():
    page = visit("verkennen", vraag="overlegtafels", periode="01-01-2024")
    page.selectbox(key="vraag").set_value("casusstromen").run()
    page.multiselect(key="stromen").set_value(["2022"]).run()
    assert page.dataframe[0].value["periode"].unique().tolist() == ["2022"]
    page.selectbox(key="vraag").set_value("ring").run()

    assert not page.exception
    assert page.dataframe[0].value["tafels"].sum() > 0


def test_without_flows_it_says_what_to_hand_over():
    delivered(opslag.store(), TABLES, "overlegtafels.csv")
    page = visit("overlegtafels")

    assert not page.exception
    assert NOTHING in said(page)
    assert [box.key for box in page.selectbox if box.key == "stromen"] == []


def test_flows_on_a_list_without_cases_say_that_these_are_not_there():
    delivered(opslag.store(), TABLES, "overlegtafels.csv")
    delivered(opslag.store(), "Periode | Van | Naar | Aantal\n2026 | Aal | Bes | 12", "casusstromen.csv")
    page = visit("overlegtafels")

    assert not page.exception
    assert "niet te zien: niet aangeleverd. Van 1 tafel zijn de casussen onbekend." in "\n".join(said(page))


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("op", 20, None), ("op", 12, None)], ["Te zien: 32 casussen omhoog."]),
        (
            [("af", 1200, None), ("af", None, "te kleine aantallen"), ("gelijk", 10, None), (None, 40, None)],
            [
                "Te zien: 1.200 casussen omlaag, 10 casussen naar dezelfde ring, 40 casussen van of naar een tafel die "
                "niet op de lijst staat.",
                "1 stroom van minder dan tien casussen niet meegeteld.",
            ],
        ),
        ([("op", None, "te kleine aantallen")] * 2, ["2 stromen van minder dan tien casussen niet meegeteld."]),
        ([("op", None, "afleidbaar")] * 3, [SHORTER]),
        ([], ["Geen enkele stroom raakt een tafel die bij deze filters past."]),
    ],
)
def test_what_flows_took_each_way_is_said_without_those_that_are_hidden(rows, told):
    frame = pd.DataFrame(rows, columns=["richting", "aantal", "reden"]).astype({"aantal": "Int64"})

    assert sentences(frame) == told


def joining(page: AppTest) -> set[str]:
    """The colours of what joins the marks of the ring."""
    data = [layer.get("data", {}) for layer in layers(specs(page)[0])]
    return {row["colour"] for each in data if each.get("name") == "bogen" for row in each["values"]}


@pytest.mark.usefixtures("shown")
@pytest.mark.parametrize("weergave", ["Ring", "Drie ringen"])
def test_the_ring_has_arrows_when_they_are_asked_for_and_else_none(weergave):
    with_arrows, without = (visit("overlegtafels", weergave=weergave, pijlen=each) for each in ("true", "false"))

    assert joining(with_arrows) == {*COLOURS.values()}
    assert joining(without) and not joining(without) & {*COLOURS.values()}
