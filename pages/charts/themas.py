"""The themes of the questionnaire as small thermometers, one a row."""

import textwrap
from itertools import accumulate

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, box, boxes, disc, discs, line, lines, place, texts, whole, word

TONES = {"let op": theme.ACCENT, "goed": theme.PRIMARY, "stil": theme.MUTED}
NAMES, NUMBER, KEY = 0.54, 50, 30


def themas(themas: pd.DataFrame, width: int = 520, height: int = 480) -> alt.LayerChart:
    """The themes in the order given: name and word, score on a track of 0–100, the previous round as a tick.

    One row per theme: thema, score and vorige (0–100 or empty), woord, toon (let op, goed or stil).
    """
    rows = _placed(themas.to_dict("records"), width, height - KEY)
    foot = sum(row["step"] for row in rows) + KEY / 2
    at, scored = place(width, height), [row for row in rows if pd.notna(row["score"])]
    drawing = alt.layer(
        boxes([part for row in scored for part in _track(row, width)], **at),
        lines([_tick(row, width) for row in scored if pd.notna(row["vorige"])] + _key(width, foot)[0], **at),
        discs([disc(_along(row["score"], width), row["y"], 17, theme.WHITE, theme.PRIMARY, 4) for row in scored], **at),
        texts([part for row in rows for part in _words(row, width)] + _key(width, foot)[1], **at),
    )
    return theme.finished(drawing.properties(width=width, height=height), _sentence(rows))


def _placed(rows: list[dict], width: float, height: float) -> list[dict]:
    """The rows with their lines of text, their height (step) and their middle (y); three lines get more than two."""
    told = [
        textwrap.wrap(row["thema"], int(width * NAMES / 7.9), max_lines=2, placeholder=" …") or [""] for row in rows
    ]
    line = min(31, height / max(sum(len(name) + 1 for name in told), 1))
    steps = [line * (len(name) + 1) for name in told]
    tops = [0, *accumulate(steps)]
    return [
        row | {"naam": name, "step": step, "y": top + step / 2}
        for row, name, step, top in zip(rows, told, steps, tops, strict=False)
    ]


def _along(score: float, width: float) -> float:
    """The x of a score on the track."""
    start = width * NAMES
    return start + (width - NUMBER - start) * score / 100


def _track(row: dict, width: float) -> list[dict]:
    empty = box(_along(0, width), _along(100, width), row["y"] - 4, row["y"] + 4, theme.TRACK, 4)
    return [empty, empty | {"x2": _along(row["score"], width), "colour": theme.PRIMARY}]


def _tick(row: dict, width: float) -> dict:
    return line(*[_along(row["vorige"], width)] * 2, row["y"] - 12, row["y"] + 12, theme.INK, 2)


def _words(row: dict, width: float) -> list[dict]:
    """The name in one or two lines with the word below it, and the number at the end of the row."""
    name = row["naam"]
    if pd.isna(row["score"]):
        missing = word(_along(0, width), row["y"], MISSING, 16, theme.MUTED)
        return [word(0, row["y"] - 10 * (len(name) - 1), "\n".join(name), 17), missing]
    size = 17 if row["step"] >= 20 * (len(name) + 1) else 15
    below = size * (1.22 * (len(name) - 1) + 1.06)  # the word stands closer to its own name than to the next
    top = row["y"] - below / 2
    tone = {"colour": TONES[row["toon"]], "weight": 400 if row["toon"] == "stil" else 600}
    return [
        word(0, top, "\n".join(name), size),
        word(0, top + below, row["woord"], 15) | tone,
        word(width, row["y"], whole(row["score"]), 22, align="right", weight=700),
    ]


def _key(width: float, y: float) -> tuple[list[dict], list[dict]]:
    """What the tick means, below the last row."""
    x = _along(0, width)
    return [line(x + 2, x + 2, y - 9, y + 9, theme.INK, 2)], [word(x + 12, y, "vorige ronde", 15, theme.MUTED)]


def _sentence(rows: list[dict]) -> str:
    said = (f"{row['thema']} {MISSING if pd.isna(row['score']) else whole(row['score'])}" for row in rows)
    return f"Score per thema van 0 tot 100: {', '.join(said)}."
