"""Every fault is named where the sender can find it, and no row is lost or counted twice."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.bevinding import FOUT, LET_OP, MOST_FINDINGS, Bevinding
from data.contracts import CONTRACTS
from data.known import STATEMENT_COLUMNS, Known
from data.store import Store
from tests.conftest import checked, drawn, said, table

KNOWN = Known(
    pd.DataFrame(
        [
            ["RV1", 1, "Wij weten wie wat doet.", 1, 5],
            ["RV1", 2, "Wij weten allemaal wie wat doet.", 1, 5],
            ["AF2", 1, "Wij houden ons aan afspraken.", 1, 5],
            ["CIJFER", 1, "Welk rapportcijfer geeft u?", 0, 10],
        ],
        columns=STATEMENT_COLUMNS,
    ),
    frozenset({"VROEG", "1.1", "11"}),
    frozenset({"2024", "2026-K2"}),
)


def only(drawing, known=KNOWN, **fill):
    """The one sheet of a drawn file."""
    (found,) = checked(drawing, known, **fill).sheets
    return found


def counts(found):
    return found.gelezen, found.geaccepteerd, found.afgekeurd, found.genegeerd


def kept(found, columns):
    return drawn(found.rows[columns.split()])


# findings: where, what, what it must be


def test_a_broken_cell_is_named_where_the_sender_can_find_it():
    delivery = checked(
        {
            "Onze acties": """
                Actie         | Wanneer klaar | Status | Klaar op
                Folder maken  |               | open   | 31-12-2026
                Folder delen  |               | Bezig  | 31-02-2026
                              |               | gereed |
                Avond plannen |               | straks | volgend jaar
            """
        }
    )

    assert said(delivery) == [
        "blad Onze acties, rij 4, kolom Actie: moet gevuld zijn",
        "blad Onze acties, rij 3, kolom Klaar op: “31-02-2026” moet een datum zijn, zoals 31-12-2026",
        "blad Onze acties, rij 5, kolom Klaar op: “volgend jaar” moet een datum zijn, zoals 31-12-2026",
        "blad Onze acties, rij 5, kolom Status: “straks” moet een van deze zijn: open, bezig, gereed, vervallen",
        "blad Onze acties, kolom Wanneer klaar: hoort bij geen kolom die Samenspel kent; deze kolom is niet ingelezen",
    ]
    assert counts(delivery.sheets[0]) == (4, 1, 3, 0)


def test_a_finding_holds_its_place_in_parts():
    found = only("Actie | Status\nIets | straks")

    assert [finding.as_dict() for finding in found.bevindingen] == [
        {
            "code": "verkeerde waarde",
            "ernst": "fout",
            "blad": "",
            "rij": 2,
            "kolom": "Status",
            "waarde": "straks",
            "moet": "moet een van deze zijn: open, bezig, gereed, vervallen",
        }
    ]


def test_rows_are_numbered_as_excel_shows_them_below_titles_and_blank_rows():
    found = only(
        [["Acties van de coalitie"], [], ["Actie", "Status"], ["Iets", "open"], [], [None, " "], ["Meer", "?"]]
    )

    assert [(finding.rij, finding.waarde) for finding in found.bevindingen] == [(7, "?")]
    assert counts(found) == (4, 1, 1, 2)
    assert found.rows["rij"].tolist() == [4]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (dt.datetime(2026, 3, 1), "01-03-2026"),
        (14.8, "14,8"),
        (3.0, "3"),
        (True, "WAAR"),
        ("  veel\n blanks ", "veel blanks"),
        ("a" * 200, "a" * 77 + "…"),
        ("jan@voorbeeld.nl", "•••"),
        ("123456789", "•••"),
        ("nr 1234.56.789", "•••"),
        (123456789.0, "•••"),
    ],
)
def test_a_wrong_value_is_shown_short_as_excel_shows_it_and_never_when_private(cell, shown):
    (finding,) = only([["Actie", "Status"], ["Iets", cell]]).bevindingen

    assert finding.waarde == shown
    assert finding.rij == 2


@pytest.mark.parametrize("blank", ["", " ", "\xa0", "\u200b", "\ufeff ", "\u200e", "\n", None])
def test_a_cell_with_only_what_cannot_be_seen_is_empty(blank):
    found = only([["Actie", "Status"], [blank, "open"], [blank, blank]])

    assert [finding.code for finding in found.bevindingen] == ["verplicht"]
    assert counts(found) == (2, 0, 1, 1)


@pytest.mark.parametrize(
    "cell", ["#N/B", "#DEEL/0!", "#REF!", "#GEBLOKKEERD!", "#FIELD!", "Err:502", "formule zonder uitkomst"]
)
@pytest.mark.parametrize("place", [0, 1])
def test_a_formula_that_failed_is_a_fault_and_never_a_value(cell: str, place: int):
    row = ["Iets", "open"]
    row[place] = cell

    checked = only([["Actie", "Status"], row])

    assert [(finding.code, finding.waarde) for finding in checked.bevindingen] == [("formule mislukt", cell)]
    assert checked.geaccepteerd == 0


def test_faults_come_before_advice_and_are_ordered_by_column_and_row():
    found = only("Kleur | Actie | Status\nrood | Iets | ?\nblauw | | !\n | Meer | ?")

    assert [(f.ernst, f.kolom, f.rij) for f in found.bevindingen] == [
        (FOUT, "Actie", 3),
        (FOUT, "Status", 2),
        (FOUT, "Status", 3),
        (FOUT, "Status", 4),
        (LET_OP, "Kleur", None),
    ]


def test_all_faults_of_a_row_are_named_at_once_and_the_row_is_refused_once():
    found = only("Actie | PDCA | Deadline | Status\n | doen | gauw | ?")

    assert len(found.bevindingen) == 4
    assert counts(found) == (1, 0, 1, 0)


def test_very_many_faults_of_one_kind_are_counted_in_a_last_one():
    found = only([["Actie", "Status"], *([f"actie {n}", "?"] for n in range(MOST_FINDINGS + 5))])

    assert len(found.bevindingen) == MOST_FINDINGS + 1
    assert [f.moet.partition(" (")[2] for f in found.bevindingen if f.rij is None] == ["dit geldt nog 5 keer)"]
    assert found.afgekeurd == MOST_FINDINGS + 5


def test_a_finding_about_a_file_without_sheets_or_rows_still_reads_as_a_sentence():
    assert str(Bevinding("c", FOUT, "", None, None, None, "moet iets")) == "moet iets"
    assert str(Bevinding("c", FOUT, "", 3, None, "x", "moet iets")) == "rij 3: “x” moet iets"


def test_a_column_without_a_heading_is_named_as_excel_names_it():
    wide = [["Actie", "Status", None], ["Iets", "open", None, "los", *[None] * 22, "ook los"]]

    assert said(checked({"Acties": wide})) == [
        "blad Acties: kolom D moet een kop hebben; zonder kop is deze kolom niet ingelezen",
        "blad Acties: kolom AA moet een kop hebben; zonder kop is deze kolom niet ingelezen",
    ]


def test_a_file_with_nothing_below_its_headings_says_so():
    assert said(checked("Actie | Status")) == ["bevat alleen koppen: er staan geen rijen onder"]
    assert said(checked({"Acties": "Actie | Status\nA | open", "Rondes": "Ronde | Van | Tot"})) == []


def test_a_second_column_for_the_same_statement_is_named_as_such():
    statements = "Stelling | Tekst | Thema\nX1 | Wij delen. | Delen\nX2 | Wij leren. | Leren"
    answers = "Ronde | Wij delen. | X2 | X1\n2024 | 4 | 5 | 3"

    assert [advice for advice in said(checked({"S": statements, "A": answers})) if "X1" in advice] == [
        "blad A, kolom X1: is ook stelling X1; alleen de eerste kolom met deze stelling is ingelezen"
    ]


def test_a_row_of_a_csv_with_more_cells_than_headings_is_refused_for_its_cells_may_have_shifted():
    delivery = checked("Actie | Status | Thema\nFolder | open | 6\nAvond | open | 6 | 1", name="acties.csv")

    (sheet,) = delivery.sheets
    assert (sheet.geaccepteerd, sheet.afgekeurd) == (1, 1)
    (fault,) = delivery.findings
    assert (fault.code, fault.rij) == ("te veel cellen", 3)
    assert "meer cellen dan er koppen zijn, vanaf kolom D:" in fault.moet


def test_a_row_of_a_workbook_may_be_longer_than_its_headings():
    delivery = checked({"Acties": "Actie | Status\nFolder | open | 6"})

    assert delivery.sheets[0].geaccepteerd == 1
    assert [finding.code for finding in delivery.findings] == ["kop ontbreekt"]


def test_of_two_columns_with_one_heading_the_first_is_taken_and_that_is_said():
    found = only("Actie | Status | status\nIets | open | gereed")

    assert kept(found, "status").equals(table("status\nopen"))
    assert [str(finding) for finding in found.bevindingen] == [
        "kolom status: staat er nog een keer; alleen de eerste kolom met deze kop is ingelezen"
    ]


# rules


@pytest.mark.parametrize(
    ("column", "wrong", "must"),
    [
        ("Regieniveau", "5", "moet een getal van 1 t/m 4 zijn"),
        ("Regieniveau", "0", "moet een getal van 1 t/m 4 zijn"),
        ("Regieniveau", "twee", "moet een heel getal zijn"),
        ("Keer per jaar", "-1", "moet 0 of meer zijn"),
        ("Procesmanager", "soms", "moet ja of nee zijn"),
        (
            "Domeinen",
            "Zorg & Welzijn, Taxi",
            "moet een of meer van deze zijn, gescheiden door een puntkomma: "
            "Jeugd & Gezin, Onderwijs & Kinderopvang, Zorg & Welzijn, Werk & Inkomen, Veiligheid",
        ),
    ],
)
def test_a_rule_is_told_in_the_words_of_the_contract(column, wrong, must):
    row = {
        "Peildatum": "01-01-2026",
        "Overlegtafel": "Casusoverleg",
        "Domeinen": "Veiligheid",
        "Regieniveau": "2",
        "Verzorgingsgebied": "buurt",
    }
    found = only([[*(row | {column: wrong})], [*(row | {column: wrong}).values()]])

    assert [(f.kolom, f.waarde, f.moet) for f in found.bevindingen] == [(column, wrong, must)]


def test_the_last_day_of_a_round_is_not_before_its_first():
    found = only(
        """
        Ronde   | Van        | Tot
        2024-K1 | 01-02-2024 | 01-02-2024
        2024-K2 | 01-05-2024 | 30-04-2024
        2024-K3 | 01-08-2024 |
        """
    )

    assert [str(finding) for finding in found.bevindingen] == [
        "rij 3, kolom Tot: “30-04-2024” moet op of na de datum bij Van liggen"
    ]


def test_the_scale_of_a_statement_goes_up():
    found = only("Code | Tekst | Thema | Schaal van | Schaal tot\nX | Samen. | Visie | 5 | 1")

    assert [(f.code, f.kolom, f.waarde) for f in found.bevindingen] == [("schaal", "Schaal tot", "1")]


@pytest.mark.parametrize(
    ("teller", "noemer", "waarde", "fault"),
    [
        ("5", "100", "", None),
        ("", "", "5,5", None),
        ("", "", "<10", None),
        ("<10", "100", "", None),
        ("", "", "nog niet beschikbaar", None),
        ("", "", "", "waarde ontbreekt"),
        ("5", "", "", "waarde ontbreekt"),
        ("", "100", "", "waarde ontbreekt"),
        ("5", "0", "", "noemer"),
        ("-5", "100", "", "regel"),
        ("veel", "100", "", "verkeerde waarde"),
    ],
)
def test_a_value_or_numerator_and_denominator_or_the_reason_why_not(teller, noemer, waarde, fault):
    found = only(
        [
            ["Indicator", "Gebied", "Periode", "Teller", "Noemer", "Waarde"],
            ["VROEG", "Waterrijk", 2024.0, teller or None, noemer or None, waarde or None],
        ]
    )

    assert [finding.code for finding in found.bevindingen] == ([fault] if fault else [])
    assert found.geaccepteerd == (0 if fault else 1)


def test_why_a_value_is_absent_is_kept():
    found = only(
        """
        Indicator | Gebied    | Periode | Waarde
        VROEG     | Waterrijk | 2021    | <10
        VROEG     | Waterrijk | 2022    | volgt
        VROEG     | Waterrijk | 2023    | n.b.
        VROEG     | Waterrijk | 2024    | 6,5
        """
    )

    assert kept(found, "waarde reden_leeg").equals(
        table(
            """
            waarde | reden_leeg
                   | onderdrukt bij de bron
                   | nog niet beschikbaar
                   | niet aangeleverd
            6.5    |
            """
        )
    )


# rows that stand twice


@pytest.mark.parametrize(
    ("drawing", "column", "value"),
    [
        ("Actie | Status\nIets | open\nMeer | open\nIets | gereed", "Actie", "Iets"),
        ("Code | Tekst | Thema\nX1 | A | V\nX2 | A | V\nX1 | B | V", "Code", "X1"),
        ("Code | Tekst | Thema | Versie\nX1 | A | V | 2\nX1 | A | V | 1\nX1 | B | V |", "Code", "X1"),
        ("Ronde | Uitgenodigd\n2024 | 10\n2025 | 10\n2024JJ00 | 12", "Ronde", "2024JJ00"),
        (
            "Indicator | Gebied | Periode | Waarde\nVROEG | A | 2024 | 1\nVROEG | B | 2024 | 1\nvroeg | A | 2024 | 2",
            "Periode",
            "2024",
        ),
        ("Ronde | Respondent | RV1 | AF2\n2024 | A7 | 1 | 2\n2024 | A8 | 1 | 2\n2024 | A7 | 5 | 5", "Respondent", "A7"),
        (
            "Ronde | Id | Stelling | Antwoord\n2024 | 7 | RV1 | 1\n2024 | 7 | AF2 | 2\n2024 | 7 | rv1 | 3",
            "Stelling",
            "rv1",
        ),
    ],
)
def test_a_row_that_stands_twice_is_refused_the_second_time(drawing, column, value):
    found = only(drawing)

    assert [(f.code, f.rij, f.kolom, f.waarde) for f in found.bevindingen if f.ernst == FOUT] == [
        ("dubbel", 4, column, value)
    ]
    assert counts(found) == (3, 2, 1, 0)


def test_a_row_may_stand_again_after_one_that_was_refused():
    assert counts(only("Actie | Status\nIets | ?\nIets | open")) == (2, 1, 1, 0)


def test_a_row_that_stands_on_an_earlier_sheet_is_refused():
    rows = "Actie | Status\nIets | open\nMeer | open"
    first, second = checked({"Jeugd": rows, "Zorg": rows.replace("Meer", "Anders")}).sheets

    assert counts(first) == (2, 2, 0, 0)
    assert counts(second) == (2, 1, 1, 0)
    assert [str(finding) for finding in second.bevindingen] == [
        "blad Zorg, rij 2, kolom Actie: “Iets” moet maar één keer voorkomen; dezelfde rij staat al hoger in dit "
        "bestand. Haal een van de twee weg"
    ]


def test_two_sheets_may_ask_the_same_respondents_different_statements():
    first, second = checked(
        {"A": "Ronde | Id | RV1\n2024 | 7 | 1", "B": "Ronde | Id | AF2\n2024 | 7 | 2"}, KNOWN
    ).sheets

    assert (first.geaccepteerd, second.geaccepteerd) == (1, 1)
    assert first.rows["respondent"].tolist() == second.rows["respondent"].tolist()


def test_two_sheets_may_not_ask_the_same_respondent_the_same_statement():
    _, second = checked({"A": "Ronde | Id | RV1\n2024 | 7 | 1", "B": "Ronde | Id | RV1\n2024 | 7 | 2"}, KNOWN).sheets

    assert [(f.code, f.blad, f.waarde) for f in second.bevindingen if f.ernst == FOUT] == [("dubbel", "B", "7")]


def test_respondents_without_a_number_are_different_people_on_every_sheet():
    sheets = {"Zorg": "Ronde | RV1 | AF2\n2024 | 1 | 1\n2024 | 2 | 2", "JGZ": "Ronde | RV1 | AF2\n2024 | 3 | 3"}
    people = [found.rows["respondent"].unique().tolist() for found in checked(sheets, KNOWN).sheets]

    assert people == [[1, 2], [3]]


# questionnaires


def test_a_row_per_respondent_becomes_a_row_per_answer():
    found = only(
        """
        Ronde   | Soort   | Rol        | RV1        | Wij houden ons aan afspraken.
        2026-K2 | JGZ     | uitvoerend | Mee eens   | 2
        2026 K2 | Welzijn |            | Weet niet  |
        """
    )

    assert kept(found, "ronde respondent soort rol stelling versie antwoord geen_antwoord rij").equals(
        table(
            """
            ronde   | respondent | soort                | rol        | stelling | versie | antwoord | geen_antwoord|rij
            2026-K2 | 1          | jeugdgezondheidszorg | uitvoerend | RV1      | 2      | 4        |               | 2
            2026-K2 | 2          | welzijn              |            | RV1      | 2      |          | weet niet     | 3
            2026-K2 | 1          | jeugdgezondheidszorg | uitvoerend | AF2      | 1      | 2        |               | 2
            """
        )
    )
    assert counts(found) == (2, 2, 0, 0)


def test_a_row_per_answer_is_taken_as_it_is():
    found = only(
        """
        Ronde | Respondent | Stelling | Antwoord          | Versie
        2024  | A          | rv1      | Strongly agree    |
        2024  | A          | AF2      | n.v.t.            |
        2024  | B          | RV1      | Helemaal mee eens | 1
        """
    )

    assert kept(found, "respondent stelling versie antwoord geen_antwoord").equals(
        table(
            """
            respondent | stelling | versie | antwoord | geen_antwoord
            1          | RV1      | 2      | 5        |
            1          | AF2      | 1      |          | n.v.t.
            2          | RV1      | 1      | 5        |
            """
        )
    )


@pytest.mark.parametrize("code", ["0", "6", "99", "-1"])
def test_a_code_outside_the_scale_is_refused(code):
    wide = only(f"Ronde | RV1 | AF2\n2024 | {code} | 2\n2024 | 5 | 5")
    long = only(f"Ronde | Stelling | Antwoord\n2024 | RV1 | {code}\n2024 | RV1 | 5")

    assert [str(f) for f in wide.bevindingen] == [
        f"rij 2, kolom RV1: “{code}” moet 1 t/m 5 zijn, of Weet niet of N.v.t."
    ]
    assert [str(f) for f in long.bevindingen] == [
        f"rij 2, kolom Antwoord: “{code}” moet een cijfer van de schaal van de stelling zijn, of Weet niet of N.v.t."
    ]
    assert (wide.afgekeurd, long.afgekeurd) == (1, 1)


def test_each_statement_keeps_its_own_scale():
    found = only("Ronde | RV1 | CIJFER\n2024 | 5 | 10\n2024 | 5 | 0\n2024 | 5 | 11")

    assert [(f.rij, f.kolom) for f in found.bevindingen] == [(4, "CIJFER")]


def test_a_text_of_more_than_five_thousand_characters_is_a_fault():
    delivery = checked(f"Actie | Status | Resultaat\nA | open | {'goed ' * 1000}x\nB | open | {'goed ' * 999}einde")

    (fault,) = delivery.findings
    assert (fault.code, fault.ernst, fault.rij, fault.kolom) == ("te lang", FOUT, 2, "Resultaat")
    assert "5.000 tekens of minder" in fault.moet
    assert delivery.sheets[0].rows["actie"].tolist() == ["B"]


def test_a_respondent_without_any_answer_is_ignored_and_that_is_said():
    found = only("Ronde | RV1 | AF2\n2024 | |\n2024 | 1 | N.v.t.\n2024 | | n.v.t.")

    assert counts(found) == (3, 2, 0, 1)
    assert [(f.ernst, f.rij, f.moet) for f in found.bevindingen] == [
        (LET_OP, 2, "bevat geen enkel antwoord; deze rij telt niet mee")
    ]


def test_an_unknown_statement_is_named_in_a_long_questionnaire():
    found = only("Ronde | Stelling | Antwoord\n2024 | RV1 | 1\n2024 | XX | 1\n2024 | RV1 | 2")

    assert [f.code for f in found.bevindingen] == ["onbekende code"]
    assert [str(f) for f in found.bevindingen] == [
        "rij 3, kolom Stelling: “XX” moet in de lijst van stellingen staan; lever die lijst eerst (of mee) aan"
    ]


def test_an_unknown_version_is_named():
    found = only("Ronde | Stelling | Antwoord | Versie\n2024 | RV1 | 1 | 3\n2024 | RV1 | 1 | 2")

    assert [(f.code, f.rij, f.waarde) for f in found.bevindingen] == [("onbekende versie", 2, "3")]


def test_a_round_that_is_not_listed_is_advice():
    found = only("Ronde | RV1 | AF2\n2025 | 1 | 2\n2024 | 1 | 2\n2025 | 3 | 2")

    assert [(f.ernst, f.code, f.kolom, f.waarde) for f in found.bevindingen] == [
        (LET_OP, "onbekende ronde", "Ronde", "2025")
    ]
    assert not found.faulty


def test_a_questionnaire_without_its_statements_asks_for_the_list():
    (found,) = checked({"Vragenlijst": "Ronde | Soort | Rol | X1 | X2\n2024 | welzijn | | 3 | 4"}).sheets

    assert (found.dataset, found.geaccepteerd) == ("antwoorden", 0)
    assert "lijst met stellingen" in found.bevindingen[0].moet or "lijst met stellingen" in found.bevindingen[1].moet


def test_two_codes_that_differ_only_in_punctuation_stay_apart():
    found = only("Indicator | Gebied | Periode | Waarde\n1.1 | A | 2024 | 1\n11 | A | 2024 | 2")

    assert kept(found, "indicator waarde").equals(table("indicator | waarde\n1.1 | 1\n11 | 2"))


# what is given once for the whole file


def test_a_column_that_is_not_there_may_be_given_for_the_whole_file():
    drawing = "RV1 | AF2\n1 | 2\n3 | 4"
    (without,) = checked(drawing, KNOWN).sheets
    (given,) = checked(drawing, KNOWN, ronde="2026 K2").sheets

    assert (without.asks, without.geaccepteerd) == (("ronde",), 0)
    assert (given.asks, given.geaccepteerd) == ((), 2)
    assert set(given.rows["ronde"]) == {"2026-K2"}


def test_what_is_given_fills_only_empty_cells():
    found = only("Ronde | RV1 | AF2\n2024 | 1 | 2\n | 3 | 4", ronde="2026-K2")

    assert found.rows.drop_duplicates("rij")["ronde"].tolist() == ["2024", "2026-K2"]


def test_a_given_value_must_keep_the_contract_too():
    found = only("RV1 | AF2\n1 | 2", ronde="zomer")

    assert [(f.code, f.kolom, f.waarde) for f in found.bevindingen] == [("verkeerde waarde", "Ronde", "zomer")]


@pytest.mark.parametrize(
    ("drawing", "asked"),
    [
        ("Overleg | Domeinen | Niveau | Verzorgingsgebied\nZorgtafel | Veiligheid | 1 | buurt", ["peildatum"]),
        ("Indicator | Waarde | Status\nVROEG | 5,5 | definitief", ["gebied", "periode"]),
        ({"Acties": "Actie | Trekker\nIets | JGZ"}, []),
    ],
)
def test_only_what_may_hold_for_a_whole_file_is_asked(drawing, asked):
    delivery = checked(drawing, KNOWN)

    assert delivery.sheets
    assert delivery.asks == asked


# never an exception, never a row lost


TITLES = ["", "Blad1", "notities", *(contract.title for contract in CONTRACTS.values())]
STATEMENTS = ["RV1", "AF2", "CIJFER", "Wij houden ons aan afspraken.", "groep[RV1]. Iets [anders]"]
JUNK = ["", " ", "Opmerkingen", "Naam", "E-mail", "???", "Kolom 1", 2024.0, True, dt.datetime(2024, 1, 1)]
GOOD = {key: ["1", 4.0, "Mee eens", "weet niet", None] for key in STATEMENTS}
for _column in (column for contract in CONTRACTS.values() for column in contract.columns):
    for _word in (_column.heading, *_column.synonyms):
        GOOD.setdefault(_word, []).extend([*_column.kind.options, *([_column.example] * (_column.example is not None))])
TYPED = st.sampled_from(
    [
        "n.v.t.",
        "<10",
        "x",
        ".",
        "ja",
        "1",
        "6",
        "99",
        "14,8%",
        "1.234",
        "2024",
        "RV1",
        "AF2",
        "31-12-2026",
        "Veiligheid; ",
        "#N/B",
        "-",
        "0",
        "jan@voorbeeld.nl",
        "dhr. Jansen",
        "123456789",
        "",
        " ",
        "\u200b",
        "\xa0",
    ]
)
ANY_CELL = st.one_of(
    st.none(),
    TYPED,
    st.text(max_size=8),
    st.integers(-10, 2100).map(float),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


def a_cell(heading):
    """Mostly what belongs under the heading."""
    fitting = st.sampled_from(GOOD.get(heading) or ["iets"])
    return st.integers(0, 9).flatmap(lambda chance: ANY_CELL if chance == 0 else fitting)


@st.composite
def a_sheet(draw):
    titles = draw(st.lists(st.lists(st.sampled_from([None, "Overzicht", "stand van zaken"]), max_size=2), max_size=2))
    contract = draw(st.sampled_from([*CONTRACTS.values(), None]))
    ours = [column.heading for column in contract.columns] if contract else list(GOOD)
    others = STATEMENTS if contract is CONTRACTS["antwoorden"] else [*ours, *JUNK]
    required = [column.heading for column in contract.required] if contract and contract.name != "antwoorden" else []
    lost = draw(st.sampled_from([*required, *[None] * 20]))
    headings = [name for name in required if name != lost] + draw(
        st.lists(st.sampled_from([*others, *ours]), max_size=5)
    )
    headings = draw(st.permutations(headings))
    row = st.tuples(*map(a_cell, headings)).map(list)
    ragged = st.lists(ANY_CELL, max_size=7)
    rows = draw(st.lists(st.one_of(row, row, row, row, ragged, st.just([])), max_size=5))
    again = [list(rows[0])] if rows and draw(st.booleans()) else []
    return [*titles, headings, *rows, *again]


WORKBOOK = st.dictionaries(st.sampled_from(TITLES), a_sheet(), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def kept_store():
    made = Store()
    yield made
    made.close()


@given(sheets=WORKBOOK, known=st.sampled_from([KNOWN, Known()]), fill=st.sampled_from([{}, {"ronde": "2024"}]))
@example(sheets={"Acties": [["Actie", "Status"], ["Iets", "open"], ["Iets", "open"]]}, known=Known(), fill={})
@settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_file_holds_every_row_is_accepted_refused_or_ignored(kept_store, sheets, known, fill):
    delivery = checked(sheets, known, **fill)

    assert (delivery.problem is None) == bool(delivery.sheets)
    for found in delivery.sheets:
        rows = sheets[found.blad]
        assert found.gelezen == found.geaccepteerd + found.afgekeurd + found.genegeerd
        assert min(counts(found)) >= 0
        accepted = set(found.rows["rij"]) if len(found.rows) else set()
        refused = {finding.rij for finding in found.bevindingen if finding.ernst == FOUT and finding.rij}
        assert len(accepted) == found.geaccepteerd
        assert not accepted & refused
        assert len(refused) <= found.afgekeurd
        assert all(1 <= row <= len(rows) for row in accepted | refused)
    published = kept_store.publish(delivery, "een tester")
    stored = [
        kept_store.ask(f'select rij from "{found.dataset}" where levering = {levering}')
        for found, levering in zip((s for s in delivery.sheets if s.geaccepteerd), published, strict=True)
    ]
    assert [len(rows) for rows in stored] == [len(s.rows) for s in delivery.sheets if s.geaccepteerd]
