"""Cases that go from table to table: every figure against plain Python, and no small number that can be worked out."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from random import Random

import pandas as pd
import pytest

from data.store import Store
from queries import voorproef
from queries.stromen import casusstromen, opgelost_in_ring_1, perioden
from queries.uitleg import RULES
from tests.conftest import checked, csv, delivered
from tests.worlds import alike, assert_shows

TABLES = """
    Peildatum  | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Casussen per jaar
    01-01-2024 | Aal          | Zorg     | 1           | buurt             | 80
    01-01-2024 | Bes          | Zorg     | 1           | buurt             |
    01-01-2024 | Cel          | Zorg     | 2           | gemeente          | 50
    01-01-2026 | Aal          | Zorg     | 2           | buurt             | 80
    01-01-2026 | Bes          | Zorg     | 1           | buurt             | 60
    01-01-2026 | Cel          | Zorg     | 2           | gemeente          | 50
"""
HEAD = "Periode | Van | Naar | Aantal"
TO_MEND = "meer opgeschaald dan er casussen zijn: kijk de stromen en de casussen per jaar na"


@pytest.fixture
def tables(store: Store) -> Store:
    """A list of 2024 and one of 2026, in which Aal went up a ring."""
    delivered(store, TABLES, "overlegtafels.csv")
    return store


def flows(store: Store, *rows: str) -> Store:
    """The store with flows, one a row."""
    delivered(store, "\n".join([HEAD, *rows]), "casusstromen.csv")
    return store


def test_a_flow_goes_up_or_down_by_the_list_of_its_own_period(tables):
    flows(tables, "2025-H2 | Aal | Cel | 12", "2026-H1 | Aal | Cel | 12", "2026-H1 | cel | BES | 10",
          "2026-H1 | Bes | Cel | 0", "2026-H1 | Bes | Elders | 30", "2023 | Aal | Cel | 11")  # fmt: skip
    assert_shows(
        casusstromen(tables, ["2023", "2025-H2", "2026-H1"]),
        """
        periode | van | naar   | richting | aantal | reden
        2026-H1 | Bes | Elders |          | 30     |
        2026-H1 | Aal | Cel    | gelijk   | 12     |
        2026-H1 | cel | BES    | af       | 10     |
        2026-H1 | Bes | Cel    | op       | 0      |
        2025-H2 | Aal | Cel    | op       | 12     |
        2023    | Aal | Cel    | op       | 11     |
        """,
    )
    assert set(casusstromen(tables)["periode"]) == {"2026-H1"}
    assert_shows(
        perioden(tables),
        "periode | peildatum\n2026-H1 | 2026-01-01\n2025-H2 | 2024-01-01\n2023 | 2024-01-01",
    )


def test_fewer_than_ten_stay_hidden_and_their_order_tells_nothing(tables):
    flows(tables, "2024 | Aal | Cel | 1", "2024 | Bes | Cel | 9", "2024 | Cel | Aal | 10", "2024 | Cel | Bes | 5")
    assert_shows(
        casusstromen(tables),
        """
        periode | van | naar | richting | aantal | reden
        2024    | Cel | Aal  | af       | 10     |
        2024    | Aal | Cel  | op       |        | te kleine aantallen
        2024    | Bes | Cel  | op       |        | te kleine aantallen
        2024    | Cel | Bes  | af       |        | te kleine aantallen
        """,
    )


def test_the_share_that_ring_1_solves_is_of_the_tables_of_which_the_cases_are_known(tables):
    flows(tables, "2024 | Aal | Cel | 20", "2024 | Bes | Cel | 15", "2024 | Aal | Bes | 30", "2024 | Cel | Aal | 11",
          "2026-H1 | Bes | Aal | 12", "2026-H1 | Aal | Cel | 40")  # fmt: skip
    assert_shows(
        opgelost_in_ring_1(tables),
        """
        periode | casussen | opgeschaald | opgelost_pct | tafels_zonder_casussen | reden
        2024    | 80       | 20          | 75           | 1                      |
        2026-H1 | 30       | 12          | 60           | 0                      |
        """,
    )


@pytest.mark.parametrize(
    ("up", "reden"),
    [
        ((12, 8, 7), ""),
        ((12, 8), "te kleine aantallen"),
        ((12, 4, 5), "te kleine aantallen"),
        ((12, 9, 9), "te kleine aantallen"),
        ((20, *[1] * 12), "te kleine aantallen"),
        ((20, 2, *[1] * 11), ""),
        ((9, 9, 8), ""),
        ((), "te kleine aantallen"),
        ((0, 0), "te kleine aantallen"),
        ((71,), "te kleine aantallen"),
        ((70,), ""),
        ((81,), TO_MEND),
        ((72, 8, 7), TO_MEND),
        ((79, 9), "te kleine aantallen"),
        ((80, 1), TO_MEND),
    ],
)
def test_a_sum_is_told_where_no_small_flow_in_it_can_be_worked_out(store, up, reden):
    higher = [f"01-01-2024 | Hoog {number} | Zorg | 2 | buurt |" for number in range(len(up))]
    delivered(store, "\n".join([*TABLES.splitlines()[:3], *higher]), "overlegtafels.csv")
    flows(store, *(f"2024 | Aal | Hoog {number} | {each}" for number, each in enumerate(up)), "2024 | Bes | Cel | 10")
    (found,) = opgelost_in_ring_1(store).to_dict("records")
    assert (found["reden"] if isinstance(found["reden"], str) else "") == reden
    assert pd.isna(found["opgelost_pct"]) == pd.isna(found["opgeschaald"]) == bool(reden)


def test_a_table_that_got_another_name_in_the_period_still_sent_its_cases_up(store):
    _, head, aal, _, cel, *_ = TABLES.splitlines()
    delivered(store, "\n".join([head, aal, cel]), "overlegtafels.csv")
    delivered(store, "\n".join([head, aal, cel]).replace("01-01", "01-07").replace("Aal ", "Aal nieuw "), "later.csv")
    flows(store, "2024 | Aal | Cel | 30", "2024 | Aal nieuw | Cel | 10", "2025 | Aal | Cel | 30",
          "2025 | Aal  Nieuw | Cel | 20")  # fmt: skip

    assert casusstromen(store, ["2024", "2025"])["richting"].fillna("").tolist() == ["", "op", "op", "op"]
    found = opgelost_in_ring_1(store)
    assert found[["opgeschaald", "opgelost_pct"]].to_numpy().tolist() == [[40, 50], [20, 75]]


@pytest.mark.parametrize("name", ["Totaal Aal", "Totaal opgeschaald", "Subtotaal", "Alle tafels", "Samen", "som"])
def test_several_tables_together_are_refused_by_their_name(tables, name):
    (finding,) = checked(f"{HEAD}\n2024 | Aal | {name} | 25").findings
    assert "moet een overlegtafel zijn; laat totalen weg" in f"moet {finding.moet.removeprefix('moet ')}"


def test_one_flow_in_other_capitals_is_refused(tables):
    found = checked(f"{HEAD}\n2024 | Aal | Cel | 20\n2024 | aal | CEL | 20").findings
    assert {(each.code, each.kolom, each.rij) for each in found} == {
        ("lijkt op een andere", "Van", 3), ("lijkt op een andere", "Naar", 3),
    }  # fmt: skip


def test_without_a_list_or_any_cases_the_share_is_not_known(store):
    flows(store, "2024 | Aal | Cel | 20")
    assert_shows(opgelost_in_ring_1(store), "periode | casussen | opgelost_pct | reden\n2024 | | | niet aangeleverd")
    assert casusstromen(store)["richting"].isna().all()


def test_beside_a_shorter_period_nothing_of_a_longer_one_is_told(tables):
    flows(tables, "2024 | Aal | Cel | 29", "2024-H1 | Aal | Cel | 24", "2025-H1 | Aal | Cel | 23")
    assert casusstromen(tables, ["2024", "2024-H1", "2025-H1"])["reden"].fillna("").tolist() == ["", "afleidbaar", ""]
    assert opgelost_in_ring_1(tables)["reden"].fillna("").tolist() == ["", "afleidbaar", ""]
    assert casusstromen(tables, "2024")["aantal"].isna().all()


def test_flows_and_tables_of_another_coalitie_never_mix_in(tables, monkeypatch):
    flows(tables, "2024 | Aal | Cel | 20")
    before = [question(tables) for question in (perioden, casusstromen, opgelost_in_ring_1)]
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert all(question(tables).empty for question in (perioden, casusstromen, opgelost_in_ring_1))
    flows(tables, "2025 | Aal | Cel | 30", "2024-H1 | Aal | Cel | 11")
    assert casusstromen(tables)["richting"].isna().all() and len(perioden(tables)) == 2
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    after = [question(tables) for question in (perioden, casusstromen, opgelost_in_ring_1)]
    assert all(alike(one, other) for one, other in zip(before, after, strict=True))


def test_a_total_among_the_flows_is_refused():
    found = checked(f"{HEAD}\n2024 | Aal | Bes | 12\n2024 | Aal | Cel | 5\n2024 | Aal | Eindtotaal | 17")
    assert [(each.rij, each.kolom, each.moet) for each in found.findings] == [
        (4, "Naar", "moet een overlegtafel zijn; laat totalen weg")
    ]


# against plain Python

NAMES = ("Aal", "Bes", "Cel", "Deel", "Erf")
DAYS = (dt.date(2021, 1, 1), dt.date(2023, 7, 1), dt.date(2025, 1, 1))
Lists = dict[dt.date, dict[str, tuple[int, int | None]]]
Flow = tuple[str, str, str, int]


@pytest.fixture(scope="module")
def world() -> Iterator[tuple[Store, Lists, list[Flow]]]:
    """Three lists of tables and a few flows in every month of ten years, at random."""
    chance, store = Random(20), Store()
    lists = {
        day: {name: (chance.randint(1, 3), chance.choice([None, 300, 500])) for name in NAMES if chance.random() < 0.9}
        for day in DAYS
    }
    rows = [
        [day, name, "Zorg", level, "buurt", cases]
        for day, tables in lists.items()
        for name, (level, cases) in tables.items()
    ]
    head = ["Peildatum", "Overlegtafel", "Domeinen", "Regieniveau", "Verzorgingsgebied", "Casussen per jaar"]
    delivered(store, csv([head, *rows]), "overlegtafels.csv")
    given = [
        (f"{year}-{month:02}", *pair, chance.choice([0, 1, 3, 7, 8, 9, 10, 11, 14]))
        for year, month in product(range(2018, 2028), range(1, 13))
        for pair in chance.sample([(van, naar) for van, naar in product(NAMES, NAMES) if van != naar], 6)
    ]
    delivered(store, csv([["Periode", "Van", "Naar", "Aantal"], *given]), "casusstromen.csv")
    yield store, lists, given
    store.close()


def held(lists: Lists, periode: str) -> dict[str, tuple[int, int | None]]:
    """The list that held at the end of a month, or else the oldest."""
    year, month = map(int, periode.split("-"))
    return lists[max((day for day in lists if (day.year, day.month) <= (year, month)), default=min(lists))]


def test_flows_are_those_of_plain_python(world):
    store, lists, given = world
    wanted = set()
    for periode, van, naar, aantal in given:
        tables, way = held(lists, periode), ""
        if van in tables and naar in tables:
            rise = tables[naar][0] - tables[van][0]
            way = "op" if rise > 0 else "af" if rise < 0 else "gelijk"
        wanted.add((periode, van, naar, way, "" if 1 <= aantal <= 9 else aantal))
    found = casusstromen(store, [row[0] for row in given]).astype(object).fillna("")

    assert {*found[["periode", "van", "naar", "richting", "aantal"]].itertuples(index=False, name=None)} == wanted
    assert (found["reden"] == found["aantal"].eq("").map({True: "te kleine aantallen", False: ""})).all()


def test_the_share_solved_in_ring_1_is_that_of_plain_python(world):
    store, lists, given = world
    up = defaultdict(list)
    for periode, van, naar, aantal in given:
        tables = held(lists, periode)
        if van in tables and naar in tables and tables[van][0] == 1 < tables[naar][0] and tables[van][1]:
            up[periode].append(aantal)
    wanted = {}
    for periode in {row[0] for row in given}:
        known = [cases for level, cases in held(lists, periode).values() if level == 1]
        whole, small = sum(filter(None, known)) / 12, [each for each in up[periode] if 1 <= each <= 9]
        told = not small or 10 <= sum(small) not in (len(small), 9 * len(small))
        told &= sum(up[periode]) >= 10 and whole - sum(up[periode]) >= 10
        share = 100 * (whole - sum(up[periode])) / whole if told else None
        wanted[periode] = share, whole or None, known.count(None)
    found = opgelost_in_ring_1(store).astype(object)
    found = found.where(found.notna(), None).set_index("periode")

    told = zip(found["opgelost_pct"], found["casussen"], found["tafels_zonder_casussen"], strict=True)
    got = dict(zip(found.index, told, strict=True))
    assert got.keys() == wanted.keys()
    assert all(got[name] == pytest.approx(wanted[name]) for name in got)
    assert 10 < found["opgelost_pct"].notna().sum() < len(found)


# what follows from what is told


@pytest.mark.parametrize("number", [1, 2])
def test_no_hidden_number_follows_from_both_questions_together(store, number):
    """Every way to fill the small flows, beside large ones that leave much, little or nothing of the cases."""
    higher = [f"01-01-1900 | Hoog {each} | Zorg | 2 | buurt |" for each in range(number + 1)]
    lowest = "01-01-1900 | Aal | Zorg | 1 | buurt | 1200"
    delivered(store, "\n".join([TABLES.splitlines()[1], lowest, *higher]), "overlegtafels.csv")
    large = (10, 71, 78, 82, 89, 90, 91, 95, 99, 100, 101)
    ways = list(product(large, *[range(1, 10)] * number))
    months = [f"{year}-{month:02}" for year, month in product(range(1900, 2100), range(1, 13))][: len(ways)]
    rows = [
        [month, "Aal", f"Hoog {place}", each]
        for month, way in zip(months, ways, strict=True)
        for place, each in enumerate(way)
    ]
    delivered(store, csv([["Periode", "Van", "Naar", "Aantal"], *rows]), "casusstromen.csv")
    possible = defaultdict(set)
    for view, way in zip(views(store, months), ways, strict=True):
        possible[view].add(way)

    assert len(possible) >= number * len(large)
    for worlds in possible.values():
        large_ones, *small = map(set, zip(*worlds, strict=True))
        assert len(large_ones) == 1 and all(len(each) > 1 for each in small)


def views(store: Store, months: list[str]) -> list[str]:
    """Everything that both questions tell of each month."""
    flows, shares = casusstromen(store, months), opgelost_in_ring_1(store)
    told = defaultdict(str)
    for frame in (flows, shares):
        for month, own in frame.groupby("periode"):
            told[month] += own.drop(columns="periode").to_csv(index=False)
    return [told[month] for month in months]


def test_a_guess_that_is_right_is_told_as_a_wrong_one(tables):
    flows(tables, "2024 | Aal | Cel | 7", "2024 | Bes | Cel | 20")
    looks = set()
    for guess in (6, 7, 8):
        drawing = f"{HEAD}\n2024 | Aal | Cel | {guess}\n2024 | Bes | Cel | 20"
        found = voorproef.van_publiceren(tables, checked(drawing, tables.known()))
        looks.add((found.tellingen.to_csv(), found.wijzigingen.to_csv(), found.meer, found.niets))
    assert len(looks) == 1
    (later,) = delivered(tables, f"{HEAD}\n2024 | Aal | Cel | 30", "later.csv")
    for look in (voorproef.van_levering, voorproef.van_terugdraaien):
        assert look(tables, later).wijzigingen.empty


def test_the_rules_are_on_the_page_of_definitions():
    assert {RULES[name].vraag for name in ("Stromen tussen tafels", "Opgelost in ring 1")} == {
        "casusstromen",
        "opgelost_in_ring_1",
    }
