"""One column of cells: parsed to typed values, with a finding for each place that does not hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.bevinding import Findings
from data.contract import Column
from data.kinds import Absent, key, tidy
from data.privacy import MASK, masked, private_text
from data.reading_aside import NO_RESULT

BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff"
FAILED = {
    NO_RESULT, "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
    "#DEEL/0!", "#N/B", "#NAAM?", "#LEEG!", "#GETAL!", "#VERW!", "#WAARDE!", "#OVERLOOP!", "#BEREKENEN!",
}  # fmt: skip
MATTERS = ("wrong", "private", "failed")
DTYPES = {"varchar": "str", "double": "Float64", "bigint": "Int64", "boolean": "boolean", "date": "object"}


@dataclass(frozen=True)
class Parsed:
    """Typed values; `wrong` marks cells not of the kind, `private` cells that may not be kept, `failed` formulas."""

    values: pd.Series
    absent: pd.Series
    wrong: np.ndarray
    private: np.ndarray
    failed: np.ndarray


def dtype_of(column: Column) -> str:
    """The pandas type in which the column is checked."""
    return column.kind.dtype or DTYPES[column.kind.sql]


def is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip(BLANKS))


def _one(cell: object, column: Column, decimal: str) -> tuple[object, str | None, str | None]:
    """The value, why it is absent, and what is the matter: one of MATTERS, or nothing."""
    if is_empty(cell):
        return None, None, None
    if private_text(cell):
        return None, None, "private"
    if isinstance(cell, str) and cell.strip() in FAILED:
        return None, None, "failed"
    try:
        value = column.kind.parse(cell, decimal)
    except (ValueError, OverflowError):
        return None, None, "wrong"
    return (None, value.reason, None) if isinstance(value, Absent) else (value, None, None)


def parse(column: Column, cells: Sequence[object], decimal: str) -> Parsed:
    """Every distinct cell is parsed once; the rest is looked up."""
    place: dict[tuple[type, object], int] = {}
    codes = np.fromiter((place.setdefault((type(c), c), len(place)) for c in cells), dtype=np.int64, count=len(cells))
    outcomes = [_one(cell, column, decimal) for _, cell in place]
    values, absent, matters = zip(*outcomes, strict=True) if outcomes else ((), (), ())
    return Parsed(
        pd.Series(list(values), dtype=dtype_of(column)).take(codes).reset_index(drop=True),
        pd.Series(list(absent), dtype="str").take(codes).reset_index(drop=True),
        *(np.array([each == matter for each in matters], dtype=bool)[codes] for matter in MATTERS),
    )


def missing(length: int, column: Column) -> Parsed:
    """The column of a sheet that does not have it."""
    nothing = np.zeros(length, bool)
    return Parsed(
        pd.Series([None] * length, dtype=dtype_of(column)),
        pd.Series([None] * length, dtype="str"),
        *[nothing] * len(MATTERS),
    )


def check_column(
    column: Column,
    heading: str,
    cells: list[object],
    decimal: str,
    findings: Findings,
    fill: object = None,
    meant: Mapping[str, str] | None = None,
) -> Parsed:
    """The cells as typed values; `fill` stands in where a cell is empty, `meant` says what their words mean."""
    if fill is not None:
        cells = [fill if is_empty(cell) else cell for cell in cells]
    parsed = parse(column, [meant.get(key(tidy(cell)), cell) for cell in cells] if meant else cells, decimal)

    def shown(i: int) -> str:
        return masked(cells[i])

    findings.about_rows("verkeerde waarde", heading, parsed.wrong, shown, f"moet {column.kind.must}")
    failed = "moet een waarde zijn; dit is een formule die in Excel niet lukte. Herstel de formule of typ de waarde"
    findings.about_rows("formule mislukt", heading, parsed.failed, shown, failed)
    private = "mag geen e-mailadres of naam van een persoon bevatten; haal die weg"
    findings.about_rows("persoonsgegeven", heading, parsed.private, lambda _: MASK, private)
    if column.required:
        empty = np.array([is_empty(cell) for cell in cells], dtype=bool)
        findings.about_rows("verplicht", heading, empty, lambda _: None, "moet gevuld zijn")
    for rule in column.rules:
        present = parsed.values.notna().to_numpy(dtype=bool)
        broken = present.copy()
        broken[present] = ~rule.holds(parsed.values[present]).to_numpy(dtype=bool)
        findings.about_rows("regel", heading, broken, shown, f"moet {rule.must}")
    return parsed
