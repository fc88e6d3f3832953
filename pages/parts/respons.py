"""Who answered: how many, of which kinds, and whether that explains what changed."""

import pandas as pd
import streamlit as st

from pages.parts import format
from pages.parts.achtergrond import background
from pages.parts.opslag import answer, kept
from queries.vragenlijst import respons, temperatuur
from queries.vragenlijst.samenstelling import samenstelling


def warn(ronde: str) -> None:
    """A warning when who answered changed more than what they answered; nothing otherwise."""
    warning = others_answered(ronde)
    if warning:
        st.warning(warning, icon=":material/group:")


def who_answered(ronde: str) -> None:
    """How many answered in a round; behind it the numbers per round, kind and role."""
    st.header("Wie antwoordde?", anchor=False)
    kept("respons", lambda: st.caption(f"{response(_of(temperatuur, ronde))}."), {"ronde": ronde})
    background(
        lambda: answer(respons), "respons", {}, ("Wie antwoordde", "Nooit minder dan vijf"), ("antwoorden", "rondes")
    )


def response(row: pd.Series) -> str:
    """How many of the invited answered, from a row of the question `temperatuur`."""
    asked = "" if pd.isna(row["uitgenodigd"]) else f" van de {format.number(row['uitgenodigd'])} uitgenodigden"
    share = "" if pd.isna(row["respons_pct"]) else f" ({format.number(row['respons_pct'])} %)"
    return f"Ronde {row['ronde']} · {format.number(row['respondenten'])}{asked} antwoordden{share}"


def others_answered(ronde: str) -> str | None:
    """The warning that who answered changed more than what they answered; None when that is not so."""
    return kept("respons.anderen", lambda: _others_answered(ronde), {"ronde": ronde})


def _others_answered(ronde: str) -> str | None:
    row = _of(samenstelling, ronde)
    if row is None or not row["let_op"] or pd.isna(_of(temperatuur, ronde)["verandering"]):
        return None
    return (
        f"Sinds {row['vorige_ronde']} veranderde vooral wie er antwoordde: dat alleen scheelt "
        f"{format.number(abs(row['door_wie']), 1)} punt, andere antwoorden {format.number(abs(row['door_wat']), 1)}. "
        "Vergelijk daarom liever per soort organisatie."
    )


def _of(question: object, ronde: str) -> pd.Series | None:
    rows = answer(question)
    rows = rows[rows["ronde"] == ronde]
    return None if rows.empty else rows.iloc[0]
