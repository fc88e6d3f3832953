"""Which indicators moved, and what may be said of that."""

import pytest
from scipy import stats

from queries.indicatoren.bewegen import bewegingen
from tests.conftest import delivered, xlsx
from tests.worlds import assert_shows

NAMES = """
    Indicator | Naam       | Eenheid    | Richting
    ROOK      | Roken      | %          | lager is beter
    BV        | Borstvoed. | %          | hoger is beter
    SC        | Sectio     | %          | geen vaste richting
    NPS       | Ervaring   | gemiddelde | hoger is beter
"""


def shown(store, values: str) -> None:
    head = "Indicator | Gebied | Periode | Teller | Noemer | Waarde\n"
    delivered(store, xlsx({"Indicatoren": NAMES, "Waarden": head + values}), "cijfers.xlsx")


def test_a_change_is_favourable_by_the_direction_of_its_indicator(store):
    shown(
        store,
        """
        ROOK | Delta | 2021 | 300 | 1000 |
        ROOK | Delta | 2022 | 200 | 1000 |
        BV   | Delta | 2021 | 300 | 1000 |
        BV   | Delta | 2022 | 200 | 1000 |
        SC   | Delta | 2021 | 300 | 1000 |
        SC   | Delta | 2022 | 200 | 1000 |
        NPS  | Delta | 2021 |     |      | 7.1
        NPS  | Delta | 2022 |     |      | 8.2
        """,
    )
    assert_shows(
        bewegingen(store).drop(columns="naam").round(1).sort_values("indicator").rename(columns={"verschil": "v"}),
        """
        indicator | periode | vorige_periode | waarde | vorige | v   | verschil_van | verschil_tot | beweging
        BV        | 2022    | 2021           | 20     | 30     | -10 | -13.7        | -6.2         | ongunstiger
        NPS       | 2022    | 2021           | 8.2    | 7.1    | 1.1 |              |              | geen marge bekend
        ROOK      | 2022    | 2021           | 20     | 30     | -10 | -13.7        | -6.2         | gunstiger
        SC        | 2022    | 2021           | 20     | 30     | -10 | -13.7        | -6.2         | aantoonbaar lager
        """,
    )


def test_the_interval_is_that_of_newcombe(store):
    shown(store, "ROOK | Delta | 2021 | 30 | 100 |\nROOK | Delta | 2022 | 20 | 90 |")
    found = bewegingen(store).iloc[0]
    now, before = (stats.binomtest(*each).proportion_ci(method="wilson") for each in ((20, 90), (30, 100)))
    p, q = 20 / 90, 30 / 100
    low = p - q - ((p - now.low) ** 2 + (before.high - q) ** 2) ** 0.5
    high = p - q + ((now.high - p) ** 2 + (q - before.low) ** 2) ** 0.5
    assert found["verschil_van"] == pytest.approx(100 * low)
    assert found["verschil_tot"] == pytest.approx(100 * high)
    assert found["beweging"] == "geen aantoonbare verandering"


def test_only_what_is_shown_is_compared(store):
    shown(
        store,
        "ROOK | Delta | 2021 | 300 | 1000 |\nROOK | Delta | 2022 | 9 | 1000 |\nROOK | Delta | 2023 | 200 | 1000 |",
    )
    assert_shows(bewegingen(store), "periode | vorige_periode | beweging\n2023 | 2021 | gunstiger")


def test_one_value_did_not_move(store):
    shown(store, "ROOK | Delta | 2021 | 300 | 1000 |\nROOK | Delta | 2022 | 9 | 1000 |")
    assert bewegingen(store).empty


def test_a_break_between_two_values_is_not_crossed(store):
    versions = "Indicator | Naam | Eenheid | Richting | Definitieversie\nROOK | Roken | % | lager is beter | "
    values = "Indicator | Gebied | Periode | Teller | Noemer | Definitieversie\n"
    values += "ROOK | Delta | 2021 | 300 | 1000 | 1\nROOK | Delta | 2022 | 200 | 1000 | 2"
    delivered(store, xlsx({"Indicatoren": f"{versions}1\nROOK | Roken | % | lager is beter | 2", "Waarden": values}))
    assert_shows(bewegingen(store), "verschil | beweging\n-10 | niet te vergelijken")
