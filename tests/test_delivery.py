"""A file as a whole: what is in it, in any order, or one Dutch sentence that says why it cannot be taken."""

import csv as plain_csv
import datetime as dt
import hashlib
import re
import time
from collections import Counter

import pytest

from data.delivery import Delivery, check_file
from data.known import Known
from data.store import Store
from tests.conftest import INPUTS, checked, csv, delivered, inputs, said, xlsx

STELLINGEN = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"
RONDES = "Ronde | Uitgenodigd\n2024 | 20"
ANTWOORDEN = "Ronde | X1 | X2\n2024 | 4 | Mee eens\n2024 | 2 | Weet niet"
LONG = "Ronde | Respondent | Stelling | Antwoord\n2024 | 1 | X1 | 4\n2024 | 1 | X2 | 5"
INDICATOREN = "Indicator | Naam | Eenheid | Richting\nVROEG | Vroeggeboorte | % | lager is beter"
WAARDEN = "Indicator | Gebied | Periode | Waarde\nvroeg | Waterrijk | 2024 | 6,5"
ACTIES = "Actie | Status\nFolder maken | open"
ENGLISH = re.compile(r"\b(the|error|file|invalid|failed|traceback|not|cannot)\b", re.IGNORECASE)


def is_a_dutch_sentence(problem: str, name: str) -> bool:
    ours = re.sub("“[^”]*”", "", problem)
    return problem.startswith(f"“{name}” ") and problem.endswith(".") and not ENGLISH.search(ours)


def test_a_workbook_may_hold_several_data_sets_in_any_order():
    sheets = {"1": WAARDEN, "2": ANTWOORDEN, "3": RONDES, "4": INDICATOREN, "5": ACTIES, "6": STELLINGEN}

    for order in (sheets, dict(reversed(sheets.items()))):
        delivery = checked(order)
        assert said(delivery) == []
        assert [sheet.blad for sheet in delivery.sheets] == list(order)
        assert {sheet.blad: (sheet.dataset, sheet.geaccepteerd) for sheet in delivery.sheets} == {
            "1": ("waarden", 1),
            "2": ("antwoorden", 2),
            "3": ("rondes", 1),
            "4": ("indicatoren", 1),
            "5": ("acties", 1),
            "6": ("stellingen", 2),
        }


def test_what_a_file_refers_to_may_have_come_in_an_earlier_file(store):
    assert checked(ANTWOORDEN, store.known()).problem
    assert checked(WAARDEN, store.known()).faulty

    delivered(store, {"Stellingen": STELLINGEN, "Rondes": RONDES})
    delivered(store, INDICATOREN)

    assert said(checked(ANTWOORDEN, store.known())) == []
    assert said(checked(LONG, store.known())) == []
    assert said(checked(WAARDEN, store.known())) == []


def test_codes_are_kept_as_they_stand_in_the_list_they_refer_to(store):
    delivered(store, INDICATOREN)

    assert checked(WAARDEN, store.known()).sheets[0].rows["indicator"].tolist() == ["VROEG"]


def test_a_code_that_is_in_no_list_says_which_list_lacks():
    delivery = checked({"Cijfers": WAARDEN})

    assert said(delivery) == [
        "blad Cijfers, rij 2, kolom Indicator: “vroeg” moet in de lijst van indicatoren staan; "
        "lever die lijst eerst (of mee) aan"
    ]
    assert delivery.faulty


def test_a_statement_row_that_was_refused_is_not_known_to_the_answers():
    delivery = checked({"S": STELLINGEN + "\nX3 | Vals. |", "A": "Ronde | X1 | X2 | X3\n2024 | 1 | 2 | 3", "R": RONDES})

    assert [str(f) for f in delivery.findings if f.blad == "A"] == [
        "blad A, kolom X3: hoort bij geen kolom die Samenspel kent; deze kolom is niet ingelezen"
    ]


def test_a_sheet_that_is_not_recognised_is_reported_and_does_not_sink_the_others():
    delivery = checked({"Toelichting": "Dit is een toelichting\nvan twee regels\n", "Acties": ACTIES})
    notes, actions = delivery.sheets

    assert (notes.dataset, notes.gelezen, notes.geaccepteerd, notes.afgekeurd, notes.genegeerd) == (None, 2, 0, 0, 2)
    assert said(delivery) == ["blad Toelichting: is niet herkend als een van de gegevenssoorten en is overgeslagen"]
    assert not delivery.faulty
    assert actions.geaccepteerd == 1


def test_a_file_in_which_nothing_is_recognised_says_what_was_found_and_what_to_do():
    delivery = checked("Kleur | Maat | A | B | C | D | E\nrood | 3", name="kleuren.csv")

    assert delivery.leesbaar and delivery.sheets == []
    assert delivery.problem == (
        "“kleuren.csv” is leesbaar, maar Samenspel herkent er geen gegevens in. "
        "Gevonden koppen: “Kleur”, “Maat”, “A”, “B”, “C”, “D” en meer. "
        "Er moet een rij zijn met koppen zoals in het sjabloon. Is het een vragenlijst? "
        "Lever dan eerst (of mee) de lijst met stellingen aan."
    )


def test_the_name_of_a_csv_may_say_what_it_holds():
    assert (
        checked("Overleg | Opmerking\nZorgtafel | -", name="overlegtafels 2026.csv").sheets[0].dataset
        == "overlegtafels"
    )
    assert checked("Overleg | Opmerking\nZorgtafel | -", name="lijst.csv").problem


def test_a_file_is_known_by_its_name_and_content():
    content = csv(ACTIES)
    delivery = checked(content, name="acties.csv")

    assert (delivery.bestand, delivery.sha256) == ("acties.csv", hashlib.sha256(content).hexdigest())


def test_a_broken_row_makes_the_delivery_faulty_and_leaves_the_good_rows():
    delivery = checked(ACTIES + "\nIets | ?")

    assert (delivery.faulty, delivery.accepted) == (True, 1)


def test_what_cannot_be_given_for_a_whole_file_is_refused():
    delivery = checked(ACTIES, status="open")

    assert delivery.problem == (
        "“status” is geen kolom die u voor een heel bestand kunt invullen. "
        "Kies uit: gebied, indicator, peildatum, periode, ronde."
    )


def test_all_sheets_together_say_what_they_still_ask():
    sheets = {
        "W": "Indicator | Waarde | Status\nVROEG | 5 | definitief",
        "T": "Overleg | Domeinen | Niveau | Verzorgingsgebied",
    }

    assert checked(sheets).asks == ["gebied", "peildatum", "periode"]
    assert checked(sheets, periode="2024").asks == ["gebied", "peildatum"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("first_line", ["", "sep=;\r\n"])
def test_a_dutch_csv_goes_the_whole_way(encoding, first_line):
    rows = "Indicator | Naam | Eenheid | Richting | Streefwaarde\nCLIËNT | Vóór | % | hoger is beter | 1.234,5"
    content = (first_line + csv(rows).decode()).encode(encoding)
    (sheet,) = checked(content).sheets

    assert sheet.rows[["indicator", "naam", "streefwaarde"]].values.tolist() == [["CLIËNT", "Vóór", 1234.5]]


def test_a_workbook_goes_the_whole_way_with_excel_dates_numbers_and_booleans():
    rows = [["Peildatum", "Overleg", "Domein(en)", "Niveau", "Verzorgingsgebied", "Procesmanager", "Keer per jaar"]]
    rows.append([dt.date(2026, 1, 1), "Zorgtafel", "Zorg; Veiligheid", 2, "Buurt", True, 10.5])
    (sheet,) = checked(xlsx({"Tafels": rows})).sheets
    kept = sheet.rows.loc[0]

    assert [
        str(kept[name]) for name in ("peildatum", "domeinen", "regieniveau", "procesmanager", "keer_per_jaar", "rij")
    ] == [
        "2026-01-01",
        "Zorg & Welzijn; Veiligheid",
        "2",
        "True",
        "10.5",
        "2",
    ]


def test_an_english_csv_has_decimal_points():
    content = csv("Indicator | Gebied | Periode | Waarde\nVROEG | A | 2024 | 6.125\nVROEG | B | 2024 | 1.5", ",")
    (sheet,) = checked(content, Known(indicatoren=frozenset({"VROEG"}))).sheets

    assert sheet.rows["waarde"].tolist() == [6.125, 1.5]


# the files that others made


@pytest.fixture(scope="module")
def nobodys() -> Store:
    made = Store()
    yield made
    made.close()


@pytest.mark.parametrize("path", inputs("hostile") + inputs("real"))
def test_every_file_that_others_made_is_taken_or_refused_in_one_dutch_sentence(path, nobodys):
    if not path:
        return
    started = time.monotonic()
    delivery = checked(path.read_bytes(), nobodys.known(), path.name)

    assert isinstance(delivery, Delivery)
    assert time.monotonic() - started < 20
    assert delivery.sheets == []
    assert is_a_dutch_sentence(delivery.problem, path.name)
    assert nobodys.publish(delivery, "een tester") == []
    assert nobodys.version() == 0


SURVEY = {
    "affRec1": "I am satisfied with my supervisor/line manager's confidence in me",
    "affRec2": "I am satisfied with a word of thanks from my supervisor/line manager",
    "affRec3": "I am satisfied with the recognition I receive from my supervisor/line manager for doing my job",
    "affRec4": "I am satisfied with the compliments from my supervisor/line manager concerning my work",
    "affRec5": "I am satisfied with the encouragement from my supervisor/line manager while doing my job",
    "affSat1": "I find real enjoyment in my job",
    "affSat2": "Most days I am enthusiastic about my job",
    "affSat3": "I feel fairly well satisfied with my job",
    "affSat4": "I like my job better than the average person",
}
LABELS = {"Strongly disagree": 1, "Disagree": 2, "Neither agree or disagree": 3, "Agree": 4, "Strongly Agree": 5}


def by_hand(path) -> tuple[int, dict[str, Counter]]:
    """How many columns a survey file has, and how often each answer to each statement was given."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        headings, *rows = plain_csv.reader(lines)
    places = {code: next(i for i, heading in enumerate(headings) if code in heading) for code in SURVEY}
    return len(headings), {
        code: Counter(LABELS[row[place]] for row in rows if row[place]) for code, place in places.items()
    }


@pytest.mark.parametrize(
    "year", ["2016", "2017"] if (INPUTS / "real" / "2016_uk.csv").exists() else ["no shared inputs here"]
)
def test_a_real_survey_loads_with_a_codebook_of_the_nine_statements(year, store):
    path = INPUTS / "real" / f"{year}_uk.csv"
    if not path.exists():
        return
    codebook = [["Code", "Tekst", "Thema"], *([code, text, "Werkplezier"] for code, text in SURVEY.items())]
    delivered(store, xlsx({"Codeboek": codebook}), "codeboek.xlsx")
    delivery = checked(path.read_bytes(), store.known(), path.name, ronde=year)
    store.publish(delivery, "een tester")
    columns, expected = by_hand(path)

    assert not delivery.faulty
    (sheet,) = delivery.sheets
    assert len([f for f in sheet.bevindingen if f.code in ("kolom niet gebruikt", "kop ontbreekt")]) == columns - 9
    kept = store.ask(
        "select stelling, antwoord, count(*) as n from antwoorden where ronde = $ronde group by all", {"ronde": year}
    )
    counted = {code: Counter() for code in SURVEY}
    for row in kept.itertuples():
        counted[row.stelling][row.antwoord] = row.n
    assert counted == expected
    assert sum(map(Counter.total, expected.values())) > 1000


def test_two_rounds_of_one_survey_stand_side_by_side(store):
    delivered(store, {"Stellingen": STELLINGEN})
    delivered(store, ANTWOORDEN)
    delivered(store, ANTWOORDEN.replace("2024", "2025"))

    assert store.ask("select distinct ronde from geldige_antwoorden order by ronde")["ronde"].tolist() == [
        "2024",
        "2025",
    ]


def test_a_file_with_a_row_that_is_longer_than_its_headings_says_so_at_that_row():
    delivery = check_file("acties.csv", b"Actie;Status\nFolder;open\nAvond;open;1\n", Known())

    (sheet,) = delivery.sheets
    assert [(fault.code, fault.rij) for fault in sheet.bevindingen] == [("te veel cellen", 3)]
    assert (sheet.geaccepteerd, sheet.afgekeurd) == (1, 1)
