"""The places of the ring that a choice leaves: how many tables stand there, and what is known of an empty one."""

import pandas as pd

from data.store import Store
from queries.asking import at_one_moment
from queries.choice import Chosen, Day, as_list
from queries.overlegtafels import TOTAL, ring
from queries.overlegtafels.gespreksstof import witte_plekken

PLEK = ["domein", "regieniveau", "verzorgingsgebied"]


@at_one_moment
def plekken(
    store: Store,
    peildatum: Day = None,
    domein: Chosen = None,
    niveau: Chosen = None,
    gebied: Chosen = None,
    soort: Chosen = None,
) -> pd.DataFrame:
    """domein, regieniveau, verzorgingsgebied, tafels, stand: one row per place; `stand` only where tafels is 0.

    No empty places on a date without any table.
    """
    counted = ring(store, peildatum, soort)
    chosen = counted["domein"] != TOTAL
    for column, wanted in zip(PLEK, map(as_list, (domein, niveau, gebied)), strict=True):
        chosen &= counted[column].astype("str").isin(wanted) if wanted else True
    empty = witte_plekken(store, peildatum, domein, niveau, gebied, soort)
    found = counted[chosen].merge(empty, on=PLEK, how="left")
    return found[(found["tafels"] > 0) | found["stand"].notna()].reset_index(drop=True)
