"""Two codes or names of one list that may be the same are said where the second stands."""

import pytest

from data.bevinding import FOUT, LET_OP
from tests.conftest import checked, csv

ORGANISATIONS = "Organisatie | Soort | Domein\n{} | gemeente | Veiligheid\n{} | gemeente | Veiligheid"
INDICATORS = "Indicator | Naam | Eenheid | Richting\n{} | {} | aantal | hoger\n{} | {} | aantal | lager"
STATEMENTS = "Stelling | Tekst | Thema | Versie\n{} | Wij weten wat | Rollen | {}\n{} | {} | Rollen | {}"
TABLES = (
    "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied\n"
    "01-01-2026 | Casusoverleg jeugd | Veiligheid | 1 | buurt\n{} | Casusoverleg Jeugd | Veiligheid | 1 | buurt"
)


def found(drawing: str) -> list[tuple]:
    delivery = checked(csv(drawing), name="lijst.csv")
    return [(finding.code, finding.ernst, finding.rij, finding.kolom) for finding in delivery.findings]


@pytest.mark.parametrize(
    ("drawing", "kolom"),
    [
        (STATEMENTS.format("Q1", 1, "q1", "Wij doen wat", 1), "Stelling"),
        (STATEMENTS.format("Q1", 1, "Q 1", "Wij doen wat", 2), "Stelling"),
        (INDICATORS.format("I1", "Een", "I-1", "Twee"), "Indicator"),
        (ORGANISATIONS.format("GGD", "ggd"), "Organisatie"),
        (ORGANISATIONS.format("Privé", "Prive"), "Organisatie"),
        (TABLES.format("01-01-2026"), "Overlegtafel"),
    ],
)
def test_codes_and_names_that_differ_in_capitals_accents_or_blanks_are_a_fault(drawing, kolom):
    assert found(drawing) == [("lijkt op een andere", FOUT, 3, kolom)]


def test_the_fault_names_the_row_that_it_is_like():
    [finding] = checked(csv(ORGANISATIONS.format("GGD", "ggd")), name="lijst.csv").findings

    assert finding.waarde == "ggd"
    assert finding.moet.startswith("lijkt op “GGD” in rij 2; is het dezelfde?")


@pytest.mark.parametrize(
    ("drawing", "kolom"),
    [
        (STATEMENTS.format("1.1", 1, "11", "Wij doen wat", 1), "Stelling"),
        (ORGANISATIONS.format("Team Noord", "Team Noord+"), "Organisatie"),
    ],
)
def test_codes_and_names_that_differ_in_other_signs_are_advice(drawing, kolom):
    assert found(drawing) == [("lijkt op een andere", LET_OP, 3, kolom)]


@pytest.mark.parametrize(
    ("drawing", "kolom"),
    [
        (STATEMENTS.format("Q1", 1, "Q2", "Wij weten wát.", 1), "Tekst"),
        (INDICATORS.format("I1", "Groei", "I2", "groei"), "Naam"),
    ],
)
def test_the_same_words_for_two_codes_are_advice(drawing, kolom):
    assert found(drawing) == [("zelfde tekst", LET_OP, 3, kolom)]


@pytest.mark.parametrize(
    "drawing",
    [
        STATEMENTS.format("Q1", 1, "Q1", "Wij weten wat", 2),
        STATEMENTS.format("Q1", 1, "Q2", "Wij weten wat", 2),
        ORGANISATIONS.format("GGD Noord", "GGD Zuid"),
        TABLES.format("01-07-2026"),
    ],
)
def test_another_version_another_day_or_another_name_is_no_finding(drawing):
    assert found(drawing) == []
