"""Handing over: a file checked and shown, a large workbook until it counts, and a csv of a million rows."""

import io
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from data.delivery import Delivery, check_file
from data.store import Store
from queries.voorproef import van_publiceren
from tests.benchmarks.forms import SEED, codebook, codes, form
from tests.benchmarks.measuring import Line, Timed, duration, number
from tests.benchmarks.server import ROOT

SHOWN, MOST_SHOWN = (20_000, 26), 3
LARGE, MOST_TIMES = (100_000, 12), 3
ROWS, STATEMENTS, MOST_SECONDS, MOST_MB = 1_000_000, 12, 15, 1500


def lines() -> Iterator[Line]:
    seconds = _alone("shown")["seconds"]
    most = f"hoogstens {MOST_SHOWN} s"
    yield Line("20.000 × 30 gecontroleerd en getoond", duration(seconds), most, seconds <= MOST_SHOWN)
    large = _alone("large")
    times = large["seconds"] / large["bare"]
    against = f"tegen {duration(large['bare'])} kaal calamine: {number(times, 1)}× (hoogstens {MOST_TIMES}×)"
    yield Line("100.000 × 15 tot het telt", duration(large["seconds"]), against, times <= MOST_TIMES)
    million = _alone("million")
    seconds, memory = million["seconds"], million["memory"]
    most = f"hoogstens {MOST_SECONDS} s"
    yield Line("csv van 1.000.000 rijen tot het telt", duration(seconds), most, seconds <= MOST_SECONDS)
    yield Line("idem, geheugen", f"{number(memory)} MB", f"hoogstens {number(MOST_MB)} MB", memory <= MOST_MB)


def _alone(what: str) -> dict[str, float]:
    """One measurement in a process of its own, because of its memory."""
    return json.loads(subprocess.check_output([sys.executable, "-m", "tests.benchmarks.handing", what], cwd=ROOT))


def _shown(store: Store) -> dict[str, float]:
    content = form(*SHOWN)
    _know(store, SHOWN[1])
    show = Timed(lambda: van_publiceren(store, _checked(store, "vragenlijst.xlsx", content)))
    show()
    return {"seconds": show.seconds}


def _large(store: Store) -> dict[str, float]:
    content = form(*LARGE)
    _know(store, LARGE[1])
    bare = Timed(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python())
    deliver = Timed(lambda: store.publish(_checked(store, "vragenlijst.xlsx", content), "benchmark"))
    bare()
    deliver()
    return {"seconds": deliver.seconds, "bare": bare.seconds}


def _million(store: Store) -> dict[str, float]:
    content = _long_csv()
    _know(store, STATEMENTS)
    deliver = Timed(lambda: store.publish(_checked(store, "vragenlijst.csv", content), "benchmark"))
    deliver()
    memory = int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1000
    return {"seconds": deliver.seconds, "memory": memory}


def _long_csv() -> bytes:
    """A row per respondent and statement."""
    chance, asked = random.Random(SEED), codes(STATEMENTS)
    rows = (
        f"2026-K2;{place // STATEMENTS + 1};{asked[place % STATEMENTS]};{chance.randint(1, 5)}" for place in range(ROWS)
    )
    return "\r\n".join(["Ronde;Respondent;Stelling;Antwoord", *rows]).encode()


def _know(store: Store, statements: int) -> None:
    store.publish(check_file("codeboek.csv", codebook(statements), store.known()), "benchmark")


def _checked(store: Store, name: str, content: bytes) -> Delivery:
    delivery = check_file(name, content, store.known())
    assert delivery.accepted and not delivery.faulty, delivery.problem or delivery.findings[:3]
    return delivery


if __name__ == "__main__":
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "samenspel.duckdb")) as opened:
        print(json.dumps({"shown": _shown, "large": _large, "million": _million}[sys.argv[1]](opened)))
