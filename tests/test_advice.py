"""Rows that keep the contract and yet look odd: said with their place, never kept out."""

import datetime as dt

import pandas as pd
import pytest

from data.bevinding import FOUT, LET_OP
from data.known import STATEMENT_COLUMNS, Known
from data.past import DAYS, FIGURES, MEANS, Past
from tests.conftest import checked, delivered, said, table

ORGANISATIONS = frozenset({"JGZ Plassenland", "Welzijn Waterrijk"})
UNITS = {"VROEG": "%", "HUIS": "aantal", "PREM": "gemiddelde", "STERFTE": "‰"}
JUMP = "zo’n sprong komt zelden voor. Controleer de komma, de eenheid en de periode"


def known(**past):
    statements = pd.DataFrame([["RV1", 1, "Wij weten wie wat doet.", 1, 5]], columns=STATEMENT_COLUMNS)
    return Known(statements, frozenset(UNITS), frozenset({"2024"}), Past(ORGANISATIONS, eenheden=UNITS, **past))


def figures(drawing):
    """Earlier values, drawn as indicator, periode and waarde."""
    drawn = table(drawing)
    rows = [[i, "Waterrijk", 1, p, None, None, float(w.replace(",", "."))] for i, p, w in drawn.to_numpy()]
    return pd.DataFrame(rows, columns=FIGURES)


def advice(delivery, code):
    assert all(finding.ernst == LET_OP for finding in delivery.findings), said(delivery)
    return [(f.rij, f.kolom, f.waarde, f.moet) for f in delivery.findings if f.code == code]


def values(*rows):
    return "Indicator | Gebied | Periode | Teller | Noemer | Waarde\n" + "\n".join(rows)


# values


@pytest.mark.parametrize(
    ("before", "row", "how"),
    [
        ("VROEG | 2023 | 14,8", "VROEG | Waterrijk | 2024 | | | 0,148", "een factor 3 of meer"),
        ("VROEG | 2023 | 2", "VROEG | Waterrijk | 2024 | | | 6", "een factor 3 of meer"),
        ("VROEG | 2023 | 60", "VROEG | Waterrijk | 2024 | | | 80", "20 procentpunten of meer"),
        ("VROEG | 2023 | 60", "VROEG | Waterrijk | 2024 | 80 | 100 |", "20 procentpunten of meer"),
        ("HUIS | 2023 | 300", "HUIS | Waterrijk | 2024 | | | 100", "een factor 3 of meer"),
        ("STERFTE | 2023 | 7,7", "STERFTE | Waterrijk | 2024 | 30 | 1000 |", "een factor 3 of meer"),
    ],
)
def test_a_value_far_from_the_one_before_it_is_advice_with_its_rule(before, row, how):
    past = known(waarden=figures(f"indicator | periode | waarde\n{before}"))
    delivery = checked(values(row), past)

    ((rij, kolom, _, moet),) = advice(delivery, "sprong")
    assert (rij, kolom) == (2, "Waarde")
    assert moet == f"scheelt {how} met 2023; {JUMP}"
    assert delivery.accepted == 1


@pytest.mark.parametrize(
    ("before", "row"),
    [
        ("VROEG | 2023 | 14,8", "VROEG | Waterrijk | 2024 | | | 16"),
        ("VROEG | 2023 | 60", "VROEG | Waterrijk | 2024 | | | 79,9"),
        ("VROEG | 2023 | 2", "VROEG | Elders | 2024 | | | 20"),
        ("VROEG | 2023-K1 | 2", "VROEG | Waterrijk | 2024 | | | 20"),
        ("VROEG | 2025 | 2", "VROEG | Waterrijk | 2024 | | | 20"),
        ("HUIS | 2023 | 1", "HUIS | Waterrijk | 2024 | | | 4"),
        ("HUIS | 2023 | 100", "HUIS | Waterrijk | 2024 | | | <10"),
        ("PREM | 2023 | 7,5", "PREM | Waterrijk | 2024 | | | 8,5"),
        ("VROEG | 2023 | 20", "VROEG | Waterrijk | 2024 | 4 | 100 |"),
        ("PREM | 2023 | 0", "PREM | Waterrijk | 2024 | | | 0"),
    ],
)
def test_an_ordinary_change_is_not_remarked(before, row):
    past = known(waarden=figures(f"indicator | periode | waarde\n{before}"))

    assert checked(values(row), past).findings == []


def test_values_in_one_file_are_compared_with_each_other():
    delivery = checked(
        values("PREM | A | 2023 | | | 8", "PREM | A | 2024 | | | 80", "PREM | A | 2025 | | | 8"), known()
    )

    assert [(rij, moet.split(";")[0]) for rij, _, _, moet in advice(delivery, "sprong")] == [
        (3, "scheelt een factor 3 of meer met 2023"),
        (4, "scheelt een factor 3 of meer met 2024"),
    ]


def test_a_jump_is_seen_against_what_is_stored(store):
    indicator = "Indicator | Naam | Eenheid | Richting\nVROEG | Vroeggeboorte | % | lager is beter"
    delivered(store, {"Indicatoren": indicator})
    delivered(store, {"Waarden": values("VROEG | Waterrijk | 2023 | 60 | 900 |")})

    assert len(advice(checked(values("VROEG | Waterrijk | 2024 | | | 0,066"), store.known()), "sprong")) == 1


def test_a_total_that_is_not_the_sum_of_its_parts_is_advice():
    rows = ["HUIS | Noord | 2024 | 20 | 50 |", "HUIS | Zuid | 2024 | 30 | 60 |"]
    wrong = checked(values(*rows, "HUIS | Totaal | 2024 | 55 | 110 |"), known())
    right = checked(values(*rows, "HUIS | Totaal | 2024 | 50 | 110 |"), known())

    assert advice(wrong, "totaal") == [
        (4, "Teller", "55", "is niet de som van de andere gebieden (50); controleer het totaal en de delen")
    ]
    assert [finding.code for finding in right.findings] == ["totaalregel"]


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        ("VROEG | Waterrijk | 2024 | 50 | 40 |", "Teller", "50"),
        ("VROEG | Waterrijk | 2024 | | | 148", "Waarde", "148"),
    ],
)
def test_more_than_all_is_a_fault_for_a_percentage_only(row, column, value):
    (finding,) = checked(values(row), known()).findings

    assert (finding.ernst, finding.rij, finding.kolom, finding.waarde) == (FOUT, 2, column, value)
    assert checked(values(row.replace("VROEG", "PREM")), known()).findings == []


# organisations and tables


def tables(*rows):
    headings = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Voorzitter | Deelnemers"
    return "\n".join([f"{headings} | Opschalen naar", *(f"01-01-2026 | {row}" for row in rows)])


def test_an_organisation_that_is_not_listed_is_advice_with_the_name_most_like_it():
    delivery = checked(
        tables(
            "A | Veiligheid | 1 | buurt | JGZ Plasenland | Welzijn Waterrijk; Politie |",
            "B | Veiligheid | 1 | buurt | jgz plassenland | Politie; Welzijn-Waterrijk |",
        ),
        known(),
    )

    assert advice(delivery, "onbekende organisatie") == [
        (
            2,
            "Deelnemers",
            "Politie",
            "moet in de lijst van organisaties staan. Pas de naam aan of vul die lijst aan (nog 1 keer in deze kolom)",
        ),
        (
            2,
            "Voorzitter",
            "JGZ Plasenland",
            "moet in de lijst van organisaties staan; bedoelt u “JGZ Plassenland”? "
            "Pas de naam aan of vul die lijst aan",
        ),
    ]


def test_many_names_that_are_not_listed_are_counted():
    names = "; ".join(f"Dienst {letter * 4}" for letter in "KMNPRST")
    delivery = checked(tables(f"A | Veiligheid | 1 | buurt | | {names} |"), known())

    assert [finding.rij for finding in delivery.findings] == [None, *[2] * 5]
    assert delivery.findings[0].moet == "noemt nog 2 namen die niet in de lijst van organisaties staan"


def test_a_name_that_came_before_and_a_role_are_not_remarked(store):
    delivered(store, "Organisatie | Soort | Domein\nWelzijn Waterrijk | welzijn | Zorg & Welzijn")
    delivered(store, tables("A | Veiligheid | 1 | buurt | Politie | Justitie |"))
    again = checked(tables("B | Veiligheid | 1 | buurt | Justitie | Politie |"), store.known())
    action = checked("Actie | Status | Trekker\nA | open | Voorzitter kernteam", store.known())

    assert (again.findings, action.findings) == ([], [])


def test_without_a_list_of_organisations_no_name_is_remarked():
    assert checked(tables("A | Veiligheid | 1 | buurt | Politie | Justitie |")).findings == []


def test_a_table_that_is_misspelt_where_cases_go_is_advice_and_one_that_is_elsewhere_is_not():
    delivery = checked(
        tables(
            "Wijktafel | Veiligheid | 1 | buurt | | | Jeugdtaffel", "Jeugdtafel | Veiligheid | 2 | buurt | | | Elders"
        )
    )

    assert advice(delivery, "onbekende tafel") == [
        (2, "Opschalen naar", "Jeugdtaffel", "moet een overlegtafel uit deze lijst zijn; bedoelt u “Jeugdtafel”?")
    ]


# rounds and means


def test_a_round_that_starts_before_an_earlier_one_ended_is_advice():
    stored = pd.DataFrame([["2023-K4", dt.datetime(2023, 11, 1), dt.datetime(2024, 2, 1)]], columns=DAYS)
    rounds = """
        Ronde   | Van        | Tot
        2024-K1 | 15-01-2024 | 01-03-2024
        2024-K2 | 02-03-2024 | 01-05-2024
        2024-K3 | 01-05-2024 |
    """

    assert advice(checked(rounds, known(rondes=stored)), "rondes door elkaar") == [
        (
            2,
            "Van",
            "15-01-2024",
            "moet na 01-02-2024 liggen, want toen eindigde ronde 2023-K4; controleer beide rondes",
        ),
        (
            4,
            "Van",
            "01-05-2024",
            "moet na 01-05-2024 liggen, want toen eindigde ronde 2024-K2; controleer beide rondes",
        ),
    ]


FAR = "is het gemiddelde van stelling RV1 in ronde 2024, een kwart van de schaal of meer {} dan in elke andere ronde"
MEANS_BEFORE = pd.DataFrame([["2022", "RV1", 1, 4.1], ["2023", "RV1", 1, 3.9]], columns=MEANS)


@pytest.mark.parametrize(
    ("answers", "side"),
    [([2, 3, 3, 3, 3], "lager"), ([5] * 5, None), ([3, 3, 3, 3, 3], None), ([1, 1, 1, 1], None)],
)
@pytest.mark.parametrize("headings", ["Ronde | RV1", "Ronde | Stelling | Antwoord"])
def test_a_mean_far_from_every_other_round_is_advice(answers, side, headings):
    code = "RV1 | " if "Stelling" in headings else ""
    rows = "\n".join([headings, *(f"2024 | {code}{answer}" for answer in answers)])
    delivery = checked({"Antwoorden": rows}, known(gemiddelden=MEANS_BEFORE))

    found = advice(delivery, "ander gemiddelde")
    assert [(rij, moet.split(";")[0]) for rij, _, _, moet in found] == ([(None, FAR.format(side))] if side else [])
    rests_on = [(each.aantal, each.rijen) for each in delivery.findings if each.code == "ander gemiddelde"]
    assert rests_on == ([(5, (2, 3, 4, 5, 6))] if side else [])


# what is given for the whole file


def test_what_is_given_and_fits_no_sheet_is_said():
    delivery = checked("Actie | Status\nA | open", ronde="2026-K2")

    assert said(delivery) == [
        "kolom ronde: is opgegeven voor het hele bestand, maar geen blad heeft zo’n kolom; er is niets mee gedaan"
    ]
    assert (delivery.accepted, delivery.faulty) == (1, False)


# counts


@pytest.mark.parametrize(
    ("row", "where"),
    [
        ("VROEG | Waterrijk | 2024 | 1,234 | 12,345 |", ["Teller", "Noemer"]),
        ("STERFTE | Waterrijk | 2024 | 12 | 12,345 |", ["Noemer"]),
        ("HUIS | Waterrijk | 2024 | 1,5 | 3 |", ["Teller"]),
        ("PREM | Waterrijk | 2024 | 71,5 | 9 |", []),
        ("VROEG | Waterrijk | 2024 | 1.234 | 12.345 |", []),
        ("HUIS | Waterrijk | 2024 | | | 1,5", []),
    ],
)
def test_what_is_counted_is_a_whole_number_and_a_sum_of_scores_need_not_be(row, where):
    faults = [finding for finding in checked(values(row), known()).findings if finding.ernst == FOUT]

    assert sorted((f.code, f.rij, f.kolom) for f in faults) == sorted(("geen heel aantal", 2, name) for name in where)
    assert all("typ het getal dan zonder (1234)" in f.moet for f in faults)
