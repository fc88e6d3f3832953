"""What never changes in the Ring van Samenwerking: rings, borders, names and the key."""

from math import radians

from pages.charts import theme
from pages.charts.drawing import disc, line, word
from pages.charts.ring_layout import CENTRE, HEIGHT, LABEL_DEPTH, NIVEAUS, RADII, SECTOR, point

FILLS = ("#F6FAFA", "#ECF4F4", "#E1EEEE", "#D5E7E7")
EDGE, BORDER = "#A9C6C8", "#7C9498"
SHAPES = {"buurt": "circle", "gemeente": "square", "regio": "triangle-up"}
SIDES = {"buurt": 0.71, "gemeente": 0.64, "regio": 0.78}  # of the pitch: equally heavy to the eye
NAMES = ((36, "left"), (124, "left"), (180, "center"), (236, "right"), (324, "right"))


def rings() -> list[dict]:
    """The four rings, the outermost first so that the inner ones lie on top."""
    return [disc(*CENTRE, 2 * RADII[niveau], FILLS[niveau - 1], EDGE, 1) for niveau in (4, 3, 2, 1)]


def borders() -> list[dict]:
    """The dashed partitions between the domains: dashed because a table may stand on both sides."""
    ends = (point(sector * SECTOR, RADII[-1]) for sector in range(len(theme.DOMEINEN)))
    return [line(CENTRE[0], x, CENTRE[1], y, BORDER, 1.5, (6, 5)) for x, y in ends]


def words() -> list[dict]:
    """The names of the domains around the ring and of the rings along the upper border."""
    named = zip(theme.DOMEINEN.items(), NAMES, strict=True)
    levels = (
        word(CENTRE[0], CENTRE[1] - RADII[niveau] + LABEL_DEPTH, f"{niveau} {name}", 14, theme.MUTED, "center", 600)
        for niveau, name in enumerate(NIVEAUS, start=1)
    )
    return [*(_name(*domein, *where) for domein, where in named), *levels, *_key_words()]


def _name(domein: str, colour: str, degrees: float, align: str) -> dict:
    x, y = point(radians(degrees), RADII[-1] + 14)
    split = "\n& " if abs(x - CENTRE[0]) > 150 and degrees > 90 else " & "
    return word(x, y, domein.replace(" & ", split), 17, theme.as_text(colour), align, 700)


def key() -> list[dict]:
    """The three shapes in the lower left corner."""
    return [
        {"x": 14, "y": y, "shape": SHAPES[gebied], "size": (20 * SIDES[gebied]) ** 2, "colour": theme.MUTED,
         "edge": theme.WHITE, "thick": 0, "opacity": 1}
        for gebied, y in _key_places()
    ]  # fmt: skip


def _key_places() -> list[tuple[str, float]]:
    return [(gebied, HEIGHT - 58 + 23 * place) for place, gebied in enumerate(SHAPES)]


def _key_words() -> list[dict]:
    return [word(30, y + 1, gebied, 15, theme.MUTED) for gebied, y in _key_places()]
