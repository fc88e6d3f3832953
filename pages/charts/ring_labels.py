"""Names beside the marks of the ring, where there is room: a name never covers a mark or another name."""

from itertools import product
from math import hypot
from textwrap import shorten, wrap

from pages.charts import theme
from pages.charts.drawing import word
from pages.charts.ring_backdrop import plates
from pages.charts.ring_layout import RING, Frame

SIZE, LONGEST, LINES = 15, 17, 2
PER_LETTER, HALF_LINE, GAP, EDGE = 7.3, 9, 4, 3
Box = tuple[float, float, float, float]  # left, right, top, bottom


def labels(marks: list[dict], frame: Frame = RING) -> list[dict]:
    """The rows for `drawing.texts`, with the overlegtafel that each names; the chosen one (on top) first.

    What a filter leaves out gets no name, and a name may stand over it.
    """
    bright = [mark for mark in marks if mark["opacity"] == 1 or mark["spook"]]
    taken = [_around(mark) for mark in bright] + [(row["x"], row["x2"], row["y"], row["y2"]) for row in plates(frame)]
    named, found = set(), []
    for mark in reversed(bright):
        if mark["spook"] or mark["aantal"] > 1 or mark["overlegtafel"] in named:
            continue
        lines = _lines(mark["overlegtafel"])
        place = next((each for each in _beside(mark, lines) if _free(each[0], taken, frame)), None)
        if place:
            taken.append(place[0])
            named.add(mark["overlegtafel"])
            found.append(_row(mark, lines, *place))
    return found


def numbers(marks: list[dict]) -> list[dict]:
    """How many tables each group stands for, printed on it."""
    return [
        word(mark["x"], mark["y"] + (3 if mark["shape"] == "triangle-up" else 1), str(mark["aantal"]), 14,
             theme.ink_on(mark["colour"]), "center", 700) | {"opens": mark["aantal"]}
        for mark in marks if mark["aantal"] > 1
    ]  # fmt: skip


def _lines(name: str) -> list[str]:
    """A name in two short lines at most."""
    words = (word if len(word) <= LONGEST else f"{word[: LONGEST - 1]}…" for word in name.split())
    whole = shorten(" ".join(words), LINES * LONGEST - 2, placeholder="…")
    return wrap(whole, LONGEST) if len(whole) > LONGEST else [whole]


def _around(mark: dict) -> Box:
    half = mark["size"] ** 0.5 / 2 + 1
    return mark["x"] - half, mark["x"] + half, mark["y"] - half, mark["y"] + half


def _beside(mark: dict, lines: list[str]) -> list[tuple[Box, str]]:
    """To the right of the mark, or to the left."""
    left, right, *_ = _around(mark)
    wide, high = PER_LETTER * max(map(len, lines)), HALF_LINE * len(lines)
    top, bottom = mark["y"] - high, mark["y"] + high
    return [((right + GAP, right + GAP + wide, top, bottom), "left"),
            ((left - GAP - wide, left - GAP, top, bottom), "right")]  # fmt: skip


def _free(box: Box, taken: list[Box], frame: Frame) -> bool:
    left, right, top, bottom = box
    corners = (hypot(x - frame.centre[0], y - frame.centre[1]) for x, y in product((left, right), (top, bottom)))
    return max(corners) <= frame.radii[-1] - EDGE and not any(
        left < x2 and x < right and top < y2 and y < bottom for x, x2, y, y2 in taken
    )


def _row(mark: dict, lines: list[str], box: Box, align: str) -> dict:
    left, right, top, _ = box
    x, y = (left if align == "left" else right), top + HALF_LINE
    row = word(x, y, "\n".join(lines), SIZE, theme.INK, align, 600)
    return row | {"overlegtafel": mark["overlegtafel"], "aantal": 1}
