"""The question about what the coalition makes of its figures."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list


def duiding(store: Store, cijfer: Chosen = None, onderdeel: Chosen = None, ronde: Chosen = None) -> pd.DataFrame:
    """What is made of each figure: one row per figure and round, the newest round first.

    Columns: ronde, cijfer, onderdeel, gebied (empty texts where they do not apply), we_zien, we_denken, we_spreken_af,
    levering, op, actie (whether the agreement is an action), actie_levering (in which it became one).
    """
    found = ask(store, "duiding/duiding", cijfer=as_list(cijfer), onderdeel=as_list(onderdeel), ronde=as_list(ronde))
    return found.astype({"actie_levering": "Int64"})
