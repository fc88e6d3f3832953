"""Whoever tries out another unit finds no small number of an indicator."""

import pytest

from data.store import Store
from queries import voorproef
from queries.voorproef import Voorproef
from tests.conftest import checked, delivered
from tests.test_queries_indicatoren import published

UNIT = "Indicator | Naam | Eenheid | Richting\nROOK | Roken | {} | lager is beter"
HEAD = "Indicator | Gebied | Gebiedscode | Periode | Teller | Noemer | Waarde"
HIDDEN = {
    "few": f"{HEAD}\nROOK | Noord | | 2023 | | 200 | 3,5",
    "all but few": f"{HEAD}\nROOK | Noord | | 2023 | | 200 | 96,5",
    "follows": f"""{HEAD}
        ROOK | Delta | GM9901     | 2023 |    | 200 | 26,5
        ROOK | Noord | BU99010101 | 2023 |    | 100 | 47
        ROOK | Oost  | BU99010102 | 2023 |    | 100 | 6""",
}
NUMBERS = {"few": "3.5", "all but few": "96.5", "follows": "47"}


def tried(store: Store, *sheets: str) -> Voorproef:
    """What publishing drawn sheets would do."""
    named = {str(number): sheet for number, sheet in enumerate(sheets)}
    return voorproef.van_publiceren(store, checked(named, store.known()))


def told(found: Voorproef) -> str:
    """Everything that is told of it."""
    frames = (found.tellingen, found.wijzigingen, found.cijfers)
    return "\n".join([*(frame.to_csv(index=False) for frame in frames), str(found.meer), str(found.niets)])


@pytest.mark.parametrize("what", HIDDEN)
def test_another_unit_does_not_print_a_hidden_number(store, what):
    published(store, HIDDEN[what])
    for unit in ("‰", "gemiddelde", "aantal"):
        found = tried(store, UNIT.format(unit))
        assert NUMBERS[what] not in told(found)
        assert found.cijfers.query("waar.str.startswith('Noord')")[["van", "naar"]].isna().all(axis=None)


def test_another_name_for_the_area_does_not_print_it_either(store):
    published(store, f"{HEAD}\nROOK | GM9901 | GM9901 | 2023 | | 200 | 3,5")
    found = tried(store, UNIT.format("gemiddelde"), f"{HEAD}\nROOK | Delta | GM9901 | 2022 | 40 | 200 |")
    assert "3.5" not in told(found)


def test_undoing_another_unit_does_not_print_what_it_hides(store):
    published(store, HIDDEN["few"])
    (unit,) = delivered(store, UNIT.format("gemiddelde"))
    store.undo(unit, "een tester")
    assert "3.5" not in told(voorproef.van_terugdraaien(store, unit))


def test_a_sheet_that_guesses_another_area_does_not_show_what_follows_from_it(store):
    published(store, HIDDEN["follows"])
    rows = f"{HEAD}\nROOK | Oost | BU99010102 | 2023 | | 100 | 60"
    assert NUMBERS["follows"] not in told(tried(store, UNIT.format("%").replace("Roken", "Rookt"), rows))


def test_advice_beside_another_unit_does_not_depend_on_a_hidden_number(store):
    later = f"{HEAD}\nROOK | Noord | | 2024 | | 200 | 77"
    found = set()
    for value in ("0,5", "4,5"):
        published(store, f"{HEAD}\nROOK | Noord | | 2023 | | 200 | {value}")
        both = checked({"I": UNIT.format("gemiddelde"), "W": later.replace("77", "8")}, store.known())
        found.add(str([each.as_dict() for each in both.findings]))
    assert len(found) == 1
