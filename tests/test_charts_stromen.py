"""The charts of cases that go from table to table: what is drawn is what is told, and nothing that is hidden."""

import re
from math import hypot

import pandas as pd
import pytest

from pages.charts import theme
from pages.charts.drawing import paths, place
from pages.charts.drie_ringen import drie_ringen
from pages.charts.overlegtafels import ring
from pages.charts.ring_flows import COLOURS, THICKEST, THINNEST, flows
from pages.charts.ring_key import of_flows
from pages.charts.ring_marks import ring_marks
from pages.charts.stromen import share
from tests.test_charts import drawn, layers, rows
from tests.test_ring import tables

NAN = float("nan")


def solved(*shares: float) -> pd.DataFrame:
    """The share of a row of years from 2020 on."""
    return pd.DataFrame(
        {
            "periode": [str(2020 + place) for place in range(len(shares))],
            "opgelost_pct": shares,
            "reden": ["te kleine aantallen" if each != each else None for each in shares],
        }
    )


def test_each_share_has_its_number_and_a_hidden_one_a_cross_that_breaks_the_line():
    spec = share(solved(63.4, NAN, 66.6)).to_dict()

    assert [row["woord"] for row in drawn(spec, "circle")] == ["63 %", "67 %"]
    (line,) = drawn(spec, "line")[1:2]
    assert line["opgelost_pct"] is None
    crosses = [layer for layer in layers(spec) if layer["mark"].get("text") == "×"]
    assert [row["reden"] for layer in crosses for row in rows(layer, spec)] == ["te kleine aantallen"]
    assert spec["description"] == "Deel van de casussen dat ring 1 zelf oplost: 63 % in 2020, 67 % in 2022."


def test_of_many_periods_the_first_and_the_last_are_named():
    spec = share(solved(*range(40, 60))).to_dict()

    (numbers,) = (layer for layer in layers(spec) if layer["mark"]["type"] == "text")
    assert [row["woord"] for row in rows(numbers, spec)] == ["40 %", "59 %"]
    assert numbers["encoding"]["x"]["axis"]["values"] == ["2020", "2039"]


def test_without_any_figure_there_are_only_crosses():
    spec = share(solved(NAN, NAN)).to_dict()

    assert drawn(spec, "circle") == [] and len(drawn(spec, "text")) == 2
    assert spec["description"].endswith("nog geen cijfer.")


# in the ring

TABLES = tables(
    ("Aal", "Jeugd & Gezin", 1, "buurt"),
    ("Bes", "Jeugd & Gezin; Veiligheid", 3, "gemeente"),
    ("Cel", "Zorg & Welzijn", 4, "regio"),
)
MARKS = ring_marks(TABLES)


def went(*given: tuple) -> pd.DataFrame:
    return pd.DataFrame(given, columns=["van", "naar", "richting", "aantal"]).astype({"aantal": "Int64"})


def points(arc: dict) -> list[tuple[float, float]]:
    """Start, what pulls at the curve, end, and the three points of the arrow head, in pixels."""
    numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", arc["path"])]
    return [(arc["x"] + x, arc["y"] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def middle(arc: dict) -> tuple[float, float]:
    start, pull, end, *_ = points(arc)
    return tuple((start[i] + 2 * pull[i] + end[i]) / 4 for i in (0, 1))


def test_a_flow_runs_from_the_first_mark_of_a_table_to_the_nearest_of_the_other():
    (arc,) = flows(MARKS, went(("aal", "Bes", "op", 12)))
    begin, *_ = (mark for mark in MARKS if mark["overlegtafel"] == "Aal")
    ends = [(mark["x"], mark["y"]) for mark in MARKS if mark["overlegtafel"] == "Bes"]
    start, _, end, *_ = points(arc)

    assert start == (begin["x"], begin["y"])
    assert len(ends) == 2 and end == pytest.approx(min(ends, key=lambda each: distance(each, start)), abs=0.06)


def test_a_hidden_or_empty_flow_or_one_that_leaves_the_ring_is_not_drawn():
    given = went(("Aal", "Bes", "op", None), ("Bes", "Aal", "af", 0), ("Aal", "Elders", None, 30))

    assert flows(MARKS, given) == [] == flows(MARKS, went())
    assert len(flows(MARKS, pd.concat([given, went(("Bes", "Cel", "op", 10))]))) == 1


def test_an_arc_is_as_thick_as_its_flow_is_large_and_the_thickest_lies_below():
    arcs = flows(MARKS, went(("Aal", "Bes", "op", 30), ("Bes", "Cel", "op", 60), ("Cel", "Aal", "af", 1)))

    assert [arc["thick"] for arc in arcs] == [THICKEST, THICKEST / 2, THINNEST]


@pytest.mark.parametrize(("one", "other"), [("Aal", "Bes"), ("Aal", "Cel"), ("Bes", "Cel")])
def test_the_way_up_and_the_way_down_keep_apart(one, other):
    up, down = flows(MARKS, went((one, other, "op", 50), (other, one, "af", 50)))

    assert (up["colour"], down["colour"]) == (theme.ACCENT, theme.PRIMARY)
    assert distance(middle(up), middle(down)) > THICKEST


def test_the_arrow_head_points_where_the_cases_go_whatever_the_colour():
    for arc in flows(MARKS, went(("Aal", "Cel", "op", 20), ("Cel", "Aal", "af", 40), ("Bes", "Aal", "gelijk", 10))):
        _, _, end, one, tip, other = points(arc)

        assert distance(tip, end) < min(distance(one, end), distance(other, end))
        assert distance(tip, middle(arc)) < 10


def test_a_flow_of_a_table_that_a_filter_leaves_out_is_faint():
    marks = ring_marks(TABLES.assign(gedempt=TABLES["overlegtafel"] == "Cel"))
    bright, faint = flows(marks, went(("Aal", "Bes", "op", 20), ("Aal", "Cel", "op", 20)))

    assert faint["opacity"] < 0.3 < bright["opacity"]


def test_the_arcs_are_rows_that_can_be_drawn():
    arcs = flows(MARKS, went(("Aal", "Bes", "op", 20), ("Bes", "Aal", "af", 10)))
    spec = paths(arcs, **place(620, 540)).to_dict()

    assert [row["path"] for row in rows(spec, spec)] == [arc["path"] for arc in arcs]
    assert {"x", "y", "path", "colour", "thick", "opacity"} == arcs[0].keys()


@pytest.mark.parametrize("chart", [ring, drie_ringen])
def test_arrows_take_the_place_of_curves_in_one_ring_and_in_three(chart):
    given = went(("Aal", "Bes", "op", 20), ("Bes", "Cel", "af", 10))
    arrows, curves = (chart(TABLES, stromen=each).to_dict()["datasets"]["bogen"] for each in (given, None))

    assert [arc["colour"] for arc in arrows] == [COLOURS["op"], COLOURS["af"]]
    assert len(curves) == 1 and curves[0]["colour"] not in COLOURS.values()


def test_the_key_names_the_colour_of_each_way():
    named = {row["text"]: row["colour"] for row in of_flows(went())}

    assert named == {"pijl omhoog": theme.as_text(COLOURS["op"]), "pijl omlaag": theme.as_text(COLOURS["af"])}
