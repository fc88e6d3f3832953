"""The pages Aanleveren and Leveringen say what changes before it counts."""

import openpyxl
import pandas as pd
import pytest

from pages.parts import moving, opslag
from queries.vragenlijst import temperatuur
from tests import test_pages
from tests.conftest import csv, delivered, xlsx
from tests.drawers import open_drawers
from tests.test_pages import EXAMPLE, NEWEST, ORGANISATIES, button, hand_over, open_page, said, visit

_nothing_remembered = test_pages._nothing_remembered
_no_search_for_components = test_pages._no_search_for_components
example, filled = test_pages.example, test_pages.filled

ACTIES = "Actie | Status\nFolder | open\nAvond | bezig"


def warmer(path) -> bytes:
    """The questionnaire of a file in which everybody is content."""
    book = openpyxl.load_workbook(path)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    return xlsx({"Antwoorden": [rows[0], *([*row[:3], *["Helemaal mee eens"] * (len(row) - 3)] for row in rows[1:])]})


def counts(page, nth: int) -> dict[str, list[int]]:
    """Nieuw, gewijzigd, weg, gelijk per data set in the nth table."""
    return {
        name: list(row) for name, row in zip(page.table[nth].value.index, page.table[nth].value.values, strict=True)
    }


def test_the_page_says_which_rows_change_and_from_what_to_what():
    delivered(opslag.store(), csv(ACTIES), "eerst.csv")
    page = hand_over(("later.csv", csv("Actie | Status\nFolder | gereed\nAvond | bezig\nLoket | open")))

    assert counts(page, 1) == {"Acties": [1, 1, 0, 1]}
    (changes,) = (each.value for each in page.dataframe)
    assert changes.values.tolist() == [["Acties", "Folder", "Status", "open", "gereed"]]
    assert any("in de plaats van (een deel van) levering 1 (eerst.csv)" in told for told in said(page))


def test_the_page_says_what_the_temperature_becomes_and_it_does(filled):
    before = temperatuur(opslag.store(), ronde=NEWEST)["temperatuur"].iloc[0]
    page = hand_over(("warm.xlsx", warmer(EXAMPLE / f"vragenlijst {NEWEST}.xlsx")))
    told = f"De temperatuur van {NEWEST} gaat van {before:.0f} naar "
    (sentence,) = (line for text in said(page) for line in text.splitlines() if told in line)

    button(page, "Publiceer").click().run()
    after = temperatuur(opslag.store(), ronde=NEWEST)["temperatuur"].iloc[0]
    assert sentence == f"- {told}{after:.0f}."


def test_the_same_file_again_is_told_calmly_and_may_still_be_published():
    content = csv(ORGANISATIES)
    delivered(opslag.store(), content, "eerst.csv")
    page = hand_over(("weer.csv", content))

    told = [element.value for element in page.info]
    assert told[0].startswith("Dit bestand kwam al eerder binnen: op ")
    assert "door een tester (levering 1, in gebruik)" in told[0]
    assert told[1] == "Alle rijen staan er al. Publiceren verandert niets aan de cijfers."
    assert not button(page, "Publiceer").disabled


def test_a_file_that_is_new_is_not_called_a_repetition():
    assert not hand_over(("partners.csv", csv(ORGANISATIES))).info


def test_a_name_in_a_spreadsheet_is_no_markdown():
    delivered(opslag.store(), csv(ACTIES), "[klik](http://elders).csv")
    page = hand_over(("later.csv", csv(ACTIES.replace("open", "gereed"))))

    assert any(r"\[klik\](http\://elders).csv" in told for told in said(page))


# Leveringen


def opened():
    """The page Leveringen with the drawer open that says what changes."""
    page = visit("leveringen")
    assert not page.table
    return open_drawers(page)


def test_a_levering_tells_what_it_changed_and_what_undoing_would(filled):
    delivered(opslag.store(), warmer(EXAMPLE / f"vragenlijst {NEWEST}.xlsx"), "warm.xlsx")
    page = opened()

    assert all(pd.isna(amount) for nth in (0, 1) for amount in counts(page, nth)["Antwoorden"])
    assert sum(told.startswith("Een streepje: ") for told in said(page)) == 2
    now = temperatuur(opslag.store(), ronde=NEWEST)["temperatuur"].iloc[0]
    assert any(f"De temperatuur van {NEWEST} gaat van {now:.0f} naar" in told for told in said(page))


def test_the_rows_of_few_people_are_not_counted_in_the_list():
    answers = "Ronde | Respondent | X1" + "".join(f"\n2024 | {number} | 4" for number in range(1, 5))
    delivered(opslag.store(), {"S": "Code | Tekst | Thema\nX1 | Samen | Visie", "A": answers})
    listed = open_page("leveringen").dataframe[0].value.set_index("levering")

    assert listed["geaccepteerd"].isna().to_dict() == {1: False, 2: True}
    assert listed["reden"][2] == "te weinig antwoorden"


def test_undoing_what_is_replaced_is_said_to_change_nothing():
    delivered(opslag.store(), csv(ACTIES), "eerst.csv")
    delivered(opslag.store(), csv(ACTIES.replace("open", "gereed")), "later.csv")
    page = opened()
    page.selectbox(key="levering").select(1).run()

    assert counts(page, 0) == {"Acties": [2, 0, 0, 0]}
    assert any(told.startswith("Niets: een nieuwere levering") for told in said(page))


# in words


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, "De temperatuur van 2026-K2 gaat van 61 naar 64."),
        ({"van": 60.9, "naar": 61.1}, "De temperatuur van 2026-K2 gaat van 60,9 naar 61,1."),
        ({"van": 61.0, "naar": 61.001}, "De temperatuur van 2026-K2 verandert nauwelijks (61,0)."),
        ({"wat": "nieuw", "van": None}, "De temperatuur van 2026-K2 is nieuw: 64."),
        (
            {"wat": "nieuw", "van": None, "naar": None, "reden_naar": "te weinig antwoorden"},
            "De temperatuur van 2026-K2 is nieuw: leeg (te weinig antwoorden).",
        ),
        ({"wat": "vervalt", "naar": None}, "De temperatuur van 2026-K2 vervalt; nu staat er 61."),
        ({"wat": "wordt zichtbaar", "van": None}, "De temperatuur van 2026-K2 wordt zichtbaar: 64."),
        (
            {"wat": "wordt verborgen", "naar": None, "reden_naar": "te weinig antwoorden"},
            "De temperatuur van 2026-K2 gaat van 61 naar leeg (te weinig antwoorden).",
        ),
        (
            {"wat": "blijft verborgen", "van": None, "naar": None},
            "De temperatuur van 2026-K2 verandert. Hoeveel blijft verborgen: bij een van de thema’s antwoorden minder "
            "dan vijf mensen anders.",
        ),
        ({"soort": "thema", "naam": "Visie"}, "Thema Visie in 2026-K2 gaat van 61 naar 64."),
        (
            {"soort": "indicator", "naam": "Te vroeg", "waar": "Dorp, 2024", "eenheid": "%", "van": 5.06},
            "Te vroeg (Dorp, 2024) gaat van 5,1 % naar 64,0 %.",
        ),
    ],
)
def test_a_figure_that_moves_is_one_sentence(changed, told):
    row = {"soort": "temperatuur", "naam": "", "waar": "2026-K2", "eenheid": "", "van": 61.0, "naar": 64.0}
    row |= {"reden_van": None, "reden_naar": None, "wat": "beweegt"}

    assert moving.sentence(pd.Series(row | changed), 5) == told
