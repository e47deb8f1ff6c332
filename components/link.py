"""What a link asks for, rewritten into what the filters know before they are drawn."""

import streamlit as st

from components import state
from components.controls import CONTROLS, Control
from components.filter_kinds import Options
from data.dossier import Dossier


def resolve(dossier: Dossier, offered: dict[str, Options]) -> None:
    """Rewrite aliases and other spellings into names the filters know, and keep what is unknown, to be named.

    ``offered`` holds key -> options of the filters that are drawn; what any other one is asked for is unknown.
    Starts the run again where the link was rewritten.
    """
    changed, unknown = {}, []
    for control in CONTROLS:
        if asked := st.query_params.get_all(control.key):
            options = offered.get(control.key)
            known, missing = ([], asked) if options is None else control.resolve(dossier, asked, options)
            unknown += [f"{control.label.lower()}: {text}" for text in missing if text.strip()]
            if known != asked:
                changed[control] = known
    if changed:
        state.remember_unknown(tuple(unknown))
        _rewrite(changed, offered)


def _rewrite(changed: dict[Control, list[str]], offered: dict[str, Options]) -> None:
    """Into the link where a filter is yet to be drawn; a drawn one owns its part of the link, so into it."""
    new = {control.key: known for control, known in changed.items() if not state.has(control.key)}
    for control, known in changed.items():
        if control.key not in new and control.key in offered:
            state.set_widgets({control.key: control.kind.held(known, offered[control.key])})
    for key, known in new.items():
        st.query_params[key] = known
    if new:
        st.rerun()
