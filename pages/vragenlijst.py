"""Vragenlijst: how do partners judge the cooperation, how does that change, where do we differ?"""

import pandas as pd
import streamlit as st

from pages.charts.vragenlijst import trend as draw_trend
from pages.charts.vragenlijst import verdeling as draw_verdeling
from pages.parts.antwoorden import to_draw
from pages.parts.chart import show
from pages.parts.filters import choose_rol, choose_ronde, choose_soort, choose_thema
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer, kept
from queries.vragenlijst import rondes, stellingen, themas, verdeling

DEFINITION = (
    "Een score is het gemiddelde antwoord, van 0 (helemaal mee oneens) tot 100 (helemaal mee eens). "
    "Groepen van minder dan vijf blijven verborgen."
)
WIDTH = 1090


def page() -> None:
    """The themes over the rounds; then one theme: how its statements were answered in the chosen round."""
    heading("Hoe oordelen partners over de samenwerking?", DEFINITION)
    if answer(rondes).empty:
        nothing_yet("zijn nog geen antwoorden op de vragenlijst")
        return
    places = st.columns([2, 4, 4, 3])
    with places[0]:
        ronde = choose_ronde()
    with places[2]:
        soort = choose_soort(ronde)
    with places[3]:
        rol = choose_rol(ronde)
    scores = answer(themas, soort=soort, rol=rol)
    with places[1]:
        thema = choose_thema(sorted(scores["thema"].unique()))
    _trend(scores, {"soort": soort, "rol": rol})
    _statements({"ronde": ronde, "thema": thema, "soort": soort, "rol": rol})
    source("antwoorden", "stellingen")


def _trend(scores: pd.DataFrame, chosen: dict[str, object]) -> None:
    drawn = scores.merge(answer(rondes)[["ronde", "volgorde"]], on="ronde")
    show("trend", lambda: draw_trend(drawn, WIDTH, 400), chosen)
    numbers(scores, "themas")


def _statements(chosen: dict[str, object]) -> None:
    st.subheader(f"{chosen['thema']}, ronde {chosen['ronde']}", anchor=False)
    groups = _groups(chosen)
    everything = answer(stellingen, **groups)
    answers = kept("vragenlijst.antwoorden", lambda: to_draw(answer(verdeling, **groups), everything), groups)
    details = _of(everything, chosen)
    for scale, rows in _of(answers, chosen).groupby("schaal"):
        show(f"verdeling_{scale}", lambda rows=rows, scale=scale: draw_verdeling(rows, WIDTH, int(scale)), chosen)
    if details["reden"].notna().any():
        st.caption("‘Onvoldoende antwoorden’: minder dan vijf mensen antwoordden, of een kleine groep is af te leiden.")
    numbers(details, "stellingen")


def _groups(chosen: dict[str, object]) -> dict[str, object]:
    """Asked for all rounds and themes at once: a choice among them is then already answered."""
    return {"soort": chosen["soort"], "rol": chosen["rol"]}


def _of(rows: pd.DataFrame, chosen: dict[str, object]) -> pd.DataFrame:
    return rows[(rows["ronde"] == chosen["ronde"]) & (rows["thema"] == chosen["thema"])]
