"""`themas` and `stellingen` on 1.2 million answers, against the same figures from one plain table."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import numpy as np
import pandas as pd

from data.store import Store
from queries.vragenlijst import stellingen, themas
from tests.benchmarks.answers import ROUNDS, fill
from tests.benchmarks.bare import STELLINGEN, THEMAS
from tests.benchmarks.measuring import Line, against_bare, alone, in_turn

MOST, RUNS = 2, 7
QUESTIONS = ((themas, THEMAS, ["ronde", "thema"]), (stellingen, STELLINGEN, ["ronde", "stelling"]))
FILTERS = (
    ("alles", {}, ""),
    ("één soort", {"soort": ["welzijn"]}, "where soort = 'welzijn'"),
    ("één ronde", {"ronde": [ROUNDS[-1]]}, f"where ronde in {ROUNDS[-2:]}"),
)


def lines() -> Iterator[Line]:
    yield from alone(_measured)


def _measured() -> list[Line]:
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "samenspel.duckdb")) as store:
        plain = Path(folder) / "plain.duckdb"
        fill(store, plain)
        threads = int(store.ask("select current_setting('threads') as threads")["threads"].iloc[0])
        with duckdb.connect(str(plain), config={"threads": threads}) as connection:
            return [_line(store, connection, *asked, *choice) for asked in QUESTIONS for choice in FILTERS]


def _line(
    store: Store,
    plain: duckdb.DuckDBPyConnection,
    question: Callable[..., pd.DataFrame],
    sql: str,
    rows: list[str],
    words: str,
    chosen: dict[str, list[str]],
    where: str,
) -> Line:
    def ours() -> pd.DataFrame:
        return question(store, **chosen)

    def bare() -> pd.DataFrame:
        return plain.execute(sql.format(where=where)).df()

    _expect_the_same(ours(), bare(), rows)
    times = in_turn(ours, bare, runs=RUNS)
    return against_bare(f"{question.__name__}, 1,2 miljoen, {words}", *times, "kaal in SQL", MOST)


def _expect_the_same(ours: pd.DataFrame, bare: pd.DataFrame, rows: list[str]) -> None:
    """Only work that yields the same figures may be compared."""
    both = ours.merge(bare, on=rows, suffixes=("", "_bare"))
    assert len(both) == len(ours) > 0
    for name in [name for name in bare if name not in rows]:
        mine, theirs = both[name], both[f"{name}_bare"]
        numbers = pd.api.types.is_numeric_dtype(mine)
        same = np.isclose(mine.astype(float), theirs, equal_nan=True) if numbers else mine == theirs
        assert same.all(), f"{name} differs: {both.loc[~same, [*rows, name, f'{name}_bare']]}"
