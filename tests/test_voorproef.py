"""Which figures a change moves, before it counts: as an oracle in plain Python says, and nothing about few people."""

from dataclasses import replace

import pandas as pd
import pytest

from queries import voorproef
from queries.indicatoren import indicatorwaarden
from queries.vragenlijst import temperatuur, themas
from tests import oracle
from tests.conftest import checked, delivered
from tests.oracle import Questionnaire, Setting, same
from tests.worlds import assert_shows, published, questionnaire, workbook

CODEBOOK = "stelling | thema | omgekeerd\nA1 | Visie |\nA2 | Visie | ja\nB1 | Geld |"
INDICATOREN = "Indicator | Naam | Eenheid | Richting\nVROEG | Te vroeg geboren | % | lager is beter"


def world(*rows: str, codebook: str = CODEBOOK) -> Questionnaire:
    return questionnaire(codebook, "\n".join(["ronde | A1 | A2 | B1", *rows]))


BEFORE = world("2024-K2 | 1223344 | 2223334 | 5544332", "2025-K2 | 33445 | 22222 | 44455")
AFTER = world("2024-K2 | 3445555 | 1111122 | 5544332", "2025-K2 | 33445 | 22222 | 44455")


def of_publishing(store, world: Questionnaire) -> voorproef.Voorproef:
    return voorproef.van_publiceren(store, checked(workbook(world), store.known()))


def expected(before: Questionnaire, after: Questionnaire) -> dict[tuple, tuple]:
    """Every temperature and theme that is not what it was, by the oracle."""
    found = {}
    for soort, question, figure in (
        ("temperatuur", oracle.temperatuur, "temperatuur"),
        ("thema", oracle.themas, "score"),
    ):
        then, now = question(after), question(before)
        for key in then.keys() | now.keys():
            van, naar = (answer.get(key, {}).get(figure) for answer in (now, then))
            if not same(van, naar) or (key in then) != (key in now):
                found[soort, key[0], key[1] if soort == "thema" else ""] = van, naar
    return found


def moved(found: voorproef.Voorproef) -> dict[tuple, tuple]:
    rows = found.cijfers.astype(object).where(found.cijfers.notna(), None)
    return {(row.soort, row.waar, row.naam): (row.van, row.naar) for row in rows.itertuples()}


def alike(found: dict[tuple, tuple], wanted: dict[tuple, tuple]) -> bool:
    return found.keys() == wanted.keys() and all(
        same(one, other) for key in found for one, other in zip(found[key], wanted[key], strict=True)
    )


NEW_ROUND = world(
    "2024-K2 | 1223344 | 2223334 | 5544332", "2025-K2 | 33445 | 22222 | 44455", "2026-K2 | 55555 | 11112 | 44444"
)
FEWER = world("2024-K2 | 1223344 | 2223334 | 5544332", "2025-K2 | 3344 | 2222 | 4444")
OTHERWISE = world(
    "2024-K2 | 1223344 | 2223334 | 5544332",
    "2025-K2 | 33445 | 22222 | 44455",
    codebook=CODEBOOK.replace("A2 | Visie | ja", "A2 | Geld | nee"),
)


@pytest.mark.parametrize(
    ("before", "after"),
    [(BEFORE, AFTER), (AFTER, BEFORE), (BEFORE, NEW_ROUND), (BEFORE, OTHERWISE), (BEFORE, BEFORE)],
    ids=["answers", "back", "new round", "codebook", "nothing"],
)
def test_the_figures_that_move_are_those_of_which_the_oracle_says_so(store, before, after):
    published(store, before)
    found = of_publishing(store, after)

    assert alike(moved(found), expected(before, after))
    published(store, after, "later.xlsx")
    assert same(
        temperatuur(store)["temperatuur"].tolist()[-1], list(oracle.temperatuur(after).values())[-1]["temperatuur"]
    )


def test_a_codebook_alone_moves_the_figures_of_every_round(store):
    published(store, BEFORE)
    book = "Code | Tekst | Thema | Omgekeerd\nA2 | Stelling A2 versie 1 | Geld | nee"
    found = voorproef.van_publiceren(store, checked(book, store.known()))

    assert alike(moved(found), expected(BEFORE, OTHERWISE))
    assert found.tellingen["dataset"].tolist() == ["stellingen"]


def test_undoing_moves_the_figures_back(store):
    published(store, BEFORE)
    *_, answers = published(store, AFTER, "later.xlsx")

    assert alike(moved(voorproef.van_terugdraaien(store, answers)), expected(AFTER, BEFORE))


def test_a_round_that_falls_away_is_told_as_such(store):
    published(store, BEFORE)
    (later,) = delivered(store, "Ronde | Respondent | A1\n" + "\n".join(f"2026 | {n} | 5" for n in range(5)))
    (row,) = voorproef.van_terugdraaien(store, later).cijfers.query("soort == 'temperatuur'").to_dict("records")

    assert (row["waar"], row["van"], row["wat"]) == ("2026", 100, "vervalt")


def test_a_round_that_gets_too_small_is_empty_with_why(store):
    published(store, BEFORE)
    found = of_publishing(store, FEWER).cijfers.set_index(["soort", "waar"]).loc[("temperatuur", "2025-K2")]

    assert (found["wat"], found["reden_naar"]) == ("wordt verborgen", "te weinig antwoorden")
    assert pd.isna(found["naar"])


SETTINGS = (
    Setting("gewicht", 3, "2025", "Visie"),
    Setting("gewicht", 2, "2024", "Geld"),
    Setting("doel", 70, "2024"),
)
WEIGHED = replace(BEFORE, instellingen=SETTINGS)
OTHERWISE_WEIGHED = replace(BEFORE, instellingen=(Setting("gewicht", 0.5, "2025", "Visie"), *SETTINGS[1:]))
MORE_PEOPLE = replace(BEFORE, instellingen=(Setting("minste aantal", 6, "2030"),))


@pytest.mark.parametrize("after", [WEIGHED, MORE_PEOPLE], ids=["weights", "more people"])
def test_settings_alone_move_the_figures_of_every_round_for_which_they_hold(store, after):
    published(store, BEFORE)
    rows = [[each.instelling, each.onderdeel, each.waarde, each.vanaf] for each in after.instellingen]
    sheet = [["Instelling", "Onderdeel", "Waarde", "Vanaf ronde"], *rows]
    found = voorproef.van_publiceren(store, checked(sheet, store.known()))

    assert moved(found) and alike(moved(found), expected(BEFORE, after))
    assert found.tellingen["dataset"].tolist() == ["instellingen"]


def test_undoing_settings_moves_the_figures_back_to_what_older_settings_say(store):
    published(store, OTHERWISE_WEIGHED)
    *_, newer = published(store, WEIGHED, "later.xlsx")
    found = voorproef.van_terugdraaien(store, newer)

    assert moved(found) and alike(moved(found), expected(WEIGHED, OTHERWISE_WEIGHED))
    assert found.wijzigingen[["rij", "van", "naar"]].values.tolist() == [["gewicht · Visie · 2025", "3", "0,5"]]


def test_answers_are_tried_out_with_the_settings_that_hold(store):
    published(store, WEIGHED)
    people = enumerate(zip("3445555", "1111122", "5544332", strict=True), 1)
    answers = "\n".join(f"2024-K2 | {number} | {' | '.join(given)}" for number, given in people)
    found = voorproef.van_publiceren(store, checked(f"Ronde | Respondent | A1 | A2 | B1\n{answers}", store.known()))

    assert alike(moved(found), expected(WEIGHED, replace(AFTER, instellingen=SETTINGS)))


def test_another_day_on_which_a_round_began_moves_what_settings_hold_for_it(store):
    late = replace(BEFORE, instellingen=(Setting("gewicht", 0, "2025-K4", "Geld"),))
    published(store, late)
    day = replace(late, rondes=(oracle.Round("2025-K2", pd.Timestamp(2025, 11, 1).date()),))
    found = voorproef.van_publiceren(store, checked("Ronde | Van\n2025-K2 | 01-11-2025", store.known()))

    assert moved(found) and alike(moved(found), expected(late, day))


# nothing about few people


def untold(found: voorproef.Voorproef) -> set[tuple]:
    hidden = found.cijfers[found.cijfers["wat"] == "blijft verborgen"]
    assert hidden[["van", "naar"]].isna().all(axis=None)
    return set(zip(hidden["soort"], hidden["naam"], strict=True))


@pytest.mark.parametrize("people", [1, 4, 5])
def test_what_fewer_than_five_people_do_to_a_theme_is_not_told_and_cannot_be_subtracted(store, people):
    before = world("2024-K2 | 1111111 | 3333333 | 2222222")
    visie = "5" * people + "1" * (7 - people)
    after = world(f"2024-K2 | {visie} | 3333333 | 4444444")
    published(store, before)
    found = of_publishing(store, after)

    if people < 5:
        assert untold(found) == {("temperatuur", ""), ("thema", "Visie")}
        assert moved(found)["thema", "2024-K2", "Geld"] == (25, 75)
    else:
        assert untold(found) == set()
        assert alike(moved(found), expected(before, after))


@pytest.mark.parametrize(("people", "told"), [(5, False), (6, False), (7, True)])
def test_a_coalition_that_asks_for_seven_people_is_told_about_seven(store, people, told):
    seven = (Setting("minste aantal", 7, "2024"),)
    visie = "5" * people + "1" * (8 - people)
    published(store, replace(world("2024-K2 | 11111111 | 33333333 | 22222222"), instellingen=seven))
    found = of_publishing(store, world(f"2024-K2 | {visie} | 33333333 | 44444444"))

    assert found.minste == 7
    assert (untold(found) == set()) == told


@pytest.mark.parametrize(("more", "told"), [(1, False), (4, False), (5, True)])
def test_people_that_join_are_told_about_from_five(store, more, told):
    published(store, world("2024-K2 | 1122334 | 3333333 | 2222233"))
    found = of_publishing(store, world(f"2024-K2 | 1122334{'5' * more} | 3333333{'1' * more} | 2222233{'5' * more}"))

    assert (untold(found) == set()) == told


def test_a_person_is_not_lost_in_numbers_that_shift(store):
    published(store, world("2024-K2 | 12345123 | 33333333 | 22222222"))
    found = of_publishing(store, world("2024-K2 | 512345123 | 333333333 | 222222222"))

    assert untold(found) == {("temperatuur", ""), ("thema", "Visie")}


def test_answers_are_never_among_the_changes(store):
    published(store, BEFORE)
    found = of_publishing(store, AFTER)

    assert found.wijzigingen.empty and found.meer == 0
    assert "antwoorden" in found.tellingen["dataset"].tolist()


# indicators


def values(teller: int, *more: str) -> dict[str, str]:
    head = "Indicator | Gebied | Periode | Teller | Noemer"
    return {"I": INDICATOREN, "W": "\n".join([head, f"VROEG | Dorp | 2024 | {teller} | 200", *more])}


def test_an_indicator_moves_from_what_to_what(store):
    delivered(store, values(20, "VROEG | Stad | 2024 | 40 | 200"))
    found = voorproef.van_publiceren(store, checked(values(30, "VROEG | Stad | 2024 | 40 | 200"), store.known()))

    assert_shows(
        found.cijfers,
        """
        soort     | naam             | waar       | eenheid | van | naar | wat
        indicator | Te vroeg geboren | Dorp, 2024 | %       | 10  | 15   | beweegt
        """,
    )
    assert_shows(
        found.wijzigingen, "dataset | rij | kolom | van | naar\nwaarden | VROEG · Dorp · 2024 | teller | 20 | 30"
    )
    assert found.vervangt == (1, 2)


@pytest.mark.parametrize(("before", "after", "shown"), [(7, 30, []), (30, 7, [["30", "verborgen"]])])
def test_a_number_that_the_question_hides_is_hidden_before_it_counts_too(store, before, after, shown):
    delivered(store, values(before))
    found = voorproef.van_publiceren(store, checked(values(after), store.known()))

    assert found.wijzigingen[["van", "naar"]].values.tolist() == shown
    (row,) = found.cijfers.to_dict("records")
    assert row["wat"] == ("wordt zichtbaar" if before < 10 else "wordt verborgen")
    assert same([pd.isna(row["van"]), pd.isna(row["naar"])], [before < 10, after < 10])


def test_another_unit_moves_every_value_of_the_indicator(store):
    delivered(store, values(20))
    book = {"I": INDICATOREN.replace("%", "‰")}
    found = voorproef.van_publiceren(store, checked(book, store.known()))

    assert found.cijfers[["van", "naar"]].values.tolist() == [[10, 100]]
    assert indicatorwaarden(store)["waarde"].tolist() == [10]


# what it says about itself


def test_nothing_changes_when_every_row_is_there(store):
    published(store, BEFORE)
    found = of_publishing(store, BEFORE)

    assert found.niets and found.cijfers.empty
    assert not of_publishing(store, AFTER).niets


def test_what_a_levering_changed_names_what_it_replaced(store):
    published(store, BEFORE)
    *_, answers = published(store, AFTER, "later.xlsx")
    found = voorproef.van_levering(store, answers)

    assert found.vervangt == (2,)
    assert found.tellingen["dataset"].tolist() == ["antwoorden"]
    assert found.tellingen[["nieuw", "gewijzigd", "weg", "gelijk"]].isna().all(axis=None)


def test_the_questions_of_the_store_itself_are_left_as_they_were(store):
    published(store, BEFORE)
    before = temperatuur(store), themas(store)
    of_publishing(store, AFTER)

    after = temperatuur(store), themas(store)
    for one, other in zip(before, after, strict=True):
        pd.testing.assert_frame_equal(one, other, rtol=1e-12)  # threads may add up in another order
