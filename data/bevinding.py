"""Findings: the places in a file that need the sender's attention."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np

FOUT = "fout"
LET_OP = "let op"
MOST_FINDINGS = 1000


@dataclass(frozen=True)
class Bevinding:
    """Where it is, what it says, what it must be; `ernst` is `fout` (blocks) or `let op` (advice)."""

    code: str
    ernst: str
    blad: str
    rij: int | None
    kolom: str | None
    waarde: str | None
    moet: str

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
        return asdict(self)


class Findings:
    """Gathers the findings of one sheet and remembers which rows they refuse."""

    def __init__(self, blad: str, row_numbers: np.ndarray) -> None:
        self.blad, self.row_numbers = blad, row_numbers
        self.listed: list[Bevinding] = []
        self.refused = np.zeros(len(row_numbers), bool)

    def about_sheet(self, code: str, ernst: str, kolom: str | None, moet: str, waarde: str | None = None) -> None:
        self.listed.append(Bevinding(code, ernst, self.blad, None, kolom, waarde, moet))

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
            self.about_sheet(code, ernst, kolom, f"{moet} (dit geldt nog {len(hits) - MOST_FINDINGS} keer)")
        if ernst == FOUT:
            self.refused |= places

    def ordered(self) -> list[Bevinding]:
        """Faults first, then by column and row."""
        return sorted(self.listed, key=lambda each: (each.ernst != FOUT, each.kolom or "", each.rij or 0))
