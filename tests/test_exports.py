"""The exports that coalitions really get: forms, surveys, statistics; each recognised by its headings."""

from unittest import mock

import pytest

from data.recognising import recognise
from tests.conftest import checked, csv, delivered, said

STELLINGEN = """
    Code | Tekst                             | Thema
    X1   | Wij delen informatie op tijd.     | Afspraken
    X2   | Ik weet wat ik mag verwachten.    | Rollen
"""
INDICATOREN = """
    Indicator | Naam                | Eenheid | Richting
    VROEG     | Vroeggeboorte       | %       | lager is beter
    ROKEN     | Roken bij start     | %       | lager is beter
"""
FORMS = """
    ID | Begintijd        | Tijd van voltooien | E-mail    | Naam | Ronde | Soort     | Wij delen informatie op tijd. | Wat valt op? | Wat valt op?2
    1  | 1/15/26 10:00:00 | 1/15/26 10:05:00   | anonymous |      | 2024  | gemeente; | Mee eens                      | niets        | niets
    2  | 1/15/26 10:00:00 | 1/15/26 10:05:00   | anonymous |      | 2024  | welzijn;  | Oneens                        | veel         | veel
"""  # noqa: E501
FORMS_ENGLISH = FORMS.replace("Begintijd       ", "Start time").replace("Tijd van voltooien", "Completion time")
LIME = """
    id | submitdate          | lastpage | startlanguage | seed      | token      | Ronde | Soort    | G01Q02[X1]     | G01Q02[X2]
    1  | 1980-01-01 00:00:00 | 3        | nl            | 123456789 | kKj8sYt2wQ | 2024  | gemeente | Strongly agree | 2
    2  |                     | 1        | nl            | 987654321 | aB3dE5fG7h | 2024  | welzijn  | Disagree       |
"""  # noqa: E501
LIME_TEXTS = """
    Antwoord-ID | Ronde | Soort    | X1. Wij delen informatie op tijd. | Stellingen [Ik weet wat ik mag verwachten.]
    1           | 2024  | gemeente | Helemaal mee eens                 | 2
    2           | 2024  | welzijn  | Mee oneens                        |
"""
GOOGLE = """
    Tijdstempel         | Ronde | Soort    | Hoe kijkt u aan tegen? [Wij delen informatie op tijd.] | Hoe kijkt u aan tegen? [X2]
    2024-11-01 10:00:00 | 2024  | gemeente | Mee eens                                               | 3
    2024-11-01 10:05:00 | 2024  | welzijn  | Oneens                                                 | 4
"""  # noqa: E501
YEARS = """
    Vroeggeboorte in Waterrijk en omgeving
    Gemeente  | Gemeentecode | 2022 | 2023 | 2024*
              |              | %    | %    | %
    Waterrijk | 503          | 6,5  | 6,1  | 5,9
    Plasdorp  | GM0502       | <10  |      | 7
    Bron: Perined, bewerking GGD
"""
SWING = """
    PERIOD | GEOLEVEL | GEOITEM | VROEG | Roken bij start
    2023   | gemeente | 503     | 6,1   | 9,9
    2024   | gemeente | 503     | 5,9   | x
"""
ODATA = """
    ID | RegioS  | Perioden | Value
    0  | GM0503  | 2023JJ00 | 6,1
    1  | GM0503  | 2024KW01 | 5,9
"""
TWO_LINES = """
    Ronde | Soort    | Afspraken                     | Rollen
          |          | Wij delen informatie op tijd. | Ik weet wat ik mag verwachten.
    2024  | gemeente | 4                             | 5
    2024  | welzijn  | 2                             | 3
    Totaal |         | 6                             | 8
"""


@pytest.fixture
def known(store):
    delivered(store, {"S": STELLINGEN, "R": "Ronde | Uitgenodigd\n2024 | 20", "I": INDICATOREN})
    return store.known()


def rows(drawing: str, known, columns: str, **fill) -> list[tuple]:
    """What was accepted of a workbook, in the order of these columns."""
    delivery = checked({"Blad1": drawing}, known, **fill)
    assert delivery.problem is None
    assert not [finding for finding in delivery.findings if finding.ernst == "fout"], said(delivery)
    table = delivery.sheets[0].rows[columns.split()]
    return [tuple(row) for row in table.astype(object).where(table.notna(), None).itertuples(index=False)]


@pytest.mark.parametrize("export", [FORMS, FORMS_ENGLISH], ids=["dutch", "english"])
def test_microsoft_forms(known, export):
    assert rows(export, known, "respondent soort stelling antwoord") == [
        (1, "gemeente", "X1", 4),
        (2, "welzijn", "X1", 2),
    ]


@pytest.mark.parametrize("export", [LIME, LIME_TEXTS], ids=["codes", "texts"])
def test_limesurvey_with_an_answer_that_was_not_finished(known, export):
    assert rows(export, known, "soort stelling antwoord") == [
        ("gemeente", "X1", 5),
        ("welzijn", "X1", 2),
        ("gemeente", "X2", 2),
    ]


def test_google_forms_with_a_grid(known):
    assert rows(GOOGLE, known, "soort stelling antwoord") == [
        ("gemeente", "X1", 4),
        ("welzijn", "X1", 2),
        ("gemeente", "X2", 3),
        ("welzijn", "X2", 4),
    ]


def test_a_table_with_a_column_per_year(known):
    given = rows(YEARS, known, "gebied gebiedscode periode waarde reden_leeg status", indicator="VROEG")

    assert sorted(given, key=str) == [
        ("Plasdorp", "GM0502", "2022", None, "onderdrukt bij de bron", "definitief"),
        ("Plasdorp", "GM0502", "2024", 7.0, None, "voorlopig"),
        ("Waterrijk", "GM0503", "2022", 6.5, None, "definitief"),
        ("Waterrijk", "GM0503", "2023", 6.1, None, "definitief"),
        ("Waterrijk", "GM0503", "2024", 5.9, None, "voorlopig"),
    ]


def test_the_rows_of_a_wide_table_that_are_no_data_are_told_and_counted(known):
    delivery = checked(csv(YEARS), known, "export.csv", indicator="VROEG")

    (sheet,) = delivery.sheets
    assert (sheet.gelezen, sheet.geaccepteerd, sheet.afgekeurd, sheet.genegeerd) == (4, 2, 0, 2)
    told = {finding.rij: finding.moet for finding in delivery.findings if finding.code == "regel overgeslagen"}
    assert told[3].startswith("is een regel met eenheden")
    assert told[6].startswith("is een bron of toelichting")


def test_a_faulty_figure_in_a_wide_table_is_found_in_its_own_column(known):
    delivery = checked(csv(YEARS.replace("6,1", "veel")), known, "export.csv", indicator="VROEG")

    (fault,) = [finding for finding in delivery.findings if finding.ernst == "fout"]
    assert (fault.rij, fault.kolom, fault.waarde) == (4, "2023", "veel")


@pytest.mark.parametrize(("figure", "code"), [("650", "meer dan 100 %"), ("-99999", "minder dan 0")])
def test_a_figure_that_cannot_be_is_a_fault_in_a_wide_table_too(known, figure, code):
    for export, fill, row, kolom in ((YEARS, {"indicator": "VROEG"}, 4, "2023"), (SWING, {}, 2, "VROEG")):
        delivery = checked(csv(export.replace("6,1", figure)), known, "export.csv", **fill)

        (fault,) = [finding for finding in delivery.findings if finding.ernst == "fout"]
        assert (fault.code, fault.rij, fault.kolom, fault.waarde) == (code, row, kolom, figure)


def test_a_share_written_as_a_fraction_in_a_wide_table_is_advice(known):
    delivery = checked(csv(YEARS.replace("6,1", "0,061")), known, "export.csv", indicator="VROEG")

    jumps = [(finding.rij, finding.kolom, finding.waarde) for finding in delivery.findings if finding.code == "sprong"]
    assert jumps == [(4, "2023", "0,061"), (4, "2024*", "5,9")]


def test_swing_with_a_column_per_indicator(known):
    assert rows(SWING, known, "indicator gebied periode waarde reden_leeg") == [
        ("VROEG", "GM0503", "2023", 6.1, None),
        ("VROEG", "GM0503", "2024", 5.9, None),
        ("ROKEN", "GM0503", "2023", 9.9, None),
        ("ROKEN", "GM0503", "2024", None, "onderdrukt bij de bron"),
    ]


def test_open_data_of_the_cbs(known):
    assert rows(ODATA, known, "gebied periode waarde", indicator="VROEG") == [
        ("GM0503", "2023", 6.1),
        ("GM0503", "2024-K1", 5.9),
    ]


@pytest.mark.parametrize("code", ["GM0503", "0503", "503", " gm0503 "])
def test_the_codes_of_a_municipality_are_one(known, code):
    assert rows(f"Gebied | Periode | Waarde\n{code} | 2024 | 6", known, "gebied", indicator="VROEG") == [("GM0503",)]


def test_headings_in_two_lines_and_a_row_of_totals(known):
    assert rows(TWO_LINES, known, "soort stelling antwoord") == [
        ("gemeente", "X1", 4),
        ("welzijn", "X1", 2),
        ("gemeente", "X2", 5),
        ("welzijn", "X2", 3),
    ]


def test_headings_that_are_repeated_further_down_are_no_row(known):
    delivery = checked(csv("Actie | Status\nFolder | open\nActie | Status\nAvond | bezig"), known, "acties.csv")

    (sheet,) = delivery.sheets
    assert (sheet.gelezen, sheet.geaccepteerd, sheet.genegeerd) == (3, 2, 1)
    assert [finding.rij for finding in delivery.findings] == [3]


def test_an_area_may_be_called_a_total(known):
    assert rows("Gebied | Periode | Waarde\nTotaal | 2024 | 6", known, "gebied", indicator="VROEG") == [("Totaal",)]


def test_the_grand_total_of_a_pivot_table_is_no_area(known):
    delivery = checked(csv("Gebied | 2023 | 2024\nWaterrijk | 6 | 7\nEindtotaal | 6 | 7"), known, indicator="VROEG")

    assert set(delivery.sheets[0].rows["gebied"]) == {"Waterrijk"}
    assert [finding.rij for finding in delivery.findings if finding.code == "regel overgeslagen"] == [3]


SEVERAL = """
    Acties van onze coalitie
    Actie  | Status
    Folder | open
           |
    Instrumenten
    Onderdeel     | Instrument  | Status
    meten & weten | Vragenlijst | in gebruik
                  |             |
    Actie  | Status
    Avond  | straks
"""


def test_several_tables_on_a_sheet_are_each_read(known):
    delivery = checked({"Blad1": SEVERAL}, known)

    assert [(sheet.dataset, sheet.gelezen, sheet.geaccepteerd, sheet.afgekeurd) for sheet in delivery.sheets] == [
        ("acties", 2, 1, 0),
        ("instrumenten", 2, 1, 0),
        ("acties", 1, 0, 1),
    ]
    (fault,) = [finding for finding in delivery.findings if finding.ernst == "fout"]
    assert (fault.blad, fault.rij, fault.kolom, fault.waarde) == ("Blad1", 10, "Status", "straks")


def test_an_empty_row_in_a_table_does_not_end_it(known):
    delivery = checked({"Blad1": "Actie | Status\nFolder | open\n |\nAvond | bezig"}, known)

    assert [(sheet.gelezen, sheet.geaccepteerd, sheet.genegeerd) for sheet in delivery.sheets] == [(3, 2, 1)]


def test_tables_side_by_side_are_each_read():
    drawing = [
        ["Actie", "Status", None, "Onderdeel", "Instrument", "Status"],
        ["Folder", "gereed", None, "reflecteren", "Spiegel", "idee"],
        ["Avond", "bezig", None, None, None, None],
    ]
    delivery = checked({"Blad1": drawing})

    acties, instrumenten = delivery.sheets
    assert (acties.dataset, list(acties.rows["status"])) == ("acties", ["gereed", "bezig"])
    assert (instrumenten.dataset, list(instrumenten.rows["status"])) == ("instrumenten", ["idee"])
    assert (instrumenten.gelezen, delivery.findings) == (1, [])


def test_an_empty_column_within_a_table_does_not_end_it(known):
    drawing = [["Ronde", "X1", None, "X2"], ["2024", 4, None, 5]]

    assert len(checked({"Blad1": drawing}, known).sheets) == 1
    assert checked({"Blad1": drawing}, known, ronde="2024").sheets[0].rows["antwoord"].tolist() == [4, 5]


def test_a_lone_cell_far_to_the_right_is_looked_at_once():
    drawing = [["Actie", "Status"], ["Folder", "open", *[None] * 16_000, "."]]

    with mock.patch("data.tables.recognise", wraps=recognise) as looked:
        assert checked({"Blad1": drawing}).sheets[0].geaccepteerd == 1
    assert looked.call_count < 5


def test_headings_that_come_back_in_another_order_begin_a_table(known):
    drawing = "Ronde | Respondent | X1 | X2\n2024 | 1 | 4 | 5\nRonde | Respondent | X2 | X1\n2024 | 2 | 1 | 2"
    above, below = checked(csv(drawing), known, "export.csv").sheets

    assert dict(zip(above.rows["stelling"], above.rows["antwoord"], strict=True)) == {"X1": 4, "X2": 5}
    assert dict(zip(below.rows["stelling"], below.rows["antwoord"], strict=True)) == {"X2": 1, "X1": 2}
    assert below.rows["rij"].unique().tolist() == [4]
