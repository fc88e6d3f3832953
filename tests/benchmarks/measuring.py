"""Figures that vary: some runs, their median, and the line in which they are reported."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

RUNS = 5


@dataclass(frozen=True)
class Line:
    """One line of the report; `good` is None where nothing was promised."""

    name: str
    figure: str
    against: str
    good: bool | None = None

    def __str__(self) -> str:
        verdict = {True: "ok", False: "te traag", None: ""}[self.good]
        return f"{self.name:36}  {self.figure:46}  {self.against:72}  {verdict}".rstrip()


@dataclass
class Timed:
    """A function that remembers how long its last call took."""

    function: Callable[..., object]
    seconds: float = 0

    def __call__(self, *arguments: object) -> object:
        gc.collect()
        since = time.perf_counter()
        outcome = self.function(*arguments)
        self.seconds = time.perf_counter() - since
        return outcome


def in_turn(*actions: Callable[[], object], runs: int = RUNS) -> list[list[float]]:
    """The seconds that each action takes; they take turns, so that all meet the same moments of the machine."""
    timed: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for action, taken in zip(map(Timed, actions), timed, strict=True):
            action()
            taken.append(action.seconds)
    return timed


def against_bare(name: str, ours: Sequence[float], bare: Sequence[float], what: str, most: float) -> Line:
    """A figure that may be at most so many times the bare one."""
    ratio = median(ours) / median(bare)
    against = f"tegen {spread(bare)} {what}: {number(ratio, 1)}× (hoogstens {number(most)}×)"
    return Line(name, spread(ours), against, ratio <= most)


def spread(times: Sequence[float]) -> str:
    """The median, with the shortest and the longest."""
    return f"{duration(median(times))} ({duration(min(times))} – {duration(max(times))})"


def duration(taken: float) -> str:
    """Seconds, or milliseconds where it is less than one."""
    return f"{number(taken, 2)} s" if taken >= 1 else f"{number(taken * 1000)} ms"


def number(value: float, decimals: int = 0) -> str:
    """A number in Dutch notation."""
    return f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
