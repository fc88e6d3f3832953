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


def unfinished(export: str, known) -> list[tuple]:
    found = checked({"Blad1": export}, known).findings
    return [(f.ernst, f.rij, f.kolom, f.aantal, f.rijen, f.moet) for f in found if f.code == "niet afgemaakt"]


def test_limesurvey_says_how_many_did_not_finish(known):
    ((ernst, rij, kolom, aantal, rijen, moet),) = unfinished(LIME, known)

    assert (ernst, rij, kolom, aantal, rijen) == ("let op", None, "submitdate", 1, (3,))
    assert moet.startswith("is leeg bij 1 respondent: de vragenlijst is niet afgemaakt.")
    assert unfinished(LIME.replace("1980-01-01 00:00:00", " " * 19), known)[0][3:5] == (2, (2, 3))


@pytest.mark.parametrize(
    "changed",
    [
        {"2  |                     |": "2  | 1980-01-01 00:00:00 |"},
        {"| Disagree       |": "|                |"},
        {"2024  | welzijn": "2024  | welzjin"},
    ],
    ids=["finished", "nothing answered", "refused"],
)
def test_who_finished_or_does_not_count_is_not_said_to_have_stopped(known, changed):
    ((old, new),) = changed.items()

    assert unfinished(LIME.replace(old, new), known) == []


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


@pytest.mark.parametrize(("figure", "code"), [("650", "meer dan 100 %"), ("-5", "minder dan 0")])
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


MARKED = """
    Gebied    | Perioden           | Waarde | Status
    Waterrijk | 2021               | 6,1    |
    Waterrijk | 2022*              | 6,2    |
    Waterrijk | 2023 1e kwartaal** | 6,3    |
    Waterrijk | 2024*              | 6,4    | definitief
"""
WITH_TOTALS = """
    Gebied    | Periode | Waarde
    Waterrijk | 2024    | 6
    Plasdorp  | 2024    | 7
    Subtotaal | 2024    | 13
    Nederland | 2024    | 5
    TOTAAL    | 2024    | 31
    Totaal    | 2024    |
"""


def test_a_star_behind_a_period_says_that_the_figure_is_provisional(known):
    assert rows(MARKED, known, "periode waarde status", indicator="VROEG") == [
        ("2021", 6.1, "definitief"),
        ("2022", 6.2, "voorlopig"),
        ("2023-K1", 6.3, "voorlopig"),
        ("2024", 6.4, "definitief"),
    ]


def test_what_was_read_of_a_star_is_told_once(known):
    (told,) = [each for each in checked(MARKED, known, indicator="VROEG").findings if each.code == "voorlopig"]

    assert (told.ernst, told.rij, told.kolom, told.waarde) == ("let op", 3, "Perioden", "2022*")
    assert told.moet == "is gelezen als 2022 met status voorlopig (zo ook in nog 2 rijen)"


def test_the_country_is_an_area_and_totals_are_put_aside_by_name(known):
    delivery = checked(WITH_TOTALS, known, indicator="VROEG")

    (sheet,) = delivery.sheets
    assert sheet.rows["gebied"].tolist() == ["Waterrijk", "Plasdorp", "Nederland"]
    assert (sheet.gelezen, sheet.geaccepteerd, sheet.afgekeurd, sheet.genegeerd) == (6, 3, 0, 3)
    assert [(each.rij, each.waarde) for each in delivery.findings if each.code == "totaalregel"] == [
        (4, "Subtotaal"),
        (6, "TOTAAL"),
        (7, "Totaal"),
    ]


YEAR_AND_QUARTERS = """
    Gemeente  | 2023 | 2024 K1 | 2e kwartaal 2024 | juli 2024 | 2024*
    Waterrijk | 6,5  | 6,1     | 5,9              | 7         | 6
    Totaal    | 6,5  | 6,1     | 5,9              | 7         | 6
"""


def test_years_quarters_and_months_may_stand_side_by_side(known):
    assert rows(YEAR_AND_QUARTERS, known, "gebied periode waarde status", indicator="VROEG") == [
        ("Waterrijk", "2023", 6.5, "definitief"),
        ("Waterrijk", "2024-K1", 6.1, "definitief"),
        ("Waterrijk", "2024-K2", 5.9, "definitief"),
        ("Waterrijk", "2024-07", 7.0, "definitief"),
        ("Waterrijk", "2024", 6.0, "voorlopig"),
    ]


def test_swing_with_the_country_and_totals_beside_municipalities(known):
    swing = """
        PERIOD | GEOLEVEL  | GEOITEM | VROEG | Roken bij start
        2023   | gemeente  | 503     | 6,1   | 9,9
        2023   | nederland | 1       | 5,9   | x
        2023   |           | Totaal  | 12    | 9,9
    """
    assert rows(swing, known, "indicator gebied waarde") == [
        ("VROEG", "GM0503", 6.1),
        ("VROEG", "Nederland", 5.9),
        ("ROKEN", "GM0503", 9.9),
        ("ROKEN", "Nederland", None),
    ]


@pytest.mark.parametrize("form", ["{} {}", "{} ({})", "{} | {}", "{}_{}", "{}, {}"])
def test_a_heading_may_say_an_indicator_and_a_year(known, form):
    said = [form.format("Vroeggeboorte", "2022"), form.format("VROEG", "2023*"), form.format("Roken bij start", "2022")]
    sheet = [["Gemeentenaam", *said], ["Waterrijk", "6,1", "6,2", "9,9"]]

    assert rows(sheet, known, "indicator gebied periode waarde status") == [
        ("VROEG", "Waterrijk", "2022", 6.1, "definitief"),
        ("VROEG", "Waterrijk", "2023", 6.2, "voorlopig"),
        ("ROKEN", "Waterrijk", "2022", 9.9, "definitief"),
    ]


def test_a_year_in_the_heading_of_something_else_does_not_hide_the_columns_per_year(known):
    drawing = "Gemeente | 2022 | 2023 | Opmerking 2022\nWaterrijk | 6,1 | 6,2 | nieuw"

    assert rows(drawing, known, "periode waarde", indicator="VROEG") == [("2022", 6.1), ("2023", 6.2)]


def test_a_view_of_swing_with_a_title_and_columns_per_year(known):
    view = """
        Vroeggeboorte
        Gemeenten | 2019 | 2020 | 2021
        Waterrijk | 6,1  | 6,2  | 6,3
        Plasdorp  | 6,1  | -    | ?
        Totaal    | 6,1  | 6,2  | 6,3
        Bron: Perined, 2022
    """
    found = rows(view, known, "gebied periode waarde reden_leeg", indicator="VROEG")
    assert [row for row in found if row[0] == "Plasdorp"] == [
        ("Plasdorp", "2019", 6.1, None),
        ("Plasdorp", "2020", None, "niet aangeleverd"),
        ("Plasdorp", "2021", None, "niet aangeleverd"),
    ]
    assert {row[0] for row in found} == {"Waterrijk", "Plasdorp"}


def test_open_data_with_numbered_topics_and_padded_cells(known):
    odata = [
        ["ID", "RegioS", "Perioden", "Vroeggeboorte_7", "RokenBijStart_12"],
        ["0", "NL01  ", "2021JJ00", "     6.1", "       ."],
    ]
    assert rows(odata, known, "indicator gebied waarde reden_leeg") == [
        ("VROEG", "Nederland", 6.1, None),
        ("ROKEN", "Nederland", None, "onderdrukt bij de bron"),
    ]


@pytest.mark.parametrize("heading", ["Schooljaar", "Verslagjaar"])
def test_a_school_year_is_said_to_be_one_whatever_its_column_is_called(known, heading):
    (fault,) = checked(f"Gemeente | {heading} | VROEG\nWaterrijk | 2019/2020 | 6", known).findings

    assert (fault.ernst, fault.rij, fault.kolom) == ("fout", 2, heading) and "een schooljaar" in fault.moet


def test_a_column_per_school_year_is_not_read_as_a_year_and_that_is_said(known):
    drawing = "Gemeente | 2019 | 2020 | 2019/'20 | Soort\nWaterrijk | 6 | 7 | 8 | stad"
    delivery = checked(drawing, known, indicator="VROEG")

    assert delivery.sheets[0].rows["waarde"].tolist() == [6, 7]
    unused = {each.kolom: each.moet for each in delivery.findings if each.code == "kolom niet gebruikt"}
    assert unused["2019/'20"].startswith("is een schooljaar") and unused["Soort"].startswith("hoort bij geen kolom")


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
