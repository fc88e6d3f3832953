"""Questions about where the figures come from."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list


def herkomst(store: Store, levering: Chosen = None) -> pd.DataFrame:
    """levering, dataset, bestand, sha256, door, op, blad, rijen: one row per levering."""
    return ask(store, "leveringen/herkomst", levering=as_list(levering))


def bronnen(store: Store) -> pd.DataFrame:
    """dataset, bestanden, laatst, bestand (the newest), voorbeeld: one row per data set with rows in use."""
    return ask(store, "leveringen/bronnen")


def vindplaatsen(store: Store, dataset: Chosen = None) -> pd.DataFrame:
    """dataset, bestand, blad, rijen, levering, op, door, ronde: one row per levering with rows in use.

    ronde names the rounds of the answers in it, and is empty for other data sets.
    """
    return ask(store, "leveringen/vindplaatsen", dataset=as_list(dataset))
