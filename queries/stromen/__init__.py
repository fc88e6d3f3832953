"""Questions about the cases that go from one overlegtafel to another."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list

UP, DOWN, LEVEL = "op", "af", "gelijk"


def perioden(store: Store) -> pd.DataFrame:
    """periode, peildatum (of the list of tables that is used with it): one row per period, newest first."""
    return ask(store, "stromen/perioden")


def casusstromen(store: Store, periode: Chosen = None) -> pd.DataFrame:
    """One row per pair of tables in a period (the newest), the largest flow first.

    Columns: periode, van, naar, richting (op, af, gelijk; empty where a table is not listed), aantal, reden. Fewer than
    ten stay hidden, and so does a whole period within which a shorter one came in as well (afleidbaar).
    """
    return ask(store, "stromen/casusstromen", periode=as_list(periode)).astype({"aantal": "Int64"})


def opgelost_in_ring_1(store: Store) -> pd.DataFrame:
    """One row per period, oldest first: what went up from the tables of ring 1, as a share of their cases.

    Columns: periode, casussen (of the tables of which they are known), opgeschaald, opgelost_pct,
    tafels_zonder_casussen (these and their flows are left out), reden. Hidden where fewer than ten cases went up or
    stayed, and where the small flows in the sum could be worked out.
    """
    return ask(store, "stromen/opgelost_in_ring_1").astype({"opgeschaald": "Int64"})
