"""The one home of what a session remembers; nothing else touches ``st.session_state``."""

from typing import Any

import streamlit as st

VIEW, DOSSIER, SETTINGS, UNKNOWN, HISTORY, REVEAL, CHOICES, WISH, TRIED, CANCELLED, SCENES = (
    f"leverage_{name}"
    for name in (
        "view",
        "dossier",
        "settings",
        "unknown",
        "history",
        "reveal",
        "choices",
        "wish",
        "tried",
        "cancelled",
        "scenes",
    )
)
MOST_STEPS = 20
"""Changes of the filters that can be undone."""


def put_view(view: Any) -> None:
    """Hand the narrowed view from ``app.py`` to the page."""
    st.session_state[VIEW] = view


def take_view() -> Any | None:
    """The view handed over in this very run: taken once, so that a stale one can never be shown."""
    return st.session_state.pop(VIEW, None)


def dossier_key() -> str | None:
    """Key of the dossier this session has chosen; None for the shipped one."""
    return st.session_state.get(DOSSIER)


def choose_dossier(key: str | None) -> None:
    """Choose a dossier for this session."""
    st.session_state[DOSSIER] = key


def remember_settings(dossier: str, page: str, asked: dict[str, list[str]]) -> None:
    """Keep what the link of this page sets of the dossier."""
    st.session_state[SETTINGS] = (dossier, page, asked)


def settings_elsewhere(dossier: str, page: str) -> dict[str, list[str]] | None:
    """What the link of the last page set of the same dossier; None where that was this page."""
    of, where, asked = st.session_state.get(SETTINGS, (None, None, None))
    return asked if of == dossier and where != page else None


def widget(key: str) -> Any:
    """The value of the widget with this key."""
    return st.session_state[key]


def has(key: str) -> bool:
    """Whether a widget of this key has a value."""
    return key in st.session_state


def set_widgets(values: dict[str, Any]) -> None:
    """Set widgets from a callback, before they are drawn again."""
    for key, value in values.items():
        st.session_state[key] = value


def at_first(name: str, value: Any) -> Any:
    """What a name stood for when it was first asked for in this session."""
    return st.session_state.setdefault(f"leverage_first_{name}", value)


def ask_to_reveal() -> None:
    """Have the evidence brought into sight in the next run."""
    st.session_state[REVEAL] = True


def take_reveal() -> bool:
    """Whether the evidence is to be brought into sight in this run; asked once."""
    return st.session_state.pop(REVEAL, False)


def remember_unknown(unknown: tuple[str, ...]) -> None:
    """Keep what a link asked for in vain, to be named on screen."""
    st.session_state[UNKNOWN] = unknown


def unknown() -> tuple[str, ...]:
    """What the link asked for in vain."""
    return st.session_state.get(UNKNOWN, ())


def choices(batch: tuple[str, ...]) -> dict[str, Any]:
    """How the analyst wants the files of an upload read, by the name of the file. They are kept when a file is added;
    an upload without one of the files starts afresh."""
    of, kept = st.session_state.get(CHOICES, ((), {}))
    return kept if set(of) <= set(batch) else {}


def keep_choices(batch: tuple[str, ...], kept: dict[str, Any]) -> None:
    """Keep how the files of an upload are to be read."""
    st.session_state[CHOICES] = (batch, kept)


def wish_to_load(key: str) -> None:
    """Have a draft loaded in the next run."""
    st.session_state[WISH] = key


def take_wish_to_load() -> str | None:
    """The draft that is to be loaded in this run; asked once."""
    return st.session_state.pop(WISH, None)


def remember_try(key: str | None) -> None:
    """Remember that a draft was tried, so that it is not loaded again by itself; None forgets it."""
    st.session_state[TRIED], st.session_state[CANCELLED] = key, None


def tried_to_load() -> str | None:
    """The draft that was tried last."""
    return st.session_state.get(TRIED)


def cancel(key: str) -> None:
    """The analyst cancelled the loading of a draft."""
    st.session_state[CANCELLED] = key


def cancelled() -> str | None:
    """The draft whose loading was cancelled last."""
    return st.session_state.get(CANCELLED)


def remember_filters(dossier: str, filters: Any) -> None:
    """Keep the filters of this run, if they differ from the last run's; another dossier starts afresh."""
    of, steps = st.session_state.get(HISTORY, (None, ()))
    if of != dossier:
        steps = ()
    if not steps or steps[-1] != filters:
        steps = (*steps, filters)[-MOST_STEPS - 1 :]
    st.session_state[HISTORY] = (dossier, steps)


def can_undo() -> bool:
    """Whether there were other filters before these."""
    return len(st.session_state.get(HISTORY, (None, ()))[1]) > 1


def take_back_filters() -> Any:
    """The filters before the last change, which is forgotten."""
    dossier, steps = st.session_state[HISTORY]
    st.session_state[HISTORY] = (dossier, steps[:-1])
    return steps[-2]


def remember_scene(dossier: str, values: dict[str, Any]) -> None:
    """Keep the values of the widgets that say what of the network is shown, if they differ from the last run's."""
    of, steps, at = st.session_state.get(SCENES, (None, (), 0))
    if of != dossier:
        steps, at = (), 0
    if not steps or steps[at] != values:
        steps = (*steps[: at + 1], values)[-MOST_STEPS - 1 :]
        at = len(steps) - 1
    st.session_state[SCENES] = (dossier, steps, at)


def can_step(by: int) -> bool:
    """Whether there is a scene so many steps before or after this one."""
    _, steps, at = st.session_state.get(SCENES, (None, (), 0))
    return 0 <= at + by < len(steps)


def step_scene(by: int) -> dict[str, Any]:
    """Go so many steps back or on, and return the values of the widgets there."""
    dossier, steps, at = st.session_state[SCENES]
    st.session_state[SCENES] = (dossier, steps, at + by)
    return steps[at + by]
