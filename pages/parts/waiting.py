"""Work on a file beside the page: it waits its turn, goes on while the page is made anew, and says how far it is."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from typing import Generic, TypeVar

import streamlit as st

from data.progress import CHECKING, KEEPING, LOOKING, READING, TRYING, heard_by
from pages.parts import format

SOON, OFTEN = 0.5, 0.2  # seconds: what is done by then needs no progress, and how often that is shown
STEPS = {READING: (0.0, 0.4), LOOKING: (0.4, 0.45), CHECKING: (0.45, 1.0), TRYING: (0.0, 1.0), KEEPING: (0.0, 1.0)}
Made = TypeVar("Made")

# one at a time of each, for all visitors together: more would take longer, and the pages of others would wait for it
CHECKS, TRIALS, SMALL, WRITES = (ThreadPoolExecutor(1, name) for name in ("controle", "proef", "klein", "bewaren"))
FEW = 500_000  # bytes of a file that need not wait for larger ones
_queue: list["Work"] = []


class Work(Generic[Made]):
    """Something that is made in a thread of its own, when it is its turn."""

    def __init__(self, make: Callable[[], Made], where: ThreadPoolExecutor) -> None:
        self._make, self._since, self._where = make, time.monotonic(), where
        self._step, self.share = "", 0.0
        _queue.append(self)
        self._future = where.submit(self._run)

    def ready(self, seconds: float) -> bool:
        """Whether it is done, at the latest after so many seconds."""
        return bool(wait([self._future], seconds).done)

    def outcome(self) -> Made:
        """What was made; raises what the making raised."""
        return self._future.result()

    def drop(self) -> None:
        """Nobody waits for it any more: it need not begin."""
        if self._future.cancel():
            _queue.remove(self)

    @property
    def told(self) -> str:
        """How far it is, as the end of a sentence that begins with the name of the file."""
        with suppress(ValueError):
            before = [each for each in _queue if each._where is self._where].index(self)
            others = f"; nog {format.counted(before, 'bestand gaat', 'bestanden gaan')} voor" if before else ""
            return f"wacht op zijn beurt{others}"
        return f"{self._step} … {time.monotonic() - self._since:.0f} s"

    def _run(self) -> Made:
        _queue.remove(self)
        self._since = time.monotonic()
        with heard_by(self._hear):
            return self._make()

    def _hear(self, step: str, share: float) -> None:
        begin, end = STEPS[step]
        self._step, self.share = step, begin + share * (end - begin)


def shown(work: Work[Made], name: str) -> Made:
    """The outcome; meanwhile how far it is, of which nothing stays behind."""
    place = st.empty()
    if not work.ready(SOON):
        while not work.ready(OFTEN):
            place.progress(work.share, f"{format.plain(name)} {work.told}")
        place.empty()
    return work.outcome()


def made(key: str, make: Callable[[], Made], name: str, where: ThreadPoolExecutor) -> Made:
    """What `make` yields, worked out once for this visitor and key; what failed is tried again the next time."""
    work = _begun(key, make, where)
    try:
        return shown(work, name)
    except Exception:
        _begun.clear(key, make, where)
        raise


@st.cache_resource(scope="session", max_entries=32, show_spinner=False, on_release=Work.drop)
def _begun(key: str, _make: Callable[[], Made], _where: ThreadPoolExecutor) -> Work[Made]:
    return Work(_make, _where)
