"""A fixed value of a koppeling: what a kind of file does not say, and is the same in all its rows."""

from collections.abc import Collection, Mapping

import numpy as np

from data.bevinding import Findings
from data.columns import check_column
from data.contract import Column, Contract
from data.contracts import CONTRACTS
from data.kinds import date, period
from data.problem import Problem

MOMENTS = (date, period)


def may_be_fixed(contract: Contract, column: Column) -> bool:
    """Whether one value may be kept for all rows of every file of a kind: no moment, no name and no measurement."""
    named = column.name in contract.identity and not column.fill
    return not named and not column.absent and column.kind not in MOMENTS


def open_columns(contract: Contract, given: Collection[str]) -> list[Column]:
    """The required columns that are not given, and may be given a value for all rows."""
    return [each for each in contract.required if each.name not in given and may_be_fixed(contract, each)]


def check_fixed(dataset: str, vast: Mapping[str, str]) -> None:
    """Raise a Problem for the first value that may not be fixed, or that its column would not take."""
    contract = CONTRACTS[dataset]
    for name, value in vast.items():
        column = contract[name]
        if column.kind in MOMENTS:
            raise Problem(
                f"De koppeling geeft “{column.heading}” een vaste waarde, maar die verschilt per levering. Haal haar "
                f"uit de koppeling; Samenspel vraagt ernaar, of geef haar op de opdrachtregel met --vul {name}=…."
            )
        if not may_be_fixed(contract, column):
            raise Problem(f"“{column.heading}” kan niet in alle rijen hetzelfde zijn. Kies er een kolom voor.")
        if moet := _fault(column, value):
            raise Problem(f"De vaste waarde voor “{column.heading}” {moet}.")


def _fault(column: Column, value: str) -> str | None:
    """What is the matter with the value: it completes “deze waarde …”."""
    findings = Findings("", np.array([1]))
    check_column(column, column.heading, [value], ",", findings)
    return next((finding.moet for finding in findings.listed), None)
