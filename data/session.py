"""What the parts of the store may do with it: all they ask and say stands in `data/sql`."""

from pathlib import Path
from typing import Protocol

import pandas as pd
import pyarrow

FOLDER = Path(__file__).parent / "sql"


class Session(Protocol):
    """The store for the length of one question or one change."""

    def ask(self, question: str, **answers: object) -> pd.DataFrame:
        """The table that `<question>.sql` yields; each `$name` in it is filled from `answers`."""

    def change(self, what: str, **answers: object) -> None:
        """Do what `<what>.sql` says, filled in the same way."""

    def add(self, table: str, rows: pd.DataFrame | pyarrow.Table) -> None:
        """Put rows in a table; they have its columns, in its order."""

    def clear(self, table: str, **answers: object) -> None:
        """Take the rows of the example out of a table."""


def sql_of(question: str) -> str:
    """What `<question>.sql` says."""
    return (FOLDER / f"{question}.sql").read_text(encoding="utf-8")
