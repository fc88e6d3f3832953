"""The toolkit and the actions: how far each is."""

import datetime as dt
from collections.abc import Iterator

import pytest

from data.contracts.acties import ACTIES
from data.contracts.instrumenten import INSTRUMENTEN, ONDERDELEN
from data.store import Store
from queries.instrumentenkoffer import acties, instrumenten, onderdelen
from tests.conftest import delivered
from tests.worlds import alike, assert_shows

TOOLKIT = """
    Onderdeel        | Instrument         | Status          | Sinds
    reflecteren      | Spiegelgesprek     | in ontwikkeling | 01-01-2026
    reflecteren      | Intervisie         | gestopt         |
    meten & weten    | Vragenlijst        | in gebruik      | 01-11-2021
    meten & weten    | Belronde           | gestopt         |
    meten & weten    | Cijfers            | idee            |
    informatie delen | Zorgpad            | gereed          |
    samenwerken & leren | Werkbezoek      | gestopt         |
"""
TODAY = dt.date.today()


def day(days: int) -> str:
    """A day from today, as a Dutch spreadsheet says it."""
    return f"{TODAY + dt.timedelta(days=days):%d-%m-%Y}"


ACTIONS = f"""
    Actie              | Thema | Deadline    | Status
    Rollen beschrijven | Visie | {day(-1)}   | open
    Film maken         | Visie | {day(1)}    | open
    Bellen             | Rollen | {day(-1)}  | bezig
    Vandaag klaar      | Rollen | {day(0)}   | bezig
    Zonder datum       | Visie |             | open
    Lang geleden       | Visie | {day(-900)} | gereed
    Toch niet          |       | {day(-2)}   | vervallen
"""


@pytest.fixture(scope="module")
def actions() -> Iterator[Store]:
    """The actions in a store that is only read."""
    filled = Store()
    delivered(filled, ACTIONS, "acties.csv")
    yield filled
    filled.close()


def test_the_furthest_instrument_of_each_part_comes_first_and_what_stopped_last(store):
    delivered(store, TOOLKIT, "instrumenten.csv")
    found = instrumenten(store)
    assert list(found.columns) == [column.name for column in INSTRUMENTEN.columns]
    assert_shows(
        found,
        """
        onderdeel           | instrument     | status          | sinds
        meten & weten       | Vragenlijst    | in gebruik      | 2021-11-01
        meten & weten       | Cijfers        | idee            |
        meten & weten       | Belronde       | gestopt         |
        informatie delen    | Zorgpad        | gereed          |
        reflecteren         | Spiegelgesprek | in ontwikkeling | 2026-01-01
        reflecteren         | Intervisie     | gestopt         |
        samenwerken & leren | Werkbezoek     | gestopt         |
        """,
    )
    chosen = instrumenten(store, onderdeel=["reflecteren", "informatie delen"])
    assert chosen["instrument"].tolist() == ["Zorgpad", "Spiegelgesprek", "Intervisie"]


def test_a_part_is_as_far_as_its_furthest_instrument_that_has_not_stopped(store):
    delivered(store, TOOLKIT, "instrumenten.csv")
    assert_shows(
        onderdelen(store),
        """
        onderdeel              | status          | stap | instrumenten
        meten & weten          | in gebruik      | 4    | 2
        informatie delen       | gereed          | 3    | 1
        reflecteren            | in ontwikkeling | 2    | 1
        samenwerken & leren    |                 | 0    | 0
        integraal behandelplan |                 | 0    | 0
        """,
    )


def test_all_five_parts_are_there_before_anything_came_in(store):
    assert onderdelen(store)["onderdeel"].tolist() == list(ONDERDELEN)
    assert onderdelen(store)["stap"].tolist() == [0] * 5
    assert instrumenten(store).empty
    assert acties(store).empty


def test_an_action_is_late_when_it_is_not_done_and_its_day_is_past(store):
    delivered(store, ACTIONS, "acties.csv")
    found = acties(store)
    assert list(found.columns) == [*(column.name for column in ACTIES.columns), "over_tijd"]
    assert_shows(
        found,
        """
        actie              | status    | over_tijd
        Rollen beschrijven | open      | ja
        Film maken         | open      | nee
        Zonder datum       | open      | nee
        Bellen             | bezig     | ja
        Vandaag klaar      | bezig     | nee
        Lang geleden       | gereed    | nee
        Toch niet          | vervallen | nee
        """,
    )


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ({"status": ["gereed", "vervallen"]}, ["Lang geleden", "Toch niet"]),
        ({"thema": ["Rollen"]}, ["Bellen", "Vandaag klaar"]),
        ({"status": "open", "thema": "Visie"}, ["Rollen beschrijven", "Film maken", "Zonder datum"]),
        ({"status": ["gereed"], "thema": ["Rollen"]}, []),
    ],
)
def test_filters_combine(actions, chosen, shown):
    assert acties(actions, **chosen)["actie"].tolist() == shown


def test_an_action_that_is_delivered_again_takes_its_own_place_until_it_is_undone(store):
    delivered(store, ACTIONS, "acties.csv")
    before = acties(store)
    newer = delivered(store, f"Actie | Thema | Deadline | Status\nBellen | Rollen | {day(5)} | gereed", "acties 2.csv")
    assert_shows(acties(store, thema=["Rollen"]), "actie | status\nVandaag klaar | bezig\nBellen | gereed")
    assert len(acties(store)) == len(before)
    store.undo(newer[0], "een tester")
    assert alike(acties(store), before)


def test_the_toolkit_of_another_coalitie_never_mixes_in(store, monkeypatch):
    delivered(store, ACTIONS, "acties.csv")
    delivered(store, TOOLKIT, "instrumenten.csv")
    before = [question(store) for question in (acties, instrumenten, onderdelen)]
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert acties(store).empty
    assert instrumenten(store).empty
    assert onderdelen(store)["instrumenten"].sum() == 0
    delivered(store, ACTIONS.replace("bezig", "gereed"), "acties.csv")
    delivered(store, TOOLKIT.replace("gestopt", "in gebruik"), "instrumenten.csv")
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    after = [question(store) for question in (acties, instrumenten, onderdelen)]
    assert all(alike(one, other) for one, other in zip(after, before, strict=True))
