"""Answers that arrive with a column per statement: checked per column, kept as one row per answer."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed, check_column
from data.contract import Column
from data.kinds import answer
from data.privacy import masked, unless_private
from data.scales import as_dont_know, place_words, seems_dont_know

Scales = Mapping[tuple[str, int], tuple[int, int]]


def check_statements(body: Body, scales: Scales, findings: Findings) -> dict[int, Parsed]:
    """The answers of each statement column, kept within the scale of that statement."""
    answers = {}
    for place, statement in body.found.statements.items():
        cells, heading = body.cells(place), unless_private(body.found.headings[place])
        parsed = check_column(Column("antwoord", answer, ""), heading, cells, body.sheet.decimal, findings)
        scale = scales[statement.stelling, statement.versie]
        values = place_words(heading, cells, parsed.values, [scale] * len(cells), findings)
        answers[place] = replace(parsed, values=values)
    _report_outside(body, answers, scales, findings)
    return answers


def _report_outside(body: Body, answers: dict[int, Parsed], scales: Scales, findings: Findings) -> None:
    """A finding for each answer outside the scale of its statement; of all of them together, what they may mean."""
    outside = {}
    for place, parsed in answers.items():
        low, high = scales[body.found.statements[place].stelling, body.found.statements[place].versie]
        outside[place] = (~parsed.values.between(low, high)).fillna(False).to_numpy(dtype=bool), low, high
    number = seems_dont_know(
        value for place, (marked, *_) in outside.items() for value in answers[place].values[marked]
    )
    for place, (marked, low, high) in outside.items():
        cells, heading = body.cells(place), unless_private(body.found.headings[place])
        seems = (answers[place].values == number).fillna(False).to_numpy(dtype=bool) if number else marked & False
        moet = f"moet {low} t/m {high} zijn, of Weet niet of N.v.t."
        for which, more in ((marked & ~seems, ""), (marked & seems, as_dont_know(number))):
            findings.about_rows(
                "buiten de schaal", heading, which, lambda i, c=cells: masked(c[i]), moet.rstrip(".") + (more or ".")
            )


def without_answers(body: Body, answers: dict[int, Parsed], findings: Findings) -> np.ndarray:
    """The rows of people who answered nothing: they are ignored, and that is said."""
    if not answers:
        return np.zeros(len(body.numbers), bool)
    given = [(each.values.notna() | each.absent.notna()).to_numpy(dtype=bool) for each in answers.values()]
    silent = ~np.logical_or.reduce(given) & ~findings.refused
    heading = unless_private(body.found.headings[next(iter(answers))])
    moet = "bevat geen enkel antwoord; deze rij telt niet mee"
    findings.about_rows("geen antwoorden", heading, silent, lambda _: None, moet, LET_OP)
    return silent


def one_row_per_answer(people: pd.DataFrame, body: Body, answers: dict[int, Parsed], good: np.ndarray) -> pd.DataFrame:
    """The people of the good rows with one row per answer that they gave."""
    parts = []
    for place, parsed in answers.items():
        statement = body.found.statements[place]
        part = people.assign(
            stelling=statement.stelling,
            antwoord=parsed.values[good],
            versie=statement.versie,
            geen_antwoord=parsed.absent[good],
        )
        parts.append(part[part["antwoord"].notna() | part["geen_antwoord"].notna()])
    return pd.concat(parts, ignore_index=True)
