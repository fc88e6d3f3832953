"""The Ring van Samenwerking: every overlegtafel in its place, seen and told, whatever there is of them."""

from cmath import phase
from itertools import combinations, pairwise, product
from math import cos, hypot, inf, pi, sin

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.charts import overlegtafels, ring_backdrop, ring_layout, ring_looks, theme
from pages.charts.drie_ringen import drie_ringen
from pages.charts.ring_clusters import MOST
from pages.charts.ring_labels import HALF_LINE, PER_LETTER, labels
from pages.charts.ring_layout import RING
from pages.charts.ring_links import links
from pages.charts.ring_marks import ring_marks
from tests.test_charts import REACH, drawn, layers, marks, rows

PLACES = [*product(theme.DOMEINEN, (1, 2, 3, 4), ring_layout.GEBIEDEN)]


def tables(*drawn_tables: tuple) -> pd.DataFrame:
    columns = ["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied"]
    return pd.DataFrame(drawn_tables, columns=columns).assign(gedempt=False)


def test_a_table_of_three_domains_has_three_marks_and_two_curves():
    spec = overlegtafels.ring(
        tables(("Zorg- en veiligheidshuis", "Veiligheid; Zorg & Welzijn; Jeugd & Gezin", 4, "regio"))
    )
    spec = spec.to_dict()
    curves = [row for row in drawn(spec, "point") if "path" in row]

    assert [mark["domein"] for mark in marks(spec)] == ["Jeugd & Gezin", "Zorg & Welzijn", "Veiligheid"]
    assert {mark["colour"] for mark in marks(spec)} == {theme.DOMEINEN[mark["domein"]] for mark in marks(spec)}
    assert {mark["shape"] for mark in marks(spec)} == {"triangle-up"}
    assert len(curves) == 2


def test_every_ring_lies_inside_the_next():
    everywhere = [(f"{domein} {n}", domein, n, "buurt") for domein, n in product(theme.DOMEINEN, (1, 2, 3, 4))]
    far = {}
    for mark in marks(overlegtafels.ring(tables(*everywhere)).to_dict()):
        x, y = RING.centre
        far.setdefault(mark["regieniveau"], []).append(hypot(mark["x"] - x, mark["y"] - y))

    assert all(max(far[niveau]) < min(far[niveau + 1]) for niveau in (1, 2, 3))


def test_domains_stand_clockwise_from_the_upper_right():
    spec = overlegtafels.ring(tables(*[(domein, domein, 3, "buurt") for domein in theme.DOMEINEN])).to_dict()
    x, y = RING.centre
    turned = {mark["domein"]: (mark["x"] - x, y - mark["y"]) for mark in marks(spec)}

    assert turned["Jeugd & Gezin"][0] > 0 < turned["Jeugd & Gezin"][1]
    assert turned["Onderwijs & Kinderopvang"][0] > 0 > turned["Onderwijs & Kinderopvang"][1]
    assert turned["Zorg & Welzijn"][1] < 0
    assert turned["Werk & Inkomen"][0] < 0 > turned["Werk & Inkomen"][1]
    assert turned["Veiligheid"][0] < 0 < turned["Veiligheid"][1]


def cell_of(mark: dict) -> tuple[str, int]:
    return mark["domein"], mark["regieniveau"]


def reach(mark: dict) -> float:
    """How far the mark extends from its middle at most."""
    return mark["size"] ** 0.5 * REACH[mark["shape"]]


def room_around(mark: dict) -> float:
    """How far it is from the middle of a mark to the nearest edge of its cell."""
    x, y = mark["x"] - RING.centre[0], RING.centre[1] - mark["y"]
    inner, outer = RING.radii[mark["regieniveau"] - 1], RING.radii[mark["regieniveau"]]
    first = list(theme.DOMEINEN).index(mark["domein"]) * 2 * pi / 5
    last = first + 2 * pi / 5
    sides = (x * cos(first) - y * sin(first), y * sin(last) - x * cos(last))
    return min(hypot(x, y) - inner if inner else inf, outer - hypot(x, y), *sides)


def apart(one: dict, other: dict) -> float:
    return hypot(one["x"] - other["x"], one["y"] - other["y"])


CELLS = st.tuples(st.sampled_from(list(theme.DOMEINEN)), st.integers(1, 4))
TABLES = st.lists(st.sampled_from(ring_layout.GEBIEDEN), min_size=1, max_size=14)


@given(filled=st.dictionaries(CELLS, TABLES, max_size=6))
@settings(max_examples=60, deadline=None)
def test_marks_stay_in_their_cell_and_clear_of_each_other(filled):
    drawn_tables = [
        (f"{domein} {niveau} {place}", domein, niveau, gebied)
        for (domein, niveau), gebieden in filled.items()
        for place, gebied in enumerate(gebieden)
    ]
    found = ring_marks(tables(*drawn_tables))

    assert len(found) == len(drawn_tables)
    assert all(reach(mark) <= room_around(mark) + 0.2 for mark in found)
    assert all(
        reach(one) + reach(other) <= apart(one, other) + 0.2
        for one, other in combinations(found, 2)
        if cell_of(one) == cell_of(other)
    )
    assert all(mark["size"] >= 75 for mark in found), "large enough to click"


@given(number=st.integers(1, 14), niveau=st.integers(1, 4), domein=st.sampled_from(["Jeugd & Gezin", "Veiligheid"]))
@settings(max_examples=40, deadline=None)
def test_marks_leave_the_names_of_the_rings_free(number, niveau, domein):
    frame = tables(*[(f"T{i}", domein, niveau, "gemeente") for i in range(number)])

    for mark, plate in product(ring_marks(frame), ring_backdrop.plates(RING)):
        half = mark["size"] ** 0.5 / 2
        beside = mark["x"] + half <= plate["x"] or plate["x2"] <= mark["x"] - half
        assert beside or mark["y"] + half <= plate["y"] or plate["y2"] <= mark["y"] - half


def test_a_place_in_the_ring_does_not_depend_on_the_order_of_the_rows():
    frame = tables(*[(f"T{i}", "Zorg & Welzijn", 2, "buurt") for i in range(6)])
    there, back = (
        {mark["overlegtafel"]: (mark["x"], mark["y"]) for mark in marks(overlegtafels.ring(each).to_dict())}
        for each in (frame, frame.iloc[::-1])
    )

    assert there == back


def test_the_chosen_table_stands_out_and_a_filtered_one_stays_faint():
    frame = tables(*[(name, "Veiligheid; Zorg & Welzijn", 3, "regio") for name in "ABC"])
    found = marks(overlegtafels.ring(frame.assign(gedempt=frame["overlegtafel"] == "C"), "B").to_dict())
    by_table = {mark["overlegtafel"]: mark for mark in found}

    assert [mark["overlegtafel"] for mark in found[-2:]] == ["B", "B"], "on top"
    assert by_table["B"]["size"] == by_table["A"]["size"], "it would cover its neighbours"
    assert (by_table["B"]["edge"], by_table["B"]["thick"]) == (theme.INK, 3)
    assert by_table["C"]["opacity"] < 0.3 < by_table["A"]["opacity"]


def test_a_click_tells_the_overlegtafel():
    spec = overlegtafels.ring(tables(("Wijkteam", "Zorg & Welzijn", 2, "buurt"))).to_dict()
    click, *_ = spec["params"]
    clickable = next(layer for layer in layers(spec) if layer.get("name") in click["views"])

    assert (click["name"], click["select"]["fields"], click["select"]["on"]) == ("klik", overlegtafels.KLIK, "click")
    assert rows(clickable, spec) == marks(spec)
    assert clickable["encoding"]["description"]["field"] == "uitleg"
    assert marks(spec)[0]["uitleg"] == "Overlegtafel Wijkteam: Zorg & Welzijn, ring 2 met voorzitter, buurt"


def test_the_ring_is_round():
    spec = overlegtafels.ring(tables()).to_dict()
    x, y = (layers(spec)[0]["encoding"][way]["scale"]["domain"] for way in "xy")

    assert (x, y) == ([0, spec["width"]], [spec["height"], 0])


# Any number of them


def crowd(number: int, *places: tuple[str, int, str]) -> pd.DataFrame:
    """So many tables, turn by turn in each of these places."""
    return tables(
        *[(f"Tafel {nr:03}", *places[nr % len(places)]) for nr in range(number)],
    )


def touch(one: dict, other: dict) -> bool:
    return apart(one, other) + 0.2 < reach(one) + reach(other)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: f"{place[0]} {place[1]} {place[2]}")
def test_a_table_stands_inside_its_place_whichever_of_the_sixty_it_is(place):
    (mark,) = ring_marks(crowd(1, place))

    assert (mark["domein"], mark["regieniveau"], mark["verzorgingsgebied"]) == place
    assert reach(mark) <= room_around(mark)


@given(
    number=st.sampled_from([0, 1, 40, MOST]),
    domains=st.lists(st.sampled_from(list(theme.DOMEINEN)), min_size=1, max_size=5, unique=True),
    niveaus=st.lists(st.integers(1, 4), min_size=1, max_size=4, unique=True),
    gekozen=st.integers(0, MOST - 1),
)
@settings(max_examples=40, deadline=None)
def test_up_to_150_tables_of_one_to_five_domains_are_all_drawn_and_none_is_under_another(
    number, domains, niveaus, gekozen
):
    places = [
        ("; ".join(domains[: 1 + nr % len(domains)]), niveaus[nr % len(niveaus)], ring_layout.GEBIEDEN[nr % 3])
        for nr in range(12)
    ]
    frame = crowd(number, *places)
    found = ring_marks(frame, f"Tafel {gekozen:03}")

    assert len(found) == sum(len(told.split("; ")) for told in frame["domeinen"])
    assert all(mark["aantal"] == 1 and reach(mark) <= room_around(mark) + 0.4 for mark in found)
    assert not any(touch(one, other) for one, other in combinations(found, 2))


def test_a_hundred_and_fifty_tables_in_the_smallest_cell_are_drawn_apart():
    found = ring_marks(crowd(MOST, ("Veiligheid", 1, "buurt")))

    assert len(found) == MOST
    assert not any(touch(one, other) for one, other in combinations(found, 2))


def test_six_hundred_tables_are_grouped_where_they_do_not_fit_and_nobody_is_lost():
    one_cell = [("Jeugd & Gezin", 2, gebied) for gebied in ring_layout.GEBIEDEN]
    frame = pd.concat([crowd(590, *one_cell), tables(*[(f"X{nr}", "Veiligheid", 4, "regio") for nr in range(10)])])
    found = ring_marks(frame)
    groups = {mark["verzorgingsgebied"]: mark["aantal"] for mark in found if mark["domein"] == "Jeugd & Gezin"}

    assert groups == {"buurt": 197, "gemeente": 197, "regio": 196}
    assert [mark["aantal"] for mark in found if mark["domein"] == "Veiligheid"] == [1] * 10, (
        "they fit: they stand apart"
    )
    assert not any(touch(one, other) for one, other in combinations(found, 2))
    assert {mark["uitleg"] for mark in found if mark["aantal"] == 197} == {
        f"Groep van 197 overlegtafels: Jeugd & Gezin, ring 2 met voorzitter, {gebied}"
        for gebied in ("buurt", "gemeente")
    }
    printed = [row["text"] for row in drawn(overlegtafels.ring(frame).to_dict(), "text") if "opens" in row]
    assert sorted(printed) == ["196", "197", "197"]


def test_a_group_of_six_hundred_tables_opens_when_a_filter_leaves_its_place():
    frame = crowd(600, *PLACES[:6])
    inside = frame["verzorgingsgebied"] == "buurt"
    opened = ring_marks(frame.assign(gedempt=~(inside & (frame["regieniveau"] == 1))))

    assert {mark["overlegtafel"] for mark in opened} == {
        *frame.loc[inside & (frame["regieniveau"] == 1), "overlegtafel"]
    }
    assert all(mark["aantal"] == 1 for mark in opened)


def test_six_hundred_tables_of_one_place_open_too():
    opened = ring_marks(crowd(600, ("Werk & Inkomen", 3, "regio")))

    assert len(opened) == 600
    assert not any(touch(one, other) for one, other in combinations(opened, 2))


def test_tables_over_the_whole_ring_are_all_counted():
    frame = crowd(600, *PLACES)
    found = ring_marks(frame)

    assert sum(mark["aantal"] for mark in found) == 600


def test_a_place_where_a_table_stood_is_no_table_of_today():
    frame = pd.concat([crowd(MOST, ("Veiligheid", 2, "regio")), crowd(20, *PLACES).assign(spook=True, wat="gestopt")])
    frame = frame.assign(spook=frame["spook"].fillna(False).astype(bool), wat=frame["wat"].astype(object))
    found = ring_marks(frame)
    assert [mark["aantal"] for mark in found] == [1] * (MOST + 20)
    assert sum(mark["spook"] for mark in found) == 20
    for chart in (overlegtafels.ring, drie_ringen):
        assert "150 overlegtafels" in chart(frame).to_dict()["description"]
    assert "1 overlegtafel," in overlegtafels.ring(crowd(1, *PLACES)).to_dict()["description"]

    full = pd.concat([crowd(200, ("Veiligheid", 2, "regio"), ("Veiligheid", 2, "buurt")), frame[frame["spook"]]])
    full = full.assign(spook=full["spook"].eq(True))
    assert sum(mark["aantal"] for mark in ring_marks(full)) == 200
    words = [row["text"] for row in drawn(overlegtafels.ring(full).to_dict(), "text")]
    assert "stond hier eerder" not in words and "nieuw of anders" not in words


# What colour and size tell


TRAITS = pd.DataFrame(
    {
        "overlegtafel": ["A", "B", "C"],
        "domeinen": ["Veiligheid"] * 3,
        "regieniveau": [2] * 3,
        "verzorgingsgebied": ["buurt"] * 3,
        "gedempt": [False] * 3,
        "client_aan_tafel": ["altijd", "nooit", None],
        "resultaat_vastgelegd": [True, False, None],
        "voorzitter": ["JGZ", None, ""],
        "werkwijze": ["één plan", None, "rondje"],
        "maat": [100, 25, None],
    }
)


@pytest.mark.parametrize(
    ("kleur", "words"),
    [
        (ring_looks.CLIENT, ["altijd", "nooit", "onbekend"]),
        (ring_looks.RESULTAAT, ["vastgelegd", "niet vastgelegd", "niet ingevuld"]),
        (ring_looks.VOORZITTER, ["met voorzitter", "niet ingevuld", "niet ingevuld"]),
        (ring_looks.WERKWIJZE, ["één plan", "niet ingevuld", "rondje"]),
    ],
)
def test_a_colour_tells_a_trait_and_says_it_in_words_and_in_the_key(kleur, words):
    spec = overlegtafels.ring(TRAITS, kleur=kleur).to_dict()
    by_table = {mark["overlegtafel"]: mark for mark in marks(spec)}
    written = {row["text"] for row in drawn(spec, "text")}

    assert all(by_table[name]["uitleg"].endswith(f", {kleur}: {word}") for name, word in zip("ABC", words, strict=True))
    assert {*words} <= written
    looks = {(mark["colour"], mark["edge"]) for mark in by_table.values()}
    assert len(looks) == len({*words}), "other words look otherwise"
    assert by_table["A"]["colour"] != theme.WHITE, "full where there is something"
    assert by_table["B"]["colour"] == theme.WHITE, "hollow where there is less: not by colour alone"


@pytest.mark.parametrize("chart", [overlegtafels.ring, drie_ringen])
def test_of_no_tables_a_colour_tells_nothing(chart):
    spec = chart(TRAITS[:0].assign(maat=None), kleur=ring_looks.WERKWIJZE, grootte=ring_looks.UREN).to_dict()

    assert marks(spec) == [] and "0 overlegtafels" in spec["description"]


def test_only_the_methods_that_most_tables_use_have_a_colour_of_their_own():
    said = ["een"] * 4 + ["twee"] * 3 + ["drie"] * 2 + ["vier", ""]
    frame = pd.DataFrame({"werkwijze": said})

    assert ring_looks.told(frame, ring_looks.WERKWIJZE) == [*said[:-2], "een andere", "niet ingevuld"]


def test_the_surface_of_a_mark_grows_with_what_it_tells_and_the_unknown_stays_small():
    spec = overlegtafels.ring(TRAITS, grootte=ring_looks.CASUSSEN).to_dict()
    size = {mark["overlegtafel"]: mark["size"] for mark in marks(spec)}

    said = {mark["overlegtafel"]: mark["uitleg"].rpartition(", ")[2] for mark in marks(spec)}

    assert size["A"] == pytest.approx(4 * size["B"], rel=0.01)
    assert size["C"] < size["B"]
    assert said == {name: f"casussen per jaar: {told}" for name, told in zip("ABC", (100, 25, "onbekend"), strict=True)}
    assert "grootste teken: 100\ncasussen per jaar" in [row["text"] for row in drawn(spec, "text")]


def test_the_place_where_a_table_stood_is_hollow_and_what_is_new_has_an_edge():
    changed = TRAITS.assign(wat=["verschenen", "gestopt", None], spook=[False, True, False])
    spec = overlegtafels.ring(changed).to_dict()
    by_table = {mark["overlegtafel"]: mark for mark in marks(spec)}

    assert (by_table["A"]["edge"], by_table["C"]["edge"]) == (theme.ACCENT, theme.WHITE)
    assert by_table["B"]["colour"] == theme.WHITE and by_table["B"]["dashed"] and "dashed" not in by_table["C"]
    assert by_table["B"]["uitleg"].endswith(", stond hier eerder, gestopt")
    left_out = {mark["overlegtafel"]: mark for mark in ring_marks(changed.assign(gedempt=True))}
    assert left_out["B"]["opacity"] < by_table["B"]["opacity"]
    assert {"nieuw of anders", "stond hier eerder"} <= {row["text"] for row in drawn(spec, "text")}


# The curves between the marks of a table


def turned(curve: dict) -> float:
    """How far a curve goes around the middle of the ring."""
    points = [complex(*map(float, point.split(","))) for point in curve["path"][1:].split("L")]
    return sum(abs(phase(there / here)) for here, there in pairwise(points))


@pytest.mark.parametrize("number", [2, 3])
def test_the_curves_of_a_table_go_the_short_way_round(number):
    for domains in combinations(theme.DOMEINEN, number):
        curves = links(ring_marks(tables(("Aal", "; ".join(domains), 3, "regio"))), None)

        assert len(curves) == number - 1
        assert sum(map(turned, curves)) <= 2 * pi * (1 - 1 / number), domains


def test_no_curve_leads_to_a_place_where_a_table_stood():
    frame = tables(
        ("Aal", "Jeugd & Gezin; Veiligheid", 2, "buurt"),
        ("Aal", "Zorg & Welzijn", 3, "buurt"),
        ("Bes", "Jeugd & Gezin; Zorg & Welzijn; Veiligheid", 2, "buurt"),
    )

    assert len(links(ring_marks(frame.assign(spook=[False, True, True])), None)) == 1


# Names beside the marks


def box(row: dict) -> tuple[float, float, float, float]:
    lines = row["text"].split("\n")
    wide, high = PER_LETTER * max(map(len, lines)), HALF_LINE * len(lines)
    left = row["x"] if row["align"] == "left" else row["x"] - wide
    middle = row["y"] + HALF_LINE * (len(lines) - 1)
    return left, left + wide, middle - high, middle + high


def cross(one: tuple, other: tuple) -> bool:
    return one[0] < other[1] - 0.5 and other[0] < one[1] - 0.5 and one[2] < other[3] - 0.5 and other[2] < one[3] - 0.5


@given(number=st.integers(0, 60), first=st.integers(0, 59))
@settings(max_examples=30, deadline=None)
def test_a_name_stands_inside_the_ring_and_covers_no_mark_and_no_name(number, first):
    found = ring_marks(crowd(number, *(PLACES[first:] + PLACES[:first])[::7]))
    named = labels(found)

    assert len({row["overlegtafel"] for row in named}) == len(named), "once per table"
    assert not any(cross(box(one), box(other)) for one, other in combinations(named, 2))
    for row, mark in product(named, found):
        half = mark["size"] ** 0.5 / 2
        around = (mark["x"] - half, mark["x"] + half, mark["y"] - half, mark["y"] + half)
        assert not cross(box(row), around)
    for row in named:
        left, right, top, bottom = box(row)
        corners = product((left, right), (top, bottom))
        assert max(hypot(x - RING.centre[0], y - RING.centre[1]) for x, y in corners) <= RING.radii[-1]


def test_a_table_that_stands_alone_has_its_name_beside_it():
    spec = overlegtafels.ring(tables(("Knooptafel", "Werk & Inkomen", 3, "regio"))).to_dict()

    assert "Knooptafel" in [row["text"] for row in drawn(spec, "text")]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Jeugdgezondheidszorgsamenwerkingsoverleg", "Jeugdgezondheids…"),
        ("Signaaloverleggeldzorgen Delta", "Signaaloverlegge…\nDelta"),
        ("Zorgtafel", "Zorgtafel"),
    ],
)
def test_a_name_that_is_too_long_is_cut_where_one_sees_it(name, told):
    spec = overlegtafels.ring(tables((name, "Werk & Inkomen", 3, "regio"))).to_dict()

    assert told in [row["text"] for row in drawn(spec, "text")]


# Three rings side by side


def test_three_rings_say_what_size_and_arrows_tell():
    frame = TRAITS.assign(maat=[30.0, 10.0, 1.0])
    flows = pd.DataFrame({"van": ["A"], "naar": ["B"], "richting": ["op"], "aantal": [12]})
    words = [
        row["text"] for row in drawn(drie_ringen(frame, grootte=ring_looks.CASUSSEN, stromen=flows).to_dict(), "text")
    ]

    assert {"grootste teken: 30 casussen per jaar", "pijl omhoog", "pijl omlaag"} <= {*words}
    unknown = drie_ringen(frame.assign(maat=None), grootte=ring_looks.UREN).to_dict()
    assert "uren per maand: onbekend" in [row["text"] for row in drawn(unknown, "text")]


def test_each_of_three_rings_has_the_tables_of_its_own_area():
    spec = drie_ringen(crowd(60, *PLACES)).to_dict()
    across = {}
    for mark in marks(spec):
        across.setdefault(mark["verzorgingsgebied"], []).append(mark["x"])

    assert {gebied: len(found) for gebied, found in across.items()} == dict.fromkeys(ring_layout.GEBIEDEN, 20)
    assert max(across["buurt"]) < 370 < min(across["gemeente"])
    assert max(across["gemeente"]) < 740 < min(across["regio"])


@given(number=st.sampled_from([1, 40, MOST]), step=st.integers(1, 59))
@settings(max_examples=15, deadline=None)
def test_in_three_rings_no_mark_is_under_another(number, step):
    places = [PLACES[nr * step % 60] for nr in range(60)]
    found = marks(drie_ringen(crowd(number, *places)).to_dict())

    assert len(found) == number
    assert not any(touch(one, other) for one, other in combinations(found, 2))


def test_a_colour_means_the_same_in_each_of_three_rings():
    said = ["een", "twee", "drie"]
    frame = TRAITS.assign(verzorgingsgebied=ring_layout.GEBIEDEN, werkwijze=said)
    spec = drie_ringen(frame, kleur=ring_looks.WERKWIJZE).to_dict()

    assert len({mark["colour"] for mark in marks(spec)}) == 3
    assert {*said} <= {row["text"] for row in drawn(spec, "text")}
