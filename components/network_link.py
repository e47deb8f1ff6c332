"""What a link asks of the scene, rewritten into what can be shown before the controls are drawn."""

from collections.abc import Iterable

import streamlit as st

from components import state
from data import names
from data.query import View

LABELS = {
    "show": "time to show",
    "year": "year",
    "half": "half-life",
    "layout": "layout",
    "way": "way from the actor",
    "steps": "ties away",
    "size": "size of actors",
    "shade": "shade of actors",
    "off": "kind to leave out",
    "hide": "actor to leave out",
}
"""Key of a control in the link -> what it sets, as it is told where a link asks it for what is unknown."""


def resolve(view: View, offered: dict[str, Iterable]) -> None:
    """Take out of the link what no control offers, to be named on screen; actors are found by any name.

    ``offered``: key of `LABELS` -> what its control offers. Starts the run again where the link was rewritten.
    """
    changed, unknown = {}, []
    for key, options in offered.items():
        asked = st.query_params.get_all(key)
        if not asked or state.has(key):
            continue
        offers = {str(each) for each in options}
        found = {
            text: view.dossier.names.get(names.fold(text), text) if key == "hide" else text for text in asked
        }
        known = list(dict.fromkeys(name for name in found.values() if name in offers))
        unknown += [f"{LABELS[key]}: {text}" for text, name in found.items() if name not in offers]
        if known != asked:
            changed[key] = known
    if changed:
        _rewrite(changed, unknown)


def _rewrite(changed: dict[str, list[str]], unknown: list[str]) -> None:
    state.remember_unknown((*state.unknown(), *unknown))
    for key, known in changed.items():
        if known:
            st.query_params[key] = known
        else:
            del st.query_params[key]
    st.rerun()
