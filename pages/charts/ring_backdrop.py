"""What never changes in the Ring van Samenwerking: rings, borders, names and the key of the shapes."""

from functools import cache
from math import radians

import altair as alt

from pages.charts import theme
from pages.charts.drawing import box, boxes, disc, discs, line, lines, place, shapes, texts, word
from pages.charts.ring_layout import HEIGHT, LABEL_DEPTH, NIVEAUS, RING, SECTOR, WIDTH, Frame
from pages.charts.ring_marks import SHAPES, SIDES

FILLS = ("#F6FAFA", "#ECF4F4", "#E1EEEE", "#D5E7E7")
EDGE, BORDER = "#A9C6C8", "#7C9498"
NAMES = ((36, "left"), (124, "left"), (180, "center"), (236, "right"), (324, "right"))
LINE = 23  # pixels from one line of the key to the next


@cache
def below() -> tuple[alt.Chart, ...]:
    """The layers under the curves: rings and the dashed borders of the domains."""
    at = place(WIDTH, HEIGHT)
    return discs(rings(RING), **at), lines([*borders(RING), _key_line()], **at)


@cache
def above() -> tuple[alt.Chart, ...]:
    """The layers over the curves: names and the key."""
    at = place(WIDTH, HEIGHT)
    return boxes(plates(RING), **at), texts(_words(), **at), shapes(_key(), **at)


def rings(frame: Frame) -> list[dict]:
    """The four rings, the outer one first."""
    return [disc(*frame.centre, 2 * frame.radii[niveau], FILLS[niveau - 1], EDGE, 1) for niveau in (4, 3, 2, 1)]


def borders(frame: Frame) -> list[dict]:
    """Between the domains; dashed, because a table may stand on both sides."""
    x, y = frame.centre
    ends = (frame.point(sector * SECTOR, frame.radii[-1]) for sector in range(len(theme.DOMEINEN)))
    return [line(x, x2, y, y2, BORDER, 1.5, (6, 5)) for x2, y2 in ends]


def plates(frame: Frame) -> list[dict]:
    """What keeps the upper border and the curves from running through the names of the rings."""
    x, y = frame.centre
    return [
        box(x - wide / 2, x + wide / 2, y - radius + 5, y - radius + 2 * LABEL_DEPTH - 2, fill, 8)
        for wide, radius, fill in zip(frame.labels, frame.radii[1:], FILLS, strict=True)
    ]


def levels(frame: Frame, words: tuple[str, ...], size: int = 14) -> list[dict]:
    """The names of the rings, at twelve o'clock."""
    x, y = frame.centre
    named = zip(words, frame.radii[1:], strict=True)
    return [word(x, y - radius + LABEL_DEPTH, name, size, theme.MUTED, "center", 600) for name, radius in named]


def _words() -> list[dict]:
    named = zip(theme.DOMEINEN.items(), NAMES, strict=True)
    numbered = tuple(f"{niveau} {name}" for niveau, name in enumerate(NIVEAUS, start=1))
    return [*(_name(*domein, *where) for domein, where in named), *levels(RING, numbered), *_key_words()]


def _name(domein: str, colour: str, degrees: float, align: str) -> dict:
    x, y = RING.point(radians(degrees), RING.radii[-1] + 14)
    split = "\n& " if abs(x - RING.centre[0]) > 150 and degrees > 90 else " & "
    return word(x, y, domein.replace(" & ", split), 17, theme.as_text(colour), align, 700)


def _key() -> list[dict]:
    """The three shapes in the lower left corner."""
    return [
        {"x": 14, "y": y, "shape": SHAPES[gebied], "size": (20 * SIDES[gebied]) ** 2, "colour": theme.MUTED,
         "edge": theme.WHITE, "thick": 0, "opacity": 1}
        for gebied, y in _key_places()
    ]  # fmt: skip


def _key_line() -> dict:
    y = HEIGHT - 12 - len(SHAPES) * LINE
    return line(3, 25, y, y, theme.INK, 3)


def _key_places() -> list[tuple[str, float]]:
    return [(gebied, HEIGHT - 58 + LINE * place) for place, gebied in enumerate(SHAPES)]


def _key_words() -> list[dict]:
    gebieden = [word(30, y + 1, gebied, 15, theme.MUTED) for gebied, y in _key_places()]
    return [*gebieden, word(30, HEIGHT - 11 - len(SHAPES) * LINE, "zelfde tafel", 15, theme.MUTED)]
