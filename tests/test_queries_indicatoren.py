"""What the indicators come to: value, interval, trend break, why a figure is not there, and what stays hidden."""

from collections.abc import Iterator

import openpyxl
import pytest

from data.store import Store
from queries.indicatoren import gebieden, indicatoren, indicatorwaarden
from tests import oracle
from tests.conftest import delivered, xlsx
from tests.oracle import Definition, Value, differences, rows
from tests.worlds import EXAMPLE, alike, assert_shows, example_store

KEYS = ("indicator", "gebied", "periode")


def published(store: Store, waarden: str, indicatoren: str = "", name: str = "cijfers.xlsx") -> list[int]:
    """Drawn values; the indicator is ROOK, a share in which lower is better, unless said otherwise."""
    rook = "Indicator | Naam | Eenheid | Richting\nROOK | Roken | % | lager is beter"
    return delivered(store, xlsx({"Indicatoren": indicatoren or rook, "Waarden": waarden}), name)


def series(periods: list[str], versions: str = "") -> str:
    """Values of ROOK, 100 of 1000, for each of the periods; a letter is the version of the definition."""
    pairs = zip(periods, versions or "1" * len(periods), strict=True)
    lines = [f"ROOK | Delta | {period} | 100 | 1000 | {version}" for period, version in pairs]
    return "\n".join(["Indicator | Gebied | Periode | Teller | Noemer | Definitieversie", *lines])


def broken(store: Store) -> list[str]:
    """The periods that may not be compared with the one before."""
    found = indicatorwaarden(store)
    return found.loc[found["trendbreuk"], "periode"].tolist()


@pytest.fixture(scope="module")
def example() -> tuple[list[Definition], list[Value]]:
    """The indicators of the example coalition, read straight from its spreadsheet."""
    book = openpyxl.load_workbook(EXAMPLE / "indicatoren.xlsx", data_only=True)
    definitions = [
        Definition(
            row["Indicator"], row["Naam"], row["Eenheid"], row["Definitieversie"], _text(row["Trendbreuk vanaf"])
        )
        for row in _rows(book["Indicatoren"])
    ]
    values = [
        Value(
            row["Indicator"], row["Gebied"], _text(row["Periode"]).rstrip("*"), row["Teller"], row["Noemer"],
            row["Waarde"], row["Status"] or "definitief", row["Definitieversie"] or 1,
        )
        for row in _rows(book["Waarden"])
    ]  # fmt: skip
    return definitions, values


def _rows(sheet: object) -> list[dict]:
    headings, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in body]


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell)


def test_the_example_gives_the_figures_of_plain_python(example):
    found = rows(indicatorwaarden(example_store()), *KEYS)
    assert differences(found, oracle.indicatorwaarden(*example)) == []
    reasons = {row["reden_leeg"] for row in found.values()}
    assert {"te kleine aantallen", "onderdrukt bij de bron"} <= reasons
    assert sum(row["trendbreuk"] for row in found.values()) > 1


# Values


def test_a_value_is_the_numerator_over_the_denominator_in_its_unit(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer | Waarde
        ROOK      | Delta  | 2024    | 25     | 200    |
        STERF     | Delta  | 2024    | 25     | 200    |
        PREM      | Delta  | 2024    | 150    | 20     |
        NPS       | Delta  | 2024    |        |        | -12,5
        HUISB     | Delta  | 2024    |        |        | 40
        """,
        """
        Indicator | Naam     | Eenheid    | Richting
        ROOK      | A roken  | %          | lager is beter
        STERF     | B sterfte | ‰         | lager is beter
        PREM      | C cijfer | gemiddelde | hoger is beter
        NPS       | D punten | punten     | hoger is beter
        HUISB     | E bezoek | aantal     | hoger is beter
        """,
    )
    assert_shows(
        indicatorwaarden(store),
        """
        indicator | waarde | onder | boven | teller | noemer | reden_leeg
        ROOK      | 12.5   | 8.61  | 17.8   | 25     | 200    |
        STERF     | 125    | 86.12 | 178.01 | 25     | 200    |
        PREM      | 7.5    |       |       | 150    | 20     |
        NPS       | -12.5  |       |       |        |        |
        HUISB     | 40     |       |       |        |        |
        """,
    )


def test_a_value_that_is_given_goes_before_the_one_that_can_be_computed(store):
    published(store, "Indicator | Gebied | Periode | Teller | Noemer | Waarde\nROOK | Delta | 2024 | 100 | 1000 | 10,2")
    assert_shows(indicatorwaarden(store), "waarde | onder | boven\n10.2 | 8.29 | 12.02")


def test_nothing_is_shown_of_fewer_than_ten_or_of_all_but_fewer_than_ten(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer
        ROOK      | Delta  | 2020    | 3      | 200
        ROOK      | Delta  | 2021    | 197    | 200
        ROOK      | Delta  | 2022    | 0      | 200
        ROOK      | Delta  | 2023    | 9      | 5000
        ROOK      | Delta  | 2024    | 10     | 20
        """,
    )
    assert_shows(
        indicatorwaarden(store),
        """
        periode | teller | noemer | waarde | onder | boven | reden_leeg
        2020    |        |        |        |       |       | te kleine aantallen
        2021    |        |        |        |       |       | te kleine aantallen
        2022    |        |        |        |       |       | te kleine aantallen
        2023    |        |        |        |       |       | te kleine aantallen
        2024    | 10     | 20     | 50     | 29.93 | 70.07 |
        """,
    )


def test_a_value_does_not_tell_a_small_numerator_either(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer | Waarde
        ROOK      | Delta  | 2022    |        | 200    | 1,5
        ROOK      | Delta  | 2023    | 3      |        | 1,5
        ROOK      | Delta  | 2024    |        |        | 1,5
        """,
    )
    assert_shows(
        indicatorwaarden(store),
        """
        periode | teller | noemer | waarde | reden_leeg
        2022    |        |        |        | te kleine aantallen
        2023    |        |        |        | te kleine aantallen
        2024    |        |        | 1.5    |
        """,
    )


def test_the_kinds_of_empty_stay_apart_and_provisional_stays_provisional(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer | Waarde | Status
        ROOK      | Delta  | 2017    | <10    | 200    |        |
        ROOK      | Delta  | 2018    |        |        | x      |
        ROOK      | Delta  | 2019    |        |        | .      |
        ROOK      | Delta  | 2020    |        |        | n.b.   |
        ROOK      | Delta  | 2021    | 20     | 200    |        |
        ROOK      | Delta  | 2022    | 22     | 200    |        | ingetrokken
        ROOK      | Delta  | 2023    | x      | 200    | 14,5   | definitief
        ROOK      | Delta  | 2024    | 24     | 200    |        | voorlopig
        ROOK      | Delta  | 2025    | nog niet beschikbaar | | |
        """,
    )
    assert_shows(
        indicatorwaarden(store),
        """
        periode | teller | waarde | onder | status      | reden_leeg
        2017    |        |        |       | definitief  | onderdrukt bij de bron
        2018    |        |        |       | definitief  | onderdrukt bij de bron
        2019    |        |        |       | definitief  | onderdrukt bij de bron
        2020    |        |        |       | definitief  | niet aangeleverd
        2021    | 20     | 10     | 6.57  | definitief  |
        2022    |        |        |       | ingetrokken | ingetrokken
        2023    |        | 14.5   |       | definitief  |
        2024    | 24     | 12     | 8.2   | voorlopig   |
        2025    |        |        |       | definitief  | nog niet beschikbaar
        """,
    )


# Trend breaks


BREAKS = [
    ("2019", ["2018", "2019", "2020"], ["2019"]),
    ("2019-K1", ["2018", "2019", "2020"], ["2019"]),
    ("2019-K3", ["2018", "2019", "2020"], ["2019"]),
    ("2019-07", ["2018", "2019", "2020"], ["2019"]),
    ("2019", ["2018-K4", "2019-K1", "2019-K2"], ["2019-K1"]),
    ("2019-07", ["2019-K1", "2019-K2", "2019-K3"], ["2019-K3"]),
    ("2019-H2", ["2019-K2", "2019-K3", "2019-K4"], ["2019-K3"]),
    ("2019-K3", ["2019-05", "2019-06", "2019-07", "2019-08"], ["2019-07"]),
    ("2019-K3", ["2018-H2", "2019-H1", "2019-H2"], ["2019-H2"]),
    ("2019", ["2018", "2021"], ["2021"]),
    ("2024-04", ["2024-02", "2024-K2", "2024-11"], ["2024-K2"]),
    ("2018", ["2018", "2019"], []),
    ("2026", ["2018", "2019"], []),
    (None, ["2018", "2019"], []),
]


def test_a_trend_breaks_at_the_first_period_that_reaches_the_break(store):
    definitions = [Definition(f"I{place}", "Roken", trendbreuk_vanaf=since) for place, (since, *_) in enumerate(BREAKS)]
    values = [
        Value(f"I{place}", "Delta", period, 100, 1000)
        for place, (_, periods, _) in enumerate(BREAKS)
        for period in periods
    ]
    headings = ["Indicator", "Naam", "Eenheid", "Richting", "Trendbreuk vanaf"]
    known = [[each.indicator, each.naam, "%", "lager is beter", each.trendbreuk_vanaf] for each in definitions]
    typed = [[*each.key, each.teller, each.noemer] for each in values]
    typed.insert(0, ["Indicator", "Gebied", "Periode", "Teller", "Noemer"])
    delivered(store, xlsx({"Indicatoren": [headings, *known], "Waarden": typed}))
    found = indicatorwaarden(store)
    flagged = found[found["trendbreuk"]]
    for place, (_, _, expected) in enumerate(BREAKS):
        assert flagged.loc[flagged["indicator"] == f"I{place}", "periode"].tolist() == expected, BREAKS[place]
    assert differences(rows(found, *KEYS), oracle.indicatorwaarden(definitions, values)) == []


def test_a_trend_breaks_where_the_definition_changes(store):
    published(store, series(["2018", "2019", "2020", "2021"], "1122"))
    assert broken(store) == ["2020"]


def test_the_break_of_an_older_definition_stays(store):
    published(
        store,
        series(["2018", "2019", "2020", "2021"], "1112"),
        """
        Indicator | Naam       | Eenheid | Richting       | Definitieversie | Trendbreuk vanaf
        ROOK      | Roken      | %       | lager is beter | 1               | 2019
        ROOK      | Roken 2021 | %       | lager is beter | 2               |
        """,
    )
    assert broken(store) == ["2019", "2021"]
    assert set(indicatorwaarden(store)["naam"]) == {"Roken 2021"}


def test_areas_are_series_of_their_own(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer | Definitieversie
        ROOK      | Delta  | 2018    | 100    | 1000   | 1
        ROOK      | Delta  | 2019    | 100    | 1000   | 1
        ROOK      | Eiland | 2018    | 100    | 1000   | 2
        ROOK      | Eiland | 2019    | 100    | 1000   | 2
        """,
    )
    assert broken(store) == []


def test_the_periods_of_a_series_stand_in_the_order_of_time(store):
    periods = ["2024-11", "2023", "2024-K2", "2024-H2", "2024-02"]
    published(store, series(periods))
    assert indicatorwaarden(store)["periode"].tolist() == ["2023", "2024-02", "2024-K2", "2024-H2", "2024-11"]


# Choosing


@pytest.fixture(scope="module")
def three() -> Iterator[Store]:
    """Three indicators in a store that is only read."""
    filled = Store()
    published(filled, VALUES, THREE)
    yield filled
    filled.close()


THREE = """
    Indicator | Naam    | Eenheid | Richting           | Fase
    ROOK      | Roken   | %       | lager is beter     | tijdens
    BORST     | Voeding | %       | hoger is beter     | na de zwangerschap
    ARM       | Armoede | %       | geen vaste richting | vóór
"""
VALUES = """
    Indicator | Gebied | Periode | Teller | Noemer
    ROOK      | Delta  | 2023    | 20     | 200
    ROOK      | Eiland | 2023    | 30     | 200
    BORST     | Delta  | 2023    | 40     | 200
    ARM       | Delta  | 2023    | 50     | 200
"""


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ({}, ["ARM Delta", "ROOK Delta", "ROOK Eiland", "BORST Delta"]),
        ({"indicator": ["ROOK"]}, ["ROOK Delta", "ROOK Eiland"]),
        ({"indicator": "ROOK"}, ["ROOK Delta", "ROOK Eiland"]),
        ({"indicator": ["ROOK", "BORST"], "gebied": ["Delta"]}, ["ROOK Delta", "BORST Delta"]),
        ({"fase": ["tijdens", "vóór"]}, ["ARM Delta", "ROOK Delta", "ROOK Eiland"]),
        ({"gebied": ["Eiland"], "fase": ["vóór"]}, []),
        ({"gebied": []}, ["ARM Delta", "ROOK Delta", "ROOK Eiland", "BORST Delta"]),
    ],
)
def test_filters_combine(three, chosen, shown):
    found = indicatorwaarden(three, **chosen)
    assert (found["indicator"] + " " + found["gebied"]).tolist() == shown


def test_the_list_of_indicators_has_each_once_by_its_newest_definition(store):
    published(store, VALUES, THREE)
    newer = """
        Indicator | Naam      | Eenheid | Richting       | Fase | Definitieversie
        ARM       | Armoede 2 | %       | lager is beter | vóór | 2
    """
    delivered(store, xlsx({"Indicatoren": newer}))
    assert_shows(
        indicatoren(store),
        """
        indicator | naam      | definitieversie
        BORST     | Voeding   | 1
        ROOK      | Roken     | 1
        ARM       | Armoede 2 | 2
        """,
    )
    assert indicatoren(store, fase=["tijdens"])["indicator"].tolist() == ["ROOK"]


def test_the_area_with_the_most_indicators_comes_first(store):
    published(store, VALUES, THREE)
    assert_shows(gebieden(store), "gebied | indicatoren\nDelta | 3\nEiland | 1")


# Leveringen and coalities


def test_a_newer_value_takes_the_place_of_the_older_until_it_is_undone(store):
    published(store, VALUES, THREE)
    before = indicatorwaarden(store)
    correction = {"Waarden": "Indicator | Gebied | Periode | Teller | Noemer\nROOK | Delta | 2023 | 60 | 200"}
    newer = delivered(store, xlsx(correction), "correctie.xlsx")
    assert_shows(
        indicatorwaarden(store),
        """
        indicator | gebied | waarde
        ARM       | Delta  | 25
        ROOK      | Delta  | 30
        ROOK      | Eiland | 15
        BORST     | Delta  | 20
        """,
    )
    store.undo(newer[0], "een tester")
    assert alike(indicatorwaarden(store), before)


def test_the_values_of_another_coalitie_never_mix_in(store, monkeypatch):
    published(store, VALUES, THREE)
    delivered(store, xlsx({"Waarden": series(["2021", "2022", "2023"])}), "reeks.xlsx")
    before = [question(store) for question in (indicatorwaarden, indicatoren, gebieden)]
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert all(question(store).empty for question in (indicatorwaarden, indicatoren, gebieden))
    published(
        store,
        series(["2021", "2022", "2023"]),
        """
        Indicator | Naam      | Eenheid | Richting       | Definitieversie | Trendbreuk vanaf
        ROOK      | Buurroken | ‰       | hoger is beter | 9               | 2022
        """,
    )
    assert_shows(indicatorwaarden(store).head(1), "naam | waarde | periode\nBuurroken | 100 | 2021")
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert all(
        alike(question(store), earlier)
        for question, earlier in zip((indicatorwaarden, indicatoren, gebieden), before, strict=True)
    )
