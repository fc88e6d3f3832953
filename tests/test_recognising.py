"""Which data set a sheet holds, where its headings stand, and which column is which."""

import pandas as pd
import pytest

from data.contracts import CONTRACTS
from data.headings import HeadingIndex, Statement
from data.known import STATEMENT_COLUMNS, Known
from data.recognising import recognise
from tests.conftest import cells, checked, sheet

STATEMENTS = [
    Statement("RV1", 1, "Ik weet wat ik van anderen mag verwachten."),
    Statement("RV1", 2, "Ik weet wat ik van de andere partners mag verwachten."),
    Statement("AF-2", 1, "Wij houden ons aan afspraken."),
    Statement("1.1", 1, "Wij leren van fouten."),
    Statement("11", 1, "Ouders praten mee."),
]
INDEX = HeadingIndex(STATEMENTS)


def recognised(drawing: str, title: str = "Blad1", index: HeadingIndex = INDEX, **fill: object):
    return recognise(sheet(drawing, title), title, index, fill)


@pytest.mark.parametrize(
    "heading",
    [
        "overlegtafel",
        "Overlegtafel",
        "OVERLEGTAFEL",
        "  overleg tafel ",
        "Overleg-tafel:",
        "\ufeffOverlegtafel",
        "Overlegtafel*",
        "overleg_tafel",
        "Naam overleg",
        "naam\nOVERLEG",
    ],
)
def test_a_heading_is_matched_without_case_blanks_or_punctuation_and_through_its_synonyms(heading):
    headings = ["Peildatum", heading, "Domeinen", "Regieniveau", "Verzorgingsgebied"]
    found = recognise(sheet([headings]), "", INDEX)

    assert found.contract.name == "overlegtafels"
    assert found.columns["overlegtafel"] == 1


@pytest.mark.parametrize("heading", ["Cliënt aan tafel", "client aan tafel", "Client_aan_tafel", "cliënt aanwezig"])
def test_accents_do_not_matter(heading):
    headings = ["Peildatum", "Overleg", "Domein(en)", "Niveau", "Verzorgingsgebied", heading]

    assert recognise(sheet([headings]), "", INDEX).columns["client_aan_tafel"] == 5


@pytest.mark.parametrize(
    ("contract", "column", "word"),
    [(c, column.name, word) for c in CONTRACTS.values() for column in c.columns for word in column.synonyms],
)
def test_every_synonym_stands_for_its_column(contract, column, word):
    others = [other.heading for other in contract.columns if other.name != column]
    found = recognise(sheet([[*others, word]]), contract.title, INDEX)

    assert found.contract is contract
    assert found.columns[column] == len(others)


def test_an_exact_heading_goes_before_a_synonym():
    found = recognised("Naam overleg | Overlegtafel | Peildatum | Domeinen | Niveau | Regieniveau | Verzorgingsgebied")

    assert found.columns["overlegtafel"] == 1
    assert found.columns["regieniveau"] == 5


def test_the_headings_may_stand_below_title_lines():
    found = recognised(
        """
        Overlegtafels in Waterrijk | |
        stand van 1 maart          | | concept

        Actie      | Status | Trekker
        Iets regelen | open | JGZ
        """.replace("\n\n", "\n | | \n")
    )

    assert (found.contract.name, found.header) == ("acties", 3)


def test_headings_below_the_thirtieth_row_are_not_looked_for():
    title = [["Toelichting", None]] * 30

    assert recognise(sheet([*title[:29], ["Actie", "Status"]]), "", INDEX).header == 29
    assert recognise(sheet([*title, ["Actie", "Status"]]), "", INDEX) is None


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.name)
@pytest.mark.parametrize("title", ["", "Blad1", "titel"])
def test_a_data_set_is_recognised_by_its_headings_alone(contract, title):
    headings = [column.heading for column in contract.columns]
    found = recognise(sheet([headings]), contract.title if title == "titel" else title, INDEX)

    assert found.contract is contract
    assert found.columns == {column.name: place for place, column in enumerate(contract.columns)}


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda c: c.name)
def test_the_required_headings_are_enough(contract):
    headings = [column.heading for column in contract.required]

    assert recognise(sheet([headings]), contract.title, INDEX).contract is contract


@pytest.mark.parametrize("title", ["Overlegtafels", "overlegtafels 2026", "Overleggen (3)", "OVERLEGSTRUCTUUR"])
def test_the_name_of_a_sheet_helps_where_headings_are_few(title):
    assert recognised("Overleg | Opmerking", title).contract.name == "overlegtafels"
    assert recognised("Overleg | Opmerking", "Blad1") is None


def test_a_sheet_named_after_a_data_set_is_not_taken_for_another_because_one_column_lacks():
    drawing = "Indicator | Naam | Richting | Teller | Noemer | Definitieversie"

    assert recognised(drawing, "Indicatoren").contract.name == "indicatoren"
    assert recognised(drawing, "").contract.name == "indicatoren"


@pytest.mark.parametrize(
    "drawing",
    [
        "Kleur | Aantal",
        "Soort | Bedrag | Datum | Kenmerk | Omschrijving | Factuur | Kostenplaats",
        "alleen een verhaal zonder koppen",
        "1 | 2 | 3",
    ],
)
def test_a_sheet_with_something_else_is_not_recognised(drawing):
    assert recognised(drawing) is None


@pytest.mark.parametrize(
    "heading",
    [
        "RV1",
        "rv1",
        "Ik weet wat ik van de andere partners mag verwachten.",
        "IK WEET WAT IK VAN DE ANDERE PARTNERS MAG VERWACHTEN",
        "Ik weet wat ik van de\xa0andere partners mag verwachten. ",
        "RV1. Ik weet wat ik van de andere partners mag verwachten.",
        "RV1: Ik weet wat ik van de andere partners mag verwachten.",
        "RV1. Een andere tekst dan in de lijst",
        "7. Ik weet wat ik van de andere partners mag verwachten.",
        "groep[RV1]",
        "groep[RV1]. Geef aan in hoeverre u het eens bent [Ik weet wat ik van de andere partners mag verwachten.]",
        "groep[RV1]. Geef aan in hoeverre u het eens bent [iets anders]",
        "In hoeverre bent u het eens? [Ik weet wat ik van de andere partners mag verwachten.]",
    ],
)
def test_a_statement_is_named_by_its_code_its_text_or_both(heading):
    assert INDEX.named_by(heading) == STATEMENTS[1]


def test_the_text_decides_the_version_and_a_code_alone_means_the_newest():
    assert INDEX.named_by("Ik weet wat ik van anderen mag verwachten.").versie == 1
    assert INDEX.named_by("RV1. Ik weet wat ik van anderen mag verwachten.").versie == 1
    assert INDEX.named_by("RV1").versie == 2


@pytest.mark.parametrize("heading", ["RV2", "Ik weet wat", "Opmerkingen", "", "???", "RV1 RV1"])
def test_another_heading_names_no_statement(heading):
    assert INDEX.named_by(heading) is None


def test_two_codes_that_differ_only_in_punctuation_stay_apart():
    assert INDEX.named_by("1.1").tekst == "Wij leren van fouten."
    assert INDEX.named_by("11").tekst == "Ouders praten mee."
    assert INDEX.named_by("AF2").stelling == "AF-2"


@pytest.mark.parametrize(
    ("headings", "places"),
    [
        ("Ronde | Soort | Rol | RV1 | AF-2", {3: "RV1", 4: "AF-2"}),
        ("RV1 | AF-2", {0: "RV1", 1: "AF-2"}),
        ("Id | RV1. Ik weet iets | Wij houden ons aan afspraken.", {1: "RV1", 2: "AF-2"}),
        ("RV1 | Wat wilt u kwijt? | Reactie | AF-2", {0: "RV1", 3: "AF-2"}),
        ("RV1 | AF-2 | RV1", {0: "RV1", 1: "AF-2"}),
    ],
)
def test_a_questionnaire_with_a_column_per_statement_is_recognised(headings, places):
    found = recognised(headings)

    assert found.contract.name == "antwoorden"
    assert {place: said["stelling"] for place, said in found.given.items()} == places


def test_a_questionnaire_with_a_row_per_answer_is_recognised():
    found = recognised("Ronde | Respondent | Stelling | Antwoord")

    assert (found.contract.name, found.given) == ("antwoorden", {})


def test_one_statement_column_and_nothing_else_is_no_questionnaire():
    assert recognised("RV1 | Kleur") is None


def test_a_very_long_cell_is_no_heading():
    long = "a" * 1_000_000

    assert recognise(sheet([["Actie", "Status", long]]), "", INDEX).headings[2] != long


def test_a_questionnaire_in_one_workbook_with_its_statements_is_recognised_in_any_order():
    statements = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
    answers = "Ronde | Het gaat goed. | X1\n2024 | 4 | Mee eens"

    for sheets in ({"A": statements, "B": answers}, {"A": answers, "B": statements}):
        delivery = checked(sheets)
        assert sorted(each.dataset for each in delivery.sheets) == ["antwoorden", "stellingen"]
        (found,) = (each.rows for each in delivery.sheets if each.dataset == "antwoorden")
        assert dict(zip(found["stelling"], found["antwoord"], strict=True)) == {"X1": 4, "X2": 4}


def test_a_short_questionnaire_is_not_taken_for_a_list_of_rounds():
    statements = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
    answers = "Ronde | Doelgroep | X1 | X2\n2024 | kernteam | 4 | 5"

    assert [sheet.dataset for sheet in checked({"A": answers, "B": statements}).sheets] == ["antwoorden", "stellingen"]


def test_the_statements_of_an_earlier_file_are_known():
    known = Known(pd.DataFrame([["X1", 1, "Samen.", 1, 5], ["X2", 1, "Goed.", 1, 5]], columns=STATEMENT_COLUMNS))
    answers = "Ronde | X1 | X2\n2024 | 4 | 5"

    assert checked(answers, known).sheets[0].dataset == "antwoorden"
    assert checked(answers).problem.startswith(
        "“bestand.xlsx” is leesbaar, maar Samenspel herkent er geen gegevens in."
    )


def test_cells_of_a_drawn_table_are_as_drawn():
    assert cells("a | b\n1 | \n\n | x") == [["a", "b"], ["1", None], [None, "x"]]
