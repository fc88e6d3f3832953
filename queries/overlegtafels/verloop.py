"""How the overlegtafels went over time: what changed between two stock-taking dates, and the history of one table."""

from typing import Unpack

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, Day, Tafelfilters, as_list, of_tables

KINDS = (
    "samengevoegd",
    "hernoemd",
    "gesplitst",
    "verschenen",
    "gestopt",
    "ander regieniveau",
    "ander verzorgingsgebied",
    "ander gebied",
    "andere domeinen",
    "andere soort",
)


def tafelveranderingen(
    store: Store, peildatum: Day = None, vergelijk: Day = None, **filters: Unpack[Tafelfilters]
) -> pd.DataFrame:
    """overlegtafel, wat (one of KINDS), van, naar, hoe (opgegeven or afgeleid): one row per change, as in KINDS.

    From the earlier to the later of both dates; left out, `vergelijk` is the date before `peildatum`. A change counts
    when the table of before or of after passes the filters.
    """
    chosen = of_tables(peildatum, **filters) | {"vergelijk": vergelijk or None}
    return ask(store, "overlegtafels/tafelveranderingen", **chosen, wat=list(KINDS))


def tafelverloop(store: Store, tafel: Chosen = None) -> pd.DataFrame:
    """One row per stock-taking date and table: of a table, what it came from and what it went into.

    Columns: peildatum, overlegtafel (as it was called), regieniveau, verzorgingsgebied, gebied, domeinen,
    casussen_per_jaar, uren_per_maand, aanwezig (false, and the rest empty, where nothing of it was on the list).
    """
    return ask(store, "overlegtafels/tafelverloop", tafel=as_list(tafel))


def tafeluren(store: Store, peildatum: Day = None) -> pd.DataFrame:
    """overlegtafel, uren_per_maand (of all people together), casussen_per_jaar: one row per table on the date."""
    return ask(store, "overlegtafels/tafeluren", peildatum=peildatum or None)


def beeld(store: Store, peildatum: Day = None, vergelijk: Day = None) -> pd.DataFrame:
    """One row per table to draw: those of the later date, and as `spook` the places where one stood before.

    Columns: overlegtafel, domeinen (of a spook those that were left), regieniveau, verzorgingsgebied, wat (verschenen,
    gestopt, verplaatst, samengevoegd, or empty), naar (what a spook is now), spook. Without a second date nothing
    changed.
    """
    return ask(store, "overlegtafels/beeld", peildatum=peildatum or None, vergelijk=vergelijk or None)
