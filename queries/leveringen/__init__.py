"""Questions about where the figures come from."""

import pandas as pd

from data.store import Store
from queries.asking import ask, at_one_moment
from queries.choice import Chosen, as_list
from queries.hiding import TOO_FEW

ROWS = ["gelezen", "geaccepteerd", "afgekeurd", "genegeerd"]


@at_one_moment
def leveringen(store: Store) -> pd.DataFrame:
    """Every levering, newest first: the columns of `Store.history`, and `reden` where its rows may not be counted."""
    return _counting(store, store.history(), ROWS)


@at_one_moment
def herkomst(store: Store, levering: Chosen = None) -> pd.DataFrame:
    """levering, dataset, bestand, sha256, door, op, blad, rijen, reden: one row per levering.

    Of answers rijen is empty where a round has too few people: beside the number of statements it tells how many.
    """
    return _counting(store, ask(store, "leveringen/herkomst", levering=as_list(levering)), ["rijen"])


def bronnen(store: Store) -> pd.DataFrame:
    """dataset, bestanden, laatst, bestand (the newest), voorbeeld: one row per data set with rows in use."""
    return ask(store, "leveringen/bronnen")


@at_one_moment
def vindplaatsen(store: Store, dataset: Chosen = None) -> pd.DataFrame:
    """dataset, bestand, blad, rijen, levering, op, door, ronde, reden: one row per levering with rows in use.

    ronde names the rounds of the answers in it, and is empty for other data sets; rijen and reden as in `herkomst`.
    """
    return _counting(store, ask(store, "leveringen/vindplaatsen", dataset=as_list(dataset)), ["rijen"])


def _counting(store: Store, listed: pd.DataFrame, rows: list[str]) -> pd.DataFrame:
    """The numbers of rows as far as they may be told, and `reden` where not."""
    few = listed["levering"].isin(ask(store, "leveringen/te_weinig")["levering"])
    shown = {name: listed[name].astype("Int64").mask(few) for name in rows}
    return listed.assign(**shown, reden=few.map({True: TOO_FEW, False: None}).astype("str").where(few))
