"""A scenario on the page: chosen, begun, removed, and compared with others."""

import pandas as pd
import streamlit as st

from data import scenarios as kept
from data.problem import Problem
from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.numbers import downloads, table
from pages.parts.opslag import answer, store
from pages.parts.zeggen import REFUSED, trying
from queries.herijking import NO_HOURS, herijking, scenarios, uren_per_organisatie, vergelijking
from queries.overlegtafels import peildata

SHEET, NAME, DAY = "scenario_beheer", "naam_scenario", "begint_als"
WHAT = (
    "Bij een herijking kijken we opnieuw welke overlegtafels nodig zijn: **domeinschotten weg, één werkwijze, en "
    "zoveel mogelijk in de binnenste ring**. In een scenario voegt u tafels samen, verplaatst u ze, laat u ze stoppen "
    "of starten, en ziet u meteen wat dat doet met de ring, de uren en de casussen. U kunt elke stap weer ongedaan "
    "maken. Aan de echte gegevens verandert niets."
)


def choose_scenario() -> str | None:
    """The chosen scenario, the oldest at first: so an address without one goes on meaning the same."""
    known = _known()["naam"].tolist()
    if "scenario" not in st.session_state:
        _tell_if_gone(st.query_params.get("scenario"), known)
    elif st.session_state["scenario"] not in known:  # it was removed here
        del st.session_state["scenario"]
    if not known:
        return None
    return st.selectbox("Scenario", known, key="scenario", bind="query-params", label_visibility="collapsed")


def _tell_if_gone(asked: str | None, known: list[str]) -> None:
    """Who follows a link to a scenario that was removed sees another, and is told so."""
    if asked and asked not in known:
        st.session_state[REFUSED] = f"Scenario “{format.plain(asked)}” is er niet (meer)."


def begin_first(peildatum: pd.Timestamp) -> None:
    """What herijking is, and a button to begin from the newest list."""
    st.markdown(WHAT)
    words = f"Begin met de lijst van {format.date(peildatum)}"
    st.button(words, type="primary", key="begin", icon=":material/play_arrow:", on_click=_begin,
              args=(_free_name(), peildatum))  # fmt: skip


def manage(scenario: str) -> list[str]:
    """On what it rests, a sheet to begin another or remove this one, and the scenarios to put beside it (returned)."""
    known = _known().set_index("naam")
    day = known.loc[scenario, "peildatum"]
    told, sheet = st.columns([5, 3], vertical_alignment="center")
    told.caption(f":orange-badge[voorstel] Vanaf de lijst van {format.date(day)}.")
    with sheet:
        drawer("Scenario’s", SHEET, lambda: _manage(scenario, known.loc[scenario, "scenario"]), floating=True,
               icon=":material/edit:", width="stretch")  # fmt: skip
    others = [name for name in known.index[known["peildatum"] == day] if name != scenario]
    if not others:
        return []
    return st.multiselect(
        "Naast elkaar", others, key="vergelijk", bind="query-params", placeholder="leg er een ander scenario naast",
        label_visibility="collapsed",
    )  # fmt: skip


def show_figures(scenario: str, beside: list[str]) -> None:
    """Now against this scenario, or against several side by side."""
    found = _compared(scenario, beside) if beside else None
    if found is not None:
        columns = {format.plain(name): found[name].map(format.number) for name in (scenario, *beside)}
    else:
        found = answer(herijking, scenario=scenario)
        columns = {
            format.plain(scenario): found["straks"].map(format.number),
            "Verschil": found["verschil"].map(_signed),
        }
    shown = {"Cijfer": found["cijfer"].map(format.heading), "Nu": found["nu"].map(format.number), **columns}
    st.table(pd.DataFrame(shown)[_tells(found)].set_index("Cijfer"))
    drawer("Uren per organisatie", "uren", lambda: _hours(scenario), icon=":material/schedule:")


def _compared(scenario: str, beside: list[str]) -> pd.DataFrame | None:
    """The figures of several scenarios; None when one of those beside it does not fit on its list any more."""
    try:
        return answer(vergelijking, scenario=(scenario, *beside))
    except Problem as problem:
        st.warning(f"Ernaast leggen kan niet. {problem}", icon=":material/warning:")
        return None


def _tells(found: pd.DataFrame) -> pd.Series:
    """Which figures tell something: that of no table the hours are unknown does not."""
    return (found["cijfer"] != NO_HOURS) | found.drop(columns="cijfer").any(axis=1)


def _hours(scenario: str) -> None:
    found = answer(uren_per_organisatie, scenario=scenario)
    table(found, key="tabel_uren", height=280)
    downloads(lambda: found, "uren-per-organisatie")


def _manage(scenario: str, number: int) -> None:
    days = answer(peildata)["peildatum"].tolist()
    if days:
        st.markdown("**Een nieuw scenario**")
        st.text_input("Naam", _free_name(), key=NAME)
        st.selectbox("Begint als de lijst van", days, format_func=format.date, key=DAY)
        st.button("Begin", type="primary", key="begin", icon=":material/add:", on_click=_begin_typed)
    st.markdown("**Dit scenario**")
    sure = st.checkbox(f"Ja, “{format.plain(scenario)}” mag weg, met al zijn stappen", key=f"zeker_{number}")
    st.button("Verwijder", key=f"weg_{number}", icon=":material/delete:", disabled=not sure, on_click=_drop,
              args=(scenario, number))  # fmt: skip


def _begin_typed() -> None:
    """Begin what stands in the form at this moment; what was typed last may come with the click."""
    _begin(st.session_state[NAME], st.session_state[DAY])


def _begin(name: str, peildatum: pd.Timestamp) -> None:
    def act() -> None:
        st.session_state["scenario"] = kept.begin(store(), name, peildatum.date())

    if trying(act):
        st.session_state[SHEET] = False
        st.session_state.pop(NAME, None)


def _drop(scenario: str, number: int) -> None:
    kept.drop(store(), number, scenario)
    for name in ("vergelijk", SHEET):
        st.session_state.pop(name, None)


def _known() -> pd.DataFrame:
    """The scenarios, the oldest first."""
    return answer(scenarios)[::-1]


def _free_name() -> str:
    taken, number = {name.casefold() for name in _known()["naam"]}, 1
    while f"scenario {number}" in taken:
        number += 1
    return f"Scenario {number}"


def _signed(value: object) -> str:
    return f"+{format.number(value)}" if pd.notna(value) and round(value) > 0 else format.number(value)
