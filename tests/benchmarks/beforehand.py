"""What a delivery changes, before it counts, in a store of 1.2 million answers."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pandas as pd

from data.checked import Checked
from data.delivery import Delivery, check_file
from data.store import Store
from queries.voorproef import van_publiceren
from tests.benchmarks.answers import STATEMENTS, fill, rounds
from tests.benchmarks.forms import codebook
from tests.benchmarks.measuring import Line, Timed, spread

RUNS, MOST_SECONDS = 3, 5


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "samenspel.duckdb")) as store:
        fill(store, Path(folder) / "plain.duckdb")
        rows = next(rounds())
        mended = rows.assign(antwoord=rows["antwoord"].mask(rows["respondent"] < 1_000, 3))
        yield _line("ronde", store, _one_round(mended))
        book = check_file("codeboek.csv", codebook(STATEMENTS).replace(b"nee", b"ja"), store.known())
        yield _line("codeboek", store, book)


def _one_round(rows: pd.DataFrame) -> Delivery:
    return Delivery("ronde.xlsx", "", sheets=[Checked("", "antwoorden", rows, len(rows), len(rows), 0, 0)])


def _line(name: str, store: Store, delivery: Delivery) -> Line:
    taken = []
    for _ in range(RUNS):
        trying = Timed(van_publiceren)
        assert len(trying(store, delivery).cijfers)
        taken.append(trying.seconds)
    good = median(taken) <= MOST_SECONDS
    return Line(f"vooraf op 1,2 miljoen, {name}", spread(taken), f"hoogstens {MOST_SECONDS} s", good)
