"""Bytes of a file into sheets of cells exactly as typed; a child process with limits does the reading."""

import datetime as dt
import json
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path
from threading import BoundedSemaphore, Timer
from time import monotonic

from data.problem import Problem
from data.reading_refusals import UNREADABLE

Cell = str | int | float | bool | dt.date | dt.datetime | dt.time | dt.timedelta | None

SECONDS = 15
AT_ONCE = BoundedSemaphore(2)  # who hands over in a crowd waits his turn; the pages go on
ROOT = Path(__file__).parents[1]
CHILD = [sys.executable, "-m", "data.reading_child"]
TYPES = {
    "date": dt.date.fromisoformat,
    "datetime": dt.datetime.fromisoformat,
    "time": dt.time.fromisoformat,
    "timedelta": lambda seconds: dt.timedelta(seconds=seconds),
}

MANY = {"notes": str, "merged": tuple}

AGAIN = "Vraag het rekenblad zelf op (.xlsx of .csv) en lever dat aan."
SPSS = "is een SPSS-bestand (.sav). Sla het in SPSS op als .xlsx of .csv en lever dat bestand aan."
PICTURE = f"is een afbeelding, geen rekenblad. {AGAIN}"
PACKED = "is een ingepakt bestand. Pak het uit en lever het rekenblad zelf aan."
FOREIGN = {
    b"%PDF": f"is een pdf, geen rekenblad. {AGAIN}",
    b"$FL2": SPSS,
    b"$FL3": SPSS,
    b"{\\rtf": f"is een tekstdocument (rtf), geen rekenblad. {AGAIN}",
    b"\x89PNG": PICTURE,
    b"\xff\xd8\xff": PICTURE,
    b"GIF8": PICTURE,
    b"II*\0": PICTURE,
    b"MM\0*": PICTURE,
    b"\x1f\x8b": PACKED,
    b"7z\xbc\xaf": PACKED,
    b"Rar!\x1a": PACKED,
}
NOTHING = "is leeg: er staat niets in. Kijk of dit het goede bestand is en of het helemaal is opgeslagen."
TOO_LONG = f"is te ingewikkeld: lezen duurt meer dan {SECONDS} seconden. Lever het in kleinere delen aan."
FULL = (
    "vraagt meer geheugen dan een bestand mag gebruiken: het is beschadigd, of ver naar beneden of naar rechts staat "
    "nog iets in een cel. Verwijder de lege rijen en kolommen, sla het op als .xlsx en lever dat bestand aan."
)
# a library that asks for more memory than it may use aborts; the system itself kills
DEATHS = {-signal.SIGABRT: FULL, -signal.SIGKILL: FULL, -signal.SIGXCPU: TOO_LONG}


@dataclass(frozen=True)
class Sheet:
    """One filled sheet, `name` is empty for a csv; rows[0][0] is cell A1, an empty cell is None.

    `decimal` is the decimal mark of numbers written as text; `notes` say in Dutch what was decided; each of `merged` is
    the first row, first column, last row and last column (from 0) of cells that are shown as one.
    """

    name: str
    rows: list[list[Cell]]
    decimal: str = ","
    notes: tuple[str, ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()

    @cached_property
    def columns(self) -> list[tuple[Cell, ...]]:
        """The same cells by column, each as long as there are rows."""
        return list(zip_longest(*self.rows))


def read(name: str, content: bytes) -> list[Sheet]:
    """The filled sheets of a workbook or csv, whatever its name ends in.

    Raises Problem, beginning with the name of the file, when it is something else or cannot be read.
    """
    refusal = next((refusal for start, refusal in FOREIGN.items() if content.startswith(start)), None)
    answer = refusal or (_ask_child(content) if content else NOTHING)
    if isinstance(answer, str):
        raise Problem(f"“{name}” {answer}")
    return [
        Sheet(**sheet | {plural: tuple(map(of, sheet.get(plural, ()))) for plural, of in MANY.items()})
        for sheet in answer
    ]


def _ask_child(content: bytes) -> list[dict] | str:
    """The sheets, or why there are none."""
    with (
        AT_ONCE,
        subprocess.Popen(
            CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT
        ) as child,
    ):
        begun, alarm = monotonic(), Timer(SECONDS, child.kill)
        alarm.start()
        with suppress(BrokenPipeError), child.stdin:
            child.stdin.write(content)
        answer = _received(child.stdout)
        died = child.wait()
        alarm.cancel()
    if died:
        return TOO_LONG if monotonic() - begun >= SECONDS else DEATHS.get(died, UNREADABLE)
    return answer


def _received(lines: Iterable[bytes]) -> list[dict] | str:
    """What the child tells, parsed while it goes on telling; a line that a dead child left unfinished is nothing."""
    found: list[dict] = []
    for line in lines:
        told = json.loads(line, object_hook=_untagged) if line.endswith(b"\n") else []
        if isinstance(told, str):
            return told
        if isinstance(told, dict) and "ragged" in told:
            found[-1]["rows"] += told["ragged"]
        elif isinstance(told, dict):
            found.append(told | {"rows": []})
        elif told:
            found[-1]["rows"].extend(map(list, zip(*told, strict=True)))
    return found


def _untagged(pairs: dict) -> object:
    if "texts" in pairs:
        return list(map(pairs["texts"].__getitem__, pairs["places"]))
    if "moments" in pairs:
        return [text and dt.datetime.fromisoformat(text) for text in pairs["moments"]]
    kind, value = next(iter(pairs.items()))
    return TYPES[kind](value) if kind in TYPES else pairs
