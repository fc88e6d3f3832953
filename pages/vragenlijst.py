"""Vragenlijst: how do partners judge the cooperation, how does that change, where do we differ?"""

from collections.abc import Callable

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
    groups = {"soort": soort, "rol": rol}
    with places[1]:
        thema = choose_thema(
            kept("vragenlijst.themas", lambda: sorted(answer(themas, **groups)["thema"].unique()), groups)
        )
    _trend(groups)
    _statements({"ronde": ronde, "thema": thema}, groups)
    source("antwoorden", "stellingen")


def _trend(groups: dict[str, object]) -> None:
    scores = answer(themas, **groups)
    show(
        "trend", lambda: draw_trend(scores.merge(answer(rondes)[["ronde", "volgorde"]], on="ronde"), WIDTH, 400), groups
    )
    numbers(lambda: scores, "themas", groups)


def _statements(one: dict[str, object], groups: dict[str, object]) -> None:
    """One theme in one round. Asked for all of them at once: a choice among them is then already answered."""
    kept("vragenlijst.verdeling", lambda: _answers(one, groups), one | groups)
    numbers(lambda: _details(one, groups), "stellingen", one | groups)


def _answers(one: dict[str, object], groups: dict[str, object]) -> None:
    """How the answers to each statement are spread, a chart for each length of scale."""
    st.subheader(f"{one['thema']}, ronde {one['ronde']}", anchor=False)
    for scale, rows in _drawn(one, groups).groupby("schaal"):
        show(f"verdeling_{scale}", lambda rows=rows, scale=scale: draw_verdeling(rows, WIDTH, int(scale)), one | groups)
    if _details(one, groups)["reden"].notna().any():
        st.caption("‘Onvoldoende antwoorden’: minder dan vijf mensen antwoordden, of een kleine groep is af te leiden.")


def _details(one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    return _of("vragenlijst.stellingen", lambda: answer(stellingen, **groups), one, groups)


def _drawn(one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    def make() -> pd.DataFrame:
        return to_draw(answer(verdeling, **groups), answer(stellingen, **groups))

    return _of("vragenlijst.antwoorden", make, one, groups)


def _of(name: str, make: Callable[[], pd.DataFrame], one: dict[str, object], groups: dict[str, object]) -> pd.DataFrame:
    """The rows of one theme in one round; they are sorted out once for all of them."""
    parts = kept(name, lambda: dict(iter(make().groupby(["ronde", "thema"]))), groups)
    chosen = one["ronde"], one["thema"]
    return parts[chosen] if chosen in parts else make().head(0)
