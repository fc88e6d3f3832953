"""Figures from which a small number could be worked out: a whole beside all but a little of its parts.

A year is the whole of its half-years, quarters and months. An area is the whole of the areas of which the CBS code
begins with its own (GM, WK, BU), and of all others when it is the exact sum of them in some period. Where what a whole
leaves beside the parts that are shown counts fewer than ten, its smallest part stays hidden as well.

Not claimed: areas that nothing of this says to be parts of another, what follows from areas and periods at once, what
two indicators tell about each other, and what a value without numerator and denominator may rest on.
"""

from collections.abc import Iterator

import pandas as pd

from queries.hiding import PARTS_OF, too_small

COUNTS = ["teller", "noemer"]


def derivable(rows: pd.DataFrame, shown: pd.Series) -> pd.Series:
    """Which of the shown rows have to stay hidden because of others, by indicator, gebied, gebiedscode and periode."""
    counted = _counted(rows)
    left = shown & counted["teller"].notna()
    ways = [list(_areas_around(counted)), list(_periods_around(counted))]
    while (found := pd.concat([_given_away(counted, left, way) for way in ways])).size:
        left = left & ~left.index.isin(found)
    return shown & counted["teller"].notna() & ~left


def _counted(rows: pd.DataFrame) -> pd.DataFrame:
    """With numerator and denominator as far as they are given or follow; a bare number counts as a numerator."""
    share = rows["waarde"] / rows["eenheid"].map(PARTS_OF).astype("float64").fillna(1)
    noemer = rows["noemer"].fillna(rows["teller"] / share.where(share > 0))
    teller = rows["teller"].fillna(share * noemer)
    teller = teller.where(rows["eenheid"] != "aantal", rows["waarde"])
    return rows.assign(teller=teller, noemer=noemer.where(rows["eenheid"] != "aantal"))


def _place(rows: pd.DataFrame, gebied: pd.Series, periode: pd.Series) -> pd.Series:
    return rows["indicator"].str.cat([gebied, periode], sep="\t")


def _areas_around(rows: pd.DataFrame) -> Iterator[pd.Series]:
    """The place of the district, of the municipality and of the total that each row may be part of."""
    names = rows.dropna(subset=["gebiedscode"]).drop_duplicates("gebiedscode").set_index("gebiedscode")["gebied"]
    kind, digits = rows["gebiedscode"].str[:2], rows["gebiedscode"].str[2:]
    for larger, length, smaller in (("WK", 6, ("BU",)), ("GM", 4, ("BU", "WK"))):
        code = (larger + digits.str[:length]).where(kind.isin(smaller))
        yield _place(rows, code.map(names), rows["periode"])
    yield _place(rows, rows["gebied"].map(_totals(rows)), rows["periode"])


def _totals(rows: pd.DataFrame) -> dict[str, str]:
    """The area that is the exact sum of all others, by the name of each of those."""
    groups = rows.groupby(["indicator", "periode"])
    sums, many = groups[COUNTS].transform("sum"), groups["gebied"].transform("size") > 2
    known = groups["teller"].transform("count") == groups["teller"].transform("size")
    whole = known & many & (2 * rows[COUNTS].fillna(0) == sums).all(axis=1) & (rows["teller"] > 0)
    pairs = rows[["indicator", "periode", "gebied"]].merge(
        rows.loc[whole, ["indicator", "periode", "gebied"]], on=["indicator", "periode"], suffixes=("", "_geheel")
    )
    pairs = pairs[pairs["gebied"] != pairs["gebied_geheel"]]
    return dict(zip(pairs["gebied"], pairs["gebied_geheel"], strict=True))


def _periods_around(rows: pd.DataFrame) -> Iterator[pd.Series]:
    """The place of the quarter, of the half-year and of the year that each row is part of."""
    year, month = rows["begin"].dt.year.astype("str"), rows["begin"].dt.month
    months = (rows["einde"].dt.year - rows["begin"].dt.year) * 12 + rows["einde"].dt.month - month
    for length, name in ((3, year + "-K"), (6, year + "-H"), (12, year)):
        number = "" if length == 12 else ((month - 1) // length + 1).astype("str")
        yield _place(rows, rows["gebied"], (name + number).where(months < length))


def _given_away(rows: pd.DataFrame, shown: pd.Series, way: list[pd.Series]) -> pd.Series:
    """The smallest shown part of each shown whole that leaves too little beside its shown parts."""
    places = pd.Series(rows.index, index=_place(rows, rows["gebied"], rows["periode"]))
    around = _nearest(way, places[shown.to_numpy()])
    parts = rows[shown & around.notna()]
    sums = parts.groupby(around[parts.index])[COUNTS].sum(min_count=1)
    wholes = rows.loc[sums.index.astype("int64")]
    left = wholes.assign(
        **{name: (wholes[name] - sums[name].to_numpy()).round(6) for name in COUNTS}, waarde=float("nan")
    )
    some = (left[COUNTS] > 0).any(axis=1) | left.index.isin(around[~shown])  # of what is whole nothing is left
    few = left.index[some & ~(left[COUNTS] < 0).any(axis=1) & too_small(left)]
    smallest = parts.groupby(around[parts.index])["teller"].idxmin()
    return smallest[smallest.index.isin(few)]


def _nearest(way: list[pd.Series], places: pd.Series) -> pd.Series:
    """The index of the smallest shown row around each row; empty where there is none."""
    found = pd.Series(float("nan"), index=way[0].index)
    for step in way:
        found = found.fillna(step.map(places))
    return found
