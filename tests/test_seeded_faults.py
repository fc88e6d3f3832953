"""Faults put into correct files, one at a time: each is found where it stands, and none is accepted in silence."""

import csv as separated
import io
from collections import Counter
from dataclasses import dataclass
from unittest import mock

import pandas as pd
import pytest

from data.bevinding import LET_OP
from data.contracts import CONTRACTS
from data.delivery import check_file
from data.known import STATEMENT_COLUMNS, Known
from data.past import DAYS, FIGURES, MEANS, Past
from data.reading import Sheet
from data.reading_child import sheets
from tests.conftest import xlsx

LEAST_LOCATED = 0.95
FAULTY = 3  # the row in which a fault is put, as Excel shows it
KNOWN = Known(
    pd.DataFrame(
        [
            ["RV1", 1, "Wij weten wie wat doet.", 1, 5],
            ["AF2", 1, "Wij houden ons aan afspraken.", 1, 5],
            ["VIER", 1, "Wij leren van elkaar.", 1, 4],
        ],
        columns=STATEMENT_COLUMNS,
    ),
    frozenset({"VROEG", "HUIS"}),
    frozenset({"2024-K2"}),
    Past(
        frozenset({"JGZ Plassenland", "Welzijn Waterrijk", "Gemeente Waterrijk"}),
        frozenset(),
        {"VROEG": "%", "HUIS": "aantal"},
        pd.DataFrame([["VROEG", "Waterrijk", 1, "2023", None, None, 6.5]], columns=FIGURES),
        pd.DataFrame([["2023-K4", pd.Timestamp(2023, 10, 1), pd.Timestamp(2023, 11, 1)]], columns=DAYS),
        pd.DataFrame([], columns=MEANS),
    ),
)
CORRECT = {  # a line for each column: its heading and its three cells
    "organisaties": """
        Organisatie | Gemeente Waterrijk | JGZ Plassenland      | Welzijn Waterrijk
        Soort       | gemeente           | jeugdgezondheidszorg | welzijn
        Domein      | Zorg & Welzijn     | Jeugd & Gezin        | Zorg & Welzijn
        Lid vanaf   | 01-01-2020         | 01-01-2020           | 01-03-2021
        Lid tot     |                    | 31-12-2025           |
    """,
    "rondes": """
        Ronde           | 2024-K1    | 2024-K2    | 2024-K3
        Van             | 15-01-2024 | 15-04-2024 | 15-07-2024
        Tot             | 01-02-2024 | 01-05-2024 | 01-08-2024
        Uitgenodigd     | 28         | 28         | 30
        Doelgroep       | kernteam   | kernteam   | achterban
        Volledige groep | ja         | ja         | nee
    """,
    "stellingen": """
        Stelling   | RV1                     | AF2                           | VIER
        Tekst      | Wij weten wie wat doet. | Wij houden ons aan afspraken. | Wij leren van elkaar.
        Thema      | Rollen                  | Rollen                        | Leren
        Versie     | 1                       | 1                             | 1
        Schaal van | 1                       | 1                             | 1
        Schaal tot | 5                       | 5                             | 4
        Omgekeerd  | nee                     | nee                           | ja
    """,
    "antwoorden": """
        Ronde      | 2024-K2    | 2024-K2  | 2024-K2
        Respondent | A1         | A2       | A3
        Soort      | welzijn    | gemeente | welzijn
        Rol        | uitvoerend | beleid   | uitvoerend
        RV1        | Mee eens   | Neutraal | Mee eens
        AF2        | 4          | 3        | 5
        VIER       | 2          | 3        | 4
    """,
    "antwoorden per stelling": """
        Ronde      | 2024-K2 | 2024-K2 | 2024-K2
        Respondent | A1      | A1      | A2
        Stelling   | RV1     | AF2     | VIER
        Antwoord   | 4       | 3       | Mee eens
        Versie     | 1       | 1       | 1
    """,
    "indicatoren": """
        Indicator        | VROEG          | HUIS           | BMR
        Naam             | Vroeggeboorte  | Huisbezoeken   | Vaccinatie BMR
        Eenheid          | %              | aantal         | %
        Richting         | lager is beter | hoger is beter | hoger is beter
        Fase             | tijdens        | tijdens        | tijdens
        Soort            | uitkomst       | proces         | uitkomst
        Streefwaarde     | 5,5            | 60             | 95
        Streefjaar       | 2028           | 2028           | 2028
        Landelijk        | 6,6            |                | 93,1
        Landelijk jaar   | 2021           |                | 2021
        Definitieversie  | 1              | 1              | 1
        Trendbreuk vanaf |                | 2022           |
    """,
    "waarden": """
        Indicator       | VROEG      | VROEG     | VROEG
        Gebied          | Buitendam  | Waterrijk | Waterrijk
        Periode         | 2024       | 2024      | 2025
        Teller          | 58         | 60        |
        Noemer          | 890        | 900       |
        Waarde          |            |           | 6,1
        Status          | definitief | voorlopig | definitief
        Definitieversie | 1          | 1         | 1
    """,
    "overlegtafels": """
        Peildatum            | 01-01-2026         | 01-01-2026         | 01-01-2026
        Overlegtafel         | Wijkoverleg        | Jeugdtafel         | Veilige tafel
        Domeinen             | Jeugd & Gezin      | Jeugd & Gezin      | Veiligheid
        Regieniveau          | 1                  | 2                  | 3
        Verzorgingsgebied    | buurt              | gemeente           | regio
        Gebied               | Waterrijk          | Waterrijk          | Waterrijk
        Soort                | casuïstiek         | casuïstiek         | netwerk
        Doel                 | Samen kijken       | Samen kijken       | Afstemmen
        Voorzitter           | Gemeente Waterrijk | JGZ Plassenland    | Gemeente Waterrijk
        Procesmanager        | nee                | nee                | ja
        Deelnemers           | JGZ Plassenland    | Gemeente Waterrijk | Welzijn Waterrijk
        Aantal deelnemers    | 6                  | 8                  | 9
        Keer per jaar        | 12                 | 10                 | 6
        Duur minuten         | 60                 | 60                 | 90
        Casussen per jaar    | 40                 | 30                 | 10
        Client aan tafel     | soms               | nooit              | altijd
        Resultaat vastgelegd | ja                 | ja                 | nee
        Opschalen naar       | Jeugdtafel         |                    |
    """,
    "casusstromen": """
        Periode | 2025         | 2025         | 2026-H1
        Van     | Wijkoverleg  | Jeugdtafel   | Wijkoverleg
        Naar    | Jeugdtafel   | Wijkoverleg  | Jeugdtafel
        Aantal  | 14           | 0            | 6
    """,
    "inventarisaties": """
        Peildatum         | 01-01-2026    | 01-01-2026 | 01-01-2026
        Domein            | Jeugd & Gezin | Veiligheid | Veiligheid
        Regieniveau       | 1             | 2          | 3
        Verzorgingsgebied | buurt         | gemeente   | regio
        Geinventariseerd  | ja            | nee        | ja
    """,
    "instrumenten": """
        Onderdeel   | meten & weten              | reflecteren     | informatie delen
        Instrument  | Vragenlijst                | Spiegelgesprek  | Afsprakenkaart
        Status      | in gebruik                 | gereed          | idee
        Sinds       | 01-01-2022                 | 01-06-2024      | 01-06-2025
        Trekker     | Gemeente Waterrijk         | JGZ Plassenland | Welzijn Waterrijk
        Toelichting | Elke ronde samen bespreken | Met ouders      | Nog te maken
    """,
    "acties": """
        Actie      | Folder maken       | Avond plannen   | Kaart verspreiden
        Thema      | Rollen             | Rollen          | Leren
        Aanleiding | Vragenlijst        | Vragenlijst     | Gesprek
        Trekker    | Gemeente Waterrijk | JGZ Plassenland | Welzijn Waterrijk
        PDCA       | plan               | do              | act
        Deadline   | 31-12-2026         | 31-12-2026      | 01-02-2026
        Status     | open               | bezig           | gereed
        Resultaat  |                    |                 | Alle partners hebben hem
    """,
    "duiding": """
        Ronde         | 2026-K2 | 2025-K2     | 2026-K2
        Cijfer        | thema   | temperatuur | indicator
        Onderdeel     | Rollen  |             | VROEG
        Gebied        |         |             | Waterrijk
        We zien       | Lager   | Gelijk      |
        We denken     | Druk    |             | Toeval
        We spreken af | Vragen  |             | Volgen
    """,
    "instellingen": """
        Instelling  | Doel    | Gewicht           | Minste aantal
        Onderdeel   |         | Rollen            |
        Waarde      | 70      | 2                 | 7
        Vanaf ronde | 2024-K4 | 2024-K4           | 2024-K4
        Toelichting | Samen   | Hier begint alles | Liever meer
    """,
}
CELLS = {
    "organisaties": [
        ("naam leeg", "Organisatie", ""),
        ("soort leeg", "Soort", ""),
        ("onbekende soort", "Soort", "bakkerij"),
        ("domein leeg", "Domein", ""),
        ("onbekend domein", "Domein", "Sport"),
        ("dag die niet bestaat", "Lid vanaf", "31-02-2020"),
        ("datum in woorden", "Lid vanaf", "vorig jaar"),
        ("jaar met een typefout", "Lid vanaf", "01-01-0202"),
        ("weg voor hij kwam", "Lid tot", "31-12-2019"),
        ("organisatie twee keer", "Organisatie", "Gemeente Waterrijk"),
        ("e-mailadres", "Organisatie", "info@voorbeeld.nl"),
        ("formule mislukt", "Organisatie", "#N/B"),
    ],
    "rondes": [
        ("ronde leeg", "Ronde", ""),
        ("ronde zonder jaar", "Ronde", "zomer"),
        ("kwartaal vijf", "Ronde", "2024-K5"),
        ("maand dertien", "Ronde", "2024-13"),
        ("maand of kwartaal", "Ronde", "2024-2"),
        ("begin is geen datum", "Van", "half april"),
        ("einde voor begin", "Tot", "14-04-2024"),
        ("minder dan niemand", "Uitgenodigd", "-1"),
        ("halve mensen", "Uitgenodigd", "12,5"),
        ("aantal in woorden", "Uitgenodigd", "dertig"),
        ("ja noch nee", "Volledige groep", "misschien"),
        ("ronde twee keer", "Ronde", "2024-K1"),
        ("begint te vroeg", "Van", "20-01-2024"),
    ],
    "stellingen": [
        ("code leeg", "Stelling", ""),
        ("tekst leeg", "Tekst", ""),
        ("thema leeg", "Thema", ""),
        ("versie nul", "Versie", "0"),
        ("versie in woorden", "Versie", "eerste"),
        ("schaal omlaag", "Schaal tot", "0"),
        ("schaal in woorden", "Schaal tot", "vijf"),
        ("omgekeerd onduidelijk", "Omgekeerd", "soms"),
        ("stelling twee keer", "Stelling", "RV1"),
        ("naam in de tekst", "Tekst", "Sanne de Vries houdt zich aan afspraken."),
    ],
    "antwoorden": [
        ("ronde leeg", "Ronde", ""),
        ("onbekende soort", "Soort", "bakkerij"),
        ("onbekende rol", "Rol", "toeschouwer"),
        ("buiten de schaal", "AF2", "6"),
        ("nul", "AF2", "0"),
        ("negenennegentig", "AF2", "99"),
        ("half antwoord", "AF2", "3,5"),
        ("twee antwoorden", "AF2", "3/4"),
        ("ander woord", "RV1", "misschien"),
        ("woord van een andere schaal", "VIER", "Neutraal"),
        ("woord van zeven op vijf", "RV1", "Enigszins mee eens"),
        ("formule mislukt", "AF2", "#REF!"),
        ("deelnemer twee keer", "Respondent", "A1"),
        ("deelnemer met naam", "Respondent", "mw. Jansen"),
    ],
    "antwoorden per stelling": [
        ("stelling leeg", "Stelling", ""),
        ("onbekende stelling", "Stelling", "XX9"),
        ("antwoord leeg", "Antwoord", ""),
        ("buiten de schaal", "Antwoord", "7"),
        ("onbekende versie", "Versie", "8"),
        ("antwoord twee keer", "Stelling", "RV1"),
        ("ronde in woorden", "Ronde", "vorige keer"),
    ],
    "indicatoren": [
        ("code leeg", "Indicator", ""),
        ("naam leeg", "Naam", ""),
        ("eenheid leeg", "Eenheid", ""),
        ("onbekende eenheid", "Eenheid", "kilo"),
        ("onbekende richting", "Richting", "omhoog"),
        ("onbekende fase", "Fase", "later"),
        ("onbekende soort", "Soort", "doel"),
        ("streefwaarde in woorden", "Streefwaarde", "veel"),
        ("streefjaar zonder eeuw", "Streefjaar", "28"),
        ("landelijk jaar ongeveer", "Landelijk jaar", "ca. 2021"),
        ("versie nul", "Definitieversie", "0"),
        ("trendbreuk ooit", "Trendbreuk vanaf", "ooit"),
        ("indicator twee keer", "Indicator", "VROEG"),
    ],
    "waarden": [
        ("onbekende indicator", "Indicator", "GROEI"),
        ("indicator leeg", "Indicator", ""),
        ("gebied leeg", "Gebied", ""),
        ("periode leeg", "Periode", ""),
        ("periode in woorden", "Periode", "vorig jaar"),
        ("periode met een ster", "Periode", "2024*"),
        ("maand of halfjaar", "Periode", "2024-1"),
        ("minder dan nul", "Teller", "-5"),
        ("teller in woorden", "Teller", "zestig"),
        ("teller boven noemer", "Teller", "960"),
        ("noemer nul", "Noemer", "0"),
        ("komma en punt door elkaar", "Noemer", "1,234.5"),
        ("onbekende status", "Status", "ongeveer"),
        ("versie nul", "Definitieversie", "0"),
        ("waarde twee keer", "Gebied", "Buitendam"),
        ("komma vergeten", "Waarde", "650"),
        ("onleesbare waarde", "Waarde", "6,1 of 6,2"),
        ("sprong", "Waarde", "0,065"),
    ],
    "overlegtafels": [
        ("peildatum leeg", "Peildatum", ""),
        ("peildatum in woorden", "Peildatum", "begin 2026"),
        ("naam leeg", "Overlegtafel", ""),
        ("tafel twee keer", "Overlegtafel", "Wijkoverleg"),
        ("domein leeg", "Domeinen", ""),
        ("onbekend domein", "Domeinen", "Jeugd & Gezin; Sport"),
        ("ring vijf", "Regieniveau", "5"),
        ("twee ringen", "Regieniveau", "2-3"),
        ("onbekend gebied", "Verzorgingsgebied", "land"),
        ("onbekende soort", "Soort", "borrel"),
        ("telefoonnummer in het doel", "Doel", "Bel 06-12345678"),
        ("naam als voorzitter", "Voorzitter", "Pieter Jansen"),
        ("naam van een organisatie verkeerd", "Voorzitter", "JGZ Plasenland"),
        ("onbekende deelnemer", "Deelnemers", "Gemeente Waterrijk; Harmonie"),
        ("ja noch nee", "Procesmanager", "soms"),
        ("minder dan niemand", "Aantal deelnemers", "-2"),
        ("vaak", "Keer per jaar", "regelmatig"),
        ("duur met eenheid", "Duur minuten", "1 uur"),
        ("minder dan geen casus", "Casussen per jaar", "-3"),
        ("cliënt af en toe", "Client aan tafel", "af en toe"),
        ("vastgelegd onduidelijk", "Resultaat vastgelegd", "deels"),
        ("tafel verkeerd gespeld", "Opschalen naar", "Veiligetafels"),
    ],
    "casusstromen": [
        ("periode leeg", "Periode", ""),
        ("periode in woorden", "Periode", "vorig jaar"),
        ("van leeg", "Van", ""),
        ("naar leeg", "Naar", ""),
        ("naar zichzelf", "Naar", "jeugdtafel"),
        ("minder dan geen casus", "Aantal", "-1"),
        ("halve casus", "Aantal", "2,5"),
        ("aantal in woorden", "Aantal", "een paar"),
        ("totaal als tafel", "Naar", "Totaal"),
        ("naam als tafel", "Van", "mevr. A. Smit"),
    ],
    "inventarisaties": [
        ("peildatum leeg", "Peildatum", ""),
        ("onbekend domein", "Domein", "Sport"),
        ("ring vijf", "Regieniveau", "5"),
        ("onbekend gebied", "Verzorgingsgebied", "land"),
        ("twee ringen", "Regieniveau", "2-3"),
        ("niet gezegd of er is gekeken", "Geinventariseerd", ""),
        ("ja noch nee", "Geinventariseerd", "deels"),
    ],
    "instrumenten": [
        ("onderdeel leeg", "Onderdeel", ""),
        ("onbekend onderdeel", "Onderdeel", "koken"),
        ("instrument leeg", "Instrument", ""),
        ("status leeg", "Status", ""),
        ("onbekende status", "Status", "bijna"),
        ("sinds in woorden", "Sinds", "zomer 2024"),
        ("adres in toelichting", "Toelichting", "Dorpsstraat 12, 1234 AB"),
        ("onbekende trekker", "Trekker", "Harmonie"),
        ("formule mislukt", "Instrument", "#VERW!"),
    ],
    "acties": [
        ("actie leeg", "Actie", ""),
        ("actie twee keer", "Actie", "Folder maken"),
        ("status leeg", "Status", ""),
        ("onbekende status", "Status", "straks"),
        ("onbekende stap", "PDCA", "doen"),
        ("dag die niet bestaat", "Deadline", "31-11-2026"),
        ("naam als trekker", "Trekker", "mevr. A. Smit"),
        ("naam zonder aanhef", "Trekker", "Fatima Yilmaz"),
        ("geboortedatum", "Aanleiding", "kind geb. 12-03-2019"),
        ("IP-adres", "Resultaat", "145.53.12.9"),
        ("BSN", "Aanleiding", "zie 123456782"),
    ],
    "duiding": [
        ("ronde leeg", "Ronde", ""),
        ("ronde in woorden", "Ronde", "vorige keer"),
        ("onbekend cijfer", "Cijfer", "weer"),
        ("temperatuur van iets", "Onderdeel", "Rollen"),
        ("niets gezegd", "We zien", ""),
        ("naam van een persoon", "We zien", "Sanne Jansen vindt het laag"),
        ("naam met aanhef", "We denken", "mevrouw De Vries weet het"),
        ("telefoonnummer", "We spreken af", "Bel 06-12345678"),
        ("formule mislukt", "We zien", "#N/B"),
    ],
    "instellingen": [
        ("instelling leeg", "Instelling", ""),
        ("onbekende instelling", "Instelling", "kleur"),
        ("gewicht zonder thema", "Onderdeel", ""),
        ("gewicht van elf", "Waarde", "11"),
        ("gewicht in woorden", "Waarde", "dubbel"),
        ("ronde leeg", "Vanaf ronde", ""),
        ("onleesbare ronde", "Vanaf ronde", "binnenkort"),
        ("naam in toelichting", "Toelichting", "mevr. A. Smit wilde dit"),
    ],
}
ADVICE = {
    "begint te vroeg", "sprong", "naam van een organisatie verkeerd", "onbekende deelnemer", "onbekende trekker",
    "tafel verkeerd gespeld", "periode met een ster",
}  # fmt: skip
ELSEWHERE = {"komma vergeten": 4, "onleesbare waarde": 4, "sprong": 4}
REPORTED_ON = {"waarde twee keer": "Periode"}


@dataclass(frozen=True)
class Fault:
    """One fault in one kind of file, and where it must be found; `row` is empty for a whole column."""

    name: str
    dataset: str
    rows: list[list[str]]
    row: int | None
    column: str

    @property
    def contract(self) -> str:
        return self.dataset.split()[0]


def grid(dataset: str) -> list[list[str]]:
    lines = [line for line in CORRECT[dataset].splitlines() if line.strip()]
    return [list(row) for row in zip(*([cell.strip() for cell in line.split("|")] for line in lines), strict=True)]


def broken(name: str, dataset: str, column: str, value: str) -> Fault:
    rows, row = grid(dataset), ELSEWHERE.get(name, FAULTY)
    rows[row - 1][rows[0].index(column)] = value
    return Fault(name, dataset, rows, row, REPORTED_ON.get(name, column))


def without(dataset: str, column: str) -> Fault:
    rows = grid(dataset)
    place = rows[0].index(column)
    return Fault(f"zonder {column}", dataset, [row[:place] + row[place + 1 :] for row in rows], None, column)


FAULTS = [
    *(broken(name, dataset, column, value) for dataset, cells in CELLS.items() for name, column, value in cells),
    *(
        without(contract.name, contract.required[-1].heading)
        for contract in CONTRACTS.values()
        if contract.name != "antwoorden"
    ),
    without("antwoorden", "Ronde"),
]


def as_workbook(dataset: str, rows: list[list[str]]) -> tuple[str, bytes, str]:
    title = CONTRACTS[dataset].title
    return "bestand.xlsx", xlsx({title: [[cell or None for cell in row] for row in rows]}), title


def as_csv(dataset: str, rows: list[list[str]]) -> tuple[str, bytes, str]:
    text = io.StringIO()
    separated.writer(text, delimiter=";").writerows(rows)
    return f"{dataset}.csv", text.getvalue().encode(), ""


def check(name: str, content: bytes):
    """A file checked the whole way, but for the child process that reads."""
    read = [Sheet(**found | {"notes": tuple(found["notes"])}) for found in sheets(content)]
    with mock.patch("data.delivery.read", return_value=read):
        return check_file(name, content, KNOWN)


def place_of(fault: Fault, name: str, content: bytes, sheet: str) -> str:
    """Whether a fault was located, reported elsewhere, or accepted in silence."""
    delivery = check(name, content)
    found = [(f.blad, f.rij, f.kolom) for f in delivery.findings if len(f.moet.split()) > 2]
    accepted = {row for each in delivery.sheets if len(each.rows) for row in each.rows["rij"]}
    if fault.row in accepted and fault.name not in ADVICE:
        return "accepted"
    if (sheet, fault.row, fault.column) in found:
        return "located"
    return "elsewhere" if delivery.findings or delivery.problem else "accepted"


@pytest.fixture(scope="module")
def outcomes() -> dict[tuple[str, str, str], str]:
    return {
        (fault.dataset, fault.name, way.__name__): place_of(fault, *way(fault.contract, fault.rows))
        for fault in FAULTS
        for way in (as_workbook, as_csv)
    }


@pytest.mark.parametrize("dataset", CORRECT)
@pytest.mark.parametrize("way", [as_workbook, as_csv])
def test_the_files_without_a_fault_come_in_without_a_remark(dataset, way):
    name, content, _ = way(dataset.split()[0], grid(dataset))
    delivery = check(name, content)

    assert delivery.findings == []
    assert delivery.accepted == len(grid(dataset)) - 1


def test_there_are_faults_enough_in_every_data_set():
    assert len({(fault.dataset, fault.name) for fault in FAULTS}) == len(FAULTS) >= 60
    assert {fault.contract for fault in FAULTS} == CONTRACTS.keys()
    assert min(Counter(fault.contract for fault in FAULTS).values()) >= 8


def test_no_fault_is_accepted_in_silence(outcomes):
    assert [fault for fault, place in outcomes.items() if place == "accepted"] == []


def test_faults_are_located_to_their_sheet_row_and_column(outcomes):
    elsewhere = [fault for fault, place in outcomes.items() if place != "located"]

    assert 1 - len(elsewhere) / len(outcomes) >= LEAST_LOCATED, elsewhere


def test_advice_never_blocks():
    for fault in (fault for fault in FAULTS if fault.name in ADVICE):
        name, content, _ = as_csv(fault.contract, fault.rows)
        delivery = check(name, content)

        assert {finding.ernst for finding in delivery.findings} == {LET_OP}
        assert delivery.accepted == 3
