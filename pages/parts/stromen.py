"""Cases that go from table to table: the flows of a period, and what ring 1 solves from period to period."""

import pandas as pd
import streamlit as st

from pages.charts.stromen import share
from pages.parts import format
from pages.parts.achtergrond import background
from pages.parts.chart import show
from pages.parts.going import link
from pages.parts.numbers import table
from pages.parts.opslag import answer, kept
from queries.hiding import DERIVABLE, TOO_SMALL
from queries.overlegtafels import overlegtafels
from queries.stromen import DOWN, LEVEL, UP, casusstromen, opgelost_in_ring_1, perioden

TITLE, SHARE = "Stromen tussen tafels", "Opgelost in ring 1"
DATASETS = ("casusstromen", "overlegtafels")
SHOWN, HEIGHT, WIDTH, SELECT = ["van", "naar", "richting", "aantal", "reden"], 330, 540, 260
WAYS = {UP: "omhoog", DOWN: "omlaag", LEVEL: "naar dezelfde ring"}
NOTHING = (
    "Nog niet bekend is hoeveel casussen van tafel naar tafel gaan. Lever een spreadsheet Casusstromen aan, met een "
    "rij per paar tafels en de kolommen Periode, Van, Naar en Aantal. Het sjabloon heeft er een blad voor."
)
SHORTER = "Van deze periode blijft alles verborgen: er is ook een kortere aangeleverd die daarin ligt."


def choose_periode() -> str | None:
    """The period whose flows are shown, the newest at first; without any, which spreadsheet tells them."""
    st.header(TITLE, anchor=False)
    known = kept("stromen.perioden", lambda: answer(perioden)["periode"].tolist(), {})
    if known:
        return st.selectbox("Periode van de stromen", known, key="stromen", bind="query-params", width=SELECT)
    st.caption(NOTHING)
    link("Naar Aanleveren", "aanleveren")
    return None


def flows_told(periode: str, chosen: dict[str, object]) -> None:
    """The flows of a period between the tables that the filters leave, beside what ring 1 solves."""
    left, right = st.columns([50, 50], gap="medium")
    about = {**chosen, "stromen": periode}
    with left:
        kept("stromen.zinnen", lambda: _told(periode, chosen), about)
    with right:
        show("stromen", lambda: share(answer(opgelost_in_ring_1), WIDTH), {})
        background(lambda: answer(opgelost_in_ring_1), "opgelost_in_ring_1", {}, [SHARE], DATASETS)
    kept("stromen.tabel", lambda: _table(flows_of(periode, chosen)), about)
    background(lambda: flows_of(periode, chosen), "casusstromen", about, [TITLE], DATASETS)


def flows_of(periode: str, chosen: dict[str, object]) -> pd.DataFrame:
    """The flows of a period from or to a table that the filters leave; without a filter all of them."""
    rows = answer(casusstromen, periode=[periode])
    if not any(values for name, values in chosen.items() if name != "peildatum"):
        return rows
    left = answer(overlegtafels, **chosen)["overlegtafel"].str.lower()
    return rows[rows["van"].str.lower().isin(left) | rows["naar"].str.lower().isin(left)].reset_index(drop=True)


def _told(periode: str, chosen: dict[str, object]) -> None:
    """What the flows took each way, and what ring 1 solved."""
    flows, solved = sentences(flows_of(periode, chosen)), share_told(answer(opgelost_in_ring_1), periode)
    st.markdown("  \n".join(f"**{each}**" for each in [*flows, solved]))
    st.caption("Wat ring 1 zelf oplost, is het deel van haar casussen dat niet naar een hogere ring gaat.")


def _table(rows: pd.DataFrame) -> None:
    if len(rows):
        table(rows[SHOWN], key="tabel_stromen", height=min(HEIGHT, 38 * (len(rows) + 1)))


def sentences(rows: pd.DataFrame) -> list[str]:
    """How many cases the flows that may be seen took each way, and how many flows may not."""
    if rows.empty:
        return ["Geen enkele stroom raakt een tafel die bij deze filters past."]
    if rows["reden"].eq(DERIVABLE).any():
        return [SHORTER]
    sums = rows.groupby("richting")["aantal"].sum()
    told = [f"{format.counted(sums[way], 'casus', 'casussen')} {words}" for way, words in WAYS.items() if sums.get(way)]
    nowhere = rows["aantal"][rows["richting"].isna()].sum()
    if nowhere:
        told.append(f"{format.counted(nowhere, 'casus', 'casussen')} van of naar een tafel die niet op de lijst staat")
    hidden = int(rows["reden"].eq(TOO_SMALL).sum())
    small = f"{format.counted(hidden, 'stroom', 'stromen')} van minder dan tien casussen niet meegeteld."
    return [*([f"Te zien: {', '.join(told)}."] if told else []), *([small] if hidden else [])]


def share_told(shares: pd.DataFrame, periode: str) -> str:
    """What ring 1 solves in a period, or why that is not told; and of how many tables it is not known."""
    row = shares.set_index("periode").loc[periode]
    unknown = int(row["tafels_zonder_casussen"])
    beside = f" Van {format.counted(unknown, 'tafel', 'tafels')} zijn de casussen onbekend." if unknown else ""
    if pd.isna(row["opgelost_pct"]):
        return f"Welk deel ring 1 zelf oploste in {periode} is niet te zien: {row['reden']}.{beside}"
    solved, cases = format.number(row["opgelost_pct"]), format.number(row["casussen"])
    return f"In {periode} loste ring 1 zelf {solved} % op van {cases} casussen.{beside}"
