"""Publishing 1.2 million answers: 40,000 respondents × 30 statements in one workbook."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import duckdb

from data.delivery import Delivery, check_file
from data.reading import read
from data.store import Store
from tests.benchmarks.forms import codebook, form
from tests.benchmarks.measuring import Line, alone, number, seconds, spread

RESPONDENTS, STATEMENTS, RUNS = 40_000, 30, 3
MOST_SECONDS, MOST_MB = 10, 1500
NAME = "1,2 miljoen antwoorden"


@dataclass(frozen=True)
class Taken:
    """What one delivery took: seconds, and the largest memory in MB."""

    reading: float
    taking_in: float
    publishing: float
    bare: float
    memory: float

    @property
    def all(self) -> float:
        return self.taking_in + self.publishing


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "vragenlijst.xlsx"
        file.write_bytes(form(RESPONDENTS, STATEMENTS))
        runs = [alone(_deliver, file) for _ in range(RUNS)]
    publishing, bare = [run.publishing for run in runs], [run.bare for run in runs]
    against = f"tegen {spread(bare)} kaal in DuckDB; hoogstens {MOST_SECONDS} s"
    yield Line(f"{NAME}: publiceren", spread(publishing), against, median(publishing) <= MOST_SECONDS)
    reading, checking = [run.reading for run in runs], [run.taking_in - run.reading for run in runs]
    whole = [run.all for run in runs]
    parts = f"waarvan lezen {spread(reading)}, controleren {spread(checking)}"
    yield Line(f"{NAME}: van bestand tot cijfer", spread(whole), parts)
    memory = max(run.memory for run in runs)
    yield Line(f"{NAME}: geheugen", f"{number(memory)} MB", f"hoogstens {number(MOST_MB)} MB", memory <= MOST_MB)


def _deliver(file: Path) -> Taken:
    """One delivery to an empty store; the memory is that of checking and publishing together."""
    content = file.read_bytes()
    store = Store(file.with_suffix(".duckdb"))
    store.publish(check_file("codeboek.csv", codebook(STATEMENTS), store.known()), "benchmark")
    taken_in: list[Delivery] = []
    taking_in = seconds(lambda: taken_in.append(check_file(file.name, content, store.known())))
    publishing = seconds(lambda: store.publish(taken_in[0], "benchmark"))
    memory = _largest_memory()
    assert taken_in[0].accepted == RESPONDENTS, taken_in[0].problem or taken_in[0].findings[:3]
    store.close()
    bare = seconds(lambda: _bare(file.with_suffix(".bare"), taken_in[0]))
    reading = seconds(lambda: read(file.name, content))
    for used in (".duckdb", ".bare"):
        file.with_suffix(used).unlink()
    return Taken(reading, taking_in, publishing, bare, memory)


def _bare(path: Path, delivery: Delivery) -> None:
    """The same rows into one table of a plain DuckDB file."""
    with duckdb.connect(str(path)) as connection:
        connection.register("incoming", delivery.sheets[0].rows)
        connection.execute("create table antwoorden as select * from incoming")


def _largest_memory() -> float:
    """In MB. `resource.getrusage` would count the memory of the process that started this one as well."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1000
