"""The statements of a theme: how the answers are spread, stacked to 100 % or agreement opposite disagreement."""

from functools import lru_cache
from math import ceil

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.balken import GAP, Extent, opposite, reach, span, stacked
from pages.charts.drawing import MISSING, whole
from pages.charts.theme import Row
from pages.charts.vragenlijst import wrapped

STACKED, OPPOSITE = VIEWS = ("Gestapeld", "Tegenover elkaar")
ROW, NAMES, ENDS, LEGIBLE = 44, 430, 150, 40
ABOUT = "Hoe de antwoorden per stelling zijn verdeeld, een balk van 100 % per stelling."
N, DONT_KNOW, ABOVE, ON_ONE_ROW = 46, 134, -12, 5
ROWS = ["tekst", "label", "aantal", "pct", "n", "weet_niet", "positie"]


def stellingen(answers: pd.DataFrame, width: int = 1090, view: str = STACKED) -> theme.Filled:
    """A bar per statement; at its end how many answered, and apart from them how many did not know.

    One row per statement and answer: stelling, versie, tekst, label, plek (0 is the strongest disagreement), kant
    (-1 disagrees, 0 is neutral, 1 agrees), aantal, pct, n and weet_niet (empty when they may not be shown), positie
    (of the statement, from the top). Stacked, the strongest agreement stands left; opposite each other, those who
    agree stand right of the middle, and who is neutral stands apart at the far right.
    """
    rows = theme.records(answers)
    labels = dict(sorted((row["plek"], row["label"]) for row in rows))
    colours = tuple(zip(labels.values(), theme.diverging(len(labels)), strict=True))
    extent = reach(rows) if view == OPPOSITE else (0, 100, 0)
    drawing = _drawing(colours, width, view == OPPOSITE, extent[2] > 0)
    height = ROW * len({row["positie"] for row in rows})
    segments = _segments(rows, dict(colours), extent, width - NAMES - ENDS, view)
    return theme.Filled(drawing | {"height": height}, segments, ABOUT)


def _segments(rows: list[Row], colours: dict[str, str], extent: Extent, plot: float, view: str) -> list[Row]:
    """Each answer with the pixels where its part of the bar begins and ends, and its share where that fits."""
    each = plot / span(extent)
    at = {"midden": extent[0] * each, "apart": (extent[0] + extent[1] + GAP) * each}
    return [
        {name: row[name] for name in ROWS} | at | {
            "x": _pixels(row["x"], extent, each),
            "x2": _pixels(row["x2"], extent, each),
            "rij": f"{row['positie']}\t{wrapped(row['tekst'], 60)}",
            "inkt": theme.ink_on(colours[row["label"]]),
            "kop": _head(row),
            "uitleg": _explained(row),
            "deel": f"{whole(row['pct'])} %" if (row["pct"] or 0) * each >= LEGIBLE else "",
        }
        for row in (opposite(rows, extent) if view == OPPOSITE else stacked(rows))
    ]  # fmt: skip


def _explained(row: Row) -> str:
    """A part of a bar in words, for who cannot see it."""
    share = MISSING if row["pct"] is None else f"{whole(row['pct'])} %, {int(row['aantal'])} antwoorden"
    return f"{_head(row)}{row['label']}, {share}"


def _head(row: Row) -> str:
    return f"{row['tekst'].rstrip('.')}: "


def _pixels(place: float | None, extent: Extent, each: float) -> float | None:
    return None if place is None else (place + extent[0]) * each


@lru_cache(maxsize=64)
def _drawing(colours: tuple[tuple[str, str], ...], width: int, opposed: bool, neutral: bool) -> dict:
    """The drawing without its rows: building it takes far longer than putting the rows of a theme into it."""
    plot = width - NAMES - ENDS
    scale = alt.Scale(domain=[0, plot], nice=False, zero=False)
    legend = dict(colours if opposed else colours[::-1])
    layers = [*_bars(legend, scale), *_ends(plot), *(_sides(scale, neutral) if opposed else [])]
    chart = alt.layer(*layers).resolve_scale(color="independent").properties(width=plot)
    return theme.finished(chart, "").to_dict(validate=False)


def _statements() -> alt.Y:
    words = alt.Axis(
        labelExpr=r"split(split(datum.label, '\t')[1], '\n')", title=None, ticks=False, domain=False,
        labelColor=theme.INK, labelFontSize=16, labelLineHeight=19, labelPadding=14,
        labelBaseline={"condition": {"test": "indexof(datum.value, '\\n') > 0", "value": "bottom"}, "value": "middle"},
        minExtent=NAMES,
    )  # fmt: skip
    from_the_top = alt.EncodingSortField("positie", op="min")
    return alt.Y("rij:N", axis=words, sort=from_the_top).scale(paddingInner=0.3, paddingOuter=0.15)


def _bars(colours: dict[str, str], scale: alt.Scale) -> list[alt.Chart]:
    """The parts of the bars, and their shares."""
    rows = 1 if len(colours) <= ON_ONE_ROW else 2
    legend = alt.Legend(
        orient="top", title=None, columns=ceil(len(colours) / rows), symbolType="square", columnPadding=18, offset=34
    )  # fmt: skip
    shown = alt.Chart(theme.ROWS).transform_filter("isValid(datum.pct)").encode(_statements())
    bars = shown.mark_bar(stroke=theme.WHITE, strokeWidth=1).encode(
        alt.X("x:Q", axis=None, scale=scale),
        alt.X2("x2:Q"),
        alt.Color("label:N", legend=legend).scale(domain=list(colours), range=list(colours.values())),
        tooltip=_pointed(),
        description="uitleg:N",
    )
    middle = alt.X("half:Q", axis=None, scale=scale)
    share = shown.transform_calculate(half="(datum.x + datum.x2) / 2").mark_text(
        fontSize=16, fontWeight=600, aria=False
    )
    return [bars, share.encode(middle, alt.Text("deel:N"), alt.Color("inkt:N").scale(None))]


def _ends(plot: float) -> list[alt.Chart]:
    """How many answered and how many did not know; or that too few answered."""
    base = alt.Chart(theme.ROWS).encode(_statements())
    ends = base.transform_filter("isValid(datum.pct)").transform_aggregate(
        n="max(n)", weet_niet="max(weet_niet)", groupby=["rij", "positie", "kop"]
    )
    ends = ends.transform_calculate(
        uitleg="datum.kop + datum.n + ' antwoorden, ' + datum.weet_niet + ' weet niet of n.v.t.'"
    )
    people = ends.mark_text(align="right", color=theme.MUTED).encode(description="uitleg:N")
    unknown = ends.mark_text(align="right", color=theme.MUTED, aria=False)
    few = base.transform_aggregate(gezien="valid(pct)", groupby=["rij", "positie", "kop"])
    few = few.transform_calculate(uitleg=f"datum.kop + '{MISSING}'")
    few = few.transform_filter("datum.gezien == 0").mark_text(align="left", color=theme.MUTED)
    return [
        people.encode(x=alt.value(plot + N), text="n:Q"),
        unknown.encode(x=alt.value(plot + DONT_KNOW), text="weet_niet:Q"),
        few.encode(x=alt.value(4), text=alt.value(MISSING), description="uitleg:N"),
        head("n", plot + N),
        head("weet niet", plot + DONT_KNOW),
    ]


def _sides(scale: alt.Scale, neutral: bool) -> list[alt.Chart]:
    """Which side is which, and the middle between them."""
    base = alt.Chart(theme.ROWS).transform_aggregate(midden="max(midden)", apart="max(apart)")

    def said(words: str, field: str, dx: float, align: str) -> alt.Chart:
        mark = base.mark_text(align=align, dx=dx, fontSize=15, color=theme.MUTED, aria=False)
        return mark.encode(alt.X(f"{field}:Q", axis=None, scale=scale), y=alt.value(ABOVE), text=alt.value(words))

    middle = base.mark_rule(color=theme.INK, strokeWidth=1.5, aria=False).encode(
        alt.X("midden:Q", axis=None, scale=scale)
    )
    sides = [said("oneens", "midden", -10, "right"), said("eens", "midden", 10, "left"), middle]
    return sides + ([said("neutraal", "apart", 0, "left")] if neutral else [])


def head(words: str, x: float) -> alt.Chart:
    """A small word above a column of numbers."""
    mark = alt.Chart(alt.InlineData(values=[{}])).mark_text(align="right", fontSize=15, color=theme.MUTED, aria=False)
    return mark.encode(x=alt.value(x), y=alt.value(ABOVE), text=alt.value(words))


def _pointed() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("tekst:N").title("Stelling"),
        alt.Tooltip("label:N").title("Antwoord"),
        alt.Tooltip("pct:Q").title("Aandeel (%)").format(",.1f"),
        alt.Tooltip("aantal:Q").title("Aantal"),
    ]
