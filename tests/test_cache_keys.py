"""What is kept for one question is never the answer to another, however much the two look alike."""

import datetime as dt
import itertools
from collections.abc import Iterator
from decimal import Decimal
from unittest import mock

import numpy as np
import pandas as pd
import pytest
import streamlit as st

from data.reading import Sheet
from data.store import Store
from pages.charts import vragenlijst as charts
from pages.parts import koppelen, opslag
from pages.parts.opslag import answer, kept
from queries.vragenlijst import stellingen, themas
from tests.worlds import alike, published, questionnaire

ALIKE = [
    None, "None", "null", "", [], [""], [None], ["None"], "[]", {}, "{}", 0, 0.0, False, "0", 1, 1.0, True, "1", "True",
    "true", [1], ["1"], [True], "[1]", Decimal(1), np.int64(1), np.float64(1), float("nan"), "nan", "NaN", pd.NA,
    "<NA>", pd.NaT, "NaT", float("inf"), dt.date(2024, 1, 1), "2024-01-01", dt.datetime(2024, 1, 1),
    pd.Timestamp(2024, 1, 1), "2024-01-01 00:00:00", "datetime.date(2024, 1, 1)", "a,b", ["a,b"], ["a", "b"],
    ["b", "a"], ["ab"], ["a", "b,c"], ["a,b", "c"], ["a", ["b"]], '["a", "b"]', "['a', 'b']", "a", " a", "a ", "A",
    "a\n", "a\\n", "\u0430", "é", "e\u0301", "ﬁ", "fi", "a\u200b", "a\u00a0b", "a b", "\ud800", "\\ud800", "a' or 'b",
    'a"', "a'", "a | b", ["a | b"], ["a ", " b"], "gemeente", "gemeenten", ["gemeente"], ["gemeente", "gemeente"],
]  # fmt: skip
WORLD = questionnaire(
    "stelling | thema\nA1 | Visie\nB1 | Visie op zorg",
    """
    ronde   | soort    | rol     | A1     | B1
    2023-K2 | gemeente | beleid  | 111111 | 222222
    2023-K2 | welzijn  | bestuur | 555555 | 444444
    2024-K2 | gemeente | bestuur | 333333 | 333333
    2024-K2 | welzijn  | beleid  | 444444 | 555555
    """,
)
GROUPS = [None, [], ["gemeente"], ["welzijn"], ["gemeente", "welzijn"], ["gemeente,welzijn"], ["Gemeente"], ["ggz"]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store of this installation, in memory; nothing is remembered of another test."""
    st.cache_resource.clear()
    fresh = Store()
    monkeypatch.setattr(opslag, "open_store", lambda: fresh)
    yield fresh
    st.cache_resource.clear()
    fresh.close()


def places(keys: list[tuple[str, dict]]) -> list[int]:
    """Where each key finds what was kept first of all for it: its own place, unless it is given another's."""
    for place, (name, chosen) in enumerate(keys):
        kept(name, lambda place=place: place, chosen)
    return [kept(name, lambda: -1, chosen) for name, chosen in keys]


def test_values_that_look_alike_are_other_choices(opened):
    keys = [("themas", {"soort": value}) for value in ALIKE]
    assert places(keys) == list(range(len(keys)))


def test_a_value_belongs_to_its_own_parameter_and_question(opened):
    names = ("themas", "tabel.themas", "tabel", "themas-2024", "vragenlijst.themas", "", "themas'", "themas, {")
    choices = [
        {}, {"soort": "a"}, {"rol": "a"}, {"soort": "a", "rol": "b"}, {"soort": "b", "rol": "a"}, {"soort": "a, rol=b"},
        {"soort": ["a"], "rol": []}, {"soort": [], "rol": ["a"]}, {"soort": None, "rol": ["a"]}, {"rol": ["a"]},
        {"so": "orta"}, {"soort', 'a'), ('rol": "b"}, {"2024": None},
    ]  # fmt: skip
    keys = list(itertools.product(names, choices))
    assert places(keys) == list(range(len(keys)))


def test_the_order_of_the_parameters_does_not_matter(opened):
    assert kept("themas", lambda: 1, {"soort": "a", "rol": "b"}) == kept(
        "themas", lambda: 2, {"rol": "b", "soort": "a"}
    )


def test_another_coalitie_another_day_and_another_state_of_the_store_are_other_keys(opened, monkeypatch):
    found = [kept("themas", lambda: "eerst", {})]
    monkeypatch.setenv("SAMENSPEL_COALITIE", "coalitie2")
    found.append(kept("themas", lambda: "andere coalitie", {}))
    monkeypatch.delenv("SAMENSPEL_COALITIE")
    with mock.patch("pages.parts.opslag.dt") as clock:
        clock.date.today.return_value = dt.date.today() + dt.timedelta(1)
        found.append(kept("themas", lambda: "morgen", {}))
    found.append(kept("themas", lambda: "nooit", {}))
    published(opened, WORLD)
    found.append(kept("themas", lambda: "na een levering", {}))
    assert found == ["eerst", "andere coalitie", "morgen", "eerst", "na een levering"]


def test_no_two_stores_are_ever_in_a_state_of_one_number():
    numbers = []
    for _ in range(4):  # closed each time: the next may well stand in the same place of memory
        store = Store()
        numbers.append(store.changes)
        published(store, WORLD)
        numbers.append(store.changes)
        store.close()
        del store
    assert len(set(numbers)) == len(numbers)


def test_an_answer_that_was_kept_is_that_of_the_question_itself(opened):
    published(opened, WORLD)
    asked = [
        (question, {"ronde": ronde, "soort": soort, "rol": rol})
        for question, ronde in ((themas, None), (themas, ["2024-K2"]), (stellingen, ["2024-K2"]))
        for soort in GROUPS
        for rol in (None, ["beleid"])
    ]
    first = [answer(question, **chosen) for question, chosen in asked]
    again = [answer(question, **chosen) for question, chosen in asked]
    assert all(one is other for one, other in zip(first, again, strict=True))
    some = slice(None, None, 7)
    assert all(
        alike(found, question(opened, **chosen))
        for found, (question, chosen) in zip(first[some], asked[some], strict=True)
    )


# Charts of one shape share a drawing


def scores(themes: list[str], rounds: list[str]) -> pd.DataFrame:
    pairs = itertools.product(themes, enumerate(rounds, 1))
    rows = [{"thema": name, "ronde": ronde, "volgorde": place, "n": 9} for name, (place, ronde) in pairs]
    return pd.DataFrame(rows).assign(score=[10.0 + place for place in range(len(rows))])


LONG = "Samenwerking tussen geboortezorg en jeugdgezondheidszorg in de eigen wijk: "
SHAPES = [
    (["ab", "c"], ["2023"]), (["a", "bc"], ["2023"]), (["abc"], ["2023"]), (["a"], ["2023", "2024"]),
    (["a"], ["2024", "2023"]), (["a", "2023"], ["2023"]), (["a"], ["20232024"]), (["1"], ["2023"]),
    (["a\tb"], ["2023"]), (["a b"], ["2023"]), (["é"], ["2023"]), (["e\u0301"], ["2023"]),
    (["None"], ["2023"]), ([LONG + "x"], ["2023"]),
    ([LONG + "y"], ["2023"]), ([LONG + "x", LONG + "y"], ["2023"]),
]  # fmt: skip


def test_a_drawing_that_is_used_again_is_that_of_its_own_themes_and_rounds():
    def drawn() -> list[dict]:
        return [charts.trend(scores(*shape), width, 400).to_dict(validate=False) for shape, width in asked]

    asked = [(shape, width) for shape in SHAPES for width in (1090, 1180)[: 1 + len(shape[1]) // 2]]
    drawn()
    again, alone = drawn(), []
    for shape, width in asked:
        charts._small_multiples.cache_clear()
        charts.wrapped.cache_clear()
        alone.append(charts.trend(scores(*shape), width, 400).to_dict(validate=False))
    assert again == alone


def test_themes_that_begin_alike_are_panels_of_their_own():
    names = [LONG + "de praktijk", LONG + "het beleid", "Visie", "Visie"]
    spec = charts.trend(scores(names[:3], ["2023", "2024"])).to_dict(validate=False)
    panels = {row["kop"]: row["thema"] for row in spec["datasets"]["rijen"]}
    assert list(panels.values()) == names[:3]
    assert spec["facet"]["sort"] == list(panels)


# What a sender sees of his own file


def test_a_proposal_belongs_to_one_file_sheet_and_choice(opened, monkeypatch):
    digests = []
    monkeypatch.setattr(koppelen, "_proposal", lambda digest, _: digests.append(digest))
    keys, names, fills = ("f1_0", "f1_1", "f10"), ("a.csv", "b.csv", "a.csv, "), ({}, {"ronde": "2024"}, {"ronde": ""})
    asked = [
        (key, name, Sheet(title, []), fill, dataset)
        for key, name, title, fill in itertools.product(keys, names, ("", "Blad", "None"), fills)
        for dataset in (None, "antwoorden", "")
    ]
    for each in asked * 2:
        koppelen._proposed(*each)
    published(opened, WORLD)
    koppelen._proposed(*asked[0])
    assert len(set(digests)) == len(asked) + 1
    assert digests[: len(asked)] == digests[len(asked) : -1]
