"""The charts of the questionnaire: intervals, the spread of answers in two views, and groups beside each other."""

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.charts import theme, vragenlijst
from pages.charts.balken import opposite, reach, stacked
from pages.charts.groepen import groepen
from pages.charts.stellingen import OPPOSITE, STACKED, VIEWS, stellingen
from pages.parts.schaal import placed
from tests.test_charts import layers, rows, scores

NAN = float("nan")
SIDES = {4: (-1, -1, 1, 1), 5: (-1, -1, 0, 1, 1), 7: (-1, -1, -1, 0, 1, 1, 1)}


def answers(*shares: float, tekst: str = "Wij kennen elkaar", positie: int = 0) -> pd.DataFrame:
    """One statement on a scale of so many answers, from the strongest disagreement."""
    sides = SIDES[len(shares)]
    return pd.DataFrame(
        [
            {"stelling": "V1", "versie": 1, "tekst": tekst, "label": f"antwoord {place}", "plek": place,
             "kant": sides[place], "aantal": share / 5, "pct": share, "n": 20, "weet_niet": 3, "positie": positie}
            for place, share in enumerate(shares)
        ]
    )  # fmt: skip


def groups(*found: tuple[str, float, float, float, int]) -> pd.DataFrame:
    return pd.DataFrame(found, columns=["groep", "score", "van", "tot", "n"])


def texts(spec: dict) -> list[str]:
    """The words that are written whatever the rows say."""
    written = [layer["encoding"]["text"].get("value") for layer in layers(spec) if layer["mark"]["type"] == "text"]
    return [text for text in written if text]


def heard(spec: dict, field: str, mark: str) -> list[dict]:
    """The marks of a kind that are told, each with what this field says of it, to who cannot see them."""
    return [
        layer
        for layer in layers(spec)
        if layer["mark"]["type"] == mark and layer["encoding"].get("description", {}).get("field") == field[:-2]
    ]


# Themes over the rounds


def test_each_score_has_its_interval_behind_it():
    spec = vragenlijst.trend(scores(40, 50).assign(van=[30.0, NAN], tot=[48.0, NAN])).to_dict()
    interval = layers(spec)[0]

    assert (interval["encoding"]["y"]["field"], interval["encoding"]["y2"]["field"]) == ("van", "tot")
    assert [(row["van"], row["tot"]) for row in rows(interval, spec)] == [(30, 48), (None, None)]


def test_the_chosen_round_is_labelled_and_the_one_it_is_compared_with_is_open():
    frame = scores(40, 50, 60).assign(gekozen=[False, True, False], vergeleken=[True, False, False])
    spec = vragenlijst.trend(frame.assign(woord="aantoonbaar hoger", toon="goed")).to_dict()

    shown = rows(layers(spec)[1], spec)
    assert [(row["gekozen"], row["vergeleken"]) for row in shown] == [(False, True), (True, False), (False, False)]
    opened = next(layer for layer in layers(spec) if layer["mark"].get("fill") == theme.WHITE)
    assert {"filter": "datum.vergeleken"} in opened["transform"]
    assert {row["inkt"] for row in shown} == {theme.PRIMARY}


def test_the_number_stands_clear_of_the_interval():
    spec = vragenlijst.trend(scores(40, 88).assign(van=[30.0, 84.0], tot=[48.0, 92.0])).to_dict()

    assert [(row["bij"], row["hoog"]) for row in rows(layers(spec)[1], spec)] == [(48, False), (84, True)]


def test_who_cannot_see_the_themes_hears_their_figures():
    frame = scores(40, 50).assign(van=[30.0, 41.4], tot=[48.0, 59.0], gekozen=[False, True])
    hidden = scores(40, NAN).assign(thema="Leren", gekozen=[False, True])
    spec = vragenlijst.trend(pd.concat([frame.assign(woord="aantoonbaar hoger", toon="goed"), hidden])).to_dict()

    (points,) = heard(spec, "uitleg:N", "circle")
    assert [row["uitleg"] for row in rows(points, spec)] == [
        "Visie, 2021: score 40, 95%-interval 30 tot 48",
        "Leren, 2021: score 40",
        "Visie, 2022: score 50, 95%-interval 41 tot 59; aantoonbaar hoger",
        "Leren, 2022: onvoldoende antwoorden",
    ]
    (missing,) = heard(spec, "uitleg:N", "text")
    assert missing["transform"][-1]["calculate"].endswith("': onvoldoende antwoorden'")


def test_what_is_heard_of_the_themes_as_a_whole_stays_while_only_figures_change():
    """With another description the browser would make the drawing anew."""
    one, other = vragenlijst.trend(scores(40, 50)), vragenlijst.trend(scores(60, NAN))

    assert one.to_dict()["description"] == other.to_dict()["description"]
    assert one.said == "Score per thema van 0 tot 100, een lijn per thema, van ronde 2021 tot en met 2022."


def test_two_drawings_of_one_shape_keep_their_own_rows():
    one, other = vragenlijst.trend(scores(40, 50)), vragenlijst.trend(scores(60, 70))

    assert one.drawing is other.drawing
    assert [row["score"] for row in one.to_dict()["datasets"]["rijen"]] == [40, 50]


# The spread of answers


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("shares", [(10, 40, 30, 20), (5, 10, 15, 30, 40), (5, 10, 15, 30, 20, 10, 10)], ids=len)
def test_the_parts_of_a_bar_are_as_long_as_the_shares_and_do_not_overlap(view, shares):
    spec = stellingen(answers(*shares), view=view).to_dict()
    parts = sorted(spec["datasets"]["rijen"], key=lambda row: row["x"])

    each = sum(row["x2"] - row["x"] for row in parts) / 100
    assert sorted(row["x2"] - row["x"] for row in parts) == pytest.approx([each * share for share in sorted(shares)])
    assert all(one["x2"] <= other["x"] + 1e-9 for one, other in pairwise(parts))


def test_stacked_the_strongest_agreement_stands_first_in_bar_and_legend():
    spec = stellingen(answers(5, 10, 15, 30, 40), view=STACKED).to_dict()
    parts = sorted(spec["datasets"]["rijen"], key=lambda row: row["x"])
    scale = layers(spec)[0]["encoding"]["color"]["scale"]

    assert [row["label"] for row in parts] == [f"antwoord {place}" for place in (4, 3, 2, 1, 0)]
    assert scale["domain"] == [row["label"] for row in parts]
    assert scale["range"] == theme.DIVERGING[::-1]
    assert (parts[0]["x"], parts[-1]["x2"]) == pytest.approx((0, spec["width"]))


def test_opposite_each_other_the_mildest_stand_at_the_middle_and_who_is_neutral_apart():
    spec = stellingen(answers(5, 10, 15, 30, 40), view=OPPOSITE).to_dict()
    parts = sorted(spec["datasets"]["rijen"], key=lambda row: row["x"])

    assert [row["label"][-1] for row in parts] == ["0", "1", "3", "4", "2"]
    assert parts[1]["x2"] == pytest.approx(parts[1]["midden"]) == pytest.approx(parts[2]["x"])
    assert parts[4]["x"] == pytest.approx(parts[4]["apart"])
    assert parts[4]["x"] > parts[3]["x2"]
    assert parts[4]["x2"] <= spec["width"]
    assert {"oneens", "eens", "neutraal"} <= {*texts(spec)}


def test_of_an_even_scale_nobody_is_neutral():
    spec = stellingen(answers(10, 40, 30, 20), view=OPPOSITE).to_dict()

    assert "neutraal" not in texts(spec)
    assert reach(theme.records(answers(10, 40, 30, 20))) == (50, 50, 0)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 20), min_size=5, max_size=5).filter(any), min_size=1, max_size=4))
def test_opposite_each_other_nothing_reaches_beyond_the_edge_or_into_the_neutral_ones(counts):
    frame = pd.concat(
        [
            answers(*(100 * count / sum(each) for count in each), tekst=str(place), positie=place)
            for place, each in enumerate(counts)
        ]
    )
    given = theme.records(frame)
    disagree, agree, neutral = extent = reach(given)
    placed_rows = pd.DataFrame(opposite(given, extent))
    apart = placed_rows["kant"] == 0

    assert placed_rows["x"].min() >= -disagree - 1e-6
    assert placed_rows.loc[~apart, "x2"].max() <= agree + 1e-6 < placed_rows.loc[apart, "x"].min()
    assert (placed_rows["x2"] - placed_rows["x"]).tolist() == pytest.approx(placed_rows["pct"].tolist())
    assert pd.DataFrame(stacked(given)).groupby("positie")["x2"].max().tolist() == pytest.approx([100] * len(counts))
    assert placed_rows.loc[apart, "x2"].max() <= placed_rows.loc[apart, "x"].min() + neutral + 1e-6


def test_colours_do_not_move_when_nobody_gave_an_answer():
    spec = stellingen(answers(0, 20, 0, 30, 50)).to_dict()
    scale = layers(spec)[0]["encoding"]["color"]["scale"]

    assert dict(zip(scale["domain"], scale["range"], strict=True))["antwoord 1"] == theme.DIVERGING[1]


def test_a_share_is_printed_where_it_fits():
    spec = stellingen(answers(3, 7, 20, 30, 40)).to_dict()

    assert [row["deel"] for row in sorted(spec["datasets"]["rijen"], key=lambda row: row["x"])] == [
        "40 %", "30 %", "20 %", "", "",
    ]  # fmt: skip


def test_a_long_statement_takes_two_lines():
    spec = stellingen(answers(5, 10, 15, 30, 40, tekst="woord " * 40)).to_dict()

    assert rows(layers(spec)[0], spec)[0]["rij"].count("\n") == 1


def test_not_knowing_is_counted_apart_beside_how_many_answered():
    spec = stellingen(answers(5, 10, 15, 30, 40)).to_dict()

    assert {"n", "weet niet"} <= {*texts(spec)}
    assert all(rows(layer, spec) for layer in layers(spec))
    assert {row["n"] for row in spec["datasets"]["rijen"]} == {20}
    assert {row["weet_niet"] for row in spec["datasets"]["rijen"]} == {3}
    (bars,) = heard(spec, "uitleg:N", "bar")
    assert rows(bars, spec)[0]["uitleg"] == "Wij kennen elkaar: antwoord 4, 40 %, 8 antwoorden"
    (people,) = heard(spec, "uitleg:N", "text")[:1]
    assert people["transform"][-1]["calculate"].startswith("datum.kop + datum.n + ' antwoorden, '")


@pytest.mark.parametrize("view", VIEWS)
def test_a_hidden_statement_is_named_but_not_drawn(view):
    hidden = answers(*[NAN] * 5, tekst="Wij zwijgen.", positie=1).assign(n=NAN, aantal=NAN, weet_niet=NAN)
    spec = stellingen(pd.concat([answers(5, 10, 15, 30, 40), hidden]), view=view).to_dict()
    bars, share, n, unknown, few, *_ = layers(spec)

    assert all({"filter": "isValid(datum.pct)"} in layer["transform"] for layer in (bars, share, n, unknown))
    assert few["encoding"]["text"] == {"value": "onvoldoende antwoorden"}
    assert {"calculate": "datum.kop + 'onvoldoende antwoorden'", "as": "uitleg"} in few["transform"]
    silent = [row for row in spec["datasets"]["rijen"] if row["tekst"] == "Wij zwijgen."]
    assert {row[name] for row in silent for name in ("pct", "n", "aantal", "weet_niet", "x", "x2")} == {None}
    assert {row["deel"] for row in silent} == {""}


@pytest.mark.parametrize(
    ("given_answers", "labels", "sides"),
    [
        ("1234", ["Helemaal mee oneens", "Mee oneens", "Mee eens", "Helemaal mee eens"], [-1, -1, 1, 1]),
        (
            "12345",
            ["Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"],
            [-1, -1, 0, 1, 1],
        ),
        ("012", ["0 (helemaal oneens)", "1", "2 (helemaal eens)"], [-1, 0, 1]),
    ],
)
def test_an_answer_has_a_place_a_side_and_words_on_its_own_scale(given_answers, labels, sides):
    frame = pd.DataFrame({"antwoord": [*given_answers, "weet niet"], "ronde": "2024", "stelling": "A", "versie": 1})
    other = frame[:2].assign(stelling="B")
    found = placed(pd.concat([frame, other])).query("stelling == 'A'")

    assert found["label"].tolist() == labels
    assert found["kant"].tolist() == sides
    assert found["plek"].tolist() == list(range(len(labels)))
    assert set(found["schaal"]) == {f"{given_answers[0]}-{given_answers[-1]}"}


# Groups


def test_groups_stand_from_high_to_low_with_everybody_as_a_line():
    spec = groepen(groups(("welzijn", 40, 30, 50, 6), ("gemeente", 70, 60, 80, 9)), 55).to_dict()
    shown = spec["datasets"]["rijen"]

    assert [row["groep"] for row in sorted(shown, key=lambda row: row["positie"])] == ["gemeente", "welzijn"]
    assert {row["allen"] for row in shown} == {55}
    rule = next(layer for layer in layers(spec) if layer["mark"].get("strokeDash"))
    assert rule["encoding"]["x"]["field"] == "allen"
    along = [layer["encoding"]["x"] for layer in layers(spec) if "scale" in layer["encoding"].get("x", {})]
    assert [each["scale"]["domain"] for each in along] == [[0, 100]] * len(along)


def test_without_a_score_of_everybody_there_is_no_line():
    spec = groepen(groups(("welzijn", 40, 30, 50, 6)), None).to_dict()

    assert not [layer for layer in layers(spec) if layer["mark"].get("strokeDash")]


def test_who_cannot_see_the_groups_hears_their_figures():
    spec = groepen(groups(("welzijn", 40, 30, 50, 6), ("gemeente", 70.4, 60, 80, 9)), 55).to_dict()

    (dots,) = heard(spec, "uitleg:N", "circle")
    assert [row["uitleg"] for row in rows(dots, spec)] == [
        "gemeente: score 70, 95%-interval 60 tot 80, 9 mensen",
        "welzijn: score 40, 95%-interval 30 tot 50, 6 mensen",
    ]
    assert len(heard(spec, "woord:N", "text")) == 1


@pytest.mark.parametrize(("answers", "columns"), [(4, 4), (5, 5), (7, 4), (11, 6)])
def test_the_words_of_a_long_scale_stand_in_two_rows(answers, columns):
    frame = pd.DataFrame({"label": [f"antwoord {number}" for number in range(answers)], "plek": range(answers)})
    same = {"stelling": "A1", "versie": 1, "tekst": "Wij doen dit", "aantal": 5, "n": 5 * answers, "weet_niet": 0}
    spec = stellingen(frame.assign(**same, kant=0, pct=100 / answers, positie=0)).to_dict()
    legends = [layer["encoding"].get("color", {}).get("legend") for layer in layers(spec)]

    assert [legend["columns"] for legend in legends if legend] == [columns]
