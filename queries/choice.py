"""What a question may be asked with."""

from collections.abc import Sequence

import pandas as pd

Chosen = Sequence[str] | None


def as_list(chosen: Chosen) -> list[str] | None:
    """A filter as texts; one with nothing in it is no filter."""
    return [chosen] if isinstance(chosen, str) else [str(each) for each in chosen] if chosen else None


def of_rounds(rows: pd.DataFrame, ronde: Chosen) -> pd.DataFrame:
    """The rows of the chosen rounds, or all of them."""
    return (rows[rows["ronde"].isin(as_list(ronde))] if ronde else rows).reset_index(drop=True)
