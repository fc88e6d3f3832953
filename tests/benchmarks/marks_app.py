"""An almost empty Streamlit app: a ring of 600 tables, a list of them and a card; nothing else is shown or asked."""

import sys
from pathlib import Path

import pandas as pd
import streamlit as st

sys.path[:] = [each for each in sys.path if Path(each) != Path(__file__).parent]  # it has a `pages` of its own
from pages.charts.overlegtafels import ring  # noqa: E402

PLACES = [(niveau, gebied) for niveau in range(1, 5) for gebied in ("buurt", "gemeente", "regio")]

rows = pd.DataFrame(
    [(f"Tafel {nr:03}", "Veiligheid", *PLACES[nr % len(PLACES)]) for nr in range(600)],
    columns=["overlegtafel", "domeinen", "regieniveau", "verzorgingsgebied"],
)
there = (rows["regieniveau"] == 3) & (rows["verzorgingsgebied"] == "regio")


def clicked() -> None:
    marks = st.session_state["ring"]["selection"]["klik"]
    st.session_state["tafel"] = marks[0]["overlegtafel"] if marks else None


left, right = st.columns([58, 42])
with right:
    chosen = st.selectbox("Overlegtafel", rows["overlegtafel"], index=None, key="tafel", bind="query-params")
    if chosen:
        st.header(chosen)
        st.caption("Veiligheid · ring 3 · regio")
        st.markdown("**Waarom** Samen afspreken wie wat doet.")
with left:
    spec = ring(rows.assign(gedempt=~there), chosen).to_dict(validate=False)
    st.vega_lite_chart(spec, theme=None, width="content", key="ring", on_select=clicked, selection_mode="klik")
