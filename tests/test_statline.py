"""Tables as StatLine exports them come in as they are: headings over several lines, signs for what is not there."""

import pytest

from data.delivery import check_file
from tests.conftest import INPUTS, NO_INPUTS, checked, delivered, said

CPI = INPUTS / "real" / "statline_cpi_1996-2020.csv"
INDICATOREN = """
    Indicator | Naam                    | Eenheid    | Richting
    CPI       | CPI                     | punten     | geen vaste richting
    MUTATIE   | Jaarmutatie CPI         | %          | geen vaste richting
    GEBOREN   | Levend geboren kinderen | aantal     | geen vaste richting
    RELATIEF  | Relatief                | ‰          | geen vaste richting
"""
PERIODS_DOWN = [
    ["Geboorte; kerncijfers"],
    ["Regio's: Delft"],
    [None, "Onderwerp"],
    [None, "Levend geboren kinderen", "Relatief", "Onbekend"],
    ["Perioden", "aantal", "per 1 000 inwoners", "%"],
    ["2020", "1.001", "9,8", "1"],
    ["2021 januari", "x", "9,9", "1"],
    ["2021 1e kwartaal", ".", "-", "1"],
    ["2022*", "0", None, "1"],
    ["Bron: CBS"],
]
REGIONS_DOWN = [
    ["Geboorte; kerncijfers"],
    [None, "Onderwerp"],
    [None, "Levend geboren kinderen", "Levend geboren kinderen", "Relatief", "Relatief"],
    [None, "Perioden"],
    [None, "2020", "2021*", "2020", "2021*"],
    ["Regio's", "aantal", "aantal", "per 1 000 inwoners", "per 1 000 inwoners"],
    ["Nederland", "168681", "179441", "9,7", "10,2"],
    ["Delft", "1001", "x", "9,8", "."],
    ["© Centraal Bureau voor de Statistiek, Den Haag/Heerlen 22-11-2026"],
]
MERGED = [
    [None if row[0] is None and place in (2, 4) and number == 2 else cell for place, cell in enumerate(row)]
    for number, row in enumerate(REGIONS_DOWN)
]
ONE_TOPIC = [
    ["Geboorte; kerncijfers"],
    [None, "Onderwerp"],
    [None, "Levend geboren kinderen"],
    [None, "Perioden"],
    [None, "2020", "2021*"],
    ["Regio's", "aantal", "aantal"],
    ["Nederland", "168681", "179441"],
]
BOTH_DOWN = [
    ["Geboorte; kerncijfers"],
    [None, None, "Onderwerp"],
    [None, None, "Levend geboren kinderen", "Relatief"],
    ["Regio's", "Perioden", "aantal", "%"],
    ["Delft", "2020", "1001", "9,8"],
    ["Delft", "2021*", "x", "9,9"],
    ["Bron: CBS/RIVM"],
]
TOPICS_DOWN = [
    ["Onderwerp", "Gebied", "2020", "2021*"],
    ["Levend geboren kinderen", "Delft", "1001", "990"],
    ["Relatief", "Delft", "9,8", "."],
    ["Bron: CBS"],
]


@pytest.fixture
def known(store):
    delivered(store, {"I": INDICATOREN})
    return store.known()


def rows(drawing, known, columns: str = "indicator gebied periode waarde reden_leeg status", **fill) -> set[tuple]:
    delivery = checked(drawing, known, "tabel.csv", **fill)
    assert delivery.problem is None and not delivery.faulty, delivery.problem or said(delivery)
    table = delivery.sheets[0].rows[columns.split()].astype(object)
    return {tuple(row) for row in table.where(table.notna(), None).itertuples(index=False)}


@pytest.mark.parametrize("path", [CPI] if CPI.exists() else [pytest.param(None, id=NO_INPUTS)])
def test_a_table_of_statline_comes_in_as_it_was_saved(path, known):
    if path is None:
        return
    delivery = check_file(path.name, path.read_bytes(), known, {"gebied": "Nederland"})

    (sheet,) = delivery.sheets
    assert not delivery.faulty, said(delivery)
    assert (sheet.header, sheet.gelezen, sheet.geaccepteerd, sheet.genegeerd) == (5, 25, 24, 1)
    figures = {(row.indicator, row.periode): row.waarde for row in sheet.rows.itertuples()}
    assert len(figures) == 24 + 23
    assert figures["CPI", "1996"] == 68.94 and figures["MUTATIE", "2019"] == 2.6
    assert ("MUTATIE", "1996") not in figures


@pytest.mark.parametrize("path", [CPI] if CPI.exists() else [pytest.param(None, id=NO_INPUTS)])
def test_a_table_of_which_no_topic_is_known_says_what_to_do(path, store):
    if path is None:
        return
    delivery = check_file(path.name, path.read_bytes(), store.known(), {"gebied": "Nederland"})

    assert "tabel van StatLine met de onderwerpen “CPI”, “CPI afgeleid”" in delivery.problem
    assert "Lever eerst (of mee) de lijst met indicatoren aan" in delivery.problem


def test_periods_down_and_topics_across_with_every_sign(known):
    assert rows(PERIODS_DOWN, known, gebied="Delft") == {
        ("GEBOREN", "Delft", "2020", 1001.0, None, "definitief"),
        ("GEBOREN", "Delft", "2021-01", None, "onderdrukt bij de bron", "definitief"),
        ("GEBOREN", "Delft", "2021-K1", None, "onderdrukt bij de bron", "definitief"),
        ("GEBOREN", "Delft", "2022", 0.0, None, "voorlopig"),
        ("RELATIEF", "Delft", "2020", 9.8, None, "definitief"),
        ("RELATIEF", "Delft", "2021-01", 9.9, None, "definitief"),
        ("RELATIEF", "Delft", "2021-K1", 0.0, None, "definitief"),
    }


def test_what_was_made_of_the_table_is_told(known):
    delivery = checked(PERIODS_DOWN, known, "tabel.csv", gebied="Delft")

    assert delivery.notes == [
        "Dit is een tabel van StatLine met de onderwerpen “Levend geboren kinderen”, “Relatief”, “Onbekend”. "
        "Een streepje in deze tabel betekent nul, en is zo gelezen."
    ]
    (unused,) = [each for each in delivery.findings if each.code == "kolom niet gebruikt"]
    assert unused.kolom == "Onbekend"


@pytest.mark.parametrize("drawing", [REGIONS_DOWN, MERGED], ids=["csv", "merged cells"])
def test_regions_down_and_topics_above_periods(known, drawing):
    assert rows(drawing, known) == {
        ("GEBOREN", "Nederland", "2020", 168681.0, None, "definitief"),
        ("GEBOREN", "Nederland", "2021", 179441.0, None, "voorlopig"),
        ("GEBOREN", "Delft", "2020", 1001.0, None, "definitief"),
        ("GEBOREN", "Delft", "2021", None, "onderdrukt bij de bron", "voorlopig"),
        ("RELATIEF", "Nederland", "2020", 9.7, None, "definitief"),
        ("RELATIEF", "Nederland", "2021", 10.2, None, "voorlopig"),
        ("RELATIEF", "Delft", "2020", 9.8, None, "definitief"),
        ("RELATIEF", "Delft", "2021", None, "onderdrukt bij de bron", "voorlopig"),
    }


def test_one_topic_above_several_periods(known):
    assert rows(ONE_TOPIC, known) == {
        ("GEBOREN", "Nederland", "2020", 168681.0, None, "definitief"),
        ("GEBOREN", "Nederland", "2021", 179441.0, None, "voorlopig"),
    }


def test_one_topic_that_is_not_known_is_the_indicator_that_the_sender_gives(known):
    table = [[cell and cell.replace("Levend geboren kinderen", "Geboorten") for cell in row] for row in ONE_TOPIC]

    assert {row[:3] for row in rows(table, known, indicator="GEBOREN")} == {
        ("GEBOREN", "Nederland", "2020"),
        ("GEBOREN", "Nederland", "2021"),
    }


def test_of_several_unknown_topics_none_is_taken_for_the_indicator_that_the_sender_gives(known):
    words = {"Levend geboren kinderen": "Geboorten", "Relatief": "Sterfte"}
    table = [[words.get(cell, cell) for cell in row] for row in REGIONS_DOWN]
    delivery = checked(table, known, "tabel.csv", indicator="GEBOREN")

    assert delivery.accepted == 0
    assert "de onderwerpen “Geboorten”, “Sterfte”" in delivery.problem


def test_regions_and_periods_both_down(known):
    assert rows(BOTH_DOWN, known) == {
        ("GEBOREN", "Delft", "2020", 1001.0, None, "definitief"),
        ("GEBOREN", "Delft", "2021", None, "onderdrukt bij de bron", "voorlopig"),
        ("RELATIEF", "Delft", "2020", 9.8, None, "definitief"),
        ("RELATIEF", "Delft", "2021", 9.9, None, "voorlopig"),
    }


def test_topics_down_are_indicators_by_their_name(known):
    assert rows(TOPICS_DOWN, known, "indicator gebied periode waarde status") == {
        ("GEBOREN", "Delft", "2020", 1001.0, "definitief"),
        ("GEBOREN", "Delft", "2021", 990.0, "voorlopig"),
        ("RELATIEF", "Delft", "2020", 9.8, "definitief"),
        ("RELATIEF", "Delft", "2021", None, "voorlopig"),
    }


@pytest.mark.parametrize(("row", "line"), [(5, 6), (9, 10)])
def test_rows_are_told_as_they_stand_in_the_file(known, row, line):
    table = [list(each) for each in PERIODS_DOWN]
    table[row][:2] = ["2023", "veel"]

    (fault,) = [each for each in checked(table, known, "t.csv", gebied="Delft").findings if each.ernst == "fout"]
    assert (fault.rij, fault.kolom, fault.waarde) == (line, "Levend geboren kinderen", "veel")
