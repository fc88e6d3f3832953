"""The Ring van Samenwerking in three: a small ring for each verzorgingsgebied, side by side."""

from functools import cache

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import boxes, discs, lines, paths, place, shapes, texts, word
from pages.charts.overlegtafels import clickable, tables_in_words
from pages.charts.ring_backdrop import borders, levels, plates, rings
from pages.charts.ring_flows import flows
from pages.charts.ring_key import beside, entries, of_flows, of_size
from pages.charts.ring_labels import numbers
from pages.charts.ring_layout import GEBIEDEN, NIVEAUS, Frame
from pages.charts.ring_links import links
from pages.charts.ring_looks import DOMEIN, EVEN, prepared
from pages.charts.ring_marks import ring_marks

WIDTH, HEIGHT, ONE, KEY = 1110, 414, 370, 158
RADII, LABELS = (0, 62, 92, 122, 152), (24, 24, 24, 24)
FRAMES = {gebied: Frame((ONE * nr + ONE / 2, 188), RADII, LABELS) for nr, gebied in enumerate(GEBIEDEN)}
NAMES = ((364, 34, "right"), (364, 326, "right"), (185, 364, "center"), (6, 326, "left"), (6, 34, "left"))


def drie_ringen(
    tafels: pd.DataFrame,
    gekozen: str | None = None,
    kleur: str = DOMEIN,
    grootte: str = EVEN,
    stromen: pd.DataFrame | None = None,
) -> theme.Filled:
    """As `overlegtafels.ring`, with the tables of a buurt, a gemeente and a regio each in a ring of their own."""
    tafels = prepared(tafels, kleur, grootte)
    size = word(WIDTH - 4, HEIGHT - 28, of_size(tafels, grootte), 15, theme.MUTED, "right")
    arrows = of_flows(stromen, [(4, HEIGHT - 28), (110, HEIGHT - 28)])
    marks = {
        gebied: ring_marks(tafels[tafels["verzorgingsgebied"] == gebied], gekozen, frame)
        for gebied, frame in FRAMES.items()
    }
    every = [mark for found in marks.values() for mark in found]
    named = entries(tafels, every, kleur)
    key_shapes, key_words = beside(named, [(10 + KEY * nr, HEIGHT - 10) for nr in range(len(named))])
    joined = [row for gebied, frame in FRAMES.items() for row in links(marks[gebied], gekozen, frame)]
    curves = joined if stromen is None else flows(every, stromen)
    more = {"bogen": curves, "sleutel": key_shapes, "woorden": [*key_words, size, *arrows], "getallen": numbers(every)}
    said = f"Drie ringen, van buurt, gemeente en regio, met samen {tables_in_words(tafels)}."
    return theme.Filled(_drawing(), every, said, more)


@cache
def _drawing() -> dict:
    """The three rings without their rows."""
    at, drawn = place(WIDTH, HEIGHT), [*FRAMES.values()]
    drawing = alt.layer(
        discs([row for frame in drawn for row in rings(frame)], **at),
        lines([row for frame in drawn for row in borders(frame)], **at),
        paths(alt.NamedData(name="bogen"), **at),
        boxes([row for frame in drawn for row in plates(frame)], **at),
        texts([row for gebied, frame in FRAMES.items() for row in _words(gebied, frame)], **at),
        texts(alt.NamedData(name="woorden"), **at),
        shapes(alt.NamedData(name="sleutel"), **at),
        clickable(theme.ROWS, **at),
        texts(alt.NamedData(name="getallen"), **at),
    )
    return theme.finished(drawing.properties(width=WIDTH, height=HEIGHT), "").to_dict()


def _words(gebied: str, frame: Frame) -> list[dict]:
    """The name of the ring, of its levels (a number is enough) and of its sectors, in the corners that are free."""
    left = frame.centre[0] - ONE / 2
    named = zip(theme.DOMEINEN.items(), NAMES, strict=True)
    return [
        word(frame.centre[0], 14, gebied, theme.HEADING, theme.INK, "center", 700),
        *levels(frame, tuple(str(niveau) for niveau, _ in enumerate(NIVEAUS, start=1)), theme.SMALL),
        *(
            word(left + x, y, domein.replace(" & ", "\n& ") if y == 326 else domein, 15,
                 theme.as_text(colour), align, 700)
            for (domein, colour), (x, y, align) in named
        ),
    ]  # fmt: skip
