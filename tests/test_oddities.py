"""What keeps the contract and may yet be misread is said at its place."""

import pytest

from data.bevinding import FOUT, LET_OP
from tests.conftest import checked, csv

TABLE = "Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Peildatum\nTafel | Veiligheid | 2 | buurt | "


def found(drawing: str, **fill) -> list[tuple]:
    delivery = checked(csv(drawing), name="lijst.csv", **fill)
    return [(finding.code, finding.ernst, finding.rij, finding.kolom) for finding in delivery.findings]


def test_a_day_that_can_be_read_in_two_ways_is_refused_where_others_have_the_month_first():
    days = ["03/05/2026", "12/31/2026", "25/12/2026", "04/04/2026"]
    actions = "\n".join(f"Actie {number} | open | {day}" for number, day in enumerate(days))

    assert found(f"Actie | Status | Deadline\n{actions}") == [
        ("dubbelzinnig", FOUT, 2, "Deadline"),
        ("verkeerde waarde", FOUT, 3, "Deadline"),
    ]


def test_a_day_comes_before_its_month_where_nothing_says_otherwise():
    assert found("Actie | Status | Deadline\nA | open | 03/05/2026\nB | open | 31/12/2026") == []


@pytest.mark.parametrize(
    ("day", "advice"), [("01-01-2062", [("toekomst", LET_OP, 2, "Peildatum")]), ("01-01-2022", [])]
)
def test_a_list_of_a_day_far_away_is_advice(day, advice):
    assert found(TABLE + day) == advice


@pytest.mark.parametrize("words", ["CliÃ«nten", "Cli\ufffdnten", "Ã©Ã©n plan", "Jonge oudersâ€™ plan"])
def test_letters_that_were_spoilt_before_are_advice(words):
    assert found(f"Actie | Status\n{words} | open") == [("vreemde letters", LET_OP, 2, "Actie")]


@pytest.mark.parametrize("words", ["Cliënten één plan", "São Paulo", "Âge d’or", "20 °C", "Ärzte"])
def test_letters_of_another_language_are_not_spoilt(words):
    assert found(f"Actie | Status\n{words} | open") == []
