"""What people see on each page: the example, an empty store, the filters of the address, and a file on its way in."""

import ast
import datetime as dt
import io
import json
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import NamedTuple

import openpyxl
import pandas as pd
import pytest
import streamlit as st
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from data import scenarios as kept
from data.contracts import CONTRACTS
from data.installation import where
from data.opening import EXAMPLE, fill_with_example
from data.problem import Problem
from data.store import Store
from data.template import template
from pages.parts import format, opslag
from pages.parts.antwoorden import ordered
from pages.parts.numbers import as_csv, as_xlsx
from pages.verkennen import IN_ADDRESS
from queries.catalogue import QUESTIONS, choices, is_day, parameters, sql_of, topic_of
from queries.herijking.stappen import Stoppen
from queries.overlegtafels import overlegtafels
from queries.uitleg import RULES
from tests.conftest import ROOT, checked, csv, delivered, xlsx
from tests.drawers import drawers, open_drawers

MENU = ROOT / "pages" / "menu.py"
FIGURES = ("", "vragenlijst", "indicatoren", "overlegtafels", "herijking", "instrumentenkoffer", "verkennen")
NEWEST = "2026-K2"
FEWEST = 5
SECRETS = ("score", "n", "spreiding", "vorige", "verandering", "aantal", "pct", "weet_niet", "eens_pct", "mediaan")
SPOKEN = ("title", "header", "caption", "markdown", "info", "warning", "error", "success")
NONSENSE = ["9999-K9", "onzin", "", "<script>alert(1)</script>", "' or 1=1 --", "-1"]
PARAMETERS = (
    "ronde", "thema", "soort", "rol", "domein", "niveau", "gebied", "tafel", "periode", "vraag", "fase", "weergave",
    "vergelijk", "volgorde", "status", "indicator", "stelling", "levering", "onderdeel",
    "scenario",
)  # fmt: skip
ORGANISATIES = """
    organisatie     | soort    | domein
    Welzijn Oost    | welzijn  | Zorg & Welzijn
    Wijkteam Zuid   | wijkteam | Zorg & Welzijn
"""
SPOILED = ORGANISATIES.replace("wijkteam |", "tovenaar |")

OpenPage = Callable[..., AppTest]


class Listed(NamedTuple):
    """A page as the menu names it."""

    address: str
    module: str


def listed() -> list[Listed]:
    """The pages that menu.py hands to the navigation, in its order."""
    calls = [node for node in ast.walk(ast.parse(MENU.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    found = []
    for call in (call for call in calls if ast.unparse(call.func) == "st.Page"):
        words = {word.arg: ast.literal_eval(word.value) for word in call.keywords}
        found.append(Listed(words.get("url_path", ""), ast.unparse(call.args[0]).removesuffix(".page")))
    return found


PAGES = [page.address for page in listed()]
every_page = pytest.mark.parametrize("address", PAGES, ids=lambda address: f"/{address}")


@pytest.fixture(autouse=True)
def _nothing_remembered(request: pytest.FixtureRequest) -> Iterator[None]:
    """Streamlit keeps the store and what it answered for the whole process; only `shown` may stay between tests."""
    alone = "shown" not in request.fixturenames
    if alone:
        forget()
    yield
    if alone:
        forget()


@pytest.fixture(autouse=True)
def _no_search_for_components(monkeypatch: pytest.MonkeyPatch) -> None:
    """AppTest looks through every installed package for custom components, of which we use none."""
    name = "discover_and_register_components"
    monkeypatch.setattr(f"streamlit.components.v2.component_manager.BidiComponentManager.{name}", lambda *_, **__: None)


def forget() -> None:
    st.cache_resource.clear()
    st.cache_data.clear()


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store file with the example in it, which nobody has open."""
    path = tmp_path_factory.mktemp("voorbeeld") / "samenspel.duckdb"
    made = Store(path)
    fill_with_example(made)
    try_out(made)
    made.close()
    return path


def try_out(store: Store) -> None:
    """Two scenarios on the newest list; one has a step."""
    newest = overlegtafels(store)
    for name in ("Domeinschotten weg", "Alles blijft"):
        kept.begin(store, name, newest["peildatum"].iloc[0].date())
    step = Stoppen(newest["overlegtafel"].iloc[0])
    kept.add(store, 1, step.soort, asdict(step))


@pytest.fixture(scope="module")
def looked_at(example: Path) -> Iterator[Path]:
    """A copy of the example for all tests that only look; a chart is drawn once for all of them."""
    forget()
    yield Path(shutil.copy(example, example.with_name("bekeken.duckdb")))
    forget()


@pytest.fixture
def shown(looked_at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example, to look at."""
    monkeypatch.setenv("SAMENSPEL_OPSLAG", str(looked_at))


@pytest.fixture
def filled(example: Path) -> None:
    """This test's own copy of the example, to change."""
    where().parent.mkdir(parents=True)
    shutil.copy(example, where())


def open_page(address: str, **parameters: object) -> AppTest:
    """The page at an address, as somebody sees it who opens every drawer."""
    return open_drawers(visit(address, **parameters))


def visit(address: str, **parameters: object) -> AppTest:
    """The page at an address, in the frame of the menu, as somebody sees it who follows a link."""
    page = AppTest.from_file(MENU, default_timeout=60)
    page._page_hash = calc_hash(address) if address else ""  # switch_page only knows pages that are files
    for name, value in parameters.items():
        page.query_params[name] = value
    return page.run()


def said(page: AppTest) -> list[str]:
    """Every sentence on the page, in the order of its kind."""
    return [str(element.value) for kind in SPOKEN for element in page.get(kind)]


def specs(page: AppTest) -> list[dict]:
    """The charts on the page, as they are sent to the browser."""
    return [json.loads(chart.proto.spec) for chart in page.get("vega_lite_chart")]


def rows(spec: object) -> list[dict]:
    """All rows of data in the layers of a chart."""
    if isinstance(spec, list):
        return [row for each in spec for row in rows(each)]
    if not isinstance(spec, dict):
        return []
    here = spec.get("values", []) if isinstance(spec.get("values"), list) else []
    return [row for row in here if isinstance(row, dict)] + rows([part for part in spec.values() if part is not here])


def drawn(page: AppTest) -> list[dict]:
    """All rows of data in the charts, also those that travel beside the drawing."""
    beside = [chart.proto.data.data for chart in page.get("vega_lite_chart") if chart.proto.data.data]
    tables = [convert_arrow_bytes_to_pandas_df(data) for data in beside]
    return rows(specs(page)) + [row for table in tables for row in table.to_dict("records")]


def seen(page: AppTest) -> str:
    """Everything on the page as one text: sentences, charts, tables, fields."""
    tables = [table.value.to_csv() for table in (*page.dataframe, *page.table)]
    fields = [
        f"{field.key}={field.value}" for kind in ("selectbox", "multiselect", "radio") for field in page.get(kind)
    ]
    return "\n".join([*said(page), *(json.dumps(spec, ensure_ascii=False) for spec in specs(page)), *tables, *fields])


def downloads(page: AppTest) -> list[str]:
    return [button.label for button in page.get("download_button")]


def marked_as_example(page: AppTest) -> bool:
    return any(button.key == "wis_voorbeeld" for button in page.button)


def of_example(file: str, sheet: str) -> list[dict]:
    """The rows of a sheet of the example, read without any of our own code."""
    book = openpyxl.load_workbook(EXAMPLE / file, read_only=True, data_only=True)
    headings, *lines = book[sheet].iter_rows(values_only=True)
    return [dict(zip(headings, line, strict=True)) for line in lines]


# Every page of the menu


def test_the_menu_has_the_addresses_of_the_design():
    assert PAGES == [
        "", "vragenlijst", "indicatoren", "overlegtafels", "herijking", "instrumentenkoffer", "verkennen", "aanleveren",
        "leveringen", "verantwoording",
    ]  # fmt: skip


def test_every_file_of_a_page_is_in_the_menu():
    files = {path.stem for path in MENU.parent.glob("*.py")} - {"__init__", "menu"}

    assert {page.module for page in listed()} == files


@every_page
def test_a_page_has_one_title_and_a_sentence_that_says_what_it_shows(shown, address):
    page = open_page(address)

    sentences = [caption.value for caption in page.caption if not caption.value.startswith(("Bron:", "Wat u zelf"))]
    assert not page.exception and not page.error
    assert len(page.title) == 1
    assert len(sentences[0]) > 40


@every_page
def test_the_example_is_marked_as_such_on_every_page(shown, address):
    page = open_page(address)

    assert marked_as_example(page)
    assert "voorbeeldgegevens" in [block.proto.popover.label for block in page.get("popover")]
    assert "U kijkt naar een verzonnen coalitie. Alle namen en cijfers zijn bedacht." in said(page)


@pytest.mark.parametrize("address", FIGURES, ids=lambda address: f"/{address}")
def test_the_numbers_behind_a_figure_can_be_seen_and_taken_along(shown, address):
    page = open_page(address)

    assert len(page.dataframe) > 0
    assert downloads(page).count("Download als Excel") == downloads(page).count("Download als CSV") > 0


def ways(page: AppTest) -> list[str]:
    """The pages to which there is a link."""
    return [way.proto.page for way in page.get("page_link")]


@pytest.mark.parametrize("address", FIGURES[:-1], ids=lambda address: f"/{address}")
def test_a_figure_says_from_which_file_it_comes_and_of_which_day_it_is(shown, address):
    page = open_page(address)
    sources = [sentence for sentence in said(page) if sentence.startswith("Bron: ")]

    assert len(sources) == 1
    assert f"bijgewerkt op {dt.date.today():%d-%m-%Y}" in sources[0]
    assert "verantwoording" in ways(page)


@every_page
def test_every_chart_has_a_text_for_who_cannot_see_it(shown, address):
    charts = open_page(address).get("vega_lite_chart")

    assert all(len(chart.proto.alt) > 30 and chart.proto.alt.endswith(".") for chart in charts)
    assert bool(charts) == (address in FIGURES[:5])


@every_page
def test_an_empty_store_is_met_with_what_to_do_and_without_a_figure(address):
    page = open_page(address)

    assert not page.exception and not page.error
    assert len(page.title) == 1
    assert not page.get("vega_lite_chart") and not page.metric
    if address == "aanleveren":
        assert len(page.file_uploader) == 1
    elif address != "verantwoording":
        assert not page.dataframe
        assert len(page.info) == 1
        assert "aanleveren" in ways(page)


@every_page
def test_what_is_not_the_example_is_not_marked_as_example(address):
    delivered(opslag.store(), csv(ORGANISATIES))

    assert not marked_as_example(open_page(address))


def test_the_example_stays_marked_while_any_of_it_counts():
    example = checked((EXAMPLE / "coalitie.xlsx").read_bytes())
    opslag.store().publish(example, "voorbeeld", voorbeeld=True)
    delivered(opslag.store(), csv("actie | status\nEen blad maken | open"))

    assert marked_as_example(open_page("instrumentenkoffer"))


@every_page
def test_the_example_can_be_cleared_from_every_page(filled, address):
    page = open_page(address).button(key="wis_voorbeeld").click().run()

    assert not page.exception and not page.error
    assert not marked_as_example(page)
    assert not page.get("vega_lite_chart")
    assert opslag.store().history().empty


def test_clearing_the_example_on_one_page_clears_it_on_all(filled):
    before = {address: open_page(address) for address in PAGES}
    before[""].button(key="wis_voorbeeld").click().run()

    after = {address: page.run() for address, page in before.items()}
    assert not [address for address, page in after.items() if marked_as_example(page)]
    assert not [address for address, page in after.items() if page.get("vega_lite_chart")]


def test_clearing_the_example_keeps_what_was_handed_over(filled):
    delivered(opslag.store(), csv(ORGANISATIES), "eigen.csv")

    open_page("").button(key="wis_voorbeeld").click().run()

    assert opslag.store().history()["bestand"].tolist() == ["eigen.csv"]
    assert open_page("aanleveren").selectbox(key="afzender").options == ["Welzijn Oost", "Wijkteam Zuid"]


@every_page
def test_a_problem_in_a_page_is_one_dutch_error(monkeypatch, address):
    def broken() -> None:
        raise Problem("Het blad heeft geen koppen. Zet ze erboven.")

    monkeypatch.setattr(f"pages.{dict(listed())[address]}.page", broken)
    page = open_page(address)

    assert [error.value for error in page.error] == ["Het blad heeft geen koppen. Zet ze erboven."]
    assert not page.exception


@every_page
def test_a_store_that_cannot_be_opened_is_told_and_never_an_empty_figure(address):
    where().parent.mkdir(parents=True)
    where().write_text("geen opslag", encoding="utf-8")

    page = open_page(address)

    assert not page.exception
    assert [error.value.split(":")[0] for error in page.error] == ["De opslag samenspel.duckdb is niet te openen"]
    assert not page.info and not page.dataframe and not page.get("vega_lite_chart")


def test_a_bug_is_told_under_a_number_that_is_also_in_the_log(caplog):
    def script() -> None:
        import app

        app.on_script_error(ZeroDivisionError("geheim"))

    page = AppTest.from_function(script, default_timeout=60).run()

    number = caplog.records[-1].args[0]
    assert [error.value for error in page.error] == [
        f"Er ging iets mis in het programma. Geef nummer {number} door aan de beheerder."
    ]
    assert "geheim" not in seen(page)
    assert isinstance(caplog.records[-1].exc_info[1], ZeroDivisionError)


# The address


@pytest.mark.parametrize(
    ("address", "given", "shows"),
    [
        ("", {"ronde": "2022-K4"}, "Ronde 2022-K4 · 23 van de 30 uitgenodigden"),
        ("vragenlijst", {"ronde": "2024-K4"}, "Afspraken en informatie delen, ronde 2024-K4"),
        ("vragenlijst", {"thema": "Gezamenlijke visie"}, "Gezamenlijke visie, ronde 2026-K2"),
        ("vragenlijst", {"thema": "Gezamenlijke visie"}, "veranderde geen van deze stellingen aantoonbaar"),
        ("vragenlijst", {"thema": "Rollen en verantwoordelijkheden"}, "is de score aantoonbaar lager bij “Werk blijft"),
        ("vragenlijst", {"ronde": "2022-K4"}, "Sinds 2021-K4 veranderde geen thema aantoonbaar; nu staat Noodzaak"),
        ("vragenlijst", {"vergelijk": "2022-K4"}, "Sinds 2022-K4 zijn Afspraken en informatie delen, Gezamen"),
        ("vragenlijst", {"vergelijk": "2021-K4"}, "Wat veranderde sinds 2021-K4"),
        ("vragenlijst", {"weergave": "Tegenover elkaar"}, "weergave=Tegenover elkaar"),
        ("vragenlijst", {"volgorde": "verdeeldheid"}, "volgorde=verdeeldheid"),
        ("vragenlijst", {"soort": ["gemeente"]}, "2026-K2,Noodzaak en belang,7,"),
        ("vragenlijst", {"rol": ["uitvoerend"]}, "Wel apart te zien: geboortezorg, gemeente, jeugdgezondheidszorg."),
        ("vragenlijst", {"soort": ["kinderopvang"]}, "in ronde 2026-K2 niets te tonen"),
        ("indicatoren", {"fase": "tijdens"}, "Eerste consult vóór 10 weken"),
        ("indicatoren", {"gebied": "Dobberveld", "fase": "tijdens"}, ",Dobberveld,"),
        ("overlegtafels", {"periode": "01-01-2022"}, "**:blue[41]** overlegtafels"),
        ("overlegtafels", {"tafel": "Wijkteamoverleg Dobberveld"}, "Nieuwe hulpvragen verdelen en lopende bespreken."),
        ("overlegtafels", {"weergave": "Matrix"}, "Aantal overlegtafels per domein"),
        ("overlegtafels", {"weergave": "Tabel"}, "weergave=Tabel"),
        ("overlegtafels", {"domein": ["Veiligheid"]}, "daarvan passen bij de filters"),
        ("overlegtafels", {"niveau": ["4"]}, "daarvan passen bij de filters"),
        ("overlegtafels", {"gebied": ["buurt"]}, "daarvan passen bij de filters"),
        ("instrumentenkoffer", {"status": ["vervallen"]}, "Gezamenlijk digitaal prikbord"),
        ("verkennen", {"vraag": "herkomst"}, "Uit welk bestand, van wie en wanneer kwam elke levering?"),
        ("verkennen", {"vraag": "ring", "periode": "01-01-2022"}, "totaal,,,41"),
    ],
    ids=str,
)  # fmt: skip
def test_the_address_sets_a_filter_and_the_filter_changes_what_is_shown(shown, address, given, shows):
    page, without = open_page(address, **given), open_page(address)

    assert not page.exception
    for name, value in given.items():
        assert page.session_state[name] == value
    assert page.query_params == {name: value[0] if isinstance(value, list) else value for name, value in given.items()}
    assert seen(page) != seen(without)
    assert shows in page_text(page)


def page_text(page: AppTest) -> str:
    alts = [chart.proto.alt for chart in page.get("vega_lite_chart")]
    pressed = [f"{group.key}={group.value}" for group in page.get("button_group")]
    tables = [table.value.to_csv(index=False) for table in page.dataframe]
    return "\n".join([seen(page), *tables, *alts, *pressed])


@every_page
def test_nonsense_in_the_address_is_ignored(shown, address):
    pages = {nonsense: open_page(address, **dict.fromkeys(PARAMETERS, nonsense)) for nonsense in NONSENSE}
    usual = seen(open_page(address))

    assert [nonsense for nonsense, page in pages.items() if page.exception or page.error] == []
    assert [nonsense for nonsense, page in pages.items() if seen(page) != usual] == []


def test_of_several_choices_in_the_address_the_ones_that_exist_are_kept(shown):
    page = open_page("vragenlijst", soort=["gemeente", "onzin", "geboortezorg"])

    assert page.multiselect(key="soort").value == ["gemeente", "geboortezorg"]


# Thermometer and Vragenlijst


def test_the_thermometer_shows_the_temperature_that_the_question_answers(shown):
    page = open_page("")
    now = QUESTIONS["temperatuur"](opslag.store(), ronde=NEWEST)["temperatuur"].iloc[0]

    assert f"Temperatuur {now:.0f} van 100" in page.get("vega_lite_chart")[0].proto.alt
    assert f"{now:.0f}" in [row.get("text") for row in rows(specs(page)[0])]


def test_the_newest_round_is_shown_first(shown):
    assert open_page("").selectbox(key="ronde").value == NEWEST
    assert open_page("vragenlijst").selectbox(key="ronde").options[0] == NEWEST


def test_a_thermometer_without_tables_or_actions_does_not_count_them_as_zero():
    for file in ("coalitie.xlsx", "vragenlijst 2026-K2.xlsx"):
        delivered(opslag.store(), (EXAMPLE / file).read_bytes(), file)

    page = open_page("")

    assert len(page.get("vega_lite_chart")) == 2
    assert not [sentence for sentence in said(page) if "[0]" in sentence or "0 over tijd" in sentence]


def small_groups() -> list[object]:
    """Every kind and role of which one to four people answered the newest questionnaire."""
    people = of_example(f"vragenlijst {NEWEST}.xlsx", "Antwoorden")
    return [
        pytest.param(kenmerk, groep, id=groep)
        for kenmerk in ("soort", "rol")
        for groep, number in Counter(person[kenmerk.capitalize()] for person in people).items()
        if number < FEWEST
    ]


def test_the_example_has_groups_that_must_stay_hidden():
    assert len(small_groups()) >= 5


@pytest.mark.parametrize(("kenmerk", "groep"), small_groups())
def test_nothing_about_a_small_group_reaches_the_browser(shown, kenmerk, groep):
    page = open_page("vragenlijst", ronde=NEWEST, **{kenmerk: [groep]})
    tables = [row for table in page.dataframe for row in table.value.to_dict("records")]
    # A statement's bars are of the chosen round and carry no round of their own; other groups stand beside this one.
    about = [row for row in drawn(page) + tables if row.get("ronde", NEWEST) == NEWEST and {"thema", "tekst"} & {*row}]
    figures = [row for row in about if row.get("groep", groep) == groep]

    assert figures
    for name in SECRETS:
        assert all(pd.isna(row.get(name)) for row in figures), name
    assert "niets te tonen" in " ".join(said(page))


@pytest.mark.parametrize("vraag", ["themas", "stellingen", "verdeling"])
def test_nothing_about_a_small_group_is_found_by_exploring(shown, vraag):
    page = open_page("verkennen", vraag=vraag, ronde=NEWEST, soort="wijkteam")
    table = page.dataframe[0].value

    assert len(table) >= 8
    assert table[[name for name in SECRETS if name in table]].isna().all(axis=None)
    assert table["reden"].notna().all()


def test_a_group_that_is_large_enough_is_shown(shown):
    page = open_page("vragenlijst", ronde=NEWEST, soort=["gemeente"])

    assert any(row.get("score") for row in drawn(page) if row.get("ronde") == NEWEST)
    assert any(row.get("pct") for row in drawn(page))


@pytest.mark.parametrize(
    ("volgorde", "order"), [("eens", "BADC"), ("verandering", "DABC"), ("verdeeldheid", "DBAC")], ids=str
)
def test_the_statements_stand_in_the_chosen_order_and_those_without_a_figure_last(volgorde, order):
    statements = pd.DataFrame(
        {
            "stelling": list("ABCD"),
            "eens_pct": [50, 90, None, 10.0],
            "buiten_pct": [5, 20, None, 40.0],
            "effect": [0.3, 0.1, None, -0.6],
        }
    )

    found = ordered(statements, volgorde)

    assert "".join(found["stelling"]) == order
    assert found["positie"].tolist() == [0, 1, 2, 3]


# Overlegtafels


def tables_of_2026() -> dict[str, list[str]]:
    """The domains of each overlegtafel on the newest date."""
    listed_tables = of_example("overlegtafels.xlsx", "Overlegtafels 2026")
    return {row["Overlegtafel"]: [part.strip() for part in row["Domeinen"].split(";")] for row in listed_tables}


def marks(page: AppTest) -> list[dict]:
    return [row for row in drawn(page) if "overlegtafel" in row and "shape" in row]


def test_the_ring_has_one_mark_per_table_and_domain(shown):
    shown = Counter((mark["overlegtafel"], mark["domein"]) for mark in marks(open_page("overlegtafels")))

    assert shown == Counter((name, domein) for name, domeinen in tables_of_2026().items() for domein in domeinen)


def test_the_chosen_table_stands_out_in_the_ring(shown):
    chosen = "Wijkteamoverleg Dobberveld"

    def striking(page: AppTest) -> set[str]:
        return {mark["overlegtafel"] for mark in marks(page) if mark["thick"] > 1}

    assert striking(open_page("overlegtafels")) == set()
    assert striking(open_page("overlegtafels", tafel=chosen)) == {chosen}


def test_a_table_can_be_chosen_from_the_list(shown):
    page = open_page("overlegtafels")

    page.selectbox(key="tafel").select("Wijkteamoverleg Dobberveld").run()

    assert "Wijkteamoverleg Dobberveld" in [each.value for each in page.header]
    assert {mark["overlegtafel"] for mark in marks(page) if mark["thick"] > 1} == {"Wijkteamoverleg Dobberveld"}


def test_a_filter_fades_the_other_tables_and_shortens_the_list(shown):
    page = open_page("overlegtafels", domein=["Veiligheid"])
    safe = {name for name, domeinen in tables_of_2026().items() if "Veiligheid" in domeinen}

    assert {mark["overlegtafel"] for mark in marks(page) if mark["opacity"] == 1} == safe
    assert set(page.dataframe[-1].value["overlegtafel"]) == safe
    assert 0 < len(safe) < len(tables_of_2026())


def test_the_matrix_counts_the_tables_of_each_place(shown):
    cells = {
        (row["domein"], row["regieniveau"], row["verzorgingsgebied"]): row["tafels"]
        for row in drawn(open_page("overlegtafels", weergave="Matrix"))
        if "tafels" in row
    }
    expected = Counter(
        (domein.strip(), row["Regieniveau"], row["Verzorgingsgebied"])
        for row in of_example("overlegtafels.xlsx", "Overlegtafels 2026")
        for domein in row["Domeinen"].split(";")
    )

    assert {place: number for place, number in cells.items() if number} == dict(expected)


# A filter that leaves nothing


@pytest.mark.parametrize("weergave", ["Ring", "Matrix", "Tabel"])
@pytest.mark.parametrize("tafel", ["", "Wijkteamoverleg Dobberveld"])
def test_filters_that_no_table_passes_say_so(shown, weergave, tafel):
    filters = {"domein": ["Veiligheid"], "niveau": ["1"], "gebied": ["regio"]}

    page = open_page("overlegtafels", weergave=weergave, tafel=tafel, **filters)

    assert any(info.value.startswith("Geen enkele overlegtafel past bij deze filters.") for info in page.info)


def test_a_state_without_actions_says_so():
    drawing = """
        actie          | status
        Een blad maken | open
    """
    delivered(opslag.store(), csv(drawing))

    page = open_page("instrumentenkoffer", status=["vervallen"])

    assert any("Haal een filter weg" in info.value for info in page.info)


def test_an_area_without_indicators_in_a_phase_says_so(shown):
    phases = open_page("indicatoren", gebied="Sluisplaat").get("button_group")[0].options
    pages = {fase: open_page("indicatoren", gebied="Sluisplaat", fase=fase) for fase in phases}
    without = {fase: page for fase, page in pages.items() if not page.get("vega_lite_chart")}

    assert without
    assert all(any("geen indicatoren" in info.value for info in page.info) for page in without.values())


# Verkennen and Verantwoording


@pytest.mark.parametrize("vraag", QUESTIONS)
def test_verkennen_answers_every_question_with_its_table_and_its_sql(shown, vraag):
    page = open_page("verkennen", vraag=vraag)

    assert not page.exception
    assert page.dataframe[0].value.shape == QUESTIONS[vraag](opslag.store()).shape
    assert [code.value for code in page.code] == [sql_of(vraag).strip()]
    assert len(downloads(page)) == 2


def filters_of_questions() -> list[object]:
    return [pytest.param(vraag, name, id=f"{vraag}-{name}") for vraag in QUESTIONS for name in parameters(vraag)]


@pytest.mark.parametrize(("vraag", "parameter"), filters_of_questions())
def test_verkennen_filters_on_whatever_it_offers(shown, vraag, parameter):
    known = choices(vraag, parameter, opslag.answer)
    day = is_day(vraag, parameter)
    last = known[0 if parameter == "vergelijk" and not day else -1]  # with the newest round nothing can be compared
    name, chosen = IN_ADDRESS.get(parameter, parameter), format.date(last) if day else str(last)

    page, without = open_page("verkennen", vraag=vraag, **{name: chosen}), open_page("verkennen", vraag=vraag)

    wanted = QUESTIONS[vraag](opslag.store(), **{parameter: last if day else [last]})
    assert not page.exception
    assert page.query_params[name] == chosen
    assert bool(page.info) == wanted.empty
    if wanted.empty:  # among those tables nothing is wanting
        assert topic_of(vraag) == "overlegtafels"
        return
    assert len(page.dataframe[0].value) == len(wanted)
    assert not page.dataframe[0].value.equals(without.dataframe[0].value)


def test_verkennen_says_so_when_nothing_fits(shown):
    page = open_page("verkennen", vraag="stellingen", ronde="2021-K4", thema="Gezamenlijke visie")
    narrowed = open_page("verkennen", vraag="verdeling", stelling="NB1", thema="Gezamenlijke visie")

    assert len(page.dataframe) == 1
    assert not narrowed.dataframe
    assert narrowed.info[0].value.startswith("Er is niets dat bij deze keuze past.")


def test_verantwoording_explains_every_column_of_every_data_set():
    tables = [table.value for table in open_page("verantwoording").dataframe]

    explained = [set(zip(table["kolom"], table["betekenis"], strict=True)) for table in tables]
    assert explained == [
        {(column.heading, column.means) for column in contract.columns} for contract in CONTRACTS.values()
    ]


def test_verantwoording_tells_every_rule_and_every_question():
    page = open_page("verantwoording")

    assert [f"**{title}.** {rule.regel}" for title, rule in RULES.items()] == [text.value for text in page.markdown]
    beside = [[rule.formule, rule.vraag and sql_of(rule.vraag).strip()] for rule in RULES.values()]
    told = [text for both in beside for text in both if text]
    assert [code.value for code in page.code] == [*told, *(sql_of(name).strip() for name in QUESTIONS)]


@pytest.mark.parametrize("title", RULES)
def test_a_rule_is_a_paragraph_whose_formula_and_question_exist(title):
    rule = RULES[title]

    assert rule.regel.endswith(".") and "\n" not in rule.regel
    assert rule.vraag is None or rule.vraag in QUESTIONS
    assert rule.formule is None or rule.formule.count("(") == rule.formule.count(")")


# Aanleveren


def hand_over(*files: tuple[str, bytes]) -> AppTest:
    """The page Aanleveren with these files dropped on it."""
    page = open_page("aanleveren")
    for name, content in files:
        page.file_uploader[0].upload(name, content)
    return page.run()


def button(page: AppTest, label: str):
    return next(button for button in page.button if button.label == label)


def organisations() -> tuple[list[str], list[str]]:
    """The data sets that came in, and the partners that count."""
    return opslag.answer(QUESTIONS["herkomst"])["dataset"].tolist(), sorted(
        opslag.store().ask("select organisatie from geldige_organisaties")["organisatie"]
    )


def test_a_file_without_faults_counts_once_it_is_published_and_not_before():
    page = hand_over(("partners.csv", csv(ORGANISATIES)))

    assert [element.value for element in page.success] == ["Er zijn geen bevindingen."]
    assert page.table[0].value.iloc[0].to_dict() == {
        "Herkend als": "Organisaties", "Gelezen": 2, "Geaccepteerd": 2, "Afgekeurd": 0, "Genegeerd": 0,
    }  # fmt: skip
    assert page.table[1].value.loc["Organisaties"].to_dict() == {
        "Nieuw": 2, "Gewijzigd": 0, "Weg": 0, "Gelijk": 0,
    }  # fmt: skip
    assert organisations() == ([], [])

    button(page, "Publiceer").click().run()

    assert page.success[0].value.startswith("Gepubliceerd: 2 rijen tellen nu mee (levering 1).")
    assert organisations() == (["organisaties"], ["Welzijn Oost", "Wijkteam Zuid"])
    assert not [other for other in page.button if other.label == "Publiceer"]


def test_faults_are_told_by_sheet_row_and_column_and_keep_the_file_out():
    page = hand_over(("partners.xlsx", xlsx({"Partners": SPOILED})))

    finding = page.table[1].value.iloc[0]
    assert finding[["Blad", "Kolom", "Gevonden", "Rijen", "Aantal"]].tolist() == [
        "Partners", "soort", "“tovenaar”", "3", 1,
    ]  # fmt: skip
    assert finding["Moet"].startswith("moet een van deze zijn: gemeente, ")
    assert page.dataframe[0].value[["ernst", "rij"]].values.tolist() == [["fout", 3]]
    told = [text.value for text in page.markdown]
    assert "**Afgekeurd: 1 van de 2 rijen. Dit moet anders:**" in told
    assert "**Wat er verandert als u alleen de goede rijen publiceert**" in told
    assert button(page, "Publiceer").disabled
    assert organisations() == ([], [])


def test_advice_about_a_column_says_how_many_rows_and_which():
    answers = ["organisatie | soort | domein | e-mail"]
    answers += [f"Wijkteam {place} | wijkteam | Zorg & Welzijn | a{place}@x.nl" for place in range(12)]
    page = hand_over(("partners.csv", csv("\n".join(answers))))

    found = page.table[1].value.set_index("Kolom").loc["e-mail"]
    assert found[["Rijen", "Aantal"]].tolist() == ["2, 3, 4, 5, 6, 7, 8, 9 …", 12]
    assert "**Geen fouten. Let wel hierop:**" in [text.value for text in page.markdown]


def test_what_is_wrong_with_a_sheet_as_a_whole_says_so():
    page = hand_over(("partners.csv", csv("organisatie | soort\nWelzijn Oost | welzijn")))

    found = page.table[1].value.set_index("Kolom").loc["Domein"]
    assert found[["Rijen", "Aantal"]].tolist() == ["hele blad", 1]


def test_the_file_can_be_fetched_with_its_findings_only_when_there_are_any():
    back = "Download uw bestand met de bevindingen"
    page = hand_over(("partners.xlsx", xlsx({"Partners": SPOILED})), ("goed.csv", csv(ORGANISATIES)))

    assert [each.proto.label for each in page.get("download_button") if each.proto.label == back] == [back]


def test_the_examples_of_the_template_take_one_quiet_sentence():
    page = hand_over(("sjabloon.xlsx", template()))

    assert "De voorbeeldrijen van het sjabloon tellen niet mee." in [each.value for each in page.caption]
    assert len(page.table) == 1 and not page.dataframe


def test_only_the_good_rows_are_published_when_the_sender_chooses_so():
    page = hand_over(("partners.csv", csv(SPOILED)))

    page.checkbox[0].check().run()
    button(page, "Publiceer").click().run()

    assert page.success[0].value.startswith("Gepubliceerd: 1 rij telt nu mee")
    assert organisations() == (["organisaties"], ["Welzijn Oost"])


def test_the_mended_file_can_be_published_beside_the_faulty_one():
    page = hand_over(("partners.csv", csv(SPOILED)), ("partners verbeterd.csv", csv(ORGANISATIES)))

    faulty, mended = (each for each in page.button if each.label == "Publiceer")
    assert (faulty.disabled, mended.disabled) == (True, False)
    mended.click().run()

    assert organisations() == (["organisaties"], ["Welzijn Oost", "Wijkteam Zuid"])
    assert [header.value for header in page.header] == ["partners.csv", "partners verbeterd.csv"]


def test_a_file_of_which_every_row_is_refused_cannot_be_published():
    page = hand_over(("partners.csv", csv(SPOILED.replace("welzijn  |", "tovenaar |"))))

    assert [error.value for error in page.error] == [
        "Geen enkele rij kan meetellen. Herstel het bestand en lever het opnieuw aan."
    ]
    assert not [other for other in page.button if other.label == "Publiceer"]


def test_what_the_file_does_not_say_is_asked_and_filled_in():
    delivered(opslag.store(), (EXAMPLE / "coalitie.xlsx").read_bytes(), "coalitie.xlsx")
    answers = "soort;rol;NB1;NB2\r\n" + "gemeente;beleid;4;5\r\n" * 6

    page = hand_over(("antwoorden.csv", answers.encode()))
    assert [field.label for field in page.text_input] == ["Ronde"]
    assert not [each for each in page.button if each.label == "Publiceer" and not each.disabled]
    page.text_input[0].input(NEWEST).run()
    button(page, "Publiceer").click().run()

    assert page.success[0].value.startswith("Gepubliceerd: 6 rijen tellen nu mee")
    assert QUESTIONS["temperatuur"](opslag.store())["ronde"].tolist() == [NEWEST]


def test_the_sender_is_kept_with_the_levering(filled):
    page = open_page("aanleveren")
    page.selectbox(key="afzender").select("JGZ Plassenland")
    page.file_uploader[0].upload("partners.csv", csv(ORGANISATIES)).run()

    button(page, "Publiceer").click().run()

    assert opslag.store().history()["door"].iloc[0] == "JGZ Plassenland"


def test_a_file_with_citizen_service_numbers_is_refused_without_repeating_them():
    page = hand_over(("cliënten.csv", csv("bsn | organisatie\n111222333 | Welzijn Oost")))

    assert len(page.error) == 1
    assert "burgerservicenummers (BSN)" in page.error[0].value
    assert "111222333" not in seen(page)
    assert not page.table and not [other for other in page.button if other.label == "Publiceer"]


def test_a_column_with_addresses_is_told_to_be_left_out():
    drawing = """
        organisatie  | soort   | domein         | e-mail
        Welzijn Oost | welzijn | Zorg & Welzijn | jan@welzijn.example
    """
    page = hand_over(("partners.csv", csv(drawing)))

    assert "e-mail" in page.table[1].value["Kolom"].tolist()
    assert "jan@welzijn.example" not in seen(page)
    assert not button(page, "Publiceer").disabled


@pytest.mark.parametrize(
    ("name", "content"),
    [("foto.xlsx", b"\x89PNG\r\n"), ("leeg.csv", b""), ("brief.txt", b"Beste allemaal,\r\n\r\ntot morgen")],
)
def test_what_is_not_a_spreadsheet_of_ours_is_one_sentence(name, content):
    page = hand_over((name, content))

    assert [told.value.startswith(f"“{name}” is ") for told in [*page.error, *page.warning]] == [True]
    assert not page.exception and not page.table


# Leveringen


@pytest.fixture
def twice() -> None:
    """Two leveringen about the same partner, of which the second counts."""
    delivered(opslag.store(), csv(ORGANISATIES), "eerst.csv")
    delivered(opslag.store(), csv(ORGANISATIES.replace("Zuid", "West")), "later.csv")


def states(page: AppTest) -> list[str]:
    return page.dataframe[0].value.set_index("levering")["staat"].to_dict()


def test_a_levering_can_be_undone_and_put_back(twice):
    page = open_page("leveringen")
    assert states(page) == {1: "in gebruik", 2: "in gebruik"}

    page.selectbox(key="levering").select(2).run()
    button(page, "Draai terug").click().run()
    assert states(page)[2] == "teruggedraaid"
    assert page.success[0].value.startswith("Levering 2 is teruggedraaid")
    assert organisations()[1] == ["Welzijn Oost", "Wijkteam Zuid"]

    button(page, "Gebruik weer").click().run()
    assert states(page)[2] == "in gebruik"
    assert page.success[0].value == "Levering 2 telt weer mee."
    assert organisations()[1] == ["Welzijn Oost", "Wijkteam West", "Wijkteam Zuid"]


def test_the_word_of_what_was_done_is_said_once(twice):
    page = open_page("leveringen")
    button(page, "Draai terug").click().run()

    assert len(page.success) == 1
    assert not page.run().success


def test_a_levering_that_somebody_else_undid_meanwhile_is_not_put_back_by_the_same_click(twice):
    page = open_page("leveringen")
    opslag.store().undo(2, "een ander")

    button(page, "Draai terug").click().run()

    assert not page.exception and not page.error
    assert states(page)[2] == "teruggedraaid"
    assert button(page, "Gebruik weer")


# Downloads

TRICKY = pd.DataFrame(
    {
        "tekst": pd.Series(["=1+1", "+31", "-x", "@som", "\tx", "gewoon; met ; en \"", None], dtype="str"),
        "getal": [1234.5, -0.25, None, 0.0, 1e-7, 2.0, 3.0],
        "aantal": pd.array([1, None, 3, 4, 5, 6, 1000], "Int64"),
        "ja_nee": pd.array([True, False, None, True, True, True, True], "boolean"),
        "dag": pd.to_datetime(["2026-01-31", None, *["2026-02-01"] * 5]),
    }
)  # fmt: skip


def csv_cells(frame: pd.DataFrame) -> list[list[str]]:
    import csv as reader

    text = as_csv(frame).decode("utf-8")
    assert text.startswith("\ufeff")
    return list(reader.reader(io.StringIO(text[1:]), delimiter=";"))


def test_a_csv_opens_in_dutch_excel_as_it_should():
    headings, first, *_ = csv_cells(TRICKY)

    assert headings == list(TRICKY.columns)
    assert first[1:] == ["1234,5", "1", "ja", "31-01-2026"]
    assert as_csv(TRICKY).startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in as_csv(TRICKY)


def test_no_cell_of_a_csv_begins_a_formula():
    texts = [line[0] for line in csv_cells(TRICKY)[1:]]

    assert texts == ["'=1+1", "'+31", "'-x", "'@som", "'\tx", 'gewoon; met ; en "', ""]


def sheet_of(frame: pd.DataFrame) -> openpyxl.worksheet.worksheet.Worksheet:
    return openpyxl.load_workbook(io.BytesIO(as_xlsx(frame))).active


def test_text_that_looks_like_a_formula_stays_text_in_excel():
    cells = [cell for (cell,) in sheet_of(TRICKY).iter_rows(min_row=2, max_col=1)]

    assert [cell.value for cell in cells] == ["=1+1", "+31", "-x", "@som", "\tx", 'gewoon; met ; en "', None]
    assert {cell.data_type for cell in cells if cell.value} == {"s"}


def test_numbers_and_dates_stay_numbers_and_dates_in_excel():
    sheet = sheet_of(TRICKY)

    assert [cell.value for cell in sheet[1]] == list(TRICKY.columns)
    assert [cell.value for cell in sheet[2]] == ["=1+1", 1234.5, 1, "ja", dt.datetime(2026, 1, 31)]
    assert [cell.value for cell in sheet[3]] == ["+31", -0.25, None, "nee", None]
    assert sheet["E2"].number_format.lower() == "dd-mm-yyyy"


def test_a_character_that_excel_cannot_hold_does_not_stop_a_download():
    assert sheet_of(pd.DataFrame({"tekst": ["a\x07b"]}))["A2"].value == "ab"


# Numbers, dates and words


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234567, 0, "1.234.567"), (1234.5, 1, "1.234,5"), (0.5, 2, "0,50"), (-3, 0, "−3"), (-1234.56, 1, "−1.234,6"),
        (0, 0, "0"), (-0.2, 0, "0"), (None, 0, "–"), (float("nan"), 1, "–"), (pd.NA, 0, "–"),
    ],
)  # fmt: skip
def test_a_number_is_written_the_dutch_way(value, decimals, written):
    assert format.number(value, decimals) == written


def test_dates_are_written_the_dutch_way_and_back():
    assert format.date(dt.date(2026, 1, 31)) == "31-01-2026"
    assert format.date(pd.NaT) == format.date(None) == "–"
    assert format.moment(dt.datetime(2026, 1, 31, 9, 5)) == "31-01-2026 09:05"
    assert format.iso("31-01-2026") == "2026-01-31"
    assert format.iso(None) is None


def test_words_follow_the_number():
    assert format.counted(1, "tafel", "tafels") == "1 tafel"
    assert format.counted(0, "tafel", "tafels") == "0 tafels"
    assert format.counted(1200, "tafel", "tafels") == "1.200 tafels"


def test_names_are_listed_as_people_list_them():
    assert [format.listed(names) for names in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a en b", "a, b en c"]


def test_a_column_has_a_name_that_a_person_reads():
    assert format.heading("respons_pct") == "Respons (%)"
    assert format.heading("vorige_ronde") == "Vorige ronde"


# Drawers


@pytest.mark.parametrize("address", ["", "vragenlijst", "indicatoren", "overlegtafels", "verantwoording", "verkennen"])
def test_what_is_in_a_drawer_is_made_when_it_is_opened(shown, address):
    closed, opened = visit(address), open_page(address)

    def inside(page: AppTest) -> list[int]:
        return [len(each.children) for each in drawers(page)]

    assert inside(closed) and not any(inside(closed))
    assert all(inside(opened))
