"""What an indicator is held against: its target, and the national figure of one year."""

import altair as alt
import pandas as pd

from pages.charts import theme


def target(own: pd.DataFrame, indicator: pd.Series, width: float) -> list[alt.Chart]:
    """A dashed line over all periods, named at the right, clear of the last value that stands there too."""
    if pd.isna(indicator["streefwaarde"]):
        return []
    year = "" if pd.isna(indicator["streefjaar"]) else f" {int(indicator['streefjaar'])}"
    row = {"doel": indicator["streefwaarde"], "woord": f"doel{year}"}
    target = alt.Chart(pd.DataFrame([row])).encode(value_axis("doel"))
    words = target.mark_text(align="left", fontSize=15, fontWeight=600, color=theme.ACCENT, dy=_aside(own, indicator))
    return [
        target.mark_rule(color=theme.ACCENT, strokeDash=[6, 4], strokeWidth=2).encode(
            x=alt.value(0), x2=alt.value(width), tooltip=alt.Tooltip("doel:Q").title("Doel").format(number_format(own))
        ),
        words.encode(x=alt.value(width + 8), text="woord:N"),
    ]


def _aside(own: pd.DataFrame, indicator: pd.Series) -> float:
    """How far the name of the target moves away from a last value that is close to it."""
    known = own["waarde"].dropna()
    if known.empty:
        return 0
    height = max(known.max(), indicator["streefwaarde"]) - min(known.min(), indicator["streefwaarde"])
    gap = known.iloc[-1] - indicator["streefwaarde"]
    return 0 if abs(gap) > 0.25 * height else 18 if gap >= 0 else -18


def national(own: pd.DataFrame, indicator: pd.Series, x: alt.X) -> list[alt.Chart]:
    """A diamond in its own year only, named on the side away from our own line."""
    period = national_period(own, indicator)
    if period is None:
        return []
    row = {"periode": period, "landelijk": indicator["landelijk"], "woord": f"NL {int(indicator['landelijk_jaar'])}"}
    reference = alt.Chart(pd.DataFrame([row])).encode(x, value_axis("landelijk"))
    ours = own.set_index("periode")["waarde"].interpolate(limit_direction="both")
    first = period <= ours.index[0]
    near = ours.get(period, ours.iloc[0] if first else ours.iloc[-1])
    return [
        reference.mark_point(shape="diamond", size=130, filled=True, color=theme.INK, opacity=1).encode(
            tooltip=alt.Tooltip("landelijk:Q").title("Nederland").format(number_format(own))
        ),
        reference.mark_text(
            dy=20 if near > row["landelijk"] else -17,
            fontSize=15,
            color=theme.INK,
            align="left" if first else "center",
            dx=-8 if first else 0,  # clear of the numbers on the axis
        ).encode(text="woord:N"),
    ]


def national_period(own: pd.DataFrame, indicator: pd.Series) -> str | None:
    """The first period in the year of the national figure, or that year itself."""
    if pd.isna(indicator["landelijk"]) or pd.isna(indicator["landelijk_jaar"]):
        return None
    year = str(int(indicator["landelijk_jaar"]))
    return next((period for period in own["periode"] if period.startswith(year)), year)


def value_axis(field: str) -> alt.Y:
    """The y channel of every layer of a panel, so that they share one scale."""
    axis = alt.Axis(title=None, ticks=False, domain=False, tickCount=3, labelPadding=8)
    return alt.Y(f"{field}:Q", axis=axis).scale(zero=False, padding=14)


def number_format(own: pd.DataFrame) -> str:
    """Two decimals below one, one below a hundred, none above."""
    largest = own["waarde"].abs().max()
    return ",.2~f" if largest < 1 else ",.1~f" if largest < 100 else ",.0f"
