"""Which theme needs a conversation, and in which words."""

from collections.abc import Mapping

import pandas as pd

LOWER, HIGHER, SAME = "aantoonbaar lager", "aantoonbaar hoger", "geen aantoonbare verandering"
INCOMPARABLE, FIRST, SPLIT = "niet te vergelijken", "eerste ronde", "verdeeld"
WHOLE = "iedereen antwoordde"
VISIBLE = 0.5  # a smaller difference does not show in whole numbers


def change_in_words(row: Mapping[str, object] | pd.Series) -> str:
    """What may be said of a change: a row with vorige_ronde, verandering, aantoonbaar and iedereen.

    Where the whole group answered both times nothing is left to chance: the difference is what the group said.
    """
    if pd.isna(row["vorige_ronde"]):
        return FIRST
    if pd.isna(row["verandering"]) or pd.isna(row["aantoonbaar"]):
        return INCOMPARABLE
    if row["iedereen"]:
        return of_the_whole_group(row["verandering"])
    if not row["aantoonbaar"]:
        return SAME
    return LOWER if row["verandering"] < 0 else HIGHER


def of_the_whole_group(change: float) -> str:
    """Higher, lower or as high, for a group of which everybody answered."""
    way = "even hoog" if abs(change) < VISIBLE else "hoger" if change > 0 else "lager"
    return f"{way}: {WHOLE}"


def by_attention(themas: pd.DataFrame) -> pd.DataFrame:
    """The themes of one round with woord and toon (let op, goed, stil), those that need a conversation first.

    Needs the columns of the question `themas`. First what demonstrably fell, then what is low or split, then the rest;
    within each the lowest score first.
    """
    words = pd.DataFrame(map(_words, themas.to_dict("records")), index=themas.index, columns=["woord", "toon", "rang"])
    told = pd.concat([themas, words], axis="columns")
    return told.sort_values(["rang", "score", "thema"]).drop(columns="rang").reset_index(drop=True)


def _words(row: Mapping[str, object]) -> tuple[str, str, int]:
    """The word, its tone and its rank."""
    if pd.isna(row["score"]):
        return str(row["reden"]), "stil", 3
    change = change_in_words(row)
    certain = row["verandering"] if pd.notna(row["aantoonbaar"]) and row["aantoonbaar"] else 0
    if certain < 0:
        return change, "let op", 0
    if row["laag"]:
        return "laag", "let op", 1
    if row["oordeel"] == SPLIT:
        return SPLIT, "let op", 1
    return change, "goed" if certain > 0 else "stil", 2
