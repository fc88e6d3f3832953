"""Herijking: what if we arrange the overlegtafels in another way?"""

import streamlit as st

from data.problem import Problem
from pages.charts.overlegtafels import ring as draw_ring
from pages.parts.chart import show
from pages.parts.heading import heading, nothing_yet
from pages.parts.nieuwe_lijst import hand_in
from pages.parts.numbers import source
from pages.parts.opslag import answer, store
from pages.parts.scenario import begin_first, choose_scenario, manage, show_figures
from pages.parts.stappen import add_step, show_steps
from pages.parts.zeggen import tell_refused
from queries.herijking import laatst_geplaatst, tafels
from queries.overlegtafels import peildata

SENTENCE = "Wat als we de overlegtafels anders inrichten? De echte gegevens veranderen niet."


def page() -> None:
    """One scenario: its ring beside its figures, its steps, and the way to hand it in."""
    scenario = heading("Herijking", SENTENCE, beside=choose_scenario)
    if scenario is None:
        tell_refused()
        _nothing_tried()
        return
    left, right = st.columns([58, 42], gap="small")
    with right:
        beside = manage(scenario)
        tell_refused()
    try:
        lijst = answer(tafels, scenario=scenario).assign(gedempt=False)
    except Problem as problem:  # the list below it changed
        left.error(str(problem), icon=":material/error:")
        show_steps(scenario)
        return
    with left:
        moved = laatst_geplaatst(store(), scenario)
        show("ring_scenario", lambda: draw_ring(lijst, moved), {"scenario": scenario})
    with right:
        show_figures(scenario, beside)
        add_step(scenario, lijst)
    show_steps(scenario)
    hand_in(scenario)
    source("overlegtafels")


def _nothing_tried() -> None:
    days = answer(peildata)
    if days.empty:
        nothing_yet("is nog geen lijst van overlegtafels")
        return
    begin_first(days["peildatum"].iloc[0])
