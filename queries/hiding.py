"""Nothing about fewer than five people: which figures stay hidden, and why.

The rules and where they come from: at least five answers for each figure about people (the common floor in
Dutch employee surveys; a coalition may ask for more), and a remainder of none or at least five, so that no group
follows by subtraction; for health indicators at least ten in the numerator and in its complement (RIVM, Kansrijke
Start).
"""

import numpy as np
import pandas as pd

FEWEST_COUNTED = 10
PARTS_OF = {"%": 100, "‰": 1000}
TOO_FEW = "te weinig antwoorden"
DERIVABLE = "afleidbaar"
TOO_SMALL = "te kleine aantallen"


def hide(frame: pd.DataFrame, figures: list[str], n: str = "n", heel: str = "heel") -> pd.DataFrame:
    """The frame with `figures` empty and `reden` filled where the group is too small, or not made of whole blocks.

    The blocks of people of a round (`nu.blokken`) have enough people each, and every group that may be shown is made
    of whole ones: so is then what is left when one is taken from another. `minste` says per row how many are enough.
    """
    few = ~(frame[n] >= frame["minste"]).fillna(False).astype(bool)
    derivable = ~frame[heel].fillna(False).astype(bool)
    reasons = pd.Series(np.select([few, derivable], [TOO_FEW, DERIVABLE], None), index=frame.index, dtype="str")
    hidden = few | derivable
    shown = {name: frame[name].astype("Float64").mask(hidden) for name in figures}
    return frame.assign(**shown, reden=reasons)


def too_small(rows: pd.DataFrame) -> pd.Series:
    """Where an indicator counts fewer than ten: in the numerator, in all, or beside the numerator of a share.

    A number that is not given but follows from the others (1.5 % of 200) counts as well.
    """
    parts_of = rows["eenheid"].map(PARTS_OF).astype("float64")
    share = rows["waarde"] / parts_of
    noemer = rows["noemer"].fillna(rows["teller"] / share)
    teller = rows["teller"].fillna((share * noemer).round(6))
    few = (teller < FEWEST_COUNTED) | (noemer < FEWEST_COUNTED)
    few |= parts_of.notna() & (noemer - teller < FEWEST_COUNTED)
    few |= (rows["eenheid"] == "aantal") & (rows["waarde"] < FEWEST_COUNTED)
    return few.fillna(False).astype(bool)
