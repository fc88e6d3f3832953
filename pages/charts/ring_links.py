"""The curves in the ring that join the marks of one overlegtafel."""

from itertools import pairwise
from math import degrees, pi

from pages.charts import theme
from pages.charts.ring_layout import CENTRE, point


def links(marks: list[dict], gekozen: str | None) -> list[dict]:
    """The rows for `drawing.paths`: thin and faint, thick for the chosen table, which comes last."""
    tables = {}
    for mark in marks:
        tables.setdefault(mark["overlegtafel"], []).append(mark)
    return [
        {
            "x": CENTRE[0], "y": CENTRE[1], "path": _path(one, other),
            **({"colour": theme.INK, "thick": 3.5, "opacity": 1} if name == gekozen else
               {"colour": theme.MUTED, "thick": 1.2, "opacity": 0.38 * one["opacity"]}),
        }
        for name, own in sorted(tables.items(), key=lambda table: table[0] == gekozen)
        for one, other in _neighbours(own)
    ]  # fmt: skip


def _neighbours(marks: list[dict]) -> list[tuple[dict, dict]]:
    """The marks of a table in order around the ring, without the widest gap."""
    around = sorted(marks, key=lambda mark: mark["angle"])
    again = [*around, around[0] | {"angle": around[0]["angle"] + 2 * pi}]
    pairs = sorted(pairwise(again), key=lambda pair: pair[1]["angle"] - pair[0]["angle"])
    return pairs[: len(around) - 1]


def _path(one: dict, other: dict) -> str:
    """A curve around the centre from one mark to another, its radius going evenly from one to the other."""
    turn, rise = other["angle"] - one["angle"], other["radius"] - one["radius"]
    steps = max(2, round(degrees(turn) / 6))
    places = (point(one["angle"] + turn * i / steps, one["radius"] + rise * i / steps) for i in range(steps + 1))
    return "M" + "L".join(f"{x - CENTRE[0]:.1f},{y - CENTRE[1]:.1f}" for x, y in places)
