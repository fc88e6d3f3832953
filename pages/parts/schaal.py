"""The answers of a scale in words, and on which side of the middle each stands."""

from functools import cache

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
    numbers = [int(word) if word.lstrip("-").isdigit() else None for word in answers["antwoord"].tolist()]
    rows = answers[[number is not None for number in numbers]]
    of_one = [*zip(*(rows[name].tolist() for name in ("ronde", "stelling", "versie")), strict=True)]
    ends, given = {}, [number for number in numbers if number is not None]
    for statement, number in zip(of_one, given, strict=True):
        low, high = ends.get(statement, (number, number))
        ends[statement] = min(low, number), max(high, number)
    scales = [ends[statement] for statement in of_one]
    return rows.assign(
        schaal=[f"{low}-{high}" for low, high in scales],
        plek=[number - low for number, (low, _) in zip(given, scales, strict=True)],
        kant=[_side(2 * number - low - high) for number, (low, high) in zip(given, scales, strict=True)],
        label=[_labels(*scale)[number - scale[0]] for number, scale in zip(given, scales, strict=True)],
    )


def _side(beyond: int) -> int:
    return (beyond > 0) - (beyond < 0)


@cache
def _labels(low: int, high: int) -> tuple[str, ...]:
    """In words where the scale has as many answers as words; else numbers, with words at the ends."""
    if low == 1 and high in WORDS:
        return WORDS[high]
    return (f"{low} (helemaal oneens)", *map(str, range(low + 1, high)), f"{high} (helemaal eens)")
