"""The Ring van Samenwerking: which overlegtafels there are, by domain, regieniveau and verzorgingsgebied."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import paths, place, shapes
from pages.charts.ring_backdrop import SHAPES, SIDES, above, below
from pages.charts.ring_layout import HEIGHT, NIVEAUS, WIDTH, placed, point
from pages.charts.ring_links import links


def ring(tafels: pd.DataFrame, gekozen: str | None = None) -> alt.LayerChart:
    """Every overlegtafel as a mark in each of its domains; a click gives klik: [{overlegtafel}].

    One row per table: overlegtafel, domeinen (separated by ;), regieniveau (1–4), verzorgingsgebied
    (buurt, gemeente, regio), gedempt (true: faint, because a filter leaves it out).
    """
    marks = ring_marks(tafels, gekozen)
    at = place(WIDTH, HEIGHT)
    click = alt.selection_point(name="klik", fields=["overlegtafel"], on="click", empty=False)
    drawing = alt.layer(
        *below(),
        paths(links(marks, gekozen), **at),
        *above(),
        _points(marks, **at).add_params(click),
    )
    said = f"Ring van Samenwerking: {len(tafels)} overlegtafels, per domein een sector en per regieniveau een ring."
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), said)


def ring_marks(tafels: pd.DataFrame, gekozen: str | None = None) -> list[dict]:
    """The marks of the ring, one per table and domain, with their pixels and looks; the chosen table on top."""
    marks, pitch = placed(_marks(tafels))
    marks = [_drawn(mark, pitch, mark["overlegtafel"] == gekozen) for mark in marks]
    return sorted(marks, key=lambda mark: mark["thick"])


def _marks(tafels: pd.DataFrame) -> list[dict]:
    return [
        tafel | {"domein": domein, "regieniveau": int(tafel["regieniveau"])}
        for tafel in tafels.to_dict("records")
        for domein in _domeinen(tafel)
    ]


def _domeinen(tafel: dict) -> list[str]:
    named = [domein.strip() for domein in tafel["domeinen"].split(";")]
    return [domein for domein in theme.DOMEINEN if domein in named]


def _drawn(mark: dict, pitch: float, chosen: bool) -> dict:
    """A mark with its pixels and looks; only what the chart and its tooltip need."""
    x, y = point(mark["angle"], mark["radius"])
    side = pitch * SIDES[mark["verzorgingsgebied"]] * (1.6 if chosen else 1)
    niveau = f"{mark['regieniveau']} {NIVEAUS[mark['regieniveau'] - 1]}"
    return {
        **{name: mark[name] for name in ("overlegtafel", "domein", "domeinen", "regieniveau", "verzorgingsgebied")},
        "angle": mark["angle"], "radius": mark["radius"],
        "x": x, "y": y, "niveau": niveau, "colour": theme.DOMEINEN[mark["domein"]],
        "shape": SHAPES[mark["verzorgingsgebied"]], "size": round(side**2),
        "edge": theme.INK if chosen else theme.WHITE, "thick": 3 if chosen else 1,
        "opacity": 0.16 if mark["gedempt"] and not chosen else 1,
        "uitleg": f"Overlegtafel {mark['overlegtafel']}: {mark['domeinen']}, ring {niveau}, "
        f"{mark['verzorgingsgebied']}",
    }  # fmt: skip


def _points(marks: list[dict], **at) -> alt.Chart:
    return shapes(marks, cursor="pointer", **at).encode(
        description="uitleg:N",
        tooltip=[
            alt.Tooltip("overlegtafel:N").title("Overlegtafel"),
            alt.Tooltip("domeinen:N").title("Domeinen"),
            alt.Tooltip("niveau:N").title("Regieniveau"),
            alt.Tooltip("verzorgingsgebied:N").title("Verzorgingsgebied"),
        ],
    )
