"""Questions about the indicators."""

import pandas as pd

from data.store import Store
from queries.asking import ask
from queries.hiding import TOO_SMALL, too_small
from queries.vragenlijst import Chosen, _list

NOT_DELIVERED = "niet aangeleverd"


def indicatoren(store: Store, fase: Chosen = None) -> pd.DataFrame:
    """The columns of the data set by the newest definition; one row per indicator."""
    return ask(store, "indicatoren/indicatoren", fase=_list(fase))


def gebieden(store: Store) -> pd.DataFrame:
    """gebied, indicatoren (how many have values): one row per area, the best filled first."""
    return ask(store, "indicatoren/gebieden")


def indicatorwaarden(
    store: Store, indicator: Chosen = None, gebied: Chosen = None, fase: Chosen = None
) -> pd.DataFrame:
    """One row per indicator, area and period, with the Wilson 95 % interval of shares.

    Columns: indicator, naam, gebied, periode, teller, noemer, waarde, onder, boven, status, trendbreuk (not to be
    compared with the period before), reden_leeg (only where waarde is empty), eenheid. Hidden where fewer than ten
    are counted, or fewer than ten are not.
    """
    rows = ask(
        store, "indicatoren/indicatorwaarden", indicator=_list(indicator), gebied=_list(gebied), fase=_list(fase)
    )
    small = too_small(rows)
    figures = {name: rows[name].mask(small) for name in ("teller", "noemer", "waarde", "onder", "boven")}
    reasons = rows["reden_leeg"].where(rows["waarde"].isna()).mask(small, TOO_SMALL)
    empty = figures["waarde"].isna() & reasons.isna()
    withdrawn = rows["status"] == "ingetrokken"
    figures = {name: values.mask(withdrawn) for name, values in figures.items()}
    return rows.assign(**figures, reden_leeg=reasons.mask(empty, NOT_DELIVERED).mask(withdrawn, "ingetrokken"))
