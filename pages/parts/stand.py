"""Where we stand, in one sentence: what changed, or else what is highest and what lowest."""

from collections.abc import Sequence

import pandas as pd

from pages.charts.drawing import whole
from pages.parts import format
from queries.vragenlijst.aandacht import FIRST, HIGHER, INCOMPARABLE, LOWER, WHOLE, change_in_words

CHANGED = (LOWER, "lager", HIGHER, "hoger")
NAMED = 3


def standing(scores: pd.DataFrame) -> str:
    """`scores` has the themes of one round, as the question themas; nothing where none may be shown."""
    shown = scores.dropna(subset=["score"])
    if shown.empty:
        return ""
    words = shown.apply(change_in_words, axis=1)
    short = words.str.partition(": ")[0]
    if short.isin((FIRST, INCOMPARABLE)).all():
        return f"In {shown['ronde'].iloc[0]} {_ends(shown)}."
    told = [_is(shown.loc[short == word, "thema"].tolist(), word) for word in CHANGED if (short == word).any()]
    sure = f" (in beide rondes {WHOLE})" if words.str.endswith(WHOLE).any() else ""
    since = f"Sinds {shown['vorige_ronde'].iloc[0]}{sure}"
    if not told:
        return f"{since} veranderde geen thema{'' if sure else ' aantoonbaar'}; nu {_ends(shown)}."
    return f"{since} {', '.join(told)}{_others(short, bool(sure))}."


def _is(names: Sequence[str], word: str) -> str:
    """“is Visie aantoonbaar lager”, “zijn 4 thema’s aantoonbaar hoger”."""
    if len(names) == 1:
        return f"is {names[0]} {word}"
    listed = f"{', '.join(names[:-1])} en {names[-1]}" if len(names) <= NAMED else f"{len(names)} thema’s"
    return f"zijn {listed} {word}"


def _others(short: pd.Series, sure: bool) -> str:
    """What became of the themes that did not change."""
    same, unknown = (~short.isin((*CHANGED, INCOMPARABLE))).sum(), (short == INCOMPARABLE).sum()
    told = ""
    if same:
        verb = f"{'veranderde' if same == 1 else 'veranderden'} niet{'' if sure else ' aantoonbaar'}"
        told += f"; {format.counted(int(same), 'ander thema', 'andere thema’s')} {verb}"
    return told + (f"; {format.counted(int(unknown), 'thema', 'thema’s')} niet te vergelijken" if unknown else "")


def _ends(shown: pd.DataFrame) -> str:
    by_score = shown.sort_values("score")
    low, high = by_score.iloc[0], by_score.iloc[-1]
    highest = f"staat {high['thema']} het hoogst ({whole(high['score'])})"
    return highest if len(shown) == 1 else f"{highest} en {low['thema']} het laagst ({whole(low['score'])})"
