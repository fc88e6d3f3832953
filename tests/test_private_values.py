"""Private values of every kind, wherever they stand in a file, never come out of the check."""

import datetime as dt
import json
import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from data.__main__ import main
from data.bevinding import LET_OP
from data.privacy import MASK, masked, private_column, private_text
from data.reporting import as_json
from data.store import Store
from tests.conftest import checked, csv, delivered, said, xlsx

FIRST = ["Sanne", "Pieter", "Fatima", "Mohammed", "Anne-Marie", "Joost", "Ayse", "Kees"]
LAST = ["de Vries", "Jansen", "Yilmaz", "El Amrani", "van den Berg", "Bakker", "Smit", "Mulder"]
DIGITS = st.text("0123456789", min_size=8, max_size=8)
NAMES = st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)).map(" ".join)
PHONES = st.tuples(st.sampled_from(["06-{}", "06{}", "06 {}", "+31 6 {}", "+316{}", "0031 6{}"]), DIGITS).map(
    lambda drawn: drawn[0].format(drawn[1])
)
LANDLINES = st.tuples(
    st.sampled_from(["010-1{}", "(020) 4{}", "0101{}"]), st.text("0123456789", min_size=6, max_size=6)
).map(lambda drawn: drawn[0].format(drawn[1]))
MAILS = st.tuples(
    st.from_regex(r"[a-z]{2,8}(\.[a-z]{2,8})?", fullmatch=True), st.sampled_from(["mail.nl", "zorg.org"])
).map("@".join)
HOMES = st.tuples(st.integers(1000, 9999), st.sampled_from(["AB", "XK", "RT"]), st.integers(1, 299)).map(
    lambda drawn: f"{drawn[0]} {drawn[1]} {drawn[2]}"
)
BORN = st.tuples(
    st.sampled_from(["geb.", "geboren op", "geboortedatum:"]),
    st.dates(dt.date(1920, 1, 1), dt.date(2026, 1, 1)).map("{:%d-%m-%Y}".format),
).map(" ".join)
IPS = st.ip_addresses(v=4, network="145.53.0.0/16").map(str) | st.ip_addresses(v=6, network="2001:db8::/64").map(str)
TOKENS = st.uuids().map(str)
PRIVATE = st.one_of(NAMES, PHONES, LANDLINES, MAILS, HOMES, BORN, IPS, TOKENS)
ROWS = {
    "Overlegtafels": {
        "Peildatum": "01-01-2026", "Overlegtafel": "Tafel {}", "Domeinen": "Veiligheid", "Regieniveau": "1",
        "Verzorgingsgebied": "buurt", "Gebied": "Waterrijk", "Doel": "Samen kijken", "Voorzitter": "Welzijn",
        "Deelnemers": "Welzijn; JGZ", "Aantal deelnemers": "4", "Kleur": "rood", "Opmerkingen": "geen",
    },
    "Acties": {
        "Actie": "Actie {}", "Thema": "Rollen", "Trekker": "Welzijn", "Deadline": "31-12-2026", "Status": "open",
        "Resultaat": "", "Kleur": "blauw",
    },
    "Instrumenten": {
        "Onderdeel": "reflecteren", "Instrument": "Instrument {}", "Status": "idee", "Sinds": "01-01-2026",
        "Trekker": "JGZ", "Toelichting": "", "Bijzonderheden": "",
    },
}  # fmt: skip


@st.composite
def files(draw):
    """A title, the rows of a sheet, and the private values in it."""
    title = draw(st.sampled_from(sorted(ROWS)))
    row = ROWS[title]
    rows = [[cell.format(n) or None for cell in row.values()] for n in range(4)]
    values = draw(st.lists(PRIVATE, min_size=1, max_size=4))
    for value in values:
        around = draw(st.sampled_from(["{}", "{}", "zie {} even"]))
        rows[draw(st.integers(0, 3))][draw(st.integers(0, len(row) - 1))] = around.format(value)
    headings = list(row)
    if draw(st.booleans()):
        headings.append(values[0])
        rows = [[*cells, "iets"] for cells in rows]
    return title, [headings, *rows], values


@given(file=files())
@example(file=("Acties", [["Actie", "Status"], ["Bel Sanne de Vries", "open"]], ["Sanne de Vries"]))
@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_a_private_value_never_comes_out_of_the_check(file):
    title, rows, values = file
    delivery = checked({title: rows})
    out = [delivery.problem or "", *said(delivery), json.dumps(as_json(delivery, False), ensure_ascii=False)]
    out += [each.rows.to_csv() for each in delivery.sheets]

    for value in values:
        assert not [text for text in out if value in text]


@given(value=PRIVATE)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_private_value_is_known_and_masked_alone_and_within_a_sentence(value):
    assert private_text(value) and private_text(f"Vraag het aan {value}, dank.")
    assert masked(value) == MASK


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("06-12345678", "een telefoonnummer"),
        ("0612345678", "een telefoonnummer"),
        ("+31 6 12 34 56 78", "een telefoonnummer"),
        ("010-1234567", "een telefoonnummer"),
        ("(0316) 123 456", "een telefoonnummer"),
        ("1234 AB 12", "een postcode met huisnummer"),
        ("Dorpsstraat 12, 1234 AB", "een postcode met huisnummer"),
        ("145.53.12.9", "een IP-adres"),
        ("2001:db8::8a2e:370:7334", "een IP-adres"),
        ("550e8400-e29b-41d4-a716-446655440000", "een token"),
        ("a8Kd92mXq01LpZ7t", "een token"),
        ("kind geb. 12-03-2019", "een geboortedatum"),
        ("Sanne de Vries", "de naam van een persoon"),
        ("A.M. de Vries", "de naam van een persoon"),
        ("Vries, Sanne de", "de naam van een persoon"),
        ("Welzijn (Fatima Yilmaz)", "de naam van een persoon"),
        ("JAN BAKKER", "de naam van een persoon"),
        ("jan bakker", "de naam van een persoon"),
        ("Mw.Jansen", "de naam van een persoon"),
        ("06\xa012\xa034\xa056\xa078", "een telefoonnummer"),
        ("Sanne\u200b de\xad Vries", "de naam van een persoon"),
        ("Fam. de Vries", "de naam van een persoon"),
        ("huisbezoek gezin Jansen", "de naam van een persoon"),
        ("sanne(at)mail.nl", "een e-mailadres"),
        ("NL91 ABNA 0417 1643 00", "een rekeningnummer (IBAN)"),
        ("https://vragen.nl/?token=aB3dE5fG7h", "een token"),
        ("::1", "een IP-adres"),
        ("6-12345678", "een telefoonnummer"),
        ("6 12 34 56 78", "een telefoonnummer"),
        ("(12-03-2019) jongetje", "een geboortedatum"),
        ("baby (12-3-2019)", "een geboortedatum"),
        ("paspoort NX1234567", "een nummer van een paspoort of rijbewijs"),
        ("Rijbewijsnummer: 5123456789", "een nummer van een paspoort of rijbewijs"),
    ],
)
def test_what_is_private_is_called_by_its_name(text, what):
    assert private_text(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "Kraamzorg de Waarden",
        "Jan van Es Instituut",
        "Reinier de Graaf",
        "Jan Bakker School",
        "Emma Kinderziekenhuis",
        "Anna Paulowna",
        "O.B.S. De Koning",
        "Projectleiding Kansrijk Waterrijk",
        "Delft voor Elkaar",
        "Wij weten wie wat doet.",
        "Wijkteamoverleg Noord",
        "0-4 jarigen",
        "06-12-2024 14:30",
        "2024JJ00",
        "2023KW04",
        "in 2024 EN 12 maanden",
        "31 960",
        "1.234.567",
        "0900-1234567",
        "paragraaf 3.2.1.4",
        "12:30:15",
        "GM9901",
        "BU03630001",
        "vragenlijst-2026-K2-definitief",
        "group[SQ001]",
        "vóór 37 weken",
        "gezin Centraal",
        "één gezin, één plan",
        "De familie De Gezonde Start",
        "https://vragen.nl/?pagina=2026",
        "Bel::voor",
        "K6-12345678",
        "2016-12345678",
        "6 12345678",
        "6 10 20 30",
        "jongetje of meisje, 12 keer",
        "(12-03-2026) overleg jeugd",
        "Meisjes 12-03-2026",
        "paspoort aangevraagd op 12-03-2026",
        "Samen starten (wijkteam)",
        "Sanne (wijkteam)",
    ],
)
def test_ordinary_words_and_figures_of_the_trade_are_not_private(text):
    assert private_text(text) is None


@pytest.mark.parametrize(
    ("heading", "cells", "what"),
    [
        ("Wie", ["Joost Abspoel", "Sanne Vermeulen", "JGZ"], "de naam van een persoon"),
        ("Wie", ["Joost", "Sanne", "Kees", "Fatima"], "de naam van een persoon"),
        ("Kind", ["12-03-2019", "01-06-2021"], "een geboortedatum"),
        ("Contact", ["JGZ", "010-1234567"], "een telefoonnummer"),
        ("Wie", ["Sanne (wijkteam)", "Kees (JGZ)", "GGD"], "de naam van een persoon"),
        ("Wie", ["Sanne (wijkteam); Anne-Marie (JGZ)"], "de naam van een persoon"),
        ("Wie", ["Emma (kinderziekenhuis)", "Welzijn (Noord)", "GGD (jeugd)"], None),
        ("Wie", ["Emma (kinderziekenhuis); Welzijn (Noord)"], None),
        ("Leverdatum", ["12-03-2019", "01-06-2021"], None),
        ("Kind", ["12-03-2019", "thuis", "school"], None),
        ("Kinderen", [12.0, 40.0], None),
        ("School", ["Anne Frank", "De Regenboog", "Het Kompas"], None),
        ("Gebied", ["Anna Paulowna", "Waterrijk"], None),
    ],
)
def test_a_column_is_private_by_what_most_of_it_holds(heading, cells, what):
    assert private_column(heading, cells) == what


def test_a_column_full_of_names_refuses_them_where_it_is_taken_in():
    delivery = checked(
        "Actie | Status | Trekker\nA | open | Joost Abspoel\nB | open | Sanne Vermeulen\nC | open | Welzijn Waterrijk"
    )

    assert [(f.code, f.rij, f.kolom, f.waarde) for f in delivery.findings] == [
        ("persoonsgegeven", 2, "Trekker", MASK),
        ("persoonsgegeven", 3, "Trekker", MASK),
    ]
    assert delivery.sheets[0].rows["actie"].tolist() == ["C"]


def test_the_report_says_which_kind_of_private_thing_a_column_holds():
    delivery = checked("Actie | Status | Wie\nA | open | 06-12345678")

    assert said(delivery) == [
        "kolom Wie: bevat persoonsgegevens (een telefoonnummer); deze kolom is niet ingelezen en niet bewaard"
    ]
    assert [finding.ernst for finding in delivery.findings] == [LET_OP]


def test_a_sheet_that_is_called_after_a_person_is_kept_under_another_name(store):
    delivered(store, {"Acties": "Actie | Status\nA | open", "Sanne de Vries": "Actie | Status\nB | open"})

    assert store.ask("select distinct blad from leveringen order by blad")["blad"].tolist() == ["Acties", "blad 2"]


def test_of_a_sheet_that_is_not_recognised_it_is_said_that_it_holds_private_things():
    delivery = checked({"Acties": "Actie | Status\nA | open", "Lijst": "Wie | Mail\nx | jan@mail.nl"})

    (finding,) = delivery.findings
    assert "er staan persoonsgegevens op (een e-mailadres)" in finding.moet


@pytest.mark.parametrize("numbers", ["111-222-333 123-456-782", "111222333.0 123456782,0"])
def test_citizen_service_numbers_are_known_however_they_are_written(numbers):
    one, other = numbers.split()
    problem = checked(csv(f"Actie | Status | Kenmerk\nA | open | {one}\nB | open | {other}")).problem
    assert "kolom C staan burgerservicenummers" in problem


def test_a_lone_amount_of_nine_digits_comes_in(store):
    known = "Indicator | Naam | Eenheid | Richting\nKOST | Kosten | aantal | lager is beter"
    delivered(store, {"Indicatoren": known})
    delivered(store, {"Waarden": "Indicator | Gebied | Periode | Waarde\nKOST | Waterrijk | 2024 | 123456782"})

    assert store.ask("select waarde from waarden")["waarde"].tolist() == [123456782.0]


@pytest.mark.parametrize("number", ["123456782", "zie 123456782"])
def test_a_lone_bsn_in_a_text_that_would_be_kept_refuses_its_row(number):
    delivery = checked(f"Actie | Status | Aanleiding\nA | open | {number}\nB | open | zie 123456789")

    assert delivery.problem is None
    assert [(f.code, f.rij, f.waarde) for f in delivery.findings] == [("persoonsgegeven", 2, MASK)]


@pytest.mark.parametrize("way", [lambda rows: xlsx({"Gezinnen": rows}), csv])
def test_nothing_of_a_refused_file_stays_behind(way, tmp_path: Path, monkeypatch, capfd, caplog):
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    rows = [["Actie", "Status", "BSN", "Wie"], ["Bellen", "open", "123456782", "Koosje Kramer-Testnaam"]]
    (tmp_path / "aanlevering").mkdir()
    file = tmp_path / "aanlevering" / "gezinnen.bin"
    file.write_bytes(way(rows))

    assert main(["laad", str(file), "--json"]) == 2
    file.unlink()

    told = capfd.readouterr()
    left = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    for secret in ("123456782", "Koosje", "Testnaam"):
        assert secret not in told.out + told.err + caplog.text
        assert not any(secret.encode() in content for content in left)
    assert "burgerservicenummers" in told.out and Store().version() == 0


def test_a_name_of_which_nothing_is_common_is_masked_where_it_is_a_wrong_value():
    (finding,) = checked("Actie | Status\nA | Joost Abspoel").findings

    assert (finding.code, finding.waarde) == ("verkeerde waarde", MASK)


def test_a_survey_may_number_its_respondents_with_codes_of_its_own(store):
    delivered(store, {"Stellingen": "Code | Tekst | Thema\nX1 | Samen. | Visie\nX2 | Goed. | Visie"})
    code = "550e8400-e29b-41d4-a716-446655440000"
    delivered(store, f"Ronde | Respondent | X1 | X2\n2024 | {code} | 1 | 2")

    assert store.ask("select distinct respondent from antwoorden")["respondent"].tolist() == [1]
