"""Answers of a questionnaire: a figure of the scale, or the words for it."""

import re

from data.absent import Absent
from data.numbers import whole
from data.text import key
from data.vocabulary import ANSWERS, DONT_KNOW, NOT_APPLICABLE, SLIGHTLY

NUMBERED = re.compile(r"([0-9]{1,2})([a-z]+)|([a-z]+)([0-9]{1,2})")  # an answer with its figure, as 5 (Zeer mee eens)
OF_LONGER_SCALES = 0  # stands in until the scale of the statement gives the word its place


def figure_and_word(cell: str) -> tuple[int | None, str]:
    """The figure of an answer that stands beside its word, and the word as it is compared."""
    label = key(cell)
    found = NUMBERED.fullmatch(label)
    if not found or (found[1] or found[4]) not in cell:  # the figures of 3,5 stand apart
        return None, label
    return int(found[1] or found[4]), found[2] or found[3]


def answer(cell: object, decimal: str) -> int | Absent:
    """The place of an answer on its scale, or why there is none; raises ValueError where it is neither."""
    if isinstance(cell, str):
        figure, label = figure_and_word(cell)
        if label in DONT_KNOW:
            return Absent("weet niet")
        if label in NOT_APPLICABLE:
            return Absent("n.v.t.")
        if label in ANSWERS:
            return ANSWERS[label] if figure is None else figure
        if label in SLIGHTLY:
            return OF_LONGER_SCALES if figure is None else figure
    return whole(cell, decimal)
