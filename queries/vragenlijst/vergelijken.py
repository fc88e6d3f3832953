"""Each statement beside the round before it: how much it changed, and what may be said of that."""

import pandas as pd

from queries.vragenlijst.aandacht import FIRST, HIGHER, INCOMPARABLE, LOWER, SAME, of_the_whole_group
from queries.vragenlijst.verschil import cliffs_delta, holm, newcombe, rank_test

CERTAIN = 0.05
FIGURES = ["vorige_n", "vorige_eens_pct", "verschil", "verschil_van", "verschil_tot", "effect", "p"]


def compared(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with FIGURES and verandering, in words; hidden ones (reden) and first rounds without figures.

    p is of the rank test, corrected over the statements of the round (Holm); effect is Cliff's delta of the score.
    Afterwards iedereen says of both rounds that the whole group was asked and answered: then nothing is left to chance,
    and the difference itself is told.
    """
    shown = rows[rows["reden"].isna()]
    earlier = {(row.ronde, row.stelling, row.reeks): row for row in shown.itertuples()}
    found = pd.DataFrame(
        [_beside(row, earlier.get((row.vorige_ronde, row.stelling, row.reeks))) for row in rows.itertuples()],
        index=rows.index,
        columns=FIGURES,
    ).astype("float64")
    found["p"] = found["p"].groupby(rows["ronde"]).transform(_corrected)
    whole = dict(zip(rows["ronde"], rows["iedereen"], strict=True))
    rows = rows.assign(
        iedereen=rows["iedereen"] & rows["vorige_ronde"].map(lambda each: bool(whole.get(each))).astype(bool)
    )
    return rows.assign(**found.astype({"vorige_n": "Int64"})).assign(verandering=_words(rows, found))


def _beside(row: tuple, before: tuple | None) -> list[float | None]:
    if before is None or not pd.isna(row.reden):
        return [None] * len(FIGURES)
    now, then = _counts(row), _counts(before)
    agree = [round(each.eens_pct * each.n / 100) for each in (row, before)]
    difference = [100 * value for value in newcombe((agree[0], row.n), (agree[1], before.n))]
    effect = cliffs_delta(now, then) * (-1 if row.omgekeerd else 1)
    return [before.n, before.eens_pct, *difference, effect, rank_test(now, then)]


def _counts(row: tuple) -> dict[int, int]:
    return dict(zip(map(int, row.antwoorden), map(int, row.aantallen), strict=True))


def _corrected(values: pd.Series) -> pd.Series:
    known = values.dropna()
    return pd.Series(holm(known.tolist()), index=known.index, dtype="float64").reindex(values.index)


def _words(rows: pd.DataFrame, found: pd.DataFrame) -> pd.Series:
    words = pd.Series(SAME, index=rows.index, dtype="str")
    certain = found["p"] < CERTAIN
    words = words.mask(certain & (found["effect"] > 0), HIGHER).mask(certain & (found["effect"] < 0), LOWER)
    words = words.mask(rows["iedereen"].astype(bool), (100 * found["effect"]).map(of_the_whole_group))
    words = words.mask(found["p"].isna(), INCOMPARABLE).mask(rows["vorige_ronde"].isna(), FIRST)
    return words.mask(rows["reden"].notna(), None)
