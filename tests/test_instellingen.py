"""What the coalition sets: which settings come in, and which are refused in words."""

import pytest

from data.bevinding import LET_OP
from data.delivery import Delivery
from data.known import Known
from data.past import Past
from tests.conftest import checked, said

HEAD = "Instelling | Onderdeel | Waarde | Vanaf ronde"
PEOPLE = "bij Minste aantal een heel getal van 5 t/m 1.000 zijn; minder dan vijf kan nooit"
SCALE = "bij Doel en Grens een getal van 0 t/m 100 zijn, of leeg als het niet meer geldt"
WEIGHT = "bij Gewicht een getal van 0 t/m 10 zijn, of leeg als het niet meer geldt"
NAMED = "bij Gewicht een thema noemen en bij Grens het woord van een band"
ALL = "bij Minste aantal leeg zijn, want dat geldt voor alles"


def of(*rows: str, known: Known | None = None) -> Delivery:
    return checked("\n".join([HEAD, *rows]), known)


@pytest.mark.parametrize(
    "row",
    [
        "doel | | 0 | 2024", "Doel | Visie | 100 | 2024-K4", "doel | Visie | | 2024", "streefwaarde | | 62,5 | 2024",
        "gewicht | Visie | 0 | 2024", "weging | Visie | 0,5 | 2024", "gewicht | Visie | 10 | 2024",
        "grens | samen | 100 | 2024", "grens | warm | | 2024", "minste aantal | | 5 | 2024",
        "minste aantal | alles | 1000 | 2024-11",
    ],
)  # fmt: skip
def test_a_setting_within_its_bounds_comes_in(row):
    delivery = of(row)

    assert (delivery.accepted, said(delivery)) == (1, [])


@pytest.mark.parametrize(
    ("row", "column", "must"),
    [
        ("doel | | 101 | 2024", "Waarde", SCALE),
        ("doel | Visie | -1 | 2024", "Waarde", SCALE),
        ("grens | samen | 100,5 | 2024", "Waarde", SCALE),
        ("gewicht | Visie | 11 | 2024", "Waarde", WEIGHT),
        ("gewicht | Visie | -0,1 | 2024", "Waarde", WEIGHT),
        ("minste aantal | | 4 | 2024", "Waarde", PEOPLE),
        ("minste aantal | | 5,5 | 2024", "Waarde", PEOPLE),
        ("minste aantal | | | 2024", "Waarde", PEOPLE),
        ("minste aantal | | 1001 | 2024", "Waarde", PEOPLE),
        ("gewicht | | 2 | 2024", "Onderdeel", NAMED),
        ("grens | | 50 | 2024", "Onderdeel", NAMED),
        ("minste aantal | Visie | 7 | 2024", "Onderdeel", ALL),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_what_it_must_be(row, column, must):
    delivery = of("doel | | 70 | 2025", row)

    assert delivery.accepted == 1
    assert [(f.rij, f.kolom, f.moet) for f in delivery.findings] == [(3, column, f"moet {must}")]


def test_a_setting_stands_once_for_a_round():
    delivery = of("doel | | 70 | 2024", "doel | alles | 75 | 2024", "doel | | 75 | 2025", "doel | Visie | 75 | 2024")

    assert (delivery.accepted, [(f.rij, f.code) for f in delivery.findings]) == (3, [(3, "dubbel")])


THEMES = Known(past=Past(themas=frozenset({"Visie", "Vertrouwen"})))


def test_a_theme_that_no_statement_has_is_advice_once_with_the_one_that_seems_meant():
    delivery = of(
        "doel | Visie | 70 | 2024", "gewicht | Vertrouwn | 2 | 2024", "doel | Vertrouwn | 70 | 2024",
        "gewicht | Geld | 0 | 2024", "grens | Warm | 60 | 2024", "doel | | 60 | 2024", known=THEMES,
    )  # fmt: skip

    assert delivery.accepted == 6
    assert [(f.ernst, f.rij, f.kolom, f.waarde) for f in delivery.findings] == [
        (LET_OP, 3, "Onderdeel", "Vertrouwn"), (LET_OP, 5, "Onderdeel", "Geld"),
    ]  # fmt: skip
    assert [f.moet for f in delivery.findings] == [
        "moet een thema uit de lijst van stellingen zijn; bedoelt u “Vertrouwen”? Zo verandert deze instelling niets",
        "moet een thema uit de lijst van stellingen zijn. Zo verandert deze instelling niets",
    ]


def test_the_themes_of_the_same_file_and_of_the_store_are_known(store):
    statements = "Code | Tekst | Thema\nA1 | Wij samen. | Visie"
    file = {"Instellingen": f"{HEAD}\ngewicht | Visie | 2 | 2024", "Stellingen": statements}

    assert said(checked(file)) == []
    store.publish(checked({"Stellingen": statements}), "een tester")
    assert len(said(of("gewicht | Geld | 2 | 2024", "gewicht | Visie | 2 | 2024", known=store.known()))) == 1


def test_without_statements_nothing_is_said_of_a_theme():
    assert said(of("gewicht | Visie | 2 | 2024")) == []
