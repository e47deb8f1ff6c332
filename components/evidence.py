"""The evidence panel: whatever was chosen last, opened to its claims, records, sources and denials."""

import pandas as pd
import streamlit as st

from components import bundle
from components import choice as chosen
from components.builders import evidence as words
from components.builders import headings
from components.builders.text import plain
from components.reveal import reveal_evidence
from data import vocabulary
from data.balance import speakers
from data.choice import Choice
from data.choice import chosen as records_of
from data.query import View, dependence

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
        _head(_heading(view, choice) if found else headings.missing(choice))
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
        return headings.reported(view.dossier, *choice.value)
    if choice.kind == "bundle":
        return bundle.heading(view, choice)
    known = view.dossier.titles if choice.kind == "claim" else {}
    return known.get(choice.value[0], headings.heading(choice))


def _actor(view: View, name: str) -> None:
    """An actor: who it is, and its ties, each of which opens."""
    if about := words.actor_in_markdown(name, view.dossier.table("actors")):
        st.markdown(about)
    ties = view.ties[(view.ties["a"] == name) | (view.ties["b"] == name)]
    st.caption(words.ties_in_words(ties))
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
    """The claims behind a choice; the first stands open."""
    table = _in_order(view.dossier.claims.loc[records["claim"].unique().tolist()], records)
    rows = records[["claim", "origin", "denies", "hidden", "elsewhen", "others"]]
    behind = [words.Behind(*row) for row in rows.itertuples(index=False)]
    st.caption(words.behind_in_words(table["status"].tolist(), behind, view.scene.timed(), what=choice.kind))
    sources = view.dossier.table("sources").set_index("source_id")
    for place, (claim, row) in enumerate(table.head(MOST_SHOWN).iterrows()):
        own = records[records["claim"] == claim]
        title = f"{view.dossier.titles[claim]} · {row['status']}"
        with st.expander(plain(title), expanded=place == 0):
            st.markdown(words.claim_summary(row), help=vocabulary.STATUSES[row["status"]])
            if said := _perhaps_fewer(row, own, sources):
                st.caption(plain(said))
            st.markdown(_records(view, choice, own, sources))
    _more(len(table), "claims")


def _perhaps_fewer(claim: pd.Series, records: pd.DataFrame, sources: pd.DataFrame) -> str:
    """Which origins of a claim may be one, though they are counted apart."""
    found = dependence.suspicions(records, sources["url"].to_dict())
    return dependence.in_words(found, {False: claim["origins"], True: claim["denying_origins"]})


def _in_order(claims: pd.DataFrame, records: pd.DataFrame) -> pd.DataFrame:
    """Claims with a record of the time shown first, and of these the contested ones."""
    then = records.loc[~records["elsewhen"] & ~records["others"], "claim"]
    place = {status: at for at, status in enumerate(words.ORDER)}
    ranked = claims.assign(elsewhen=~claims.index.isin(then), order=claims["status"].map(place))
    return ranked.sort_values(["elsewhen", "order", "records"], ascending=[True, True, False])


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
