"""Thermometer: what do we do with each other, and to what degree do we work integrally?"""

import altair as alt
import pandas as pd
import streamlit as st

from pages.charts.themas import themas as draw_themas
from pages.charts.thermometer import thermometer as draw_thermometer
from pages.parts import format
from pages.parts.chart import show
from pages.parts.drawer import drawer
from pages.parts.duiding import duiding
from pages.parts.filters import choose_ronde
from pages.parts.going import follow, link
from pages.parts.heading import heading, nothing_yet
from pages.parts.instellingen import bands, say_settings
from pages.parts.numbers import numbers, source
from pages.parts.opslag import answer, kept
from pages.parts.respons import others_answered, response
from pages.parts.together import together
from queries.vragenlijst import temperatuur, themas
from queries.vragenlijst.aandacht import by_attention, change_in_words

CLICK = {"on_select": "rerun", "selection_mode": "klik"}
COLUMNS = [
    "thema", "score", "van", "tot", "vorige", "verandering", "aantoonbaar", "woord", "n", "spreiding", "oordeel",
    "reden",
]  # fmt: skip


def page() -> None:
    """On one screen: the temperature, the themes by what needs attention, and what we do together."""
    with st.container(gap=None):
        ronde = heading("Hoe integraal werken wij samen?", _sentence, beside=lambda: choose_ronde(label="collapsed"))
        if ronde is not None:
            say_settings(ronde)
    if ronde is None:
        nothing_yet("zijn nog geen antwoorden op de vragenlijst")
        return
    with st.container(gap="xsmall"):
        _figures(ronde)


def _figures(ronde: str) -> None:
    """Three columns, and below them what is behind the figures; so high that three lines above still fit."""
    now, scores = _now(ronde), _scores(ronde)
    left, middle, right = st.columns([366, 470, 240], gap="small")
    with left:
        event = show("thermometer", lambda: _thermometer(now, ronde), {"ronde": ronde}, **CLICK)
        follow(event, "vragenlijst")
    with middle, st.container(gap="xsmall"):
        st.header("Waar moeten we het over hebben?", anchor=False)
        event = show("themas", lambda: draw_themas(scores, 470, 356), {"ronde": ronde}, **CLICK)
        follow(event, "vragenlijst")
    with right:
        together()
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        source("antwoorden", "stellingen", named=False)
        _ways(scores["thema"], ronde)
        numbers(lambda: scores[COLUMNS], "themas", {"ronde": ronde}, ronde, floating=True)
        duiding("temperatuur", None, ronde, floating=True)


def _thermometer(now: pd.DataFrame, ronde: str) -> alt.TopLevelMixin:
    return draw_thermometer(now, change_in_words(now.iloc[0]), 366, 400, bands(ronde))


def _ways(themas: pd.Series, ronde: str) -> None:
    """Where a click in the charts goes, for who has no mouse."""

    def fill() -> None:
        for thema in themas:
            link(thema, "vragenlijst", ronde=ronde, thema=thema)

    drawer("Ga naar een thema", "wegen", fill, floating=True, icon=":material/arrow_forward:")


def _now(ronde: str) -> pd.DataFrame:
    return kept("thermometer.nu", lambda: _of(answer(temperatuur), ronde), {"ronde": ronde})


def _scores(ronde: str) -> pd.DataFrame:
    return kept("thermometer.themas", lambda: by_attention(_of(answer(themas), ronde)), {"ronde": ronde})


def _of(rounds: pd.DataFrame, ronde: str) -> pd.DataFrame:
    """Asked for all rounds at once: another round is then already answered."""
    return rounds[rounds["ronde"] == ronde]


def _sentence(ronde: str | None) -> str:
    """Who answered, and what the temperature rests on."""
    if ronde is None:
        return "De temperatuur is het gemiddelde van de thema’s van de vragenlijst, van 0 tot 100."
    return kept("thermometer.zin", lambda: _rests_on(ronde), {"ronde": ronde})


def _rests_on(ronde: str) -> str:
    now, scores = _now(ronde).iloc[0], _scores(ronde)
    counting = scores[scores["gewicht"] > 0]
    shown, missing = int(counting["score"].notna().sum()), int(counting["score"].isna().sum())
    rest = f"; van {format.counted(missing, 'thema', 'thema’s')} zijn er onvoldoende antwoorden" if missing else ""
    told = f"{response(now)} · de temperatuur rust op {format.counted(shown, 'thema', 'thema’s')}{rest}"
    return "  \n".join([told, *filter(None, [others_answered(ronde)])])
