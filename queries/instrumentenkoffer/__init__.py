"""Questions about the toolkit (instrumentenkoffer) and the actions."""

import pandas as pd

from data.contracts.instrumenten import ONDERDELEN, STATUSSEN
from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list


def instrumenten(store: Store, onderdeel: Chosen = None) -> pd.DataFrame:
    """The columns of the data set: one row per instrument, by part of the toolkit, the furthest first."""
    return ask(
        store,
        "instrumentenkoffer/instrumenten",
        onderdeel=as_list(onderdeel),
        onderdelen=list(ONDERDELEN),
        statussen=list(STATUSSEN),
    )


def onderdelen(store: Store) -> pd.DataFrame:
    """onderdeel, status, stap (0 none, 1 idee … 4 in gebruik), instrumenten: one row for each of the five parts."""
    return ask(store, "instrumentenkoffer/onderdelen", onderdelen=list(ONDERDELEN), statussen=list(STATUSSEN))


def acties(store: Store, status: Chosen = None, thema: Chosen = None) -> pd.DataFrame:
    """The columns of the data set and over_tijd (past its deadline today): one row per action, open ones first."""
    return ask(store, "instrumentenkoffer/acties", status=as_list(status), thema=as_list(thema))
