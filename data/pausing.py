"""Python looks for garbage again and again while millions of cells come in that all stay: here it waits."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_busy = 0


@contextmanager
def no_garbage() -> Iterator[None]:
    """Within this block, in whatever thread, no search for garbage; after the last of them as it was."""
    global _busy
    with _lock:
        _busy += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _busy -= 1
            if not _busy:
                gc.enable()
