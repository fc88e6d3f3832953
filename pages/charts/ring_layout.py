"""Where things stand in the Ring van Samenwerking: sectors, rings, and a place for every mark in its cell."""

from collections import defaultdict
from math import acos, asin, cos, floor, inf, radians, sin

from pages.charts.theme import DOMEINEN

WIDTH, HEIGHT = 620, 540
CENTRE = (291, 252)
RADII = (0, 102, 149, 195, 240)
NIVEAUS = ("onderling", "met voorzitter", "procesmanager", "drang en dwang")
GEBIEDEN = ("buurt", "gemeente", "regio")
SECTOR = radians(360 / len(DOMEINEN))
PITCHES = (21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 8, 6, 5, 4)
LABEL_DEPTH = 11
LABEL_WIDTHS = (76, 102, 106, 116)


def point(angle: float, radius: float) -> tuple[float, float]:
    """Pixels of a place in the ring; angles run clockwise from twelve o'clock."""
    return round(CENTRE[0] + radius * sin(angle), 1), round(CENTRE[1] - radius * cos(angle), 1)


def placed(marks: list[dict]) -> tuple[list[dict], float]:
    """Every mark with its angle and radius, and the distance that any two marks keep.

    A mark has domein, regieniveau, verzorgingsgebied and overlegtafel; marks of one cell stand in rows,
    small areas first. The distance is the largest of PITCHES at which every cell holds its marks.
    """
    cells = defaultdict(list)
    for mark in sorted(marks, key=lambda mark: (GEBIEDEN.index(mark["verzorgingsgebied"]), mark["overlegtafel"])):
        cells[mark["domein"], mark["regieniveau"]].append(mark)
    pitch = next((pitch for pitch in PITCHES if _all_fit(cells, pitch)), PITCHES[-1])
    found = []
    for (domein, niveau), inside in cells.items():
        places = _places(list(DOMEINEN).index(domein), niveau, len(inside), pitch)
        found += [mark | {"angle": a, "radius": r} for mark, (a, r) in zip(inside, places, strict=False)]
    return found, pitch


def _all_fit(cells: dict, pitch: float) -> bool:
    return all(
        len(inside) <= max(_room(rows) for rows in _layouts(list(DOMEINEN).index(domein), niveau, pitch))
        for (domein, niveau), inside in cells.items()
    )


def _room(rows: list[tuple]) -> int:
    return sum(room for *_, room in rows)


def _layouts(sector: int, niveau: int, pitch: float) -> list[list[tuple]]:
    """The ways to divide a cell in one, two, … rows; a row is its radius, first and last angle, and room."""
    inner, outer = RADII[niveau - 1], RADII[niveau]
    depths = range(1, max(floor((outer - inner) / pitch), 1) + 1)
    return [
        [_row(sector, niveau, inner + (row + 0.5) * (outer - inner) / depth, pitch) for row in range(depth)]
        for depth in depths
    ]


def _row(sector: int, niveau: int, radius: float, pitch: float) -> tuple[float, float, float, int]:
    margin = asin(min(pitch / 2 / radius, 1))
    label = _label_angle(niveau, radius, pitch / 2)
    first = sector * SECTOR + max(margin, label if sector == 0 else 0)
    last = (sector + 1) * SECTOR - max(margin, label if sector == len(DOMEINEN) - 1 else 0)
    room = floor((last - first) / _step(radius, pitch) + 1e-9) + 1 if last >= first else 0
    return radius, first, last, room


def _step(radius: float, pitch: float) -> float:
    """The angle between two marks at this radius that stand one pitch apart."""
    return 2 * asin(pitch / 2 / radius) if pitch <= 2 * radius else inf


def _label_angle(niveau: int, radius: float, margin: float) -> float:
    """How far a mark stays from twelve o'clock so as not to touch the name of its ring."""
    beside, below = LABEL_WIDTHS[niveau - 1] / 2 + margin, RADII[niveau] - 2 * LABEL_DEPTH - margin
    past = asin(beside / radius) if beside < radius else inf
    under = acos(below / radius) if radius > below else 0
    return min(past, under)


def _places(sector: int, niveau: int, number: int, pitch: float) -> list[tuple[float, float]]:
    """So many places in a cell, in as few rows as hold them, spread in each row around its middle."""
    layouts = _layouts(sector, niveau, pitch)
    rows = next((rows for rows in layouts if _room(rows) >= number), layouts[-1])
    counts = [0] * len(rows)
    for _ in range(min(number, _room(rows))):
        open_rows = [place for place, row in enumerate(rows) if counts[place] < row[3]]
        counts[min(open_rows, key=lambda place: (counts[place] + 1) / rows[place][3])] += 1
    return [where for row, count in zip(rows, counts, strict=True) for where in _spread(row, count, pitch)]


def _spread(row: tuple, count: int, pitch: float) -> list[tuple[float, float]]:
    radius, first, last, _ = row
    step = min((last - first) / (count - 1), 1.7 * _step(radius, pitch)) if count > 1 else 0
    start = (first + last - step * (count - 1)) / 2
    return [(start + step * place, radius) for place in range(count)]
