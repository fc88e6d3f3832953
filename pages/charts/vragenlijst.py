"""The questionnaire: how themes go from round to round, and how the answers to a statement are spread."""

import textwrap
from functools import lru_cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import MISSING
from queries.banden import BANDS

ROW, PRINTED, SCALE = 44, 8, 5
ANSWERED = ["tekst", "antwoord", "label", "aantal", "pct", "n", "positie"]
BORDERS = [*(since for since, _ in BANDS), 100]


def trend(scores: pd.DataFrame, width: int = 1180, height: int = 430, columns: int = 4) -> theme.Filled:
    """A line per theme over the rounds, broken where the wording changed or a round may not be shown.

    One row per theme and round: thema, ronde, volgorde (place in time), score (0–100 or empty), n,
    and if need be breuk (not comparable with the round before).
    """
    names = tuple(_head(name) for name in scores["thema"].drop_duplicates())
    rounds = tuple(scores.sort_values("volgorde")["ronde"].drop_duplicates())
    return theme.Filled(_small_multiples(names, rounds, width, height, columns), _segments(scores))


@lru_cache(maxsize=64)
def _small_multiples(names: tuple[str, ...], rounds: tuple[str, ...], width: int, height: int, columns: int) -> dict:
    """The drawing without its rows."""
    columns = min(columns, max(len(names), 1))
    rows = -(-len(names) // columns)
    panel = _panel(_rounds(list(rounds))).properties(
        width=(width - 40 - 28 * (columns - 1)) / columns, height=(height - 24) / max(rows, 1) - 66
    )
    heads = alt.Facet("kop:N").sort(list(names)).header(labelExpr=r"split(split(datum.label, '\t')[1], '\n')")
    facets = theme.finished(
        panel.facet(heads, data=theme.ROWS, columns=columns, spacing=28),
        "Score per thema en ronde, van 0 tot 100, een lijn per thema.",
    )
    return facets.to_dict(validate=False)


def _segments(scores: pd.DataFrame) -> pd.DataFrame:
    """The scores with what the drawing needs: the wrapped name, the stretch of line, and which point is last."""
    scores = scores.sort_values("volgorde", kind="stable").reset_index(drop=True)
    broken = scores["breuk"].fillna(False).astype(int) if "breuk" in scores else scores["score"] * 0
    seen = scores["score"].notna()
    last = scores[seen].groupby("thema")["volgorde"].transform("max")
    return scores.assign(
        kop=[_head(name) for name in scores["thema"]],
        stuk=broken.fillna(0).groupby(scores["thema"]).cumsum(),
        laatste=last.eq(scores["volgorde"]).reindex(scores.index, fill_value=False) & seen,
    )


def _head(name: str) -> str:
    """What stands above a panel, behind the whole name: themes that begin alike are panels of their own."""
    return f"{name}\t{_wrapped(name, 34)}"


def _rounds(rounds: list[str]) -> alt.X:
    shown = rounds if len(rounds) <= 3 else [rounds[0], rounds[-1]]
    inward = {"condition": {"test": "datum.index == 0", "value": "left"}, "value": "right"}
    align = inward if len(rounds) > 3 else "center"
    axis = alt.Axis(values=shown, labelAngle=0, labelAlign=align, title=None, ticks=False, labelPadding=8, domain=False)
    return alt.X("ronde:O", axis=axis).scale(domain=rounds, padding=0.35)


def _panel(rounds: alt.X) -> alt.LayerChart:
    levels = alt.Axis(values=BORDERS, title=None, ticks=False, domain=False, labelPadding=8)
    base = alt.Chart().encode(  # the rows are those of the facet; with rows of its own a panel would show all
        rounds,
        alt.Y("score:Q", axis=levels).scale(domain=[0, 100]),
        tooltip=[
            alt.Tooltip("ronde:N").title("Ronde"),
            alt.Tooltip("score:Q").title("Score").format(".0f"),
            alt.Tooltip("n:Q").title("Antwoorden van"),
        ],
    )
    line = base.mark_line(color=theme.PRIMARY, strokeWidth=3).encode(alt.Detail("stuk:N"), alt.Order("volgorde:Q"))
    seen = base.transform_filter("isValid(datum.score)")
    points = seen.mark_circle(color=theme.PRIMARY, size=75, opacity=1)
    inside = alt.expr("datum.score > 85 ? 19 : -17")  # above the panel it would push the heading up
    last = seen.transform_filter("datum.laatste").mark_text(dy=inside, fontSize=19, fontWeight="bold")
    none = alt.Chart().transform_aggregate(gezien="valid(score)", groupby=["kop"])
    none = none.transform_filter("datum.gezien == 0").mark_text(color=theme.MUTED).encode(text=alt.value(MISSING))
    return alt.layer(line, points, last.encode(alt.Text("score:Q").format(".0f")), none)


def verdeling(antwoorden: pd.DataFrame, width: int = 1180, schaal: int = SCALE) -> theme.Filled:
    """A bar of 100 % per statement, the strongest agreement at the left, with the number of answers at its end.

    One row per statement and answer: stelling, tekst, antwoord ("1" is the strongest disagreement, `schaal`
    the strongest agreement), label, aantal, pct and n (empty when they may not be shown), positie (of the
    statement, from the top).
    """
    answers = antwoorden.drop_duplicates("antwoord").sort_values("antwoord", key=pd.to_numeric, ascending=False)
    colours = {answer: theme.diverging(schaal)[int(answer) - 1] for answer in answers["antwoord"]}
    segments = antwoorden[ANSWERED].assign(
        rij=antwoorden["stelling"] + "\t" + antwoorden["tekst"].map(lambda tekst: _wrapped(tekst, 60)),
        inkt=antwoorden["antwoord"].map(colours).map(theme.ink_on),
        rang=-pd.to_numeric(antwoorden["antwoord"]),
    )
    shape = tuple(zip(answers["label"], colours.values(), strict=True)), antwoorden["stelling"].nunique(), width
    return theme.Filled(_drawing(*shape), segments)


@lru_cache(maxsize=64)
def _drawing(colours: tuple[tuple[str, str], ...], statements: int, width: int) -> dict:
    """The drawing without its rows: building it takes far longer than putting the rows of a theme into it."""
    chart = alt.layer(*_bars(dict(colours))).resolve_scale(color="independent")
    chart = theme.finished(
        chart.properties(width=width - 520, height=ROW * statements),
        "Hoe de antwoorden per stelling zijn verdeeld, van helemaal eens links tot helemaal oneens rechts.",
    )
    return chart.to_dict(validate=False)


def _bars(colours: dict[str, str]) -> list[alt.Chart]:
    """The segments, their shares, and a row end that tells how many answered or that too few did."""
    words = alt.Axis(
        labelExpr=r"split(split(datum.label, '\t')[1], '\n')", title=None, ticks=False, domain=False,
        labelColor=theme.INK, labelFontSize=16, labelLineHeight=19, labelPadding=14,
        labelBaseline={"condition": {"test": "indexof(datum.value, '\\n') > 0", "value": "bottom"}, "value": "middle"},
        minExtent=430,
    )  # fmt: skip
    from_the_top = alt.EncodingSortField("positie", op="min")
    y = alt.Y("rij:N", axis=words, sort=from_the_top).scale(paddingInner=0.3, paddingOuter=0.15)
    legend = alt.Legend(orient="top", title=None, columns=0, symbolType="square", columnPadding=22, offset=12)
    base = alt.Chart(theme.ROWS).encode(y)
    shown = base.transform_filter("isValid(datum.pct)").encode(
        alt.X("pct:Q", axis=None, stack="normalize", bandPosition=0.5), alt.Order("rang:Q")
    )
    bars = shown.mark_bar(stroke=theme.WHITE, strokeWidth=1).encode(
        alt.X("pct:Q", axis=None, stack="normalize"),
        alt.Color("label:N", legend=legend).scale(domain=list(colours), range=list(colours.values())),
        tooltip=_told(),
    )
    share = shown.mark_text(fontSize=16, fontWeight=600, aria=False).encode(
        alt.Text("deel:N"), alt.Color("inkt:N").scale(None), alt.Detail("label:N")
    )
    share = share.transform_calculate(deel=f"datum.pct >= {PRINTED} ? format(datum.pct, '.0f') + ' %' : ''")
    ends = base.transform_filter("isValid(datum.pct)").transform_aggregate(n="max(n)", groupby=["rij", "positie"])
    ends = ends.mark_text(align="left", dx=12, color=theme.MUTED).encode(x=alt.value("width"))
    few = base.transform_aggregate(gezien="valid(pct)", groupby=["rij", "positie"])
    few = (
        few.transform_filter("datum.gezien == 0")
        .mark_text(align="left", color=theme.MUTED)
        .encode(x=alt.value(4), text=alt.value(MISSING))
    )
    return [bars, share, ends.transform_calculate(einde="'n = ' + datum.n").encode(text="einde:N"), few]


def _told() -> list[alt.Tooltip]:
    return [
        alt.Tooltip("tekst:N").title("Stelling"),
        alt.Tooltip("label:N").title("Antwoord"),
        alt.Tooltip("pct:Q").title("Aandeel (%)").format(",.1f"),
        alt.Tooltip("aantal:Q").title("Aantal"),
    ]


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, max_lines=2, placeholder=" …"))
