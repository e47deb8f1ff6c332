"""Streamlit scripts are run by a server; importing one to look for doctests would run it."""

collect_ignore = ["floor_app.py"]
