"""The floor: the least a Streamlit dashboard can be. Nothing built on Streamlit is faster than this."""

import plotly.graph_objects as go
import streamlit as st

LEVELS = {"A": 3, "B": 2, "C": 1}

st.title("Floor")
groups = st.sidebar.multiselect("Groups", list(LEVELS))
shown = {name: level for name, level in LEVELS.items() if not groups or name in groups}
st.write("Shown:", ", ".join(shown))
st.plotly_chart(go.Figure(go.Bar(x=list(shown), y=list(shown.values()))), key="levels")
