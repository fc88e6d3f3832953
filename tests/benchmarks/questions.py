"""`themas` and `stellingen` on 1.2 million answers, against the same figures from one plain table."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import pandas as pd

from data.store import Store
from queries.vragenlijst import stellingen, themas
from tests.benchmarks.answers import ROUNDS, fill
from tests.benchmarks.bare import STELLINGEN, THEMAS
from tests.benchmarks.measuring import Line, against_bare, in_turn

MOST, RUNS = 2, 7


@dataclass(frozen=True)
class Case:
    """A question with a filter, and the bare SQL that says the same."""

    name: str
    question: Callable[..., pd.DataFrame]
    chosen: dict[str, list[str]]
    bare: str
    rows: tuple[str, str]


def _cases() -> Iterator[Case]:
    """Every question with and without a filter; a change of theme needs the round before it too."""
    kind, last = {"soort": ["welzijn"]}, {"ronde": [ROUNDS[-1]]}
    for question, sql, by, rounds in (
        (themas, THEMAS, "thema", ROUNDS[-2:]),
        (stellingen, STELLINGEN, "stelling", ROUNDS[-1:]),
    ):
        rows, listed = ("ronde", by), ", ".join(f"'{ronde}'" for ronde in rounds)
        name = f"{question.__name__} op 1,2 miljoen"
        yield Case(name, question, {}, sql.format(where=""), rows)
        yield Case(f"{name}, één soort", question, kind, sql.format(where="where soort = 'welzijn'"), rows)
        yield Case(f"{name}, één ronde", question, last, sql.format(where=f"where ronde in ({listed})"), rows)


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "samenspel.duckdb")) as store:
        plain = Path(folder) / "plain.duckdb"
        fill(store, plain)
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


def _expect_the_same(ours: pd.DataFrame, bare: pd.DataFrame, rows: tuple[str, str]) -> None:
    """Only work that yields the same figures may be compared."""
    both = ours.merge(bare, on=list(rows), suffixes=("", "_bare"))
    assert len(both) == len(ours) > 0
    for name in bare.columns.difference(rows):
        mine, theirs = both[name], both[f"{name}_bare"]
        numbers = pd.api.types.is_numeric_dtype(mine)
        same = np.isclose(mine.astype(float), theirs, equal_nan=True) if numbers else mine == theirs
        assert same.all(), f"{name} differs: {both.loc[~same, [*rows, name, f'{name}_bare']]}"
