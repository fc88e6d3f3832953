"""Verantwoording: what every figure means and how it is computed; data dictionary."""

import pandas as pd
import streamlit as st

from data.contract import Contract
from data.contracts import CONTRACTS
from pages.parts import format
from pages.parts.drawer import drawer
from pages.parts.heading import heading
from pages.parts.numbers import table
from pages.parts.opslag import kept
from queries.catalogue import QUESTIONS, parameters, question_of, sql_of
from queries.uitleg import RULES


def page() -> None:
    """The rules behind the figures, the questions with their SQL, and the data sets with their columns."""
    heading("Verantwoording", "Wat elk cijfer betekent, hoe het wordt berekend, en welke gegevens daarvoor nodig zijn.")
    figures, questions, datasets = st.tabs(["De cijfers", "De vragen", "De gegevens"])
    with figures:
        kept("verantwoording.cijfers", _figures, {})
    with questions:
        for name in QUESTIONS:
            _question(name)
    with datasets:
        for contract in CONTRACTS.values():
            _dataset(contract)


def _figures() -> None:
    """Of each figure its rule, its formula, where the method comes from, and the SQL."""
    for title, rule in RULES.items():
        with st.container(border=True, gap="small"):
            st.markdown(f"**{title}.** {rule.regel}")
            if rule.formule:
                st.code(rule.formule, language=None, wrap_lines=True)
            if rule.bron:
                st.caption(f"Bron van de methode: {rule.bron}")
            if rule.vraag:
                with st.expander(f"SQL van de vraag {rule.vraag}", icon=":material/code:"):
                    st.code(sql_of(rule.vraag), language=None)


def _question(name: str) -> None:
    def fill() -> None:
        st.caption(f"Filters: {', '.join(parameters(name))}")
        st.code(sql_of(name), language=None)

    drawer(f"{format.heading(name)}: {question_of(name)}", f"vraag_{name}", fill)


def _dataset(contract: Contract) -> None:
    def fill() -> None:
        replaced = ", ".join(format.heading(name).lower() for name in contract.scope)
        st.caption(f"Een nieuwe levering vervangt eerdere rijen met dezelfde {replaced}.")
        rows = [
            {"kolom": column.heading, "verplicht": column.required, "betekenis": column.means, "moet": column.kind.must}
            for column in contract.columns
        ]
        table(pd.DataFrame(rows), key=f"woordenboek_{contract.name}")

    drawer(f"{contract.title}: {contract.grain}", f"gegevens_{contract.name}", fill)
