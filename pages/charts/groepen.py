"""Groups beside each other: a dot per group with its interval, and everybody as a line."""

from functools import lru_cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import whole
from pages.charts.stellingen import head
from pages.charts.vragenlijst import BORDERS, wrapped

ROW, NAMES, ENDS = 36, 180, 92
SCORE, N = 44, 84


def groepen(scores: pd.DataFrame, everybody: float | None, width: int = 530) -> theme.Filled:
    """The groups from the highest score to the lowest.

    One row per group that may be shown: groep, score, van, tot, n. `everybody` is the score of all together, or None.
    """
    rows = scores.sort_values(["score", "groep"], ascending=[False, True], kind="stable").reset_index(drop=True)
    rows = rows[["groep", "score", "van", "tot", "n"]].assign(
        positie=range(len(rows)), kop=[wrapped(name, 24) for name in rows["groep"]], allen=everybody
    )
    drawing = _drawing(width, everybody is not None) | {"height": ROW * len(rows)}
    told = [row | {"uitleg": _explained(row)} for row in theme.records(rows)]
    return theme.Filled(
        drawing, told, "Score per groep van 0 tot 100, met het 95%-interval en iedereen samen als lijn."
    )


@lru_cache(maxsize=64)
def _drawing(width: int, compared: bool) -> dict:
    """The drawing without its rows."""
    chart = alt.layer(*(_everybody() if compared else []), *_groups(width - NAMES - ENDS))
    return theme.finished(chart.properties(width=width - NAMES - ENDS), "").to_dict(validate=False)


def _groups(plot: float) -> list[alt.Chart]:
    """The interval, the dot and the score on it, and at the end how many people answered."""
    names = alt.Axis(
        labelExpr="split(datum.label, '\\n')", title=None, ticks=False, domain=False, labelColor=theme.INK,
        labelFontSize=16, labelPadding=12, minExtent=NAMES,
    )  # fmt: skip
    y = alt.Y("kop:N", axis=names, sort=alt.EncodingSortField("positie", op="min"))
    base = alt.Chart(theme.ROWS).encode(y)
    sure = base.mark_rule(color=theme.SEQUENTIAL[1], strokeWidth=12, aria=False).encode(_along("van"), alt.X2("tot:Q"))
    dots = base.mark_circle(color=theme.PRIMARY, size=170, opacity=1)
    dots = dots.encode(_along("score"), tooltip=_pointed(), description="uitleg:N")
    score = base.mark_text(align="right", fontSize=18, fontWeight="bold", aria=False).encode(
        x=alt.value(plot + SCORE), text=alt.Text("score:Q").format(".0f")
    )
    people = base.mark_text(align="right", color=theme.MUTED, aria=False).encode(x=alt.value(plot + N), text="n:Q")
    return [sure, dots, score, people, head("score", plot + SCORE), head("n", plot + N)]


def _everybody() -> list[alt.Chart]:
    """A line for all together, named at the top."""
    base = alt.Chart(theme.ROWS).transform_aggregate(allen="max(allen)").encode(_along("allen"))
    line = base.mark_rule(color=theme.INK, strokeWidth=1.5, strokeDash=[5, 4], aria=False)
    name = base.transform_calculate(woord="'iedereen ' + format(datum.allen, '.0f')").mark_text(fontSize=15)
    return [line, name.encode(y=alt.value(-10), text="woord:N", description="woord:N")]


def _along(name: str) -> alt.X:
    levels = alt.Axis(values=BORDERS, title=None, ticks=False, domain=False, labelPadding=8)
    return alt.X(f"{name}:Q", axis=levels).scale(domain=[0, 100])


def _pointed() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("groep:N").title("Groep"),
        alt.Tooltip("score:Q").title("Score").format(".0f"),
        alt.Tooltip("van:Q").title("95%-interval van").format(".0f"),
        alt.Tooltip("tot:Q").title("tot").format(".0f"),
        alt.Tooltip("n:Q").title("Antwoorden van"),
    ]


def _explained(row: theme.Row) -> str:
    """A group in words, for who cannot see it."""
    return (
        f"{row['groep']}: score {whole(row['score'])}, 95%-interval {whole(row['van'])} tot {whole(row['tot'])}, "
        f"{row['n']} mensen"
    )
