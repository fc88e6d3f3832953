"""Interpreting together on the pages: writing, undoing, an action of it, and what earlier rounds made of it."""

import pytest
from streamlit.testing.v1 import AppTest

from data.contracts.duiding import TEKSTEN
from data.writing import write
from pages.parts import opslag
from queries.duiding import duiding
from queries.instrumentenkoffer import acties
from tests.drawers import open_drawers
from tests.test_pages import (  # noqa: F401
    NEWEST,
    _no_search_for_components,
    _nothing_remembered,
    example,
    filled,
    open_page,
    said,
)

pytestmark = pytest.mark.usefixtures("filled")
TEMPERATURE = {"ronde": NEWEST, "cijfer": "temperatuur"}
THEME = "Gezamenlijke visie"
PLACES = [
    ("", {}, ("temperatuur", "", "", NEWEST)),
    ("", {"ronde": "2022-K4"}, ("temperatuur", "", "", "2022-K4")),
    ("vragenlijst", {"thema": THEME}, ("thema", THEME, "", NEWEST)),
    ("indicatoren", {"gebied": "Dobberveld", "fase": "tijdens"}, ("indicator", "ROOKZW", "Dobberveld", "2025")),
    ("overlegtafels", {"periode": "01-01-2022"}, ("overlegtafels", "", "", "2022-01")),
]


def write_in(page: AppTest, button: str, figure: tuple[str, ...] = PLACES[0][2], **texts: str) -> AppTest:
    """Type the texts at a figure and press a button there."""
    for name, text in texts.items():
        page.text_area(key=" ".join(("duiding", *figure, name))).set_value(text)
    return press(page, button, figure)


def press(page: AppTest, button: str, figure: tuple[str, ...] = PLACES[0][2]) -> AppTest:
    (found,) = [each for each in page.button if each.label == button and each.key.startswith(key_of(figure))]
    page = found.click().run()
    assert not page.exception
    return page


def key_of(figure: tuple[str, ...]) -> str:
    return " ".join(("duiding", *figure))


def version() -> int:
    """How much happened to the store."""
    return opslag.store().version()


def buttons(page: AppTest) -> list[str]:
    return [each.label for each in page.button if each.key.startswith("duiding")]


def form(page: AppTest, figure: tuple[str, ...] = PLACES[0][2]) -> list[str]:
    return [page.text_area(key=f"{key_of(figure)} {name}").value for name in TEKSTEN]


def drawer(page: AppTest) -> str:
    """What the button says behind which the first duiding of a page is."""
    floating = [each.proto.popover.label for each in page.get("popover")]
    return next(label for label in [*floating, *(each.label for each in page.expander)] if label.startswith("Duiding"))


@pytest.mark.parametrize(("address", "given", "figure"), PLACES, ids=lambda each: str(each)[:40])
def test_a_duiding_stays_with_its_figure_and_its_round(address, given, figure):
    page = write_in(open_page(address, **given), "Bewaar", figure, we_zien="Het valt op.", we_denken="Omdat.\nEn dus.")

    assert "Bewaard." in said(page)
    kept = duiding(opslag.store(), ronde=figure[3], cijfer=figure[0]).fillna(dict.fromkeys(TEKSTEN, "")).iloc[0]
    assert tuple(kept[["cijfer", "onderdeel", "gebied", "ronde"]]) == figure
    assert kept[list(TEKSTEN)].tolist() == ["Het valt op.", "Omdat.\nEn dus.", ""]
    assert form(page, figure) == form(open_page(address, **given), figure) == kept[list(TEKSTEN)].tolist()


def test_the_button_says_how_many_rounds_have_one_and_earlier_ones_are_read_back():
    page = open_page("")
    assert drawer(page) == "Duiding (1)"
    assert "**2025-K2**" in said(page) and any("bovenaan, uitdragen" in sentence for sentence in said(page))
    assert form(page) == ["", "", ""]

    page = write_in(page, "Bewaar", we_zien="Iets warmer.")
    assert drawer(page) == "Duiding (2)"
    before = open_page("", ronde="2024-K4")
    assert drawer(before) == "Duiding"
    assert not any("Iets warmer" in sentence for sentence in said(before))


def test_a_duiding_of_an_earlier_round_is_nobodys_of_this_round():
    page = open_page("vragenlijst", thema="Rollen en verantwoordelijkheden", ronde="2024-K4")

    assert drawer(page) == "Duiding"


def test_what_was_typed_is_no_markup():
    page = write_in(open_page("", ronde="2024-K4"), "Bewaar", (*PLACES[0][2][:3], "2024-K4"), we_zien="# Kop [x](y)")

    assert page.text_area[0].value == "# Kop [x](y)"
    assert any(r"\# Kop \[x\]\(y\)" in sentence for sentence in said(open_page("", ronde="2025-K2")))


@pytest.mark.parametrize("text", ["Sanne Jansen vindt van niet", "mevrouw De Vries belt", "mail jan@werk.nl"])
def test_a_person_is_not_kept_and_the_page_says_which_text_holds_one(text):
    before = version()
    page = write_in(open_page(""), "Bewaar", we_zien="Goed.", we_denken=text)

    (error,) = [each.value for each in page.error]
    assert error.startswith("Niet bewaard. We denken: mag geen gegevens van een persoon bevatten")
    assert text not in error
    assert version() == before
    assert form(page) == ["Goed.", text, ""]
    assert "Bewaard." in said(write_in(page, "Bewaar", we_denken="Iemand belt."))


def test_nothing_typed_is_said_to_be_nothing():
    (error,) = press(open_page(""), "Bewaar").error

    assert error.value == "Niet bewaard. We zien: moet gevuld zijn, of anders We denken of We spreken af."


def test_undoing_brings_back_what_stood_there_before_step_by_step():
    page = write_in(open_page(""), "Bewaar", we_zien="eerst")
    page = write_in(page, "Bewaar", we_zien="later")
    page = press(page, "Maak ongedaan")

    assert form(page)[0] == "eerst" and "Teruggedraaid. Wat er eerder stond, telt weer." in said(page)
    page = press(page, "Maak ongedaan")
    assert form(page)[0] == "" and "Maak ongedaan" not in buttons(page)
    assert drawer(page) == "Duiding (1)"


def test_what_came_in_a_file_is_not_undone_from_here():
    assert "Maak ongedaan" not in buttons(open_page("", ronde="2025-K2"))
    assert "Maak ongedaan" not in buttons(open_page("vragenlijst", thema="Rollen en verantwoordelijkheden"))


def test_an_agreement_becomes_an_action_once_and_can_be_taken_back():
    known = len(acties(opslag.store()))
    page = write_in(open_page("vragenlijst", thema=THEME), "Bewaar", PLACES[2][2], we_spreken_af="Samen kiezen")
    page = press(page, "Maak er een actie van", PLACES[2][2])

    made = acties(opslag.store(), thema=[THEME]).set_index("actie").loc["Samen kiezen"]
    assert made[["status", "pdca", "aanleiding"]].tolist() == ["open", "plan", f"Duiding van ronde {NEWEST}"]
    assert "De afspraak staat nu bij de acties." in said(page)
    assert "Maak er een actie van" not in buttons(page)
    page = press(page, "Haal de actie weg", PLACES[2][2])
    assert len(acties(opslag.store())) == known
    assert "Maak er een actie van" in buttons(page)
    assert form(page, PLACES[2][2])[2] == "Samen kiezen"


def test_one_click_keeps_what_was_just_typed_and_makes_it_an_action():
    page = write_in(open_page(""), "Maak er een actie van", we_spreken_af="Elkaar\nopzoeken")

    assert form(page)[2] == "Elkaar\nopzoeken"
    assert "Elkaar opzoeken" in acties(opslag.store())["actie"].tolist()


def test_without_an_agreement_there_is_nothing_to_make_an_action_of():
    before = version()
    page = write_in(open_page(""), "Maak er een actie van", we_zien="Warm.")

    assert page.error[0].value == "Schrijf eerst bij “We spreken af” wat er gaat gebeuren."
    assert version() == before


def test_an_agreement_with_a_person_in_it_becomes_nothing():
    before = version()
    page = write_in(open_page(""), "Maak er een actie van", we_spreken_af="Sanne Jansen belt")

    assert page.error[0].value.startswith("Niet bewaard. We spreken af: mag geen gegevens van een persoon")
    assert version() == before


def test_an_action_from_a_file_is_said_to_be_there_and_is_not_taken_away():
    page = open_page("vragenlijst", thema="Rollen en verantwoordelijkheden")

    assert any(sentence.startswith("De afspraak staat bij de [acties]") for sentence in said(page))
    assert {"Maak er een actie van", "Haal de actie weg"}.isdisjoint(buttons(page))


def test_two_people_press_at_once_and_one_action_is_made():
    write(opslag.store(), "duiding", TEMPERATURE | {"we_spreken_af": "Bellen"}, None)
    one, other = open_page(""), open_page("")
    press(one, "Maak er een actie van")
    late = press(other, "Maak er een actie van")

    assert "De afspraak stond al bij de acties." in said(late)
    assert acties(opslag.store())["actie"].tolist().count("Bellen") == 1


def test_who_saves_over_what_somebody_else_wrote_meanwhile_is_told_first():
    mine, other = open_page(""), open_page("")
    write_in(other, "Bewaar", we_zien="van de ander")
    mine = write_in(mine, "Bewaar", we_zien="van mij")

    assert mine.error[0].value == "Nog niet bewaard."
    assert mine.warning[0].value.startswith("Iemand anders heeft hier intussen dit bewaard.")
    assert "van de ander" in mine.warning[0].value and form(mine)[0] == "van mij"
    assert duiding(opslag.store(), ronde=[NEWEST], cijfer=["temperatuur"])["we_zien"].tolist() == ["van de ander"]
    mine = press(mine, "Bewaar")
    assert not mine.warning and form(mine)[0] == "van mij"
    assert duiding(opslag.store(), ronde=[NEWEST], cijfer=["temperatuur"])["we_zien"].tolist() == ["van mij"]


def test_who_was_overtaken_may_go_on_with_the_other_text():
    mine, other = open_page(""), open_page("")
    write_in(other, "Bewaar", we_zien="van de ander")
    mine = press(mine.run(), "Verder met die tekst")

    assert form(mine)[0] == "van de ander" and not mine.warning
    mine = write_in(mine, "Bewaar", we_zien="van ons")
    assert "Bewaard." in said(mine)


def test_who_comes_back_later_begins_with_what_counts_then():
    mine, other = open_page(""), open_page("")
    write_in(other, "Bewaar", we_zien="van de ander")
    assert mine.run().warning
    mine.selectbox(key="ronde").select("2024-K4").run()
    mine = mine.selectbox(key="ronde").select(NEWEST).run()

    mine = open_drawers(mine)

    assert not mine.warning and form(mine)[0] == "van de ander"


def test_who_wrote_on_while_somebody_else_took_it_back_is_told():
    page = write_in(open_page(""), "Bewaar", we_zien="eerst")
    opslag.store().undo(int(opslag.store().history()["levering"].iloc[0]), "een ander")
    page = write_in(page, "Bewaar", we_zien="later")

    assert page.error[0].value == "Nog niet bewaard."
    assert page.warning[0].value == "Iemand anders heeft intussen weggehaald wat hier stond."
    assert "Bewaard." in said(press(page, "Bewaar"))


def test_a_form_that_was_opened_stays_for_what_is_typed_in_it_is_not_sent_yet():
    page = open_page("")
    page.session_state[f"{key_of(PLACES[0][2])} open"] = False

    assert form(page.run()) == ["", "", ""]
