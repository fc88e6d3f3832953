"""What the coalition set decides from its round on: weights, targets and bands; an earlier round stays as it was."""

import pytest

from queries.banden import BANDS
from queries.instellingen import banden, instellingen, minste
from queries.vragenlijst import respons, stellingen, temperatuur, themas, verdeling
from queries.vragenlijst.aandacht import by_attention, change_in_words
from queries.vragenlijst.samenstelling import samenstelling
from tests.conftest import delivered
from tests.worlds import alike, assert_shows, published, questionnaire

TWO = "stelling | thema\nA1 | Visie\nB1 | Geld"
ANSWERS = "ronde | A1 | B1\n2022 | 33333 | 44444\n2023 | 33333 | 44444\n2024 | 33333 | 44444"
HEAD = "Instelling | Onderdeel | Waarde | Vanaf ronde | Toelichting"


def settings(store, *rows: str) -> list[int]:
    return delivered(store, "\n".join([HEAD, *(row + " |" * (4 - row.count("|")) for row in rows)]), "instellingen.csv")


@pytest.fixture
def three(store):
    """Three rounds with the same answers: Visie 50, Geld 75."""
    published(store, questionnaire(TWO, ANSWERS))
    return store


def everything(store):
    return [question(store) for question in (temperatuur, themas, stellingen, verdeling, respons)]


def test_nothing_set_is_every_theme_alike_no_target_our_bands_and_five_people(three):
    assert_shows(temperatuur(three).tail(1), "temperatuur | doel | band | vorige_band\n62.5 | | samen | samen")
    assert_shows(themas(three, ronde="2022"), "thema | doel | gewicht | laag\nGeld | | 1 | nee\nVisie | | 1 | nee")
    assert banden(three, ronde="2022")[["van", "band"]].values.tolist() == [list(each) for each in BANDS]
    assert instellingen(three).empty and minste(three)["minste"].tolist() == [5]


def test_a_weight_counts_from_its_round_on_and_rounds_that_weigh_otherwise_do_not_compare(three):
    before = temperatuur(three, ronde="2022")
    settings(three, "gewicht | Geld | 3 | 2023")

    assert_shows(
        temperatuur(three),
        """
        ronde | temperatuur | vorige | verandering | aantoonbaar
        2022  | 62.5        |        |             |
        2023  | 68.75       | 62.5   |             |
        2024  | 68.75       | 68.75  | 0           | nee
        """,
    )
    assert alike(temperatuur(three, ronde="2022"), before)
    assert change_in_words(temperatuur(three, ronde="2023").iloc[0]) == "niet te vergelijken"
    assert samenstelling(three)["reden"].fillna("").tolist() == ["niet te vergelijken", ""]
    assert themas(three, ronde="2023")["breuk"].tolist() == [False, False]


def test_a_theme_of_weight_nothing_does_not_count_and_without_any_theme_there_is_no_temperature(three):
    settings(three, "gewicht | Geld | 0 | 2023", "gewicht | Visie | 0 | 2024")

    assert_shows(
        temperatuur(three),
        """
        ronde | temperatuur | reden               | band         | vorige_band
        2022  | 62.5        |                     | samen        |
        2023  | 50          |                     | op de hoogte | samen
        2024  |             | geen thema telt mee |              | op de hoogte
        """,
    )
    assert themas(three, ronde="2024")["score"].tolist() == [75, 50]


def test_a_target_holds_from_its_round_until_another_and_an_empty_one_ends_it(three):
    settings(three, "doel | | 70 | 2022 | Samen afgesproken", "doel | Geld | 80 | 2023", "doel | | | 2024")

    assert_shows(temperatuur(three), "ronde | doel\n2022 | 70\n2023 | 70\n2024 |")
    assert_shows(themas(three, ronde="2024"), "thema | doel\nGeld | 80\nVisie |")
    assert_shows(
        instellingen(three, ronde="2023"),
        """
        instelling | onderdeel | waarde | vanaf_ronde | toelichting
        doel       | alles     | 70     | 2022        | Samen afgesproken
        doel       | Geld      | 80     | 2023        |
        """,
    )
    assert instellingen(three, ronde="2024")["onderdeel"].tolist() == ["Geld"]


@pytest.mark.parametrize("word", ["alles", "Temperatuur", "de temperatuur"])
def test_a_target_for_the_temperature_may_be_called_so(three, word):
    settings(three, f"doel | {word} | 70 | 2022")

    assert set(temperatuur(three)["doel"]) == {70}


def test_a_setting_from_before_any_round_or_between_two_holds_for_what_came_after(three):
    settings(three, "doel | | 60 | 2020-K3", "doel | | 65 | 2023-11")

    assert temperatuur(three)["doel"].tolist() == [60, 60, 65]


def test_a_setting_holds_for_the_round_after_which_it_is_called_however_early_that_began(store):
    rounds = "ronde | van\n2023-K4 | 2023-09-20\n2024 | 2024-11-01"
    published(store, questionnaire(TWO, ANSWERS.replace("2023", "2023-K4"), rounds))
    settings(store, "doel | | 70 | 2023-K4", "doel | | 75 | 2024-K3")

    assert_shows(temperatuur(store), "ronde | doel\n2022 |\n2023-K4 | 70\n2024 | 75")


def bands(store, ronde: str) -> list[tuple[str, float, float]]:
    return list(banden(store, ronde=ronde)[["band", "van", "tot"]].itertuples(index=False, name=None))


def test_a_border_moves_the_band_of_that_word_from_its_round_on(three):
    settings(three, "grens | Samen | 65 | 2023")

    assert bands(three, "2022")[2] == ("samen", 55, 75)
    assert bands(three, "2023")[1:3] == [("op de hoogte", 40, 65), ("Samen", 65, 75)]
    assert_shows(
        temperatuur(three),
        """
        ronde | band         | vorige_band
        2022  | samen        |
        2023  | op de hoogte | samen
        2024  | op de hoogte | op de hoogte
        """,
    )


def test_a_word_of_their_own_goes_before_ours_that_begins_there_and_an_empty_one_ends_a_band(three):
    settings(
        three, "grens | koud | 0 | 2022", "grens | warm | 55 | 2022", "grens | samenspel | | 2022",
        "grens | op de hoogte | | 2023", "grens | warm | | 2024", "grens | samenspel | 90 | 2024",
    )  # fmt: skip

    assert bands(three, "2022") == [("koud", 0, 40), ("op de hoogte", 40, 55), ("warm", 55, 100)]
    assert bands(three, "2023") == [("koud", 0, 55), ("warm", 55, 100)]
    assert bands(three, "2024") == [("koud", 0, 55), ("samen", 55, 90), ("samenspel", 90, 100)]


def test_the_lowest_band_begins_at_nothing_also_when_its_border_lies_higher(three):
    settings(three, "grens | los van elkaar | | 2022")

    assert bands(three, "2022")[0] == ("op de hoogte", 0, 55)


def test_a_theme_is_low_in_the_lowest_band_of_its_round(three):
    settings(three, "grens | op de hoogte | 51 | 2023", "grens | op de hoogte | 50 | 2024")

    assert [themas(three, ronde=ronde)["laag"].tolist()[1] for ronde in ("2022", "2023", "2024")] == [
        False,
        True,
        False,
    ]
    assert by_attention(themas(three, ronde="2023"))[["thema", "woord"]].values.tolist()[0] == ["Visie", "laag"]


GROUPS = "ronde | soort | A1 | B1\n2024 | gemeente | 333333 | 44444.\n2024 | welzijn | 33333333 | 44444444"


def test_a_higher_number_of_people_holds_for_every_round_and_can_never_be_lower_than_another(store):
    published(store, questionnaire(TWO, GROUPS + "\n2022 | gemeente | 333333 | 444444"))
    settings(store, "minste aantal | | 7 | 2030", "minste aantal | | 6 | 2031")

    assert minste(store)["minste"].tolist() == [7]
    assert_shows(temperatuur(store), "ronde | respondenten | reden\n2022 | | te weinig antwoorden\n2024 | 14 |")
    alone = themas(store, ronde="2024", soort=["gemeente"])
    assert alone["n"].isna().all() and set(alone["reden"]) == {"te weinig antwoorden"}
    assert themas(store, ronde="2024", soort=["welzijn"])["reden"].tolist() == ["afleidbaar", "afleidbaar"]
    assert instellingen(store, ronde="2022")[["instelling", "waarde"]].values.tolist() == [["minste aantal", 7]]


def test_seven_may_be_shown_from_seven(store):
    published(store, questionnaire(TWO, GROUPS.replace("333333 | 44444.", "3333333 | 4444444")))
    settings(store, "minste aantal | | 7 | 2024")

    assert themas(store, soort=["gemeente"])["n"].tolist() == [7, 7]


def test_undoing_brings_back_what_held_before_exactly(three):
    settings(three, "gewicht | Geld | 2 | 2022", "minste aantal | | 5 | 2022")
    before = everything(three)
    (newer,) = settings(three, "gewicht | Geld | 0 | 2022", "minste aantal | | 6 | 2022", "grens | warm | 60 | 2022")
    after = everything(three)
    assert not any(alike(one, other) for one, other in zip(before[:2], after[:2], strict=True))

    three.undo(newer, "een tester")
    assert all(alike(one, other) for one, other in zip(everything(three), before, strict=True))
    assert minste(three)["minste"].tolist() == [5]
    three.restore(newer, "een tester")
    assert all(alike(one, other) for one, other in zip(everything(three), after, strict=True))


def test_what_another_coalitie_sets_changes_nothing_here(three, monkeypatch):
    before = everything(three)
    monkeypatch.setenv("SAMENSPEL_COALITIE", "buren")
    settings(three, "gewicht | Geld | 0 | 2022", "minste aantal | | 9 | 2022", "grens | warm | 60 | 2022")
    published(three, questionnaire(TWO, ANSWERS))
    assert minste(three)["minste"].tolist() == [9] and temperatuur(three)["temperatuur"].isna().all()
    monkeypatch.delenv("SAMENSPEL_COALITIE")

    assert all(alike(one, other) for one, other in zip(everything(three), before, strict=True))
    assert instellingen(three).empty and minste(three)["minste"].tolist() == [5]


def test_without_rounds_there_are_no_settings_to_show_and_five_people(store):
    assert instellingen(store).empty and banden(store).empty
    assert minste(store)["minste"].tolist() == [5]
