"""The themes of the questionnaire as small thermometers, one a row."""

import textwrap
from itertools import accumulate, pairwise

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, box, boxes, disc, discs, line, lines, place, texts, touch, whole, word

TONES = {"let op": theme.ACCENT, "goed": theme.PRIMARY, "stil": theme.MUTED}
NAMES, NUMBER, KEY = 0.54, 50, 30
LEAST, ALONE = 16, 1.25  # pixels of a line of text; lines that a name without a word takes


def themas(themas: pd.DataFrame, width: int = 520, height: int = 480) -> alt.LayerChart:
    """The themes in the order given: name and word, score on a track of 0–100 with its interval, the round before.

    One row per theme: thema, score and vorige (0–100 or empty), woord, toon (let op, goed or stil), and if known van,
    tot and doel. A click gives klik: [{thema}].
    """
    known = themas.to_dict("records")
    rows = _placed(known, width, height - KEY)
    key_marks, key_words = _key(rows, width, sum(row["step"] for row in rows) + KEY / 2, len(known) - len(rows))
    at, scored = place(width, height), [row for row in rows if pd.notna(row["score"])]
    drawing = alt.layer(
        boxes([part for row in scored for part in _track(row, width)], **at),
        lines([part for row in scored for part in _beside(row, width)] + key_marks, **at),
        discs([disc(_along(row["score"], width), row["y"], 13, theme.WHITE, theme.PRIMARY, 4) for row in scored], **at),
        texts([part for row in rows for part in _words(row, width)] + key_words, **at),
        touch([_row(row, width) for row in rows], ["thema"], **at),
    )
    return theme.finished(drawing.properties(width=width, height=height), _sentence(known))


def _placed(rows: list[dict], width: float, height: float) -> list[dict]:
    """The rows with their words (naam, zegt), their height (step) and their middle (y); more lines get more room.

    Where there is no room names have one line and only what asks for attention has a word; then the last do not fit.
    """
    told = [_told(row, width, brief=False) for row in rows]
    if sum(row["lines"] for row in told) * LEAST > height:
        told = [_told(row, width, brief=True) for row in rows]
    fit = sum(lines * LEAST <= height for lines in accumulate(row["lines"] for row in told))
    told = told[: max(fit, 1)]
    line = min(31, height / max(sum(row["lines"] for row in told), 1))
    tops = [0, *accumulate(line * row["lines"] for row in told)]
    return [
        row | {"step": below - top, "y": (top + below) / 2}
        for row, (top, below) in zip(told, pairwise(tops), strict=True)
    ]


def _told(row: dict, width: float, brief: bool) -> dict:
    name = textwrap.wrap(row["thema"], int(width * NAMES / 7.9), max_lines=1 if brief else 2, placeholder=" …") or [""]
    silent = brief and (row["toon"] == "stil" or pd.isna(row["score"]))
    return row | {"naam": name, "zegt": "" if silent else row["woord"], "lines": ALONE if silent else len(name) + 1}


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
    size = 17 if row["step"] >= 20 * row["lines"] else 15
    below = size * (1.22 * (len(name) - 1) + (1.06 if row["zegt"] else 0))  # closer to its own name than to the next
    top = row["y"] - below / 2
    tone = {"colour": TONES[row["toon"]], "weight": 400 if row["toon"] == "stil" else 600}
    return [
        word(0, top, "\n".join(name), size),
        *([word(0, top + below, row["zegt"], 15) | tone] if row["zegt"] else []),
        word(width, row["y"], whole(row["score"]), 22 if row["step"] > 24 else 18, align="right", weight=700),
    ]


def _key(rows: list[dict], width: float, y: float, left_out: int) -> tuple[list[dict], list[dict]]:
    """What the marks mean, below the last row, and how many themes have no room."""
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
    more = f"en nog {left_out} {'thema' if left_out == 1 else 'thema’s'}"
    return [each | {"x": each["x"] + start, "x2": each["x2"] + start} for each in marks], [
        *(each | {"x": each["x"] + start} for each in words),
        *([word(0, y, more, 15, theme.MUTED)] if left_out else []),
    ]


def _sentence(rows: list[dict]) -> str:
    return f"Score per thema van 0 tot 100: {'; '.join(map(_said, rows))}."


def _said(row: dict) -> str:
    if pd.isna(row["score"]):
        return f"{row['thema']} {MISSING}"
    margin = f", marge {whole(row['van'])} tot {whole(row['tot'])}" if pd.notna(row.get("van")) else ""
    return f"{row['thema']} {whole(row['score'])}{margin}, {row['woord']}"
