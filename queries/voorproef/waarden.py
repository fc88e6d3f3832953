"""Which numbers of indicators a trial may tell: none that is hidden before or after, nor that a few are more or less.

Whoever hands in one guess after another would find a hidden number when a right guess is told apart from a wrong one.
"""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from data.difference import AFTER, BEFORE, CHANGED, SAME, Difference
from data.store import Store
from queries.hiding import FEWEST_COUNTED, PARTS_OF, too_small
from queries.indicatoren import indicatoren, indicatorwaarden

KEYS = ["indicator", "gebied", "periode"]
SUMS = ["teller", "noemer", "waarde"]
HIDDEN = "verborgen"


def guarded(found: Difference, before: Sequence[Store], after: Sequence[Store]) -> Difference:
    """The difference without what became of hidden numbers; `bedekt` says of which rows HIDDEN takes their place.

    `before` and `after` are the stores of which each has to show the numbers of that side.
    """
    units = [indicatoren(store).set_index("indicator")["eenheid"] for store in (*before, *after)]
    was, becomes = _numbers(found.rows, BEFORE), _numbers(found.rows, AFTER)
    hidden = _hidden(was, before, units) & found.rows["wat"].isin([CHANGED, SAME])
    little = little_apart(*(numerator(side) for side in (_in(was, units[0]), _in(becomes, units[-1]))))
    shut = _hidden(becomes, after, units)
    as_it_was = {f"{name}{AFTER}": found.rows[f"{name}{AFTER}"].mask(hidden, was[name]) for name in SUMS}
    rows = found.rows.assign(**as_it_was, bedekt=shut.map({True: "na", False: ""}).mask(little, "voor en na"))
    return replace(found, rows=rows, secret=bool(hidden.any()))


def covered(changes: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The changes with HIDDEN where a row of `guarded` says so."""
    sums = changes["kolom"].isin(SUMS).to_numpy()
    how = changes[KEYS].merge(rows[[*KEYS, "bedekt"]], how="left", on=KEYS)["bedekt"].to_numpy()
    both, one = sums & (how == "voor en na"), sums & (how == "na") & (changes["naar"] != "").to_numpy()
    return changes.assign(van=changes["van"].mask(both, HIDDEN), naar=changes["naar"].mask(both | one, HIDDEN))


def numerator(rows: pd.DataFrame) -> pd.Series:
    """How many a value counts, as far as that is given or follows."""
    share = rows["waarde"] / rows["eenheid"].map(PARTS_OF).astype("float64").fillna(1)
    counted = rows["teller"].fillna((share * rows["noemer"]).round(6)).astype("float64")
    return rows["waarde"].where(rows["eenheid"] == "aantal").fillna(counted).astype("float64")


def little_apart(before: pd.Series, after: pd.Series) -> pd.Series:
    """Where two numerators are not the same, and differ by fewer than may be told of."""
    apart = (after - before).abs().round(6)
    return (apart > 0) & (apart < FEWEST_COUNTED)


def _numbers(rows: pd.DataFrame, side: str) -> pd.DataFrame:
    return rows[KEYS].assign(**{name: rows[f"{name}{side}"].astype("float64") for name in SUMS})


def _in(rows: pd.DataFrame, units: pd.Series) -> pd.DataFrame:
    return rows.assign(eenheid=rows["indicator"].map(units))


def _hidden(rows: pd.DataFrame, stores: Sequence[Store], units: Sequence[pd.Series]) -> pd.Series:
    """Which rows have numbers that one of the stores does not show, or that are too small in one of the units."""
    hidden = pd.Series(False, index=rows.index)
    for store in stores:
        shown = indicatorwaarden(store).dropna(subset=["waarde"])
        hidden |= ~pd.MultiIndex.from_frame(rows[KEYS]).isin(pd.MultiIndex.from_frame(shown[KEYS]))
    for each in units:
        hidden |= too_small(_in(rows, each))
    return hidden & rows[SUMS].notna().any(axis=1)
