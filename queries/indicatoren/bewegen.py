"""Which indicators moved: the newest value of each beside the one before it, and what may be said of that."""

from collections.abc import Iterator

import pandas as pd

from data.store import Store
from queries.choice import Chosen
from queries.indicatoren import indicatoren, indicatorwaarden
from queries.vragenlijst.aandacht import INCOMPARABLE, SAME
from queries.vragenlijst.verschil import newcombe

MORE, LESS, UNTESTED = "gunstiger", "ongunstiger", "geen marge bekend"
BETTER = {"hoger is beter": 1, "lager is beter": -1}
COLUMNS = ["indicator", "naam", "gebied", "periode", "vorige_periode", "waarde", "vorige", "verschil"]
BOUNDS = ["verschil_van", "verschil_tot"]


def bewegingen(store: Store, indicator: Chosen = None, gebied: Chosen = None, fase: Chosen = None) -> pd.DataFrame:
    """One row per indicator and area with two values that may be shown: the newest, beside the one before it.

    Columns: indicator, naam, gebied, periode, vorige_periode, waarde, vorige, verschil with Newcombe's 95 % interval
    verschil_van and verschil_tot (only of shares with teller and noemer), beweging in words. Only what
    `indicatorwaarden` shows is compared.
    """
    values = indicatorwaarden(store, indicator, gebied, fase)
    ways = indicatoren(store).set_index("indicator")["richting"].map(BETTER).fillna(0)
    found = [
        row | {"beweging": _in_words(row, ways.get(row["indicator"], 0))}
        for _, series in values.groupby(["indicator", "gebied"], sort=False)
        for row in _newest(series)
    ]
    return pd.DataFrame(found, columns=[*COLUMNS, *BOUNDS, "beweging", "breuk"]).drop(columns="breuk")


def _newest(series: pd.DataFrame) -> Iterator[dict[str, object]]:
    """The last value of a series that is shown, beside the last but one; nothing when there is only one."""
    shown = series[series["waarde"].notna()]
    if len(shown) < 2:
        return
    before, now = shown.iloc[-2], shown.iloc[-1]
    between = series.loc[series.index > before.name, "trendbreuk"]
    bounds = _interval(now, before)
    yield {
        **now[["indicator", "naam", "gebied", "periode", "waarde"]].to_dict(),
        "vorige_periode": before["periode"],
        "vorige": before["waarde"],
        "verschil": now["waarde"] - before["waarde"],
        **dict(zip(BOUNDS, bounds, strict=True)),
        "breuk": bool(between.any()),
    }


def _interval(now: pd.Series, before: pd.Series) -> tuple[float, float]:
    """Newcombe's interval of the difference of two shares, in the unit of the indicator."""
    whole = {"%": 100, "‰": 1000}.get(now["eenheid"])
    counted = now[["teller", "noemer"]].notna().all() and before[["teller", "noemer"]].notna().all()
    if whole is None or not counted or now["teller"] > now["noemer"] or before["teller"] > before["noemer"]:
        return float("nan"), float("nan")
    _, low, high = newcombe((now["teller"], now["noemer"]), (before["teller"], before["noemer"]))
    return float(whole * low), float(whole * high)


def _in_words(row: dict[str, object], better: int) -> str:
    """What may be said: `better` is 1 when higher is better, -1 when lower is, 0 when there is no fixed direction."""
    if row["breuk"]:
        return INCOMPARABLE
    if pd.isna(row["verschil_van"]):
        return UNTESTED
    if row["verschil_van"] <= 0 <= row["verschil_tot"]:
        return SAME
    way = (1 if row["verschil"] > 0 else -1) * better
    if way:
        return MORE if way > 0 else LESS
    return f"aantoonbaar {'hoger' if row['verschil'] > 0 else 'lager'}"
