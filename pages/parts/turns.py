"""Pages are made one after another: Python does one thing at a time, and those made at once all come late."""

import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock

PATIENCE = 2.0  # seconds that a page waits for slower ones; then it is made beside them
DRAWING = 0.02  # seconds in which a browser begins to draw what it has


class Turns:
    """One at a time, the others in the order in which they came (a lock lets newcomers go first)."""

    def __init__(self) -> None:
        self._busy, self._waiting, self._lock = False, deque[Event](), Lock()

    @contextmanager
    def turn(self, patience: float = PATIENCE) -> Iterator[None]:
        """Wait for a turn, and have it until the end; who waited so many seconds goes on without."""
        taken = self._take(patience)
        try:
            yield
        finally:
            if taken:
                self._give()

    def pause(self) -> None:
        """Let the browser draw what it was sent before the rest keeps it from that, unless others wait."""
        if not self._waiting:
            time.sleep(DRAWING)

    def _take(self, patience: float) -> bool:
        mine = Event()
        with self._lock:
            if not self._busy:
                self._busy = True
                return True
            self._waiting.append(mine)
        if mine.wait(patience):
            return True
        with self._lock:
            given = mine.is_set()  # it may have become ours meanwhile
            if not given:
                self._waiting.remove(mine)
            return given

    def _give(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._busy = False


PAGES = Turns()
