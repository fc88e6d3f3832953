"""What a cell may hold: Dutch and English ways of typing one value, and what is not a value at all."""

import datetime as dt

import pytest

from data.absent import Absent
from data.contracts.woorden import domeinen
from data.kinds import answer, choices, date, level, measured, number, period, prose, text, texts, times, whole, yes_no
from data.text import key, tidy
from data.vocabulary import ANSWERS
from tests.conftest import checked

REFUSED = "refused"
MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def value(kind, cell, decimal=","):
    try:
        found = kind.parse(cell, decimal)
    except ValueError:
        return REFUSED
    return f"absent: {found.reason}" if isinstance(found, Absent) else found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12", 12),
        ("-3", -3),
        ("−3", -3),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("0.148", 0.148),
        ("0,148", 0.148),
        ("1.234", 1234),
        ("1.234.567", 1234567),
        ("1.234,5", 1234.5),
        ("31 960", 31960),
        ("31\u202f960", 31960),
        ("31\xa0960,5", 31960.5),
        ("14,8%", 14.8),
        ("14,8 %", 14.8),
        ("8,3‰", 8.3),
        ("€ 1.250,00", 1250),
        (" 7 ", 7),
        (7.25, 7.25),
        (0, 0),
    ],
)
def test_a_number_is_read_as_the_dutch_write_it(typed, meant):
    assert value(number, typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("1,234", 1234), ("1.234", 1.234), ("1,234.5", 1234.5)])
def test_the_comma_separates_thousands_in_a_file_with_decimal_points(typed, meant):
    assert value(number, typed, decimal=".") == meant


@pytest.mark.parametrize(
    "typed",
    ["", "veel", "12 of 13", "1.23,4", "1,234.5", "1..2", "3 1 9", "4-5", "12a", True, dt.date(2024, 1, 1), "1e5", "½"],
)
def test_what_is_not_one_number_is_refused(typed):
    assert value(number, typed) == REFUSED


@pytest.mark.parametrize("typed", [1e300, float("inf"), float("nan"), "9" * 30, "9" * 400, -(10**15)])
@pytest.mark.parametrize("kind", [number, whole, measured, answer])
def test_a_number_beyond_all_counting_is_refused(kind, typed):
    assert value(kind, typed) == REFUSED


@pytest.mark.parametrize(("typed", "meant"), [("3", 3), (3.0, 3), ("3,0", 3), ("1.000", 1000), ("2,5", REFUSED)])
def test_a_whole_number_has_nothing_behind_the_comma(typed, meant):
    assert value(whole, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("<10", "absent: onderdrukt bij de bron"),
        ("< 5", "absent: onderdrukt bij de bron"),
        ("x", "absent: onderdrukt bij de bron"),
        (".", "absent: onderdrukt bij de bron"),
        ("nog niet beschikbaar", "absent: nog niet beschikbaar"),
        ("N.n.b.", "absent: nog niet beschikbaar"),
        ("-", "absent: niet aangeleverd"),
        ("onbekend", "absent: niet aangeleverd"),
        ("n.v.t.", "absent: niet aangeleverd"),
        ("5,5", 5.5),
        ("?", "absent: niet aangeleverd"),
        ("-99997", REFUSED),
        (-99999.0, REFUSED),
        ("-9", -9),
        ("-9999", -9999),
        ("circa 5", REFUSED),
    ],
)
def test_three_kinds_of_empty_stay_apart(typed, meant):
    assert value(measured, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Helemaal mee oneens", 1),
        ("Zeer mee oneens", 1),
        ("Strongly disagree", 1),
        ("Mee oneens", 2),
        ("oneens", 2),
        ("Disagree", 2),
        ("Neutraal", 3),
        ("Niet eens, niet oneens", 3),
        ("Niet oneens en niet eens", 3),
        ("Neither agree nor disagree", 3),
        ("Mee eens", 4),
        ("AGREE", 4),
        ("  helemaal   mee\xa0eens ", 5),
        ("Strongly agree", 5),
        ("4", 4),
        (4.0, 4),
        ("Niet mee eens", 2),
        ("Noch eens, noch oneens", 3),
        ("5 - helemaal eens", 5),
        ("1: helemaal mee oneens", 1),
        ("Mee eens (4)", 4),
        ("6 - weet niet", "absent: weet niet"),
        ("4 eens 5", REFUSED),
        ("3,5 eens", REFUSED),
        ("Weet niet", "absent: weet niet"),
        ("Weet ik niet", "absent: weet niet"),
        ("Geen mening", "absent: weet niet"),
        ("Don’t know", "absent: weet niet"),
        ("N.v.t.", "absent: n.v.t."),
        ("Niet van toepassing", "absent: n.v.t."),
        ("N/A", "absent: n.v.t."),
        ("misschien", REFUSED),
        ("3,5", REFUSED),
        (True, REFUSED),
    ],
)
def test_an_answer_is_a_figure_or_its_words_in_dutch_or_english(typed, meant):
    assert value(answer, typed) == meant


def test_the_words_for_an_answer_are_kept_as_they_are_compared():
    assert all(key(word) == word and 1 <= figure <= 5 for word, figure in ANSWERS.items())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ja", True),
        ("x", True),
        ("yes", True),
        (1.0, True),
        (True, True),
        ("WAAR", True),
        ("nee", False),
        ("N", False),
        ("0", False),
        (False, False),
        ("onwaar", False),
        ("soms", REFUSED),
        (2, REFUSED),
    ],
)
def test_yes_and_no_in_the_ways_people_type_them(typed, meant):
    assert value(yes_no, typed) is meant


@pytest.mark.parametrize(
    "typed",
    [
        "31-12-2026",
        "31/12/2026",
        "31.12.2026",
        "2026-12-31",
        "2026-12-31T00:00:00",
        "31 december 2026",
        "31 December 2026",
        dt.date(2026, 12, 31),
        dt.datetime(2026, 12, 31),
        dt.datetime(2026, 12, 31, 14, 5),
    ],
)
def test_a_date_is_day_month_year_or_iso_or_an_excel_date(typed):
    assert value(date, typed) == dt.date(2026, 12, 31)


def test_the_day_stands_before_the_month():
    assert value(date, "03-12-2024") == dt.date(2024, 12, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "31-02-2026",
        "2026-13-01",
        "12-31-2026",
        "31-12-26",
        "31 foo 2026",
        "eind 2026",
        46387.0,
        dt.time(9),
        "01-01-0202",
        dt.date(1026, 1, 1),
    ],
)
def test_a_day_that_does_not_exist_or_is_unclear_is_refused(typed):
    assert value(date, typed) == REFUSED


@pytest.mark.parametrize(
    ("number", "month"),
    list(enumerate(MONTHS, 1)),
)
def test_every_month_is_known_by_its_name(number, month):
    assert value(period, f"{month.capitalize()} 2024") == f"2024-{number:02}"
    assert value(date, f"2 {month} 2024") == dt.date(2024, number, 2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2022", "2022"),
        (2022.0, "2022"),
        ("2022JJ00", "2022"),
        ("2021-K4", "2021-K4"),
        ("2021 k4", "2021-K4"),
        ("2021Q4", "2021-K4"),
        ("2021KW04", "2021-K4"),
        ("K4 2021", "2021-K4"),
        ("4e kwartaal 2021", "2021-K4"),
        ("2022-H1", "2022-H1"),
        ("2022HJ01", "2022-H1"),
        ("1e halfjaar 2022", "2022-H1"),
        ("2022-11", "2022-11"),
        ("2022MM03", "2022-03"),
        ("2022-02", "2022-02"),
        ("11-2022", "2022-11"),
        (dt.datetime(2022, 11, 1), "2022-11"),
        (dt.date(2022, 11, 1), "2022-11"),
        ("2022 K2", "2022-K2"),
        ("2022-k2", "2022-K2"),
        ("Q1-2022", "2022-K1"),
        ("KW1 2022", "2022-K1"),
        ("2022 kwartaal 3", "2022-K3"),
        ("kwartaal 3 2022", "2022-K3"),
        ("2e kwartaal 2022", "2022-K2"),
        ("2de kwartaal 2022", "2022-K2"),
        ("tweede kwartaal 2022", "2022-K2"),
        ("2022 1e kwartaal", "2022-K1"),
        ("2022H1", "2022-H1"),
        ("H1 2022", "2022-H1"),
        ("2022 halfjaar 2", "2022-H2"),
        ("2022 1e halfjaar", "2022-H1"),
        ("eerste halfjaar 2022", "2022-H1"),
        ("2022 januari", "2022-01"),
        ("mei 2022", "2022-05"),
        ("mei-2022", "2022-05"),
        ("mrt 2022", "2022-03"),
        ("Sept. 2022", "2022-09"),
        ("2022M05", "2022-05"),
        ("2022-M05", "2022-05"),
        ("05/2022", "2022-05"),
        ("5-2022", "2022-05"),
    ],
)
def test_a_period_is_a_year_half_year_quarter_or_month(typed, meant):
    assert value(period, typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "2022*",
        "2022-K5",
        "2022-H3",
        "2022-13",
        "2022-1",
        "2022-4",
        "2022-5",
        "2022/05",
        "2022 mei 2023",
        "mei",
        "mei '22",
        "5e kwartaal 2022",
        "K5 2022",
        "derde halfjaar 2022",
        "202205",
        "2019/'20",
        "2020/2021",
        "2020-21",
        "22",
        "1812",
        "2022-2023",
        "vorig jaar",
        1.5,
        "01-11-2022",
        dt.date(2022, 11, 2),
        dt.datetime(2022, 11, 1, 9, 30),
        dt.date(1812, 1, 1),
    ],
)
def test_what_is_not_one_period_is_refused(typed):
    assert value(period, typed) == REFUSED


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("2024-2", "2026-02 voor februari"),
        ("2024/1", "2026-02 voor februari"),
        ("2024-5", "2026-02 voor februari"),
        ("2024/05", "2026-02 voor februari"),
        ("2011/12", "2026-02 voor februari"),
        ("2019/'20", "een schooljaar of een periode van meer jaren"),
        ("2019/’20", "een schooljaar of een periode van meer jaren"),
        ("2019/20", "een schooljaar of een periode van meer jaren"),
        ("2020/2021", "een schooljaar of een periode van meer jaren"),
        ("2020-2021*", "een schooljaar of een periode van meer jaren"),
        ("2017–2020", "een schooljaar of een periode van meer jaren"),
        ("2017 t/m 2020", "een schooljaar of een periode van meer jaren"),
        ("2019-20", "een schooljaar of een periode van meer jaren"),
        ("Schooljaar 2019-2020", "een schooljaar of een periode van meer jaren"),
        ("2024*", "haal dat weg (alleen bij Waarden hoort voorlopig"),
        ("2024 (voorlopig)", "haal dat weg (alleen bij Waarden hoort voorlopig"),
        ("1e kwartaal 2024**", "haal dat weg (alleen bij Waarden hoort voorlopig"),
        ("zomer", "een jaar, halfjaar, kwartaal of maand zijn, zoals"),
        ("2024-13-01", "een jaar, halfjaar, kwartaal of maand zijn, zoals"),
    ],
)
def test_a_period_that_is_something_else_or_could_be_more_things_is_refused_and_that_is_said(typed, words):
    (finding,) = checked(f"Ronde | Uitgenodigd\n{typed} | 12").findings

    assert (finding.ernst, finding.rij, finding.kolom, finding.waarde) == ("fout", 2, "Ronde", typed)
    assert words in finding.moet


def test_every_period_reads_back_as_itself():
    for typed in ("2022", "2022-H2", "2022-K3", "2022-07"):
        assert value(period, value(period, typed)) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("veiligheid", "veiligheid"),
        ("Veiligheid; zorg", "zorg; veiligheid"),
        ("zorg\nveiligheid", "zorg; veiligheid"),
        ("zorg; zorg;", "zorg"),
        ("zorg; taxi", REFUSED),
        (";", REFUSED),
    ],
)
def test_several_words_are_separated_by_semicolons_and_kept_in_a_fixed_order(typed, meant):
    assert value(choices("zorg", "veiligheid"), typed) == meant


def test_names_separated_by_semicolons_are_kept_once_in_the_order_typed():
    assert value(texts, "Wijkteam ;JGZ;\nWijkteam") == "Wijkteam; JGZ"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  een  zin ", "een zin"),
        ("eerst\r\n\n -  dan\t\u200b\nklaar\xa0", "eerst\n- dan\nklaar"),
        (12.0, "12"),
        (dt.date(2026, 5, 1), "01-05-2026"),
    ],
)
def test_prose_keeps_its_lines_and_nothing_empty(typed, meant):
    assert value(prose, typed) == meant


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("  a \xa0b\n c\u200b\ufeff", "a b c"),
        ("\u202bMee\xad eens\u202c\u200e", "Mee eens"),
        (12.0, "12"),
        (12.5, "12.5"),
        (True, "WAAR"),
        (dt.date(2026, 3, 1), "01-03-2026"),
        (dt.datetime(2026, 3, 1), "01-03-2026"),
        (dt.datetime(2026, 3, 1, 9, 5), "01-03-2026 09:05"),
    ],
)
def test_a_cell_is_kept_as_text_in_the_way_excel_shows_it(typed, shown):
    assert tidy(typed) == shown
    assert value(text, typed) == shown


@pytest.mark.parametrize(
    "word", ["Cliënt aan tafel", "CLIENT_AAN_TAFEL", " cliënt-aan tafel: ", "\ufeffclient aan\xa0tafel?"]
)
def test_case_accents_blanks_and_punctuation_do_not_make_another_word(word):
    assert key(word) == "clientaantafel"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("niveau 2", 2), ("Regieniveau 3", 3), ("ring 2", 2), (2, 2), ("2", 2), ("ring", REFUSED), ("rij 2", REFUSED)],
)
def test_a_level_may_say_that_it_is_one(typed, meant):
    assert value(level, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Veiligheid, Zorg & Welzijn", "Zorg & Welzijn; Veiligheid"),
        ("Jeugd, Gezin", "Jeugd & Gezin"),
        ("Veiligheid, sport", REFUSED),
    ],
)
def test_domains_may_be_separated_by_a_comma_when_each_part_is_one(typed, meant):
    assert value(domeinen, typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1x per 6 wk", 9.0),
        ("1x per 6 weken", 9.0),
        ("2 keer per jaar", 2.0),
        ("maandelijks", 12.0),
        ("Wekelijks", 52.0),
        ("per kwartaal", 4.0),
        ("6,5", 6.5),
        (12, 12.0),
        ("1x per 0 weken", REFUSED),
        ("soms", REFUSED),
    ],
)
def test_how_often_a_year_may_be_said_in_words(typed, meant):
    assert value(times, typed) == meant
