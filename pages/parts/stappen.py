"""The steps of a scenario: a form for the next one, and a list in which each can be undone."""

from dataclasses import asdict

import pandas as pd
import streamlit as st

from data import scenarios as kept
from data.contracts.woorden import DOMEINEN, GEBIEDEN
from pages.parts import format
from pages.parts.opslag import store
from pages.parts.tafelkeuze import NIVEAUS, SOORTEN
from pages.parts.zeggen import trying
from queries.herijking.scenario import found, refuse_impossible, refuse_rested_on, stappen
from queries.herijking.stappen import Samenvoegen, Starten, Stoppen, Verplaatsen, ZelfdeWerkwijze
from queries.herijking.tafels import area_of
from queries.herijking.vouwen import Stap

SAME = "blijft zo"
SHORT = {
    Samenvoegen.soort: "Samen", Verplaatsen.soort: "Verplaats", Stoppen.soort: "Stop", Starten.soort: "Start",
    ZelfdeWerkwijze.soort: "Werkwijze",
}  # fmt: skip


def show_steps(scenario: str) -> None:
    """Every step in a sentence, the newest first, with a button to undo it."""
    one = found(store(), scenario)
    listed = stappen(store(), one)
    st.header("Stappen", anchor=False)
    if not listed:
        st.caption("Nog geen stappen: het scenario is gelijk aan de lijst.")
    for place, (number, stap) in reversed(list(enumerate(listed, start=1))):
        told, button = st.columns([5, 1], vertical_alignment="center")
        told.markdown(f"{place}. {format.plain(stap.zin)}")
        button.button("Maak ongedaan", key=f"terug_{one.nummer}_{number}", icon=":material/undo:", type="tertiary",
                      on_click=_undo, args=(scenario, one.nummer, number, stap))  # fmt: skip


def add_step(scenario: str, lijst: pd.DataFrame) -> None:
    """The form of the next step; with every step that is set the form begins anew."""
    one = found(store(), scenario)
    key = f"stap_{one.nummer}_{len(stappen(store(), one))}"
    kind = st.segmented_control(
        "Volgende stap", list(FORMS), default=Samenvoegen.soort, format_func=SHORT.get, key=f"soort_{one.nummer}",
        required=True,
    )  # fmt: skip
    stap = FORMS[kind or Samenvoegen.soort](key, lijst.set_index("overlegtafel", drop=False).sort_index())
    if st.button("Zet deze stap", type="primary", key=f"zet_{key}", icon=":material/add_task:", disabled=stap is None):
        trying(lambda: _add(scenario, one.nummer, stap))
        st.rerun()


def _add(scenario: str, nummer: int, stap: Stap) -> None:
    refuse_impossible(store(), scenario, stap)
    kept.add(store(), nummer, stap.soort, asdict(stap))


def _undo(scenario: str, nummer: int, number: int, stap: Stap) -> None:
    def act() -> None:
        refuse_rested_on(store(), scenario, number, stap)
        kept.take_back(store(), nummer, number)

    trying(act)


def _merge(key: str, lijst: pd.DataFrame) -> Stap | None:
    names = _tables(key, lijst, "Welke tafels worden er één?")
    if len(names) < 2:
        return None
    theirs, key = lijst.loc[names], f"{key}_{names}"
    level = int(theirs["regieniveau"].min())
    size = max(theirs["verzorgingsgebied"], key=GEBIEDEN.index)
    left, right = st.columns([3, 2])
    naam = left.text_input("Hoe heet de nieuwe tafel?", names[0], key=f"naam_{key}")
    ring = right.selectbox("Ring", NIVEAUS, NIVEAUS.index(str(level)), key=f"ring_{key}")
    area = left.selectbox("Verzorgingsgebied", GEBIEDEN, GEBIEDEN.index(size), key=f"gebied_{key}")
    agreed = area_of(theirs.to_dict("records"), area)
    place = right.text_input("Gebied", agreed if isinstance(agreed, str) else "", key=f"plek_{key}_{area}")
    return Samenvoegen(tuple(names), naam.strip(), int(ring), area, place.strip() or None)


def _move(key: str, lijst: pd.DataFrame) -> Stap | None:
    name = _table(key, lijst, "Welke tafel gaat ergens anders heen?")
    if name is None:
        return None
    key, now = f"{key}_{name}", lijst.loc[name]
    st.caption(f"Staat nu in ring {now['regieniveau']}, {now['verzorgingsgebied']}.")
    ring_at, area_at, place_at = st.columns([3, 4, 4])
    ring = ring_at.selectbox("Ring", (SAME, *NIVEAUS), key=f"ring_{key}")
    area = area_at.selectbox("Verzorgingsgebied", (SAME, *GEBIEDEN), key=f"gebied_{key}")
    place = place_at.text_input("Gebied", placeholder="mag leeg", key=f"plek_{key}").strip()
    moved = Verplaatsen(name, None if ring == SAME else int(ring), None if area == SAME else area, place or None)
    return None if moved == Verplaatsen(name) else moved


def _stop(key: str, lijst: pd.DataFrame) -> Stap | None:
    name = _table(key, lijst, "Welke tafel stopt?")
    return Stoppen(name) if name else None


def _start(key: str, _lijst: pd.DataFrame) -> Stap | None:
    left, right = st.columns(2)
    naam = left.text_input("Hoe heet de nieuwe tafel?", key=f"naam_{key}").strip()
    domains = right.multiselect("Domeinen", DOMEINEN, key=f"domein_{key}", placeholder="een of meer")
    ring = left.selectbox("Ring", NIVEAUS, key=f"ring_{key}")
    area = right.selectbox("Verzorgingsgebied", GEBIEDEN, 1, key=f"gebied_{key}")
    place = left.text_input("Gebied", placeholder="mag leeg", key=f"plek_{key}").strip()
    about = right.selectbox("Soort overleg", SOORTEN, key=f"over_{key}")
    who = st.text_input("Deelnemers", placeholder="organisaties, gescheiden door ;", key=f"wie_{key}").strip()
    amounts = _amounts(key)
    if not naam or not domains:
        return None
    return Starten(naam, tuple(domains), int(ring), area, place or None, about, who or None, **amounts)


def _amounts(key: str) -> dict[str, float | None]:
    asked = ("aantal_deelnemers", "keer_per_jaar", "duur_minuten", "casussen_per_jaar")
    return {
        name: column.number_input(format.heading(name), 0, value=None, step=1, key=f"{name}_{key}")
        for name, column in zip(asked, st.columns(4, vertical_alignment="bottom"), strict=True)
    }


def _same_way(key: str, lijst: pd.DataFrame) -> Stap | None:
    names = _tables(key, lijst, "Welke tafels gaan op één manier werken?")
    way = st.text_input("Werkwijze", key=f"werkwijze_{key}", placeholder="zoals: één gezin, één plan").strip()
    return ZelfdeWerkwijze(tuple(names), way) if names and way else None


FORMS = {
    Samenvoegen.soort: _merge, Verplaatsen.soort: _move, Stoppen.soort: _stop, Starten.soort: _start,
    ZelfdeWerkwijze.soort: _same_way,
}  # fmt: skip


def _tables(key: str, lijst: pd.DataFrame, asked: str) -> list[str]:
    return st.multiselect(asked, lijst.index.tolist(), key=f"tafels_{key}", placeholder="kies de tafels")


def _table(key: str, lijst: pd.DataFrame, asked: str) -> str | None:
    return st.selectbox(asked, lijst.index.tolist(), index=None, key=f"tafel_{key}", placeholder="kies een tafel")
