"""Respondents who did not finish a questionnaire: what they answered counts, and that is said."""

from collections.abc import Mapping

import numpy as np

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed, is_empty
from data.text import key

# how LimeSurvey heads the moment at which somebody sent his answers, as a code and in words
SUBMITTED = {
    key(word)
    for word in ("submitdate", "Date submitted", "Datum ingestuurd", "Datum ingediend", "Datum verzonden")
}  # fmt: skip
TOLD = (
    "is leeg bij {}: de vragenlijst is niet afgemaakt. Wat wel is ingevuld, telt mee; haal de rij weg als u dat niet "
    "wilt"
)


def advise_unfinished(body: Body, answers: Mapping[int, Parsed], findings: Findings) -> None:
    """One finding about the good rows with answers and without a moment at which these were sent."""
    place = next((n for n, heading in enumerate(body.found.headings) if key(heading) in SUBMITTED), None)
    if place is None or place in body.found.columns.values() or not answers:
        return
    open_ended = np.array([is_empty(cell) for cell in body.cells(place)], dtype=bool)
    given = [(each.values.notna() | each.absent.notna()).to_numpy(dtype=bool) for each in answers.values()]
    places = np.flatnonzero(open_ended & np.logical_or.reduce(given) & ~findings.refused)
    if len(places):
        who = "1 respondent" if len(places) == 1 else f"{len(places)} respondenten"
        heading = body.found.headings[place]
        findings.about_sheet("niet afgemaakt", LET_OP, heading, TOLD.format(who), places=places)
