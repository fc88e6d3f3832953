"""Bars of answers: where each part begins and ends."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from math import ceil
from operator import itemgetter

from pages.charts.theme import Row

GAP = 6
SIDES = (1, 0, -1)
Extent = tuple[float, float, float]


def reach(answers: list[Row]) -> Extent:
    """How far the bars reach: to the left, to the right, and of the neutral ones beside them; in whole tens."""
    shares = _shares(answers)
    far = {side: max((share for (_, kant), share in shares.items() if kant == side), default=0) for side in SIDES}
    disagree, neutral, agree = (max(10, 10 * ceil(round(far[side], 6) / 10)) for side in (-1, 0, 1))
    return disagree, agree, neutral if any(row["kant"] == 0 for row in answers) else 0


def stacked(answers: list[Row]) -> list[Row]:
    """The answers with x and x2, in points; the strongest agreement stands left."""
    rows = sorted(answers, key=lambda row: (row["positie"], -row["plek"]))
    return [row | {"x": begin, "x2": end} for row, begin, end in _laid(rows, itemgetter("positie"))]


def opposite(answers: list[Row], extent: Extent) -> list[Row]:
    """The answers with x and x2, in points from the middle; the mildest of both sides stand beside it."""
    rows = sorted(answers, key=lambda row: (row["positie"], row["plek"] * row["kant"]))
    laid = _laid(rows, itemgetter("positie", "kant"))
    return [row | _on_its_side(row["kant"], begin, end, extent) for row, begin, end in laid]


def _on_its_side(kant: int, begin: float | None, end: float | None, extent: Extent) -> Row:
    if begin is None or end is None:
        return {"x": None, "x2": None}
    apart = extent[1] + GAP
    x, x2 = {1: (begin, end), -1: (-end, -begin), 0: (apart + begin, apart + end)}[kant]
    return {"x": x, "x2": x2}


def _laid(rows: list[Row], bar: Callable[[Row], Hashable]) -> Iterator[tuple[Row, float | None, float | None]]:
    """Each answer with where it begins and ends when those of one bar lie end to end; nothing where it is hidden."""
    ends = defaultdict(float)
    for row in rows:
        begin = ends[bar(row)]
        if row["pct"] is None:
            yield row, None, None
        else:
            ends[bar(row)] += row["pct"]
            yield row, begin, ends[bar(row)]


def span(extent: Extent) -> float:
    """How much the bars take in all."""
    disagree, agree, neutral = extent
    return disagree + agree + (GAP + neutral if neutral else 0)


def _shares(rows: list[Row]) -> dict[tuple[int, int], float]:
    """The share of each side of each statement, in percent."""
    shares = defaultdict(float)
    for row in rows:
        shares[row["positie"], row["kant"]] += row["pct"] or 0
    return shares
