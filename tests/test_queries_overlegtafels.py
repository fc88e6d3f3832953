"""Which tables there are, and where they stand in the ring."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import product

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.contracts.overlegtafels import OVERLEGTAFELS
from data.contracts.woorden import DOMEINEN
from data.store import Store
from queries.overlegtafels import opvallend, overlegtafels, peildata, ring
from tests.conftest import delivered
from tests.worlds import EXAMPLE, alike, assert_shows, example_store

GEBIEDEN = ("buurt", "gemeente", "regio")
PLACES = list(product(DOMEINEN, (1, 2, 3, 4), GEBIEDEN))
TABLES = """
    Peildatum  | Overlegtafel  | Domeinen                   | Regieniveau | Verzorgingsgebied | Gebied  | Soort
    01-01-2024 | Oude tafel    | Veiligheid                 | 4           | regio             | Plassen | bestuurlijk
    01-01-2026 | Casusoverleg  | Jeugd; Veiligheid; Zorg    | 3           | gemeente          | Delta   | casuïstiek
    01-01-2026 | Buurtnetwerk  | Zorg & Welzijn             | 1           | buurt             | Kade    | netwerk
    01-01-2026 | Gezinsoverleg | Jeugd & Gezin              | 1           | buurt             | Kade    | casuïstiek
    01-01-2026 | Bestuurstafel | Werk & Inkomen; Veiligheid | 4           | regio             |         | bestuurlijk
"""


@pytest.fixture(scope="module")
def tables() -> Iterator[Store]:
    """Four tables in 2026 and one in 2024, in a store that is only read."""
    read_only = Store()
    delivered(read_only, TABLES, "overlegtafels.csv")
    yield read_only
    read_only.close()


@pytest.fixture
def filled(store: Store) -> Store:
    """Four tables in 2026 and one in 2024."""
    delivered(store, TABLES, "overlegtafels.csv")
    return store


def names(found: pd.DataFrame) -> list[str]:
    return found["overlegtafel"].tolist()


def places(found: pd.DataFrame) -> dict[tuple, int]:
    """The filled places of the ring."""
    rows = found[found["tafels"] > 0].itertuples(index=False)
    return {(row.domein, row.regieniveau, row.verzorgingsgebied): row.tafels for row in rows if row.domein != "totaal"}


def test_without_a_date_the_newest_list_is_shown(tables):
    assert names(overlegtafels(tables)) == ["Buurtnetwerk", "Gezinsoverleg", "Casusoverleg", "Bestuurstafel"]
    assert_shows(peildata(tables), "peildatum | tafels\n2026-01-01 | 4\n2024-01-01 | 1")


@pytest.mark.parametrize("day", ["2024-01-01", dt.date(2024, 1, 1)])
def test_an_older_list_is_shown_when_its_date_is_asked(tables, day):
    assert names(overlegtafels(tables, peildatum=day)) == ["Oude tafel"]
    assert places(ring(tables, peildatum=day)) == {("Veiligheid", 4, "regio"): 1}


def test_a_date_without_a_list_has_no_tables(tables):
    assert overlegtafels(tables, peildatum="2025-01-01").empty
    assert ring(tables, peildatum="2025-01-01")["tafels"].sum() == 0


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ({"domein": ["Veiligheid"]}, ["Casusoverleg", "Bestuurstafel"]),
        ({"domein": ["Werk & Inkomen", "Zorg & Welzijn"]}, ["Buurtnetwerk", "Casusoverleg", "Bestuurstafel"]),
        ({"domein": ["Onderwijs & Kinderopvang"]}, []),
        ({"niveau": ["1", "4"]}, ["Buurtnetwerk", "Gezinsoverleg", "Bestuurstafel"]),
        ({"niveau": [3]}, ["Casusoverleg"]),
        ({"gebied": ["buurt"]}, ["Buurtnetwerk", "Gezinsoverleg"]),
        ({"gebied": ["Delta"]}, ["Casusoverleg"]),
        ({"gebied": ["regio", "Kade"]}, ["Buurtnetwerk", "Gezinsoverleg", "Bestuurstafel"]),
        ({"soort": ["casuïstiek"]}, ["Gezinsoverleg", "Casusoverleg"]),
        ({"soort": "casuïstiek", "niveau": "1"}, ["Gezinsoverleg"]),
        ({"domein": ["Veiligheid"], "gebied": ["gemeente"], "soort": ["bestuurlijk"]}, []),
        ({"domein": [], "niveau": None}, ["Buurtnetwerk", "Gezinsoverleg", "Casusoverleg", "Bestuurstafel"]),
        ({"peildatum": "2024-01-01", "niveau": ["4"]}, ["Oude tafel"]),
    ],
)
def test_filters_combine(tables, chosen, shown):
    assert names(overlegtafels(tables, **chosen)) == shown


def test_a_filter_that_does_not_exist_is_refused(tables):
    with pytest.raises(TypeError, match="domeinen"):
        overlegtafels(tables, domeinen=["Veiligheid"])


def test_a_table_has_the_columns_of_the_data_set_and_says_where_it_came_from(tables):
    found = overlegtafels(tables, niveau=["3"])
    assert list(found.columns) == [*(column.name for column in OVERLEGTAFELS.columns), "levering", "blad", "rij"]
    assert_shows(found, "overlegtafel | levering | blad | rij\nCasusoverleg | 1 | | 3")


def test_a_table_of_three_domains_stands_in_three_places_and_counts_once(tables):
    found = ring(tables)
    assert places(found) == {
        ("Jeugd & Gezin", 3, "gemeente"): 1,
        ("Veiligheid", 3, "gemeente"): 1,
        ("Zorg & Welzijn", 3, "gemeente"): 1,
        ("Zorg & Welzijn", 1, "buurt"): 1,
        ("Jeugd & Gezin", 1, "buurt"): 1,
        ("Werk & Inkomen", 4, "regio"): 1,
        ("Veiligheid", 4, "regio"): 1,
    }
    assert_shows(found.tail(1), "domein | regieniveau | verzorgingsgebied | tafels\ntotaal | | | 4")


def test_all_sixty_places_are_there_in_the_order_of_the_ring(store, tables):
    for each in (store, tables):
        found = ring(each)
        assert len(found) == 61
        assert list(found.iloc[:60, :3].itertuples(index=False, name=None)) == PLACES


def test_the_ring_of_the_example_counts_what_its_spreadsheet_lists():
    store = example_store()
    book = openpyxl.load_workbook(EXAMPLE / "overlegtafels.xlsx", data_only=True)
    for sheet in _lists(book):
        headings, *body = sheet.iter_rows(values_only=True)
        listed = [dict(zip(headings, row, strict=True)) for row in body]
        day = listed[0]["Peildatum"].date()
        counted = Counter(
            (domein.strip(), row["Regieniveau"], row["Verzorgingsgebied"])
            for row in listed
            for domein in row["Domeinen"].split(";")
        )
        found = ring(store, peildatum=day)
        assert places(found) == dict(counted)
        assert found["tafels"].iloc[-1] == len(listed) == len(overlegtafels(store, peildatum=day))
    assert names(overlegtafels(store)) == names(overlegtafels(store, peildatum=max(_days(book))))


def _days(book: openpyxl.Workbook) -> list[dt.date]:
    return [sheet.cell(2, 1).value.date() for sheet in _lists(book)]


def _lists(book: openpyxl.Workbook) -> list[Worksheet]:
    return [sheet for sheet in book if sheet.title.startswith("Overlegtafels")]


def test_what_stands_out_is_counted(store):
    delivered(
        store,
        """
        Overleg | Domein      | Ring | Verzorgingsgebied | Type | Procesmanager | Cliënt aanwezig | Resultaat vastgelegd
        A | Jeugd; Veiligheid  | 3    | regio             | casuïstiek | nee     | nooit           | ja
        B | Jeugd              | 3    | regio             | netwerk    | ja      | nooit           | nee
        C | Veiligheid         | 1    | buurt             | casuïstiek | nee     | soms            | nee
        D | Veiligheid         | 4    | buurt             | casuïstiek |         |                 |
        """,
        "overlegtafels.csv",
        peildatum="01-01-2026",
    )
    assert_shows(
        opvallend(store),
        """
        tafels | meer_domeinen | zonder_client | zonder_procesmanager | zonder_resultaat | lege_plekken
        4      | 1             | 1             | 1                    | 2                | 16
        """,
    )


def test_a_newer_list_of_the_same_day_takes_its_place_until_it_is_undone(filled):
    before = [overlegtafels(filled), ring(filled), peildata(filled)]
    newer = delivered(filled, "\n".join(TABLES.splitlines()[:2] + TABLES.splitlines()[5:]), "verbeterd.csv")
    assert names(overlegtafels(filled)) == ["Gezinsoverleg", "Bestuurstafel"]
    assert ring(filled)["tafels"].iloc[-1] == 2
    filled.undo(newer[0], "een tester")
    after = [overlegtafels(filled), ring(filled), peildata(filled)]
    assert all(alike(one, other) for one, other in zip(after, before, strict=True))


def test_the_tables_of_another_coalitie_never_mix_in(filled, monkeypatch):
    def asked() -> list[pd.DataFrame]:
        days = [{"peildatum": day} for day in (None, "2026-01-01", "2024-01-01")]
        return [peildata(filled), *(question(filled, **day) for question in (overlegtafels, ring) for day in days)]

    before = asked()
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert overlegtafels(filled).empty
    assert peildata(filled).empty
    assert ring(filled)["tafels"].sum() == 0
    delivered(filled, TABLES + "    01-01-2027 | Buurttafel | Veiligheid | 1 | buurt | Kade | netwerk", "buren.csv")
    assert names(overlegtafels(filled)) == ["Buurttafel"]
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert all(alike(one, other) for one, other in zip(asked(), before, strict=True))
