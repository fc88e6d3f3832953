"""The frame of every page: the menu, and the one place that catches a Problem."""

from pathlib import Path

import streamlit as st

from data.problem import Problem
from pages import (
    aanleveren,
    herijking,
    indicatoren,
    instrumentenkoffer,
    leveringen,
    overlegtafels,
    thermometer,
    verantwoording,
    verkennen,
    vragenlijst,
)
from pages.parts.filters import keep_ronde
from pages.parts.turns import PAGES

WIDTH = 1110  # on a wider screen one column in the middle; what belongs together stays together

st.set_page_config(
    page_title="Samenspel", page_icon=str(Path(__file__).parent / "parts" / "samenspel.svg"), layout="wide"
)

chosen = st.navigation(
    {
        "": [
            st.Page(thermometer.page, title="Thermometer", default=True),
            st.Page(vragenlijst.page, title="Vragenlijst", url_path="vragenlijst"),
            st.Page(indicatoren.page, title="Indicatoren", url_path="indicatoren"),
            st.Page(overlegtafels.page, title="Overlegtafels", url_path="overlegtafels"),
            st.Page(herijking.page, title="Herijking", url_path="herijking"),
            st.Page(instrumentenkoffer.page, title="Instrumentenkoffer", url_path="instrumentenkoffer"),
            st.Page(verkennen.page, title="Verkennen", url_path="verkennen"),
        ],
        "Gegevens": [
            st.Page(aanleveren.page, title="Aanleveren", url_path="aanleveren"),
            st.Page(leveringen.page, title="Leveringen", url_path="leveringen"),
            st.Page(verantwoording.page, title="Verantwoording", url_path="verantwoording"),
        ],
    },
    position="top",
)
with PAGES.turn(), st.container(horizontal_alignment="center"), st.container(width=WIDTH):
    try:
        keep_ronde(chosen.url_path)
        chosen.run()
    except Problem as problem:
        st.error(str(problem), icon=":material/error:")
