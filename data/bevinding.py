"""Findings: the places in a file that need the sender's attention."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

import numpy as np

FOUT = "fout"
LET_OP = "let op"
MOST_FINDINGS = 1000
MOST_ROWS = 9


@dataclass(frozen=True)
class Bevinding:
    """Where it is, what it says, what it must be; `ernst` is `fout` (blocks) or `let op` (advice).

    `aantal` and `rijen`: how many rows it is about and the first of them, where that is not one row.
    """

    code: str
    ernst: str
    blad: str
    rij: int | None
    kolom: str | None
    waarde: str | None
    moet: str
    aantal: int = 1
    rijen: tuple[int, ...] = ()

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                f"blad {self.blad}" if self.blad else "",
                f"rij {self.rij}" if self.rij else "",
                f"kolom {self.kolom}" if self.kolom else "",
            )
            if part
        )
        found = f"“{self.waarde}” " if self.waarde is not None else ""
        return f"{place}: {found}{self.moet}" if place else f"{found}{self.moet}"

    def as_dict(self) -> dict[str, object]:
        """What is reported of it, in the agreed form."""
        return {name: value for name, value in asdict(self).items() if name not in ("aantal", "rijen")}


class Findings:
    """Gathers the findings of one sheet and remembers which rows they refuse, and which they put aside."""

    def __init__(self, blad: str, row_numbers: np.ndarray) -> None:
        self.blad, self.row_numbers = blad, row_numbers
        self.listed: list[Bevinding] = []
        self.refused = np.zeros(len(row_numbers), bool)
        self.aside = np.zeros(len(row_numbers), bool)

    def about_sheet(
        self,
        code: str,
        ernst: str,
        kolom: str | None,
        moet: str,
        waarde: str | None = None,
        places: Sequence[int] | np.ndarray = (),
    ) -> None:
        """One finding about a sheet or column as a whole; `places` are the rows it rests on, where it does."""
        rijen = tuple(self.row_numbers[np.asarray(places[:MOST_ROWS], dtype=np.int64)].tolist())
        self.listed.append(Bevinding(code, ernst, self.blad, None, kolom, waarde, moet, len(places) or 1, rijen))

    def about_row(self, number: int, code: str, ernst: str, moet: str) -> None:
        """A finding about a row as a whole, which need not be one of data."""
        self.listed.append(Bevinding(code, ernst, self.blad, number, None, None, moet))

    def about_rows(
        self,
        code: str,
        kolom: str | None,
        places: np.ndarray,
        show: Callable[[int], str | None],
        moet: str,
        ernst: str = FOUT,
    ) -> None:
        """One finding for each marked row; very many of the same are counted in a last one."""
        hits = np.flatnonzero(places)
        for i in hits[:MOST_FINDINGS]:
            self.listed.append(Bevinding(code, ernst, self.blad, int(self.row_numbers[i]), kolom, show(int(i)), moet))
        if len(hits) > MOST_FINDINGS:
            beyond = hits[MOST_FINDINGS:]
            self.about_sheet(code, ernst, kolom, f"{moet} (dit geldt nog {len(beyond)} keer)", places=beyond)
        if ernst == FOUT:
            self.refused |= places

    def ordered(self) -> list[Bevinding]:
        """Faults first, then by column and row."""
        return sorted(self.listed, key=lambda each: (each.ernst != FOUT, each.kolom or "", each.rij or 0))
