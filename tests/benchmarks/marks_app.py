"""An almost empty Streamlit app with marks that can be clicked, and a heading that says which one was."""

import altair as alt
import pandas as pd
import streamlit as st

rows = pd.DataFrame(
    {"x": range(12), "y": [3, 5, 2, 4, 4, 3, 5, 2, 6, 1, 2, 3], "naam": [f"Tafel {nr}" for nr in range(12)]}
)
rows["zegt"] = rows["naam"] + ": een teken"
click = alt.selection_point(name="klik", fields=["naam"], on="click", empty=False)
chart = alt.Chart(rows).mark_point(filled=True, size=300).encode(x="x:Q", y="y:Q", description="zegt:N")
event = st.altair_chart(chart.add_params(click), key="chart", on_select="rerun", selection_mode="klik")
if event.selection["klik"]:
    st.header(event.selection["klik"][0]["naam"])
