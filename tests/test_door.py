"""The door holds: a server that is killed, and many who hand over at once."""

import gc
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

import pytest

from data import reading
from data.pausing import no_garbage
from data.problem import Problem
from data.reading import read
from data.store import Store
from tests.conftest import ROOT

PUBLISHER = """
import sys
from data.checked import Checked
from data.delivery import Delivery
from data.store import Store
import pandas as pd

store = Store(sys.argv[1])
print("open", flush=True)
for turn in range(10_000):
    status = ("open", "vervallen")[turn % 2]
    rows = pd.DataFrame({"actie": [f"Actie {n}" for n in range(2_000)], "status": status, "rij": range(2_000)})
    for name in ("thema", "aanleiding", "trekker", "pdca", "deadline", "resultaat"):
        rows[name] = None
    store.publish(Delivery("acties.csv", "", sheets=[Checked("", "acties", rows, 2000, 2000, 0, 0)]), "iemand")
"""


@pytest.mark.parametrize("moment", [0.05, 0.21, 0.4])
def test_a_server_killed_while_publishing_opens_again_with_the_old_state_or_the_new(tmp_path, moment):
    path = tmp_path / "samenspel.duckdb"
    publisher = subprocess.Popen(
        [sys.executable, "-c", PUBLISHER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ}
    )
    assert publisher.stdout.readline() == b"open\n"
    time.sleep(1 + moment)
    publisher.send_signal(signal.SIGKILL)
    publisher.wait(10)

    store = Store(path)
    counted = store.ask("select status, count(*) as n from geldige_acties group by status")
    delivered = store.ask("select geaccepteerd from leveringen")
    kept = store.ask("select levering, count(*) as n from acties group by levering")
    store.close()
    assert len(delivered) > 1
    assert counted["n"].tolist() == [2_000]
    assert kept["n"].tolist() == [2_000] * len(delivered)


def test_ten_who_hand_over_at_once_are_read_two_at_a_time_and_all_of_them(monkeypatch):
    lock, reading_now, most = Lock(), set(), []

    class Watched(subprocess.Popen):
        def __enter__(self):
            with lock:
                reading_now.add(self)
                most.append(len(reading_now))
            return super().__enter__()

        def __exit__(self, *why):
            super().__exit__(*why)
            with lock:
                reading_now.discard(self)

    monkeypatch.setattr(reading.subprocess, "Popen", Watched)
    with ThreadPoolExecutor(10) as crowd:
        sheets = list(crowd.map(lambda n: read(f"{n}.csv", f"a;b\n{n};x".encode()), range(10)))

    assert [found[0].rows[1][0] for found in sheets] == [str(n) for n in range(10)]
    assert max(most) == 2


def test_garbage_is_looked_for_again_after_the_last_of_those_who_hand_over():
    with no_garbage():
        with no_garbage():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_is_looked_for_again_after_a_file_that_cannot_be_read():
    with pytest.raises(Problem), no_garbage():
        read("x.csv", b"")
    assert gc.isenabled()
