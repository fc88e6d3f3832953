"""Every agree-disagree statement of two years of a real survey, cut by groups of its people, as plain Python has it."""

import csv
from itertools import product
from pathlib import Path

import pytest

from data.store import Store
from queries.vragenlijst import respons
from tests import oracle
from tests.oracle import EVERYBODY, Chosen, Given, Questionnaire, Statement
from tests.secrecy import publish, sheets
from tests.test_queries_vragenlijst import wrong, wrong_rounds
from tests.worlds import LABELS, SURVEYS, real_folder

CODES = {
    "Recognition": [f"affRec{number}" for number in range(1, 6)],
    "Satisfaction": [f"affSat{number}" for number in range(1, 5)],
    "Elsewhere": ["percEmp1", "percEmp2", "percEmp3", "turnOver6"],
    "Needs": ["turnOver5"],
}
GENDER, AGE = "socio2.", "socio3."
CHOICES = [
    EVERYBODY, Chosen(("Female",)), Chosen(("Male",)), Chosen(("Other",)), Chosen(("Female", "Other")),
    Chosen((), ("25 to 34 years",)), Chosen((), ("55 to 64 years",)), Chosen(("Male",), ("35 to 44 years",)),
    Chosen(("onbekend",)),
]  # fmt: skip


def people(folder: Path) -> Questionnaire:
    """Straight from the files: gender as the kind, age as the role."""
    statements = [Statement(code, theme) for theme, codes in CODES.items() for code in codes]
    given = [each for ronde, name in SURVEYS.items() for each in _answers(folder / name, ronde)]
    return Questionnaire(tuple(statements), tuple(given))


def _answers(path: Path, ronde: str) -> list[Given]:
    with path.open(encoding="utf-8", newline="") as file:
        headings, *body = csv.reader(file)
    wanted = [GENDER, AGE, *(code for codes in CODES.values() for code in codes)]
    at = {code: next(i for i, text in enumerate(headings) if code in text) for code in wanted}
    return [
        Given(ronde, number, code, LABELS[row[at[code]]], row[at[GENDER]] or None, row[at[AGE]] or None)
        for (number, row), codes in product(enumerate(body, 1), CODES.values())
        for code in codes
        if row[at[code]]
    ]


@real_folder()
def test_every_cut_of_a_real_survey_has_the_figures_of_plain_python(store: Store, real: Path | None):
    if real is None:
        return
    world = people(real)
    publish(store, sheets(world))
    assert {str(chosen): found for chosen in CHOICES if (found := wrong(store, world, chosen))} == {}
    assert wrong_rounds(store, world) == []
    shown = respons(store).dropna(subset=["respondenten"]).astype(object)
    told = {tuple(None if cell != cell else cell for cell in row[:3]): row[3] for row in shown.itertuples(index=False)}
    expected = oracle.respons(world)
    assert {key: expected[key] for key in told} == told
    assert len(told) > 6


@pytest.mark.parametrize("code", ["affRec1", "turnOver5"])
@real_folder()
def test_the_files_hold_what_is_looked_for(real: Path | None, code: str):
    assert real is None or sum(each.stelling == code for each in people(real).antwoorden) > 300
