"""The words at the right of the thermometer: each at the height of its value, and never over one another."""

import textwrap
from dataclasses import dataclass

import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, line, whole, word

TOP, FOOT, LABELS, EDGE = 42, 116, 212, 12
HALF, ROW, LINE = 27, 24, 22  # of the large number, of a label, of a line of words
MARGIN = 3


@dataclass(frozen=True)
class Reading:
    """What a thermometer shows; NaN where there is nothing to show."""

    now: float
    before: float
    low: float = float("nan")
    high: float = float("nan")
    spread: float = float("nan")
    goal: float = float("nan")

    @classmethod
    def of(cls, row: pd.Series) -> "Reading":
        """From a row of the question `temperatuur`, which may lack the columns about certainty and target."""
        names = ["temperatuur", "vorige", "van", "tot", "spreiding", "doel"]
        return cls(*row.reindex(names).astype("Float64").to_numpy("float64", na_value=float("nan")).tolist())

    @property
    def others(self) -> dict[str, float]:
        """What stands beside the temperature itself."""
        known = {"ons doel": self.goal, "vorige ronde": self.before}
        return {name: value for name, value in known.items() if pd.notna(value)}


def level(value: float, height: float) -> float:
    """The y of a temperature in a thermometer of this height."""
    return TOP + (height - FOOT - TOP) * (1 - value / 100)


def _centre(reading: Reading) -> float:
    """The value beside which the words about now stand; without a temperature, where there is room."""
    if pd.notna(reading.now):
        return reading.now
    return 28 if max(reading.others.values(), default=0) >= 50 else 72


def _words(reading: Reading, woorden: str) -> list[str]:
    return textwrap.wrap(woorden, 18) if pd.notna(reading.now) else []


def heights(reading: Reading, woorden: str, height: float) -> dict[str, float]:
    """The y of each label: now at its own height, the others pushed away from it, and all of them in the picture."""
    here = level(_centre(reading), height)
    found = {"nu": here}
    top, bottom = here - HALF, here + HALF + LINE * len(_words(reading, woorden))
    for name, value in sorted(reading.others.items(), key=lambda each: each[1]):
        if value >= _centre(reading):
            found[name] = min(level(value, height), top - ROW / 2)
            top = found[name] - ROW / 2
    for name, value in sorted(reading.others.items(), key=lambda each: -each[1]):
        if value < _centre(reading):
            found[name] = max(level(value, height), bottom + ROW / 2)
            bottom = found[name] + ROW / 2
    moved = max(MARGIN - top, 0) - max(bottom - (height - MARGIN), 0)
    return {name: y + moved for name, y in found.items()}


def labels(reading: Reading, woorden: str, height: float) -> list[dict]:
    """The number with its interval and the words about it, the target and the round before, as rows for `texts`."""
    at = heights(reading, woorden, height)
    colours = {"ons doel": (theme.ACCENT, 600), "vorige ronde": (theme.MUTED, 400)}
    beside = [
        word(LABELS, at[name], f"{name} {whole(value)}", 17, colours[name][0], weight=colours[name][1])
        for name, value in reading.others.items()
    ]
    if pd.isna(reading.now):
        return [word(LABELS, at["nu"] - 11, MISSING.replace(" ", "\n"), 19, weight=600), *beside]
    number = whole(reading.now)
    margin = "" if pd.isna(reading.low) else f" ({whole(reading.low)}–{whole(reading.high)})"
    below = at["nu"] + HALF + LINE / 2
    return [
        word(LABELS, at["nu"], number, 52, weight=700),
        word(LABELS + 27 * len(number) + 8, at["nu"] + 8, f"nu{margin}", 17, theme.MUTED),
        word(LABELS, below, "\n".join(_words(reading, woorden)), 18, weight=600),
        *beside,
    ]


def leaders(reading: Reading, woorden: str, height: float, tube: float, half: float) -> list[dict]:
    """From each value in the tube to its label, bent where the label had to give way; rows for `lines`."""
    at, right, end = heights(reading, woorden, height), tube + half, LABELS - 7
    looks = {"ons doel": (theme.ACCENT, 2, (6, 4)), "vorige ronde": (theme.MUTED, 2, (2, 3))}
    drawn = []
    for name, value in reading.others.items():
        there, look = level(value, height), looks[name]
        drawn += [line(tube - half, right, there, there, *look), line(right, end, there, at[name], *look)]
    if pd.notna(reading.now):
        here = level(reading.now, height)
        drawn += [line(tube - half, right, here, here, theme.INK, 2), line(right, end, here, at["nu"], theme.INK, 2)]
    return drawn
