"""The page Aanleveren for a file whose headings are not ours: say what they mean, once."""

from collections.abc import Iterator

import pytest

from pages.parts import opslag
from tests.conftest import csv, delivered
from tests.test_koppeling import EXPORT, KOPPELING, STELLINGEN
from tests.test_pages import button, forget, hand_over


@pytest.fixture(autouse=True)
def _statements() -> Iterator[None]:
    """A store of its own for each test, with two statements in it."""
    forget()
    delivered(opslag.store(), {"Stellingen": STELLINGEN, "Rondes": "Ronde | Uitgenodigd\n2024 | 20"})
    yield
    forget()


def labelled(page, label: str):
    return next(box for box in page.selectbox if box.label == label)


def test_headings_are_coupled_once_and_the_next_file_needs_no_hand():
    page = hand_over(("export.csv", csv(EXPORT)))
    assert "herkent er geen gegevens in" in page.error[0].value
    assert labelled(page, "Wat staat er op dit blad?").value == "antwoorden"
    assert labelled(page, "Delen wij informatie op tijd?").value == "stelling:X2"
    assert "E-mail" not in [box.label for box in page.selectbox]

    labelled(page, "Meetmoment").select("ronde").run()
    labelled(page, "Zeker wel").select("5").run()
    labelled(page, "Zeker niet").select("1").run()
    button(page, "Bewaar deze koppeling").click().run()

    assert opslag.store().known().koppelingen == (KOPPELING,)
    assert not page.error
    assert page.table[0].value["Geaccepteerd"].tolist() == [2]
    again = hand_over(("volgende.csv", csv(EXPORT.replace("2024", "2025"))))
    assert again.table[0].value["Geaccepteerd"].tolist() == [2]


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
    assert any("Welzijn Oost" in text.value and "Meetmoment" in text.value for text in page.markdown)

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
