"""How the tables went over time: what became of each between two lists, against plain Python; and one table's story."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.contracts.woorden import DOMEINEN
from data.store import Store
from queries.overlegtafels import overlegtafels
from queries.overlegtafels.gespreksstof import vergaderuren
from queries.overlegtafels.verloop import KINDS, beeld, tafeluren, tafelveranderingen, tafelverloop
from tests.conftest import delivered
from tests.oracle import plain
from tests.worlds import assert_shows, example_store

DAYS = tuple(f"{year}-01-01" for year in range(2021, 2026))
GONE = ("samengevoegd", "hernoemd", "gesplitst")
TABLES = """
    Peildatum  | Overlegtafel | Domeinen    | Regieniveau | Verzorgingsgebied | Gebied | Soort | Deelnemers | Voorheen
    01-01-2024 | Aal          | Jeugd       | 1           | buurt             | Kade   |         | A; B     |
    01-01-2024 | Bes          | Jeugd       | 2           | buurt             | Kade   | netwerk | C        |
    01-01-2024 | Cel          | Zorg        | 2           | gemeente          |        | netwerk | D        |
    01-01-2024 | Deel         | Veiligheid  | 3           | regio             |        |         | E; F     |
    01-01-2024 | Erf          | Veiligheid  | 3           | regio             |        |         | G        |
    01-01-2024 | Fee          | Zorg        | 1           | buurt             |        |         | H        |
    01-01-2024 | Geul         | Zorg        | 1           | buurt             |        |         | I        |
    01-01-2024 | Hof          | Zorg        | 1           | buurt             |        |         | J        |
    01-01-2025 | Aal en Bes   | Jeugd       | 2           | buurt             | Kade   | netwerk | Z        | aal;  BES
    01-01-2025 | Zaal         | Zorg; Jeugd | 4           | gemeente          | Stad   | bestuurlijk | D    | Cel
    01-01-2025 | Slot         | Veiligheid  | 4           | regio             |        |         | E; G; Q  |
    01-01-2025 | Fee          | Zorg        | 2           | buurt             | Kade   |         | H        | Geul
    01-01-2025 | Nieuw        | Zorg        | 1           | buurt             |        |         | X        | Onbekend
"""


@pytest.fixture(scope="module")
def tables() -> Iterator[Store]:
    """Two lists in a store that is only read."""
    store = Store()
    delivered(store, TABLES, "overlegtafels.csv")
    yield store
    store.close()


def test_what_became_of_each_table_is_told(tables):
    assert_shows(
        tafelveranderingen(tables),
        """
        overlegtafel | wat                     | van           | naar                          | hoe
        Aal en Bes   | samengevoegd            | Aal; Bes      | Aal en Bes                    | opgegeven
        Fee          | samengevoegd            | Geul          | Fee                           | opgegeven
        Slot         | samengevoegd            | Deel; Erf     | Slot                          | afgeleid
        Zaal         | hernoemd                | Cel           | Zaal                          | opgegeven
        Nieuw        | verschenen              |               | Nieuw                         | opgegeven
        Hof          | gestopt                 | Hof           |                               | opgegeven
        Fee          | ander regieniveau       | 1             | 2                             | opgegeven
        Zaal         | ander regieniveau       | 2             | 4                             | opgegeven
        Zaal         | andere domeinen         | Zorg & Welzijn | Jeugd & Gezin; Zorg & Welzijn | opgegeven
        Zaal         | andere soort            | netwerk       | bestuurlijk                   | opgegeven
        """,
    )


def test_in_either_order_the_earlier_list_comes_first_and_left_out_the_newest_two_are_compared(tables):
    days = ("2024-01-01", "2025-01-01")
    for one, other in (days, days[::-1], (dt.date(2025, 1, 1), None), (None, "2024-01-01")):
        assert told(tafelveranderingen(tables, one, other)) == told(tafelveranderingen(tables))


@pytest.mark.parametrize(
    "days", [("2024-01-01", None), ("2023-05-05", None), (None, "2023-05-05"), ("2025-01-01",) * 2]
)
def test_without_a_second_list_nothing_changed(tables, days):
    assert tafelveranderingen(tables, *days).empty
    assert beeld(tables, *days)["wat"].isna().all()


@pytest.mark.parametrize(
    ("chosen", "changed"),
    [
        ({"domein": ["Veiligheid"]}, {"Slot"}),
        ({"domein": ["Jeugd & Gezin"]}, {"Aal en Bes", "Zaal"}),
        ({"niveau": ["4"]}, {"Slot", "Zaal"}),
        ({"niveau": ["3"]}, {"Slot"}),
        ({"gebied": ["Stad"]}, {"Zaal"}),
        ({"soort": ["netwerk"]}, {"Aal en Bes", "Zaal"}),
        ({"soort": ["netwerk"], "niveau": ["4"]}, set()),
    ],
    ids=lambda drawn: str(sorted(drawn)),
)
def test_a_change_counts_when_the_table_of_before_or_of_after_is_chosen(tables, chosen, changed):
    assert set(tafelveranderingen(tables, **chosen)["overlegtafel"]) == changed


def test_a_table_that_goes_on_as_two_is_split(store):
    delivered(store, lists({1: [Tafel("Aal")], 2: [Tafel("Bes", voorheen=("Aal",)), Tafel("Cel", voorheen=("Aal",))]}))

    assert_shows(
        tafelveranderingen(store),
        "overlegtafel | wat | van | naar\nBes | gesplitst | Aal | Bes\nCel | gesplitst | Aal | Cel",
    )


def test_what_a_list_in_between_said_is_remembered(store):
    first = [Tafel("Aal"), Tafel("Bes")]
    second = [Tafel("Cel", voorheen=("Aal", "Bes"))]
    delivered(store, lists({1: first, 2: second, 3: [Tafel("Deel", voorheen=("Cel",))], 4: [Tafel("Deel")]}))

    assert_shows(
        tafelveranderingen(store, vergelijk=DAYS[1]),
        "overlegtafel | wat | van | naar | hoe\nDeel | samengevoegd | Aal; Bes | Deel | opgegeven",
    )
    assert tafelveranderingen(store).empty


def test_a_gone_table_that_fits_several_new_ones_went_where_most_fit(store):
    gone = [Tafel(name, wie=(name,)) for name in "PQRS"]
    delivered(store, lists({1: gone, 2: [Tafel("Aal", wie=("P", "Q")), Tafel("Zeg", wie=("P", "R", "S"))]}))

    assert_shows(
        tafelveranderingen(store),
        """
        overlegtafel | wat          | van     | naar | hoe
        Zeg          | samengevoegd | P; R; S | Zeg  | afgeleid
        Aal          | verschenen   |         | Aal  | opgegeven
        Q            | gestopt      | Q       |      | opgegeven
        """,
    )


@dataclass(frozen=True)
class Tafel:
    """A table on one list."""

    naam: str
    domeinen: tuple[str, ...] = ("Veiligheid",)
    niveau: int = 1
    vlak: str = "buurt"
    gebied: str | None = None
    soort: str | None = None
    wie: tuple[str, ...] = ()
    voorheen: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return key_of(self.naam)

    @property
    def place(self) -> tuple:
        return self.domeinen, self.niveau, self.vlak

    @property
    def origins(self) -> set[str]:
        return {key_of(name) for name in self.voorheen}


World = dict[int, list[Tafel]]  # by year: 0 is that of the first of DAYS


def key_of(name: str) -> str:
    return " ".join(name.lower().split())


def lists(world: World) -> list[list[object]]:
    """The lists as one sheet."""
    headings = "Peildatum,Overlegtafel,Domeinen,Regieniveau,Verzorgingsgebied,Gebied,Soort,Deelnemers,Voorheen"
    rows = [
        [DAYS[year], each.naam, "; ".join(each.domeinen), each.niveau, each.vlak, each.gebied, each.soort,
         "; ".join(each.wie) or None, "; ".join(each.voorheen) or None]
        for year, tables in world.items()
        for each in tables
    ]  # fmt: skip
    return [headings.split(","), *rows]


NAMES = ("Aal", "Bes", "Cel", "Deel", "Erf", "Bes cel")
OTHERWISE = ("aal", "bes cel", "BES Cel")  # the same names, written as somebody else would


def drawn(seed: int) -> World:
    """One to five lists of a few tables, that come and go, merge and change at random."""
    chance = Random(seed)
    return {year: _list(chance) for year in range(chance.randint(1, 5))}


def _list(chance: Random) -> list[Tafel]:
    names = {key_of(name): name for name in chance.choices(NAMES + OTHERWISE, k=chance.randint(1, 7))}
    return [_tafel(chance, name) for name in names.values()]


def _tafel(chance: Random, name: str) -> Tafel:
    domeinen = chance.sample(DOMEINEN[:3], chance.randint(1, 2))
    return Tafel(
        name,
        tuple(sorted(domeinen, key=DOMEINEN.index)),
        chance.randint(1, 3),
        chance.choice(("buurt", "gemeente")),
        chance.choice((None, "Kade", "Stad")),
        chance.choice((None, "netwerk", "bestuurlijk")),
        tuple(chance.sample("PQRS", chance.randint(0, 3))),
        tuple(chance.sample((*NAMES, "AAL", "Bes  cel"), chance.choice((0, 0, 1, 2)))),
    )


def out_of(world: World, year: int, each: Tafel) -> set[str]:
    """The names that a table came out of: on an earlier list, and gone by now."""
    before = {old.key for earlier in range(year) for old in world[earlier]}
    return each.origins & before - {other.key for other in world[year]}


def came_from(world: World, since: int, key: str, year: int) -> set[str]:
    """Every name that a table of a list goes back to, as it and the lists in between say."""
    found = set()
    for when in range(since + 1, year + 1):
        for each in world[when]:
            if each.key == key:
                gone = out_of(world, when, each)
                found |= gone.union(*(came_from(world, since, name, when) for name in gone))
    return found


def becoming(world: World, since: int, until: int) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Per new or growing table which gone ones went into it: as it is said, and as it seems."""
    before, after = ({each.key: each for each in world[year]} for year in (since, until))
    gone = before.keys() - after.keys()
    said = {name: found for name in after if (found := came_from(world, since, name, until) & gone)}
    untold = gone - set().union(*said.values())
    new = after.keys() - before.keys() - said.keys()
    fits = {name: {old for old in untold if alike(before[old], after[name])} for name in new}
    best = {
        old: min((name for name in new if old in fits[name]), key=lambda name: (-len(fits[name]), name), default=None)
        for old in untold
    }
    seems = {name: {old for old in untold if best[old] == name} for name in new}
    return said, {name: found for name, found in seems.items() if len(found) > 1}


def alike(old: Tafel, new: Tafel) -> bool:
    shared = len({*old.wie} & {*new.wie})
    return bool(old.wie and {*old.domeinen} & {*new.domeinen}) and shared >= len(old.wie) / 2


def changes(world: World, since: int, until: int) -> Counter:
    """Every change between two lists: overlegtafel, wat, van, naar, hoe."""
    before, after = ({each.key: each for each in world[year]} for year in (since, until))
    said, seems = becoming(world, since, until)
    claims = Counter(old for found in said.values() for old in found)
    found, same = Counter(), {name: name for name in before.keys() & after.keys()}
    for name, olds in (said | seems).items():
        wat = (
            "samengevoegd" if len(olds) > 1 or name in before else "gesplitst" if claims[max(olds)] > 1 else "hernoemd"
        )
        same |= {name: max(olds)} if wat == "hernoemd" else {}
        van = "; ".join(sorted(before[old].naam for old in olds))
        found[after[name].naam, wat, van, after[name].naam, "afgeleid" if name in seems else "opgegeven"] += 1
    for name in after.keys() - before.keys() - (said | seems).keys():
        found[after[name].naam, "verschenen", None, after[name].naam, "opgegeven"] += 1
    for name in before.keys() - after.keys() - set().union(*(said | seems).values()):
        found[before[name].naam, "gestopt", before[name].naam, None, "opgegeven"] += 1
    for name, old in same.items():
        for wat, van, naar in traits(before[old], after[name]):
            found[after[name].naam, wat, van, naar, "opgegeven"] += 1
    return found


def traits(old: Tafel, new: Tafel) -> Iterator[tuple[str, str, str]]:
    pairs = {
        "ander regieniveau": (str(old.niveau), str(new.niveau)),
        "ander verzorgingsgebied": (old.vlak, new.vlak),
        "ander gebied": (old.gebied, new.gebied),
        "andere domeinen": ("; ".join(old.domeinen), "; ".join(new.domeinen)),
        "andere soort": (old.soort, new.soort),
    }
    return ((wat, *pair) for wat, pair in pairs.items() if None not in pair and pair[0] != pair[1])


def told(found: pd.DataFrame) -> Counter:
    """The rows of an answer, in no order."""
    return Counter(tuple(map(plain, row)) for row in found.itertuples(index=False))


SEEDS = st.integers(0, 2**32)


def test_in_the_worlds_that_are_drawn_everything_happens():
    worlds = [drawn(seed) for seed in range(200)]
    happened = [each for world in worlds if len(world) > 1 for each in changes(world, 0, len(world) - 1)]

    assert {wat for _, wat, *_ in happened} == {*KINDS}
    assert {(wat, hoe) for _, wat, *_, hoe in happened} - {(wat, "opgegeven") for wat in KINDS} == {
        ("samengevoegd", "afgeleid")
    }


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_what_changed_between_any_two_lists_is_that_of_plain_python(seed):
    world, store = drawn(seed), Store()
    delivered(store, lists(world), "lijsten.csv")
    for since, until in ((0, len(world) - 1), (0, 1), (1, 4), (2, 3)):
        if since < until < len(world):
            found = tafelveranderingen(store, DAYS[until], DAYS[since])
            assert told(found) == changes(world, since, until)
            assert told(tafelveranderingen(store, DAYS[since], DAYS[until])) == told(found)
            assert list(found["wat"]) == sorted(found["wat"], key=KINDS.index)
            nothing_lost(world[since], world[until], found)
    store.close()


def nothing_lost(before: list[Tafel], after: list[Tafel], found: pd.DataFrame) -> None:
    """Each table of before is still there, stopped, or went into another: exactly one of these."""
    there = {each.key for each in after}
    stopped = Counter(map(key_of, found.loc[found["wat"] == "gestopt", "overlegtafel"]))
    went = {key_of(name) for names in found.loc[found["wat"].isin(GONE), "van"] for name in names.split("; ")}
    for each in before:
        assert (each.key in there) + stopped[each.key] + (each.key in went) == 1
    came = Counter(map(key_of, found.loc[found["wat"].isin(["verschenen", *GONE]), "overlegtafel"]))
    assert all(came[each.key] == 1 for each in after if each.key not in {old.key for old in before})


# One table over time


def before(world: World, key: str, until: int) -> set[tuple[int, Tafel]]:
    """A table up to a list, and what it came out of."""
    own = {(year, each) for year in world if year < until for each in world[year] if each.key == key}
    return own.union(*(before(world, name, year) for year, each in own for name in out_of(world, year, each)))


def after(world: World, key: str, since: int) -> set[tuple[int, Tafel]]:
    """A table from a list on, and what it went into."""
    own = {(year, each) for year in world if year >= since for each in world[year] if each.key == key}
    later = [(year, each.key) for year in world if year > since for each in world[year]
             if key in out_of(world, year, each)]  # fmt: skip
    return own.union(*(after(world, name, year) for year, name in later))


def history(world: World, key: str) -> Counter:
    """peildatum, overlegtafel, regieniveau, verzorgingsgebied, gebied, domeinen and aanwezig of a table."""
    found = before(world, key, len(world)) | after(world, key, -1)
    called = [each.naam for year in world for each in world[year] if each.key == key][-1]
    rows = [
        (DAYS[year], each.naam, each.niveau, each.vlak, each.gebied, "; ".join(each.domeinen), True)
        for year, each in found
    ]
    away = world.keys() - {year for year, _ in found}
    return Counter(rows + [(DAYS[year], called, None, None, None, None, False) for year in away])


@settings(max_examples=15, deadline=None)
@given(SEEDS)
def test_the_history_of_a_table_is_that_of_plain_python(seed):
    world, store = drawn(seed), Store()
    delivered(store, lists(world), "lijsten.csv")
    histories = {}
    for key in {each.key for tables in world.values() for each in tables}:
        found = tafelverloop(store, key.upper()).drop(columns=["casussen_per_jaar", "uren_per_maand"])
        found["peildatum"] = found["peildatum"].dt.strftime("%Y-%m-%d")
        histories[key] = told(found)
        assert histories[key] == history(world, key)
        assert found["peildatum"].is_monotonic_increasing
    everything = told(tafelverloop(store).drop(columns=["casussen_per_jaar", "uren_per_maand"]))
    assert len(everything) == len(set().union(*histories.values()))
    store.close()


def test_hours_and_cases_of_a_table_are_those_of_its_list():
    store = example_store()
    for day in ("2022-01-01", None):
        found, whole = tafeluren(store, day), vergaderuren(store, day).iloc[-1]
        listed = overlegtafels(store, day).set_index("overlegtafel")["casussen_per_jaar"]
        assert found["uren_per_maand"].sum() == pytest.approx(whole["uren_per_maand"])
        assert found["uren_per_maand"].isna().sum() == whole["tafels_zonder_uren"]
        assert found.set_index("overlegtafel")["casussen_per_jaar"].equals(listed.sort_index())
    assert tafeluren(store, "1999-01-01").empty


def test_hours_are_people_times_minutes_times_how_often(store):
    delivered(
        store,
        """
        Peildatum  | Overlegtafel | Domeinen   | Regieniveau | Verzorgingsgebied | Aantal deelnemers | Keer per jaar | \
Duur minuten | Casussen per jaar
        01-01-2026 | Aal          | Veiligheid | 1           | buurt             | 6                 | 24            | \
60           | 27
        01-01-2026 | Bes          | Veiligheid | 1           | buurt             | 6                 | 24            | \
             |
        """.replace("\\\n", ""),
        "overlegtafels.csv",
    )
    assert_shows(tafeluren(store), "overlegtafel | uren_per_maand | casussen_per_jaar\nAal | 12 | 27\nBes | |")
    assert tafelverloop(store, "Aal")[["casussen_per_jaar", "uren_per_maand"]].iloc[0].tolist() == [27, 12]


# What the ring draws of two lists


def image(world: World, since: int, until: int) -> Counter:
    """overlegtafel, domeinen, regieniveau, verzorgingsgebied, wat, naar and spook of every table to draw."""
    old, new = ({each.key: each for each in world[year]} for year in (since, until))
    went, stays, came = defaultdict(set), {name: name for name in old.keys() & new.keys()}, {}
    for naam, wat, van, naar, _ in changes(world, since, until):
        if wat in GONE:
            came[key_of(naar)] = "samengevoegd" if wat == "samengevoegd" else "verschenen"
            for name in van.split("; "):
                went[key_of(name)].add((wat, naar))
                stays |= {key_of(naar): key_of(name)} if wat == "hernoemd" else {}
        elif wat == "verschenen":
            came[key_of(naam)] = wat
    moved = {name: "verplaatst" for name, was in stays.items() if old[was].place != new[name].place}
    renamed = [name for name, was in stays.items() if name != was]
    wat = moved | {name: how for name, how in came.items() if name not in renamed}
    rows = [(*shown(each), wat.get(name), None, False) for name, each in new.items()]
    for name, was in stays.items():
        rows += ghost(old[was], new[name])
    for name in old.keys() - set(stays.values()):
        kinds = {how for how, _ in went[name]}
        naar = "; ".join(sorted(into for _, into in went[name])) or None
        rows.append((*shown(old[name]), "samengevoegd" if "samengevoegd" in kinds else "gestopt", naar, True))
    return Counter(rows)


def shown(each: Tafel) -> tuple[str, str, int, str]:
    return each.naam, "; ".join(each.domeinen), each.niveau, each.vlak


def ghost(was: Tafel, now: Tafel) -> list[tuple]:
    """The place that a table left, in the domains where it stands no longer."""
    same = (was.niveau, was.vlak) == (now.niveau, now.vlak)
    left = tuple(each for each in was.domeinen if not same or each not in now.domeinen)
    return [(was.naam, "; ".join(left), was.niveau, was.vlak, "verplaatst", now.naam, True)] if left else []


@settings(max_examples=25, deadline=None)
@given(SEEDS)
def test_the_ring_of_two_lists_is_that_of_plain_python(seed):
    world, store = drawn(seed), Store()
    delivered(store, lists(world), "lijsten.csv")
    for until in range(1, len(world)):
        assert told(beeld(store, DAYS[until], DAYS[0])) == image(world, 0, until)
    first = beeld(store, DAYS[0])
    assert told(first[["overlegtafel", "wat", "spook"]]) == Counter((each.naam, None, False) for each in world[0])
    store.close()
