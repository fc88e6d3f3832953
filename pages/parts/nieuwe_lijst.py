"""A scenario as the next list of overlegtafels: a workbook to hand in."""

import datetime as dt

import streamlit as st

from data.kinds import date
from data.problem import Problem
from data.template import list_as_workbook
from pages.parts import format
from pages.parts.going import link
from pages.parts.numbers import XLSX
from pages.parts.opslag import answer, store
from queries.herijking import nieuwe_lijst, scenarios
from queries.overlegtafels import peildata


def hand_in(scenario: str) -> None:
    """The scenario as the next list: a workbook, and where to bring it."""
    st.header("Als het besluit valt", anchor=False)
    st.markdown(
        "Download het scenario als lijst van een volgende peildatum, vul aan wat nog ontbreekt, en lever die lijst aan "
        "bij Aanleveren. Pas als u haar daar publiceert, telt zij mee; bij elke tafel staat uit welke tafels zij "
        "voortkomt."
    )
    typed, button, way = st.columns([2, 4, 3], vertical_alignment="bottom")
    text = typed.text_input(
        "Peildatum van de nieuwe lijst", f"{_first_free(scenario):%d-%m-%Y}", key=f"peildatum_{scenario}"
    )
    with way:
        link("Naar Aanleveren", "aanleveren")
    try:
        lijst = nieuwe_lijst(store(), scenario, _parsed(text))
    except Problem as problem:
        st.error(str(problem), icon=":material/error:")
        return
    day = format.date(lijst["peildatum"].iloc[0])
    with button:
        st.download_button(
            f"Download de lijst van {day}", lambda: list_as_workbook("overlegtafels", lijst),
            f"overlegtafels {day}.xlsx", XLSX, key="xlsx_scenario", on_click="ignore", icon=":material/download:",
        )  # fmt: skip


def _first_free(scenario: str) -> dt.date:
    """The first day from today, and after the list of the scenario, of which there is no list."""
    begins = answer(scenarios).set_index("naam").loc[scenario, "peildatum"].date()
    day, taken = max(dt.date.today(), begins + dt.timedelta(days=1)), {*answer(peildata)["peildatum"].dt.date}
    while day in taken:
        day += dt.timedelta(days=1)
    return day


def _parsed(text: str) -> dt.date:
    try:
        return date.parse(text, ",")
    except (ValueError, OverflowError):
        raise Problem(f"De peildatum moet {date.must}.") from None
