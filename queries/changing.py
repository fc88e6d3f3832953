"""Change between two rounds: how large, and whether the answers can carry it."""

import numpy as np
import pandas as pd
from scipy.special import stdtrit

CERTAINTY = 0.975


def demonstrable(now: pd.DataFrame, before: pd.DataFrame, change: pd.Series) -> pd.Series:
    """Whether Welch's 95 % interval of the change excludes zero; empty where there is no change to judge.

    Both frames have n and spreiding (standard deviation between respondents), one row per figure.
    Rounds are anonymous, so respondents are taken as independent.
    """
    var_now, var_before = now["spreiding"] ** 2 / now["n"], before["spreiding"] ** 2 / before["n"]
    error = np.sqrt(var_now + var_before)
    freedom = (var_now + var_before) ** 2 / (var_now**2 / (now["n"] - 1) + var_before**2 / (before["n"] - 1))
    margin = pd.Series(stdtrit(freedom.fillna(1), CERTAINTY), index=now.index) * error
    judged = change.abs() > margin.clip(lower=1e-9)
    return judged.astype("boolean").mask(change.isna() | error.isna())


def with_change(frame: pd.DataFrame, by: list[str], value: str) -> pd.DataFrame:
    """The frame with vorige, verandering and aantoonbaar against `vorige_ronde`.

    Needs ronde, vorige_ronde, n, spreiding, stellingen and the columns of `by`. Where the statements (or the
    version of one) differ there is no change to speak of: verandering and aantoonbaar are empty.
    """
    earlier = frame[[*by, "ronde", value, "n", "spreiding", "stellingen"]].rename(columns={"ronde": "vorige_ronde"})
    beside = frame[[*by, "vorige_ronde"]].merge(earlier, how="left", on=[*by, "vorige_ronde"])
    beside.index = frame.index
    same = (frame["stellingen"] == beside["stellingen"]).fillna(False).astype(bool)
    change = (frame[value] - beside[value]).where(same)
    return frame.assign(
        vorige=beside[value], verandering=change, aantoonbaar=demonstrable(frame, beside, change), breuk=~same
    )
