"""Periods with a mark that their figures are provisional, such as 2024* or 2024 (voorlopig)."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import is_empty
from data.headings import PROVISIONAL
from data.kinds import period
from data.privacy import masked

STATUS = "voorlopig"


def unmarked(cells: Sequence[object]) -> list[object]:
    """The cells without the mark, where a period is left."""
    plain = {cell: _plain(cell) for cell in dict.fromkeys(cells) if isinstance(cell, str)}
    return [plain.get(cell, cell) if isinstance(cell, str) else cell for cell in cells]


def with_status(body: Body, rows: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    """The rows with the status that the mark gives, where the file gives no other; what was read is told once."""
    if "periode" not in body.found.columns or "status" not in rows:
        return rows
    typed = body.cells_named("periode")
    marked = np.array(
        [isinstance(cell, str) and now != cell for cell, now in zip(typed, unmarked(typed), strict=True)], dtype=bool
    )
    silent = np.array([is_empty(cell) for cell in body.cells_named("status")], dtype=bool)
    rows = rows.assign(status=rows["status"].mask(marked & silent, STATUS))
    for i in np.flatnonzero(marked & ~findings.refused)[:1]:
        more = f" (zo ook in nog {marked.sum() - 1} rijen)" if marked.sum() > 1 else ""
        moet = f"is gelezen als {rows['periode'][i]} met status {rows['status'][i]}{more}"
        first = np.arange(len(rows)) == i
        findings.about_rows("voorlopig", body.found.heading("periode"), first, lambda i: masked(typed[i]), moet, LET_OP)
    return rows


def _plain(cell: str) -> str:
    plain = PROVISIONAL.sub("", cell)
    if plain == cell:
        return cell
    try:
        period.parse(plain, ",")
    except ValueError:
        return cell
    return plain
