"""What the link sets of the dossier: the focal actor, the turning point, names read as one.

They belong to the dossier, not to the filters: a reset leaves them, and every page looks at the dossier they make.
"""

import streamlit as st

from components import cache, choice, state
from components.builders.text import plain
from data.dossier import Dossier
from data.settings import Settings
from data.settings_link import pair_in_words, understood

FOCAL, TURN, SAME = PARAMETERS = "focal", "turn", "same"


def applied(base: Dossier, page: str) -> Dossier:
    """The dossier as the link sets it; what the link sets in vain is named.

    The menu leads to a page without these parts of the link, so they are carried over; on one and the same page a
    link without them means that they were taken back, as the browser's Back does.
    """
    asked = _asked()
    if not any(asked.values()):
        asked = state.settings_elsewhere(base.key, page) or asked
        _write(asked)
    state.remember_settings(base.key, page, asked)
    settings, unknown = understood(base, *asked.values())
    if unknown:
        st.warning(
            f"Not possible with this dossier, so not set: {plain(', '.join(unknown))}.",
            icon=":material/help:",
        )
    return cache.with_settings(base, settings)


def current(dossier: Dossier) -> Settings:
    """What is set of this dossier."""
    return understood(dossier.base or dossier, *_asked().values())[0]


def change(settings: Settings) -> None:
    """Set this instead, in the link; called back before the dossier is looked at again.

    What is open in the evidence panel is closed where its names may be no more.
    """
    same = [pair_in_words(pair) for pair in settings.same]
    if same != _asked()[SAME]:
        choice.open_choice(None)
    point = [settings.turning_point.isoformat()] if settings.turning_point else []
    _write({FOCAL: [settings.focal_actor] if settings.focal_actor else [], TURN: point, SAME: same})


def forget() -> None:
    """Set nothing, for another dossier."""
    _write({name: [] for name in PARAMETERS})


def _asked() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in PARAMETERS}


def _write(asked: dict[str, list[str]]) -> None:
    for name, values in asked.items():
        if values and values != st.query_params.get_all(name):
            st.query_params[name] = values
        elif not values:
            st.query_params.pop(name, None)
