"""What changes when some rows take the place of others: new, changed, gone or the same, by identity."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data.contract import Contract
from data.contracts import CONTRACTS
from data.privacy import FEWEST_PEOPLE

NEW, CHANGED, GONE, SAME = WAYS = ("nieuw", "gewijzigd", "weg", "gelijk")
MOST_CHANGED = 300
BEFORE, AFTER = "_van", "_naar"
PERSON = ["ronde", "respondent"]
GUESSABLE = {"waarden", "casusstromen"}  # they have small numbers that stay hidden


@dataclass(frozen=True)
class Difference:
    """`rows` has a row per identity: its columns, `wat` (one of WAYS), `levering` (that causes it), and
    before and after (`_van`, `_naar`) of every other column. `fewest` people are enough to tell about. `secret` says
    that a number among GUESSABLE rows that stay or change is hidden; unless somebody looked, one may be."""

    dataset: str
    rows: pd.DataFrame
    fewest: int = FEWEST_PEOPLE
    secret: bool = True

    @property
    def nothing(self) -> bool:
        """Whether everything stays as it is, as far as that may be told."""
        return bool((self.rows["wat"] == SAME).all()) and not self._guessable

    def of(self, levering: int) -> "Difference":
        """Only what one levering causes."""
        return replace(self, rows=self.rows[self.rows["levering"] == levering])

    def counts(self) -> dict[str, int | None] | None:
        """How many rows fared in each of WAYS; None where that would tell about too few people.

        Of answers only rounds that come, go or stay as a whole are counted: how many are the same as in a file would
        tell whoever hands in one guess after another what each person answered. Nor is told of hidden values how many
        are changed or the same.
        """
        if self.dataset == "antwoorden":
            people = self.rows.drop_duplicates([*PERSON, "wat"]).groupby("ronde")["wat"].agg(["nunique", "size"])
            if ((people["nunique"] > 1) | (people["size"] < self.fewest)).any():
                return None
        found = self.rows["wat"].value_counts()
        untold = (CHANGED, SAME) if self._guessable else ()
        return {way: None if way in untold else int(found.get(way, 0)) for way in WAYS}

    @property
    def _guessable(self) -> bool:
        return self.dataset in GUESSABLE and self.secret and bool(self.rows["wat"].isin([CHANGED, SAME]).any())

    def changes(self) -> tuple[pd.DataFrame, int]:
        """The identity, kolom, van, naar (as text) of what changed, MOST_CHANGED at most; and how many there are."""
        contract = CONTRACTS[self.dataset]
        changed = self.rows[self.rows["wat"] == CHANGED]
        places = {name: np.flatnonzero(_differs(changed, name)) for name in _values(contract)}
        parts = [_of_column(contract, changed.iloc[hits[:MOST_CHANGED]], name) for name, hits in places.items()]
        listed = pd.concat(parts).sort_index(kind="stable").head(MOST_CHANGED).reset_index(drop=True)
        return listed, sum(map(len, places.values()))


def difference(contract: Contract, before: pd.DataFrame, after: pd.DataFrame) -> Difference:
    """Compare rows that stop counting with rows that start to; both have `levering` and the stored columns."""
    names = ["levering", *contract.stored]
    both = before[names].merge(
        after[names], how="outer", on=list(contract.identity), suffixes=(BEFORE, AFTER), indicator="zijde"
    )
    differs = np.zeros(len(both), bool)
    for name in _values(contract):
        differs |= _differs(both, name)
    sides = both["zijde"].to_numpy()
    ways = np.select([sides == "right_only", sides == "left_only", differs], [NEW, GONE, CHANGED], SAME)
    cause = both["levering_naar"].fillna(both["levering_van"]).astype("int64")
    return Difference(contract.name, both.assign(wat=ways, levering=cause))


def _values(contract: Contract) -> list[str]:
    return [name for name in contract.stored if name not in contract.identity]


def _differs(both: pd.DataFrame, name: str) -> np.ndarray:
    before, after = both[name + BEFORE], both[name + AFTER]
    same = (before == after).fillna(False).astype(bool) | (before.isna() & after.isna())
    return ~same.to_numpy()


def _of_column(contract: Contract, changed: pd.DataFrame, name: str) -> pd.DataFrame:
    shown = _as_text(contract.stored[name])
    before, after = changed[name + BEFORE].map(shown).astype("str"), changed[name + AFTER].map(shown).astype("str")
    return changed[list(contract.identity)].assign(kolom=name, van=before, naar=after)


def _as_text(sql: str) -> Callable[[object], str]:
    """How a value of this type is read; what is absent is an empty text."""
    written: Callable[[object], str] = {
        "boolean": lambda value: "ja" if value else "nee",
        "date": lambda value: f"{value:%d-%m-%Y}",
        "varchar": str,
    }.get(sql, lambda value: f"{value:.12g}".replace(".", ","))
    return lambda value: "" if pd.isna(value) else written(value)
