"""The one look of every chart: colours that everybody can tell apart, Dutch numbers, legible text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import altair as alt
import pandas as pd

INK, MUTED, LINE, PANEL, WHITE = "#16262B", "#52646B", "#D5DEE1", "#F2F6F7", "#FFFFFF"
ACCENT, PRIMARY, SIXTH = "#B5502A", "#0B6B74", "#1F2A30"
TRACK = "#DFE6E8"
FONT = "Source Sans"
SMALL, NORMAL, HEADING = 15, 16, 18

DOMEINEN = {
    "Jeugd & Gezin": "#0B6B74",
    "Onderwijs & Kinderopvang": "#B5651D",
    "Zorg & Welzijn": "#5B4A8A",
    "Werk & Inkomen": "#3A7D34",
    "Veiligheid": "#A33B52",
}
CATEGORICAL = [*DOMEINEN.values(), SIXTH]
SEQUENTIAL = ["#DCECED", "#B5D6D8", "#86BABD", "#1F757C", "#0B535B"]
DIVERGING = ["#9C4A12", "#DFAE7C", "#CBD3D6", "#7DB6BB", "#0B6B74"]

DUTCH = {
    "number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€\u00a0", ""]},
    "time": {
        "dateTime": "%a %e %B %Y %X",
        "date": "%d-%m-%Y",
        "time": "%H:%M:%S",
        "periods": ["", ""],
        "days": ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
        "shortDays": ["zo", "ma", "di", "wo", "do", "vr", "za"],
        "months": [
            "januari", "februari", "maart", "april", "mei", "juni",
            "juli", "augustus", "september", "oktober", "november", "december",
        ],
        "shortMonths": [
            "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        ],
    },
}  # fmt: skip

CONFIG = {
    "font": FONT,
    "background": "transparent",
    "padding": 4,
    "lineBreak": "\n",
    "locale": DUTCH,
    "range": {"category": CATEGORICAL, "ordinal": SEQUENTIAL, "ramp": SEQUENTIAL, "diverging": DIVERGING},
    "view": {"stroke": None},
    "mark": {"ariaRoleDescription": "teken"},
    "title": {
        "anchor": "start", "color": INK, "fontSize": HEADING, "fontWeight": 600, "lineHeight": 22,
        "subtitleColor": MUTED, "subtitleFontSize": SMALL, "offset": 10,
    },
    "axis": {
        "labelColor": MUTED, "labelFontSize": SMALL, "labelLimit": 0, "titleColor": MUTED,
        "titleFontSize": SMALL, "titleFontWeight": "normal", "gridColor": LINE, "domainColor": LINE,
        "tickColor": LINE,
    },
    "header": {
        "title": None, "labelColor": INK, "labelFontSize": NORMAL, "labelFontWeight": 600,
        "labelAnchor": "start", "labelLimit": 0, "labelLineHeight": 18,
    },
    "legend": {
        "labelColor": INK, "labelFontSize": SMALL, "labelLimit": 0, "titleColor": MUTED,
        "titleFontSize": SMALL, "symbolSize": 200,
    },
    "text": {"color": INK, "fontSize": NORMAL},
}  # fmt: skip

EMBED = {"embedOptions": {"actions": False, "renderer": "svg"}}


def finished(chart: alt.TopLevelMixin, description: str) -> alt.TopLevelMixin:
    """The chart in our look, with the sentence that a screen reader says for it."""
    chart.config, chart.usermeta, chart.description = _config(), EMBED, description
    chart.autosize = {"type": "pad"}  # otherwise Streamlit squeezes axes and words into the width of the drawing
    return chart


ROWS = alt.NamedData(name="rijen")
Row = dict[str, Any]


@dataclass(frozen=True)
class Filled:
    """A drawing on ROWS, kept and used again, with the rows of one moment and what a screen reader says of them.

    `more` are the rows of what else the drawing rests on, by name.
    """

    drawing: dict
    rows: list[Row]
    said: str = ""
    more: dict[str, list[Row]] = field(default_factory=dict)

    def to_dict(self, validate: bool = True) -> dict:
        """The specification with its rows, as a chart of Altair gives it."""
        spec = {**self.drawing, "datasets": {**self.drawing.get("datasets", {}), **self.more, ROWS.name: self.rows}}
        spec |= {"description": self.said} if self.said else {}
        return alt.Chart.from_dict(spec).to_dict() if validate else spec


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows of a frame, with None where there is nothing."""
    columns = [[_known(value) for value in frame[name].tolist()] for name in frame]
    return [dict(zip(frame, row, strict=True)) for row in zip(*columns, strict=True)]


def _known(value: object) -> object:
    """The value, or None where there is none; NaN is the only number that differs from itself."""
    return None if value is pd.NA or value is pd.NaT or value != value else value


@cache
def _config() -> alt.Config:
    return alt.Config(**CONFIG)


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb` as WCAG defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How many times lighter the lighter of two colours is, from 1 to 21."""
    darker, lighter = sorted([luminance(one), luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


@cache
def ink_on(colour: str) -> str:
    """The text colour, ink or white, that reads best on this colour."""
    return max(INK, WHITE, key=lambda text: contrast(text, colour))


def as_text(colour: str) -> str:
    """The colour, darkened just so far that text in it reads on white and on a panel."""
    while contrast(colour, PANEL) < 4.5:
        colour = "#" + "".join(f"{int(int(colour[place : place + 2], 16) * 0.97):02X}" for place in (1, 3, 5))
    return colour


def diverging(steps: int) -> list[str]:
    """Colours from strongest disagreement to strongest agreement; grey in the middle of an odd number."""
    return in_steps(DIVERGING, steps)


def in_steps(colours: Sequence[str], steps: int) -> list[str]:
    """So many colours from the first to the last, evenly along the scale."""
    places = [step * (len(colours) - 1) / max(steps - 1, 1) for step in range(steps)]
    return [colours[round(place)] if place == int(place) else _between(colours, place) for place in places]


def _between(colours: Sequence[str], place: float) -> str:
    """The colour at a place between two neighbours of a scale."""
    before, after = colours[int(place)], colours[int(place) + 1]
    mixed = (
        round(int(before[i : i + 2], 16) * (1 - place % 1) + int(after[i : i + 2], 16) * (place % 1)) for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in mixed)
