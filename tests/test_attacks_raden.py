"""Who tries out uploads, or looks back at leveringen, finds no small number of an indicator."""

from dataclasses import replace

import pandas as pd
import pytest

from data.repeated import beforehand
from data.store import Store
from queries import voorproef
from queries.voorproef import Voorproef
from tests.conftest import checked, delivered
from tests.test_queries_indicatoren import published

UNIT = "Indicator | Naam | Eenheid | Richting\nROOK | Roken | {} | lager is beter"
HEAD = "Indicator | Gebied | Gebiedscode | Periode | Teller | Noemer | Waarde"
SHOWN = f"{HEAD}\nROOK | Noord | BU99010101 | 2023 | 47 | 200 |"
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


# another unit


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


# one guess after another


def answered(store: Store, drawing: str) -> str:
    """What whoever hands in a drawn sheet is told of it, but for the number that he typed himself."""
    found = tried(store, drawing)
    counted, noticed = beforehand(store, checked(drawing, store.known()))
    codes = [finding.code for sheet in noticed.sheets for finding in sheet.bevindingen]
    moves = found.cijfers[["waar", "wat"]].to_csv()
    return f"{told(replace(found, cijfers=found.cijfers[:0]))} {moves} {counted} {codes}"


@pytest.mark.parametrize(
    ("what", "guess", "guesses"),
    [
        ("few", " | 200 | {}", ("3", "3,5")),
        ("all but few", " | 200 | {}", ("96", "96,5")),
        ("follows", " | 100 | {}", ("46", "47")),
    ],
)
def test_a_right_guess_is_told_as_a_wrong_one(store, what, guess, guesses):
    published(store, HIDDEN[what])
    code = "BU99010101" if what == "follows" else ""
    rows = [f"{HEAD}\nROOK | Noord | {code} | 2023 | {guess.format(each)}" for each in guesses]
    assert len({answered(store, each) for each in rows}) == 1


def test_rows_of_which_nothing_is_hidden_are_told_apart_and_the_same_file_is_known(store):
    published(store, SHOWN)
    found = tried(store, SHOWN)
    assert found.niets
    assert found.tellingen[["nieuw", "gewijzigd", "weg", "gelijk"]].values.tolist() == [[0, 0, 0, 1]]
    published(store, HIDDEN["few"], name="klein.xlsx")
    _, again = beforehand(store, checked(HIDDEN["few"], store.known(), "klein.csv"))
    assert [each.code for each in again.findings] == []
    delivered(store, HIDDEN["few"], "klein.csv")
    _, again = beforehand(store, checked(HIDDEN["few"], store.known(), "klein.csv"))
    assert [each.code for each in again.findings] == ["eerder geleverd"]


def test_a_new_row_is_counted_beside_hidden_ones(store):
    published(store, HIDDEN["few"])
    found = tried(store, f"{HIDDEN['few']}\nROOK | Noord | | 2024 | 47 | 200 |")
    assert found.tellingen[["nieuw", "weg"]].values.tolist() == [[1, 0]]
    assert found.tellingen[["gewijzigd", "gelijk"]].isna().all(axis=None)


# looking back


@pytest.mark.parametrize(("first", "second"), [("7", "30"), ("30", "7")])
def test_looking_back_prints_no_small_number(store, first, second):
    published(store, f"{HEAD}\nROOK | Noord | | 2023 | {first} | 200 |")
    (later,) = delivered(store, f"{HEAD}\nROOK | Noord | | 2023 | {second} | 200 |")
    for look in (voorproef.van_levering, voorproef.van_terugdraaien):
        assert "7" not in look(store, later).wijzigingen[["van", "naar"]].to_csv(index=False)
    store.undo(later, "een tester")
    assert "7" not in voorproef.van_levering(store, later).wijzigingen[["van", "naar"]].to_csv(index=False)


def test_undoing_does_not_print_what_then_follows_from_others(store):
    published(store, HIDDEN["follows"])
    (later,) = delivered(store, f"{HEAD}\nROOK | Noord | BU99010101 | 2023 | 53 | 300 |")
    assert "47" not in told(voorproef.van_terugdraaien(store, later))


# provisional and final


@pytest.mark.parametrize(("before", "after", "listed"), [("47", "49", False), ("47", "38", False), ("47", "57", True)])
@pytest.mark.parametrize("typed", ["{} | 200 |", " | 200 | {}"])
def test_a_few_more_or_less_are_not_listed(store, before, after, listed, typed):
    """A percentage of 200 is twice as far apart, in people."""
    small = typed.startswith("{")
    published(store, f"{HEAD}\nROOK | Noord | | 2023 | {typed.format(before)}")
    after = after if small else {"49": "48,5", "38": "44", "57": "52"}[after]
    found = tried(store, f"{HEAD}\nROOK | Noord | | 2023 | {typed.format(after)}")
    change, figure = found.wijzigingen.to_dict("records")[0], found.cijfers.to_dict("records")[0]
    if listed:
        assert (change["van"], change["naar"], figure["wat"]) == (before, after, "beweegt")
    else:
        assert (change["van"], change["naar"], figure["wat"]) == ("verborgen", "verborgen", "blijft verborgen")
        assert pd.isna(figure["van"]) and pd.isna(figure["naar"])
