"""Questions about the indicators."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.choice import Chosen, as_list
from queries.hiding import DERIVABLE, TOO_SMALL, too_small
from queries.indicatoren.afleidbaar import derivable

NOT_DELIVERED = "niet aangeleverd"
FIGURES = ("teller", "noemer", "waarde", "onder", "boven")


def indicatoren(store: Store, fase: Chosen = None) -> pd.DataFrame:
    """The columns of the data set by the newest definition; one row per indicator."""
    return ask(store, "indicatoren/indicatoren", fase=as_list(fase))


def gebieden(store: Store) -> pd.DataFrame:
    """gebied, indicatoren (how many have values): one row per area, the best filled first."""
    return ask(store, "indicatoren/gebieden")


def indicatorwaarden(
    store: Store, indicator: Chosen = None, gebied: Chosen = None, fase: Chosen = None
) -> pd.DataFrame:
    """One row per indicator, area and period, with the Wilson 95 % interval of shares.

    Columns: indicator, naam, gebied, periode, teller, noemer, waarde, onder, boven, status, trendbreuk (not to be
    compared with the period before), reden_leeg (only where waarde is empty), eenheid. Hidden where fewer than ten
    are counted, or fewer than ten are not; and where such a number would follow from others (afleidbaar).
    """
    # of all areas: whether a figure gives away another does not depend on who is asked for
    rows = ask(store, "indicatoren/indicatorwaarden", indicator=as_list(indicator), fase=as_list(fase))
    withdrawn, small = rows["status"] == "ingetrokken", too_small(rows)
    aside = derivable(rows, rows["waarde"].notna() & ~small & ~withdrawn)
    figures = {name: rows[name].mask(small | withdrawn | aside) for name in FIGURES}
    reasons = rows["reden_leeg"].where(rows["waarde"].isna()).mask(small, TOO_SMALL).mask(aside, DERIVABLE)
    empty = figures["waarde"].isna() & reasons.isna()
    told = rows.assign(**figures, reden_leeg=reasons.mask(empty, NOT_DELIVERED).mask(withdrawn, "ingetrokken"))
    return _of_areas(told, as_list(gebied)).drop(columns=["gebiedscode", "begin", "einde"])


def _of_areas(rows: pd.DataFrame, chosen: list[str] | None) -> pd.DataFrame:
    """The rows of the chosen areas, by name or by code."""
    named = rows["gebied"].isin(chosen or []) | rows["gebiedscode"].isin(chosen or [])
    return rows[named].reset_index(drop=True) if chosen else rows
