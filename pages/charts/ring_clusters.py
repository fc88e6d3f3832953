"""What becomes of a ring with more overlegtafels than can be told apart: groups with a number, that open on a click."""

from collections import defaultdict

from pages.charts.ring_layout import RING, Frame, holds

MOST = 150  # overlegtafels of today that are each drawn, however many of them stand in one cell
READABLE, FINEST = 15, 3  # pixels between marks that can still be told apart, and that can still be drawn
GROUP = 30  # pixels that a group needs for its number
Cell = tuple[str, int]


def gathered(marks: list[dict], frame: Frame = RING) -> list[dict]:
    """The marks, in a crowd with those of a full cell taken together per verzorgingsgebied; each with aantal.

    In a crowd those that a filter leaves out (gedempt), and places where a table stood before (spook), are not drawn.
    When only one place of the ring is left, it is
    what somebody opened: its marks stand apart.
    """
    if len({mark["overlegtafel"] for mark in marks if not mark["spook"]}) <= MOST:
        return [mark | {"aantal": 1} for mark in marks]
    cells = defaultdict(list)
    for mark in marks:
        if not (mark["gedempt"] or mark["spook"]):
            cells[mark["domein"], mark["regieniveau"]].append(mark)
    crowd = {mark["overlegtafel"] for inside in cells.values() for mark in inside}
    finest = FINEST if len(crowd) <= MOST or _opened(cells) else READABLE
    return [mark for cell, inside in cells.items() for mark in _apart_or_together(cell, inside, finest, frame)]


def _opened(cells: dict[Cell, list[dict]]) -> bool:
    """Whether all tables share a place in the ring: a domain, a level and a verzorgingsgebied."""
    tables = {mark["overlegtafel"] for inside in cells.values() for mark in inside}
    sizes = {mark["verzorgingsgebied"] for inside in cells.values() for mark in inside}
    return len(sizes) == 1 and any(len(inside) == len(tables) for inside in cells.values())


def _apart_or_together(cell: Cell, inside: list[dict], finest: float, frame: Frame) -> list[dict]:
    if len(inside) <= holds(*cell, finest, frame):
        return [mark | {"aantal": 1} for mark in inside]
    groups = defaultdict(list)
    for mark in inside:
        groups[mark["verzorgingsgebied"]].append(mark)
    return [_group(members) for members in groups.values()]


def _group(members: list[dict]) -> dict:
    """A mark that stands for several tables of one place."""
    first = members[0]
    named = "" if len(members) > 1 else first["overlegtafel"]
    return first | {"overlegtafel": named, "aantal": len(members), "pitch": GROUP}
