"""Answers in a store, 1.2 million unless said otherwise, and the same answers in one plain table."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd

from data.checked import Checked
from data.contracts.woorden import rol, soort_organisatie
from data.delivery import Delivery, check_file
from data.store import Store
from tests.benchmarks.forms import SEED, codebook, codes

ROUNDS = ("2021-K4", "2022-K4", "2023-K4", "2024-K4", "2025-K2", "2026-K2")
STATEMENTS, RESPONDENTS = 30, 6_667
WEIGHTS = (0.05, 0.12, 0.27, 0.36, 0.16, 0.04)
PLAIN = """
    create table antwoorden as
    select i.ronde, i.respondent::int as respondent, i.soort, i.rol, i.stelling, s.thema, s.omgekeerd,
        i.antwoord::int as antwoord, i.geen_antwoord
    from incoming as i
    join stellingen as s on s.stelling = i.stelling
"""


def fill(store: Store, plain: Path, respondents: int = RESPONDENTS) -> None:
    """Publish a round at a time, as happens; then write the same answers to a plain DuckDB file."""
    book = check_file("codeboek.csv", codebook(STATEMENTS), store.known())
    store.publish(book, "benchmark")
    every = list(rounds(respondents))
    for rows in every:
        counted = len(rows), len(rows), 0, 0
        store.publish(Delivery("ronde.xlsx", "", sheets=[Checked("", "antwoorden", rows, *counted)]), "benchmark")
    with duckdb.connect(str(plain)) as connection:
        connection.register("incoming", pd.concat(every))
        connection.register("stellingen", book.sheets[0].rows)
        connection.execute(PLAIN)


def rounds(respondents: int = RESPONDENTS) -> Iterator[pd.DataFrame]:
    """The accepted rows of each round after checking: by statement, and within it by respondent."""
    chance = np.random.default_rng(SEED)
    rows = pd.DataFrame(
        {
            "respondent": pd.Series(np.tile(np.arange(1, respondents + 1), STATEMENTS), dtype="Int64"),
            "stelling": pd.Series(np.repeat(codes(STATEMENTS), respondents), dtype="str"),
            "rij": np.tile(np.arange(2, respondents + 2), STATEMENTS),
        }
    )
    for ronde in ROUNDS:
        people = {"soort": soort_organisatie.options, "rol": rol.options}
        about = {name: _of_people(chance, options, respondents) for name, options in people.items()}
        yield rows.assign(ronde=ronde, versie=1, **about, **_given(chance, len(rows)))


def _given(chance: np.random.Generator, amount: int) -> dict[str, pd.Series]:
    """Answers of 1 to 5, and some that are not given."""
    answers = pd.Series(chance.choice(range(1, 7), amount, p=WEIGHTS), dtype="Int64")
    nothing = pd.Series(None, index=answers.index, dtype="str")
    return {"antwoord": answers.mask(answers == 6), "geen_antwoord": nothing.mask(answers == 6, "weet niet")}


def _of_people(chance: np.random.Generator, options: tuple[str, ...], respondents: int) -> pd.Series:
    """What each respondent is, beside each of his answers."""
    return pd.Series(np.tile(chance.choice(options, respondents), STATEMENTS), dtype="str")
