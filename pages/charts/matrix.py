"""The Ring van Samenwerking as a table: domains down, regieniveaus across, the verzorgingsgebieden inside each cell."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import box, place, shapes, texts, word
from pages.charts.matrix_backdrop import CELL, EDGES, GEEN_TAFEL, HEIGHT, LEFT, SIGNS, TOP, WIDTH, backdrop, symbol
from pages.charts.ring_layout import GEBIEDEN, NIVEAUS

PLEK = ["domein", "regieniveau", "verzorgingsgebied"]
BOX = (34, 76)
APART = 37


def matrix(plekken: pd.DataFrame) -> alt.LayerChart:
    """How many tables stand at each place of the ring; a click gives klik: [{domein, regieniveau, verzorgingsgebied}].

    One row per place: domein, regieniveau (1–4), verzorgingsgebied, tafels, stand (of an empty place: geen tafel or
    niet geïnventariseerd), gedempt (may be left out; true: faint, because a filter leaves it out). A place without a
    row is faint too, without a number.
    """
    places = matrix_places(plekken)
    at = place(WIDTH, HEIGHT)
    click = alt.selection_point(name="klik", fields=PLEK, on="click", empty=False)
    drawing = alt.layer(
        *backdrop(),
        _boxes(places, **at).add_params(click),
        shapes([_symbol(each) for each in places], **at).mark_point(filled=True, aria=False),
        texts([_number(each) for each in places], **at),
    )
    kept = sum(not each["faint"] for each in places)
    said = f"Aantal overlegtafels per domein, regieniveau en verzorgingsgebied, op {kept} van de 60 plekken."
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), said)


def matrix_places(plekken: pd.DataFrame) -> list[dict]:
    """All sixty places with their pixels, looks and what a screen reader says; those left out have no tafels."""
    known = {tuple(row[name] for name in PLEK): row for row in theme.records(plekken)}
    return [
        _place(down, across, inside, known.get((domein, across + 1, gebied), {}))
        for down, domein in enumerate(theme.DOMEINEN)
        for across in range(len(NIVEAUS))
        for inside, gebied in enumerate(GEBIEDEN)
    ]


def _place(down: int, across: int, inside: int, known: dict) -> dict:
    domein, gebied, niveau = list(theme.DOMEINEN)[down], GEBIEDEN[inside], f"{across + 1} {NIVEAUS[across]}"
    x, y = LEFT + across * CELL[0] + 3 + inside * APART, TOP + down * CELL[1] + 4
    tafels, stand = known.get("tafels"), known.get("stand")
    faint = tafels is None or bool(known.get("gedempt"))
    fill = theme.PANEL if faint else _fill(tafels)
    told, (dash, gap) = _told(tafels, stand, faint), EDGES.get(stand, EDGES[GEEN_TAFEL])
    return {
        **box(x, x + BOX[0], y, y + BOX[1], fill, 4), "faint": faint,
        "edge": theme.MUTED if stand and not faint else fill, "dash": dash, "gap": gap,
        "domein": domein, "regieniveau": across + 1, "verzorgingsgebied": gebied, "niveau": niveau,
        "tafels": tafels, "stand": stand, "getal": SIGNS.get(stand, "" if tafels is None else str(tafels)),
        "told": told, "uitleg": f"{domein}, ring {niveau}, {gebied}: {told}",
    }  # fmt: skip


def _told(tafels: int | None, stand: str | None, faint: bool) -> str:
    if tafels is None:
        return "valt buiten de filters"
    told = stand or ("1 tafel" if tafels == 1 else f"{tafels} tafels")
    return f"{told}, valt buiten de filters" if faint else told


def _fill(tafels: int) -> str:
    """One to five tables and more: five steps, so that a colour means the same in every selection."""
    return theme.SEQUENTIAL[min(tafels, len(theme.SEQUENTIAL)) - 1] if tafels else theme.WHITE


def _symbol(each: dict) -> dict:
    """The shape that says which area, in the upper part of the box."""
    colour = theme.LINE if each["faint"] else theme.ink_on(each["colour"])
    return symbol((each["x"] + each["x2"]) / 2, each["y"] + 19, each["verzorgingsgebied"], colour)


def _number(each: dict) -> dict:
    size = 24 if len(each["getal"]) < 3 else 17
    look = (theme.MUTED, "center", 400) if each["faint"] else (theme.ink_on(each["colour"]), "center", 600)
    return word((each["x"] + each["x2"]) / 2, each["y"] + 51, each["getal"], size, *look)


def _boxes(places: list[dict], **at) -> alt.Chart:
    """The places, each with its own edge; what lies on top lets a click through."""
    mark = alt.Chart(alt.InlineData(values=places)).mark_rect(
        cornerRadius=4,
        strokeWidth=alt.expr("datum.dash > 1 ? 2 : 1"),
        strokeDash=alt.expr("[datum.dash, datum.gap]"),
        cursor="pointer",
    )
    return mark.encode(
        x2="x2:Q", y2="y2:Q", description="uitleg:N",
        color=alt.Color("colour:N").scale(None).legend(None),
        stroke=alt.Stroke("edge:N").scale(None).legend(None),
        tooltip=[
            alt.Tooltip("domein:N").title("Domein"),
            alt.Tooltip("niveau:N").title("Regieniveau"),
            alt.Tooltip("verzorgingsgebied:N").title("Verzorgingsgebied"),
            alt.Tooltip("told:N").title("Overlegtafels"),
        ],
        **at,
    )  # fmt: skip
