"""The indicators: a small panel for each, with its target, the national figure and what is not known."""

import textwrap

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.indicator_references import national, national_period, number_format, target, value_axis

WIDTH, HEIGHT, COLUMNS, ROOM = 340, 240, 3, 80
DRAWN = ["periode", "volgorde", "waarde", "onder", "boven", "status", "reeks", "reden_leeg"]


def reeks(waarden: pd.DataFrame, indicator: pd.Series, width: int = WIDTH, height: int = HEIGHT) -> alt.LayerChart:
    """One indicator over its periods, with a scale of its own.

    waarden: indicator, periode, volgorde (place in time), waarde, onder, boven, status (voorlopig is drawn
    hollow), reeks (another number after a trend break), reden_leeg; indicator, one row: indicator, naam,
    eenheid, streefwaarde, streefjaar, landelijk, landelijk_jaar.
    """
    said = f"{indicator['naam']} in {indicator['eenheid']}, per periode."
    return theme.finished(_panel(waarden, indicator, width, height), said)


def reeksen(
    waarden: pd.DataFrame, indicatoren: pd.DataFrame, width: int = WIDTH, height: int = HEIGHT
) -> alt.ConcatChart:
    """All indicators, three a row; the columns as for `reeks`."""
    panels = [_panel(waarden, row, width, height) for _, row in indicatoren.iterrows()]
    return theme.finished(alt.concat(*panels, columns=COLUMNS, spacing=36), "Indicatoren per periode.")


def _panel(waarden: pd.DataFrame, indicator: pd.Series, width: int, height: int) -> alt.LayerChart:
    own = waarden.loc[waarden["indicator"] == indicator["indicator"], DRAWN].sort_values("volgorde", ignore_index=True)
    periods = _periods(list(own["periode"].drop_duplicates()), national_period(own, indicator))
    name = textwrap.wrap(indicator["naam"], max(width // 9, 12), max_lines=2, placeholder=" …")
    inner = {"width": width - 56 - ROOM, "height": height - 64 - 22 * len(name)}
    x = _x(periods)
    marks = [*target(own, indicator, inner["width"]), *_series(own, x, inner["height"]), *national(own, indicator, x)]
    title = alt.TitleParams(name, subtitle=indicator["eenheid"], frame="bounds")
    return alt.layer(*marks).properties(title=title, **inner)


def _periods(periods: list[str], national: str | None) -> list[str]:
    return periods if national is None or national in periods else sorted([*periods, national])


def _x(periods: list[str]) -> alt.X:
    crowded = len(periods) > 4
    inward = {"condition": {"test": "datum.index == 0", "value": "left"}, "value": "right"}
    axis = alt.Axis(
        values=[periods[0], periods[-1]] if crowded else periods, labelAlign=inward if crowded else "center",
        labelAngle=0, title=None, ticks=False, domain=False, labelPadding=8,
    )  # fmt: skip
    return alt.X("periode:O", axis=axis).scale(type="point", domain=periods, padding=0.4)


def _series(own: pd.DataFrame, x: alt.X, height: float) -> list[alt.Chart]:
    """Interval, line (not across a gap or a trend break), points, the last value, and what is not known."""
    seen = own["waarde"].notna()
    unknown = _unknown(own[~seen], x, height, everything=not seen.any())
    if not seen.any():
        return unknown
    hollow = own["status"].eq("voorlopig").map({True: theme.WHITE, False: theme.PRIMARY})
    points = alt.Chart(own.assign(vulling=hollow)[seen]).encode(
        x, value_axis("waarde"), alt.Color("vulling:N").scale(None).legend(None), tooltip=_told(own)
    )
    line = alt.Chart(own).encode(x, value_axis("waarde"), alt.Detail("reeks:N"), alt.Order("volgorde:Q"))
    return [
        *_spread(own[seen & own["onder"].notna()], x),
        line.mark_line(color=theme.PRIMARY, strokeWidth=3),
        points.mark_circle(size=80, opacity=1, stroke=theme.PRIMARY, strokeWidth=2.5),
        _last(own[seen], x),
        *unknown,
    ]


def _spread(known: pd.DataFrame, x: alt.X) -> list[alt.Chart]:
    bars = alt.Chart(known).mark_rule(strokeWidth=9, opacity=0.2, color=theme.PRIMARY)
    return [] if known.empty else [bars.encode(x, value_axis("onder"), alt.Y2("boven:Q"))]


def _last(seen: pd.DataFrame, x: alt.X) -> alt.Chart:
    chart = alt.Chart(seen.tail(1)).encode(x, value_axis("waarde"), alt.Text("waarde:Q").format(number_format(seen)))
    return chart.mark_text(align="left", dx=13, fontSize=19, fontWeight="bold")


def _unknown(hidden: pd.DataFrame, x: alt.X, height: float, everything: bool) -> list[alt.Chart]:
    """A cross at the foot for a period without a figure, which says why; in words when there is no figure at all."""
    if hidden.empty:
        return []
    why = [alt.Tooltip("periode:N").title("Periode"), alt.Tooltip("reden_leeg:N").title("Geen cijfer")]
    crosses = alt.Chart(hidden).mark_text(text="×", fontSize=22, color=theme.MUTED)
    reason = alt.Chart(hidden.head(1)).mark_text(align="left", color=theme.MUTED)
    words = reason.encode(x=alt.value(0), y=alt.value(height / 2), text="reden_leeg:N")
    return [crosses.encode(x, y=alt.value(height - 8), tooltip=why), *([words] if everything else [])]


def _told(own: pd.DataFrame) -> list[alt.Tooltip]:
    numbers = {"waarde": "Waarde", "onder": "Van", "boven": "Tot"}
    return [
        alt.Tooltip("periode:N").title("Periode"),
        *(alt.Tooltip(f"{field}:Q").title(title).format(number_format(own)) for field, title in numbers.items()),
        alt.Tooltip("status:N").title("Status"),
    ]
