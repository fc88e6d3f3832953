"""Charts show what the frame says, legibly, and nothing that it keeps hidden."""

from itertools import combinations, pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.charts import indicatoren, theme, vragenlijst
from pages.charts.themas import themas
from pages.charts.thermometer import thermometer
from pages.charts.thermometer_labels import Reading, labels

NAN = float("nan")
REACH = {"circle": 0.5, "square": 0.5**0.5, "triangle-up": (1 + 0.75) ** 0.5 / 2}


def layers(part: dict) -> list[dict]:
    """Every single layer of a spec, facets and panels opened."""
    inside = part.get("layer") or part.get("concat") or ([part["spec"]] if "spec" in part else [])
    return [deep for each in inside for deep in layers(each)] if inside else [part]


def rows(layer: dict, spec: dict) -> list[dict]:
    data = layer.get("data") or spec["data"]
    return data["values"] if "values" in data else spec["datasets"][data["name"]]


def drawn(spec: dict, mark: str) -> list[dict]:
    """The rows of all layers with this mark."""
    found = [layer for layer in layers(spec) if layer["mark"]["type"] == mark]
    return [row for layer in found for row in rows(layer, spec)]


def words(spec: dict) -> list[str]:
    return [row["text"] for row in drawn(spec, "text")]


def one_temperature(now: float, before: float, woorden: str = "geen aantoonbare verandering") -> dict:
    return thermometer(pd.DataFrame({"temperatuur": [now], "vorige": [before]}), woorden).to_dict()


def one_theme(score: float, vorige: float, woord: str = "verdeeld", thema: str = "Gezamenlijke visie") -> dict:
    return themas(
        pd.DataFrame([{"thema": thema, "score": score, "vorige": vorige, "woord": woord, "toon": "let op"}])
    ).to_dict()


def marks(spec: dict) -> list[dict]:
    """What can be clicked."""
    clickable = [layer for layer in layers(spec) if layer["mark"].get("cursor") == "pointer"]
    return [row for layer in clickable for row in rows(layer, spec)]


# The look


@pytest.mark.parametrize("background", [theme.WHITE, theme.PANEL])
def test_text_reads_on_every_background(background):
    colours = [theme.INK, theme.MUTED, theme.ACCENT, theme.PRIMARY, *map(theme.as_text, theme.DOMEINEN.values())]

    assert min(theme.contrast(colour, background) for colour in colours) >= 4.5


@pytest.mark.parametrize("steps", range(2, 8))
def test_numbers_read_on_every_segment(steps):
    segments = [*theme.diverging(steps), *theme.SEQUENTIAL]

    assert min(theme.contrast(theme.ink_on(colour), colour) for colour in segments) >= 4.5


def test_contrast_is_measured_as_in_wcag():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_every_chart_speaks_dutch_and_says_what_it_shows():
    spec = one_temperature(61, 57)

    assert spec["config"]["locale"]["number"]["decimal"] == ","
    assert spec["config"]["locale"]["time"]["shortMonths"][4] == "mei"
    assert spec["config"]["axis"]["labelFontSize"] >= 14
    assert spec["autosize"] == {"type": "pad"}
    assert spec["usermeta"]["embedOptions"] == {"actions": False, "renderer": "svg"}
    assert spec["description"] == "Temperatuur 61 van 100, samen; vorige ronde 57; geen aantoonbare verandering."


# The thermometer


PLACES = st.floats(0, 100) | st.just(NAN)


@given(now=PLACES, before=PLACES, goal=PLACES, height=st.sampled_from([420, 500]))
@settings(max_examples=150, deadline=None)
def test_labels_of_the_thermometer_never_overlap(now, before, goal, height):
    beside = labels(Reading(now, before, 0, 100, goal=goal), "geen aantoonbare verandering", height)
    spans = [
        (row["y"] - row["size"] * 0.5, row["y"] + row["size"] * (0.5 + 1.2 * row["text"].count("\n")))
        for row in beside
        if not row["text"].startswith("nu")
    ]

    assert all(one[1] <= other[0] or other[1] <= one[0] for one, other in combinations(spans, 2))
    assert all(top >= 0 and bottom <= height for top, bottom in spans)


def test_the_mercury_rises_with_the_temperature():
    tops = [
        min(row["y"] for row in drawn(one_temperature(now, NAN), "rect") if row["radius"] == 3)
        for now in (0, 25, 50, 100)
    ]

    assert tops[0] - tops[1] == pytest.approx(tops[1] - tops[2])
    assert tops[0] - tops[3] == pytest.approx(4 * (tops[0] - tops[1]))


def test_a_hidden_temperature_leaves_the_tube_empty():
    spec = one_temperature(NAN, 57, "onvoldoende antwoorden")

    assert theme.PRIMARY not in {row["colour"] for row in drawn(spec, "circle")}
    assert not [row for row in drawn(spec, "rect") if row["radius"] == 3]
    assert "onvoldoende\nantwoorden" in words(spec)
    assert "vorige ronde 57" in words(spec)


def test_a_first_round_has_no_previous_one():
    spec = one_temperature(61, NAN, "eerste ronde")

    assert not [word for word in words(spec) if word.startswith("vorige")]
    assert "eerste ronde" in words(spec)


def test_whole_numbers_are_accepted_as_they_come():
    frame = pd.DataFrame({"temperatuur": pd.array([61], "Int64"), "vorige": pd.array([pd.NA], "Int64")})

    assert "61" in words(thermometer(frame, "eerste ronde").to_dict())


def test_words_of_bands_stay_left_of_the_tube_and_apart():
    bands = [
        (0, "ieder voor zich"), (4, "los"), (8, "op de hoogte van elkaar"), (90, "samen"), (93, "samenspel"),
        (96, "één team rond het gezin"), (98, "thuis"),
    ]  # fmt: skip
    frame = pd.DataFrame({"temperatuur": [97.0], "vorige": [NAN]})
    spec = thermometer(frame, "eerste ronde", 366, 400, bands).to_dict()
    told = sorted((row["y"], row["text"], row["weight"]) for row in drawn(spec, "text") if row["align"] == "right")
    spans = [(y - 9, y + 9 + 18 * text.count("\n")) for y, text, _ in told]

    assert all(bottom <= top + 1 for (_, bottom), (top, _) in pairwise(spans))
    assert all(len(part) <= 14 for _, text, _ in told for part in text.split("\n"))
    assert spans[0][0] > 0 and spans[-1][1] < 340, "above the key"
    assert told[1][1:] == ("één team rond\nhet gezin", 700)


def test_the_bands_fill_the_scale_without_a_gap():
    bands = [(0, "los"), (30, "samen"), (90, "één")]
    spec = thermometer(pd.DataFrame({"temperatuur": [89.9], "vorige": [NAN]}), "eerste ronde", bands=bands).to_dict()
    drawn_bands = sorted((row["y"], row["y2"]) for row in drawn(spec, "rect") if row["x2"] - row["x"] == 6)
    chosen = [row["text"] for row in drawn(spec, "text") if row["align"] == "right" and row["weight"] == 700]

    assert [round(below - top) for (_, top), (below, _) in pairwise(drawn_bands)] == [3, 3]
    assert [round(bottom - top + 3) for top, bottom in drawn_bands] == [34, 205, 103]
    assert chosen == ["samen"]


def test_how_sure_and_how_shared_a_temperature_is_stands_beside_it():
    row = {"temperatuur": 61, "vorige": 57, "van": 55.2, "tot": 66.8, "spreiding": 12, "doel": 70}
    spec = thermometer(pd.DataFrame([row]), "geen aantoonbare verandering").to_dict()
    sure, unsure = spec, one_temperature(61, 57)

    assert {"nu (55–67)", "ons doel 70", "marge", "spreiding"} <= set(words(sure))
    assert {"nu (55–67)", "ons doel 70", "marge", "spreiding"} & set(words(unsure)) == set()
    assert sure["description"] == (
        "Temperatuur 61 van 100, samen; marge 55 tot 67; spreiding tussen deelnemers 12; ons doel 70; "
        "vorige ronde 57; geen aantoonbare verandering."
    )


def test_a_click_on_the_thermometer_or_on_a_theme_tells_where():
    temperature, theme_row = one_temperature(61, 57), one_theme(48, 59)

    assert [row["deel"] for row in marks(temperature)] == ["temperatuur"]
    assert [row["thema"] for row in marks(theme_row)] == ["Gezamenlijke visie"]


def test_the_margin_of_a_theme_is_drawn_along_its_track_and_explained():
    row = {"thema": "Visie", "score": 60, "vorige": NAN, "woord": "eerste ronde", "toon": "stil"}
    spec = themas(pd.DataFrame([row | {"van": 50, "tot": 70, "doel": 80}])).to_dict()
    along = next(row for row in drawn(spec, "rule") if row["y"] == row["y2"] and row["x2"] - row["x"] > 24)
    head, *_ = drawn(spec, "circle")

    assert head["x"] == pytest.approx((along["x"] + along["x2"]) / 2)
    assert {"marge", "ons doel"} <= set(words(spec))
    assert {"marge", "ons doel"} & set(words(one_theme(60, 50))) == set()


def test_a_theme_shows_its_number_and_its_word():
    spec = one_theme(48.5, 59)
    track = sorted((row for row in drawn(spec, "rect") if "radius" in row and row["x"]), key=lambda row: row["x2"])
    head, *_ = drawn(spec, "circle")

    assert {"Gezamenlijke visie", "verdeeld", "49"} <= set(words(spec))
    assert (track[0]["x2"] - track[0]["x"]) / (track[1]["x2"] - track[1]["x"]) == pytest.approx(0.485)
    assert head["x"] == pytest.approx(track[0]["x2"])


def test_a_hidden_theme_has_no_mark():
    spec = one_theme(NAN, 72)

    assert drawn(spec, "circle") == []
    assert [row["thema"] for row in drawn(spec, "rect")] == ["Gezamenlijke visie"], "only what can be clicked"
    assert len(drawn(spec, "rule")) == 1, "only the key"
    assert "onvoldoende antwoorden" in words(spec)


def test_the_words_of_neighbouring_themes_keep_apart():
    names = ["Stem van ouders, jongeren en cliënten", *["Noodzaak en belang"] * 7]
    row = {"score": 50, "vorige": 40, "woord": "verdeeld", "toon": "stil"}
    spec = themas(pd.DataFrame([row | {"thema": name} for name in names]), 470, 382).to_dict()
    middles = sorted((row["y"], row["size"], row["text"].count("\n")) for row in drawn(spec, "text") if not row["x"])
    spans = [(y - 0.55 * size, y + size * (0.55 + 1.2 * breaks)) for y, size, breaks in middles]

    assert len(spans) == 16
    assert all(bottom <= top + 1 for (_, bottom), (top, _) in pairwise(spans))


@pytest.mark.parametrize(("loud", "left_out"), [(0, ""), (7, ""), (12, "en nog 2 thema’s")])
def test_more_themes_than_fit_keep_apart_and_those_without_room_are_counted(loud, left_out):
    names = [f"Continuïteit die niet afhangt van enkele trekkers {number}" for number in range(12)]
    row = {"score": 50, "vorige": 40, "woord": "laag"}
    tones = ["let op"] * loud + ["stil"] * (12 - loud)
    frame = pd.DataFrame([row | {"thema": name, "toon": tone} for name, tone in zip(names, tones, strict=True)])
    spec = themas(frame, 470, 356).to_dict()
    told = sorted((row["y"], row["text"]) for row in drawn(spec, "text") if not row["x"])

    assert all(below - above >= 15 for (above, _), (below, _) in pairwise(told))
    assert told[-1][0] < 356
    assert [text for _, text in told].count("laag") == min(loud, 10)
    assert told[-1][1].startswith(left_out or "Continuïteit" if loud < 12 else left_out)
    assert all(name in spec["description"] for name in names), "who cannot see it hears them all"


def test_a_long_name_is_wrapped_and_stays_left_of_the_track():
    spec = one_theme(50, 50, thema="Samenwerking met ervaringsdeskundigen en hun netwerken")

    assert max(len(part) for part in words(spec)[0].split("\n")) <= 33


# The questionnaire


def scores(*values: float, breuk: tuple = ()) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "thema": "Visie",
            "ronde": [f"{2021 + year}" for year in range(len(values))],
            "volgorde": range(len(values)),
            "score": values,
            "n": 22,
            "breuk": [year in breuk for year in range(len(values))],
        }
    )


def test_a_theme_runs_from_0_to_100_in_the_order_of_the_rounds():
    spec = vragenlijst.trend(scores(40, 50, 60).iloc[::-1]).to_dict()
    line = next(layer for layer in layers(spec) if layer["mark"]["type"] == "line")

    assert line["encoding"]["y"]["scale"] == {"domain": [0, 100]}
    assert line["encoding"]["x"]["scale"]["domain"] == ["2021", "2022", "2023"]
    assert {told["field"] for told in line["encoding"]["tooltip"]} == {"ronde", "score", "van", "tot", "n"}


def test_a_line_starts_anew_where_the_wording_changed():
    spec = vragenlijst.trend(scores(40, 50, 60, 70, breuk=(2,))).to_dict()
    line = next(layer for layer in layers(spec) if layer["mark"]["type"] == "line")

    assert [row["stuk"] for row in rows(line, spec)] == [0, 0, 1, 1]
    assert line["encoding"]["detail"] == {"field": "stuk", "type": "nominal"}


def test_the_last_round_that_may_be_shown_is_labelled():
    spec = vragenlijst.trend(scores(40, 50, NAN)).to_dict()
    interval, line, points, *_ = layers(spec)

    assert [row["gekozen"] for row in rows(line, spec)] == [False, True, False]
    assert rows(line, spec)[2]["score"] is None
    assert points["transform"] == [{"filter": "isValid(datum.score)"}]
    assert {"filter": "isValid(datum.van)"} in interval["transform"]


def test_each_theme_has_a_panel_with_its_own_rows():
    spec = vragenlijst.trend(pd.concat([scores(40, 50), scores(60, 70).assign(thema="Vertrouwen")])).to_dict()

    assert spec["facet"]["field"] == "kop"
    assert {row["kop"] for row in rows(spec, spec)} == {"Visie\tVisie", "Vertrouwen\tVertrouwen"}
    assert not any("data" in layer for layer in layers(spec))  # rows of its own would stand in every panel


# The matrix


# The indicators


def figures(*values: float, **columns: object) -> pd.DataFrame:
    periods = [f"{2020 + year}" for year in range(len(values))]
    frame = pd.DataFrame({"indicator": "A", "periode": periods, "volgorde": range(len(values)), "waarde": values})
    standard = {"onder": frame["waarde"] - 1, "boven": frame["waarde"] + 1, "status": "definitief", "reeks": 1}
    return frame.assign(**{"reden_leeg": None, **standard, **columns})


def indicator(**given_fields: object) -> pd.Series:
    empty = dict.fromkeys(["streefwaarde", "streefjaar", "landelijk", "landelijk_jaar"], NAN)
    return pd.Series({"indicator": "A", "naam": "Laag geboortegewicht", "eenheid": "%", **empty, **given_fields})


def panel(values: pd.DataFrame, **given_fields: object) -> dict:
    return indicatoren.reeks(values, indicator(**given_fields)).to_dict()


def test_a_hidden_value_has_a_cross_and_no_point():
    spec = panel(figures(16, NAN, 14, reden_leeg=[None, "onderdrukt bij de bron", None]))
    line = next(layer for layer in layers(spec) if layer["mark"]["type"] == "line")
    crosses = [layer for layer in layers(spec) if layer["mark"].get("text") == "×"]

    assert [row["periode"] for row in drawn(spec, "circle")] == ["2020", "2022"]
    assert [row["waarde"] for row in rows(line, spec)] == [16, None, 14]
    assert [row["periode"] for row in rows(crosses[0], spec)] == ["2021"]
    assert [row["reden_leeg"] for row in rows(crosses[0], spec)] == ["onderdrukt bij de bron"]


def test_provisional_figures_are_hollow_and_a_trend_break_parts_the_line():
    spec = panel(figures(16, 15, 14, status=["definitief", "definitief", "voorlopig"], reeks=[1, 2, 2]))
    line = next(layer for layer in layers(spec) if layer["mark"]["type"] == "line")

    assert [row["vulling"] == theme.WHITE for row in drawn(spec, "circle")] == [False, False, True]
    assert line["encoding"]["detail"]["field"] == "reeks"


def test_a_target_is_a_dashed_line_and_the_national_figure_keeps_its_own_year():
    spec = panel(figures(16, 15), streefwaarde=11, streefjaar=2027, landelijk=15.5, landelijk_jaar=2018)
    dashed = [layer for layer in layers(spec) if "strokeDash" in layer["mark"]]
    diamond = next(layer for layer in layers(spec) if layer["mark"].get("shape") == "diamond")

    assert rows(dashed[0], spec) == [{"doel": 11, "woord": "doel 2027"}]
    assert [(row["periode"], row["woord"]) for row in rows(diamond, spec)] == [("2018", "NL 2018")]
    assert diamond["encoding"]["x"]["scale"]["domain"] == ["2018", "2020", "2021"]


def test_an_indicator_without_target_or_reference_has_neither():
    spec = panel(figures(16, 15))

    assert not [layer for layer in layers(spec) if "strokeDash" in layer["mark"] or "shape" in layer["mark"]]
    assert spec["title"]["text"] == ["Laag geboortegewicht"]
    assert spec["title"]["subtitle"] == "%"


def test_an_indicator_without_any_figure_says_why():
    spec = panel(figures(NAN, NAN, reden_leeg="niet aangeleverd"), landelijk=7, landelijk_jaar=2020)

    assert not [layer for layer in layers(spec) if layer["mark"]["type"] in ("line", "circle")]
    assert [layer["encoding"]["text"]["field"] for layer in layers(spec) if "text" in layer["encoding"]] == [
        "reden_leeg", "woord",
    ]  # fmt: skip


def test_indicators_stand_three_a_row_each_on_its_own_scale():
    values = pd.concat([figures(16, 15).assign(indicator=code) for code in "ABCD"])
    spec = indicatoren.reeksen(values, pd.DataFrame([indicator(indicator=code) for code in "ABCD"])).to_dict()

    assert (spec["columns"], len(spec["concat"])) == (3, 4)
    assert "resolve" not in spec
