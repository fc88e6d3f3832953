"""The bands of the thermometer: at the left of the tube a colour for each, and its word, never over another."""

import textwrap
from collections.abc import Sequence
from itertools import pairwise

from pages.charts import theme
from pages.charts.drawing import box, word
from pages.charts.thermometer_labels import level

Bands = Sequence[tuple[float, str]]
COLOURS = ("#C9D6D9", "#A3C5C4", "#5FA3A6", theme.PRIMARY)
ROOM, ONE, TWO, BELOW = 14, 20, 36, 24  # letters on a line; pixels of one line, of two, and to spare under the scale


def bars(bands: Bands, right: float, height: float) -> list[dict]:
    """A strip per band, from where it begins to where the next does; rows for `boxes`."""
    colours = theme.in_steps(COLOURS, len(bands))
    return [
        box(right - 6, right, level(upto, height) + 1.5, level(since, height) - 1.5, colour, 2)
        for (since, upto), colour in zip(pairwise(_borders(bands)), colours, strict=True)
    ]


def band_words(now: float, bands: Bands, right: float, height: float) -> list[dict]:
    """The word of each band beside it, that of now in bold; rows for `texts`."""
    here = band_of(now, bands)
    middles = [level((since + upto) / 2, height) for since, upto in pairwise(_borders(bands))]
    names = [name for _, name in bands]
    told = [textwrap.wrap(name, ROOM, max_lines=2, placeholder=" …") or [""] for name in names]
    if sum(map(_tall, told)) > level(0, height) - level(100, height) + BELOW:
        told = [textwrap.wrap(name, ROOM, max_lines=1, placeholder=" …") or [""] for name in names]
    apart = _apart(middles[::-1], [_tall(lines) for lines in told[::-1]], level(0, height) + BELOW)[::-1]
    return [
        word(
            right, y if len(lines) == 1 else y - 9, "\n".join(lines), 17 if len(lines) == 1 else 15, align="right",
            **({"weight": 700} if name == here else {"colour": theme.MUTED}),
        )
        for y, lines, name in zip(apart, told, names, strict=True)
    ]  # fmt: skip


def band_of(value: float, bands: Bands) -> str | None:
    """The word for a temperature; a border belongs to the band above it."""
    return next((name for since, name in reversed(bands) if value >= since), None)


def _borders(bands: Bands) -> list[float]:
    return [*(since for since, _ in bands), 100]


def _tall(lines: Sequence[str]) -> int:
    return ONE if len(lines) == 1 else TWO


def _apart(middles: Sequence[float], heights: Sequence[float], foot: float) -> list[float]:
    """The middles from top to bottom, moved down where they would touch, and back up where the last would not fit."""
    found, top = [], float("-inf")
    for middle, height in zip(middles, heights, strict=True):
        found.append(max(middle, top + height / 2))
        top = found[-1] + height / 2
    for at in reversed(range(len(found))):
        found[at] = min(found[at], foot - heights[at] / 2)
        foot = found[at] - heights[at] / 2
    return found
