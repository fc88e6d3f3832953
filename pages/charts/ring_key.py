"""What the looks of the marks mean, in the corners of the ring that are free."""

import re
from collections.abc import Iterable, Iterator

import pandas as pd

from pages.charts import theme
from pages.charts.drawing import word
from pages.charts.ring_flows import COLOURS
from pages.charts.ring_layout import HEIGHT, WIDTH
from pages.charts.ring_looks import EVEN, looks, told

LINE, CLOSE, WIDE, LONGEST = 19, 17, 142, 18
MANY = 5  # entries: more of them stand closer, so as not to reach the name of a sector
UP, DOWN = COLOURS.values()
Entry = tuple[str, dict]


def key(tafels: pd.DataFrame, marks: list[dict], kleur: str, grootte: str) -> tuple[list[dict], list[dict]]:
    """The rows for `drawing.shapes` and for `drawing.texts`: colours in the lower right corner, sizes in the upper."""
    named = entries(tafels, marks, kleur)
    apart = LINE if len(named) <= MANY else CLOSE
    places = [(WIDTH - WIDE, HEIGHT - 12 - apart * back) for back in reversed(range(len(named)))]
    shapes, words = beside(named, places)
    size = [word(WIDTH - 4, 10, _in_two(of_size(tafels, grootte)), 15, theme.MUTED, "right")]
    return shapes, words + size


def entries(tafels: pd.DataFrame, marks: list[dict], kleur: str) -> list[Entry]:
    """What the colours of the marks, and those of what changed, are called; a table in a group has none."""
    alone = {(mark["overlegtafel"], mark["spook"]) for mark in marks if mark["aantal"] == 1}
    before = tafels["spook"] if "spook" in tafels else [False] * len(tafels)
    shown = [each in alone for each in zip(tafels["overlegtafel"], before, strict=True)]
    tafels = tafels.loc[pd.Series(shown, tafels.index, dtype=bool)]
    colours = looks(told(tafels, kleur), kleur).items()
    return [*((_short(text), _looked(*look)) for text, look in colours), *_of_time(tafels)]


def beside(named: list[Entry], places: Iterable[tuple[float, float]]) -> tuple[list[dict], list[dict]]:
    """A round mark at each place with its name to the right of it."""
    shapes, words = [], []
    for (text, look), (x, y) in zip(named, places, strict=False):
        shapes.append({"x": x, "y": y, "shape": "circle", "size": 150, "opacity": 1} | look)
        words.append(word(x + 14, y + 1, text, 15, theme.MUTED))
    return shapes, words


def of_size(tafels: pd.DataFrame, grootte: str) -> str:
    """How much the largest mark stands for, when size tells something."""
    if grootte == EVEN:
        return ""
    if tafels["maat"].isna().all():
        return f"{grootte}: onbekend"
    most = f"{tafels['maat'].max():,.0f}".replace(",", ".")
    return f"grootste teken: {most} {grootte}"


def of_flows(stromen: pd.DataFrame | None, places: Iterable[tuple[float, float]] = ((4, 10), (4, 28))) -> list[dict]:
    """What the arrows up and down are, at two places: without others in the upper left corner."""
    if stromen is None:
        return []
    named = (("pijl omhoog", UP), ("pijl omlaag", DOWN))
    return [
        word(x, y, text, 15, theme.as_text(colour), weight=600)
        for (x, y), (text, colour) in zip(places, named, strict=True)
    ]


def _in_two(text: str) -> str:
    """“grootste teken: 30 casussen per jaar” on two lines."""
    return re.sub(r"(\d) ", r"\1\n", text)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def _looked(colour: str, hollow: bool) -> dict:
    return {"colour": theme.WHITE if hollow else colour, "edge": colour, "thick": 2}


def _of_time(tafels: pd.DataFrame) -> Iterator[Entry]:
    if "wat" in tafels and tafels["wat"].notna().any():
        yield "nieuw of anders", {"colour": theme.MUTED, "edge": theme.ACCENT, "thick": 2.5}
        if tafels["spook"].any():
            yield "stond hier eerder", {"colour": theme.WHITE, "edge": theme.MUTED, "thick": 1.4, "dashed": True}
