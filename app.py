"""Leverage: the router and the frame that every page shares."""

import streamlit as st

from components import library, navigation, sidebar

st.set_page_config(page_title="Leverage", page_icon="components/assets/favicon.svg", layout="wide")
page = navigation.register()
dossier = library.current()
view, count = sidebar.narrow(dossier)
navigation.hand_over(view)
page.run()
count()
