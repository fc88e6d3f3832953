"""A sheet and its contract in; rows that keep it, and a bevinding for each place that does not, out."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.advice import advise
from data.bevinding import FOUT, Findings
from data.body import Body
from data.checked import Checked
from data.columns import Parsed, check_column, missing
from data.contract import Column
from data.contracts.antwoorden import ANTWOORDEN
from data.contracts.waarden import WAARDEN
from data.earlier import Earlier
from data.known import Known, check_references
from data.leftover import check_asides, check_example, check_headless, check_too_wide, check_unused
from data.lookalikes import check_lookalikes
from data.oddities import check_oddities
from data.placing import place
from data.progress import CHECKING, tell
from data.provisional import unmarked, with_status
from data.totals import set_totals_aside
from data.unfinished import advise_unfinished
from data.wide import check_wide, one_row_per_value, without_values
from data.wide_figures import check_wide_figures

WIDE = " Staat er een kolom per stelling? Lever dan eerst (of mee) de lijst met stellingen aan."


def check_sheet(body: Body, fill: Mapping[str, object], known: Known, earlier: Earlier) -> Checked:
    """Check one recognised sheet: its columns, its answers, its references, its rows, and what it leaves unused."""
    findings = Findings(body.sheet.name, body.numbers)
    values, asks = _check_columns(body, fill, findings)
    check_too_wide(body, findings)
    check_oddities(body, findings)
    wide = check_wide(body, known.scales, findings)
    rows = pd.DataFrame(values, index=range(len(body.numbers)))
    if body.found.contract is WAARDEN:
        rows = place(body, with_status(body, rows, findings), known, findings)
        set_totals_aside(body, rows, findings)
    if body.found.contract is ANTWOORDEN:
        rows["respondent"] = earlier.numbered(rows["respondent"])
    rows = check_references(body, rows, known, findings)
    if wide and body.found.contract is WAARDEN:
        check_wide_figures(body, rows, wide, known.past, findings)
    _check_rows(body, rows, earlier, findings)
    check_lookalikes(body, rows, findings)
    advise(body, rows, wide, known, findings)
    advise_unfinished(body, wide, findings)
    check_unused(body, known.index, findings)
    check_headless(body, findings)
    check_asides(body, findings)
    check_example(body, findings)
    return _outcome(body, rows, wide, findings, asks)


def _check_columns(
    body: Body, fill: Mapping[str, object], findings: Findings
) -> tuple[dict[str, pd.Series], list[str]]:
    """The typed columns of the contract, and the required ones that are not there but may be given."""
    values: dict[str, pd.Series] = {}
    asks = []
    for number, column in enumerate(body.found.contract.columns):
        tell(CHECKING, number / (len(body.found.contract.columns) + len(body.found.given)))
        if column.name in body.found.told:
            continue
        if column.name not in body.found.columns and column.name not in fill:
            parsed = missing(len(body.numbers), column)
            asks += _report_missing(column, findings)
        else:
            cells = body.cells_named(column.name)
            cells = unmarked(cells) if column is WAARDEN["periode"] else cells
            heading = body.found.heading(column.name)
            parsed = check_column(
                column,
                heading,
                cells,
                body.sheet.decimal,
                findings,
                fill.get(column.name),
                body.found.meant(column.name),
            )
        _keep(column, parsed, values)
    return values, asks


def _report_missing(column: Column, findings: Findings) -> list[str]:
    """A required column that is not there refuses every row; its name when the sender may give it."""
    if not column.required:
        return []
    moet = f"moet er zijn: {column.means}{WIDE if column is ANTWOORDEN['stelling'] else ''}"
    findings.about_sheet("kolom ontbreekt", FOUT, column.heading, moet)
    findings.refused[:] = True
    return [column.name] if column.fill else []


def _keep(column: Column, parsed: Parsed, values: dict[str, pd.Series]) -> None:
    """The values with their default, and why a value is absent; the first column that says why wins."""
    values[column.name] = parsed.values if column.default is None else parsed.values.fillna(column.default)
    if column.absent:
        earlier = values.get(column.absent)
        values[column.absent] = parsed.absent if earlier is None else earlier.fillna(parsed.absent)


def _check_rows(body: Body, rows: pd.DataFrame, earlier: Earlier, findings: Findings) -> None:
    """The rules over a whole row, and rows that stand twice; only for rows without another fault."""
    found = body.found
    for rule in () if found.given else found.contract.row_rules:
        broken = ~rule.holds(rows).fillna(True).to_numpy(dtype=bool) & ~findings.refused & ~findings.aside
        shown = body.shown(rule.column, rows[rule.column])
        findings.about_rows(rule.code, found.heading(rule.column), broken, shown, f"moet {rule.must}")
    double = earlier.doubles(found, rows, ~findings.refused & ~findings.aside)
    identity = [name for name in found.contract.identity if name in rows and found.contract[name].default is None]
    name = next((name for name in reversed(identity) if name in found.columns), identity[-1])
    moet = "moet maar één keer voorkomen; dezelfde rij staat al hoger in dit bestand. Haal een van de twee weg"
    findings.about_rows("dubbel", found.heading(name), double, body.shown(name, rows[name]), moet)


def _outcome(body: Body, rows: pd.DataFrame, wide: dict[int, Parsed], findings: Findings, asks: list[str]) -> Checked:
    silent = without_values(body, wide, findings) | (findings.aside & ~findings.refused)
    good = ~findings.refused & ~silent
    whole = rows[good].assign(rij=body.numbers[good])
    accepted = one_row_per_value(whole, body, wide, good) if wide else whole
    ignored = int(np.count_nonzero(silent)) + body.length - len(body.numbers)
    return Checked(
        body.sheet.name,
        body.found.contract.name,
        accepted.reset_index(drop=True),
        body.length,
        int(good.sum()),
        int(findings.refused.sum()),
        ignored,
        findings.ordered(),
        tuple(asks),
        body.found.header + 1,
        body.found.headings,
    )
