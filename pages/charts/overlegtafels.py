"""The Ring van Samenwerking: which overlegtafels there are, by domain, regieniveau and verzorgingsgebied."""

from functools import cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import Rows, click, paths, place, shapes, texts
from pages.charts.ring_backdrop import above, below
from pages.charts.ring_flows import flows
from pages.charts.ring_key import key, of_flows
from pages.charts.ring_labels import labels, numbers
from pages.charts.ring_layout import HEIGHT, WIDTH
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
) -> theme.Filled:
    """Every overlegtafel as a mark in each of its domains; a click gives klik: one dict of KLIK.

    One row per table: overlegtafel, domeinen (separated by ;), regieniveau (1–4), verzorgingsgebied
    (buurt, gemeente, regio), gedempt (true: faint, because a filter leaves it out); with the columns that `kleur` tells
    (`ring_looks`), maat for another `grootte`, wat (how the table changed) and spook (true: it stood here before).
    With stromen (`ring_flows`) arrows take the place of the curves that join the marks of a table.
    Of more than `ring_clusters.MOST` tables, those of a full cell are one mark with their number (aantal).
    """
    marks = ring_marks(prepared(tafels, kleur, grootte), gekozen)
    curves = links(marks, gekozen) if stromen is None else flows(marks, stromen)
    key_shapes, key_words = key(tafels, marks, kleur, grootte)
    words = labels(marks) + key_words + of_flows(stromen)
    more = {"bogen": curves, "woorden": words, "sleutel": key_shapes, "getallen": numbers(marks)}
    said = f"Ring van Samenwerking: {tables_in_words(tafels)}, per domein een sector en per regieniveau een ring."
    return theme.Filled(_drawing(), marks, said, more)


def tables_in_words(tafels: pd.DataFrame) -> str:
    """How many tables there are; a place where one stood before is none."""
    there = len(tafels) - int(tafels["spook"].sum() if "spook" in tafels else 0)
    return "1 overlegtafel" if there == 1 else f"{there} overlegtafels"


@cache
def _drawing() -> dict:
    """The ring without its rows; each of its layers but the last says nothing to a screen reader."""
    at = place(WIDTH, HEIGHT)
    drawing = alt.layer(
        *below(),
        paths(alt.NamedData(name="bogen"), **at),
        *above(),
        texts(alt.NamedData(name="woorden"), **at),
        shapes(alt.NamedData(name="sleutel"), **at),
        clickable(theme.ROWS, **at),
        texts(alt.NamedData(name="getallen"), **at),
    )
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), "").to_dict()


def clickable(marks: Rows, **at) -> alt.Chart:
    """The marks of the ring, each with what it says, and a click that tells which one it was."""
    mark = shapes(marks, cursor="pointer", kind="overlegtafel", **at)
    return mark.encode(
        description="uitleg:N",
        tooltip=[
            alt.Tooltip("overlegtafel:N").title("Overlegtafel"),
            alt.Tooltip("domeinen:N").title("Domeinen"),
            alt.Tooltip("niveau:N").title("Regieniveau"),
            alt.Tooltip("verzorgingsgebied:N").title("Verzorgingsgebied"),
        ],
    ).add_params(click(KLIK))  # fmt: skip
