"""A value that is not there, and why."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Absent:
    """A cell that says why there is no value, such as `<10` or *weet niet*."""

    reason: str
