"""The answers of a scale in words, and on which side of the middle each stands."""

import numpy as np
import pandas as pd

WORDS = {
    4: ("Helemaal mee oneens", "Mee oneens", "Mee eens", "Helemaal mee eens"),
    5: ("Helemaal mee oneens", "Mee oneens", "Neutraal", "Mee eens", "Helemaal mee eens"),
    7: (
        "Helemaal mee oneens", "Mee oneens", "Enigszins mee oneens", "Neutraal", "Enigszins mee eens", "Mee eens",
        "Helemaal mee eens",
    ),
}  # fmt: skip


def placed(answers: pd.DataFrame) -> pd.DataFrame:
    """The answers on the scale of their statement, without those that are not on it (weet niet, n.v.t.).

    Needs ronde, stelling, versie and antwoord, with a row for every answer that the scale knows. Adds schaal (as
    “1-5”), plek (0 is the strongest disagreement), kant (-1 disagrees, 0 is neutral, 1 agrees) and label.
    """
    number = pd.to_numeric(answers["antwoord"], errors="coerce")
    rows, number = answers[number.notna()], number.dropna().astype(int)
    of_one = number.groupby([rows[name] for name in ("ronde", "stelling", "versie")])
    low, high = of_one.transform("min"), of_one.transform("max")
    scale = low.astype("str") + "-" + high.astype("str")
    labels = {each: _labels(*map(int, each.split("-"))) for each in scale.unique()}
    label = [labels[each][at] for each, at in zip(scale, number - low, strict=True)]
    return rows.assign(schaal=scale, plek=number - low, kant=np.sign(2 * number - low - high), label=label)


def _labels(low: int, high: int) -> tuple[str, ...]:
    """In words where the scale has as many answers as words; else numbers, with words at the ends."""
    if low == 1 and high in WORDS:
        return WORDS[high]
    return (f"{low} (helemaal oneens)", *map(str, range(low + 1, high)), f"{high} (helemaal eens)")
