"""The curves in the ring that join the marks of one overlegtafel."""

from itertools import pairwise
from math import cos, pi, radians, sin

from pages.charts import theme
from pages.charts.ring_layout import RING, Frame

STEP = radians(5)
LANES, CHOSEN = (4, 13, 7, 16, 10, 1, 19), 14
FEW = 60  # tables: the curves of more are fainter, or they would hide the marks


def links(marks: list[dict], gekozen: str | None, frame: Frame = RING) -> list[dict]:
    """The rows for `drawing.paths`: thin and faint, thick for the chosen table, which comes last."""
    tables = {}
    for mark in (each for each in marks if each["aantal"] == 1 and not each["spook"]):
        tables.setdefault(mark["overlegtafel"], []).append(mark)
    faint = round((0.22 if gekozen else 0.4) * min(1, FEW / max(len(tables), 1)), 2)
    return [
        {
            "x": frame.centre[0], "y": frame.centre[1], "path": _path(one, other, lane),
            **({"colour": theme.INK, "thick": 3.5, "opacity": 1} if name == gekozen else
               {"colour": theme.MUTED, "thick": 1.2, "opacity": faint * one["opacity"]}),
        }
        for name, own, lane in _with_lanes(tables, gekozen)
        for one, other in _neighbours(own)
    ]  # fmt: skip


def _with_lanes(tables: dict[str, list], gekozen: str | None) -> list[tuple]:
    """The tables with a lane each, so that curves in one ring do not coincide; the chosen one last."""
    lanes = [(name, tables[name], LANES[place % len(LANES)]) for place, name in enumerate(sorted(tables))]
    return sorted(
        ((name, own, CHOSEN if name == gekozen else lane) for name, own, lane in lanes),
        key=lambda table: table[0] == gekozen,
    )


def _neighbours(marks: list[dict]) -> list[tuple[dict, dict]]:
    """The marks of a table in order around the ring, without the widest gap."""
    around = sorted(marks, key=lambda mark: mark["angle"])
    again = [*around, around[0] | {"angle": around[0]["angle"] + 2 * pi}]
    pairs = sorted(pairwise(again), key=lambda pair: pair[1]["angle"] - pair[0]["angle"])
    return pairs[: len(around) - 1]


def _path(one: dict, other: dict, lane: float) -> str:
    """A curve around the centre from one mark to another, moved inward by its lane between the two."""
    turn, rise = other["angle"] - one["angle"], other["radius"] - one["radius"]
    steps = max(3, round(turn / STEP))
    return "M" + "L".join(
        _along(one["angle"] + turn * i / steps, one["radius"] + rise * i / steps - lane * _eased(turn, i / steps))
        for i in range(steps + 1)
    )


def _eased(turn: float, share: float) -> float:
    """From 0 at either end of the curve to 1 within twenty degrees."""
    return sin(pi / 2 * min(1, turn * min(share, 1 - share) / (4 * STEP)))


def _along(angle: float, radius: float) -> str:
    return f"{radius * sin(angle):.1f},{-radius * cos(angle):.1f}"
