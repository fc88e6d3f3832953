"""A sheet with several values on a row: checked per column, kept as one row per value.

Answers with a column per statement; figures with a column per period, or per indicator.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed, check_column
from data.privacy import masked

Scales = Mapping[tuple[str, int], tuple[int, int]]
NOTHING = {"antwoorden": ("geen antwoorden", "antwoord"), "waarden": ("geen cijfers", "cijfer")}


def check_wide(body: Body, scales: Scales, findings: Findings) -> dict[int, Parsed]:
    """The values of each wide column; answers are kept within the scale of their statement."""
    found = body.found
    values = {}
    for place, said in found.given.items():
        column = replace(found.contract[found.value], required=False)
        cells, heading, meant = body.cells(place), found.headings[place], found.meant(found.value)
        values[place] = check_column(column, heading, cells, body.sheet.decimal, findings, meant=meant)
        if "stelling" in said:
            _check_scale(scales[said["stelling"], said["versie"]], heading, cells, values[place], findings)
    return values


def _check_scale(scale: tuple[int, int], heading: str, cells: list[object], parsed: Parsed, findings: Findings) -> None:
    low, high = scale
    outside = (~parsed.values.between(low, high)).fillna(False).to_numpy(dtype=bool)
    moet = f"moet {low} t/m {high} zijn, of Weet niet of N.v.t."
    findings.about_rows("buiten de schaal", heading, outside, lambda i: masked(cells[i]), moet)


def without_values(body: Body, wide: dict[int, Parsed], findings: Findings) -> np.ndarray:
    """The rows that hold no value at all: they are ignored, and that is said."""
    if not wide:
        return np.zeros(len(body.numbers), bool)
    filled = [(each.values.notna() | each.absent.notna()).to_numpy(dtype=bool) for each in wide.values()]
    silent = ~np.logical_or.reduce(filled) & ~findings.refused
    heading = body.found.headings[next(iter(wide))]
    code, what = NOTHING[body.found.contract.name]
    moet = f"bevat geen enkel {what}; deze rij telt niet mee"
    findings.about_rows(code, heading, silent, lambda _: None, moet, LET_OP)
    return silent


def one_row_per_value(rows: pd.DataFrame, body: Body, wide: dict[int, Parsed], good: np.ndarray) -> pd.DataFrame:
    """The good rows with one row per value that they hold."""
    found, parts = body.found, []
    absent = found.contract[found.value].absent
    otherwise = {name: found.contract[name].default for name in found.told}
    for place, parsed in wide.items():
        values = {found.value: parsed.values[good], absent: parsed.absent[good]}
        part = rows.assign(**{**otherwise, **found.given[place], **values})
        parts.append(part[part[found.value].notna() | part[absent].notna()])
    return pd.concat(parts, ignore_index=True)
