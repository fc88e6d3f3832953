"""Advice on a setting for a theme that no statement has: it would change nothing."""

from difflib import get_close_matches

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.contracts.instellingen import ALLES, DOEL, GEWICHT
from data.past import Past
from data.privacy import masked
from data.text import key

ALIKE = 0.8


def advise_themes(body: Body, rows: pd.DataFrame, past: Past, findings: Findings) -> None:
    """Each theme that is not one of the list of statements, said where it stands first."""
    if not past.themas:
        return
    named = rows["instelling"].isin([DOEL, GEWICHT]) & (rows["onderdeel"] != ALLES) & ~findings.refused
    for thema in rows.loc[named, "onderdeel"].drop_duplicates():
        if thema not in past.themas:
            first = np.arange(len(rows)) == np.flatnonzero(named & (rows["onderdeel"] == thema))[0]
            heading, moet = body.found.heading("onderdeel"), _unknown(thema, past)
            findings.about_rows("onbekend thema", heading, first, lambda _, n=thema: masked(n), moet, LET_OP)


def _unknown(thema: str, past: Past) -> str:
    by_key = {key(each): each for each in past.themas}
    like = get_close_matches(key(thema), by_key, 1, ALIKE)
    meant = f"; bedoelt u “{masked(by_key[like[0]])}”?" if like else "."
    return f"moet een thema uit de lijst van stellingen zijn{meant} Zo verandert deze instelling niets"
