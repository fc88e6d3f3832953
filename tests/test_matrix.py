"""The matrix of the Ring van Samenwerking: every place has its own box, and says what is there in words too."""

from itertools import combinations, product

import pandas as pd
import pytest

from pages.charts import theme
from pages.charts.matrix import PLEK, matrix
from pages.charts.ring_layout import NIVEAUS
from tests.test_charts import layers, marks, rows, words

GEBIEDEN = ("buurt", "gemeente", "regio")
PLACES = list(product(theme.DOMEINEN, (1, 2, 3, 4), GEBIEDEN))
EMPTY = "geen tafel"
UNKNOWN = "niet geïnventariseerd"
KEY = sorted(["1", "–", "?"])


def frame(tables: dict[tuple, int], stand: str = EMPTY, **columns: object) -> pd.DataFrame:
    """All places, those not named empty."""
    listed = [(*place, tables.get(place, 0), None if tables.get(place) else stand) for place in PLACES]
    return pd.DataFrame(listed, columns=[*PLEK, "tafels", "stand"]).assign(**columns)


def spec_of(plekken: pd.DataFrame) -> dict:
    """The specification, with the rows that several layers share in each of them."""
    spec = matrix(plekken).to_dict()
    shared = spec["layer"][-1]
    for layer in shared["layer"]:
        layer["data"] = shared["data"]
    return spec


def drawn(plekken: pd.DataFrame) -> dict[tuple, dict]:
    """The box of each place."""
    return {tuple(mark[name] for name in PLEK): mark for mark in marks(spec_of(plekken))}


def numbers(plekken: pd.DataFrame) -> list[str]:
    """What stands in the boxes, without the names and the key beside them."""
    spec = spec_of(plekken)
    return [row["text"] for row in rows(layers(spec)[-1], spec)]


@pytest.mark.parametrize("place", PLACES, ids=str)
def test_each_place_alone_is_filled_in_its_own_box(place):
    plekken = frame({place: 3})
    boxes = drawn(plekken)

    assert list(boxes) == PLACES
    assert {one: box["text"] for one, box in boxes.items() if box["text"] != "–"} == {place: "3"}
    assert sorted(set(numbers(plekken))) == ["3", "–"]
    domein, niveau, gebied = place
    assert boxes[place]["uitleg"] == f"{domein}, ring {niveau} {NIVEAUS[niveau - 1]}, {gebied}: 3 tafels"


def test_the_boxes_stand_in_the_order_of_domains_levels_and_areas_and_none_hides_another():
    boxes = drawn(frame({}))

    for (one, here), (other, there) in combinations(boxes.items(), 2):
        assert here["x2"] <= there["x"] or there["x2"] <= here["x"] or here["y2"] <= there["y"], (one, other)
    for domein in theme.DOMEINEN:
        row = [boxes[domein, niveau, gebied] for niveau in (1, 2, 3, 4) for gebied in GEBIEDEN]
        assert len({box["y"] for box in row}) == 1
        assert [box["x"] for box in row] == sorted(box["x"] for box in row)
    assert [boxes[domein, 1, "buurt"]["y"] for domein in theme.DOMEINEN] == sorted({b["y"] for b in boxes.values()})


def test_all_of_it_stands_inside_the_drawing_in_letters_that_can_be_read():
    spec = spec_of(frame(dict.fromkeys(PLACES, 600)))
    every = [row for layer in layers(spec) for row in rows(layer, spec)]

    assert (spec["width"], spec["height"]) == (600, 540)
    assert all(0 <= row["x"] <= 600 and 0 <= row["y"] <= 540 for row in every)
    assert all(row.get("x2", 0) <= 600 and row.get("y2", 0) <= 540 for row in every)
    assert min(row["size"] for row in every if "text" in row) >= 15


@pytest.mark.parametrize(("stand", "sign"), [(EMPTY, "–"), (UNKNOWN, "?")])
def test_everything_empty_says_so_in_every_box_by_sign_edge_and_word(stand, sign):
    plekken = frame({}, stand)
    boxes = drawn(plekken)

    assert numbers(plekken) == [sign] * 60
    assert {box["colour"] for box in boxes.values()} == {theme.WHITE}
    assert {box["dash"] > 1 for box in boxes.values()} == {stand == UNKNOWN}
    assert all(box["uitleg"].endswith(f": {stand}") for box in boxes.values())


@pytest.mark.parametrize("tafels", [1, 2, 5, 150, 600])
def test_everything_filled_prints_every_number(tafels):
    plekken = frame(dict.fromkeys(PLACES, tafels))

    assert numbers(plekken) == [str(tafels)] * 60
    assert {box["told"] for box in drawn(plekken).values()} == {"1 tafel" if tafels == 1 else f"{tafels} tafels"}


def test_more_tables_are_darker_and_the_number_reads_on_every_step():
    steps = dict(zip(PLACES, range(1, 7), strict=False))
    spec = spec_of(frame(steps))
    boxes = [mark for mark in marks(spec) if mark["tafels"]]
    written = [row for row in rows(layers(spec)[-1], spec) if row["text"] != "–"]

    assert [box["colour"] for box in boxes] == [*theme.SEQUENTIAL, theme.SEQUENTIAL[-1]]
    assert all(theme.contrast(box["colour"], text["ink"]) >= 4.5 for box, text in zip(boxes, written, strict=True))


def test_the_key_says_in_words_what_shapes_signs_and_edges_mean():
    said = words(spec_of(frame({})))

    assert {*GEBIEDEN, EMPTY, UNKNOWN, "aantal tafels"} <= set(said)
    assert sorted(text for text in said[:-60] if len(text) == 1) == KEY
    assert [text for text in said if text.startswith("Ring")] == [
        f"Ring {n}\n{name}" for n, name in enumerate(NIVEAUS, 1)
    ]


def test_what_a_filter_leaves_out_is_faint_and_says_so():
    kept = PLACES[0]
    faint = [place != kept for place in PLACES]
    boxes = drawn(frame({kept: 2, PLACES[5]: 1}, gedempt=faint))

    assert [box["faint"] for box in boxes.values()] == faint
    assert boxes[PLACES[5]]["uitleg"].endswith(": 1 tafel, valt buiten de filters")
    assert boxes[PLACES[6]]["uitleg"].endswith(": geen tafel, valt buiten de filters")
    assert boxes[kept]["uitleg"].endswith(": 2 tafels")
    assert {boxes[place]["colour"] for place in PLACES[1:]} == {theme.PANEL}


def test_a_place_without_a_row_is_there_without_a_number():
    plekken = frame({PLACES[7]: 4})[7:8]

    assert list(drawn(plekken)) == PLACES
    assert [text for text in numbers(plekken) if text] == ["4"]
    assert drawn(plekken)[PLACES[0]]["uitleg"].endswith(": valt buiten de filters")


def test_a_click_says_which_place():
    spec = spec_of(frame({}))
    (click,) = spec["params"]

    assert (click["name"], click["select"]["fields"], click["select"]["on"]) == ("klik", PLEK, "click")
    (clickable,) = (layer for layer in layers(spec) if layer["mark"].get("cursor") == "pointer")
    assert clickable["encoding"]["description"]["field"] == "uitleg"
