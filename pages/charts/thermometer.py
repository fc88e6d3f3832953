"""The thermometer: one temperature with its words, and the small thermometers of the themes below it."""

import textwrap

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, box, boxes, disc, discs, line, lines, place, texts, whole, word

BANDS = ((0, 40, "los van elkaar"), (40, 55, "op de hoogte"), (55, 75, "samen"), (75, 100, "samenspel"))
BAND_COLOURS = ("#C9D6D9", "#A3C5C4", "#5FA3A6", theme.PRIMARY)
TUBE, TUBE_HALF, MERCURY_HALF, BULB = 152, 22, 13, 92
TOP, FOOT, LABELS = 42, 116, 206


def thermometer(temperatuur: pd.DataFrame, woorden: str, width: int = 420, height: int = 500) -> alt.LayerChart:
    """The temperature now and in the round before; `woorden` say whether that is a change.

    One row with at least temperatuur and vorige (0–100, or empty when it may not be shown).
    """
    now, before = temperatuur[["temperatuur", "vorige"]].astype("float64").iloc[0].tolist()
    at = place(width, height)
    drawing = alt.layer(
        boxes(_tube(now, height) + _bands(height), **at),
        discs([_bulb(now, height)], **at),
        lines(_leaders(now, before, height), **at),
        texts(_band_words(now, height) + labels(now, before, woorden, height), **at),
    )
    return theme.finished(drawing.properties(width=width, height=height), _sentence(now, before, woorden))


def level(value: float, height: float) -> float:
    """The y of a temperature in a thermometer of this height."""
    return TOP + (height - FOOT - TOP) * (1 - value / 100)


def _tube(now: float, height: float) -> list[dict]:
    foot = height - 8 - BULB / 2
    glass = box(TUBE - TUBE_HALF, TUBE + TUBE_HALF, TOP - 26, foot, theme.TRACK, TUBE_HALF)
    mercury = box(TUBE - MERCURY_HALF, TUBE + MERCURY_HALF, level(now, height), foot, theme.PRIMARY, 3)
    return [glass] if pd.isna(now) else [glass, mercury]


def _bulb(now: float, height: float) -> dict:
    colour = theme.TRACK if pd.isna(now) else theme.PRIMARY
    return disc(TUBE, height - 8 - BULB / 2, BULB, colour, theme.WHITE, 4)


def _bands(height: float) -> list[dict]:
    left = TUBE - TUBE_HALF - 14
    return [
        box(left, left + 6, level(upto, height) + 1.5, level(since, height) - 1.5, colour, 2)
        for (since, upto, _), colour in zip(BANDS, BAND_COLOURS, strict=True)
    ]


def _band_words(now: float, height: float) -> list[dict]:
    return [
        word(
            TUBE - TUBE_HALF - 24, level((since + upto) / 2, height), name, 17, align="right",
            **({"weight": 700} if band_of(now) == name else {"colour": theme.MUTED}),
        )
        for since, upto, name in BANDS
    ]  # fmt: skip


def band_of(value: float) -> str | None:
    """The word for a temperature; a border belongs to the band above it."""
    return next((name for since, _, name in reversed(BANDS) if value >= since), None)


def _heights(now: float, before: float, height: float) -> tuple[float, float, float]:
    """Where the labels stand: now, previous round, words; pushed apart where the values are close."""
    here, there = level(now, height), level(before, height)
    if pd.isna(before) or there > here + 118:
        return here, there, here + 42
    if before > now:
        return here, min(there, here - 38), here + 42
    return here, max(there, here + 40), max(there, here + 40) + 32


def _leaders(now: float, before: float, height: float) -> list[dict]:
    here, label_y, _ = _heights(now, before, height)
    left, right, end = TUBE - MERCURY_HALF, TUBE + TUBE_HALF, LABELS - 8
    leaders = [] if pd.isna(now) else [line(right - 9, end, here, here, theme.INK, 2)]
    if pd.isna(before):
        return leaders
    there = level(before, height)
    label_y = there if pd.isna(now) else label_y
    on_mercury = line(left, TUBE + MERCURY_HALF, there, there, theme.WHITE if now > before else theme.MUTED, 2, (2, 3))
    bends = [line(TUBE + MERCURY_HALF, right + 12, there, there, theme.MUTED, 2, (2, 3))]
    return [*leaders, on_mercury, *bends, line(right + 12, end, there, label_y, theme.MUTED, 2, (2, 3))]


def labels(now: float, before: float, woorden: str, height: float) -> list[dict]:
    """The words at the right of the tube and the number in the bulb."""
    here, there, words = _heights(now, before, height)
    previous = [] if pd.isna(before) else [word(LABELS, there, f"vorige ronde {whole(before)}", 17, theme.MUTED)]
    if pd.isna(now):
        free = 28 if before >= 50 else 72
        missing = word(LABELS, level(free, height), MISSING.replace(" ", "\n"), 19, weight=600)
        return [missing, *([] if pd.isna(before) else [previous[0] | {"y": level(before, height)}])]
    return [
        word(LABELS, here, whole(now), 52, weight=700),
        word(LABELS + 27 * len(whole(now)) + 8, here + 8, "nu", 19, theme.MUTED),
        *previous,
        word(LABELS, words, "\n".join(textwrap.wrap(woorden, 18)), 18, weight=600),
        word(TUBE, height - 7 - BULB / 2, whole(now), 34, theme.WHITE, "center", 700),
    ]


def _sentence(now: float, before: float, woorden: str) -> str:
    today = f"Temperatuur: {MISSING}" if pd.isna(now) else f"Temperatuur {whole(now)} van 100, {band_of(now)}"
    return today + ("" if pd.isna(before) else f"; vorige ronde {whole(before)}") + f"; {woorden}."
