"""Verkennen: any figure, cut any allowed way."""

import streamlit as st

from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.going import link
from pages.parts.heading import heading
from pages.parts.numbers import downloads, source, table
from pages.parts.opslag import answer
from queries.catalogue import DATASETS, QUESTIONS, choices, is_day, parameters, question_of, sql_of, topic_of

PER_ROW = 3
IN_ADDRESS = {"peildatum": "periode", "periode": "stromen"}  # as on the page of the tables
UNSAID = {"peildatum": "de nieuwste", "vergelijk": "de vorige"}


def page() -> None:
    """One question with its filters, as a table that can be downloaded and a link that can be sent."""
    heading(
        "Zelf verkennen",
        "Elke vraag die het dashboard stelt, met al haar filters. De link in de adresbalk bewaart uw keuze.",
    )
    name = st.selectbox("Vraag", list(QUESTIONS), key="vraag", bind="query-params")
    st.markdown(question_of(name))
    chosen = _choose(name)
    answered = answer(QUESTIONS[name], **chosen)
    if answered.empty:
        st.info("Er is niets dat bij deze keuze past. Haal een filter weg of lever gegevens aan.")
        link("Naar Aanleveren", "aanleveren")
        return
    st.caption(format.counted(len(answered), "rij", "rijen"))
    table(answered, key=f"tabel_{name}", height=min(460, 38 * (len(answered) + 1)))
    downloads(lambda: answered, name)
    source(*DATASETS[topic_of(name)])
    drawer("Hoe dit is berekend (SQL)", "sql", lambda: st.code(sql_of(name), language=None), icon=":material/code:")


def _choose(name: str) -> dict[str, object]:
    """A filter for each parameter of the question; the choices are what there is."""
    chosen, wanted = {}, parameters(name)
    for start in range(0, len(wanted), PER_ROW):
        for column, parameter in zip(st.columns(PER_ROW), wanted[start : start + PER_ROW], strict=False):
            with column:
                chosen[parameter] = _choose_one(name, parameter)
    return chosen


def _choose_one(name: str, parameter: str) -> object:
    options = choices(name, parameter, answer)
    label = format.heading(parameter)
    if is_day(name, parameter):
        day = st.selectbox(label, [format.date(day) for day in options], index=None,
                           key=IN_ADDRESS.get(parameter, parameter), bind="query-params",
                           placeholder=UNSAID[parameter])  # fmt: skip
        return format.iso(day)
    return st.multiselect(
        label, options, key=IN_ADDRESS.get(parameter, parameter), bind="query-params", placeholder="alle"
    )
