"""What the coalition set is said beside the figure, and every page follows it."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts import opslag
from pages.parts.instellingen import bands
from queries.banden import BANDS
from tests import test_pages
from tests.conftest import delivered
from tests.test_pages import open_page, said
from tests.worlds import published, questionnaire

_nothing_remembered = test_pages._nothing_remembered
_no_search_for_components = test_pages._no_search_for_components
TWO = "stelling | thema\nA1 | Visie\nB1 | Geld"
ANSWERS = """
    ronde | soort    | A1      | B1
    2022  | gemeente | 3333333 | 4444444
    2023  | gemeente | 3333333 | 4444444
    2023  | welzijn  | 333333  | 44444.
"""


def settings(*rows: str) -> None:
    head = "Instelling | Onderdeel | Waarde | Vanaf ronde | Toelichting"
    delivered(opslag.store(), "\n".join([head, *(row + " |" * (4 - row.count("|")) for row in rows)]), "afspraken.csv")


@pytest.fixture(autouse=True)
def coalition() -> None:
    published(opslag.store(), questionnaire(TWO, ANSWERS))


def told(ronde: str) -> list[str]:
    def beside(ronde: str) -> None:
        from pages.parts.instellingen import say_settings

        say_settings(ronde)

    page = AppTest.from_function(beside, args=(ronde,)).run()
    assert not page.exception
    return [caption.value for caption in page.caption]


def test_nothing_is_said_where_nothing_was_set_or_what_was_set_is_what_holds_anyway():
    assert told("2023") == []
    settings("gewicht | Visie | 1 | 2022", "minste aantal | | 5 | 2022")
    assert told("2023") == []


def test_what_holds_for_a_round_is_one_sentence():
    settings("doel | | 70 | 2022 | Samen *zo* bedacht", "doel | Visie | 62,5 | 2023", "grens | warm | 60 | 2023")

    assert told("2022") == ["De coalitie stelde in: doel 70 sinds 2022"]
    assert told("2023") == [
        "De coalitie stelde in: doel 70 sinds 2022; doel 62,5 voor Visie sinds 2023; warm begint bij 60 sinds 2023"
    ]


@pytest.mark.parametrize(
    ("weight", "words"),
    [
        ("0", "telt niet mee"),
        ("0,5", "telt half"),
        ("2", "telt dubbel"),
        ("1,5", "telt 1,5 keer"),
        ("3", "telt 3 keer"),
    ],
)
def test_a_weight_is_said_in_words_and_that_the_round_before_does_not_compare(weight, words):
    settings(f"gewicht | Visie | {weight} | 2023")

    assert told("2022") == []
    assert told("2023") == [
        f"De coalitie stelde in: Visie {words} sinds 2023  \nDe thema’s wegen anders dan in 2022: die temperatuur is "
        "er niet mee te vergelijken"
    ]


def test_a_weight_that_ends_is_said_too():
    settings("gewicht | Visie | 2 | 2022", "gewicht | Visie | | 2023")

    assert told("2023")[0].startswith("De thema’s wegen anders dan in 2022")


def test_of_many_settings_the_first_four_are_said():
    settings(*(f"grens | band {number} | {number} | 2022" for number in range(1, 8)))

    assert told("2022")[0].count("begint bij") == 4 and told("2022")[0].endswith("; en nog 3")


def test_the_chart_gets_the_bands_of_its_round_and_ours_where_none_is_left():
    settings("grens | samen | 60 | 2023")
    assert bands("2022") == list(BANDS)
    assert bands("2023") == [(0, "los van elkaar"), (40, "op de hoogte"), (60, "samen"), (75, "samenspel")]
    settings(*(f"grens | {word} | | 2023" for _, word in BANDS))
    assert bands("2023") == list(BANDS)


def test_the_thermometer_is_drawn_with_the_bands_of_the_coalition():
    settings("grens | lauw | 55 | 2023", "gewicht | Visie | 0 | 2023")
    page = open_page("", ronde="2023")

    assert "lauw" in test_pages.seen(page) and "los van elkaar" in test_pages.seen(page)
    assert any("de temperatuur rust op 1 thema" in text for text in said(page))


def test_the_page_says_how_many_people_are_too_few():
    asked = {"ronde": "2023", "soort": "welzijn"}
    assert any(
        "Groepen van minder dan vijf mensen blijven verborgen" in text for text in said(open_page("vragenlijst"))
    )
    settings("minste aantal | | 7 | 2030")
    shown = said(open_page("vragenlijst", **asked))

    assert any("Groepen van minder dan zeven mensen blijven verborgen" in text for text in shown)
    assert any("antwoorden van minder dan zeven mensen zouden zichtbaar" in text for text in shown)
    assert not any("minder dan vijf mensen" in text for text in shown)


def test_what_was_set_stays_on_one_line_and_all_of_it_is_behind_the_question_mark():
    settings(*(f"grens | een heel eind op weg naar stap {step} | {step * 10} | 2022" for step in range(1, 7)))

    line, *_ = told("2023")[0].split("  \n")
    assert len(line) <= 165
    assert line.endswith("; en nog 4")
