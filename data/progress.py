"""How far the work on a file is, told to whoever waits for it.

The listener is not handed on from call to call: most functions in between have nothing to do with it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

READING = "wordt gelezen"
LOOKING = "wordt bekeken: wat staat erin?"
CHECKING = "wordt gecontroleerd"
TRYING = "wordt uitgeprobeerd"
KEEPING = "wordt bewaard"

Listener = Callable[[str, float], None]
_listener: ContextVar[Listener] = ContextVar("listener", default=lambda step, share: None)


def tell(step: str, share: float = 0.0) -> None:
    """Say at which step the work is, and which share (0 to 1) of that step is done."""
    _listener.get()(step, share)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """What is told within this block goes to the listener."""
    before = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(before)


@contextmanager
def part(place: int, of: int) -> Iterator[None]:
    """What is told within this block is about one of several equal parts; `place` counts from 0."""
    whole = _listener.get()
    with heard_by(lambda step, share: whole(step, (place + share) / of)):
        yield
