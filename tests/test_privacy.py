"""Names, addresses and citizen service numbers never come in, and no message repeats them."""

import pytest

from data.bsn import holds_bsn, letters
from data.contracts import CONTRACTS
from data.privacy import MASK, is_private_heading, masked, private_text
from data.store import Store
from tests.conftest import checked, delivered, said, xlsx

BSN, OTHER_BSN, NO_BSN = "123456782", "111222333", "123456789"
STATEMENTS = "Code | Tekst | Thema\nX1 | Wij doen het samen. | Visie\nX2 | Het gaat goed. | Visie"


def everything(store: Store) -> str:
    """All that is kept, as one text."""
    tables = store.ask("select table_name from information_schema.tables where table_type = 'BASE TABLE'")
    assert len(tables) == len(CONTRACTS) + 6
    return "\n".join(store.ask(f'select * from "{name}"').to_csv() for name in tables["table_name"])


def test_columns_with_names_and_addresses_never_reach_the_store_and_the_sender_is_told(store):
    delivered(store, {"Stellingen": STATEMENTS})
    forms_export = xlsx(
        {
            "Blad1": """
            Id | Begintijd  | E-mail          | Naam        | Ronde | X1       | X2       | Wie?        | Tips
            1  | 01-02-2024 | an@voorbeeld.nl | Anneke Smit | 2024  | Mee eens | Neutraal | Koos Kramer | meer tijd
            2  | 01-02-2024 | bo@voorbeeld.nl | Bo de Groot | 2024  | Oneens   | Mee eens | c@mail.nl   | dhr. Puk
            """
        }
    )
    delivery = checked(forms_export, store.known())
    store.publish(delivery, "een tester")

    told = [finding.kolom for finding in delivery.findings if finding.code == "persoonsgegevens"]
    assert told == ["E-mail", "Naam", "Tips", "Wie?"]
    assert "kolom Naam: bevat persoonsgegevens; deze kolom is niet ingelezen en niet bewaard" in "\n".join(
        said(delivery)
    )
    kept = everything(store)
    assert "Wij doen het samen." in kept
    for private in ("voorbeeld.nl", "mail.nl", "Anneke", "Smit", "Groot", "Kramer", "Puk", "meer tijd"):
        assert private not in kept
        assert private not in "\n".join(said(delivery))


def test_an_address_in_a_column_that_is_kept_refuses_its_row_and_is_not_shown(store):
    delivery = checked(
        """
        Actie                    | Status | Trekker
        Mail an@voorbeeld.nl     | open   | JGZ
        Folder maken             | open   | mevr. A. Jansen
        Avond plannen            | open   | Welzijn
        """
    )
    store.publish(delivery, "een tester")

    assert [(f.code, f.rij, f.kolom, f.waarde) for f in delivery.findings] == [
        ("persoonsgegeven", 2, "Actie", MASK),
        ("persoonsgegeven", 3, "Trekker", MASK),
    ]
    assert delivery.sheets[0].rows["actie"].tolist() == ["Avond plannen"]
    assert "voorbeeld.nl" not in everything(store) + "".join(said(delivery))
    assert "Jansen" not in everything(store) + "".join(said(delivery))


def test_a_heading_that_is_private_itself_is_not_shown():
    delivery = checked(f"Actie | Status | an@voorbeeld.nl | Cliënt {NO_BSN}\nIets | open | x | mail bo@voorbeeld.nl")

    assert [(finding.code, finding.kolom) for finding in delivery.findings] == [
        ("kolom niet gebruikt", MASK),
        ("persoonsgegevens", MASK),
    ]


def test_a_respondent_is_kept_as_a_number_of_ours(store):
    delivered(store, {"Stellingen": STATEMENTS})
    delivered(store, "Ronde | Respondent | X1 | X2\n2024 | Anneke | 1 | 2\n2024 | Bo | 3 | 4\n2025 | Anneke | 5 | 5")

    assert set(store.ask("select respondent from antwoorden")["respondent"]) == {1, 2}
    assert "Anneke" not in everything(store)


@pytest.mark.parametrize(
    "text",
    [
        "an@voorbeeld.nl",
        "mail: an.smit+x@mail.voorbeeld.nl!",
        "dhr. Jansen",
        "Dhr Jansen",
        "mw. Smit",
        "Mevr. A. Smit",
        "Mevrouw de Vries",
        "mw. dr. van der Berg",
        "De heer Pieters",
        "overleg met meneer Bos",
    ],
)
def test_an_address_or_a_name_with_its_title_is_private(text):
    assert private_text(text)
    assert masked(text) == MASK


@pytest.mark.parametrize(
    "text",
    [
        "@home",
        "MW Noord",
        "meneer",
        "de heersende opvatting",
        "Mevrouw en meneer",
        "a @ b",
        "JGZ",
        "",
        12.0,
        None,
        "Samen@Noord",
    ],
)
def test_what_only_looks_private_is_not(text):
    assert private_text(text) is None


@pytest.mark.parametrize("heading", ["Naam", "E-mail", "e-mailadres", "Email address", "Voornaam", "NAAM RESPONDENT"])
@pytest.mark.parametrize("blank", ["", " ", ":"])
def test_a_heading_that_announces_a_person_is_private(heading, blank):
    assert is_private_heading(f"{heading}{blank}")


def test_the_name_of_an_indicator_is_no_name_of_a_person(store):
    delivered(store, "Indicator | Naam | Eenheid | Richting\nVROEG | Vroeggeboorte | % | lager is beter")

    assert "Vroeggeboorte" in everything(store)


@pytest.mark.parametrize(
    "column",
    [
        ["BSN", NO_BSN],
        ["titel", None, "burgerservicenummer", "x"],
        ["Sofi-nummer", 12.0],
        ["Nummer", BSN, OTHER_BSN],
        ["Nummer", float(BSN), float(OTHER_BSN), None],
        ["Cliëntnummer", int(BSN)],
        ["Nummer van kind", int(BSN)],
        ["BSN kind", NO_BSN],
        ["Nummer (BSN)", 12345672.0],
        ["Cliëntnummer", 12345672],
        ["Kind", "12345672", "12345684", "thuis"],
        ["Opmerking", f"BSN: {NO_BSN}"],
        ["Opmerking", f"Koos Kramer, {BSN}"],
        ["Opmerking", "geen", f"cliënt {BSN} belt terug", "geen"],
        ["Opmerking", "1234.56.782"],
        ["Opmerking", "123 456 782", "111 222 333"],
        ["Respondent", BSN, OTHER_BSN],
        ["Id", BSN, OTHER_BSN],
        [None, BSN, OTHER_BSN],
    ],
)
def test_a_column_with_citizen_service_numbers_is_known_by_its_heading_or_its_content(column):
    assert holds_bsn(column)


@pytest.mark.parametrize(
    "column",
    [
        ["BSN"],
        ["BSN", None, None],
        ["seed", BSN, OTHER_BSN],
        ["Bedrag", int(BSN)],
        ["Bedrag", float(BSN), 120000.0],
        ["Begroting", "€ 123.456.782"],
        ["Noemer", BSN],
        ["Nummer", NO_BSN, "123456788", BSN],
        ["Nummer", "12345678", f"{BSN}0"],
        ["Nummer", f"9{BSN}"],
        ["Nummer", "12345672", "12345684"],
        ["Deelnemer", 12345672],
        ["Aantal kinderen", 12345672],
        ["Kind", 12345672, 12345673, 12345674],
        ["Kind", 20100218, 17022010],
        ["Bedrag", 123456782.5],
        ["Actie", "BSN niet delen"],
        ["Telefoon", "0612345678"],
        [],
    ],
)
def test_other_numbers_are_no_citizen_service_numbers(column):
    assert not holds_bsn(column)


def test_a_number_to_the_right_of_the_word_bsn_is_one():
    assert holds_bsn(["Koos", NO_BSN, "2020"], left=["Naam", "BSN", "Jaar"])
    assert not holds_bsn(["Koos", "ja", NO_BSN], left=["Naam", "BSN", "Jaar"])


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        ("Actie | Status | BSN\nIets | open | 123456789", "kolom C"),
        (f"Actie | Status | Wie\nIets | open | {BSN}", "kolom C"),
        (f"Actie | Status\nBel Koos Kramer, {BSN} | open", "kolom A"),
        (f"Koos Kramer | {BSN}\nAnneke | {OTHER_BSN}", "kolom B"),
    ],
)
def test_a_file_with_citizen_service_numbers_is_refused_without_repeating_anything_of_it(store, rows, where):
    delivery = checked({"Overzicht": "Actie | Status\nIets | open", "Gezinnen": rows}, store.known(), "gezinnen.xlsx")

    assert delivery.sheets == [] and delivery.leesbaar
    assert delivery.problem == (
        f"“gezinnen.xlsx” is geweigerd: op blad “Gezinnen” in {where} staan burgerservicenummers (BSN). "
        "Die mogen nooit naar Samenspel. Er is niets bewaard. Haal ze weg en lever het bestand opnieuw aan."
    )
    assert store.publish(delivery, "een tester") == []
    assert store.version() == 0


def test_the_random_seed_of_limesurvey_is_no_citizen_service_number(store):
    delivered(store, {"Stellingen": STATEMENTS})
    delivery = checked(
        f"id | seed | Ronde | X1 | X2\n1 | {BSN} | 2024 | 1 | 2\n2 | {OTHER_BSN} | 2024 | 3 | 4", store.known()
    )

    assert delivery.problem is None
    assert delivery.accepted == 2


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
)
def test_a_column_is_named_as_excel_names_it(place, name):
    assert letters(place) == name


def test_the_message_that_nothing_was_recognised_masks_what_is_private():
    delivery = checked(f"an@voorbeeld.nl | Kleur | {NO_BSN}\n1 | 2 | 3")

    assert "voorbeeld.nl" not in delivery.problem and NO_BSN not in delivery.problem
    assert f"“{MASK}”, “Kleur”, “{MASK}”" in delivery.problem
