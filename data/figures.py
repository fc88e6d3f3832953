"""Values beside what is known of their indicator: shares that cannot be, jumps, and totals that are no sum."""

from collections.abc import Iterator, Mapping

import numpy as np
import pandas as pd

from data.bevinding import LET_OP, Findings
from data.body import Body
from data.past import FIGURES, Past, newest
from data.recognising import Recognised

COUNTED = frozenset(("%", "‰", "aantal"))
PARTS_OF = {"%": 100, "‰": 1000}
FACTOR, POINTS = 3, 20
FEWEST = 10
ROUNDED = 1e-6  # what a formula may leave behind a whole number
TOTAL = r"(?i)^\s*(?:sub)?totaal\b|^\s*total\b|\btotaal\s*$"
SERIES = ["indicator", "gebied", "definitieversie", "lengte"]
MORE = "moet niet groter zijn dan de noemer: de eenheid van deze indicator is %. Staan teller en noemer andersom?"
OVER = "moet 100 of minder zijn: de eenheid van deze indicator is %. Controleer de komma"
BELOW = "moet 0 of meer zijn; geeft de bron het getal niet, typ dan een x"
WHOLE = (
    "moet een heel aantal zijn, want deze indicator telt. Scheidt het teken de duizendtallen, typ het getal dan zonder "
    "(1234); is het een uitkomst, zet die dan in Waarde"
)
JUMP = "zo’n sprong komt zelden voor. Controleer de komma, de eenheid en de periode"


def check_shares(found: Recognised, rows: pd.DataFrame, units: Mapping[str, str], findings: Findings) -> None:
    """A fout for a count that is no whole number, a share in % of more than all there are, a count below nothing."""
    unit = rows["indicator"].map(dict(units))
    more = (unit == "%") & (rows["teller"] > rows["noemer"]) & (rows["noemer"] > 0)
    for name in ("teller", "noemer"):
        part = unit.isin(COUNTED) & ((rows[name] - rows[name].round()).abs() > ROUNDED)
        _report("geen heel aantal", found.heading(name), part, rows[name], WHOLE, findings)
    _report("teller en noemer", found.heading("teller"), more, rows["teller"], MORE, findings)
    check_possible(found.heading("waarde"), rows["waarde"].where(rows["noemer"].isna()), unit, findings)


def check_possible(heading: str, values: pd.Series, unit: pd.Series, findings: Findings) -> None:
    """A value is a fout when no indicator with its unit can have it; `unit` has one for each value."""
    _report("meer dan 100 %", heading, (unit == "%") & (values > 100), values, OVER, findings)
    _report("minder dan 0", heading, unit.isin(COUNTED) & (values < 0), values, BELOW, findings)


def _report(code: str, heading: str, wrong: pd.Series, values: pd.Series, moet: str, findings: Findings) -> None:
    places = wrong.fillna(False).to_numpy(dtype=bool)
    findings.about_rows(code, heading, places, lambda i: shown(values.iloc[i]), moet)


def shown(number: object) -> str:
    """A number as a Dutch reader writes it."""
    return f"{float(number):.12g}".replace(".", ",")


def length(period: str) -> str:
    """What kind of period it is: only periods of one length are compared."""
    return period[4:6] if period[4:6] in ("-H", "-K") else str(len(period))


def value_of(rows: pd.DataFrame, units: Mapping[str, str]) -> pd.Series:
    """The value as given, or from numerator and denominator; none when it counts fewer than ten people, or all but so
    few: what stays hidden may not be found by advice on other values either."""
    rows = rows.astype(dict.fromkeys(("teller", "noemer", "waarde"), "Float64"))
    per = rows["indicator"].map(lambda code: PARTS_OF.get(units.get(code, ""), 1)).astype("Float64")
    counted = per * rows["teller"] / rows["noemer"].where(rows["noemer"] > 0)
    value = rows["waarde"].where(rows["waarde"].notna(), counted)
    noemer = rows["noemer"].fillna(per * rows["teller"] / value.where(value > 0))
    teller = rows["teller"].fillna((value * noemer / per).round(6))
    few = (teller < FEWEST) | (noemer < FEWEST) | ((per > 1) & (noemer - teller < FEWEST))
    return value.where(~few.fillna(False))


def advise_jumps(body: Body, rows: pd.DataFrame, past: Past, findings: Findings) -> None:
    """Advice on a value far from the one before it."""
    name = "waarde" if "waarde" in body.found.columns else "teller"
    for moet, where in jumps(rows[~findings.refused & rows["periode"].notna()], past):
        places, show = rows.index.isin(where), body.shown(name, rows[name])
        findings.about_rows("sprong", body.found.heading(name), places, show, moet, LET_OP)


def jumps(good: pd.DataFrame, past: Past) -> Iterator[tuple[str, pd.Index]]:
    """What is said of values (FIGURES) far from the one before, and the labels of their rows."""
    every = newest(past.waarden, good[FIGURES], FIGURES[:4])
    every = every.assign(value=value_of(every, past.eenheden), lengte=every["periode"].map(length))
    small = (every["indicator"].map(dict(past.eenheden)) == "aantal") & (every["value"] < FEWEST).fillna(False)
    every = every[every["value"].notna() & ~small].sort_values("periode")
    before = every.groupby(SERIES)[["value", "periode"]].shift()
    every = every.assign(vorige=before["value"], toen=before["periode"])
    mine = good[FIGURES[:4]].astype(object).reset_index().merge(every, how="left", on=FIGURES[:4]).set_index("index")
    now, then = (mine[name].astype("Float64") for name in ("value", "vorige"))
    times = (((now >= FACTOR * then) & (now > 0)) | ((then >= FACTOR * now) & (then > 0))).fillna(False)
    percent = mine["indicator"].map(dict(past.eenheden)) == "%"
    points = percent & ((now - then).abs() >= POINTS).fillna(False)
    yield from _told(mine["toen"], times, f"een factor {FACTOR} of meer")
    yield from _told(mine["toen"], points & ~times, f"{POINTS} procentpunten of meer")


def _told(then: pd.Series, hit: pd.Series, how: str) -> Iterator[tuple[str, pd.Index]]:
    for period in sorted(set(then[hit])):
        yield f"scheelt {how} met {period}; {JUMP}", then.index[hit & (then == period)]


def advise_totals(body: Body, rows: pd.DataFrame, findings: Findings) -> None:
    """Advice on a row for the total of all areas that is not their sum."""
    good = rows[~findings.refused]
    total = good["gebied"].str.contains(TOTAL, regex=True)
    group = ["indicator", "periode", "definitieversie"]
    for name in ("teller", "noemer"):
        parts = good[~total & good[name].notna()].groupby(group)[name].agg(["sum", "count"])
        against = good[total].merge(parts, how="left", left_on=group, right_index=True)
        wrong = (against["count"] > 1) & ((against[name] - against["sum"]).abs() >= 0.5).fillna(False)
        for i in against.index[wrong]:
            places = np.arange(len(rows)) == rows.index.get_loc(i)
            moet = (
                f"is niet de som van de andere gebieden ({shown(against['sum'][i])}); controleer het totaal en de delen"
            )
            findings.about_rows("totaal", body.found.heading(name), places, body.shown(name, rows[name]), moet, LET_OP)
