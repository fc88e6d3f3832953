"""The temperature out of the themes: each with the weight that the coalition gave it, and the word of its band."""

from bisect import bisect_right

import pandas as pd

from queries.hiding import TOO_FEW

WEIGHTLESS = "geen thema telt mee"


def weighed(themes: pd.DataFrame, rounds: pd.Series) -> pd.DataFrame:
    """Per round temperatuur, stellingen and reden, out of `themes` (ronde, score, gewicht, stellingen).

    stellingen names what the temperature rests on, with the weights: where it differs two rounds do not compare.
    """
    shown = themes.dropna(subset=["score"])
    counted = shown[shown["gewicht"] > 0]
    pairs = zip(counted["stellingen"], counted["gewicht"], strict=True)
    named = pd.Series([f"{codes} × {weight:g}" for codes, weight in pairs], index=counted.index, dtype="str")
    parts = counted.assign(som=counted["score"] * counted["gewicht"], stellingen=named).groupby("ronde")
    means = parts.agg(som=("som", "sum"), gewicht=("gewicht", "sum"), stellingen=("stellingen", _joined))
    means = means.assign(temperatuur=means["som"] / means["gewicht"])[["temperatuur", "stellingen"]]
    found = means.reindex(pd.Index(rounds, name="ronde"))
    why = pd.Series(TOO_FEW, index=found.index, dtype="str").mask(found.index.isin(shown["ronde"]), WEIGHTLESS)
    return found.assign(reden=why.mask(found["temperatuur"].notna(), None)).reset_index()


def _joined(parts: pd.Series) -> str:
    return " | ".join(sorted(parts))


def with_band(rounds: pd.DataFrame) -> pd.DataFrame:
    """The rows with band and vorige_band: the word for a temperature by the banden and grenzen of its own round."""
    words = [_word(*row) for row in zip(rounds["temperatuur"], rounds["banden"], rounds["grenzen"], strict=True)]
    band = pd.Series(words, index=rounds.index, dtype="str")
    earlier = dict(zip(rounds["ronde"], band, strict=True))
    return rounds.assign(band=band, vorige_band=rounds["vorige_ronde"].map(earlier).astype("str"))


def _word(temperature: float, words: list[str] | None, borders: list[float] | None) -> str | None:
    if pd.isna(temperature) or words is None or not len(words):
        return None
    return words[bisect_right(list(borders), temperature) - 1]
