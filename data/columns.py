"""One column of cells: parsed to typed values, with a finding for each place that does not hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.absent import Absent
from data.bevinding import Findings
from data.contract import Column
from data.kinds import filled, names, prose, respondent, text, texts
from data.persons import persons_among
from data.privacy import A_PERSON, MASK, masked, private_number, private_text
from data.private import A_TOKEN
from data.reading_aside import NO_RESULT
from data.text import UNSEEN, key, tidy

BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "".join(map(chr, UNSEEN))
FAILED = {
    NO_RESULT, "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
    "#DEEL/0!", "#N/B", "#NAAM?", "#LEEG!", "#GETAL!", "#VERW!", "#WAARDE!", "#OVERLOOP!", "#BEREKENEN!",
}  # fmt: skip
ERROR = re.compile(r"#[A-Z_]{4,}[!?]|Err:\d{3}")  # words of newer Excels, and of LibreOffice
FREE = (text, texts, prose, filled, names)
NUMBERS = {bool, int, float}
MATTERS = ("wrong", "private", "failed")
LONGEST_TEXT = 5_000
LENGTHY = "moet 5.000 tekens of minder zijn; kort de tekst in of lever alleen de kern aan"
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


def _private(cell: object, column: Column) -> str | None:
    """What private thing a cell holds; nine digits may be an amount, and the number of a respondent a code."""
    found = private_text(cell)
    if column.kind is respondent and found == A_TOKEN:
        return None
    return found or (private_number(cell) if column.kind in FREE else None)


def _one(cell: object, column: Column, decimal: str) -> tuple[object, str | None, str | None]:
    """The value, why it is absent, and what is the matter: one of MATTERS, or nothing."""
    if is_empty(cell):
        return None, None, None
    if _private(cell, column):
        return None, None, "private"
    if isinstance(cell, str) and (cell.strip() in FAILED or ERROR.fullmatch(cell.strip())):
        return None, None, "failed"
    try:
        value = column.kind.parse(cell, decimal)
    except (ValueError, OverflowError):
        return None, None, "wrong"
    return (None, value.reason, None) if isinstance(value, Absent) else (value, None, None)


def parse(column: Column, cells: Sequence[object], decimal: str) -> Parsed:
    """Every distinct cell is parsed once; the rest is looked up."""
    distinct, codes = _distinct(cells)
    outcomes = [_one(cell, column, decimal) for cell in distinct]
    values, absent, matters = zip(*outcomes, strict=True) if outcomes else ((), (), ())
    return Parsed(
        pd.Series(list(values), dtype=dtype_of(column)).take(codes).reset_index(drop=True),
        pd.Series(list(absent), dtype="str").take(codes).reset_index(drop=True),
        *(np.array([each == matter for each in matters], dtype=bool)[codes] for matter in MATTERS),
    )


def _distinct(cells: Sequence[object]) -> tuple[list[object], np.ndarray]:
    """Every distinct cell, and the place of each cell among them; 1 and WAAR are equal, and not the same."""
    kinds = set(map(type, cells))
    named = list(zip(map(type, cells), cells, strict=True)) if len(kinds & NUMBERS) > 1 else cells
    place = {each: number for number, each in enumerate(dict.fromkeys(named))}
    codes = np.fromiter(map(place.__getitem__, named), dtype=np.int64, count=len(cells))
    return list(place) if named is cells else [cell for _, cell in place], codes


def understood(cells: list[object], meant: Mapping[str, str] | None) -> list[object]:
    """The cells with the words of theirs, of which was said what they mean, in our words."""
    return [meant.get(key(tidy(cell)), cell) for cell in cells] if meant else cells


def missing(length: int, column: Column) -> Parsed:
    """The column of a sheet that does not have it."""
    nothing = np.zeros(length, bool)
    return Parsed(
        pd.Series([None] * length, dtype=dtype_of(column)),
        pd.Series([None] * length, dtype="str"),
        *[nothing] * len(MATTERS),
    )


def _unclear(column: Column, cells: list[object], wrong: np.ndarray) -> dict[str, np.ndarray]:
    """Which of the wrong cells are something else or could mean more than one thing, by what is said of those."""
    found = {words: np.zeros(len(cells), bool) for _, words in column.kind.unclear}
    for i in np.flatnonzero(wrong) if found else ():
        said = next(
            (words for pattern, words in column.kind.unclear if re.fullmatch(pattern, tidy(cells[i]).casefold())), None
        )
        if said:
            found[said][i] = True
    return found


def _report_private(column: Column, heading: str, cells: list[object], private: np.ndarray, findings: Findings) -> None:
    """A finding for each cell that may not be kept; names without a title are known by the column they stand in."""
    persons = persons_among(cells) if column.kind in FREE else frozenset()
    named = np.array([cell in persons for cell in cells], dtype=bool) if persons else private
    held = {int(i): _private(cells[i], column) or A_PERSON for i in np.flatnonzero(private | named)}
    for what in sorted(set(held.values())):
        places = np.isin(np.arange(len(cells)), [i for i, each in held.items() if each == what])
        moet = f"mag geen gegevens van een persoon bevatten, maar hier staat {what}; haal dat weg"
        findings.about_rows("persoonsgegeven", heading, places, lambda _: MASK, moet)


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
    parsed = parse(column, understood(cells, meant), decimal)

    def shown(i: int) -> str:
        return masked(cells[i])

    unclear = _unclear(column, cells, parsed.wrong)
    for words, places in unclear.items():
        findings.about_rows("dubbelzinnig", heading, places, shown, f"moet {words}")
    plain = parsed.wrong & ~np.logical_or.reduce([*unclear.values(), np.zeros(len(cells), bool)])
    findings.about_rows("verkeerde waarde", heading, plain, shown, f"moet {column.kind.must}")
    failed = "moet een waarde zijn; dit is een formule die in Excel niet lukte. Herstel de formule of typ de waarde"
    findings.about_rows("formule mislukt", heading, parsed.failed, shown, failed)
    _report_private(column, heading, cells, parsed.private, findings)
    lengthy = {cell for cell in set(cells) if isinstance(cell, str) and len(cell) > LONGEST_TEXT}
    findings.about_rows("te lang", heading, np.array([cell in lengthy for cell in cells], bool), shown, LENGTHY)
    if column.required:
        blanks = set(filter(is_empty, set(cells)))
        empty = np.array([cell in blanks for cell in cells] if blanks else [False] * len(cells), dtype=bool)
        findings.about_rows("verplicht", heading, empty, lambda _: None, "moet gevuld zijn")
    for rule in column.rules:
        present = parsed.values.notna().to_numpy(dtype=bool)
        broken = present.copy()
        broken[present] = ~rule.holds(parsed.values[present]).to_numpy(dtype=bool)
        findings.about_rows("regel", heading, broken, shown, f"moet {rule.must}")
    return parsed
