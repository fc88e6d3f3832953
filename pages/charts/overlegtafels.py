"""The Ring van Samenwerking: which overlegtafels there are, by domain, regieniveau and verzorgingsgebied."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import paths, place, shapes
from pages.charts.ring_backdrop import SHAPES, SIDES, above, below
from pages.charts.ring_layout import GEBIEDEN, HEIGHT, NIVEAUS, WIDTH, placed, point
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


def matrix(cellen: pd.DataFrame, width: int = 600, height: int = 540) -> alt.FacetChart:
    """The ring as a table: domains down, regieniveaus across, a panel per verzorgingsgebied.

    One row per cell: domein, regieniveau (1–4), verzorgingsgebied, tafels; a cell left out counts as empty.
    """
    lifted = {"condition": {"test": "indexof(datum.value, '&') > 0", "value": "bottom"}, "value": "middle"}
    base = alt.Chart(_cells(cellen)).encode(
        alt.X("regieniveau:O").axis(labelAngle=0, ticks=False, domain=False, titlePadding=8).scale(padding=0.08),
        alt.Y("domein:N").title(None).sort(list(theme.DOMEINEN)).scale(padding=0.08).axis(
            labelExpr="split(datum.label, ' & ')[1] ? [split(datum.label, ' & ')[0], "
            "'& ' + split(datum.label, ' & ')[1]] : datum.label",
            labelColor=theme.INK, labelFontSize=17, labelLineHeight=20, labelPadding=12,
            labelBaseline=lifted,
            ticks=False, domain=False,
        ),
    )  # fmt: skip
    boxes = base.mark_rect(cornerRadius=4, strokeWidth=1).encode(
        alt.Color("kleur:N").scale(None), alt.Stroke("rand:N").scale(None), description="uitleg:N",
    )  # fmt: skip
    numbers = base.mark_text(fontSize=20, fontWeight=600, aria=False).encode(
        alt.Text("getal:N"), alt.Color("inkt:N").scale(None)
    )
    panel = alt.layer(boxes, numbers).properties(width=(width - 190) / 3, height=height - 70)
    facets = panel.facet(column=alt.Column("verzorgingsgebied:N").sort(list(GEBIEDEN)), spacing=24)
    return theme.finished(facets, "Aantal overlegtafels per domein, regieniveau en verzorgingsgebied.")


def _cells(cellen: pd.DataFrame) -> pd.DataFrame:
    """All sixty cells with their looks; an empty one is white with an edge and has no number."""
    names = ["domein", "regieniveau", "verzorgingsgebied"]
    every = pd.MultiIndex.from_product([theme.DOMEINEN, range(1, 5), GEBIEDEN], names=names)
    numbers = cellen.set_index(names)["tafels"].reindex(every).fillna(0).astype(int)
    cells = numbers.reset_index()
    cells["kleur"] = [_step(number) for number in numbers]
    cells["rand"] = cells["kleur"].where(cells["tafels"] > 0, theme.LINE)
    cells["inkt"] = cells["kleur"].map(theme.ink_on)
    cells["getal"] = [str(number) if number else "" for number in numbers]
    cells["uitleg"] = [f"{d}, regieniveau {n}, {g}: {tafels}" for (d, n, g), tafels in numbers.items()]
    return cells


def _step(number: int) -> str:
    """One to five tables and more: five steps, so that a colour means the same in every selection."""
    return theme.SEQUENTIAL[min(number, len(theme.SEQUENTIAL)) - 1] if number else theme.WHITE
