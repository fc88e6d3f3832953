"""The Ring van Samenwerking: which overlegtafels there are, by domain, regieniveau and verzorgingsgebied."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import paths, place, shapes, texts
from pages.charts.ring_backdrop import above, below
from pages.charts.ring_flows import flows
from pages.charts.ring_key import key, of_flows
from pages.charts.ring_labels import labels, numbers
from pages.charts.ring_layout import GEBIEDEN, HEIGHT, WIDTH
from pages.charts.ring_links import links
from pages.charts.ring_looks import DOMEIN, EVEN, prepared
from pages.charts.ring_marks import ring_marks

KLIK = ["overlegtafel", "domein", "regieniveau", "verzorgingsgebied", "aantal"]


def ring(
    tafels: pd.DataFrame,
    gekozen: str | None = None,
    kleur: str = DOMEIN,
    grootte: str = EVEN,
    stromen: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """Every overlegtafel as a mark in each of its domains; a click gives klik: one dict of KLIK.

    One row per table: overlegtafel, domeinen (separated by ;), regieniveau (1–4), verzorgingsgebied
    (buurt, gemeente, regio), gedempt (true: faint, because a filter leaves it out); with the columns that `kleur` tells
    (`ring_looks`), maat for another `grootte`, wat (how the table changed) and spook (true: it stood here before).
    With stromen (`ring_flows`) arrows take the place of the curves that join the marks of a table.
    Of more than `ring_clusters.MOST` tables, those of a full cell are one mark with their number (aantal).
    """
    marks = ring_marks(prepared(tafels, kleur, grootte), gekozen)
    at = place(WIDTH, HEIGHT)
    key_shapes, key_words = key(tafels, kleur, grootte)
    drawing = alt.layer(
        *below(),
        paths(links(marks, gekozen) if stromen is None else flows(marks, stromen), **at),
        *above(),
        texts(labels(marks) + key_words + of_flows(stromen), **at),
        shapes(key_shapes, **at).mark_point(filled=True, aria=False),
        clickable(marks, **at),
        texts(numbers(marks), **at),
    )
    said = f"Ring van Samenwerking: {len(tafels)} overlegtafels, per domein een sector en per regieniveau een ring."
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), said)


def clickable(marks: list[dict], **at) -> alt.Chart:
    """The marks of the ring, each with what it says, and a click that tells which one it was."""
    click = alt.selection_point(name="klik", fields=KLIK, on="click", empty=False)
    mark = shapes(marks, cursor="pointer", kind="overlegtafel", **at)
    return mark.encode(
        description="uitleg:N",
        tooltip=[
            alt.Tooltip("overlegtafel:N").title("Overlegtafel"),
            alt.Tooltip("domeinen:N").title("Domeinen"),
            alt.Tooltip("niveau:N").title("Regieniveau"),
            alt.Tooltip("verzorgingsgebied:N").title("Verzorgingsgebied"),
        ],
    ).add_params(click)  # fmt: skip


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
