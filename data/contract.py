"""The vocabulary in which a data set is declared: Contract, Column and Rule."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pandas as pd

from data.kinds import Kind
from data.text import key


@dataclass(frozen=True)
class Rule:
    """`must` completes the sentence “deze waarde moet …”; `holds` says of each value whether it does."""

    must: str
    holds: Callable[[pd.Series], pd.Series] = field(repr=False)


def at_least(lowest: float) -> Rule:
    return Rule(f"{lowest} of meer zijn", lambda values: values >= lowest)


def between(lowest: float, highest: float) -> Rule:
    return Rule(f"een getal van {lowest} t/m {highest} zijn", lambda values: values.between(lowest, highest))


@dataclass(frozen=True)
class RowRule:
    """A rule over several columns of a row; the finding is reported on `column`."""

    code: str
    column: str
    must: str
    holds: Callable[[pd.DataFrame], pd.Series] = field(repr=False)


@dataclass(frozen=True)
class Column:
    """One column of a data set.

    `absent` names the extra column that keeps why a value is absent; `refers` the data set that must know
    the value, `offers` the one whose
    names are only offered; `fill` says that one value for the whole file may be given when the column is not there.
    """

    name: str
    kind: Kind
    means: str
    required: bool = False
    default: object = None
    synonyms: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    absent: str | None = None
    refers: str | None = None
    offers: str | None = None
    fill: bool = False
    example: object = None

    @property
    def heading(self) -> str:
        """The heading as a person would type it."""
        return self.name.replace("_", " ").capitalize()

    @property
    def keys(self) -> set[str]:
        """What a heading may be compared with."""
        return {key(word) for word in (self.name, *self.synonyms)}


@dataclass(frozen=True)
class Contract:
    """One data set: what a row is, what its columns hold, and what a new levering replaces (`scope`)."""

    name: str
    title: str
    grain: str
    scope: tuple[str, ...]
    identity: tuple[str, ...]
    columns: tuple[Column, ...]
    row_rules: tuple[RowRule, ...] = ()
    synonyms: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def required(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.required)

    @property
    def stored(self) -> dict[str, str]:
        """Name and SQL type of every column that is kept, in order."""
        types = {column.name: column.kind.sql for column in self.columns}
        return types | {column.absent: "varchar" for column in self.columns if column.absent}
