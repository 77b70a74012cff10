"""The least there can be: a streamlit page with a plotly chart of one point."""

import streamlit as st

st.plotly_chart({"data": [{"type": "scatter", "x": [1], "y": [1]}], "layout": {}})
