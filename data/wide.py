"""A sheet with several values on a row: checked per column, kept as one row per value.

Answers with a column per statement; figures with a column per period, or per indicator.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed, check_column, understood
from data.privacy import masked, unless_private
from data.progress import CHECKING, tell
from data.scales import as_dont_know, place_words, seems_dont_know

Scales = Mapping[tuple[str, int], tuple[int, int]]
NOTHING = {"antwoorden": ("geen antwoorden", "antwoord"), "waarden": ("geen cijfers", "cijfer")}


def check_wide(body: Body, scales: Scales, findings: Findings) -> dict[int, Parsed]:
    """The values of each wide column; answers are kept within the scale of their statement."""
    found, values = body.found, {}
    column = replace(found.contract[found.value], required=False) if found.given else None
    ours = len(found.contract.columns)
    for number, (place, said) in enumerate(found.given.items(), start=ours):
        tell(CHECKING, number / (ours + len(found.given)))
        cells, heading, meant = body.cells(place), unless_private(found.headings[place]), found.meant(found.value)
        parsed = check_column(column, heading, cells, body.sheet.decimal, findings, meant=meant)
        if "stelling" in said:
            scale = [scales[said["stelling"], said["versie"]]] * len(cells)
            parsed = replace(
                parsed, values=place_words(heading, understood(cells, meant), parsed.values, scale, findings)
            )
        values[place] = parsed
    if found.contract.name == "antwoorden":
        _report_outside(body, values, scales, findings)
    return values


def _report_outside(body: Body, answers: dict[int, Parsed], scales: Scales, findings: Findings) -> None:
    """A finding for each answer outside the scale of its statement; of all of them together, what they may mean."""
    outside = {}
    for place, parsed in answers.items():
        said = body.found.given[place]
        low, high = scales[said["stelling"], said["versie"]]
        outside[place] = (~parsed.values.between(low, high)).fillna(False).to_numpy(dtype=bool), low, high
    number = seems_dont_know(
        value for place, (marked, *_) in outside.items() for value in answers[place].values[marked]
    )
    for place, (marked, low, high) in outside.items():
        cells, heading = body.cells(place), unless_private(body.found.headings[place])
        seems = (answers[place].values == number).fillna(False).to_numpy(dtype=bool) if number else marked & False
        moet = f"moet {low} t/m {high} zijn, of Weet niet of N.v.t."
        for which, more in ((marked & ~seems, ""), (marked & seems, as_dont_know(number))):
            findings.about_rows(
                "buiten de schaal", heading, which, lambda i, c=cells: masked(c[i]), moet.rstrip(".") + (more or ".")
            )


def without_values(body: Body, wide: dict[int, Parsed], findings: Findings) -> np.ndarray:
    """The rows that hold no value at all: they are ignored, and that is said."""
    if not wide:
        return np.zeros(len(body.numbers), bool)
    filled = [(each.values.notna() | each.absent.notna()).to_numpy(dtype=bool) for each in wide.values()]
    silent = ~np.logical_or.reduce(filled) & ~findings.refused
    heading = unless_private(body.found.headings[next(iter(wide))])
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
