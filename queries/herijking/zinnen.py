"""What a step did, in words."""

from collections.abc import Iterable
from typing import Protocol


class Placed(Protocol):
    """A step that says where a table stands, as far as it does."""

    regieniveau: int | None
    verzorgingsgebied: str | None
    gebied: str | None


def place(stap: Placed) -> str:
    """“, ring 1, gemeente Delta”: as far as it is said."""
    ring = f"ring {stap.regieniveau}" if stap.regieniveau else ""
    area = " ".join(filter(None, (stap.verzorgingsgebied, stap.gebied)))
    return "".join(f", {part}" for part in (ring, area) if part)


def listed(names: Iterable[str], marks: str = "“{}”") -> str:
    """“A”, “B” en “C”."""
    *first, last = [marks.format(name) for name in names]
    return f"{', '.join(first)} en {last}" if first else last
