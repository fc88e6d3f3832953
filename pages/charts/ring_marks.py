"""The marks of the Ring van Samenwerking: one per overlegtafel and domain, with their places and looks."""

import pandas as pd

from pages.charts import theme
from pages.charts.ring_clusters import gathered
from pages.charts.ring_layout import NIVEAUS, PITCHES, RING, Frame, placed

SHAPES = {"buurt": "circle", "gemeente": "square", "regio": "triangle-up"}
SIDES = {"buurt": 0.71, "gemeente": 0.64, "regio": 0.75}  # of the pitch: equally heavy to the eye
TOLD = (
    "overlegtafel", "domein", "domeinen", "regieniveau", "verzorgingsgebied", "aantal", "spook",
    "angle", "radius", "pitch",
)  # fmt: skip
CHOSEN = {"buurt": 1.25, "gemeente": 1.1, "regio": 1}  # as much as leaves the next mark free
FAINT, GHOST, GROUP = 0.16, 0.75, 1.05
PLAIN = {"wat": None, "spook": False, "inkt": None, "hol": False, "breed": None, "meer": ""}


def ring_marks(tafels: pd.DataFrame, gekozen: str | None = None, frame: Frame = RING) -> list[dict]:
    """The marks of the ring with their pixels and looks; the chosen table on top.

    One row per table as `pages.charts.overlegtafels.ring` takes it, with what `ring_looks.prepared` adds.
    """
    marks = [
        _drawn(mark, mark["overlegtafel"] == gekozen, frame) for mark in placed(gathered(_marks(tafels), frame), frame)
    ]
    return sorted(marks, key=lambda mark: mark["thick"])


def domeinen_of(tafel: dict) -> list[str]:
    """The domains of a table, in the order of the ring."""
    named = [domein.strip() for domein in tafel["domeinen"].split(";")]
    return [domein for domein in theme.DOMEINEN if domein in named]


def _marks(tafels: pd.DataFrame) -> list[dict]:
    return [
        PLAIN | tafel | {"domein": domein, "regieniveau": int(tafel["regieniveau"]), "pitch": PITCHES[0]}
        for tafel in theme.records(tafels)
        for domein in domeinen_of(tafel)
    ]  # fmt: skip


def _drawn(mark: dict, chosen: bool, frame: Frame) -> dict:
    """A mark with its pixels and looks; only what the chart and its tooltip need."""
    x, y = frame.point(mark["angle"], mark["radius"])
    return {
        **{name: mark[name] for name in TOLD},
        "x": x, "y": y, "niveau": f"{mark['regieniveau']} {NIVEAUS[mark['regieniveau'] - 1]}",
        "shape": SHAPES[mark["verzorgingsgebied"]], "size": round(_side(mark, chosen) ** 2, 1),
        **_look(mark, chosen), "uitleg": _said(mark),
    }  # fmt: skip


def _side(mark: dict, chosen: bool) -> float:
    """How wide a mark is: no two of a cell ever touch, also not when one is chosen."""
    gebied = mark["verzorgingsgebied"]
    usual = CHOSEN[gebied] if chosen else 1
    share = GROUP if mark["aantal"] > 1 else usual if mark["breed"] is None else mark["breed"]
    return mark["pitch"] * SIDES[gebied] * share


def _look(mark: dict, chosen: bool) -> dict:
    """Fill, edge and how faint; hollow where there is less, with another edge where it is new."""
    colour = mark["inkt"] or theme.DOMEINEN[mark["domein"]]
    if mark["aantal"] > 1:
        return {"colour": theme.DOMEINEN[mark["domein"]], "edge": theme.WHITE, "thick": 1, "opacity": 1}
    faint = mark["gedempt"] and not chosen
    if mark["spook"]:
        seen = FAINT if faint else GHOST
        return {"colour": theme.WHITE, "edge": theme.MUTED, "thick": 1.4, "opacity": seen, "dashed": True}
    edge, thick = (colour, 2) if mark["hol"] else (theme.WHITE, 1)
    edge, thick = (theme.ACCENT, 2.5) if mark["wat"] else (edge, thick)
    edge, thick = (theme.INK, 3) if chosen else (edge, thick)
    fill = theme.WHITE if mark["hol"] else colour
    return {"colour": fill, "edge": edge, "thick": thick, "opacity": FAINT if faint else 1}


def _said(mark: dict) -> str:
    """What a mark says to who hears it or points at it."""
    place = f"ring {mark['regieniveau']} {NIVEAUS[mark['regieniveau'] - 1]}, {mark['verzorgingsgebied']}"
    if mark["aantal"] > 1:
        return f"Groep van {mark['aantal']} overlegtafels: {mark['domein']}, {place}"
    changed = f", {'stond hier eerder, ' if mark['spook'] else ''}{mark['wat']}" if mark["wat"] else ""
    here = f", hier bij {mark['domein']}" if mark["domein"] != mark["domeinen"] else ""
    return f"Overlegtafel {mark['overlegtafel']}: {mark['domeinen']}{here}, {place}{mark['meer']}{changed}"
