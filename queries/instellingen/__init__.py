"""Questions about what the coalition set: targets, weights, bands, and how many people a figure is about at least."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list


def instellingen(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """ronde, instelling, onderdeel, waarde, vanaf_ronde, toelichting: one row per round and setting that holds for it.

    instelling is doel, gewicht, grens or minste aantal; onderdeel a theme, the word of a band, or `alles`. What was set
    later than a round does not hold for it; only the lowest number of people holds for all rounds alike.
    """
    return ask(store, "instellingen/instellingen", ronde=as_list(ronde))


def banden(store: Store, ronde: Chosen = None) -> pd.DataFrame:
    """ronde, band, van, tot: one row per round and band of the thermometer, the lowest first; a border is of the upper.

    Where the coalition set nothing they are ours.
    """
    return ask(store, "instellingen/banden", ronde=as_list(ronde))


def minste(store: Store) -> pd.DataFrame:
    """minste: in one row, of how many people a figure of the questionnaire is at least."""
    return ask(store, "instellingen/minste").astype({"minste": "int64"})
