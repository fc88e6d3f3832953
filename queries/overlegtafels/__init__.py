"""Questions about the overlegtafels."""

from typing import Unpack

import pandas as pd

from data.contracts.woorden import DOMEINEN
from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, Day, Tafelfilters, as_list, of_tables

TOTAL = "totaal"


def peildata(store: Store) -> pd.DataFrame:
    """peildatum, tafels: one row per stock-taking date, newest first."""
    return ask(store, "overlegtafels/peildata")


def overlegtafels(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """The columns of the data set and where each row came from; one row per table on the (newest) date.

    `gebied` is the verzorgingsgebied (buurt, gemeente or regio) or the name of the area.
    """
    return ask(store, "overlegtafels/overlegtafels", **of_tables(peildatum, **filters))


def ring(store: Store, peildatum: Day = None, soort: Chosen = None) -> pd.DataFrame:
    """domein, regieniveau, verzorgingsgebied, tafels: one row per place in the ring, also the empty ones.

    A table counts in each of its domains; the last row, domein `totaal`, counts it once.
    """
    chosen = {"peildatum": peildatum or None, "soort": as_list(soort)}
    return ask(store, "overlegtafels/ring", domeinen=list(DOMEINEN), **chosen)


def opvallend(store: Store, peildatum: Day = None, **filters: Unpack[Tafelfilters]) -> pd.DataFrame:
    """One row of counts of the tables on the (newest) date that the filters leave.

    Columns: tafels, meer_domeinen, zonder_client (casework, client never there), zonder_procesmanager (level 3 or 4),
    zonder_resultaat (not recorded), lege_plekken (of the cells, domain × level, that the filters leave, those without
    such a table), vakken (how many cells that are).
    """
    return ask(store, "overlegtafels/opvallend", domeinen=list(DOMEINEN), **of_tables(peildatum, **filters))
