"""Which theme needs a conversation, and in which words."""

import pandas as pd

LOW = 40
LOWER, HIGHER, SAME = "aantoonbaar lager", "aantoonbaar hoger", "geen aantoonbare verandering"
INCOMPARABLE, FIRST, SPLIT = "niet te vergelijken", "eerste ronde", "verdeeld"


def change_in_words(row: pd.Series) -> str:
    """What may be said of a change: a row with vorige_ronde, verandering and aantoonbaar."""
    if pd.isna(row["vorige_ronde"]):
        return FIRST
    if pd.isna(row["verandering"]) or pd.isna(row["aantoonbaar"]):
        return INCOMPARABLE
    if not row["aantoonbaar"]:
        return SAME
    return LOWER if row["verandering"] < 0 else HIGHER


def by_attention(themas: pd.DataFrame) -> pd.DataFrame:
    """The themes of one round with woord and toon (let op, goed, stil), those that need a conversation first.

    First what demonstrably fell, then what is low or split, then the rest; within each the lowest score first.
    """
    words = themas.apply(_words, axis=1, result_type="expand") if len(themas) else pd.DataFrame([], columns=[0, 1, 2])
    told = themas.assign(woord=words[0], toon=words[1], rang=words[2])
    return told.sort_values(["rang", "score", "thema"]).drop(columns="rang").reset_index(drop=True)


def _words(row: pd.Series) -> tuple[str, str, int]:
    """The word, its tone and its rank."""
    if pd.isna(row["score"]):
        return str(row["reden"]), "stil", 3
    change = change_in_words(row)
    if change == LOWER:
        return change, "let op", 0
    if row["score"] < LOW:
        return "laag", "let op", 1
    if row["oordeel"] == SPLIT:
        return SPLIT, "let op", 1
    return change, "goed" if change == HIGHER else "stil", 2
