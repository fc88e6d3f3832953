"""How much ring 1 solves by itself, from period to period."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import whole

TITLE = "Opgelost in ring 1"
MOST_LABELS = 8
ROOM, ABOVE = 48, 76


def share(opgelost: pd.DataFrame, width: int = 520, height: int = 260) -> alt.LayerChart:
    """The share solved in ring 1, from 0 to 100; the line breaks at a period without a figure, which has a cross.

    One row per period, in the order of time: periode, opgelost_pct, reden (why there is no figure).
    """
    rows = opgelost[["periode", "opgelost_pct", "reden"]].reset_index(names="volgorde")
    rows["woord"] = [f"{whole(each)} %" if each == each else "" for each in rows["opgelost_pct"]]
    known = rows["opgelost_pct"].notna()
    x, y = _x(list(rows["periode"])), _y()
    line = alt.Chart(rows).encode(x, y, alt.Order("volgorde:Q")).mark_line(color=theme.PRIMARY, strokeWidth=3)
    marks = [line, *_points(rows[known], x, y), *_unknown(rows[~known], x, height - ABOVE)]
    drawing = alt.layer(*marks).properties(width=width - ROOM, height=height - ABOVE, title=TITLE)
    return theme.finished(drawing, _said(rows[known]))


def _x(periods: list[str]) -> alt.X:
    """Every period at an even distance; of many only the first and the last are named."""
    named = periods if len(periods) <= MOST_LABELS else [periods[0], periods[-1]]
    axis = alt.Axis(values=named, labelAngle=0, title=None, ticks=False, domain=False, labelPadding=8)
    return alt.X("periode:O", axis=axis).scale(type="point", domain=periods, padding=0.4)


def _y() -> alt.Y:
    axis = alt.Axis(title=None, ticks=False, domain=False, values=[0, 50, 100], labelPadding=8)
    return alt.Y("opgelost_pct:Q", axis=axis).scale(domain=[0, 100])


def _points(known: pd.DataFrame, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """A point per figure with its number beside it; of many only the first and the last."""
    told = [alt.Tooltip("periode:N").title("Periode"), alt.Tooltip("woord:N").title(TITLE)]
    labelled = known if len(known) <= MOST_LABELS else known.iloc[[0, -1]]
    numbers = alt.Chart(labelled).mark_text(dy=-18, fontSize=19, fontWeight="bold", aria=False)
    return [
        alt.Chart(known).mark_circle(size=90, opacity=1, color=theme.PRIMARY).encode(x, y, tooltip=told),
        numbers.encode(x, y, text="woord:N"),
    ]


def _unknown(hidden: pd.DataFrame, x: alt.X, height: float) -> list[alt.Chart]:
    """A cross at the foot for a period without a figure, which says why."""
    why = [alt.Tooltip("periode:N").title("Periode"), alt.Tooltip("reden:N").title("Geen cijfer")]
    crosses = alt.Chart(hidden).mark_text(text="×", fontSize=22, color=theme.MUTED)
    return [] if hidden.empty else [crosses.encode(x, y=alt.value(height - 10), tooltip=why)]


def _said(known: pd.DataFrame) -> str:
    figures = ", ".join(f"{row.woord} in {row.periode}" for row in known.itertuples())
    return f"Deel van de casussen dat ring 1 zelf oplost: {figures or 'nog geen cijfer'}."
