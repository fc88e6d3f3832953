"""What the sheets before it brought: in one file no row may stand twice, and a respondent keeps one number."""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.recognising import Recognised


@dataclass
class Earlier:
    """The accepted rows of each data set, and the respondents, so far in this file: those with a name, and how many."""

    rows: dict[str, pd.DataFrame] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    counted: int = 0

    def add(self, dataset: str, rows: pd.DataFrame) -> None:
        self.rows[dataset] = pd.concat([self.rows[dataset], rows]) if dataset in self.rows else rows

    def numbered(self, given: pd.Series) -> pd.Series:
        """Respondents as numbers in order of appearance; a row that names nobody is somebody else."""
        codes, names = pd.factorize(given)
        codes = np.where(codes < 0, len(names) + np.arange(len(codes)), codes)
        places, persons = pd.factorize(codes)
        numbers = np.zeros(len(names) + len(codes), dtype=np.int64)
        numbers[: len(names)] = [self.people.get(name, 0) for name in names]
        fresh = persons[numbers[persons] == 0]
        numbers[fresh] = self.counted + 1 + np.arange(len(fresh))
        self.counted += len(fresh)
        self.people |= zip(names, numbers[: len(names)].tolist(), strict=True)
        return pd.Series(numbers[persons][places], index=given.index, dtype="Int64")

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
