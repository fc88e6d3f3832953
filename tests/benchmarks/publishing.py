"""Publishing 1.2 million answers: 40,000 respondents × 30 statements in one workbook."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from unittest.mock import patch

import duckdb

from data.delivery import Delivery, check_file
from data.reading import read
from data.store import Store
from tests.benchmarks.forms import codebook, form
from tests.benchmarks.measuring import Line, Timed, number, spread
from tests.benchmarks.server import ROOT

RESPONDENTS, STATEMENTS, RUNS = 40_000, 30, 3
MOST_SECONDS, MOST_MB = 10, 1500


@dataclass(frozen=True)
class Taken:
    """What one delivery took: seconds, and the largest memory in MB."""

    reading: float
    checking: float
    publishing: float
    bare: float
    memory: float

    @property
    def whole(self) -> float:
        return self.reading + self.checking + self.publishing


def lines() -> Iterator[Line]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "vragenlijst.xlsx"
        file.write_bytes(form(RESPONDENTS, STATEMENTS))
        runs = [_alone(file) for _ in range(RUNS)]
    yield from _about(runs)


def _about(runs: list[Taken]) -> Iterator[Line]:
    limit = f"hoogstens {MOST_SECONDS} s"
    publishing, whole = [run.publishing for run in runs], [run.whole for run in runs]
    against = f"tegen {spread([run.bare for run in runs])} kaal in DuckDB; {limit}"
    yield Line("publiceren van 1,2 miljoen", spread(publishing), against, median(publishing) <= MOST_SECONDS)
    reading, checking = spread([run.reading for run in runs]), spread([run.checking for run in runs])
    parts = f"lezen {reading}, controleren {checking}; {limit}"
    yield Line("idem, van bestand tot cijfer", spread(whole), parts, median(whole) <= MOST_SECONDS)
    memory = max(run.memory for run in runs)
    yield Line("idem, geheugen", f"{number(memory)} MB", f"hoogstens {number(MOST_MB)} MB", memory <= MOST_MB)


def _alone(file: Path) -> Taken:
    """A delivery in a process of its own: this module, run with the file."""
    command = [sys.executable, "-m", "tests.benchmarks.publishing", str(file)]
    return Taken(**json.loads(subprocess.check_output(command, cwd=ROOT)))


def _deliver(file: Path) -> Taken:
    """One delivery to an empty store; the memory is that of reading, checking and publishing."""
    store, bare = Store(file.with_suffix(".duckdb")), Timed(_bare)
    store.publish(check_file("codeboek.csv", codebook(STATEMENTS), store.known()), "benchmark")
    reading, taking_in, publishing = Timed(read), Timed(check_file), Timed(store.publish)
    with patch("data.delivery.read", reading):
        delivery = taking_in(file.name, file.read_bytes(), store.known())
    assert delivery.accepted == RESPONDENTS, delivery.problem or delivery.findings[:3]
    publishing(delivery, "benchmark")
    memory = _largest_memory()
    store.close()
    bare(file.with_suffix(".bare"), delivery)
    for used in (".duckdb", ".bare"):
        file.with_suffix(used).unlink()
    return Taken(reading.seconds, taking_in.seconds - reading.seconds, publishing.seconds, bare.seconds, memory)


def _bare(path: Path, delivery: Delivery) -> None:
    """The same rows into one table of a plain DuckDB file."""
    with duckdb.connect(str(path)) as connection:
        connection.register("incoming", delivery.sheets[0].rows)
        connection.execute("create table antwoorden as select * from incoming")


def _largest_memory() -> float:
    """In MB. `resource.getrusage` would count the memory of the process that started this one as well."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1000


if __name__ == "__main__":
    print(json.dumps(asdict(_deliver(Path(sys.argv[1])))))
