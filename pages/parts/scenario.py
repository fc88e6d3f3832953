"""A scenario on the page: chosen, begun, removed, compared with others, and handed in."""

import datetime as dt

import pandas as pd
import streamlit as st

from data import scenarios as kept
from data.kinds import date
from data.problem import Problem
from data.template import list_as_workbook
from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.going import link
from pages.parts.numbers import XLSX, downloads, table
from pages.parts.opslag import answer, store
from pages.parts.zeggen import say, trying
from queries.herijking import nieuwe_lijst, scenarios, uren_per_organisatie, vergelijking
from queries.overlegtafels import peildata

WHAT = (
    "Bij een herijking kijken we opnieuw welke overlegtafels nodig zijn: **domeinschotten weg, één werkwijze, en "
    "zoveel mogelijk in de binnenste ring**. In een scenario voegt u tafels samen, verplaatst u ze, laat u ze stoppen "
    "of starten, en ziet u meteen wat dat doet met de ring, de uren en de casussen. U kunt elke stap weer ongedaan "
    "maken. Aan de echte gegevens verandert niets."
)


def choose_scenario() -> str | None:
    """The chosen scenario, the oldest at first: so an address without one goes on meaning the same."""
    known = _known()["naam"].tolist()
    if not known:
        return None
    return st.selectbox("Scenario", known, key="scenario", bind="query-params", label_visibility="collapsed")


def begin_first(peildatum: pd.Timestamp) -> None:
    """What herijking is, and a button to begin from the newest list."""
    st.markdown(WHAT)
    words = f"Begin met de lijst van {format.date(peildatum)}"
    st.button(words, type="primary", key="begin", icon=":material/play_arrow:", on_click=_begin,
              args=(_free_name(), peildatum))  # fmt: skip


def manage(scenario: str) -> list[str]:
    """What this is, buttons to begin another or remove it, and the scenarios to put beside it, which are returned."""
    known = _known().set_index("naam")
    day = known.loc[scenario, "peildatum"]
    st.caption(f":orange-badge[voorstel] Rust op de lijst van {format.date(day)}. De echte gegevens veranderen niet.")
    another, away = st.columns(2)
    with another:
        drawer("Nieuw scenario", "nieuw_scenario", _new, floating=True, icon=":material/add:", width="stretch")
    with away:
        drawer("Verwijder", "verwijder_scenario", lambda: _remove(scenario, known.loc[scenario, "scenario"]),
               floating=True, icon=":material/delete:", width="stretch")  # fmt: skip
    others = [name for name in known.index[known["peildatum"] == day] if name != scenario]
    if not others:
        return []
    return st.multiselect(
        "Naast elkaar", others, key="vergelijk", bind="query-params", placeholder="vergelijk met een ander scenario",
        label_visibility="collapsed",
    )  # fmt: skip


def show_figures(scenario: str, beside: list[str]) -> None:
    """Now against this scenario, or against several side by side."""
    found = answer(vergelijking, scenario=(scenario, *beside)).set_index("cijfer")
    shown = {"Nu" if name == "nu" else format.plain(name): found[name].map(format.number) for name in found}
    if not beside:
        shown["Verschil"] = (found[scenario] - found["nu"]).map(_signed)
    st.table(pd.DataFrame(shown).rename(index=format.heading).rename_axis("Per peildatum"))
    drawer("Uren per organisatie", "uren", lambda: _hours(scenario), icon=":material/schedule:")


def hand_in(scenario: str) -> None:
    """The scenario as the next list: a workbook, and where to bring it."""
    st.header("Als het besluit valt", anchor=False)
    st.markdown(
        "Download het scenario als lijst van een volgende peildatum, vul aan wat nog ontbreekt, en lever die lijst aan "
        "bij Aanleveren. Pas als u haar daar publiceert, telt zij mee; bij elke tafel staat uit welke tafels zij "
        "voortkomt."
    )
    typed, button, way = st.columns([2, 3, 3], vertical_alignment="bottom")
    after = max(dt.date.today(), _day(scenario) + dt.timedelta(days=1))
    text = typed.text_input("Peildatum van de nieuwe lijst", f"{after:%d-%m-%Y}", key=f"peildatum_{scenario}")
    with way:
        link("Naar Aanleveren", "aanleveren")
    try:
        lijst = nieuwe_lijst(store(), scenario, _parsed(text))
    except Problem as problem:
        st.error(str(problem), icon=":material/error:")
        return
    button.download_button(
        "Download de lijst als Excel", lambda: list_as_workbook("overlegtafels", lijst),
        f"overlegtafels {text}.xlsx", XLSX, key="xlsx_scenario", on_click="ignore", icon=":material/download:",
    )  # fmt: skip


def _hours(scenario: str) -> None:
    found = answer(uren_per_organisatie, scenario=scenario)
    table(found, key="tabel_uren", height=280)
    downloads(lambda: found, "uren-per-organisatie")


def _new() -> None:
    days = answer(peildata)["peildatum"].tolist()
    name = st.text_input("Naam", _free_name(), key=f"naam_{store().changes}")
    day = st.selectbox("Begint als de lijst van", days, format_func=format.date, key="begint_als")
    st.button("Begin", type="primary", key="begin", on_click=_begin, args=(name, day))


def _begin(name: str, peildatum: pd.Timestamp) -> None:
    def act() -> str:
        st.session_state["scenario"] = kept.begin(store(), name, peildatum.date())
        return "Het scenario is begonnen. Zet de eerste stap."

    if trying(act):
        st.session_state["nieuw_scenario"] = False


def _remove(scenario: str, number: int) -> None:
    st.markdown("Alle stappen van dit scenario verdwijnen. De overlegtafels zelf blijven zoals zij zijn.")
    st.button("Verwijder dit scenario", type="primary", key=f"weg_{number}", on_click=_drop, args=(scenario, number))


def _drop(scenario: str, number: int) -> None:
    kept.drop(store(), number)
    for name in ("scenario", "vergelijk", "verwijder_scenario"):
        st.session_state.pop(name, None)
    say(f"Scenario “{format.plain(scenario)}” is verwijderd.")


def _known() -> pd.DataFrame:
    """The scenarios, the oldest first."""
    return answer(scenarios)[::-1]


def _day(scenario: str) -> dt.date:
    return _known().set_index("naam").loc[scenario, "peildatum"].date()


def _free_name() -> str:
    taken, number = {name.casefold() for name in _known()["naam"]}, 1
    while f"scenario {number}" in taken:
        number += 1
    return f"Scenario {number}"


def _parsed(text: str) -> dt.date:
    try:
        return date.parse(text, ",")
    except (ValueError, OverflowError):
        raise Problem(f"De peildatum moet {date.must}.") from None


def _signed(value: object) -> str:
    return f"+{format.number(value)}" if pd.notna(value) and round(value) > 0 else format.number(value)
