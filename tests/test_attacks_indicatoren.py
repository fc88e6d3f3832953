"""Whoever takes the shown parts of a year or an area from its whole finds nothing about fewer than ten."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

import pandas as pd
import pytest

from data.store import Store
from queries.indicatoren import indicatorwaarden
from tests.secrecy import publish
from tests.test_queries_indicatoren import published
from tests.worlds import assert_shows

QUARTERS = ("2024-K1", "2024-K2", "2024-K3", "2024-K4")
WITHIN = {
    "2024-H1": QUARTERS[:2], "2024-H2": QUARTERS[2:], "2024": QUARTERS,
    **{quarter: (quarter,) for quarter in QUARTERS},
}  # fmt: skip
AREAS = {"Noord": "BU99010101", "Oost": "BU99010102", "Zuid": "BU99010203", "West": "BU99010204"}
WIDER = {
    "Boven": ("WK990101", ("Noord", "Oost")), "Onder": ("WK990102", ("Zuid", "West")),
    "Delta": ("GM9901", tuple(AREAS)), **{name: (code, (name,)) for name, code in AREAS.items()},
}  # fmt: skip
UNITS = {"%": 100, "‰": 1000, "gemiddelde": 1, "aantal": 1}
Counts = dict[str, tuple[float, float]]


def leaves(chance: Random, names: tuple[str, ...], eenheid: str) -> Counts:
    """Numerator and denominator of the smallest parts, of which now and then one counts few."""
    found = {}
    for name in names:
        noemer = chance.choice((chance.randint(4, 9) if eenheid == "gemiddelde" else 80, chance.randint(60, 300)))
        teller = chance.choice(
            (chance.randint(0, 9), chance.randint(10, 40), chance.randint(12, 50), max(noemer - 4, 0))
        )
        found[name] = float(teller), float(noemer)
    return found


def added(found: Counts, names: tuple[str, ...]) -> tuple[float, float]:
    return sum(found[name][0] for name in names), sum(found[name][1] for name in names)


def stored(rows: list[dict], eenheid: str) -> Store:
    store = Store()
    known = {"indicator": ["ROOK"], "naam": ["Roken"], "eenheid": [eenheid], "richting": ["lager is beter"]}
    values = pd.DataFrame(rows).assign(indicator="ROOK", status="definitief", definitieversie=1)
    publish(store, {"indicatoren": pd.DataFrame(known).assign(definitieversie=1), "waarden": values})
    return store


def told(chance: Random, about: dict[str, str], counts: tuple[float, float], eenheid: str) -> dict:
    """A row: as numerator and denominator, or as a value with its denominator; a bare number of an `aantal`."""
    teller, noemer = counts
    if eenheid == "aantal":
        return {**about, "teller": None, "noemer": None, "waarde": teller}
    if chance.random() < 0.3:
        return {**about, "teller": None, "noemer": noemer, "waarde": UNITS[eenheid] * teller / noemer}
    return {**about, "teller": teller, "noemer": noemer, "waarde": None}


def found_out(
    shown: dict[str, tuple], found: Counts, wholes: dict[str, tuple[str, ...]], eenheid: str
) -> Iterator[str]:
    """Each rest that is about few: a shown whole without some of the shown parts in it."""
    for whole in shown:
        inside = [name for name in shown if set(wholes[name]) < set(wholes[whole])]
        for size in range(1, len(inside) + 1):
            for taken in combinations(inside, size):
                away = [name for part in taken for name in wholes[part]]
                rest = tuple(name for name in wholes[whole] if name not in away)
                if len(set(away)) == len(away) and rest and _few(*added(found, rest), eenheid):
                    yield f"{whole} without {taken}"


def _few(teller: float, noemer: float, eenheid: str) -> bool:
    counted = {"aantal": [teller], "gemiddelde": [noemer]}.get(eenheid, [teller, noemer, noemer - teller])
    return min(counted) < 10


def attacked(seed: int, in_time: bool) -> tuple[list[str], int]:
    """What is found out in a random world, and how many figures are shown."""
    chance, eenheid = Random(seed), Random(seed).choice(list(UNITS))
    wholes = WITHIN if in_time else {name: parts for name, (_, parts) in WIDER.items()}
    found = leaves(chance, QUARTERS if in_time else tuple(AREAS), eenheid)
    rows = []
    for name in chance.sample(list(wholes), chance.randint(4, len(wholes))):
        code = WIDER["Delta" if in_time else name][0]
        about = {"gebied": "Delta" if in_time else name, "gebiedscode": code, "periode": name if in_time else "2024"}
        rows.append(told(chance, about, added(found, wholes[name]), eenheid))
    store = stored(rows, eenheid)
    frame = indicatorwaarden(store).dropna(subset=["waarde"])
    store.close()
    shown = dict.fromkeys(frame["periode" if in_time else "gebied"])
    return list(found_out(shown, found, wholes, eenheid)), len(shown)


@pytest.mark.parametrize("in_time", [True, False], ids=["periods", "areas"])
def test_no_small_number_follows_from_a_whole_and_its_parts(in_time):
    worlds = {seed: attacked(seed, in_time) for seed in range(6)}
    assert {seed: leaks for seed, (leaks, _) in worlds.items() if leaks} == {}
    assert sum(shown for _, shown in worlds.values()) > 15


@pytest.mark.parametrize("in_time", [True, False], ids=["periods", "areas"])
def test_the_attack_finds_small_numbers_where_only_they_are_hidden(monkeypatch, in_time):
    monkeypatch.setattr("queries.indicatoren.derivable", lambda rows, shown: shown & False)
    assert sum(bool(attacked(seed, in_time)[0]) for seed in range(3)) > 0


ONE_AREA_HIDDEN = """
    Indicator | Gebied | Gebiedscode | Periode | Teller | Noemer
    ROOK      | Delta  | GM9901      | 2024    | 58     | 890
    ROOK      | Noord  | BU99010101  | 2024    | 30     | 400
    ROOK      | Oost   | BU99010102  | 2024    | 25     | 390
    ROOK      | Zuid   | BU99010103  | 2024    | {}
    ROOK      | Elders | GM9902      | 2024    | 50     | 840
"""


@pytest.mark.parametrize("last", ["3 | 100", "<10 | 100"])
def test_the_smallest_area_goes_with_the_one_that_would_follow_from_the_municipality(store, last):
    published(store, ONE_AREA_HIDDEN.format(last))
    reason = "te kleine aantallen" if last[0] == "3" else "onderdrukt bij de bron"
    shown = """
        gebied | teller | noemer | reden_leeg
        Delta  | 58     | 890    |
        Elders | 50     | 840    |
        Noord  | 30     | 400    |
        Oost   |        |        | afleidbaar
        """
    found = indicatorwaarden(store)
    assert_shows(found[found["gebied"] != "Zuid"], shown)
    assert found.set_index("gebied")["reden_leeg"]["Zuid"] == reason


def test_who_asks_for_one_area_finds_no_more_than_who_asks_for_all(store):
    published(store, ONE_AREA_HIDDEN.format("3 | 100"))
    for chosen in ("Oost", "BU99010102"):
        assert_shows(indicatorwaarden(store, gebied=chosen), "gebied | waarde | reden_leeg\nOost | | afleidbaar")


def test_an_area_that_once_was_the_sum_of_all_others_is_their_whole(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer
        ROOK      | Samen  | 2023    | 70     | 900
        ROOK      | Noord  | 2023    | 30     | 400
        ROOK      | Oost   | 2023    | 40     | 500
        ROOK      | Samen  | 2024    | 43     | 900
        ROOK      | Noord  | 2024    | 4      | 400
        ROOK      | Oost   | 2024    | 39     | 500
        """,
    )
    shown = "gebied | periode | teller | reden_leeg\nNoord | 2023 | 30 |\nNoord | 2024 | | te kleine aantallen\n"
    shown += "Oost | 2023 | 40 |\nOost | 2024 | | afleidbaar\nSamen | 2023 | 70 |\nSamen | 2024 | 43 |"
    assert_shows(indicatorwaarden(store), shown)


def test_areas_of_which_nothing_says_that_one_is_part_of_another_stay(store):
    published(
        store,
        """
        Indicator | Gebied | Periode | Teller | Noemer
        ROOK      | Delta  | 2024    | 58     | 890
        ROOK      | Elders | 2024    | 50     | 840
        """,
    )
    assert indicatorwaarden(store)["waarde"].notna().all()
