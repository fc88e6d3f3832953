"""The template: words to choose from, an example that is never data, and a filled one that changes nothing."""

import datetime as dt
import io

import openpyxl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.contracts import CONTRACTS
from data.example import example_row
from data.opening import EXAMPLE, fill_with_example
from data.store import Store
from data.template import KEPT_UP, template
from tests.conftest import checked, csv, delivered, drop_downs, said, xlsx

TABLE = "Peildatum | Overlegtafel | Domeinen | Regieniveau | Verzorgingsgebied | Procesmanager | Keer per jaar\n"


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows_of(book: openpyxl.Workbook, title: str) -> list[tuple]:
    return list(book[title].iter_rows(min_row=2, values_only=True))


def everything(store: Store) -> dict[str, list[list[str]]]:
    """What counts now, of every data set."""
    return {name: sorted(store.current(name).astype("str").fillna("").values.tolist()) for name in CONTRACTS}


@pytest.fixture
def coalition(store) -> Store:
    delivered(
        store,
        {
            "Organisaties": "Organisatie | Soort | Domein\nWijkteam | wijkteam | Zorg\n=GGD | ggz | Zorg",
            "Rondes": "Ronde | Uitgenodigd | Volledige groep\n2025-K2 | 20 | ja\n2026-11 | 30 |",
            "Stellingen": "Code | Tekst | Thema | Omgekeerd\nX1 | +Wij samen. | Visie | ja\nX2 | Goed. | Visie |",
            "Indicatoren": "Code | Naam | Eenheid | Richting | Streefwaarde\nV | V | % | lager | 5,25\nR | R | ‰ | ↑ |",
            "Acties": "Actie | Status | Deadline\n@Folder | open | 31-12-2026\n-Avond; en meer | gereed |",
            "Duiding": "Ronde | Cijfer | Onderdeel | We zien\n2025 | thema | Visie | -Laag\n2026 | temperatuur | | =1",
            "Instrumenten": "Onderdeel | Instrument | Status\nreflecteren | =1+1 | idee",
            "Inventarisaties": "Peildatum | Domein | Ring | Bekeken\n1-1-2026 | Zorg | | ja\n1-1-2026 | Zorg | 4 | nee",
            "Instellingen": "Instelling | Onderdeel | Waarde | Vanaf ronde\ndoel | | 70 | 2026\ngrens | Warm | | 2026",
        },
    )
    for day, name in (("01-01-2025", "Oud"), ("01-01-2026", "Zorgtafel"), ("01-01-2026", "Jeugdtafel")):
        rest = "Zorg; Veiligheid | 2 | buurt | ja | 10,5"
        if name != "Jeugdtafel":
            delivered(store, TABLE + f"{day} | {name} | {rest}" + (f"\n{day} | Jeugdtafel | {rest}" * (name != "Oud")))
    return store


def test_names_that_are_known_are_offered_where_they_are_asked(coalition):
    book = opened(template(coalition))

    assert drop_downs(book, "Antwoorden")["ronde"] == ["2026-11", "2025-K2"]
    assert drop_downs(book, "Antwoorden")["stelling"] == ["X1", "X2"]
    assert drop_downs(book, "Waarden")["indicator"] == ["R", "V"]
    for title, column in (("Overlegtafels", "voorzitter"), ("Acties", "trekker"), ("Instrumenten", "trekker")):
        assert drop_downs(book, title)[column] == ["=GGD", "Wijkteam"]


def test_the_words_stand_on_a_hidden_sheet_and_a_list_may_be_long(coalition):
    book = opened(template(coalition))

    assert book["Keuzes"].sheet_state == "hidden"
    assert len(",".join(drop_downs(book, "Organisaties")["soort"])) > 150
    assert {cell.data_type for row in book["Keuzes"] for cell in row if cell.value} == {"s"}


def test_the_hidden_sheet_is_not_taken_for_data_and_says_nothing(coalition):
    delivery = checked(template(coalition), coalition.known())

    assert [sheet.blad for sheet in delivery.sheets] == [contract.title for contract in CONTRACTS.values()]
    assert delivery.notes == []


def test_another_coalition_gets_nothing_of_this_one(coalition, monkeypatch):
    monkeypatch.setenv("SAMENSPEL_COALITIE", "een andere")
    book = opened(template(coalition, filled=True))

    assert "trekker" not in drop_downs(book, "Acties")
    assert rows_of(book, "Acties") == [tuple(example_row(CONTRACTS["acties"]))]


def test_without_a_store_there_are_no_names_to_choose():
    assert "trekker" not in drop_downs(opened(template()), "Acties")


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda contract: contract.name)
@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_example_row_is_ignored_and_said_once(contract, form):
    rows = [[column.heading for column in contract.columns], example_row(contract), example_row(contract)]
    content = xlsx({contract.title: rows}) if form == "xlsx" else csv(rows)
    (sheet,) = checked(content, name=f"{contract.title}.{form}").sheets

    assert (sheet.gelezen, sheet.geaccepteerd, sheet.afgekeurd, sheet.genegeerd) == (2, 0, 0, 2)
    (finding,) = sheet.bevindingen
    assert (finding.ernst, finding.rij, finding.moet) == (
        "let op", 2, "is de voorbeeldrij van het sjabloon; die telt niet mee",
    )  # fmt: skip


def test_a_row_that_holds_what_the_example_holds_is_data_when_it_does_not_say_example():
    contract = CONTRACTS["acties"]
    row = [column.example for column in contract.columns]
    other = ["Voorbeeld: een folder maken", *row[1:]]
    (sheet,) = checked([[column.heading for column in contract.columns], example_row(contract), row, other]).sheets

    assert (sheet.geaccepteerd, sheet.genegeerd, sheet.rows["rij"].tolist()) == (2, 1, [3, 4])


def test_the_filled_template_holds_the_lists_as_they_count_now(coalition):
    book = opened(template(coalition, filled=True))

    assert [row[:2] for row in rows_of(book, "Overlegtafels")] == [
        (dt.datetime(2026, 1, 1), "Zorgtafel"), (dt.datetime(2026, 1, 1), "Jeugdtafel"),
    ]  # fmt: skip
    assert rows_of(book, "Rondes")[0][3:6] == (20, None, "ja")
    assert rows_of(book, "Indicatoren")[0][10] == 5.25
    kept_out = ("antwoorden", "waarden", "casusstromen")
    assert [rows_of(book, CONTRACTS[name].title) for name in kept_out] == [
        [tuple(example_row(CONTRACTS[name]))] for name in kept_out
    ]


def test_where_cases_go_the_tables_of_the_newest_list_are_offered(coalition):
    offered = drop_downs(opened(template(coalition)), "Casusstromen")

    assert offered["van"] == offered["naar"] == ["Jeugdtafel", "Zorgtafel"]


def test_what_starts_a_formula_is_text_in_the_filled_template(coalition):
    book = opened(template(coalition, filled=True))
    cells = [book["Acties"]["A2"], book["Acties"]["A3"], book["Instrumenten"]["B2"], book["Stellingen"]["B2"]]

    assert [cell.value[0] for cell in cells] == ["@", "-", "=", "+"]
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in cells)


def test_the_filled_template_is_accepted_whole_and_changes_nothing(coalition):
    before = everything(coalition)
    delivery = checked(template(coalition, filled=True), coalition.known())

    assert [finding.code for finding in delivery.findings] == ["voorbeeldrij"] * len(CONTRACTS.keys() - set(KEPT_UP))
    assert {s.dataset: s.geaccepteerd - s.gelezen for s in delivery.sheets if s.dataset in KEPT_UP} == dict.fromkeys(
        KEPT_UP, 0
    )
    coalition.publish(delivery, "een tester")
    assert everything(coalition) == before
    assert len(before["acties"]) == 2


def test_the_filled_template_of_the_whole_example_changes_nothing_either(store):
    assert EXAMPLE.is_dir()
    fill_with_example(store)
    before = everything(store)
    delivery = checked(template(store, filled=True), store.known())

    assert not delivery.faulty and said(delivery)
    store.publish(delivery, "een tester")
    assert everything(store) == before
    assert all(before.values())


ODD = ["=1+1", "2026-11", "1.234,5", "WAAR", "31-12-2026", "007", "'x", "<10", "_x0041_", "#N/A"]
CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12) | st.sampled_from(ODD)
AIMS = st.decimals(-(10**9), 10**9, places=5).map(float)  # a spreadsheet keeps fifteen digits
ROWS = st.lists(
    st.tuples(CELLS, st.sampled_from(["open", "gereed"]), st.dates(dt.date(1890, 1, 1)), CELLS, CELLS), max_size=6
)


@settings(max_examples=10, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(ROWS, st.lists(st.tuples(CELLS, AIMS), max_size=3))
def test_whatever_was_accepted_comes_back_the_same_in_the_filled_template(actions, indicators):
    store = Store()
    for sheets in (
        {"Acties": [["Actie", "Status", "Deadline", "Resultaat", "Aanleiding"], *map(list, actions)]},
        {"Indicatoren": [["Code", "Naam", "Eenheid", "Richting", "Streefwaarde"],
                         *([code, "Naam", "%", "hoger", aim] for code, aim in indicators)]},
    ):  # fmt: skip
        store.publish(checked(sheets), "een tester")
    before = everything(store)
    delivery = checked(template(store, filled=True), store.known())

    assert not delivery.faulty, said(delivery)
    store.publish(delivery, "een tester")
    assert everything(store) == before
    store.close()
