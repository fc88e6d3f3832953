"""Change against another round than the one before, and groups beside each other."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.store import Store
from queries.vragenlijst import themas, veranderingen
from queries.vragenlijst.naast_elkaar import groepsscores
from tests import oracle, worlds
from tests.oracle import Chosen, Questionnaire, differences, rows
from tests.worlds import assert_shows, published, questionnaire

ONE = "stelling | thema\nA1 | Visie"
THREE = """
    ronde | A1
    2022  | 11122
    2023  | 33344
    2024  | 44455
"""


def of_groups(store: Store, world: Questionnaire) -> list[str]:
    """Every figure of a group that is not what plain Python says of that group alone."""
    found = rows(groepsscores(store), "ronde", "thema", "kenmerk", "groep")
    cells = {each.cell for each in world.antwoorden}
    groups = {("soort", soort): Chosen((soort,)) for soort, _ in cells}
    groups |= {("rol", rol): Chosen((), (rol,)) for _, rol in cells}
    expected = {
        (*key, *group): {name: row[name] for name in ("n", "score", "van", "tot", "reden")}
        for group, chosen in groups.items()
        for key, row in oracle.themas(world, chosen).items()
        if any((each.ronde, group[1]) == (key[0], each.cell[group[0] == "rol"]) for each in world.antwoorden)
    }
    return differences(found, expected)


# Compared with another round


@pytest.mark.parametrize(
    ("vergelijk", "beside"),
    [
        (None, ["", "2022", "2023"]),
        (["2022"], ["", "2022", "2022"]),
        (["2023"], ["", "2022", "2023"]),
        (["2024"], ["", "2022", "2023"]),
        (["onzin"], ["", "2022", "2023"]),
        ("2022", ["", "2022", "2022"]),
        (["2022", "2023"], ["", "2022", "2023"]),
    ],
    ids=str,
)
def test_a_round_is_compared_with_the_chosen_one_if_that_is_earlier_and_else_with_the_one_before(
    store, vergelijk, beside
):
    published(store, questionnaire(ONE, THREE))
    for question in (themas, veranderingen):
        found = question(store, vergelijk=vergelijk)
        assert found["vorige_ronde"].fillna("").tolist() == beside
        assert question(store, ronde=["2024"], vergelijk=vergelijk)["vorige_ronde"].tolist() == beside[2:]


def test_the_change_is_against_the_chosen_round(store):
    published(store, questionnaire(ONE, THREE))
    assert_shows(
        themas(store, ronde=["2024"], vergelijk=["2022"]),
        "ronde | score | vorige | verandering | aantoonbaar | vorige_ronde\n2024 | 85 | 10 | 75 | ja | 2022",
    )
    assert_shows(
        veranderingen(store, ronde=["2024"], vergelijk=["2022"]),
        "vorige_ronde | vorige_n | eens_pct | vorige_eens_pct | effect\n2022 | 5 | 100 | 0 | 1",
    )


def test_across_a_change_of_wording_there_is_nothing_to_compare(store):
    statements = """
        stelling | thema | versie | vergelijkbaar
        A1       | Visie | 1      | ja
        A1       | Visie | 2      | nee
    """
    answers = """
        ronde | A1    | A1:2
        2022  | 11122 | .....
        2023  | ..... | 33344
        2024  | ..... | 44455
    """
    published(store, questionnaire(statements, answers))
    assert themas(store, ronde=["2024"])["verandering"].tolist() == [25]
    assert themas(store, ronde=["2024"], vergelijk=["2022"])["verandering"].isna().all()
    assert veranderingen(store, ronde=["2024"], vergelijk=["2022"])["verandering"].tolist() == ["niet te vergelijken"]


def test_a_round_that_may_not_be_shown_gives_nothing_away_when_it_is_compared_with(store):
    published(store, questionnaire(ONE, THREE.replace("11122", "1112.")))
    theme, statement = themas(store, vergelijk=["2022"]).iloc[2], veranderingen(store, vergelijk=["2022"]).iloc[2]
    assert theme[["vorige", "verandering", "aantoonbaar"]].isna().all()
    assert statement[["vorige_n", "vorige_eens_pct", "verschil", "effect", "p"]].isna().all()


@settings(max_examples=10, deadline=None)
@given(
    world=worlds.questionnaires(), chosen=st.sampled_from(worlds.filters()), vergelijk=st.sampled_from(worlds.PERIODS)
)
def test_any_questionnaire_gives_the_changes_of_plain_python(world, chosen, vergelijk):
    store = Store()
    published(store, world)
    found = themas(store, soort=chosen.soort, rol=chosen.rol, vergelijk=[vergelijk])
    assert differences(rows(found, "ronde", "thema"), oracle.themas(world, chosen, [vergelijk])) == []
    store.close()


# Groups beside each other


def test_groups_stand_beside_each_other_and_small_ones_are_named_without_a_figure(store):
    answers = """
        ronde | soort    | rol     | A1
        2024  | gemeente | beleid  | 55555
        2024  | welzijn  | bestuur | 33333
        2024  | ggz      |         | 11
        2024  | wijkteam | beleid  | 111
    """
    published(store, questionnaire(ONE, answers))
    assert_shows(
        groepsscores(store),
        """
        ronde | thema | kenmerk | groep     | n | score | reden
        2024  | Visie | soort   | gemeente  | 5 | 100   |
        2024  | Visie | soort   | ggz       |   |       | te weinig antwoorden
        2024  | Visie | soort   | welzijn   | 5 | 50    |
        2024  | Visie | soort   | wijkteam  |   |       | te weinig antwoorden
        2024  | Visie | rol     | beleid    |   |       | afleidbaar
        2024  | Visie | rol     | bestuur   | 5 | 50    |
        2024  | Visie | rol     | onbekend  |   |       | te weinig antwoorden
        """,
    )


def test_a_theme_and_a_round_may_be_chosen():
    store = worlds.example_store()
    whole = groepsscores(store)
    part = groepsscores(store, ronde=["2024-K4"], thema=["Gezamenlijke visie"])
    same = whole[(whole["ronde"] == "2024-K4") & (whole["thema"] == "Gezamenlijke visie")].reset_index(drop=True)
    assert len(part) > 8
    assert worlds.alike(part, same)


def test_what_is_said_of_a_group_beside_others_is_what_is_said_of_it_alone():
    assert of_groups(worlds.example_store(), worlds.example()) == []


@settings(max_examples=15, deadline=None)
@given(world=worlds.questionnaires())
def test_in_any_questionnaire_what_is_said_of_a_group_beside_others_is_what_is_said_of_it_alone(world):
    store = Store()
    published(store, world)
    assert of_groups(store, world) == []
    store.close()
