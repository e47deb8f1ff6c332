"""The evidence panel: whatever was chosen last, opened to its claims, records, sources and denials."""

import pandas as pd
import streamlit as st

from components import bundle
from components import choice as chosen
from components.builders import evidence as words
from components.builders.text import plain
from components.reveal import reveal_evidence
from data import vocabulary
from data.balance import speakers
from data.choice import Choice
from data.choice import chosen as records_of
from data.query import View
from data.words import count

MOST_SHOWN = 25
PANEL_HEIGHT = 640
"""Pixels, about the picture with its legend: a long panel scrolls beside it."""


def evidence_panel(view: View) -> None:
    """Draw the panel for what the link says is open."""
    choice = chosen.opened()
    records = _behind(view, choice) if choice else None
    found = records is not None and not records.empty
    with st.container(border=True, key="evidence", height=PANEL_HEIGHT if found else "content"):
        if choice is None:
            _nothing_open()
            return
        _head(_heading(view, choice) if found else words.missing(choice))
        if not found:
            st.caption("Nothing is open. Perhaps the link was made from another dossier.")
        elif choice.kind == "actor":
            _actor(view, choice.value[0])
        elif choice.kind == "bundle":
            bundle.bundle(records)
        else:
            _claims(view, choice, records)
        reveal_evidence()


def _behind(view: View, choice: Choice) -> pd.DataFrame:
    """The records of what is open; of a bundle, which may hold very many, its ties."""
    return bundle.ties(view, choice) if choice.kind == "bundle" else records_of(view, choice)


def _nothing_open() -> None:
    """What the panel is for, and what the link names in part alone."""
    st.markdown("**Evidence**")
    st.caption(
        "Choose a mark in the picture or a row of the table: the claims behind it, their denials, "
        "sources, grades and independent origins open here."
    )
    if said := chosen.half_named():
        st.caption(plain(f"The link opens nothing: {said}."))


def _head(text: str) -> None:
    """What is open, and the way to close it."""
    with st.container(horizontal=True, vertical_alignment="top"):
        st.markdown(f"**{plain(text)}**")
        st.button(
            "Close",
            icon=":material/close:",
            type="tertiary",
            key="close_evidence",
            on_click=chosen.open_choice,
            args=(None,),
        )


def _heading(view: View, choice: Choice) -> str:
    if choice.kind == "said_by":
        return f"Who holds control · {speakers.label(view.dossier, *choice.value)}"
    if choice.kind == "reported":
        return words.reported(view.dossier, *choice.value)
    if choice.kind == "bundle":
        return bundle.heading(view, choice)
    known = view.dossier.titles if choice.kind == "claim" else {}
    return known.get(choice.value[0], words.heading(choice))


def _actor(view: View, name: str) -> None:
    """An actor: who it is, and its ties, each of which opens."""
    if about := words.actor_in_markdown(name, view.dossier.table("actors")):
        st.markdown(about)
    ties = view.ties[(view.ties["a"] == name) | (view.ties["b"] == name)]
    partners = pd.concat([ties["a"], ties["b"]]).nunique() - 1
    st.caption(f"{count(len(ties), 'tie')} with {count(max(partners, 0), 'actor')} in view, strongest first")
    with st.container(gap="xxsmall"):
        for tie in ties.head(MOST_SHOWN).itertuples():
            other = tie.b if tie.a == name else tie.a
            st.button(
                plain(words.tie_line(other, tie)),
                key=f"tie {tie.a} {tie.b} {tie.category}",
                type="tertiary",
                on_click=chosen.open_choice,
                args=(Choice("tie", (tie.a, tie.b, tie.category)),),
            )
    _more(len(ties), "ties")


def _claims(view: View, choice: Choice, records: pd.DataFrame) -> None:
    """The claims behind a choice, contested ones first; the first stands open."""
    table = view.dossier.claims.loc[records["claim"].unique().tolist()]
    order = {
        status: place for place, status in enumerate(("contested", "denied", "corroborated", "single origin"))
    }
    table = table.assign(order=table["status"].map(order)).sort_values(
        ["order", "records"], ascending=[True, False]
    )
    named = {"contested": "contested", "denied": "only denied"}
    disputed = [(words, int((table["status"] == name).sum())) for name, words in named.items()]
    hidden = int(records["hidden"].sum())
    st.caption(
        f"{count(len(table), 'claim')}"
        + "".join(f", {number} {words}" for words, number in disputed if number)
        + f" · {count(len(records), 'record')} · {_origins(records)}"
        + (f" · {count(hidden, 'record')} hidden by the filters" if hidden else "")
    )
    sources = view.dossier.table("sources").set_index("source_id")
    for place, (claim, row) in enumerate(table.head(MOST_SHOWN).iterrows()):
        own = records[records["claim"] == claim]
        title = f"{view.dossier.titles[claim]} · {row['status']}"
        with st.expander(plain(title), expanded=place == 0):
            st.markdown(words.claim_summary(row), help=vocabulary.STATUSES[row["status"]])
            st.markdown(_records(view, choice, own, sources))
    _more(len(table), "claims")


def _origins(records: pd.DataFrame) -> str:
    """How many independent origins assert, and how many deny, what is open."""
    denying = records.loc[records["denies"], "origin"].nunique()
    said = count(records.loc[~records["denies"], "origin"].nunique(), "independent origin")
    return f"{said} for, {denying} against" if denying else said


def _records(view: View, choice: Choice, records: pd.DataFrame, sources: pd.DataFrame) -> str:
    """The records of a claim, one paragraph each."""
    return "\n\n".join(
        words.record_in_markdown(
            record,
            view.dossier,
            sources.loc[record["source_id"]] if record["source_id"] in sources.index else None,
            marked=choice.kind == "record" and record["record_id"] == choice.value[0],
        )
        for _, record in records.iterrows()
    )


def _more(total: int, noun: str) -> None:
    if total > MOST_SHOWN:
        st.caption(f"The first {MOST_SHOWN} of {total:,} {noun}; all of them are in the table.")
