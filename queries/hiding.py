"""Nothing about fewer than five people: which figures stay hidden, and why.

The rules and where they come from: at least five answers for each figure about people (the common floor in
Dutch employee surveys), and a remainder of none or at least five, so that no group follows by subtraction;
for health indicators at least ten in the numerator and in its complement (RIVM, Kansrijke Start).
"""

import math

import numpy as np
import pandas as pd

from data.privacy import FEWEST_PEOPLE

FEWEST_COUNTED = 10
PARTS_OF = {"%": 100, "‰": 1000}
TOO_FEW = "te weinig antwoorden"
DERIVABLE = "afleidbaar"
TOO_SMALL = "te kleine aantallen"


def hide(frame: pd.DataFrame, figures: list[str], n: str = "n", rest: str = "rest") -> pd.DataFrame:
    """The frame with `figures` empty and `reden` filled where the group, or what is left beside it, is too small."""
    few = frame[n].fillna(0) < FEWEST_PEOPLE
    derivable = frame[rest].fillna(0).between(1, FEWEST_PEOPLE - 1)
    reasons = pd.Series(np.select([few, derivable], [TOO_FEW, DERIVABLE], None), index=frame.index, dtype="str")
    hidden = few | derivable
    shown = {name: frame[name].astype("Float64").mask(hidden) for name in figures}
    return frame.assign(**shown, reden=reasons)


def hide_groups(sizes: pd.Series) -> pd.Series:
    """Which of the groups that together make a known total stay hidden: a reason, or None.

    Groups under five; and as long as the size of a hidden one can be found by subtraction, the next smallest too.
    """
    reasons = pd.Series(None, index=sizes.index, dtype="str")
    small = sizes < FEWEST_PEOPLE
    reasons[small] = TOO_FEW
    for group in sizes[~small].sort_values().index:
        if not _found_by_subtraction(sizes, reasons):
            break
        reasons[group] = DERIVABLE
    return reasons


def _found_by_subtraction(sizes: pd.Series, reasons: pd.Series) -> bool:
    """Whether what the hidden groups are together, and the reasons, leave only one possibility for their sizes."""
    few, more = (reasons == TOO_FEW).sum(), (reasons == DERIVABLE).sum()
    together = sizes[reasons.notna()].sum()
    least = few + FEWEST_PEOPLE * more
    most = math.inf if more else (FEWEST_PEOPLE - 1) * few
    return few > 0 and (together < FEWEST_PEOPLE or together in (least, most))


def too_small(rows: pd.DataFrame) -> pd.Series:
    """Where an indicator counts fewer than ten: in the numerator, in all, or beside the numerator of a share.

    A number that is not given but follows from the others (1.5 % of 200) counts as well.
    """
    parts_of = rows["eenheid"].map(PARTS_OF)
    share = rows["waarde"] / parts_of
    noemer = rows["noemer"].fillna(rows["teller"] / share)
    teller = rows["teller"].fillna((share * noemer).round(6))
    few = (teller < FEWEST_COUNTED) | (noemer < FEWEST_COUNTED)
    few |= parts_of.notna() & (noemer - teller < FEWEST_COUNTED)
    few |= (rows["eenheid"] == "aantal") & (rows["waarde"] < FEWEST_COUNTED)
    return few.fillna(False).astype(bool)
