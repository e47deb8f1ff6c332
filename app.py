"""Leverage: the router and the frame that every page shares."""

import streamlit as st

from components import cache, library, navigation, settings, sidebar

st.set_page_config(page_title="Leverage", page_icon="components/assets/favicon.svg", layout="wide")
page = navigation.register()
dossier = settings.applied(library.current(), page.title)
view, count = sidebar.narrow(dossier)
navigation.hand_over(view)
page.run()
count()
cache.settle()
