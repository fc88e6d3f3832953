"""What the sheets before it brought: in one file no row may stand twice, and a respondent keeps one number."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.recognising import Recognised


@dataclass(frozen=True)
class Earlier:
    """The accepted rows of each data set, and the number of each respondent, so far in this file."""

    rows: dict[str, pd.DataFrame] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)

    def add(self, dataset: str, rows: pd.DataFrame) -> None:
        self.rows[dataset] = pd.concat([self.rows[dataset], rows]) if dataset in self.rows else rows

    def numbered(self, given: pd.Series, blad: str, row_numbers: np.ndarray) -> pd.Series:
        """Respondents as numbers in order of appearance; a row that names nobody is somebody else."""
        named = given.where(given.notna(), [f"{blad} rij {number}" for number in row_numbers])
        codes, people = pd.factorize(named)
        numbers = [self.people.setdefault(person, len(self.people) + 1) for person in people]
        return pd.Series(np.array(numbers, dtype=np.int64)[codes], index=given.index, dtype="Int64")

    def doubles(self, found: Recognised, rows: pd.DataFrame, good: np.ndarray) -> np.ndarray:
        """Which of the good rows stand higher on the sheet, or on a sheet before it."""
        identity = [name for name in found.contract.identity if name in rows]
        before = self.rows.get(found.contract.name, rows.iloc[:0])
        for name in found.told - {found.value} if len(before) else ():
            before = before[before[name].isin({said.get(name) for said in found.given.values()})]
        known = before[identity].drop_duplicates()
        double = np.zeros(len(rows), bool)
        double[good] = pd.concat([known, rows.loc[good, identity]]).duplicated().to_numpy()[len(known) :]
        return double
