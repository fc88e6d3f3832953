"""The groups of a round beside each other."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.hiding import FEWEST_PEOPLE
from queries.vragenlijst import Chosen, _hidden_themes, _list


def groepsscores(store: Store, ronde: Chosen = None, thema: Chosen = None) -> pd.DataFrame:
    """How each kind of organisation and each role judges a theme: one row per round, theme and group.

    Columns: ronde, thema, kenmerk (soort or rol), groep, n, score (0-100), reden. What a group's row says is what
    the question themas says of that group.
    """
    rows = ask(store, "vragenlijst/groepsscores", ronde=_list(ronde), thema=_list(thema), drempel=FEWEST_PEOPLE)
    return _hidden_themes(rows, ["n", "score", "spreiding"])[
        ["ronde", "thema", "kenmerk", "groep", "n", "score", "spreiding", "reden"]
    ]
