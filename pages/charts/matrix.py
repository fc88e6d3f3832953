"""The Ring van Samenwerking as a table: domains down, regieniveaus across, the verzorgingsgebieden inside each cell."""

from functools import cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import box, click, place
from pages.charts.matrix_backdrop import CELL, EDGES, GEEN_TAFEL, HEIGHT, LEFT, SIDES, SIGNS, TOP, WIDTH, backdrop
from pages.charts.ring_backdrop import SHAPES
from pages.charts.ring_layout import GEBIEDEN, NIVEAUS

PLEK = ["domein", "regieniveau", "verzorgingsgebied"]
BOX = (34, 76)
APART = 37


def matrix(plekken: pd.DataFrame) -> theme.Filled:
    """How many tables stand at each place of the ring; a click gives klik: [{domein, regieniveau, verzorgingsgebied}].

    One row per place: domein, regieniveau (1–4), verzorgingsgebied, tafels, stand (of an empty place: geen tafel or
    niet geïnventariseerd), gedempt (may be left out; true: faint, because a filter leaves it out). A place without a
    row is faint too, without a number.
    """
    places = matrix_places(plekken)
    kept = sum(not each["faint"] for each in places)
    said = f"Aantal overlegtafels per domein, regieniveau en verzorgingsgebied, op {kept} van de 60 plekken."
    return theme.Filled(_drawing(), places, said)


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
    text = SIGNS.get(stand, "" if tafels is None else str(tafels))
    return {
        **box(x, x + BOX[0], y, y + BOX[1], fill, 4), "faint": faint, "dash": dash, "gap": gap,
        "edge": theme.MUTED if stand and not faint else fill, "middle": x + BOX[0] / 2,
        "symbol_y": y + 19, "shape": SHAPES[gebied], "side": SIDES[gebied],
        "symbol": theme.LINE if faint else theme.ink_on(fill),
        "text_y": y + 51, "text": text, "size": 24 if len(text) < 3 else 17, "weight": 400 if faint else 600,
        "ink": theme.MUTED if faint else theme.ink_on(fill),
        "domein": domein, "regieniveau": across + 1, "verzorgingsgebied": gebied, "niveau": niveau,
        "tafels": tafels, "stand": stand, "told": told, "uitleg": f"{domein}, ring {niveau}, {gebied}: {told}",
    }  # fmt: skip


def _told(tafels: int | None, stand: str | None, faint: bool) -> str:
    if tafels is None:
        return "valt buiten de filters"
    told = stand or ("1 tafel" if tafels == 1 else f"{tafels} tafels")
    return f"{told}, valt buiten de filters" if faint else told


def _fill(tafels: int) -> str:
    """One to five tables and more: five steps, so that a colour means the same in every selection."""
    return theme.SEQUENTIAL[min(tafels, len(theme.SEQUENTIAL)) - 1] if tafels else theme.WHITE


@cache
def _drawing() -> dict:
    """All that is the same for every selection."""
    places = alt.layer(_boxes().add_params(click(PLEK)), _symbols(), _numbers(), data=theme.ROWS)
    drawing = alt.layer(*backdrop(), places)
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), "").to_dict()


def _boxes() -> alt.Chart:
    """The places, each with its own edge; what lies on top lets a click through."""
    mark = alt.Chart().mark_rect(
        cornerRadius=4, strokeWidth=alt.expr("datum.dash > 1 ? 2 : 1"),
        strokeDash=alt.expr("[datum.dash, datum.gap]"), cursor="pointer", ariaRoleDescription="plek",
    )  # fmt: skip
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
        **place(WIDTH, HEIGHT),
    )  # fmt: skip


def _symbols() -> alt.Chart:
    mark = alt.Chart().mark_point(filled=True, opacity=1, size=alt.expr("datum.side * datum.side"), aria=False)
    return mark.encode(
        shape=alt.Shape("shape:N").scale(None).legend(None),
        color=alt.Color("symbol:N").scale(None).legend(None),
        **place(WIDTH, HEIGHT, "middle", "symbol_y"),
    )  # fmt: skip


def _numbers() -> alt.Chart:
    mark = alt.Chart().mark_text(
        baseline="middle", fontSize=alt.expr("datum.size"), fontWeight=alt.expr("datum.weight"), aria=False
    )
    return mark.encode(
        text="text:N", color=alt.Color("ink:N").scale(None).legend(None),
        **place(WIDTH, HEIGHT, "middle", "text_y"),
    )  # fmt: skip
