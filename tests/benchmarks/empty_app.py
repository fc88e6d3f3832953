"""An almost empty Streamlit app: what the dashboard is held against."""

import streamlit as st

chosen = st.selectbox("Ronde", ["2024-K4", "2025-K2", "2026-K2"], key="ronde", bind="query-params")
st.title(chosen)
