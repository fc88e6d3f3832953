"""The thermometer: one temperature with its words, its interval, the round before and the target."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, box, boxes, disc, discs, line, lines, place, texts, touch, whole, word
from pages.charts.thermometer_bands import Bands, band_of, band_words, bars
from pages.charts.thermometer_labels import EDGE, Reading, labels, leaders, level
from queries.banden import BANDS

SPREAD = "#B4C6CB"
TUBE, TUBE_HALF, MERCURY_HALF, BULB = 152, 22, 13, 92


def thermometer(
    temperatuur: pd.DataFrame, woorden: str, width: int = 420, height: int = 500, bands: Bands = BANDS
) -> alt.LayerChart:
    """The temperature now, how sure and how widely shared it is; a click gives klik: [{deel: temperatuur}].

    One row with at least temperatuur and vorige (0–100, or empty when it may not be shown), and if known van, tot,
    spreiding and doel. `woorden` say whether it changed; `bands` are the words of the scale, each with where it begins.
    """
    reading = Reading.of(temperatuur.iloc[0])
    at = place(width, height)
    drawing = alt.layer(
        boxes(_tube(reading, height) + bars(bands, TUBE - TUBE_HALF - 8, height), **at),
        discs([_bulb(reading, height)], **at),
        lines(
            _beam(reading, height) + leaders(reading, woorden, height, TUBE, TUBE_HALF) + _key(reading, height), **at
        ),
        texts(
            band_words(reading.now, bands, TUBE - TUBE_HALF - 24, height)
            + labels(reading, woorden, height)
            + _told(reading, height),
            **at,
        ),
        touch([box(0, width, 0, height, theme.WHITE) | {"deel": "temperatuur"}], ["deel"], **at),
    )
    said = _sentence(reading, woorden, bands)
    return theme.finished(drawing.properties(width=width, height=height), said)


def _tube(reading: Reading, height: float) -> list[dict]:
    """The glass, in it the spread of the partners, and the mercury."""
    foot = height - 8 - BULB / 2
    parts = [box(TUBE - TUBE_HALF, TUBE + TUBE_HALF, level(100, height) - 26, foot, theme.TRACK, TUBE_HALF)]
    if pd.notna(reading.now) and pd.notna(reading.spread):
        low, high = (min(max(reading.now + way * reading.spread, 0), 100) for way in (-1, 1))
        parts.append(box(TUBE - TUBE_HALF, TUBE + TUBE_HALF, level(high, height), level(low, height), SPREAD))
    if pd.notna(reading.now):
        parts.append(box(TUBE - MERCURY_HALF, TUBE + MERCURY_HALF, level(reading.now, height), foot, theme.PRIMARY, 3))
    return parts


def _bulb(reading: Reading, height: float) -> dict:
    colour = theme.TRACK if pd.isna(reading.now) else theme.PRIMARY
    return disc(TUBE, height - 8 - BULB / 2, BULB, colour, theme.WHITE, 4)


def _beam(reading: Reading, height: float) -> list[dict]:
    """The interval, as a beam beside the tube."""
    if pd.isna(reading.now) or pd.isna(reading.low):
        return []
    high, low, x = level(reading.high, height), level(reading.low, height), TUBE + TUBE_HALF + EDGE
    return [line(x, x, high, low, theme.INK, 2), *(line(x - 5, x + 5, y, y, theme.INK, 2) for y in (high, low))]


def _key(reading: Reading, height: float) -> list[dict]:
    """What the beam and the shade mean, at the left of the bulb."""
    beam = [] if pd.isna(reading.now) or pd.isna(reading.low) else [line(8, 8, height - 62, height - 46, theme.INK, 2)]
    shade = (
        [] if pd.isna(reading.now) or pd.isna(reading.spread) else [line(8, 8, height - 36, height - 20, SPREAD, 12)]
    )
    return beam + shade


def _told(reading: Reading, height: float) -> list[dict]:
    """The words of the key, and the number in the bulb."""
    if pd.isna(reading.now):
        return []
    known = {"marge": (reading.low, height - 54), "spreiding": (reading.spread, height - 28)}
    key = [word(20, y, text, 15, theme.MUTED) for text, (value, y) in known.items() if pd.notna(value)]
    return [*key, word(TUBE, height - 7 - BULB / 2, whole(reading.now), 34, theme.WHITE, "center", 700)]


def _sentence(reading: Reading, woorden: str, bands: Bands) -> str:
    if pd.isna(reading.now):
        parts = [f"Temperatuur: {MISSING}"]
    else:
        parts = [f"Temperatuur {whole(reading.now)} van 100, {band_of(reading.now, bands)}"]
        parts += [] if pd.isna(reading.low) else [f"marge {whole(reading.low)} tot {whole(reading.high)}"]
        parts += [] if pd.isna(reading.spread) else [f"spreiding tussen deelnemers {whole(reading.spread)}"]
    parts += [] if pd.isna(reading.goal) else [f"ons doel {whole(reading.goal)}"]
    parts += [] if pd.isna(reading.before) else [f"vorige ronde {whole(reading.before)}"]
    return "; ".join([*parts, woorden]) + "."
