"""What a bundle of ties on the picture stands for, in the evidence panel: each of its ties opens."""

import pandas as pd
import streamlit as st

from components.builders import evidence as words
from components.builders.collapsed import name
from components.builders.strands import ONE
from components.tie_button import tie_button
from data.choice import Choice
from data.network.collapsed import between, groups, numbers
from data.query import View
from data.words import count

MOST_SHOWN = 25


def heading(view: View, choice: Choice) -> str:
    """Between whom the ties are."""
    one, other, ends = choice.value
    return f"{_group(view, one)} — {other if ends == ONE else _group(view, other)}"


def _group(view: View, actor: str) -> str:
    """What the group of an actor is called; where it has none in view, the actor."""
    number = numbers(view).get(actor)
    if number is None:
        return actor
    group = groups(view).loc[number]
    return name(number, group["leader"], group["actors"])


def ties(view: View, choice: Choice) -> pd.DataFrame:
    """The ties of a bundle, strongest first."""
    one, other, ends = choice.value
    return between(view, one, other, ends == ONE)


def bundle(ties: pd.DataFrame) -> None:
    """The ties between two communities, or a community and an actor."""
    disputed = int((ties["disputed"] > 0).sum())
    said = f", {disputed:,} with a disputed claim" if disputed else ""
    st.caption(f"{count(len(ties), 'tie')} in view{said}, strongest first")
    with st.container(gap="xxsmall"):
        for tie in ties.head(MOST_SHOWN).itertuples():
            tie_button(f"{tie.a} – {words.tie_line(tie.b, tie)}", tie, "bundle")
    if len(ties) > MOST_SHOWN:
        st.caption(f"The first {MOST_SHOWN} of {len(ties):,} ties; all of them are in the table.")
