"""Where things stand in the Ring van Samenwerking: sectors, rings, and a place for every mark in its cell."""

from collections import defaultdict
from dataclasses import dataclass
from math import acos, asin, cos, floor, inf, radians, sin

from data.contracts.woorden import GEBIEDEN
from pages.charts.theme import DOMEINEN

WIDTH, HEIGHT = 620, 540
NIVEAUS = ("onderling", "met voorzitter", "procesmanager", "drang en dwang")
SECTOR = radians(360 / len(DOMEINEN))
PITCHES = (21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2.5, 2)
LABEL_DEPTH = 11
Place = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """A ring on the drawing: its centre, the radii between its rings, and how wide their names are, in pixels."""

    centre: Place
    radii: tuple[float, ...]
    labels: tuple[float, ...]

    def point(self, angle: float, radius: float) -> Place:
        """Pixels of a place in the ring; angles run clockwise from twelve o'clock."""
        return round(self.centre[0] + radius * sin(angle), 1), round(self.centre[1] - radius * cos(angle), 1)


RING = Frame((291, 252), (0, 102, 149, 195, 240), (76, 102, 106, 116))


def placed(marks: list[dict], frame: Frame = RING) -> list[dict]:
    """Every mark with its angle and radius, and its pitch: the distance that any two marks of a cell keep.

    A mark has domein, regieniveau, verzorgingsgebied, overlegtafel and pitch, the most that it needs; marks of one
    cell stand in rows, small areas first. Cells that need no more share the largest of PITCHES at which each of them
    holds its marks.
    """
    cells = defaultdict(list)
    for mark in sorted(marks, key=_order):
        cells[mark["domein"], mark["regieniveau"]].append(mark)
    fitting = {cell: _pitch(*cell, inside, frame) for cell, inside in cells.items()}
    shared = {}
    for cell, inside in cells.items():
        most = inside[0]["pitch"]
        shared[most] = min(shared.get(most, inf), fitting[cell])
    return [mark for cell, inside in cells.items() for mark in _in_cell(*cell, inside, shared, frame)]


def holds(domein: str, niveau: int, pitch: float, frame: Frame = RING) -> int:
    """How many marks a cell has room for, at this distance."""
    return max(_room(rows) for rows in _layouts(_sector(domein), niveau, pitch, frame))


def _order(mark: dict) -> tuple:
    return GEBIEDEN.index(mark["verzorgingsgebied"]), mark["overlegtafel"]


def _sector(domein: str) -> int:
    return list(DOMEINEN).index(domein)


def _pitch(domein: str, niveau: int, inside: list[dict], frame: Frame) -> float:
    pitches = [inside[0]["pitch"], *(pitch for pitch in PITCHES if pitch < inside[0]["pitch"])]
    return next((pitch for pitch in pitches if holds(domein, niveau, pitch, frame) >= len(inside)), PITCHES[-1])


def _in_cell(domein: str, niveau: int, inside: list[dict], shared: dict[float, float], frame: Frame) -> list[dict]:
    pitch = shared[inside[0]["pitch"]]
    places = _places(_sector(domein), niveau, len(inside), pitch, frame)
    return [
        mark | {"angle": angle, "radius": radius, "pitch": pitch}
        for mark, (angle, radius) in zip(inside, places, strict=True)
    ]


def _room(rows: list[tuple]) -> int:
    return sum(room for *_, room in rows)


def _layouts(sector: int, niveau: int, pitch: float, frame: Frame) -> list[list[tuple]]:
    """The ways to divide a cell in one, two, … rows; a row is its radius, first and last angle, and room."""
    inner, outer = frame.radii[niveau - 1], frame.radii[niveau]
    depths = range(1, max(floor((outer - inner) / pitch), 1) + 1)
    return [
        [_row(sector, niveau, inner + (row + 0.5) * (outer - inner) / depth, pitch, frame) for row in range(depth)]
        for depth in depths
    ]


def _row(sector: int, niveau: int, radius: float, pitch: float, frame: Frame) -> tuple[float, float, float, int]:
    margin = asin(min(pitch / 2 / radius, 1))
    label = _label_angle(niveau, radius, pitch / 2, frame)
    first = sector * SECTOR + max(margin, label if sector == 0 else 0)
    last = (sector + 1) * SECTOR - max(margin, label if sector == len(DOMEINEN) - 1 else 0)
    room = floor((last - first) / _step(radius, pitch) + 1e-9) + 1 if last >= first else 0
    return radius, first, last, room


def _step(radius: float, pitch: float) -> float:
    """The angle between two marks at this radius that stand one pitch apart."""
    return 2 * asin(pitch / 2 / radius) if pitch <= 2 * radius else inf


def _label_angle(niveau: int, radius: float, margin: float, frame: Frame) -> float:
    """How far a mark stays from twelve o'clock so as not to touch the name of its ring."""
    beside, below = frame.labels[niveau - 1] / 2 + margin, frame.radii[niveau] - 2 * LABEL_DEPTH - margin
    past = asin(beside / radius) if beside < radius else inf
    under = acos(max(below, 0) / radius) if radius > below else 0
    return min(past, under)


def _places(sector: int, niveau: int, number: int, pitch: float, frame: Frame) -> list[Place]:
    """So many places in a cell, in as few rows as hold them, spread in each row around its middle."""
    layouts = _layouts(sector, niveau, pitch, frame)
    rows = next((rows for rows in layouts if _room(rows) >= number), max(layouts, key=_room))
    counts = [0] * len(rows)
    for _ in range(min(number, _room(rows))):
        open_rows = [place for place, row in enumerate(rows) if counts[place] < row[3]]
        counts[min(open_rows, key=lambda place: (counts[place] + 1) / rows[place][3])] += 1
    return [where for row, count in zip(rows, counts, strict=True) for where in _spread(row, count, pitch)]


def _spread(row: tuple, count: int, pitch: float) -> list[Place]:
    radius, first, last, _ = row
    step = min((last - first) / (count - 1), 1.7 * _step(radius, pitch)) if count > 1 else 0
    start = (first + last - step * (count - 1)) / 2
    return [(start + step * place, radius) for place in range(count)]
