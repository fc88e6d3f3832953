"""The Ring van Samenwerking in three: a small ring for each verzorgingsgebied, side by side."""

import altair as alt
import pandas as pd

from pages.charts import theme
from pages.charts.drawing import boxes, discs, lines, paths, place, shapes, texts, word
from pages.charts.overlegtafels import clickable
from pages.charts.ring_backdrop import borders, levels, plates, rings
from pages.charts.ring_flows import flows
from pages.charts.ring_key import beside, entries
from pages.charts.ring_labels import numbers
from pages.charts.ring_layout import GEBIEDEN, NIVEAUS, Frame
from pages.charts.ring_links import links
from pages.charts.ring_looks import DOMEIN, EVEN, prepared
from pages.charts.ring_marks import ring_marks

WIDTH, HEIGHT, ONE, KEY = 1110, 396, 370, 158
RADII, LABELS = (0, 62, 92, 122, 152), (24, 24, 24, 24)
NAMES = ((364, 34, "right"), (364, 326, "right"), (185, 364, "center"), (6, 326, "left"), (6, 34, "left"))


def drie_ringen(
    tafels: pd.DataFrame,
    gekozen: str | None = None,
    kleur: str = DOMEIN,
    grootte: str = EVEN,
    stromen: pd.DataFrame | None = None,
) -> alt.LayerChart:
    """As `overlegtafels.ring`, with the tables of a buurt, a gemeente and a regio each in a ring of their own."""
    named, tafels = entries(tafels, kleur), prepared(tafels, kleur, grootte)
    key_shapes, key_words = beside(named, [(10 + KEY * nr, HEIGHT - 10) for nr in range(len(named))])
    frames = {gebied: Frame((ONE * nr + ONE / 2, 188), RADII, LABELS) for nr, gebied in enumerate(GEBIEDEN)}
    marks = {
        gebied: ring_marks(tafels[tafels["verzorgingsgebied"] == gebied], gekozen, frame)
        for gebied, frame in frames.items()
    }
    every = [mark for found in marks.values() for mark in found]
    joined = [row for gebied, frame in frames.items() for row in links(marks[gebied], gekozen, frame)]
    curves = joined if stromen is None else flows(every, stromen)
    at = place(WIDTH, HEIGHT)
    drawing = alt.layer(
        *_backdrop(frames, curves, **at), shapes(key_shapes, **at).mark_point(filled=True, aria=False),
        clickable(every, **at), texts(numbers(every) + key_words, **at),
    ).properties(width=WIDTH, height=HEIGHT)  # fmt: skip
    return theme.finished(drawing, f"Drie ringen, van buurt, gemeente en regio, met samen {len(tafels)} overlegtafels.")


def _backdrop(frames: dict[str, Frame], curves: list[dict], **at) -> tuple[alt.Chart, ...]:
    drawn = [*frames.values()]
    return (
        discs([row for frame in drawn for row in rings(frame)], **at),
        lines([row for frame in drawn for row in borders(frame)], **at),
        paths(curves, **at),
        boxes([row for frame in drawn for row in plates(frame)], **at),
        texts([row for gebied, frame in frames.items() for row in _words(gebied, frame)], **at),
    )


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
