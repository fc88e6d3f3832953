"""What is made of a figure: by round, the newest first, and whether its agreement became an action."""

import pytest

from queries.catalogue import choices
from queries.duiding import duiding
from tests.conftest import delivered, drawn, table

DUIDING = """
    Ronde   | Cijfer      | Onderdeel | Gebied    | We zien | We denken | We spreken af
    2024    | temperatuur |           |           | Koel    |           | Elkaar bellen
    2025-K4 | temperatuur |           |           | Warmer  | Gewenning |
    2025-11 | thema       | Rollen    |           | Lager   |           | Rollen beschrijven
    2025-H1 | thema       | Rollen    |           | Hoger   |           |
    2025    | indicator   | VROEG     | Waterrijk |         | Toeval    |
    2025    | indicator   | VROEG     | Dobber    |         | Schrik    |
"""
EVERY = """
    ronde   | cijfer      | onderdeel | gebied    | we_zien | we_denken | we_spreken_af      | actie
    2025-11 | thema       | Rollen    |           | Lager   |           | Rollen beschrijven | nee
    2025-K4 | temperatuur |           |           | Warmer  | Gewenning |                    | nee
    2025-H1 | thema       | Rollen    |           | Hoger   |           |                    | nee
    2025    | indicator   | VROEG     | Dobber    |         | Schrik    |                    | nee
    2025    | indicator   | VROEG     | Waterrijk |         | Toeval    |                    | nee
    2024    | temperatuur |           |           | Koel    |           | Elkaar bellen      | nee
"""


def shown(found, *columns):
    return drawn(found[list(columns)])


def test_every_duiding_that_counts_is_a_row_by_the_beginning_of_its_round(store):
    delivered(store, DUIDING)

    assert shown(duiding(store), *table(EVERY).columns).equals(table(EVERY))


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ({"cijfer": ["temperatuur"]}, ["Warmer", "Koel"]),
        ({"onderdeel": "Rollen"}, ["Lager", "Hoger"]),
        ({"ronde": ["2024", "2025-11"]}, ["Lager", "Koel"]),
        ({"cijfer": "thema", "onderdeel": ["Rollen"], "ronde": ["2025-H1"]}, ["Hoger"]),
        ({"cijfer": ["overlegtafels"]}, []),
    ],
)
def test_filters_combine(store, chosen, says):
    delivered(store, DUIDING)

    assert duiding(store, **chosen)["we_zien"].tolist() == says


def test_an_agreement_is_an_action_as_long_as_one_with_its_words_counts(store):
    delivered(store, [["Ronde", "Cijfer", "We spreken af"], ["2025", "temperatuur", "Rollen\nbeschrijven"]])
    assert not duiding(store)["actie"].any()
    (made,) = delivered(store, "Actie | Status\nRollen beschrijven | open")
    (newer,) = delivered(store, "Actie | Status\nRollen beschrijven | gereed")

    assert shown(duiding(store), "actie", "actie_levering").equals(table(f"actie | actie_levering\nja | {newer}"))
    store.undo(newer, "een tester")
    assert duiding(store)["actie_levering"].tolist() == [made]
    store.undo(made, "een tester")
    assert not duiding(store)["actie"].any()


def test_a_newer_text_takes_the_place_of_the_same_figure_in_the_same_round_alone(store):
    (first,) = delivered(store, DUIDING)
    (second,) = delivered(
        store, "Ronde | Cijfer | Onderdeel | Gebied | We zien\n2025 | indicator | VROEG | Dobber | Af"
    )
    found = duiding(store, cijfer="indicator").set_index("gebied")

    assert found["levering"].to_dict() == {"Dobber": second, "Waterrijk": first}
    assert found.loc["Dobber", ["we_zien", "we_denken"]].fillna("").tolist() == ["Af", ""]
    assert found["op"].notna().all()


def test_what_may_be_asked_is_what_there_is(store):
    delivered(store, DUIDING)
    found = {name: choices("duiding", name, lambda question: question(store)) for name in ("cijfer", "onderdeel")}

    assert found == {"cijfer": ["thema", "temperatuur", "indicator"], "onderdeel": ["Rollen", "VROEG"]}


def test_of_another_coalitie_nothing_is_shown(store, monkeypatch):
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    delivered(store, "Actie | Status\nElkaar bellen | open")
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    delivered(store, DUIDING)

    assert not duiding(store)["actie"].any()
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert duiding(store).empty


def test_before_anything_was_written_there_is_nothing(store):
    assert duiding(store).empty
