"""Which dossier this session looks at: the shipped one, or one it was given, as the link says."""

import os
from pathlib import Path

import streamlit as st

from components import cache, settings, state
from data import schema
from data.dossier import Dossier

PARAMETER = "dossier"


def home() -> Path:
    """Folder of the dossier shown at start: the shipped one, or the one in LEVERAGE_DOSSIER."""
    return Path(os.environ.get("LEVERAGE_DOSSIER", schema.SHIPPED))


def current() -> Dossier:
    """The dossier of the link, else of the session, else the one shown at start; the link then says so."""
    key = st.query_params.get(PARAMETER) or state.dossier_key()
    if key and (dossier := cache.upload(key)):
        _remember(key)
        return dossier
    if key:
        st.warning(
            "The dossier of this link is not on this server any more. Load its file again on the Data page; "
            "until then the dossier below is the one shown at start.",
            icon=":material/link_off:",
        )
    return cache.folder(home())


def choose(key: str | None) -> None:
    """Look at an uploaded dossier, or, with None, at the one shown at start; what was set of the last one is not."""
    settings.forget()
    _remember(key)


def _remember(key: str | None) -> None:
    state.choose_dossier(key)
    if key:
        st.query_params[PARAMETER] = key
    else:
        st.query_params.pop(PARAMETER, None)
