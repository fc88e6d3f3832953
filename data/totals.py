"""Rows of figures that sum up the rows above them: they are no area, and are put aside by name."""

import pandas as pd

from data.aside import TOTALS
from data.bevinding import LET_OP, Findings
from data.body import Body
from data.text import key

MOET = "is een totaalregel en geen gebied; deze regel telt niet mee. Is het wel een gebied, geef het dan zijn naam"


def set_totals_aside(body: Body, rows: pd.DataFrame, findings: Findings) -> None:
    """Mark the rows of totals among those of areas; where every row is called so, it is the area."""
    called = {name: key(name).removeprefix("sub") in TOTALS for name in rows["gebied"].dropna().unique()}
    if all(called.values()):
        return
    findings.aside |= rows["gebied"].map(called).fillna(False).to_numpy(dtype=bool)
    heading, show = body.found.heading("gebied"), body.shown("gebied", rows["gebied"])
    findings.about_rows("totaalregel", heading, findings.aside & ~findings.refused, show, MOET, LET_OP)
