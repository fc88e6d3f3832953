"""The page Vragenlijst: one sentence, lists that lead to a theme, groups, filters, and what stands behind a chart."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from data.opening import fill_with_example
from data.store import Store
from pages.parts.groepen import hidden
from pages.parts.lijsten import agreed, changed, divided
from pages.parts.stand import standing
from queries.uitleg import RULES
from tests.test_pages import NEWEST, forget, open_page, said, seen, visit

RV = "Rollen en verantwoordelijkheden"


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A store file with the example in it; what is drawn of it is drawn once for all tests here."""
    path = tmp_path_factory.mktemp("voorbeeld") / "samenspel.duckdb"
    made = Store(path)
    fill_with_example(made)
    made.close()
    forget()
    yield path
    forget()


@pytest.fixture(autouse=True)
def _shown(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example, to look at; without a search through every installed package for components."""
    monkeypatch.setenv("SAMENSPEL_OPSLAG", str(example))
    name = "discover_and_register_components"
    monkeypatch.setattr(f"streamlit.components.v2.component_manager.BidiComponentManager.{name}", lambda *_, **__: None)


def themes(*rows: tuple, iedereen: bool = False, vorige_ronde: str | None = "2023") -> pd.DataFrame:
    """Themes of one round: name, score, change, and whether that is demonstrable."""
    frame = pd.DataFrame(rows, columns=["thema", "score", "verandering", "aantoonbaar"])
    return frame.astype({"aantoonbaar": "boolean"}).assign(ronde="2024", vorige_ronde=vorige_ronde, iedereen=iedereen)


# Where we stand


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            [("Visie", 40, -20.0, True), ("Leren", 50, 1.0, False), ("Rollen", 60, 0.0, False)],
            "Sinds 2023 is Visie aantoonbaar lager; 2 andere thema’s veranderden niet aantoonbaar.",
        ),
        (
            [("Visie", 40, -20.0, True), ("Leren", 50, 21.0, True), ("Rollen", 60, 20.0, True)],
            "Sinds 2023 is Visie aantoonbaar lager, zijn Leren en Rollen aantoonbaar hoger.",
        ),
        (
            [(f"T{number}", 40, 20.0, True) for number in range(4)] + [("Visie", 40, None, None)],
            "Sinds 2023 zijn 4 thema’s aantoonbaar hoger; 1 thema niet te vergelijken.",
        ),
        (
            [("Visie", 40, -2.0, False), ("Leren", 72.5, 1.0, False)],
            "Sinds 2023 veranderde geen thema aantoonbaar; nu staat Leren het hoogst (73) en Visie het laagst (40).",
        ),
        ([("Visie", 40, None, None)], "In 2024 staat Visie het hoogst (40)."),
        ([("Visie", None, None, None)], ""),
    ],
    ids=["one fell", "up and down", "too many to name", "nothing changed", "nothing to compare", "nothing to show"],
)
def test_one_sentence_says_what_changed_or_where_we_stand(rows, sentence):
    assert standing(themes(*rows)) == sentence


def test_of_a_first_round_it_says_what_is_highest_and_lowest():
    first = themes(("Visie", 40, None, None), ("Leren", 70, None, None), vorige_ronde=None)

    assert standing(first) == "In 2024 staat Leren het hoogst (70) en Visie het laagst (40)."


def test_where_everybody_answered_a_difference_is_what_it_is():
    whole = themes(("Visie", 40, -2.0, False), ("Leren", 50, 0.1, False), iedereen=True)

    assert (
        standing(whole)
        == "Sinds 2023 (in beide rondes iedereen antwoordde) is Visie lager; 1 ander thema veranderde niet."
    )


# The lists


STATEMENTS = pd.DataFrame(
    {
        "tekst": list("ABCDE"),
        "thema": "Visie",
        "n": [9, 8, 9, 9, 9],
        "eens_pct": [90.0, 90.0, 95.0, 20.0, 60.0],
        "buiten_pct": [0.0, 0.0, 40.0, 50.0, 10.0],
        "oordeel": ["overeenstemming", "overeenstemming", "verdeeld", "verdeeld", "overeenstemming"],
    }
)


def test_what_we_agree_on_is_not_split_and_what_we_differ_on_is():
    assert [text for text, *_ in agreed(STATEMENTS)] == ["A", "B", "E"]
    assert [(text, figure) for text, figure, _ in divided(STATEMENTS)] == [
        ("D", "50 % ver van het midden · Visie"),
        ("C", "40 % ver van het midden · Visie"),
    ]


def test_only_what_demonstrably_changed_is_listed_the_largest_first():
    words = ["aantoonbaar hoger", "geen aantoonbare verandering", "aantoonbaar lager", "niet te vergelijken", None]
    changes = STATEMENTS.assign(verandering=words, effect=[0.4, 0.2, -0.6, None, None], vorige_eens_pct=40.0)

    assert changed(changes) == [
        ("C", "score aantoonbaar lager · van 40 naar 95 % eens · Visie", "Visie"),
        ("A", "score aantoonbaar hoger · van 40 naar 90 % eens · Visie", "Visie"),
    ]


def test_a_statement_of_a_list_leads_to_its_theme():
    page = open_page("vragenlijst")
    way = next(button for button in page.button if button.label.startswith("Werk blijft bij ons soms liggen"))

    page = way.click().run()

    assert page.selectbox(key="thema").value == RV
    assert f"{RV}, ronde {NEWEST}" in said(page)
    assert page.query_params["thema"] == RV


def test_the_rule_of_being_split_is_told_beside_the_lists():
    assert any("minstens een derde van de antwoorden" in sentence for sentence in said(open_page("vragenlijst")))


# The filters


def test_there_is_a_way_back_only_when_something_is_chosen():
    def ways_back(page: object) -> list[str]:
        return [button.key for button in page.button if button.label == "Wis filters"]

    assert ways_back(open_page("vragenlijst")) == []
    for name, value in {
        "ronde": "2024-K4", "vergelijk": "2022-K4", "thema": RV, "soort": ["gemeente"], "rol": ["beleid"],
        "weergave": "Tegenover elkaar", "volgorde": "verandering",
    }.items():  # fmt: skip
        page = visit("vragenlijst", **{name: value})
        assert ways_back(page) == ["wis_filters"], name

        page = page.button(key="wis_filters").click().run()
        assert ways_back(page) == [], name
        assert seen(page) == seen(visit("vragenlijst")), name
        assert not page.query_params, name


def test_a_round_is_compared_with_an_earlier_one_only():
    assert open_page("vragenlijst", ronde="2022-K4").selectbox(key="vergelijk").options == ["vorige ronde", "2021-K4"]
    assert open_page("vragenlijst", ronde="2021-K4").selectbox(key="vergelijk").options == ["vorige ronde"]


# Groups, and what stands behind a chart


def test_who_is_not_shown_is_told_with_the_reason():
    rows = pd.DataFrame(
        {"groep": ["ggz", "welzijn", "gemeente"], "reden": ["te weinig antwoorden", "afleidbaar", None]}
    )
    assert hidden(rows) == [
        "Niet te tonen: ggz (minder dan vijf mensen antwoordden).",
        "Niet te tonen: welzijn (ernaast blijven te weinig mensen over: hun antwoorden zouden af te leiden zijn).",
    ]


def test_each_chart_opens_to_its_table_its_rules_and_its_files():
    page = open_page("vragenlijst")
    drawers = [drawer for drawer in page.expander if drawer.label == "De cijfers hierachter"]

    assert [[tab.label for tab in drawer.tabs] for drawer in drawers] == [["Cijfers", "Berekening", "Herkomst"]] * 4
    for drawer in drawers:
        figures, rules, files = drawer.tabs
        assert len(figures.dataframe) == 1
        assert RULES["Nooit minder dan vijf"].regel in rules.markdown[0].value
        assert [way.proto.page for way in rules.get("page_link")] == ["verantwoording"]
        assert "antwoorden" in {*files.dataframe[0].value["dataset"]}
        assert files.dataframe[0].value[["bestand", "blad", "rijen"]].notna().all(axis=None)


def test_of_the_answers_only_the_files_of_the_chosen_round_are_a_source():
    page = open_page("vragenlijst", ronde="2024-K4")
    files = [drawer.tabs[2].dataframe[0].value for drawer in page.expander if drawer.tabs]

    assert set(files[1].loc[files[1]["dataset"] == "antwoorden", "ronde"]) == {"2024-K4"}
    assert set(files[0].loc[files[0]["dataset"] == "antwoorden", "ronde"]) > {"2024-K4"}


def test_of_a_group_that_may_not_be_shown_there_is_no_empty_drawing():
    page, everybody = open_page("vragenlijst", soort=["kinderopvang"]), open_page("vragenlijst")

    assert [chart.proto.alt[:20] for chart in page.get("vega_lite_chart")] == [
        everybody.get("vega_lite_chart")[-1].proto.alt[:20]
    ]
    assert "Wie antwoordde?" in said(page)
    assert not [title for title in said(page) if title.endswith(f", ronde {NEWEST}")]
