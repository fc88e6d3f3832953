"""Bars of answers: where each part begins and ends, and what they say in words."""

from math import ceil

import pandas as pd

from pages.charts.drawing import MISSING, whole

GAP = 6
SIDES = {1: "eens", 0: "neutraal", -1: "oneens"}
Extent = tuple[float, float, float]


def reach(answers: pd.DataFrame) -> Extent:
    """How far the bars reach: to the left, to the right, and of the neutral ones beside them; in whole tens."""
    sums = answers.groupby(["positie", "kant"])["pct"].sum().groupby("kant").max()
    disagree, neutral, agree = (max(10, 10 * ceil(round(sums.get(side, 0), 6) / 10)) for side in (-1, 0, 1))
    return disagree, agree, neutral if (answers["kant"] == 0).any() else 0


def stacked(answers: pd.DataFrame) -> pd.DataFrame:
    """The strongest agreement stands left."""
    rows = answers.sort_values(["positie", "plek"], ascending=[True, False])
    end = rows.groupby("positie")["pct"].cumsum()
    return rows.assign(x=end - rows["pct"], x2=end)


def opposite(answers: pd.DataFrame, extent: Extent) -> pd.DataFrame:
    """The mildest of both sides stand beside the middle."""
    rows = answers.assign(ver=answers["plek"] * answers["kant"]).sort_values(["positie", "ver"])
    end = rows.groupby(["positie", "kant"])["pct"].cumsum()
    begin, side = end - rows["pct"], rows["kant"]
    apart = extent[1] + GAP
    return rows.assign(
        x=begin.where(side > 0, -end).mask(side == 0, apart + begin),
        x2=end.where(side > 0, -begin).mask(side == 0, apart + end),
    )


def span(extent: Extent) -> float:
    """How much the bars take in all."""
    disagree, agree, neutral = extent
    return disagree + agree + (GAP + neutral if neutral else 0)


def told(answers: pd.DataFrame) -> str:
    """Each statement with its shares, in the order of the chart."""
    said = [_in_words(rows) for _, rows in answers.sort_values("positie", kind="stable").groupby("positie")]
    return f"Hoe de antwoorden per stelling zijn verdeeld. {' '.join(said)}"


def _in_words(rows: pd.DataFrame) -> str:
    text, first = rows["tekst"].iloc[0].rstrip("."), rows.iloc[0]
    if pd.isna(first["n"]):
        return f"{text}: {MISSING}."
    shares = rows.groupby("kant")["pct"].sum()
    sides = [f"{whole(shares[side])} % {name}" for side, name in SIDES.items() if side in shares]
    return f"{text}: {', '.join(sides)}, {int(first['n'])} antwoorden, {int(first['weet_niet'])} weet niet of n.v.t."
