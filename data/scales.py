"""Answers in words on the scale of their statement: a word means its own place there, or nothing."""

from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd

from data.answers import figure_and_word
from data.bevinding import Findings
from data.privacy import masked
from data.vocabulary import ANSWERS, SLIGHTLY

LOWEST, NEUTRAL, HIGHEST = 1, 3, 5
PLACES = {4: (1, 2, 4, 5), 5: (1, 2, 3, 4, 5), 7: (1, 2, 2.5, 3, 3.5, 4, 5)}
FIVE = (1, 5)
WORDS = ANSWERS | SLIGHTLY
DONT_KNOW_NUMBERS = frozenset((6, 7, 8, 9, 88, 98, 99, 999))
SEVERAL = 2
APART = (
    "moet één antwoord zijn: op de schaal van deze stelling horen dit cijfer en dit woord niet bij elkaar. "
    "Kies een van de twee"
)


def word_of(cell: object) -> float | None:
    """The place of an answer in words among all such words, or None when it is no such word."""
    return WORDS.get(figure_and_word(cell)[1]) if isinstance(cell, str) else None


def on_scale(word: float, low: int, high: int) -> int | None:
    """The figure that a word means on a scale, or None when the scale has another number of steps than the words."""
    if word in (LOWEST, HIGHEST):
        return low if word == LOWEST else high
    places = PLACES.get(high - low + 1, ())
    return low + places.index(word) if word in places else None


def place_words(
    heading: str, cells: list[object], values: pd.Series, scales: Iterable[tuple[int, int] | None], findings: Findings
) -> pd.Series:
    """The values with every answer in words on its own scale; a word without a place there is a fout."""
    words = {cell: word for cell in set(cells) if (word := word_of(cell)) is not None}
    beside = {cell: figure for cell in words if (figure := figure_and_word(cell)[0]) is not None}
    scales = list(scales)
    if set(scales) <= {FIVE, None} and not beside and not any(word in SLIGHTLY.values() for word in words.values()):
        return values
    figures, unfit, apart = list(values), {}, []
    for i, (cell, scale) in enumerate(zip(cells, scales, strict=True)):
        if scale is None or cell not in words:
            continue
        figures[i] = on_scale(words[cell], *scale)
        if beside.get(cell, figures[i]) != figures[i]:
            apart.append(i)
        elif figures[i] is None:
            unfit.setdefault(scale, []).append(i)
    _report_unfit(heading, cells, unfit, findings)
    findings.about_rows("cijfer en woord", heading, _marked(cells, apart), lambda i: masked(cells[i]), APART)
    return pd.Series(figures, index=values.index, dtype=values.dtype)


def _marked(cells: list[object], places: list[int]) -> np.ndarray:
    return np.isin(np.arange(len(cells)), places)


def _report_unfit(
    heading: str, cells: list[object], unfit: Mapping[tuple[int, int], list[int]], findings: Findings
) -> None:
    """A fout for each word without a place on the scale that its statement has."""
    for (low, high), places in sorted(unfit.items()):
        moet = (
            f"moet een cijfer van {low} t/m {high} zijn: op een schaal van {high - low + 1} heeft dit woord geen vaste "
            "plaats. Typ het cijfer dat bedoeld is"
        )
        findings.about_rows("woord past niet", heading, _marked(cells, places), lambda i: masked(cells[i]), moet)


def seems_dont_know(outside: Iterable[int]) -> int | None:
    """The one number that most answers outside the scale are, when it is one that often stands for *weet niet*."""
    counted = Counter(outside)
    if not counted:
        return None
    number, times = counted.most_common(1)[0]
    several = times >= SEVERAL and times * 2 > counted.total()
    return number if several and number in DONT_KNOW_NUMBERS else None


def as_dont_know(number: int) -> str:
    """What to do about a number that seems to stand for *weet niet*."""
    return f". De {number} komt vaak voor en lijkt “weet niet” te betekenen: vervang elke {number} door Weet niet"
