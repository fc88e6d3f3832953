"""The arcs in the ring for cases that went from one overlegtafel to another, up or down."""

from itertools import product
from math import hypot

import pandas as pd

from pages.charts import theme

THINNEST, THICKEST = 1.5, 6
BOW, LEAST_BOW = 0.18, 12
HEAD, WIDENS = 5, 1.6
OPACITY = 0.85
COLOURS = {"op": theme.ACCENT, "af": theme.PRIMARY}


def flows(marks: list[dict], stromen: pd.DataFrame) -> list[dict]:
    """The rows for `drawing.paths`, the thickest first: an arc per flow, with an arrow head half way.

    marks: those of the ring; stromen, a row per flow: van, naar, richting (op, af), aantal. An arc is as thick as its
    flow is large. A flow has none where it is hidden or empty, or where one of its tables is not in the ring.
    """
    tables: dict[str, list[dict]] = {}
    for mark in marks:
        tables.setdefault(mark["overlegtafel"].lower(), []).append(mark)
    shown = stromen[stromen["aantal"].fillna(0) > 0].sort_values("aantal", ascending=False, kind="stable")
    largest = shown["aantal"].max()
    return [
        _arc(*_ends(tables[flow.van.lower()], tables[flow.naar.lower()]), flow.richting, float(flow.aantal / largest))
        for flow in shown.itertuples()
        if flow.van.lower() in tables and flow.naar.lower() in tables
    ]


def _ends(van: list[dict], naar: list[dict]) -> tuple[dict, dict]:
    """The mark of the one table and of the other that are nearest to each other."""
    return min(product(van, naar), key=lambda ends: hypot(ends[0]["x"] - ends[1]["x"], ends[0]["y"] - ends[1]["y"]))


def _arc(begin: dict, end: dict, richting: object, size: float) -> dict:
    thick = max(THINNEST, THICKEST * size)
    return {
        "x": begin["x"], "y": begin["y"],
        "path": _path(end["x"] - begin["x"], end["y"] - begin["y"], HEAD + WIDENS * thick),
        "colour": COLOURS.get(richting, theme.MUTED), "thick": round(thick, 2),
        "opacity": OPACITY * min(begin["opacity"], end["opacity"]),
    }  # fmt: skip


def _path(dx: float, dy: float, head: float) -> str:
    """A curve that bows to its left hand, so that the way back takes the other side; the head points where it goes."""
    length = hypot(dx, dy) or 1
    along, aside = (dx / length, dy / length), (dy / length, -dx / length)
    bow = max(LEAST_BOW, BOW * length)
    middle = dx / 2 + bow * aside[0], dy / 2 + bow * aside[1]

    def near(forward: float, sideways: float) -> str:
        x, y = (middle[i] + head * (forward * along[i] + sideways * aside[i]) for i in (0, 1))
        return f"{x:.1f},{y:.1f}"

    pull = dx / 2 + 2 * bow * aside[0], dy / 2 + 2 * bow * aside[1]  # a curve comes half way to what pulls at it
    arrow = f"M{near(-0.5, 0.6)}L{near(0.5, 0)}L{near(-0.5, -0.6)}"
    return f"M0,0Q{pull[0]:.1f},{pull[1]:.1f} {dx:.1f},{dy:.1f}{arrow}"
