"""An almost empty Streamlit app with one choice and one chart: what a click in the dashboard is held against."""

import altair as alt
import pandas as pd
import streamlit as st

HEIGHTS = {"2024-K4": [3, 5, 2], "2025-K2": [4, 4, 3], "2026-K2": [5, 2, 6]}

chosen = st.selectbox("Ronde", list(HEIGHTS)[::-1], key="ronde", bind="query-params")
rows = pd.DataFrame({"thema": ["Visie", "Rollen", "Leren"], "score": HEIGHTS[chosen]})
st.altair_chart(alt.Chart(rows).mark_bar().encode(x="thema:N", y="score:Q"), key="chart", alt=f"Scores van {chosen}")
