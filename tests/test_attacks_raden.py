"""Who hands in one guess after another, or looks back at leveringen, finds no small number of an indicator."""

from dataclasses import replace

import pandas as pd
import pytest

from data.repeated import beforehand
from data.store import Store
from queries import voorproef
from tests.conftest import checked, delivered
from tests.test_attacks_eenheid import HEAD, HIDDEN, told, tried
from tests.test_queries_indicatoren import published

SHOWN = f"{HEAD}\nROOK | Noord | BU99010101 | 2023 | 47 | 200 |"


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


@pytest.mark.parametrize(
    ("typed", "before", "after", "listed"),
    [
        ("{} | 200 |", "47", "38", False),
        ("{} | 200 |", "47", "57", True),
        (" | 200 | {}", "47", "48,5", False),
        (" | 200 | {}", "47", "52", True),
    ],
)
def test_a_few_more_or_less_are_not_listed(store, typed, before, after, listed):
    """A percentage of 200 is twice as far apart, in people."""
    published(store, f"{HEAD}\nROOK | Noord | | 2023 | {typed.format(before)}")
    found = tried(store, f"{HEAD}\nROOK | Noord | | 2023 | {typed.format(after)}")
    change, figure = found.wijzigingen.to_dict("records")[0], found.cijfers.to_dict("records")[0]
    if listed:
        assert (change["van"], change["naar"], figure["wat"]) == (before, after, "beweegt")
    else:
        assert (change["van"], change["naar"], figure["wat"]) == ("verborgen", "verborgen", "blijft verborgen")
        assert pd.isna(figure["van"]) and pd.isna(figure["naar"])
