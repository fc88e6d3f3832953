"""What never changes in the matrix of the Ring van Samenwerking: cells, names and the key."""

from functools import cache

import altair as alt

from pages.charts import theme
from pages.charts.drawing import box, boxes, lines, place, shapes, texts, word
from pages.charts.drawing import line as stroke
from pages.charts.ring_backdrop import SHAPES
from pages.charts.ring_layout import GEBIEDEN, NIVEAUS

WIDTH, HEIGHT = 600, 540
LEFT, TOP = 132, 44  # where the cells begin: the names of domains and levels stand before them
CELL = (117, 87)
UPPER, LOWER = 496, 523  # the lines of the key
GEEN_TAFEL, NIET_BEKEKEN = "geen tafel", "niet geïnventariseerd"
SIGNS = {GEEN_TAFEL: "–", NIET_BEKEKEN: "?"}
EDGES = {GEEN_TAFEL: (1, 0), NIET_BEKEKEN: (4, 3)}  # drawn and dashed
SIDES = {"buurt": 13, "gemeente": 12, "regio": 14}


@cache
def backdrop() -> tuple[alt.Chart, ...]:
    """The layers under the places."""
    at = place(WIDTH, HEIGHT)
    return (
        boxes([*_cells(), _key_box()], **at),
        lines(_key_edges(), **at),
        shapes(_key_symbols(), **at),
        texts([*_domains(), *_levels(), *_key_words()], **at),
    )


def _symbol(x: float, y: float, gebied: str, colour: str) -> dict:
    """The shape of a verzorgingsgebied, as it is in the ring; a row for `shapes`."""
    return {"x": x, "y": y, "shape": SHAPES[gebied], "size": SIDES[gebied] ** 2, "colour": colour, "edge": colour,
            "thick": 0, "opacity": 1}  # fmt: skip


def _cells() -> list[dict]:
    corners = [(LEFT + across * CELL[0], TOP + down * CELL[1]) for down in range(5) for across in range(4)]
    return [box(x, x + CELL[0] - 3, y, y + CELL[1] - 3, theme.PANEL, 6) for x, y in corners]


def _domains() -> list[dict]:
    middle = TOP + CELL[1] / 2
    return [
        word(0, middle + down * CELL[1] - (10 if " & " in domein else 0), domein.replace(" & ", "\n& "), 16,
             theme.as_text(colour), weight=700)
        for down, (domein, colour) in enumerate(theme.DOMEINEN.items())
    ]  # fmt: skip


def _levels() -> list[dict]:
    middle = LEFT + CELL[0] / 2
    return [
        word(middle + across * CELL[0], 11, f"Ring {across + 1}\n{name}", 15, theme.MUTED, "center", 600)
        for across, name in enumerate(NIVEAUS)
    ]


def _key_box() -> dict:
    return box(LEFT + 246, LEFT + 268, UPPER - 10, UPPER + 10, theme.SEQUENTIAL[0], 4)


def _key_edges() -> list[dict]:
    """The two kinds of empty box, side by side."""
    return [
        stroke(*x, *y, theme.MUTED, 1.5, EDGES[stand])
        for left, stand in ((LEFT, GEEN_TAFEL), (LEFT + 246, NIET_BEKEKEN))
        for x, y in (
            ((left, left + 22), (LOWER - 10, LOWER - 10)),
            ((left, left + 22), (LOWER + 10, LOWER + 10)),
            ((left, left), (LOWER - 10, LOWER + 10)),
            ((left + 22, left + 22), (LOWER - 10, LOWER + 10)),
        )
    ]


def _key_symbols() -> list[dict]:
    places = zip((8, 74, 168), GEBIEDEN, strict=True)
    return [_symbol(LEFT + x, UPPER, gebied, theme.MUTED) for x, gebied in places]


def _key_words() -> list[dict]:
    """The shapes and a number in words, and below them what an empty place may be."""
    signs = [(257, UPPER, "1"), (11, LOWER, SIGNS[GEEN_TAFEL]), (257, LOWER, SIGNS[NIET_BEKEKEN])]
    told = [(20, UPPER, "buurt"), (86, UPPER, "gemeente"), (181, UPPER, "regio"), (276, UPPER, "aantal tafels")]
    told += [(30, LOWER, GEEN_TAFEL), (276, LOWER, NIET_BEKEKEN)]
    return [
        *(word(LEFT + x, y + 1, sign, 16, theme.INK, "center", 600) for x, y, sign in signs),
        *(word(LEFT + x, y + 1, text, theme.SMALL, theme.MUTED) for x, y, text in told),
    ]
