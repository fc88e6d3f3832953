"""What a question may be asked with."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

Chosen = Sequence[str] | None
Day = str | dt.date | None


def as_list(chosen: Chosen) -> list[str] | None:
    """A filter as texts; one with nothing in it is no filter."""
    return [chosen] if isinstance(chosen, str) else [str(each) for each in chosen] if chosen else None


def of_tables(
    peildatum: Day, domein: Chosen = None, niveau: Chosen = None, gebied: Chosen = None, soort: Chosen = None
) -> dict[str, object]:
    """A stock-taking date and the filters of the overlegtafels, as their questions take them."""
    lists = {"domein": domein, "niveau": niveau, "gebied": gebied, "soort": soort}
    return {"peildatum": peildatum or None} | {name: as_list(chosen) for name, chosen in lists.items()}


def of_rounds(rows: pd.DataFrame, ronde: Chosen) -> pd.DataFrame:
    """The rows of the chosen rounds, or all of them."""
    return (rows[rows["ronde"].isin(as_list(ronde))] if ronde else rows).reset_index(drop=True)
