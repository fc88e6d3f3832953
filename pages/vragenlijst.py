"""Vragenlijst: how do partners judge the cooperation, how does that change, where do we differ?"""

import streamlit as st

from pages.parts.antwoorden import statements
from pages.parts.duiding import duiding
from pages.parts.groepen import groups
from pages.parts.heading import heading, nothing_yet
from pages.parts.instellingen import too_few
from pages.parts.keuzes import Keuze, any_chosen, choose, clear
from pages.parts.lijnen import lines, of_round
from pages.parts.lijsten import lists
from pages.parts.numbers import source
from pages.parts.opslag import answer, kept
from pages.parts.respons import warn, who_answered
from pages.parts.stand import standing
from pages.parts.turns import PAGES
from pages.parts.verborgen import say_hidden
from queries.vragenlijst import rondes

DEFINITION = (
    "Een score is het gemiddelde antwoord, van 0 (helemaal mee oneens) tot 100 (helemaal mee eens). "
    "Groepen van {} blijven verborgen."
)


def page() -> None:
    """Where we stand; the themes over the rounds; what stands out; then one theme: its statements and who says what."""
    heading("Hoe oordelen partners over de samenwerking?", DEFINITION.format(too_few()))
    if answer(rondes).empty:
        nothing_yet("zijn nog geen antwoorden op de vragenlijst")
        return
    keuze = choose()
    if keuze is None:
        nothing_yet("zijn nog geen stellingen met een thema")
        return
    _stand(keuze)
    warn(keuze.ronde)
    hidden = say_hidden(keuze.ronde, keuze.groups)
    lines(keuze)
    PAGES.pause()  # this is the first screen; a click shows there what it changes
    if not hidden:
        lists(keuze)
        statements(keuze)
        duiding("thema", keuze.thema, keuze.ronde)
    groups(keuze)
    who_answered(keuze.ronde)
    source("antwoorden", "stellingen")


def _stand(keuze: Keuze) -> None:
    """The sentence, and beside it the way back to where everybody starts."""
    chosen = any_chosen()
    places = st.columns([15, 85] if chosen else 1, vertical_alignment="center")
    sentence = kept("vragenlijst.stand", lambda: standing(of_round(keuze)), keuze.whole)
    if sentence:
        places[-1].header(sentence, anchor=False)
    if chosen:
        with places[0]:
            clear()
