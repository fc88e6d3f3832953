"""The groups of a round beside each other."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.changing import interval
from queries.choice import Chosen, as_list
from queries.vragenlijst import _hidden_themes


def groepsscores(store: Store, ronde: Chosen = None, thema: Chosen = None) -> pd.DataFrame:
    """How each kind of organisation and each role judges a theme: one row per round, theme and group.

    Columns: ronde, thema, kenmerk (soort or rol), groep, n, score (0-100) with its 95 % interval van and tot, reden;
    the same as the question themas says of that group alone.
    """
    chosen = {"ronde": as_list(ronde), "thema": as_list(thema)}
    rows = ask(store, "vragenlijst/groepsscores", **chosen)
    rows = _hidden_themes(rows, ["n", "score", "spreiding"])
    rows = rows.assign(**interval(rows, "score"))
    return rows[["ronde", "thema", "kenmerk", "groep", "n", "score", "van", "tot", "reden"]]
