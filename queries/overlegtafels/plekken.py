"""The places of the ring that a choice leaves: how many tables stand there, and what is known of an empty one."""

from typing import Unpack

import pandas as pd

from data.store import Store
from queries.asking import at_one_moment
from queries.choice import Day, Tafelfilters, of_tables
from queries.overlegtafels import TOTAL, ring
from queries.overlegtafels.gespreksstof import witte_plekken

PLEK = ["domein", "regieniveau", "verzorgingsgebied"]


@at_one_moment
def plekken(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """domein, regieniveau, verzorgingsgebied, tafels, stand: one row per place; `stand` only where tafels is 0.

    No empty places on a date without any table.
    """
    wanted = of_tables(peildatum, **filters)
    counted = ring(store, peildatum, wanted["soort"])
    left = counted["domein"] != TOTAL
    for column, name in zip(PLEK, ("domein", "niveau", "gebied"), strict=True):
        left &= counted[column].astype("str").isin(wanted[name]) if wanted[name] else True
    found = counted[left].merge(witte_plekken(store, peildatum, **filters), on=PLEK, how="left")
    return found[(found["tafels"] > 0) | found["stand"].notna()].reset_index(drop=True)
