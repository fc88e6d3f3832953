"""What the answers to the questionnaire come to: scores, shares, change, and what stays hidden.

A letter in a drawing is the answer of one person (tests/worlds.py); tests/oracle.py computes every figure once
more in plain Python.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.store import Store
from queries.changing import demonstrable
from queries.vragenlijst import groepen, respons, rondes, stellingen, temperatuur, themas, verdeling
from queries.vragenlijst.aandacht import by_attention, change_in_words
from tests import oracle, worlds
from tests.conftest import delivered
from tests.oracle import EVERYBODY, Chosen, Questionnaire, differences, rows
from tests.worlds import alike, assert_shows, everybody, published, questionnaire, real_folder

TWO = """
    stelling | thema
    A1       | Visie
    A2       | Visie
"""
QUESTIONS = (temperatuur, themas, stellingen, verdeling, respons)
KEYS = {
    "themas": ("ronde", "thema"),
    "stellingen": ("ronde", "stelling", "versie"),
    "verdeling": ("ronde", "stelling", "versie", "antwoord"),
    "temperatuur": ("ronde",),
}


@pytest.fixture
def example() -> tuple[Store, Questionnaire]:
    """The example coalition in a store, and read straight from its spreadsheets."""
    return worlds.example_store(), worlds.example()


def wrong(store: Store, world: Questionnaire, chosen: Chosen = EVERYBODY) -> list[str]:
    """Every figure about the chosen group that is not what the oracle says."""
    asked = {"soort": chosen.soort, "rol": chosen.rol}
    return [
        f"{question.__name__} {difference}"
        for question in (themas, stellingen, verdeling)
        for difference in differences(
            rows(question(store, **asked), *KEYS[question.__name__]), getattr(oracle, question.__name__)(world, chosen)
        )
    ]


def wrong_rounds(store: Store, world: Questionnaire) -> list[str]:
    answered = temperatuur(store)
    order = answered["ronde"].tolist()
    found = differences(rows(answered, "ronde"), oracle.temperatuur(world))
    return found if order == world.in_order() else [*found, f"the rounds are in the order {order}"]


# The oracle


@pytest.mark.parametrize(
    "chosen",
    [EVERYBODY, Chosen(("gemeente",)), Chosen((), ("beleid",)), Chosen(("gemeente", "welzijn"), ("beleid",))],
    ids=["everybody", "gemeente", "beleid", "both"],
)
def test_the_example_gives_the_figures_of_plain_python(example, chosen):
    assert wrong(*example, chosen) == []


def test_the_rounds_of_the_example_give_the_temperatures_of_plain_python(example):
    assert wrong_rounds(*example) == []


@real_folder()
def test_a_real_survey_gives_the_figures_of_plain_python(store, real: Path | None):
    if real is None:
        return
    delivered(store, worlds.survey_codebook(), "codeboek.xlsx")
    for ronde, name in worlds.SURVEYS.items():
        delivered(store, (real / name).read_bytes(), name, ronde=ronde)
    world = worlds.survey(real)
    assert len(stellingen(store)) == 18
    assert wrong(store, world) == []
    assert wrong_rounds(store, world) == []


@settings(max_examples=12, deadline=None)
@given(world=worlds.questionnaires(), chosen=st.sampled_from(worlds.filters()))
def test_any_questionnaire_gives_the_figures_of_plain_python(world, chosen):
    store = Store()
    published(store, world)
    found = [difference for group in {EVERYBODY, chosen} for difference in wrong(store, world, group)]
    assert [*found, *wrong_rounds(store, world)] == []
    store.close()


# Scores and shares


def test_a_reversed_statement_reverses_the_score_and_never_the_share_that_agrees(store):
    published(
        store,
        questionnaire(
            """
            stelling | thema | omgekeerd
            A1       | Visie | nee
            A2       | Visie | ja
            """,
            """
            ronde   | A1    | A2
            2024-K2 | 55542 | 55542
            """,
        ),
    )
    assert_shows(
        stellingen(store),
        """
        stelling | n | score | mediaan | eens_pct
        A1       | 5 | 80    | 5       | 80
        A2       | 5 | 20    | 5       | 80
        """,
    )
    assert_shows(themas(store), "thema | score\nVisie | 50")


def test_agreeing_is_answering_above_the_middle_of_the_scale(store):
    statements = """
        stelling | thema | van | tot
        A1       | Visie | 1   | 5
        A2       | Visie | 1   | 4
        A3       | Visie | 1   | 7
        A4       | Visie | 0   | 9
        A5       | Visie | 1   | 2
    """
    answers = """
        ronde   | A1         | A2         | A3         | A4         | A5
        2024-K2 | 12345..... | 12344..... | 3445567777 | 0123456789 | 11222.....
    """
    published(store, questionnaire(statements, answers))
    assert_shows(
        stellingen(store),
        """
        stelling | n  | eens_pct
        A1       | 5  | 40
        A2       | 5  | 60
        A3       | 10 | 70
        A4       | 10 | 50
        A5       | 5  | 60
        """,
    )


def test_not_knowing_counts_in_no_mean_and_no_share_and_is_counted_apart(store):
    published(store, everybody("55511wwwnn."))
    assert_shows(
        stellingen(store),
        """
        n | weet_niet | score | mediaan | eens_pct
        5 | 5         | 60    | 5       | 60
        """,
    )
    assert_shows(
        verdeling(store),
        """
        antwoord  | aantal | pct | n
        1         | 2      | 40  | 5
        2         | 0      | 0   | 5
        3         | 0      | 0   | 5
        4         | 0      | 0   | 5
        5         | 3      | 60  | 5
        n.v.t.    | 2      |     | 5
        weet niet | 3      |     | 5
        """,
    )
    assert_shows(temperatuur(store), "respondenten | temperatuur\n10 | 60")


def test_the_answers_of_a_long_scale_stand_in_the_order_of_the_scale(store):
    world = Questionnaire(
        (oracle.Statement("A1", "Visie", van=0, tot=10),),
        tuple(oracle.Given("2024-K2", person, "A1", answer) for person, answer in enumerate([0, 2, 10, 10, 9], 1)),
    )
    published(store, world)
    answers = verdeling(store)
    assert answers["antwoord"].tolist() == [*map(str, range(11)), "n.v.t.", "weet niet"]
    assert answers["aantal"].tolist() == [1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0]


def test_the_interval_around_a_share_stays_within_0_and_100(store):
    published(store, everybody("55555"))
    assert_shows(stellingen(store), "eens_pct | eens_van | eens_tot\n100 | 56.55 | 100")


def test_two_wordings_in_one_round_are_two_statements(store):
    statements = "stelling | thema | versie\nA1 | Visie | 1\nA1 | Visie | 2"
    published(store, questionnaire(statements, "ronde | A1 | A1:2\n2024-K2 | 1112255555..... | ..........55544"))
    assert_shows(
        stellingen(store),
        """
        stelling | versie | n  | score | mediaan | oordeel
        A1       | 1      | 10 | 55    | 3.5     | verdeeld
        A1       | 2      | 5  | 90    | 5       | overeenstemming
        """,
    )
    assert_shows(themas(store), "n | score\n15 | 72.5")


def test_a_theme_is_the_mean_of_its_statements_and_not_of_its_answers(store):
    published(store, questionnaire(TWO, "ronde | A1 | A2\n2024-K2 | 5555555555 | 11111....."))
    assert_shows(themas(store), "thema | n | score\nVisie | 10 | 50")


def test_the_temperature_is_the_mean_of_the_themes_and_not_of_the_statements(store):
    world = questionnaire(
        """
        stelling | thema
        A1       | Visie
        B1       | Vertrouwen
        B2       | Vertrouwen
        B3       | Vertrouwen
        """,
        """
        ronde   | A1    | B1    | B2    | B3
        2024-K2 | 55555 | 11111 | 11111 | 11111
        """,
        """
        ronde   | uitgenodigd
        2024-K2 | 8
        """,
    )
    published(store, world)
    assert_shows(
        temperatuur(store),
        """
        ronde   | temperatuur | respondenten | uitgenodigd | respons_pct | vorige_ronde | vorige | verandering
        2024-K2 | 50          | 5            | 8           | 62.5        |              |        |
        """,
    )


def test_without_a_list_of_rounds_there_is_no_response_but_there_is_a_temperature(store):
    published(store, everybody("55555"))
    assert_shows(temperatuur(store), "temperatuur | uitgenodigd | respons_pct\n100 | |")


def test_partners_are_split_when_a_third_lie_more_than_a_step_from_the_middle(store):
    statements = """
        stelling | thema
        A1       | Vertrouwen
        A2       | Visie
        A3       | Rollen
        A4       | Rollen
    """
    answers = """
        ronde   | A1           | A2           | A3           | A4
        2024-K2 | 333333334555 | 333333335555 | 15153....... | 333333333...
    """
    published(store, questionnaire(statements, answers))
    assert_shows(
        stellingen(store),
        """
        stelling | oordeel
        A3       | verdeeld
        A4       | overeenstemming
        A1       | overeenstemming
        A2       | verdeeld
        """,
    )
    assert_shows(
        themas(store),
        """
        thema      | oordeel
        Rollen     | overeenstemming
        Vertrouwen | overeenstemming
        Visie      | verdeeld
        """,
    )


def test_of_an_even_number_the_lower_of_the_two_in_the_middle_is_the_middle_answer(store):
    statements = "stelling | thema\nA1 | Visie\nA2 | Visie\nA3 | Visie"
    published(store, questionnaire(statements, "ronde | A1 | A2 | A3\n2024-K2 | 224445 | 222445 | 222333"))
    assert_shows(
        stellingen(store),
        """
        stelling | mediaan | oordeel
        A1       | 4       | verdeeld
        A2       | 3       | verdeeld
        A3       | 2.5     | overeenstemming
        """,
    )


# Rounds in time


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2021-K4", "2022"),
        ("2024-K2", "2024-11"),
        ("2022", "2022-H2"),
        ("2022-H2", "2022-11"),
        ("2022-09", "2022-K4"),
        ("2022-K2", "2022-H2"),
        ("2022-12", "2023"),
    ],
)
def test_the_previous_round_is_the_one_before_in_time(store, first, second):
    published(store, questionnaire(TWO, f"ronde | A1\n{second} | 33344\n{first} | 33344"))
    assert_shows(
        temperatuur(store),
        f"""
        ronde    | vorige_ronde | vorige | verandering
        {first}  |              |        |
        {second} | {first}      | 60     | 0
        """,
    )
    assert rondes(store)["ronde"].tolist() == [first, second]


def test_the_day_a_round_began_goes_before_its_name(store):
    answers = "ronde | A1\n2022 | 33344\n2022-K2 | 33344"
    published(store, questionnaire(TWO, answers, "ronde | van\n2022 | 2022-11-01"))
    assert rondes(store)["ronde"].tolist() == ["2022-K2", "2022"]
    assert rondes(store)["vorige_ronde"].tolist()[1] == "2022-K2"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.__name__)
def test_asking_for_one_round_gives_the_same_figures_as_asking_for_all(example, question):
    keys = KEYS.get(question.__name__, ("ronde", "soort", "rol"))
    everything = rows(question(example[0]), *keys)
    for ronde in ("2021-K4", "2024-K4"):
        expected = {key: row for key, row in everything.items() if key[0] == ronde}
        assert differences(rows(question(example[0], ronde=[ronde]), *keys), expected) == []
        assert differences(rows(question(example[0], ronde=ronde), *keys), expected) == []


def test_a_round_that_is_not_there_has_no_rows(example):
    store, _ = example
    for question in (*QUESTIONS, groepen):
        assert question(store, ronde=["1999"]).empty


def test_an_empty_store_has_no_rows(store):
    for question in (rondes, *QUESTIONS, groepen):
        assert question(store).empty


# Change


def change(store: Store, second: str = "ronde | A1 | A2\n2023 | 44455 | 44455", statements: str = TWO) -> pd.DataFrame:
    """The rounds 2022 and 2023: A1 and A2 were answered with 33344, and then with what is drawn."""
    lines = second.splitlines()
    columns = ["ronde", *(name.strip() for name in lines[0].split("|")[1:])]
    first = " | ".join(["2022", *("33344" for _ in columns[1:])])
    drawing = "\n".join([" | ".join(columns), first, *lines[1:]])
    published(store, questionnaire(statements, drawing))
    return temperatuur(store)


def test_a_change_is_the_difference_with_the_round_before(store):
    assert_shows(
        change(store),
        """
        ronde | temperatuur | vorige | verandering | aantoonbaar
        2022  | 60          |        |             |
        2023  | 85          | 60     | 25          | ja
        """,
    )
    assert_shows(
        themas(store),
        """
        ronde | score | vorige | verandering | aantoonbaar | breuk
        2022  | 60    |        |             |             | ja
        2023  | 85    | 60     | 25          | ja          | nee
        """,
    )


@pytest.mark.parametrize(("answers", "carried"), [("33445", "nee"), ("44455", "ja"), ("33344", "nee"), ("11122", "ja")])
def test_a_change_is_demonstrable_when_the_interval_of_welch_leaves_out_zero(store, answers, carried):
    change(store, f"ronde | A1 | A2\n2023 | {answers} | {answers}")
    for question in (temperatuur, themas):
        assert_shows(question(store).tail(1), f"ronde | aantoonbaar\n2023 | {carried}")


def test_where_all_answer_alike_any_difference_is_demonstrable(store):
    published(store, questionnaire(TWO, "ronde | A1\n2022 | 33333\n2023 | 33333\n2024 | 44444"))
    assert_shows(
        temperatuur(store),
        """
        ronde | verandering | aantoonbaar
        2022  |             |
        2023  | 0           | nee
        2024  | 25          | ja
        """,
    )


VERSIONS = """
    stelling | thema | versie | tot | vergelijkbaar
    A1       | Visie | 1      | 5   | ja
    A2       | Visie | 1      | 5   | ja
    A3       | Visie | 1      | 5   | ja
"""
SECOND = "ronde | A1 | A2 | A2:2\n2022 | 33344 | 33344 | .....\n2023 | 44455 | ..... | 44455"
THIRD = SECOND.replace("A2:2", "A2:3")
ASKED_MORE = "ronde | A1 | A2 | A3\n2022 | 33344 | 33344 | .....\n2023 | 44455 | 44455 | 44455"
ASKED_LESS = "ronde | A1 | A2\n2022 | 33344 | 33344\n2023 | 44455 | ....."
NOT_COMPARABLE = {
    "another statement is asked as well": (ASKED_MORE, ""),
    "a statement is asked no more": (ASKED_LESS, ""),
    "a statement may not be shown": (ASKED_LESS.replace(".....", "4445."), ""),
    "the new version says that it is not comparable": (SECOND, "A2 | Visie | 2 | 5 | nee"),
    "a version in between says that it is not comparable": (
        THIRD,
        "A2 | Visie | 2 | 5 | nee\nA2 | Visie | 3 | 5 | ja",
    ),
    "the new version has another scale": (SECOND, "A2 | Visie | 2 | 7 | ja"),
}


@pytest.mark.parametrize("case", NOT_COMPARABLE)
def test_there_is_no_change_to_speak_of_when(store, case):
    answers, versions = NOT_COMPARABLE[case]
    published(store, questionnaire(VERSIONS + versions, answers))
    for question in (temperatuur, themas):
        assert_shows(question(store).tail(1), "ronde | vorige | verandering | aantoonbaar\n2023 | 60 | |")
    assert themas(store)["breuk"].tolist()[-1]


def test_a_version_that_says_it_is_comparable_does_not_break_the_line(store):
    versions = "A2 | Visie | 2 | 5 | ja\nA2 | Visie | 3 | 5 | ja"
    published(store, questionnaire(VERSIONS + versions, THIRD))
    assert_shows(themas(store).tail(1), "ronde | verandering | breuk\n2023 | 25 | nee")


def test_a_temperature_is_not_compared_when_a_statement_moved_to_another_theme(store):
    statements = """
        stelling | thema  | versie
        A1       | Rollen | 1
        A2       | Rollen | 1
        A2       | Visie  | 2
        B1       | Visie  | 1
    """
    answers = """
        ronde | A1    | A2    | A2:2  | B1
        2022  | 33344 | 33344 | ..... | 33344
        2023  | 44455 | ..... | 44455 | 44455
    """
    published(store, questionnaire(statements, answers))
    assert_shows(temperatuur(store).tail(1), "ronde | vorige | verandering\n2023 | 60 |")


def test_the_freedom_of_welch_is_that_of_the_smaller_and_wider_round(store):
    world = questionnaire(TWO, "ronde | A1\n2022 | 222333333334\n2023 | 33455")
    published(store, world)
    assert_shows(temperatuur(store).tail(1), "verandering | aantoonbaar\n29.17 | nee")
    assert wrong_rounds(store, world) == []


def test_the_temperature_of_a_person_is_the_mean_of_his_themes(store):
    statements = "stelling | thema\nA1 | Rollen\nB1 | Visie\nB2 | Visie"
    answers = "ronde | A1 | B1 | B2\n2022 | 24213 | 54134 | 13545\n2023 | 44553 | 42544 | 25323"
    published(store, questionnaire(statements, answers))
    assert_shows(temperatuur(store).tail(1), "verandering | aantoonbaar\n21.25 | nee")


def test_rounding_is_no_change():
    alike_all = pd.DataFrame({"n": [5.0], "spreiding": [0.0]})
    assert demonstrable(alike_all, alike_all, pd.Series([1e-13])).tolist() == [False]


def test_the_spread_is_between_people_over_all_that_each_answered(store):
    statements = "stelling | thema\nA1 | Visie\nA2 | Visie\nA3 | Visie"
    published(
        store,
        questionnaire(statements, "ronde | A1 | A2 | A3\n2022 | 15112 | 52153 | 11111\n2023 | 23534 | 52244 | 22141"),
    )
    for question in (temperatuur, themas):
        assert_shows(question(store).tail(1), "verandering | aantoonbaar\n21.67 | ja")


def test_people_who_never_gave_a_number_do_not_make_a_change_more_certain(store):
    world = questionnaire(TWO, f"ronde | A1\n2022 | 112234\n2023 | 23445{'w' * 40}")
    published(store, world)
    assert_shows(temperatuur(store).tail(1), "respondenten | verandering | aantoonbaar\n45 | 35.83 | nee")
    assert wrong_rounds(store, world) == []


# Hidden


def test_nothing_is_shown_of_four_people(store):
    published(store, everybody("5555www"))
    assert_shows(
        stellingen(store),
        """
        n | weet_niet | score | mediaan | eens_pct | eens_van | eens_tot | oordeel | reden
          |           |       |         |          |          |          |         | te weinig antwoorden
        """,
    )
    assert_shows(themas(store), "n | score | spreiding | oordeel | reden\n | | | | te weinig antwoorden")
    assert_shows(temperatuur(store), "temperatuur | respondenten | reden\n | 7 | te weinig antwoorden")
    answers = verdeling(store)
    assert answers[["aantal", "pct", "n"]].isna().all(axis=None)
    assert set(answers["reden"]) == {"te weinig antwoorden"}


def test_of_a_round_of_four_people_not_even_their_number_is_shown(store):
    published(store, everybody("5555"))
    assert_shows(temperatuur(store), "temperatuur | respondenten | reden\n | | te weinig antwoorden")
    assert_shows(respons(store).head(1), "respondenten | reden\n | te weinig antwoorden")


def test_five_people_are_enough(store):
    published(store, everybody("55555"))
    assert_shows(stellingen(store), "n | score | reden\n5 | 100 |")


GROUPS = """
    ronde   | soort    | rol    | A1
    2024-K2 | gemeente | beleid | 555555555
    2024-K2 | welzijn  | bestuur | 1111
"""


def test_a_group_is_hidden_when_what_is_left_beside_it_is_too_small(store):
    published(store, questionnaire(TWO, GROUPS))
    assert_shows(stellingen(store), "n | reden\n13 |")
    assert_shows(stellingen(store, soort=["gemeente"]), "n | score | reden\n | | afleidbaar")
    assert_shows(stellingen(store, rol=["bestuur"]), "n | score | reden\n | | te weinig antwoorden")
    assert_shows(themas(store, soort=["gemeente"]), "n | score | reden\n | | afleidbaar")
    assert verdeling(store, soort=["gemeente"])["aantal"].isna().all()
    assert_shows(themas(store, soort=["gemeente", "welzijn"]), "n | reden\n13 |")


def test_who_does_not_say_of_which_kind_he_is_counts_in_what_is_left(store):
    published(store, questionnaire(TWO, GROUPS.replace("welzijn ", "        ").replace("bestuur", "       ")))
    for chosen in ({"soort": ["gemeente"]}, {"rol": ["beleid"]}):
        assert_shows(stellingen(store, **chosen), "n | reden\n | afleidbaar")
        assert_shows(themas(store, **chosen), "n | reden\n | afleidbaar")


def test_who_only_does_not_know_counts_in_what_is_left(store):
    published(store, questionnaire(TWO, GROUPS.replace("1111", "wwww")))
    assert_shows(stellingen(store), "n | weet_niet\n9 | 4")
    for question in (stellingen, themas):
        assert_shows(question(store, soort=["gemeente"]), "n | reden\n | afleidbaar")
    assert verdeling(store, soort=["gemeente"])["aantal"].isna().all()


@pytest.mark.parametrize("others", ["1....", "1111."])
def test_a_theme_is_hidden_when_only_few_people_of_it_are_left_beside_the_group(store, others):
    answers = f"""
        ronde   | soort    | A1      | A2
        2024-K2 | gemeente | 5555555 | 5555555
        2024-K2 | welzijn  | {others} | .....
    """
    published(store, questionnaire(TWO, answers))
    assert themas(store)["n"].tolist() == [7 + others.count("1")]
    hidden = "n | score | spreiding | oordeel | reden\n | | | | afleidbaar"
    assert_shows(themas(store, soort=["gemeente"]), hidden)


def test_people_who_only_answered_what_nobody_may_see_do_not_make_enough_of_a_remainder(store):
    statements = "stelling | thema\nA1 | Visie\nA2 | Visie\nA3 | Visie"
    answers = """
        ronde   | soort    | A1      | A2      | A3
        2024-K2 | gemeente | 5555555 | ....... | 5555555
        2024-K2 | welzijn  | 111..   | ...11   | .....
    """
    published(store, questionnaire(statements, answers))
    assert_shows(themas(store), "n | reden\n10 |")
    assert_shows(themas(store, soort=["gemeente"]), "n | score | reden\n | | afleidbaar")


def test_a_hidden_statement_does_not_leak_through_its_theme(store):
    figures = []
    for hidden in ("1111.....", "5555....."):
        published(store, questionnaire(TWO, f"ronde | A1 | A2\n2024-K2 | 443344555 | {hidden}"))
        assert_shows(stellingen(store), "stelling | reden\nA1 | \nA2 | te weinig antwoorden")
        figures.append((themas(store), temperatuur(store)))
    assert same(*figures)


def test_the_response_of_a_group_cannot_be_found_from_the_total(store):
    answers = """
        ronde   | soort    | rol     | A1
        2024-K2 | gemeente | beleid  | 5555555
        2024-K2 | welzijn  | beleid  | 55555
        2024-K2 | ggz      | bestuur | 5555
    """
    published(store, questionnaire(TWO, answers, "ronde | uitgenodigd\n2024-K2 | 32"))
    assert_shows(
        respons(store),
        """
        ronde   | soort    | rol     | respondenten | uitgenodigd | respons_pct | reden
        2024-K2 |          |         | 16           | 32          | 50          |
        2024-K2 |          | beleid  |              |             |             | afleidbaar
        2024-K2 |          | bestuur |              |             |             | te weinig antwoorden
        2024-K2 | gemeente |         | 7            |             |             |
        2024-K2 | ggz      |         |              |             |             | te weinig antwoorden
        2024-K2 | welzijn  |         |              |             |             | afleidbaar
        """,
    )


def test_the_response_of_the_example_is_that_of_plain_python(example):
    store, world = example
    people = oracle.respons(world)
    shown = rows(respons(store), "ronde", "soort", "rol")
    assert shown.keys() == people.keys()
    for key, row in shown.items():
        assert row["respondenten"] == (None if row["reden"] else people[key])
        assert row["reden"] or people[key] >= 5
    assert sum(row["respondenten"] is not None for row in shown.values()) > 20


@settings(max_examples=10, deadline=None)
@given(world=worlds.questionnaires(), chosen=st.sampled_from(worlds.filters()[1:]))
def test_nothing_under_five_or_under_more_can_be_seen_or_found_by_subtraction(world, chosen):
    store = Store()
    published(store, world)
    asked = {"soort": chosen.soort, "rol": chosen.rol}
    assert list(_few_statements(stellingen(store), stellingen(store, **asked), world.fewest)) == []
    assert list(_few_themes(themas(store), themas(store, **asked), world.fewest)) == []
    assert list(_few_answers(verdeling(store), verdeling(store, **asked), world.fewest)) == []
    assert list(_few_people(respons(store), temperatuur(store), world)) == []
    store.close()


def _few(number: object, fewest: int) -> bool:
    return number is not None and 0 < number < fewest


def _few_statements(total: pd.DataFrame, group: pd.DataFrame, fewest: int) -> Iterator[str]:
    figures = ("n", "weet_niet", "score", "mediaan", "eens_pct", "eens_van", "eens_tot", "oordeel")
    everybody, chosen = (rows(frame, *KEYS["stellingen"]) for frame in (total, group))
    for key, row in chosen.items():
        for shown in (row, everybody[key]):
            yield from _unexplained(key, shown, figures, fewest)
        if row["n"] is not None:
            for left in (row["n"], row["n"] + row["weet_niet"]), (row["n"], row["weet_niet"]):
                remains = _left(everybody[key], row)
                yield from (f"{key} {number} left" for number in remains if _few(number, fewest) and left)


def _left(total: dict, group: dict) -> Iterator[int]:
    """How many people and how many numbers are left when the group is taken from the total."""
    yield total["n"] - group["n"]
    yield total["n"] + total["weet_niet"] - group["n"] - group["weet_niet"]


def _unexplained(key: tuple, row: dict, figures: Iterable[str], fewest: int) -> Iterator[str]:
    """A figure about too few people, a hidden one without a reason, a reason beside a figure."""
    shown = [name for name in figures if row[name] is not None]
    if _few(row["n"], fewest) or (row["reden"] and shown) or (not row["reden"] and row["n"] is None):
        yield f"{key}: {row}"


def _few_themes(total: pd.DataFrame, group: pd.DataFrame, fewest: int) -> Iterator[str]:
    everybody, chosen = (rows(frame, *KEYS["themas"]) for frame in (total, group))
    for key, row in chosen.items():
        figures = ("n", "score", "spreiding", "oordeel", "verandering", "aantoonbaar", "laag")
        yield from _unexplained(key, row, figures, fewest)
        if row["n"] is not None and _few(everybody[key]["n"] - row["n"], fewest):
            yield f"{key}: {everybody[key]['n'] - row['n']} left"


def _few_answers(total: pd.DataFrame, group: pd.DataFrame, fewest: int) -> Iterator[str]:
    everybody, chosen = _counted(total), _counted(group)
    for key, counts in chosen.items():
        left = [everybody[key][place] - counts[place] for place in (0, 1)]
        yield from (f"{key}: {number}" for number in (*left, counts[0], counts[1]) if _few(number, fewest))


def _counted(frame: pd.DataFrame) -> dict[tuple, tuple[int, int]]:
    """Per statement that is shown: how many numbers there are, and how many people."""
    counts = defaultdict(lambda: [0, 0])
    for (*key, answer), row in rows(frame, *KEYS["verdeling"]).items():
        if row["aantal"] is not None:
            counts[tuple(key)][0] += row["aantal"] * answer.isdigit()
            counts[tuple(key)][1] += row["aantal"]
    return {key: tuple(found) for key, found in counts.items()}


def _few_people(groups: pd.DataFrame, rounds: pd.DataFrame, world: Questionnaire) -> Iterator[str]:
    people, shown = oracle.respons(world), rows(groups, "ronde", "soort", "rol")
    for key, row in shown.items():
        if row["respondenten"] is not None and (row["respondenten"] != people[key] or _few(people[key], world.fewest)):
            yield f"{key}: {row}"
    for kind in (0, 1):
        for ronde in world.in_order():
            hidden = [people[key] for key, row in shown.items() if key[0] == ronde and key[1 + kind] and row["reden"]]
            if people[ronde, None, None] >= world.fewest and (len(hidden) == 1 or _few(sum(hidden), world.fewest)):
                yield f"{ronde}: {hidden} hidden"
    for (ronde,), row in rows(rounds, "ronde").items():
        if _few(row["respondenten"], world.fewest):
            yield f"{ronde}: {row}"


# What needs a conversation


def test_a_change_is_put_in_words_that_the_data_can_carry(store):
    statements = "stelling | thema\nA1 | Rollen\nB1 | Visie\nC1 | Vertrouwen\nD1 | Leren\nE1 | Stem"
    answers = """
        ronde | A1    | B1    | C1    | D1    | E1
        2022  | 44455 | 33344 | 33344 | ..... | 33344
        2023  | 22233 | 44455 | 33445 | 33344 | 3334.
    """
    published(store, questionnaire(statements, answers))
    told = by_attention(themas(store, ronde=["2023"]))
    assert_shows(
        told,
        """
        thema      | score | woord                        | toon
        Rollen     | 35    | aantoonbaar lager            | let op
        Leren      | 60    | niet te vergelijken          | stil
        Vertrouwen | 70    | geen aantoonbare verandering | stil
        Visie      | 85    | aantoonbaar hoger            | goed
        Stem       |       | te weinig antwoorden         | stil
        """,
    )
    assert change_in_words(temperatuur(store, ronde=["2022"]).iloc[0]) == "eerste ronde"
    assert change_in_words(temperatuur(store, ronde=["2023"]).iloc[0]) == "niet te vergelijken"


def test_what_is_low_or_split_comes_after_what_fell_and_before_the_rest(store):
    statements = "stelling | thema\nA1 | Rollen\nB1 | Visie\nC1 | Vertrouwen\nD1 | Leren"
    answers = """
        ronde | A1    | B1    | C1    | D1
        2022  | 33344 | 22223 | 15153 | 55555
        2023  | 33344 | 22223 | 15153 | 44444
    """
    published(store, questionnaire(statements, answers))
    assert_shows(
        by_attention(themas(store, ronde=["2023"])),
        """
        thema      | score | woord                        | toon
        Leren      | 75    | aantoonbaar lager            | let op
        Visie      | 30    | laag                         | let op
        Vertrouwen | 50    | verdeeld                     | let op
        Rollen     | 60    | geen aantoonbare verandering | stil
        """,
    )
    assert by_attention(themas(store, ronde=["1999"])).empty


def test_where_everybody_answered_twice_the_difference_itself_is_told(store):
    statements = "stelling | thema\nA1 | Rollen\nB1 | Visie\nC1 | Leren"
    answers = """
        ronde | A1    | B1    | C1
        2022  | 33344 | 33344 | 33344
        2023  | 33444 | 33344 | 33334
        2024  | 33344 | 33344 | 3334.
    """
    rounds = """
        ronde | uitgenodigd | volledig
        2022  | 5           | ja
        2023  | 5           | ja
        2024  | 6           | ja
    """
    published(store, questionnaire(statements, answers, rounds))
    assert_shows(
        by_attention(themas(store, ronde=["2023"])),
        """
        thema  | woord                          | toon | iedereen
        Leren  | lager: iedereen antwoordde     | stil | ja
        Visie  | even hoog: iedereen antwoordde | stil | ja
        Rollen | hoger: iedereen antwoordde     | stil | ja
        """,
    )
    assert_shows(rondes(store), "ronde | iedereen\n2022 | ja\n2023 | ja\n2024 | nee")
    assert change_in_words(temperatuur(store, ronde=["2023"]).iloc[0]) == "even hoog: iedereen antwoordde"
    assert change_in_words(temperatuur(store, ronde=["2024"]).iloc[0]) != "even hoog: iedereen antwoordde"


# Leveringen, coalities and many at once


def asked(store: Store) -> list[pd.DataFrame]:
    """Every figure of the questionnaire."""
    group = {"soort": ["gemeente"]}
    return [
        *(question(store) for question in (rondes, *QUESTIONS)),
        *(question(store, **group) for question in (themas, stellingen, verdeling)),
    ]


def same(now: list[pd.DataFrame], before: list[pd.DataFrame]) -> bool:
    return all(alike(one, other) for one, other in zip(now, before, strict=True))


def test_a_newer_levering_takes_the_place_of_a_round_and_undoing_it_gives_it_back_exactly(store):
    published(store, questionnaire(TWO, GROUPS))
    before = asked(store)
    newer = published(store, questionnaire(TWO, GROUPS.replace("1111", "5554433")), "verbeterd.xlsx")
    after = asked(store)
    assert not any(alike(one, other) for one, other in zip(before[1:3], after[1:3], strict=True))
    assert_shows(temperatuur(store), "ronde | respondenten\n2024-K2 | 16")
    for levering in newer:
        store.undo(levering, "een tester")
    assert same(asked(store), before)
    for levering in newer:
        store.restore(levering, "een tester")
    assert same(asked(store), after)


def test_another_round_leaves_the_first_as_it_was(store):
    published(store, everybody("55555", "2023"), "2023.xlsx")
    before = stellingen(store)
    published(store, everybody("11111", "2024"), "2024.xlsx")
    assert alike(stellingen(store, ronde=["2023"]), before)


def test_the_rows_of_another_coalitie_never_mix_in(store, monkeypatch):
    published(store, questionnaire(TWO, GROUPS, "ronde | uitgenodigd\n2024-K2 | 20"))
    before = asked(store)
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    assert all(frame.empty for frame in asked(store))
    reversed_scale = """
        stelling | thema | tot | omgekeerd | vergelijkbaar
        A1       | Ander | 7   | ja        | nee
        A2       | Ander | 7   | ja        | nee
    """
    answers = "ronde | soort | A1 | A2\n2024-K1 | gemeente | 777777 | 777777\n2024-K2 | gemeente | 777777 | 777777"
    theirs = questionnaire(reversed_scale, answers, "ronde | van | uitgenodigd\n2024-K2 | 2023-01-01 | 6")
    published(store, theirs)
    assert wrong(store, theirs) + wrong_rounds(store, theirs) == []
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert same(asked(store), before)


def test_the_versions_of_another_coalitie_do_not_break_the_line(store, monkeypatch):
    published(store, questionnaire(VERSIONS + "A2 | Visie | 3 | 5 | ja", THIRD))
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    published(store, questionnaire(VERSIONS + "A2 | Visie | 2 | 5 | nee", SECOND))
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert_shows(themas(store).tail(1), "ronde | verandering | breuk\n2023 | 25 | nee")


def test_the_codebook_of_another_coalitie_does_not_make_a_change_more_certain(store, monkeypatch):
    published(store, questionnaire(TWO, "ronde | A1\n2022 | 33344\n2023 | 33445"))
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    published(store, questionnaire("stelling | thema | omgekeerd\nA1 | Visie | ja", "ronde | A1\n2022 | 33344"))
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    assert_shows(temperatuur(store).tail(1), "verandering | aantoonbaar\n10 | nee")


def test_many_may_ask_at_once_from_the_first_moment():
    store, together = Store(), Barrier(8)

    def ask() -> bool:
        together.wait()
        return rondes(store).empty

    with ThreadPoolExecutor(8) as crowd:
        asked = [crowd.submit(ask) for _ in range(8)]
    assert all(each.result() for each in asked)
    store.close()


def test_who_asks_while_one_publishes_gets_the_figures_from_before_or_from_after():
    store, done = Store(), Event()

    def ask() -> set[tuple]:
        seen = set()
        while not done.is_set():
            seen.update(themas(store)[["n", "score"]].itertuples(index=False, name=None))
        return seen

    published(store, everybody("11111", "2024"))
    with ThreadPoolExecutor(4) as crowd:
        asked = [crowd.submit(ask) for _ in range(4)]
        try:
            for answers in ("5555555", "11111", "5555555", "33333", "5555555"):
                published(store, everybody(answers, "2024"))
        finally:
            done.set()
    seen = set().union(*(each.result() for each in asked))
    after = themas(store)
    store.close()
    assert seen <= {(5, 0), (7, 100), (5, 50)}
    assert_shows(after, "n | score\n7 | 100")


def test_the_groups_that_may_be_chosen_are_those_that_answered(store):
    published(store, questionnaire(TWO, GROUPS + "    2025-K2 | ggz | beleid | 33333\n"))
    assert_shows(
        groepen(store, ronde=["2024-K2"]),
        """
        kenmerk | groep
        rol     | beleid
        rol     | bestuur
        soort   | gemeente
        soort   | welzijn
        """,
    )
    assert groepen(store)["groep"].tolist() == ["beleid", "bestuur", "gemeente", "ggz", "welzijn"]
