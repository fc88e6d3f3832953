"""Sheets and a contract in; rows that keep it, and a bevinding for each place that does not, out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from data.bevinding import FOUT, LET_OP, Bevinding, Findings
from data.columns import Parsed, is_empty, missing, parse
from data.contract import Column
from data.contracts.antwoorden import ANTWOORDEN
from data.earlier import Earlier
from data.kinds import key, tidy
from data.privacy import MASK, is_private_heading, letters, masked, private_text
from data.reading import Sheet
from data.recognising import PER_ANSWER, Recognised

WIDE = " Staat er een kolom per stelling? Lever dan eerst (of mee) de lijst met stellingen aan."


@dataclass(frozen=True)
class Checked:
    """One sheet after checking: the accepted rows (columns of the contract, and `rij`), the counts, the findings."""

    blad: str
    dataset: str | None
    rows: pd.DataFrame
    gelezen: int
    geaccepteerd: int
    afgekeurd: int
    genegeerd: int
    bevindingen: list[Bevinding] = field(default_factory=list)
    asks: tuple[str, ...] = ()

    @property
    def faulty(self) -> bool:
        return any(finding.ernst == FOUT for finding in self.bevindingen)


def _cells(sheet: Sheet, found: Recognised, place: int, keep: np.ndarray) -> list[object]:
    body = sheet.rows[found.header + 1 :]
    return [body[i][place] if place < len(body[i]) else None for i in keep]


def _check_column(
    column: Column, heading: str, cells: list[object], decimal: str, fill: object, findings: Findings
) -> Parsed:
    if fill is not None:
        cells = [fill if is_empty(cell) else cell for cell in cells]
    parsed = parse(column, cells, decimal)
    empty = np.array([is_empty(cell) for cell in cells], dtype=bool)

    def shown(i: int) -> str:
        return masked(cells[i])

    findings.about_rows("verkeerde waarde", heading, parsed.wrong, shown, f"moet {column.kind.must}")
    private = "mag geen e-mailadres of naam van een persoon bevatten; haal die weg"
    findings.about_rows("persoonsgegeven", heading, parsed.private, lambda _: MASK, private)
    if column.required:
        findings.about_rows("verplicht", heading, empty, lambda _: None, "moet gevuld zijn")
    for rule in column.rules:
        present = parsed.values.notna().to_numpy(dtype=bool)
        broken = present.copy()
        broken[present] = ~rule.holds(parsed.values[present]).to_numpy(dtype=bool)
        findings.about_rows("regel", heading, broken, shown, f"moet {rule.must}")
    return parsed


def _check_columns(
    sheet: Sheet, found: Recognised, keep: np.ndarray, fill: Mapping[str, object], findings: Findings
) -> tuple[dict[str, pd.Series], list[str]]:
    """The typed columns of the contract, and the required ones that are not there but may be given."""
    values: dict[str, pd.Series] = {}
    asks = []
    for column in found.contract.columns:
        if found.statements and column.name in PER_ANSWER:
            continue
        place, given = found.columns.get(column.name), fill.get(column.name)
        if place is None and given is None:
            parsed = missing(len(keep), column)
            if column.required:
                asks += [column.name] if column.fill else []
                moet = f"moet er zijn: {column.means}{WIDE if column is ANTWOORDEN['stelling'] else ''}"
                findings.about_sheet("kolom ontbreekt", FOUT, column.heading, moet)
                findings.refused[:] = True
        else:
            cells = _cells(sheet, found, place, keep) if place is not None else [None] * len(keep)
            parsed = _check_column(column, found.heading(column.name), cells, sheet.decimal, given, findings)
        values[column.name] = parsed.values
        if column.absent:
            earlier = values.get(column.absent)
            values[column.absent] = parsed.absent if earlier is None else earlier.fillna(parsed.absent)
        if column.default is not None:
            values[column.name] = values[column.name].fillna(column.default)
    return values, asks


def _check_statements(
    sheet: Sheet,
    found: Recognised,
    keep: np.ndarray,
    scales: Mapping[tuple[str, int], tuple[int, int]],
    findings: Findings,
) -> dict[int, Parsed]:
    """The answers of each statement column, kept within the scale of that statement."""
    answers = {}
    for place, statement in found.statements.items():
        cells, heading = _cells(sheet, found, place, keep), found.headings[place]
        parsed = _check_column(
            Column("antwoord", found.contract["antwoord"].kind, ""),
            heading,
            cells,
            sheet.decimal,
            None,
            findings,
        )
        low, high = scales[statement.stelling, statement.versie]
        outside = (~parsed.values.between(low, high)).fillna(False).to_numpy(dtype=bool)
        moet = f"moet {low} t/m {high} zijn, of Weet niet of N.v.t."
        findings.about_rows("buiten de schaal", heading, outside, lambda i, c=cells: masked(c[i]), moet)
        answers[place] = parsed
    return answers


def _shown(sheet: Sheet, found: Recognised, rows: pd.DataFrame, keep: np.ndarray, name: str) -> Callable:
    """How to show a cell of a column: as it was typed, or as it was filled in."""
    place = found.columns.get(name)
    typed = list(rows[name]) if place is None else _cells(sheet, found, place, keep)
    return lambda i: None if is_empty(typed[i]) or pd.isna(typed[i]) else masked(typed[i])


def _check_rows(
    sheet: Sheet, found: Recognised, rows: pd.DataFrame, keep: np.ndarray, earlier: Earlier, findings: Findings
) -> None:
    """The rules over a whole row, and rows that stand twice; only for rows without another fault."""
    for rule in found.contract.row_rules:
        broken = ~rule.holds(rows).fillna(True).to_numpy(dtype=bool) & ~findings.refused
        shown = _shown(sheet, found, rows, keep, rule.column)
        findings.about_rows(rule.code, found.heading(rule.column), broken, shown, f"moet {rule.must}")
    double = earlier.doubles(found, rows, ~findings.refused)
    identity = [name for name in found.contract.identity if name in rows and found.contract[name].default is None]
    named = [name for name in identity if name in found.columns] or identity
    moet = "moet maar één keer voorkomen; dezelfde rij staat al hoger in dit bestand. Haal een van de twee weg"
    shown = _shown(sheet, found, rows, keep, named[-1])
    findings.about_rows("dubbel", found.heading(named[-1]), double, shown, moet)


def _check_unused(sheet: Sheet, found: Recognised, keep: np.ndarray, findings: Findings) -> None:
    used = {*found.columns.values(), *found.statements}
    taken = {key(found.headings[place]) for place in used}
    for place, heading in enumerate(found.headings):
        if not heading or place in used:
            continue
        cells = _cells(sheet, found, place, keep)
        if is_private_heading(heading) or any(private_text(cell) for cell in cells):
            moet = "bevat persoonsgegevens; deze kolom is niet ingelezen en niet bewaard"
            findings.about_sheet("persoonsgegevens", LET_OP, masked(heading), moet)
        elif key(heading) in taken:
            moet = "staat er nog een keer; alleen de eerste kolom met deze kop is ingelezen"
            findings.about_sheet("kop dubbel", LET_OP, masked(heading), moet)
        else:
            moet = "hoort bij geen kolom die Samenspel kent; deze kolom is niet ingelezen"
            findings.about_sheet("kolom niet gebruikt", LET_OP, masked(heading), moet)


def _headless(sheet: Sheet, found: Recognised, keep: np.ndarray, findings: Findings) -> None:
    """Cells that stand in a column without a heading are not taken in, and that is said."""
    width = max((len(row) for row in sheet.rows[found.header + 1 :]), default=0)
    for place in range(width):
        if place < len(found.headings) and found.headings[place]:
            continue
        if not all(is_empty(cell) for cell in _cells(sheet, found, place, keep)):
            moet = f"kolom {letters(place)} moet een kop hebben; zonder kop is deze kolom niet ingelezen"
            findings.about_sheet("kop ontbreekt", LET_OP, None, moet)


def _wide_rows(
    values: dict[str, pd.Series],
    found: Recognised,
    answers: dict[int, Parsed],
    rows: np.ndarray,
    numbers: np.ndarray,
) -> pd.DataFrame:
    """Respondents × statements as one row per answer that was given."""
    parts = []
    base = pd.DataFrame({name: series for name, series in values.items() if name != "versie"}).loc[rows]
    for place, parsed in answers.items():
        statement = found.statements[place]
        part = base.assign(
            stelling=statement.stelling,
            antwoord=parsed.values[rows],
            versie=statement.versie,
            geen_antwoord=parsed.absent[rows],
            rij=numbers[rows],
        )
        parts.append(part[part["antwoord"].notna() | part["geen_antwoord"].notna()])
    return pd.concat(parts, ignore_index=True)


def check_sheet(
    sheet: Sheet,
    found: Recognised,
    fill: Mapping[str, object],
    check_references: Callable[[Recognised, pd.DataFrame, Findings], pd.DataFrame],
    scales: Mapping[tuple[str, int], tuple[int, int]],
    earlier: Earlier,
) -> Checked:
    """Check one recognised sheet; gelezen = geaccepteerd + afgekeurd + genegeerd, always."""
    body = sheet.rows[found.header + 1 :]
    empty = np.array([all(is_empty(cell) for cell in row) for row in body], dtype=bool)
    keep = np.flatnonzero(~empty)
    numbers = keep + found.header + 2
    findings = Findings(sheet.name, numbers)
    values, asks = _check_columns(sheet, found, keep, fill, findings)
    answers = _check_statements(sheet, found, keep, scales, findings)
    rows = pd.DataFrame(values, index=range(len(keep)))
    if found.contract.name == "antwoorden":
        rows["respondent"] = earlier.numbered(rows["respondent"], sheet.name, numbers)
    rows = check_references(found, rows, findings)
    _check_rows(sheet, found, rows, keep, earlier, findings)
    _check_unused(sheet, found, keep, findings)
    _headless(sheet, found, keep, findings)
    ignored = np.zeros(len(keep), bool)
    if answers:
        given = [(p.values.notna() | p.absent.notna()).to_numpy(dtype=bool) for p in answers.values()]
        ignored = ~np.logical_or.reduce(given) & ~findings.refused
        moet = "bevat geen enkel antwoord; deze rij telt niet mee"
        findings.about_rows(
            "geen antwoorden", found.headings[next(iter(answers))], ignored, lambda _: None, moet, LET_OP
        )
    good = ~findings.refused & ~ignored
    accepted = (
        _wide_rows(dict(rows.items()), found, answers, good, numbers)
        if answers
        else rows[good].assign(rij=numbers[good])
    )
    return Checked(
        sheet.name,
        found.contract.name,
        accepted.reset_index(drop=True),
        len(body),
        int(good.sum()),
        int(findings.refused.sum()),
        int(ignored.sum() + empty.sum()),
        _ordered(findings.listed),
        tuple(asks),
    )


def unrecognised(sheet: Sheet) -> Checked:
    """A sheet that holds none of our data sets: nothing is taken in, and that is said."""
    read = sum(1 for row in sheet.rows if not all(is_empty(cell) for cell in row))
    moet = "is niet herkend als een van de gegevenssoorten en is overgeslagen"
    finding = Bevinding("blad niet herkend", LET_OP, sheet.name, None, None, None, moet)
    return Checked(sheet.name, None, pd.DataFrame(), read, 0, 0, read, [finding])


def _ordered(findings: Iterable[Bevinding]) -> list[Bevinding]:
    return sorted(findings, key=lambda each: (each.ernst != FOUT, each.kolom or "", each.rij or 0))


def headings_seen(sheet: Sheet) -> list[str]:
    """The first filled row of a sheet, as it may be shown."""
    first = next((row for row in sheet.rows if not all(is_empty(cell) for cell in row)), [])
    return [masked(tidy(cell)) for cell in first if not is_empty(cell) and key(tidy(cell))]
