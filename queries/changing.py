"""Change between two rounds: how large, and whether the answers can carry it."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from scipy.special import stdtrit

CERTAINTY = 0.975


def demonstrable(now: pd.DataFrame, before: pd.DataFrame, change: pd.Series) -> pd.Series:
    """Whether Welch's 95 % interval of the change excludes zero; empty where there is no change to judge.

    Both frames have n and spreiding (standard deviation between respondents), one row per figure.
    Rounds are anonymous, so respondents are taken as independent.
    """
    (n_now, var_now), (n_before, var_before) = _of_mean(now), _of_mean(before)
    error = np.sqrt(var_now + var_before)
    with np.errstate(divide="ignore", invalid="ignore"):  # nobody differs, or there is nothing to compare with
        freedom = (var_now + var_before) ** 2 / (var_now**2 / (n_now - 1) + var_before**2 / (n_before - 1))
    margin = np.fmax(stdtrit(np.where(np.isnan(freedom), 1, freedom), CERTAINTY) * error, 1e-9)
    return (change.abs() > margin).astype("boolean").mask(change.isna() | np.isnan(error))


def interval(frame: pd.DataFrame, value: str) -> pd.DataFrame:
    """Columns van and tot: Student's 95 % interval of a mean of people, within 0–100; empty where there is none.

    The frame has `value`, n and spreiding (standard deviation between respondents), one row per figure.
    """
    n, variance = _of_mean(frame)
    with np.errstate(invalid="ignore"):
        margin = stdtrit(np.where(n > 1, n - 1, np.nan), CERTAINTY) * np.sqrt(variance)
    middle = frame[value].to_numpy("float64", na_value=np.nan)
    bounds = {"van": np.clip(middle - margin, 0, 100), "tot": np.clip(middle + margin, 0, 100)}
    return pd.DataFrame(bounds, index=frame.index).astype("Float64")


def _of_mean(frame: pd.DataFrame) -> tuple[np.ndarray, np.ndarray]:
    """How many answered, and the variance of their mean."""
    n, spread = (frame[name].to_numpy("float64", na_value=np.nan) for name in ("n", "spreiding"))
    return n, spread**2 / n


def with_change(frame: pd.DataFrame, by: list[str], value: str) -> pd.DataFrame:
    """The frame with vorige, verandering, aantoonbaar and breuk against `vorige_ronde`, and the interval van–tot.

    Needs ronde, vorige_ronde, n, spreiding, stellingen, iedereen and the columns of `by`. Where the statements (or the
    version of one) differ there is no change to speak of: verandering and aantoonbaar are empty. Afterwards iedereen
    says of both rounds that the whole group was asked and answered.
    """
    rows = frame.reset_index(drop=True)
    place = dict(zip(_keys(rows, *by, "ronde"), rows.index, strict=True))
    beside = rows.reindex([place.get(key, -1) for key in _keys(rows, *by, "vorige_ronde")]).set_axis(frame.index)
    same = (frame["stellingen"] == beside["stellingen"]).fillna(False).astype(bool)
    change = (frame[value] - beside[value]).where(same)
    return frame.assign(
        **interval(frame, value),
        vorige=beside[value],
        verandering=change,
        aantoonbaar=demonstrable(frame, beside, change),
        breuk=~same,
        iedereen=frame["iedereen"].astype(bool) & beside["iedereen"].fillna(False).astype(bool),
    )


def _keys(frame: pd.DataFrame, *names: str) -> Iterator[tuple[str, ...]]:
    return zip(*(frame[name] for name in names), strict=True)
