"""A dashboard on a free port of this machine, with a store of its own; it stops when the benchmark is done with it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]
DASHBOARD, EMPTY_APP = ROOT / "app.py", Path(__file__).parent / "empty_app.py"
PATIENCE = 60


@contextmanager
def running(script: Path, folder: str) -> Iterator[str]:
    """Start Streamlit as a person would, with its store in `folder`; yields where its websocket is."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    mine = {"SAMENSPEL_OPSLAG": str(Path(folder) / "samenspel.duckdb"), "SAMENSPEL_VOORBEELD": "ja"}
    with (Path(folder) / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | mine, stdout=log, stderr=log)
    try:
        _wait_for(process, f"http://localhost:{port}/_stcore/health")
        yield f"ws://localhost:{port}/_stcore/stream"
    finally:
        _stop(process)


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        return taken.getsockname()[1]


def _wait_for(process: subprocess.Popen, health: str) -> None:
    """Return as soon as the server answers."""
    since = time.perf_counter()
    while process.poll() is None and time.perf_counter() - since < PATIENCE:
        with suppress(OSError), urllib.request.urlopen(health, timeout=PATIENCE):
            return
        time.sleep(0.01)
    raise RuntimeError(f"the server does not answer at {health}")


def _stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
