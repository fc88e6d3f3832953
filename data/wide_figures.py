"""Figures of a sheet with several on a row, beside what is known of their indicator: as those of a long list."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.columns import Parsed
from data.figures import advise_jumps, advise_totals, check_possible, jumps
from data.past import FIGURES, Past
from data.privacy import masked

Wide = Mapping[int, Parsed]


def check_wide_figures(body: Body, rows: pd.DataFrame, wide: Wide, past: Past, findings: Findings) -> None:
    """A figure that cannot be is a fout, under the heading of its own column."""
    for place, parsed in wide.items():
        unit = _under(body, rows, place, parsed)["indicator"].map(dict(past.eenheden))
        check_possible(body.found.headings[place], parsed.values, unit, findings)


def advise_figures(body: Body, rows: pd.DataFrame, wide: Wide, past: Past, findings: Findings) -> None:
    """Advice on the figures of a sheet, wide or long."""
    if wide:
        _advise_wide_jumps(body, rows, wide, past, findings)
        return
    advise_jumps(body, rows, past, findings)
    advise_totals(body, rows, findings)


def _advise_wide_jumps(body: Body, rows: pd.DataFrame, wide: Wide, past: Past, findings: Findings) -> None:
    """Advice on a figure far from the one before it, which may stand in another column of its row."""
    good, length = ~findings.refused & rows["gebied"].notna().to_numpy(dtype=bool), len(rows)
    parts = [_under(body, rows, place, parsed)[FIGURES][good] for place, parsed in wide.items()]
    labels = np.concatenate([np.flatnonzero(good) + number * length for number in range(len(parts))])
    figures = pd.concat(parts).set_axis(labels)
    for moet, where in jumps(figures[figures["periode"].notna() & figures["waarde"].notna()], past):
        for number, place in enumerate(wide):
            places, cells = np.isin(np.arange(length) + number * length, where), body.cells(place)
            heading = body.found.headings[place]
            findings.about_rows("sprong", heading, places, lambda i, c=cells: masked(c[i]), moet, LET_OP)


def _under(body: Body, rows: pd.DataFrame, place: int, parsed: Parsed) -> pd.DataFrame:
    """The rows with the figures of one column, and what its heading says of them."""
    return rows.assign(**body.found.given[place], waarde=parsed.values.astype("Float64"))
