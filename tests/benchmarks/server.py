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
    """Start Streamlit as a person would, with its store and its log in `folder`; yields where its websocket is."""
    port, log = _free_port(), Path(folder) / "server.log"
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=_environment(folder), stdout=output, stderr=output)
    try:
        if not _answers(process, f"http://localhost:{port}/_stcore/health"):
            raise RuntimeError(f"the server does not answer; it says:\n{log.read_text()}")
        yield f"ws://localhost:{port}/_stcore/stream"
    finally:
        _stop(process)


def _environment(folder: str) -> dict[str, str]:
    """That of this process, without what it says about Samenspel."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("SAMENSPEL_")}
    return others | {"SAMENSPEL_OPSLAG": str(Path(folder) / "samenspel.duckdb"), "PYTHONPATH": str(ROOT)}


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("localhost", 0))
        return taken.getsockname()[1]


def _answers(process: subprocess.Popen, health: str) -> bool:
    """Whether the server comes to life; returns as soon as it does, or has died."""
    since = time.perf_counter()
    while process.poll() is None and time.perf_counter() - since < PATIENCE:
        with suppress(OSError), urllib.request.urlopen(health, timeout=PATIENCE):
            return True
        time.sleep(0.01)
    return False


def _stop(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
