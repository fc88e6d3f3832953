"""The questionnaire over the rounds: a small panel per theme."""

import textwrap
from functools import lru_cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING, whole
from pages.charts.themas import TONES
from queries.banden import BANDS

BORDERS = [*(since for since, _ in BANDS), 100]
HIGH = 80
DRAWN = [
    "thema", "kop", "ronde", "volgorde", "score", "van", "tot", "n", "hoog", "bij", "stuk", "gekozen", "vergeleken",
    "woord", "inkt", "dikte",
]  # fmt: skip
WORDED = {"woord": "", "toon": "stil", "vergeleken": False, "van": None, "tot": None}


def trend(scores: pd.DataFrame, width: int = 1180, height: int = 430, columns: int = 4) -> theme.Filled:
    """A line per theme over the rounds, with the interval of each score; broken where there is nothing to compare.

    One row per theme and round: thema, ronde, volgorde (place in time), score (0–100 or empty), n; and if need be
    breuk (not comparable with the round before), van and tot (the interval), gekozen (the round that is spoken of,
    the last one if not said), vergeleken (the round it is compared with), woord and toon (of the chosen round).
    """
    names = tuple(_head(name) for name in scores["thema"].drop_duplicates())
    rounds = tuple(scores.sort_values("volgorde")["ronde"].drop_duplicates())
    rows = _segments(scores)
    drawing = _small_multiples(names, rounds, width, height, columns)
    told = theme.records(rows.filter(DRAWN))
    about = f"Score per thema van 0 tot 100, een lijn per thema, {_since(rounds)}."
    return theme.Filled(drawing, [row | {"uitleg": _explained(row)} for row in told], about)


@lru_cache(maxsize=64)
def _small_multiples(names: tuple[str, ...], rounds: tuple[str, ...], width: int, height: int, columns: int) -> dict:
    """The drawing without its rows."""
    columns = min(columns, max(len(names), 1))
    rows = -(-len(names) // columns)
    panel = _panel(_rounds(list(rounds))).properties(
        width=(width - 40 - 28 * (columns - 1)) / columns, height=(height - 24) / max(rows, 1) - 70
    )
    header = alt.Header(labelExpr=r"split(split(datum.label, '\t')[1], '\n')", labelPadding=12)
    heads = alt.Facet("kop:N", header=header).sort(list(names))
    return theme.finished(panel.facet(heads, data=theme.ROWS, columns=columns, spacing=28), "").to_dict(validate=False)


def _segments(scores: pd.DataFrame) -> pd.DataFrame:
    """The scores with what the drawing needs: the wrapped name, the stretch of line, and which point is spoken of."""
    scores = scores.sort_values("volgorde", kind="stable").reset_index(drop=True)
    scores = scores.assign(**{name: value for name, value in WORDED.items() if name not in scores})
    broken = scores["breuk"].fillna(False).astype(int) if "breuk" in scores else scores["score"] * 0
    seen = scores["score"].notna()
    last = scores[seen].groupby("thema")["volgorde"].transform("max")
    above = scores["tot"].fillna(scores["score"])
    high = above > HIGH  # above it a number would push the heading up
    return scores.assign(
        hoog=high,
        bij=above.mask(high, scores["van"].fillna(scores["score"])),
        kop=[_head(name) for name in scores["thema"]],
        stuk=broken.fillna(0).groupby(scores["thema"]).cumsum(),
        gekozen=scores["gekozen"] if "gekozen" in scores else _is_last(scores, last) & seen,
        inkt=scores["toon"].map(TONES),
        dikte=scores["toon"].map(lambda tone: "normal" if tone == "stil" else "bold"),
    )


def _is_last(scores: pd.DataFrame, last: pd.Series) -> pd.Series:
    return last.eq(scores["volgorde"]).reindex(scores.index, fill_value=False)


def _head(name: str) -> str:
    """What stands above a panel, behind the whole name: themes that begin alike are panels of their own."""
    return f"{name}\t{wrapped(name, 32)}"


def _rounds(rounds: list[str]) -> alt.X:
    shown = rounds if len(rounds) <= 3 else [rounds[0], rounds[-1]]
    inward = {"condition": {"test": "datum.index == 0", "value": "left"}, "value": "right"}
    align = inward if len(rounds) > 3 else "center"
    axis = alt.Axis(values=shown, labelAngle=0, labelAlign=align, title=None, ticks=False, labelPadding=8, domain=False)
    return alt.X("ronde:O", axis=axis).scale(domain=rounds, padding=0.35)


def _panel(rounds: alt.X) -> alt.LayerChart:
    """The interval behind the line, the points, the score of the chosen round, and what may be said of it."""
    levels = alt.Axis(values=BORDERS, title=None, ticks=False, domain=False, labelPadding=8)
    base = alt.Chart().encode(  # the rows are those of the facet; with rows of its own a panel would show all
        rounds, alt.Y("score:Q", axis=levels).scale(domain=[0, 100]), tooltip=_pointed()
    )
    line = base.mark_line(color=theme.PRIMARY, strokeWidth=3, aria=False)
    line = line.encode(alt.Detail("stuk:N"), alt.Order("volgorde:Q"))
    seen = base.transform_filter("isValid(datum.score)")
    sure = seen.transform_filter("isValid(datum.van)").mark_rule(color=theme.SEQUENTIAL[1], strokeWidth=12, aria=False)
    sure = sure.encode(alt.Y("van:Q", axis=levels).scale(domain=[0, 100]), alt.Y2("tot:Q"))
    points = seen.mark_circle(color=theme.PRIMARY, size=alt.expr("datum.gekozen ? 170 : 60"), opacity=1)
    points = points.encode(description="uitleg:N")
    before = seen.transform_filter("datum.vergeleken").mark_point(
        fill=theme.WHITE, stroke=theme.PRIMARY, strokeWidth=2.5, size=90, opacity=1, aria=False
    )
    return alt.layer(sure, line, points, before, *_labels(seen, levels))


def _labels(seen: alt.Chart, levels: alt.Axis) -> tuple[alt.Chart, ...]:
    score = seen.transform_filter("datum.gekozen").mark_text(
        dy=alt.expr("datum.hoog ? 20 : -16"), fontSize=20, fontWeight="bold", aria=False
    )
    score = score.encode(alt.Y("bij:Q", axis=levels).scale(domain=[0, 100]), alt.Text("score:Q").format(".0f"))
    word = alt.Chart().transform_filter("datum.gekozen && datum.woord != ''")
    word = word.mark_text(align="left", fontSize=15, fontWeight=alt.expr("datum.dikte"), aria=False).encode(
        x=alt.value(0), y=alt.value(-11), text="woord:N", color=alt.Color("inkt:N").scale(None)
    )
    none = alt.Chart().transform_aggregate(gezien="valid(score)", groupby=["kop"])
    none = none.transform_filter("datum.gezien == 0").transform_calculate(
        uitleg=rf"split(datum.kop, '\t')[0] + ': {MISSING}'"
    )
    none = none.mark_text(color=theme.MUTED).encode(text=alt.value(MISSING), description="uitleg:N")
    return score, word, none


def _pointed() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("ronde:N").title("Ronde"),
        alt.Tooltip("score:Q").title("Score").format(".0f"),
        alt.Tooltip("van:Q").title("95%-interval van").format(".0f"),
        alt.Tooltip("tot:Q").title("tot").format(".0f"),
        alt.Tooltip("n:Q").title("Antwoorden van"),
    ]


def _since(rounds: tuple[str, ...]) -> str:
    return f"van ronde {rounds[0]} tot en met {rounds[-1]}" if rounds else "nog zonder rondes"


def _explained(row: theme.Row) -> str:
    """A point in words, for who cannot see it."""
    if row["score"] is None:
        return f"{row['thema']}, {row['ronde']}: {MISSING}"
    between = "" if row["van"] is None else f", 95%-interval {whole(row['van'])} tot {whole(row['tot'])}"
    word = f"; {row['woord']}" if row["gekozen"] and row["woord"] else ""
    return f"{row['thema']}, {row['ronde']}: score {whole(row['score'])}{between}{word}"


@lru_cache(maxsize=4096)
def wrapped(text: str, width: int) -> str:
    """The text in one or two lines of at most so many letters."""
    return "\n".join(textwrap.wrap(text, width, max_lines=2, placeholder=" …"))
