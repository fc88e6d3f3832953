"""The questions about 10 million answers against the same figures from one plain table, and the page that asks them."""

import asyncio
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import pandas as pd

from data.store import Store
from queries.vragenlijst import respons, rondes, stellingen, temperatuur, themas, verdeling
from tests.benchmarks.answers import ROUNDS, fill
from tests.benchmarks.bare import RESPONS, STELLINGEN, TEMPERATUUR, THEMAS, VERDELING
from tests.benchmarks.measuring import Line, against_bare, duration, in_turn, spread
from tests.benchmarks.pages import visited
from tests.benchmarks.server import DASHBOARD, running

MOST, RUNS = 2, 5
RESPONDENTS = 55_556  # a round, of 30 statements each; in six rounds these give 10 million answers
PAGE = 0.400


@dataclass(frozen=True)
class Case:
    """A question with a filter, and the bare SQL that says the same."""

    name: str
    question: Callable[..., pd.DataFrame]
    chosen: dict[str, list[str]]
    bare: str
    rows: tuple[str, ...]


def _cases() -> Iterator[Case]:
    """Every question with and without a filter; a change of theme needs the round before it too."""
    for question, sql, by, before in (
        (themas, THEMAS, ("ronde", "thema"), True),
        (stellingen, STELLINGEN, ("ronde", "stelling"), False),
        (verdeling, VERDELING, ("ronde", "stelling", "antwoord"), False),
    ):
        listed = ", ".join(f"'{ronde}'" for ronde in ROUNDS[-2 if before else -1 :])
        name = f"{question.__name__} op 10 miljoen"
        kind, last = {"soort": ["welzijn"]}, {"ronde": [ROUNDS[-1]]}
        yield Case(name, question, {}, sql.format(where=""), by)
        yield Case(f"{name}, één soort", question, kind, sql.format(where="where soort = 'welzijn'"), by)
        yield Case(f"{name}, één ronde", question, last, sql.format(where=f"where ronde in ({listed})"), by)
    yield Case("temperatuur op 10 miljoen", temperatuur, {}, TEMPERATUUR, ("ronde",))
    yield Case("respons op 10 miljoen", respons, {}, RESPONS, ("ronde", "soort", "rol"))


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        yield from _questions(Path(folder))
        with running(DASHBOARD, folder) as stream:
            visit = asyncio.run(visited(stream, "/vragenlijst"))
    figure, limit = f"{spread(visit.other)}, eerste keer {duration(visit.first)}", f"hoogstens {duration(PAGE)}"
    yield Line("pagina /vragenlijst op 10 miljoen", figure, limit, median(visit.other) <= PAGE)


def _questions(folder: Path) -> Iterator[Line]:
    with closing(Store(folder / "samenspel.duckdb")) as store:
        plain = folder / "plain.duckdb"
        fill(store, plain, RESPONDENTS)
        since = time.perf_counter()
        rondes(store)
        yield Line("eerste vraag na een verandering", duration(time.perf_counter() - since), "op 10 miljoen antwoorden")
        threads = int(store.ask("select current_setting('threads') as threads")["threads"].iloc[0])
        with duckdb.connect(str(plain), config={"threads": threads}) as connection:
            for case in _cases():
                yield _line(case, store, connection)


def _line(case: Case, store: Store, plain: duckdb.DuckDBPyConnection) -> Line:
    def ours() -> pd.DataFrame:
        return case.question(store, **case.chosen)

    def bare() -> pd.DataFrame:
        return plain.execute(case.bare).df()

    _expect_the_same(ours(), bare(), case.rows)
    return against_bare(case.name, *in_turn(ours, bare, runs=RUNS), "kaal in SQL", MOST)


def _expect_the_same(ours: pd.DataFrame, bare: pd.DataFrame, rows: tuple[str, ...]) -> None:
    """Only work that yields the same figures may be compared."""
    both = ours.merge(bare, on=list(rows), suffixes=("", "_bare"))
    assert len(both) == min(len(ours), len(bare)) > 0
    for name in bare.columns.difference(rows):
        mine, theirs = both[name], both[f"{name}_bare"]
        numbers = pd.api.types.is_numeric_dtype(mine)
        same = np.isclose(mine.astype(float), theirs, equal_nan=True) if numbers else mine == theirs
        assert same.all(), f"{name} differs: {both.loc[~same, [*rows, name, f'{name}_bare']]}"
