"""Thermometer: what do we do with each other, and to what degree do we work integrally?"""

import altair as alt
import pandas as pd
import streamlit as st

from pages.charts.themas import themas as draw_themas
from pages.charts.thermometer import thermometer as draw_thermometer
from pages.parts.chart import show
from pages.parts.drawer import drawer
from pages.parts.duiding import duiding
from pages.parts.filters import choose_ronde
from pages.parts.going import follow, link
from pages.parts.heading import heading, nothing_yet
from pages.parts.instellingen import bands, say_settings
from pages.parts.numbers import numbers, source
from pages.parts.temperatuur import scores, sentence, temperature
from pages.parts.together import together
from queries.vragenlijst.aandacht import change_in_words

CLICK = {"on_select": "rerun", "selection_mode": "klik"}
COLUMNS = [
    "thema", "score", "van", "tot", "vorige", "verandering", "aantoonbaar", "woord", "n", "spreiding", "oordeel",
    "reden",
]  # fmt: skip


def page() -> None:
    """On one screen: the temperature, the themes by what needs attention, and what we do together."""
    with st.container(gap=None):
        ronde = heading("Hoe integraal werken wij samen?", sentence, beside=lambda: choose_ronde(label="collapsed"))
        if ronde is not None:
            say_settings(ronde)
    if ronde is None:
        nothing_yet("zijn nog geen antwoorden op de vragenlijst")
        return
    with st.container(gap="xsmall"):
        _figures(ronde)


def _figures(ronde: str) -> None:
    """Three columns, and below them what is behind the figures; so high that three lines above still fit."""
    now, themes = temperature(ronde), scores(ronde)
    left, middle, right = st.columns([366, 470, 240], gap="small")
    with left:
        event = show("thermometer", lambda: _thermometer(now, ronde), {"ronde": ronde}, **CLICK)
        follow(event, "vragenlijst")
    with middle, st.container(gap="xsmall"):
        st.header("Waar moeten we het over hebben?", anchor=False)
        event = show("themas", lambda: draw_themas(themes, 470, 356), {"ronde": ronde}, **CLICK)
        follow(event, "vragenlijst")
    with right:
        together()
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        source("antwoorden", "stellingen", named=False)
        _ways(themes["thema"], ronde)
        numbers(lambda: themes[COLUMNS], "themas", {"ronde": ronde}, ronde, floating=True)
        duiding("temperatuur", None, ronde, floating=True)


def _thermometer(now: pd.DataFrame, ronde: str) -> alt.TopLevelMixin:
    return draw_thermometer(now, change_in_words(now.iloc[0]), 366, 400, bands(ronde))


def _ways(themas: pd.Series, ronde: str) -> None:
    """Where a click in the charts goes, for who has no mouse."""

    def fill() -> None:
        for thema in themas:
            link(thema, "vragenlijst", ronde=ronde, thema=thema)

    drawer("Ga naar een thema", "wegen", fill, floating=True, icon=":material/arrow_forward:")
