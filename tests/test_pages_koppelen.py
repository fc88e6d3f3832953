"""The page Aanleveren for a file whose headings are not ours: say what they mean, once."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from data.koppeling import Koppeling
from pages.parts import opslag
from tests.conftest import csv, delivered
from tests.test_koppeling import EXPORT, INDICATOREN, KAART, KOPPELING, PER_WIJK, STELLINGEN, TAFELS, WIJKEN
from tests.test_pages import button, forget, hand_over


@pytest.fixture(autouse=True)
def _statements() -> Iterator[None]:
    """A store of its own for each test, with two statements in it."""
    forget()
    delivered(opslag.store(), {"Stellingen": STELLINGEN, "Rondes": "Ronde | Uitgenodigd\n2024 | 20"})
    yield
    forget()


def labelled(page, label: str):
    return next(box for box in (*page.selectbox, *page.text_input) if box.label == label)


def accepted(page) -> list[int]:
    """How many rows of each sheet may count, over all files."""
    said = [table.value for table in page.table if "Geaccepteerd" in table.value]
    return [count for each in said for count in each["Geaccepteerd"]]


def with_drawer_open(page):
    """The page with the drawer open in which a file that is read can be coupled."""
    page.session_state[button(page, "Publiceer").key.replace("publiceer", "koppelen")] = True
    return page.run()


def test_headings_are_coupled_once_and_the_next_file_needs_no_hand():
    page = hand_over(("export.csv", csv(EXPORT)))
    assert "herkent er geen gegevens in" in page.warning[0].value
    assert labelled(page, "Wat staat er op dit blad?").value == "antwoorden"
    assert labelled(page, "Delen wij informatie op tijd?").value == "stelling:X2"
    assert "E-mail" not in [box.label for box in page.selectbox]
    assert any("Persoonsgegevens (E-mail) laat" in each.value.replace("\\", "") for each in page.caption)

    labelled(page, "Meetmoment").select("ronde").run()
    labelled(page, "Zeker wel").select("5").run()
    labelled(page, "Zeker niet").select("1").run()
    button(page, "Bewaar deze koppeling").click().run()

    assert opslag.store().known().koppelingen == (KOPPELING,)
    assert not page.error
    assert accepted(page) == [2]
    again = hand_over(("volgende.csv", csv(EXPORT.replace("2024", "2025"))))
    assert accepted(again) == [2]


def test_two_headings_cannot_be_the_same_with_us():
    page = hand_over(("export.csv", csv(EXPORT)))

    labelled(page, "Meetmoment").select("soort").run()

    assert any("is twee keer gekozen" in error.value for error in page.error)
    assert not [each for each in page.button if each.label == "Bewaar deze koppeling"]


def test_another_data_set_offers_its_own_columns():
    page = hand_over(("export.csv", csv(EXPORT)))

    labelled(page, "Wat staat er op dit blad?").select("acties").run()

    assert {"niet gebruiken", "Actie *", "Status *"} <= set(labelled(page, "Meetmoment").options)
    assert not any(option.startswith("X1") for option in labelled(page, "Meetmoment").options)


def test_a_koppeling_is_seen_and_removed():
    opslag.store().keep_koppeling(KOPPELING, "Welzijn Oost")
    page = hand_over()
    assert "1 bewaarde koppeling" in [drawer.label for drawer in page.expander]
    assert any("Welzijn Oost" in text.value for text in page.markdown)
    told = page.table[0].value["Bij Samenspel"].to_dict()
    assert told["Meetmoment"] == "Ronde"
    assert told["Delen wij informatie op tijd?"] == "Stelling X2"
    assert told["het woord “Zeker wel”"] == "Antwoord: 5"

    button(page, "Verwijder").click().run()

    assert opslag.store().known().koppelingen == ()
    assert not page.expander


def test_headings_are_shown_as_they_are_and_not_as_markup():
    page = hand_over(("export.csv", csv(EXPORT.replace("Meetmoment", "![x](https://elders.nl/x.png)"))))

    (shown,) = [text.value for text in page.markdown if "elders" in text.value]
    assert "![x](" not in shown


def test_nothing_is_kept_of_a_file_in_which_nothing_is_coupled():
    headings = [f"Zzq{letter}{place}" for letter in "bcdf" for place in range(10)]
    page = hand_over(("vreemd.csv", csv([headings, ["?"] * 40])))

    assert button(page, "Bewaar deze koppeling").disabled
    assert any("Geen van de koppen lijkt op iets van ons" in caption.value for caption in page.caption)
    page.toggle[-1].set_value(True).run()
    assert labelled(page, "Zzqb0").value == ""


def test_what_a_list_never_says_is_given_once_and_a_date_with_every_delivery():
    page = hand_over(("kaart.csv", csv(KAART)))
    labelled(page, "Wat staat er op dit blad?").select("overlegtafels").run()
    for heading, ours in TAFELS.kolommen.items():
        labelled(page, ours).select(heading).run()
    assert any("Nog nodig: Verzorgingsgebied." in each.value for each in page.info)
    assert button(page, "Bewaar deze koppeling").disabled
    assert any("Peildatum verschilt per levering" in each.value for each in page.caption)

    labelled(page, "Verzorgingsgebied voor alle rijen").select("gemeente").run()
    button(page, "Bewaar deze koppeling").click().run()

    assert opslag.store().known().koppelingen == (TAFELS,)
    labelled(page, "Peildatum").set_value("01-10-2026").run()
    assert accepted(page) == [2]
    assert any("alle rijen" in table.value.index for table in page.table)


def test_a_fixed_value_that_cannot_be_is_said_before_it_is_kept():
    page = hand_over(("kaart.csv", csv(KAART)))
    labelled(page, "Wat staat er op dit blad?").select("overlegtafels").run()

    labelled(page, "Zwaarte").select("").run()
    labelled(page, "Regieniveau voor alle rijen").set_value("9").run()

    assert any("“Regieniveau” moet een getal van 1 t/m 4 zijn" in error.value for error in page.error)
    assert not [each for each in page.button if each.label == "Bewaar deze koppeling"]


def test_two_files_of_one_kind_are_coupled_at_once():
    files = ("een.csv", csv(EXPORT)), ("twee.csv", csv(EXPORT.replace("2024", "2025")))
    page = hand_over(*files)
    labelled(page, "Meetmoment").select("ronde").run()
    labelled(page, "Zeker wel").select("5").run()
    labelled(page, "Zeker niet").select("1").run()
    button(page, "Bewaar deze koppeling").click().run()

    assert not page.error
    assert accepted(page) == [2, 2]


def test_a_change_takes_the_place_of_what_was_kept():
    opslag.store().keep_koppeling(KOPPELING, "een tester")
    page = with_drawer_open(hand_over(("export.csv", csv(EXPORT))))

    labelled(page, "Waar werkt u?").select("").run()
    button(page, "Bewaar deze koppeling").click().run()

    (changed,) = opslag.store().known().koppelingen
    assert changed.kolommen == {"ronde": "Meetmoment"}
    assert accepted(page) == [2]


def test_a_column_per_indicator_is_coupled_to_the_indicators_of_the_store():
    delivered(opslag.store(), {"Indicatoren": INDICATOREN})
    page = hand_over(("wijken.csv", csv(WIJKEN)))
    labelled(page, "Wat staat er op dit blad?").select("waarden").run()
    assert "ARM · Kinderen in armoede" in labelled(page, "Armoede bij kinderen").options

    labelled(page, "Waar zo").select("gebied").run()
    labelled(page, "Meetjaar").select("periode").run()
    labelled(page, "% vroeg geboren (vroeggeboorte)").select("indicator:VROEG").run()
    labelled(page, "Armoede bij kinderen").select("indicator:ARM").run()
    button(page, "Bewaar deze koppeling").click().run()

    assert opslag.store().known().koppelingen == (PER_WIJK,)
    assert accepted(page) == [2]


def test_a_column_per_statement_and_a_column_of_answers_do_not_go_together():
    page = hand_over(("export.csv", csv(EXPORT)))

    labelled(page, "Meetmoment").select("antwoord").run()

    assert any("kan er geen kolom “Antwoord” zijn" in error.value for error in page.error)


def test_a_word_is_given_a_step_of_the_scale_of_its_statement():
    delivered(
        opslag.store(),
        {
            "Stellingen": STELLINGEN.replace("Thema", "Thema | Schaal tot")
            .replace("Rollen", "Rollen | 10")
            .replace("Afspraken", "Afspraken | 5")
        },
    )
    page = hand_over(("export.csv", csv(EXPORT)))

    assert labelled(page, "Zeker wel").options == [
        "nog kiezen", "1 (laagste)", *map(str, range(2, 10)), "10 (hoogste)", "weet niet", "n.v.t.",
    ]  # fmt: skip


def test_what_a_word_was_agreed_to_mean_can_be_changed():
    opslag.store().keep_koppeling(KOPPELING, "een tester")
    page = with_drawer_open(hand_over(("export.csv", csv(EXPORT))))
    assert labelled(page, "Zeker wel").value == "5"

    labelled(page, "Zeker wel").select("4").run()
    button(page, "Bewaar deze koppeling").click().run()

    (changed,) = opslag.store().known().koppelingen
    assert changed.woorden["antwoord"] == {"Zeker wel": "4", "Zeker niet": "1"}


def test_a_koppeling_of_a_data_set_that_is_gone_can_still_be_removed():
    opslag.store().keep_koppeling(Koppeling("verhalen", {"verhaal": "Meetmoment"}), "een tester")
    page = hand_over()
    assert any("kent deze gegevenssoort niet meer" in text.value for text in page.markdown)

    button(page, "Verwijder").click().run()

    assert opslag.store().koppelingen().empty


def test_a_heading_can_take_the_place_of_an_optional_fixed_value():
    opslag.store().keep_koppeling(replace(TAFELS, vast={**TAFELS.vast, "doel": "afstemmen"}), "een tester")
    page = hand_over(("kaart.csv", csv(KAART.replace("Wanneer besproken", "Waarom"))))
    labelled(page, "Peildatum").set_value("01-10-2026").run()
    page = with_drawer_open(page)

    labelled(page, "Waarom").select("doel").run()
    button(page, "Bewaar deze koppeling").click().run()

    (changed,) = opslag.store().known().koppelingen
    assert (changed.kolommen["doel"], changed.vast) == ("Waarom", TAFELS.vast)


def test_without_statements_a_questionnaire_asks_for_their_list_first():
    opslag.store().undo(1, "een tester")
    page = hand_over(("export.csv", csv(EXPORT)))
    labelled(page, "Wat staat er op dit blad?").select("antwoorden").run()

    assert any("Lever eerst (of mee) de lijst met stellingen aan" in each.value for each in page.info)
    assert button(page, "Bewaar deze koppeling").disabled
