"""What a check leaves of one sheet."""

from dataclasses import dataclass, field

import pandas as pd

from data.bevinding import FOUT, Bevinding


@dataclass(frozen=True)
class Checked:
    """The accepted rows (columns of the contract, and `rij`), the counts of rows on the sheet, the findings.

    gelezen = geaccepteerd + afgekeurd + genegeerd, always. `asks` are the columns that may be given for the file.
    `header` is the number of the row with the `headings`, as typed; None when the sheet was not recognised.
    """

    blad: str
    dataset: str | None
    rows: pd.DataFrame
    gelezen: int
    geaccepteerd: int
    afgekeurd: int
    genegeerd: int
    bevindingen: list[Bevinding] = field(default_factory=list)
    asks: tuple[str, ...] = ()
    header: int | None = None
    headings: tuple[str, ...] = ()

    @property
    def faulty(self) -> bool:
        """Whether a fault keeps it from being published whole."""
        return any(finding.ernst == FOUT for finding in self.bevindingen)
