"""Questions about scenarios: another arrangement of the overlegtafels, asked the same as the real one."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from data.problem import Problem
from data.store import Store
from queries.asking import ask, at_one_moment
from queries.choice import Chosen
from queries.herijking.scenario import chosen, folded, found, stappen, tried
from queries.herijking.stappen import COLUMNS
from queries.overlegtafels import TOTAL, peildata
from queries.overlegtafels.gespreksstof import dubbelingen, vergaderuren, witte_plekken

NO_HOURS = "tafels zonder bekende uren"
CIJFERS = (
    "tafels", "uren per maand", "casussen per jaar in ring 1", "witte plekken", "paren om over te praten", NO_HOURS,
)  # fmt: skip
COMPARED = ["scenario", "cijfer", "nu", "straks", "verschil"]


def scenarios(store: Store) -> pd.DataFrame:
    """scenario (its number), naam, peildatum, op: one row per scenario, newest first."""
    return store.scenarios()


@at_one_moment
def tafels(store: Store, scenario: str) -> pd.DataFrame:
    """The columns of the data set: the list of the day after all steps; raises Problem where a step is not possible."""
    one = found(store, scenario)
    return pd.DataFrame(folded(store, one), columns=COLUMNS)


def laatst_geplaatst(store: Store, scenario: str) -> str | None:
    """The table to which the last step gave its place in the ring; None when it gave none."""
    kept = stappen(store, found(store, scenario))
    return kept[-1][1].plaatst if kept else None


@at_one_moment
def nieuwe_lijst(store: Store, scenario: str, peildatum: dt.date) -> pd.DataFrame:
    """The list of a scenario as that of another day, to be handed in; raises Problem when that day cannot be."""
    one = found(store, scenario)
    if peildatum <= one.peildatum.date():
        raise Problem(f"De peildatum moet na {one.peildatum:%d-%m-%Y} zijn, de dag van de lijst van dit scenario.")
    if pd.Timestamp(peildatum) in set(peildata(store)["peildatum"]):
        raise Problem(f"Van {peildatum:%d-%m-%Y} is er al een lijst, en die zou worden vervangen. Kies een andere dag.")
    return tafels(store, scenario).assign(peildatum=pd.Timestamp(peildatum))


@at_one_moment
def herijking(store: Store, scenario: Chosen = None) -> pd.DataFrame:
    """scenario, cijfer (see CIJFERS), nu, straks, verschil: one row per scenario and figure.

    Nu is the list of the day on which the scenario rests. A scenario is chosen by its name or its number.
    """
    compared = [pd.DataFrame(columns=COMPARED)]
    for one in chosen(store, scenario):
        with tried(folded(store, one)) as trial:
            now, then = (_figures(each, one.peildatum) for each in (store, trial))
        frame = pd.DataFrame({"scenario": one.naam, "cijfer": CIJFERS, "nu": now, "straks": then})
        compared.append(frame.assign(verschil=frame["straks"] - frame["nu"]))
    return pd.concat(compared[1:] or compared, ignore_index=True)


def vergelijking(store: Store, scenario: Sequence[str]) -> pd.DataFrame:
    """cijfer, nu, and a column per scenario: one row per figure. The scenarios rest on the list of one day."""
    rows = herijking(store, scenario)
    beside = {name: own["straks"].array for name, own in rows.groupby("scenario", sort=False)}
    return pd.concat([rows.head(len(CIJFERS))[["cijfer", "nu"]], pd.DataFrame(beside)], axis=1)


@at_one_moment
def uren_per_organisatie(store: Store, scenario: str) -> pd.DataFrame:
    """organisatie, nu, straks, verschil: hours a month, the largest difference first; the last row is the total.

    Who sits at no table has no hours; where they are not known they are empty.
    """
    one = found(store, scenario)
    with tried(folded(store, one)) as trial:
        now, then = (vergaderuren(each, one.peildatum) for each in (store, trial))
    both = _beside(now[:-1], then[:-1])
    both["verschil"] = (both["straks"] - both["nu"]).round(6)  # who keeps his hours keeps his place
    both = both.sort_values("verschil", key=lambda change: -change.abs(), kind="stable")
    total = [now["uren_per_maand"].iloc[-1], then["uren_per_maand"].iloc[-1]]
    both.loc[len(both)] = [TOTAL, *total, total[1] - total[0]]
    return both.reset_index(drop=True)


def _beside(now: pd.DataFrame, then: pd.DataFrame) -> pd.DataFrame:
    """organisatie, nu, straks: one row per organisation, however it is capitalised; in the order of their names."""
    hours = [rows.set_index(rows["organisatie"].str.casefold()) for rows in (now, then)]
    names = pd.concat([rows["organisatie"] for rows in hours]).groupby(level=0).first().sort_values()
    known = {name: rows["uren_per_maand"].reindex(names.index, fill_value=0)
             for name, rows in zip(("nu", "straks"), hours, strict=True)}  # fmt: skip
    return pd.DataFrame({"organisatie": names, **known}).reset_index(drop=True)


def _figures(store: Store, peildatum: pd.Timestamp) -> list[float]:
    """The values of CIJFERS; hours are whole, so that the difference is that of the figures that are seen."""
    counted = ask(store, "herijking/herijking", peildatum=peildatum).iloc[0]
    hours = vergaderuren(store, peildatum).iloc[-1]
    return [
        float(counted["tafels"]),
        round(hours["uren_per_maand"], 0),
        counted["casussen_in_ring_1"],
        float(len(witte_plekken(store, peildatum))),
        float(len(dubbelingen(store, peildatum))),
        float(hours["tafels_zonder_uren"]),
    ]
