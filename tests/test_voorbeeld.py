"""The example coalition: real spreadsheets that come in through the same door, and a story to look at."""

import pytest

from data.contracts import CONTRACTS
from data.contracts.instrumenten import ONDERDELEN
from data.contracts.woorden import DOMEINEN
from data.opening import EXAMPLE, SPREADSHEETS, fill_with_example, open_store
from data.privacy import private_text
from data.reading import read
from data.store import Store
from tests.conftest import checked, delivered

FILES = sorted(path for path in EXAMPLE.iterdir() if path.suffix in SPREADSHEETS)


@pytest.fixture(scope="module")
def example():
    filled = Store()
    fill_with_example(filled)
    yield filled
    filled.close()


def column(store, sql):
    return store.ask(sql).iloc[:, 0].tolist()


def test_the_example_is_spreadsheets_only_and_one_is_a_dutch_csv():
    assert {path.suffix for path in EXAMPLE.iterdir()} == {".xlsx", ".csv"}
    (dutch,) = (path.read_bytes() for path in FILES if path.suffix == ".csv")
    assert dutch.split(b"\r\n")[0].count(b";") > 20
    with pytest.raises(UnicodeDecodeError):
        dutch.decode("utf-8")
    assert "één" in dutch.decode("cp1252")


def test_every_file_of_the_example_comes_in_without_a_single_remark(example):
    for path in FILES:
        delivery = checked(path.read_bytes(), example.known(), path.name)
        assert delivery.problem is None
        assert delivery.findings == []
        assert all(sheet.geaccepteerd == sheet.gelezen > 0 for sheet in delivery.sheets)


def test_all_data_sets_are_in_it_and_all_of_it_is_marked_as_example(example):
    listed = example.history()

    assert set(listed["dataset"]) == set(CONTRACTS)
    assert listed["voorbeeld"].all()
    assert set(listed["staat"]) == {"in gebruik"}


def test_nobody_is_named_in_it():
    cells = [
        cell for path in FILES for sheet in read(path.name, path.read_bytes()) for row in sheet.rows for cell in row
    ]

    assert len(cells) > 5000
    assert [cell for cell in cells if private_text(cell)] == []


def test_nine_partners_over_all_five_domains(example):
    assert len(column(example, "select organisatie from geldige_organisaties")) == 9
    assert set(column(example, "select distinct domein from geldige_organisaties")) == set(DOMEINEN)


def test_six_rounds_each_with_eighteen_to_thirty_people_of_those_who_were_asked(example):
    rounds = example.ask(
        "select ronde, count(distinct respondent) as n, uitgenodigd from geldige_antwoorden "
        "join geldige_rondes using (ronde) group by ronde, uitgenodigd order by ronde"
    )

    assert rounds["ronde"].tolist() == ["2021-K4", "2022-K4", "2023-K4", "2024-K4", "2025-K2", "2026-K2"]
    assert rounds["n"].between(18, 30).all()
    assert (rounds["n"] <= rounds["uitgenodigd"]).all()


def test_twenty_eight_statements_over_eight_themes_each_asked_in_every_round(example):
    statements = example.ask("select * from geldige_stellingen")
    asked = column(example, "select count(distinct stelling) from geldige_antwoorden group by ronde")

    assert (statements["stelling"].nunique(), statements["thema"].nunique()) == (28, 8)
    assert statements["tekst"].str.contains("werkplezier").any()
    assert statements["omgekeerd"].any() and (statements["versie"] > 1).any()
    assert asked == [28] * 6
    unknown = "select * from geldige_antwoorden anti join geldige_stellingen using (stelling, versie)"
    assert example.ask(unknown).empty


def test_twenty_five_indicators_with_all_that_can_happen_to_a_value(example):
    assert example.ask("select distinct indicator from geldige_indicatoren").shape[0] == 25
    years = column(
        example,
        "select distinct count(distinct periode) from geldige_waarden "
        "where length(periode) = 4 and gebied = 'Waterrijk' group by indicator order by 1",
    )
    assert set(years) <= {5, 6, 7, 8} and max(years) == 8
    assert set(column(example, "select distinct status from geldige_waarden")) == {
        "definitief",
        "voorlopig",
        "ingetrokken",
    }
    assert {"onderdrukt bij de bron", "nog niet beschikbaar"} <= set(
        column(example, "select reden_leeg from geldige_waarden")
    )
    assert column(example, "select trendbreuk_vanaf from geldige_indicatoren where trendbreuk_vanaf is not null")
    assert column(example, "select indicator from geldige_waarden where definitieversie > 1")
    impossible = "select * from geldige_waarden join geldige_indicatoren using (indicator) where eenheid = '%' and "
    assert example.ask(impossible + "(geldige_waarden.teller > geldige_waarden.noemer or waarde > 100)").empty


def test_about_forty_tables_on_three_dates_that_appear_and_stop(example):
    dates = example.ask(
        "select peildatum, list(overlegtafel) as tafels from geldige_overlegtafels group by all order by 1"
    )
    first, second, third = (set(tables) for tables in dates["tafels"])

    assert all(35 <= len(tables) <= 45 for tables in (first, second, third))
    assert second - first and third - second
    assert first - second and second - third
    for name, words in (("regieniveau", {1, 2, 3, 4}), ("verzorgingsgebied", {"buurt", "gemeente", "regio"})):
        assert set(column(example, f"select distinct {name} from geldige_overlegtafels")) == words
    told = "; ".join(column(example, "select distinct domeinen from geldige_overlegtafels"))
    assert all(domein in told for domein in DOMEINEN)


def test_fourteen_instruments_over_the_five_parts_and_twenty_actions(example):
    assert example.ask("select * from geldige_instrumenten").shape[0] == 14
    assert set(column(example, "select distinct onderdeel from geldige_instrumenten")) == set(ONDERDELEN)
    assert example.ask("select * from geldige_acties").shape[0] == 20
    themes = "select * from geldige_acties anti join geldige_stellingen using (thema) where thema is not null"
    assert example.ask(themes).empty


def test_two_rounds_are_interpreted_and_what_was_agreed_became_an_action(example):
    made = "select ronde, cijfer, actie is not null as actie from geldige_duiding left join geldige_acties "
    told = example.ask(made + "on actie = we_spreken_af order by ronde")

    assert told.to_numpy().tolist() == [["2025-K2", "temperatuur", True], ["2026-K2", "thema", True]]
    unknown = "select * from geldige_duiding as d anti join geldige_stellingen as s on s.thema = d.onderdeel "
    assert example.ask(unknown + "where d.cijfer = 'thema'").empty


def test_a_target_for_the_temperature_and_one_for_a_theme(example):
    targets = example.ask("select * from geldige_instellingen order by vanaf_ronde")
    themes = column(example, "select distinct thema from geldige_stellingen")

    assert targets[["instelling", "waarde", "vanaf_ronde"]].values.tolist() == [
        ["doel", 70, "2024-K4"], ["doel", 65, "2025-K2"],
    ]  # fmt: skip
    assert targets["onderdeel"].tolist()[0] == "alles" and targets["onderdeel"].tolist()[1] in themes


def test_an_empty_store_is_filled_once_and_stays_empty_after_clearing(monkeypatch):
    monkeypatch.delenv("SAMENSPEL_VOORBEELD")
    first = open_store()
    assert first.history()["voorbeeld"].all() and len(first.history()) == 20
    first.clear_example()
    first.close()
    second = open_store()

    assert second.history().empty
    assert column(second, "select count(*) from antwoorden") == [0]
    second.close()


def test_a_store_with_data_of_its_own_is_not_filled(monkeypatch):
    first = open_store()
    delivered(first, "Actie | Status\nFolder | open")
    first.close()
    monkeypatch.delenv("SAMENSPEL_VOORBEELD")
    second = open_store()

    assert second.history()["voorbeeld"].tolist() == [False]
    second.close()
