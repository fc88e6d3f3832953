"""Vragenlijst: how do partners judge the cooperation, how does that change, where do we differ?"""

import streamlit as st

from pages.charts.vragenlijst import trend as draw_trend
from pages.parts.antwoorden import WIDTH, statements
from pages.parts.chart import show
from pages.parts.duiding import duiding
from pages.parts.filters import choose_rol, choose_ronde, choose_soort, choose_thema
from pages.parts.heading import heading, nothing_yet
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer, kept
from pages.parts.verborgen import say_hidden
from queries.vragenlijst import rondes, themas

DEFINITION = (
    "Een score is het gemiddelde antwoord, van 0 (helemaal mee oneens) tot 100 (helemaal mee eens). "
    "Groepen van minder dan vijf blijven verborgen."
)


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
    groups = {"soort": soort, "rol": rol}
    with places[1]:
        thema = choose_thema(
            kept("vragenlijst.themas", lambda: sorted(answer(themas, **groups)["thema"].unique()), groups)
        )
    say_hidden(ronde, groups)
    _trend(groups)
    statements({"ronde": ronde, "thema": thema}, groups)
    duiding("thema", thema, ronde)
    source("antwoorden", "stellingen")


def _trend(groups: dict[str, object]) -> None:
    scores = answer(themas, **groups)
    show(
        "trend", lambda: draw_trend(scores.merge(answer(rondes)[["ronde", "volgorde"]], on="ronde"), WIDTH, 400), groups
    )
    numbers(lambda: scores, "themas", groups)
