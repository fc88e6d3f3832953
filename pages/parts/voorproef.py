"""What a change does before it counts: how many rows, which figures, and what it replaces."""

import pandas as pd
import streamlit as st

from data.contracts import CONTRACTS
from data.difference import WAYS
from data.fewest import fewer_than
from data.repeated import enumerated
from pages.parts import format, moving
from pages.parts.numbers import table
from pages.parts.opslag import store
from queries.voorproef import Voorproef
from queries.voorproef.cijfers import RESTS_ON

MOST_TOLD = 5
FEW = (
    "Een streepje: het gaat om {}, of om antwoorden in de plaats van eerdere. Hoeveel daarvan "
    "anders zijn, blijft verborgen."
)
SMALL = (
    "Een streepje bij Waarden of Casusstromen: er zijn cijfers bij die verborgen blijven, omdat het om kleine "
    "aantallen gaat. Of die anders worden, blijft ook verborgen."
)


def show_rows(key: str, found: Voorproef) -> None:
    """Per data set how many rows are new, changed, gone or the same; behind a drawer each change."""
    shown = found.tellingen.assign(gegevens=[CONTRACTS[name].title for name in found.tellingen["dataset"]])
    counts = shown[["gegevens", *WAYS]].rename(columns=format.heading).set_index("Gegevens")
    st.table(counts.style.format(format.number).set_properties(**{"text-align": "right"}), width="content")
    if found.tellingen["nieuw"].isna().any():
        st.caption(FEW.format(fewer_than(found.minste)))
    if (found.tellingen["nieuw"].notna() & found.tellingen["gelijk"].isna()).any():
        st.caption(SMALL)
    if len(found.wijzigingen):
        with st.expander(f"Wat er gewijzigd is: {format.counted(_amount(found), 'cel', 'cellen')}"):
            table(_worded(found.wijzigingen), key=f"gewijzigd_{key}")
            if found.meer:
                st.caption(f"En nog {format.counted(found.meer, 'cel', 'cellen')}.")


def show_figures(key: str, found: Voorproef) -> None:
    """Which figures move, in words; behind a drawer all of them."""
    told = moving.sentences(found.cijfers, found.minste)
    if not told and {*found.tellingen["dataset"]} & RESTS_ON.keys():
        st.markdown("Geen temperatuur, thema of indicator verandert.")
    if told:
        st.markdown("\n".join(f"- {_plain(sentence)}" for sentence in told[:MOST_TOLD]))
    if len(told) > MOST_TOLD:
        with st.expander(f"Alle {format.number(len(found.cijfers))} cijfers die veranderen"):
            table(moving.listed(found.cijfers, found.minste), key=f"cijfers_{key}")


def show_replaced(found: Voorproef) -> None:
    """Which leveringen it takes the place of, whole or in part."""
    files = store().history().set_index("levering")["bestand"]
    by_file = files[files.index.isin(found.vervangt)].sort_index()
    names = [f"{enumerated(own.index)} ({bestand})" for bestand, own in by_file.groupby(by_file, sort=False)]
    if names:
        shown = ", ".join(names[:MOST_TOLD]) + (" en meer" if len(names) > MOST_TOLD else "")
        st.caption(f"Dit komt in de plaats van (een deel van) levering {_plain(shown)}. Terugdraaien kan altijd.")


def _amount(found: Voorproef) -> int:
    return len(found.wijzigingen) + found.meer


def _worded(changes: pd.DataFrame) -> pd.DataFrame:
    titles = {name: contract.title for name, contract in CONTRACTS.items()}
    named = changes.assign(dataset=changes["dataset"].map(titles), kolom=changes["kolom"].map(format.heading))
    return named.rename(columns={"dataset": "gegevens"})


def _plain(text: str) -> str:
    """Names come out of a spreadsheet: they are not markdown."""
    return "".join(f"\\{letter}" if letter in r"\`*_[]<>#$~:" else letter for letter in text)
