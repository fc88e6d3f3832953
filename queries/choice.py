"""What a question may be asked with."""

import datetime as dt
from collections.abc import Sequence
from typing import TypedDict, Unpack

import pandas as pd

Chosen = Sequence[str] | None
Day = str | dt.date | None


class Tafelfilters(TypedDict, total=False):
    """What the overlegtafels that a question is about must be; a filter left out lets all pass."""

    domein: Chosen
    niveau: Chosen
    gebied: Chosen
    soort: Chosen


def as_list(chosen: Chosen) -> list[str] | None:
    """A filter as texts; one with nothing in it is no filter."""
    return [chosen] if isinstance(chosen, str) else [str(each) for each in chosen] if chosen else None


def of_tables(peildatum: Day, **filters: Unpack[Tafelfilters]) -> dict[str, object]:
    """A stock-taking date and the filters of the overlegtafels, as their `.sql` files take them."""
    known = Tafelfilters.__annotations__
    if unknown := filters.keys() - known:
        raise TypeError(f"no filter of overlegtafels: {', '.join(unknown)}")
    return {"peildatum": peildatum or None} | {name: as_list(filters.get(name)) for name in known}


def of_rounds(rows: pd.DataFrame, ronde: Chosen) -> pd.DataFrame:
    """The rows of the chosen rounds, or all of them."""
    return (rows[rows["ronde"].isin(as_list(ronde))] if ronde else rows).reset_index(drop=True)
