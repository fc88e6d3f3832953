"""The themes over the rounds, and of the chosen round what may be said of each."""

import pandas as pd
import streamlit as st

from pages.charts.vragenlijst import trend
from pages.parts.achtergrond import background
from pages.parts.chart import show
from pages.parts.keuzes import Keuze
from pages.parts.opslag import answer, kept
from queries.vragenlijst import rondes, themas
from queries.vragenlijst.aandacht import by_attention

WIDTH, HEIGHT = 1090, 388
SHOWN = ["ronde", "thema", "n", "score", "van", "tot", "vorige_ronde", "vorige", "verandering", "aantoonbaar"]


def lines(keuze: Keuze) -> None:
    """A panel per theme, a sentence on how to read them, and what stands behind them; nothing when all are empty."""
    if kept("vragenlijst.leeg", lambda: bool(answer(themas, **keuze.groups)["score"].isna().all()), keuze.groups):
        return
    kept("vragenlijst.lijnen", lambda: _chart(keuze), keuze.whole)
    background(
        lambda: answer(themas, **keuze.compared)[[*SHOWN, "spreiding", "oordeel", "reden"]], "themas", keuze.compared,
        ("Score", "Thema", "Marge", "Verandering", "Vergelijken", "Nooit minder dan vijf"),
        ("antwoorden", "stellingen", "rondes"),
    )  # fmt: skip


def _chart(keuze: Keuze) -> None:
    show("trend", lambda: trend(to_draw(keuze), WIDTH, HEIGHT), keuze.whole)
    st.caption(_how_to_read())


def of_round(keuze: Keuze) -> pd.DataFrame:
    """The themes of the chosen round beside the one they are compared with."""
    scores = answer(themas, **keuze.compared)
    return scores[scores["ronde"] == keuze.ronde]


def to_draw(keuze: Keuze) -> pd.DataFrame:
    """The themes over all rounds; the round that is chosen and the one before it stand out.

    A line breaks where two rounds that follow each other cannot be compared, whatever round is compared with. Where
    everybody answered there is no interval.
    """
    scores = answer(themas, **keuze.groups).merge(answer(rondes)[["ronde", "volgorde"]], on="ronde")
    everybody = answer(rondes).set_index("ronde")["iedereen"]
    here = by_attention(of_round(keuze))
    words = here.set_index("thema")[["woord", "toon"]]
    sure = scores["ronde"].map(everybody).astype(bool)
    return scores.assign(
        gekozen=scores["ronde"] == keuze.ronde,
        vergeleken=scores["ronde"].isin(here["vorige_ronde"].dropna()),
        van=scores["van"].mask(sure),
        tot=scores["tot"].mask(sure),
        woord=scores["thema"].map(words["woord"]).fillna(""),
        toon=scores["thema"].map(words["toon"]).fillna("stil"),
    )


def _how_to_read() -> str:
    whole = answer(rondes)["iedereen"].any()
    without = "; zonder balk antwoordde iedereen" if whole else ""
    return f"De balk is het 95%-interval van de score{without}; het open rondje de ronde waarmee we vergelijken."
