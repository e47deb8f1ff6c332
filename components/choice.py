"""What is open in the evidence panel. It lives in the link alone, so that a colleague sees the same."""

import json

import streamlit as st

from components import state
from data.choice import Choice
from data.words import count

KINDS = {"actor": 1, "tie": 3, "pair": 2, "claim": 1, "record": 1}
KINDS |= {
    "control": 2,
    "control_kind": 2,
    "said_by": 2,
    "reported": 3,
    "hostility": 1,
    "events": 3,
    "bundle": 3,
}
"""Each kind of choice, a parameter of the link, with the number of values that name it."""


def opened() -> Choice | None:
    """The open choice; None where the link names none."""
    for kind, length in KINDS.items():
        value = tuple(st.query_params.get_all(kind))
        if len(value) == length:
            return Choice(kind, value)
    return None


def half_named() -> str:
    """What the link names with too few or too many values to open it; blank where it does not."""
    said = [
        f"a {kind.replace('_', ' ')} is named by {count(length, 'value')}, not {given}"
        for kind, length in KINDS.items()
        if (given := len(st.query_params.get_all(kind))) not in (0, length)
    ]
    return "; ".join(said)


def open_choice(choice: Choice | None) -> None:
    """Open a choice in place of the last one, in sight of the analyst, or close it with None."""
    for kind in KINDS:
        st.query_params.pop(kind, None)
    if choice:
        st.query_params[choice.kind] = list(choice.value)
        state.ask_to_reveal()


def open_picked(kind: str, picked: str) -> None:
    """Open what was clicked in the network: an actor by name, a tie by its edge id."""
    open_choice(Choice(kind, tuple(json.loads(picked)) if kind == "tie" else (picked,)))
