"""What never changes in the Ring van Samenwerking: rings, borders, names and the key."""

from functools import cache
from math import radians

import altair as alt

from pages.charts import theme
from pages.charts.drawing import box, boxes, disc, discs, line, lines, place, shapes, texts, word
from pages.charts.ring_layout import CENTRE, HEIGHT, LABEL_DEPTH, LABEL_WIDTHS, NIVEAUS, RADII, SECTOR, WIDTH, point

FILLS = ("#F6FAFA", "#ECF4F4", "#E1EEEE", "#D5E7E7")
EDGE, BORDER = "#A9C6C8", "#7C9498"
SHAPES = {"buurt": "circle", "gemeente": "square", "regio": "triangle-up"}
SIDES = {"buurt": 0.71, "gemeente": 0.64, "regio": 0.75}  # of the pitch: equally heavy to the eye
NAMES = ((36, "left"), (124, "left"), (180, "center"), (236, "right"), (324, "right"))


@cache
def below() -> tuple[alt.Chart, ...]:
    """The layers under the curves: rings and the dashed borders of the domains."""
    at = place(WIDTH, HEIGHT)
    return discs(_rings(), **at), lines([*_borders(), _key_line()], **at)


@cache
def above() -> tuple[alt.Chart, ...]:
    """The layers over the curves: names and the key."""
    at = place(WIDTH, HEIGHT)
    return boxes(plates(), **at), texts(_words(), **at), shapes(_key(), **at).mark_point(filled=True, aria=False)


def _rings() -> list[dict]:
    """The outermost first, so that the inner ones lie on top."""
    return [disc(*CENTRE, 2 * RADII[niveau], FILLS[niveau - 1], EDGE, 1) for niveau in (4, 3, 2, 1)]


def _borders() -> list[dict]:
    """Dashed, because a table may stand on both sides."""
    ends = (point(sector * SECTOR, RADII[-1]) for sector in range(len(theme.DOMEINEN)))
    return [line(CENTRE[0], x, CENTRE[1], y, BORDER, 1.5, (6, 5)) for x, y in ends]


def plates() -> list[dict]:
    """What keeps the upper border and the curves from running through the names of the rings."""
    x, y = CENTRE
    return [
        box(x - wide / 2, x + wide / 2, y - radius + 5, y - radius + 2 * LABEL_DEPTH - 2, fill, 8)
        for wide, radius, fill in zip(LABEL_WIDTHS, RADII[1:], FILLS, strict=True)
    ]


def _words() -> list[dict]:
    named = zip(theme.DOMEINEN.items(), NAMES, strict=True)
    levels = (
        word(CENTRE[0], CENTRE[1] - RADII[niveau] + LABEL_DEPTH, f"{niveau} {name}", 14, theme.MUTED, "center", 600)
        for niveau, name in enumerate(NIVEAUS, start=1)
    )
    return [*(_name(*domein, *where) for domein, where in named), *levels, *_key_words()]


def _name(domein: str, colour: str, degrees: float, align: str) -> dict:
    x, y = point(radians(degrees), RADII[-1] + 14)
    split = "\n& " if abs(x - CENTRE[0]) > 150 and degrees > 90 else " & "
    return word(x, y, domein.replace(" & ", split), 17, theme.as_text(colour), align, 700)


def _key() -> list[dict]:
    """The three shapes in the lower left corner."""
    return [
        {"x": 14, "y": y, "shape": SHAPES[gebied], "size": (20 * SIDES[gebied]) ** 2, "colour": theme.MUTED,
         "edge": theme.WHITE, "thick": 0, "opacity": 1}
        for gebied, y in _key_places()
    ]  # fmt: skip


def _key_line() -> dict:
    return line(WIDTH - 150, WIDTH - 116, HEIGHT - 12, HEIGHT - 12, theme.INK, 3)


def _key_places() -> list[tuple[str, float]]:
    return [(gebied, HEIGHT - 58 + 23 * place) for place, gebied in enumerate(SHAPES)]


def _key_words() -> list[dict]:
    gebieden = [word(30, y + 1, gebied, 15, theme.MUTED) for gebied, y in _key_places()]
    return [*gebieden, word(WIDTH - 108, HEIGHT - 11, "dezelfde tafel", 15, theme.MUTED)]
