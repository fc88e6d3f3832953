"""Questions about the partners."""

import pandas as pd

from data.store import Store
from queries.asking import ask


def organisaties(store: Store) -> pd.DataFrame:
    """The columns of the data set: one row per partner."""
    return ask(store, "organisaties/organisaties")
