"""One column of cells: parsed to typed values, with the places that do not hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.contract import Column
from data.kinds import Absent
from data.privacy import private_text

BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff"
DTYPES = {"varchar": "str", "double": "Float64", "bigint": "Int64", "boolean": "boolean", "date": "object"}


@dataclass(frozen=True)
class Parsed:
    """Typed values; `wrong` marks cells that are not of the kind, `private` cells that may not be kept."""

    values: pd.Series
    absent: pd.Series
    wrong: np.ndarray
    private: np.ndarray


def dtype_of(column: Column) -> str:
    """The pandas type in which the column is checked."""
    return column.kind.dtype or DTYPES[column.kind.sql]


def is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip(BLANKS))


def _one(cell: object, column: Column, decimal: str) -> tuple[object, str | None, bool, bool]:
    """The value, why it is absent, whether it is wrong, whether it is private."""
    if is_empty(cell):
        return None, None, False, False
    if private_text(cell):
        return None, None, False, True
    try:
        value = column.kind.parse(cell, decimal)
    except (ValueError, OverflowError):
        return None, None, True, False
    if isinstance(value, Absent):
        return None, value.reason, False, False
    return value, None, False, False


def parse(column: Column, cells: Sequence[object], decimal: str) -> Parsed:
    """Every distinct cell is parsed once; the rest is looked up."""
    place: dict[tuple[type, object], int] = {}
    codes = np.fromiter((place.setdefault((type(c), c), len(place)) for c in cells), dtype=np.int64, count=len(cells))
    outcomes = [_one(cell, column, decimal) for _, cell in place]
    values, absent, wrong, private = zip(*outcomes, strict=True) if outcomes else ((), (), (), ())
    dtype = dtype_of(column)
    return Parsed(
        pd.Series(list(values), dtype=dtype).take(codes).reset_index(drop=True),
        pd.Series(list(absent), dtype="str").take(codes).reset_index(drop=True),
        np.array(wrong, dtype=bool)[codes] if len(codes) else np.zeros(0, bool),
        np.array(private, dtype=bool)[codes] if len(codes) else np.zeros(0, bool),
    )


def missing(length: int, column: Column) -> Parsed:
    """The column of a sheet that does not have it."""
    nothing = np.zeros(length, bool)
    return Parsed(
        pd.Series([None] * length, dtype=dtype_of(column)),
        pd.Series([None] * length, dtype="str"),
        nothing,
        nothing,
    )
