"""The themes of the questionnaire as small thermometers, one a row."""

import textwrap
from itertools import accumulate

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, box, boxes, disc, discs, line, lines, place, texts, touch, whole, word

TONES = {"let op": theme.ACCENT, "goed": theme.PRIMARY, "stil": theme.MUTED}
NAMES, NUMBER, KEY = 0.54, 50, 30


def themas(themas: pd.DataFrame, width: int = 520, height: int = 480) -> alt.LayerChart:
    """The themes in the order given: name and word, score on a track of 0–100 with its interval, the round before.

    One row per theme: thema, score and vorige (0–100 or empty), woord, toon (let op, goed or stil), and if known van,
    tot and doel. A click gives klik: [{thema}].
    """
    rows = _placed(themas.to_dict("records"), width, height - KEY)
    foot = sum(row["step"] for row in rows) + KEY / 2
    at, scored = place(width, height), [row for row in rows if pd.notna(row["score"])]
    drawing = alt.layer(
        boxes([part for row in scored for part in _track(row, width)], **at),
        lines([part for row in scored for part in _beside(row, width)] + _key(rows, width, foot)[0], **at),
        discs([disc(_along(row["score"], width), row["y"], 13, theme.WHITE, theme.PRIMARY, 4) for row in scored], **at),
        texts([part for row in rows for part in _words(row, width)] + _key(rows, width, foot)[1], **at),
        touch([_row(row, width) for row in rows], ["thema"], **at),
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


def _beside(row: dict, width: float) -> list[dict]:
    """The round before and the target as ticks across the track, the interval as a line along it."""
    marks = []
    if pd.notna(row["vorige"]):
        marks.append(line(*[_along(row["vorige"], width)] * 2, row["y"] - 12, row["y"] + 12, theme.INK, 2))
    if pd.notna(row.get("doel")):
        marks.append(line(*[_along(row["doel"], width)] * 2, row["y"] - 12, row["y"] + 12, theme.ACCENT, 2, (4, 2)))
    if pd.notna(row.get("van")):
        marks.append(line(_along(row["van"], width), _along(row["tot"], width), row["y"], row["y"], theme.INK, 3))
    return marks


def _row(row: dict, width: float) -> dict:
    """The place of a theme from its name to its number."""
    top, foot = row["y"] - row["step"] / 2, row["y"] + row["step"] / 2
    return box(0, width, top, foot, theme.WHITE) | {"thema": row["thema"]}


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


def _key(rows: list[dict], width: float, y: float) -> tuple[list[dict], list[dict]]:
    """What the marks mean, below the last row."""
    marks, words, x = [], [], 0
    if any(pd.notna(row["vorige"]) for row in rows):
        marks.append(line(2, 2, y - 9, y + 9, theme.INK, 2))
        words.append(word(12, y, "vorige ronde", 15, theme.MUTED))
        x += 122
    if any(pd.notna(row.get("van")) for row in rows):
        marks.append(line(x, x + 24, y, y, theme.INK, 2))
        words.append(word(x + 32, y, "marge", 15, theme.MUTED))
        x += 94
    if any(pd.notna(row.get("doel")) for row in rows):
        marks.append(line(x + 2, x + 2, y - 9, y + 9, theme.ACCENT, 2, (4, 2)))
        words.append(word(x + 12, y, "ons doel", 15, theme.MUTED))
    start = _along(0, width) if len(words) == 1 else max(width - NUMBER - x - 80, 0)
    return [each | {"x": each["x"] + start, "x2": each["x2"] + start} for each in marks], [
        each | {"x": each["x"] + start} for each in words
    ]


def _sentence(rows: list[dict]) -> str:
    return f"Score per thema van 0 tot 100: {'; '.join(map(_said, rows))}."


def _said(row: dict) -> str:
    if pd.isna(row["score"]):
        return f"{row['thema']} {MISSING}"
    margin = f", marge {whole(row['van'])} tot {whole(row['tot'])}" if pd.notna(row.get("van")) else ""
    return f"{row['thema']} {whole(row['score'])}{margin}, {row['woord']}"
