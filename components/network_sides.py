"""Who says so: the network as one class of source or origin asserts it, against all others."""

import pandas as pd
import streamlit as st

from components.builders import headings, network
from components.builders.text import plain
from components.choice import open_choice
from components.network_picture import Manner, network_picture
from components.page_settings import one_of_list
from components.table import downloads, table_with_downloads
from components.tie_button import tie_button
from data import query
from data.choice import Choice
from data.network import network_sentences as sentences
from data.network import scene_sentences, sides
from data.query import View
from data.tables import sides as tables
from data.words import count

MOST_LISTED, HEIGHT = 10, 380
MOST_TIES = 500
"""Ties told apart in the two pictures, each of which has half of the room."""


def sides_part(view: View) -> None:
    """What one class asserts, chosen on screen, against all others."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = one_of_list("Told apart by", sides.CLASSES, "says_by", next(iter(sides.CLASSES)), width=220)
        table = sides.by_class(view, by)
        values = table["value"].tolist()
        value = one_of_list("This side", values, "says", values[0], width=260)
    if len(table) < 2:
        st.caption(f"All records in view are of one class ({table['value'].iloc[0]}): nothing to compare.")
    else:
        _compared(view, by, value)
    with st.expander("How this is computed", icon=":material/function:"):
        st.markdown(plain(tables.HOW))


def _compared(view: View, by: str, value: str) -> None:
    found = sides.sides(view, by, value)
    st.markdown(plain(sentences.told(view, by, value)))
    _pictures(view, found, by, value)
    _listed(
        f"Asserted by {value} alone", found.ties[found.ties["said"] == sides.ONLY_OWN], "own_origins", "only"
    )
    _listed(
        "Denied in records of this side, asserted in those of others",
        sides.denied_by_own(found),
        "other_origins",
        "denied",
    )
    table_with_downloads(view, "Network", tables.table(by, value), open_choice, unfolded=False)
    _classes(view, by)


def _pictures(view: View, found: sides.Sides, by: str, value: str) -> None:
    """What each side asserts of the strongest ties, so that a tie that a picture lacks is one its side does not assert."""
    actors = network.room_for(MOST_TIES)
    # The same frame on both sides, so that the same place is the same actor.
    framed = network.strongest(view.ties, MOST_TIES, actors)
    headed = ((found.own, f"This side: {value}", "says_own"), (found.others, "All others", "says_others"))
    for column, (part, heading, key) in zip(st.columns(2), headed, strict=True):
        with column:
            _picture(view, part, by, heading, key, framed, marked=part is found.own)
    if said := network.drawn_in_words(len(framed), int(view.ties["drawn"].sum()), MOST_TIES, actors):
        st.caption(f"{said}; the table has all.")


def _picture(
    view: View, part: View, by: str, heading: str, key: str, framed: pd.DataFrame, marked: bool
) -> None:
    """The ties of ``framed`` that one side asserts."""
    asserted = part.ties[part.ties["drawn"]]
    drawn = asserted[_ties(asserted).isin(_ties(framed))]
    few = f", {len(drawn):,} of them drawn" if len(drawn) < len(asserted) else ""
    st.markdown(f"**{plain(heading)}** · {count(len(asserted), 'tie')}{few}")
    scene = scene_sentences.in_words(view)
    alt = (
        f"Network of {count(len(drawn), 'tie')} asserted by {heading[0].lower()}{heading[1:]} ({by.lower()})"
    )
    alt = ", ".join(filter(None, (alt, scene))) + ". The table of who says so holds the same."
    manner = Manner(height=HEIGHT, marked=marked, alt=alt, alone=True, framed=framed)
    network_picture(part, drawn, key, manner)


def _ties(ties: pd.DataFrame) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(ties[query.PAIR].astype("str"))


def _listed(heading: str, ties, origins: str, where: str) -> None:
    """Ties as a row of buttons."""
    if ties.empty:
        return
    st.markdown(f"**{plain(heading)}** · {count(len(ties), 'tie')}")
    with st.container(horizontal=True, gap="small"):
        for tie in ties.head(MOST_LISTED).itertuples():
            words = headings.heading(Choice("tie", (tie.a, tie.b, tie.category)))
            tie_button(f"{words} ({count(getattr(tie, origins), 'origin')})", tie, f"says {where}")
    if len(ties) > MOST_LISTED:
        st.caption(f"The first {MOST_LISTED} of {len(ties):,}; the table has all.")


def _classes(view: View, by: str) -> None:
    """How much each class says."""
    rows = tables.classes(view, by)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**By {by.lower()}**", width="content")
        downloads(
            view,
            "Network",
            by,
            lambda: tables.classes(view, by),
            "Ties asserted",
            in_words=scene_sentences.in_words(view),
        )
    st.dataframe(rows, hide_index=True, key="says_classes", placeholder="", alt=f"Table by {by.lower()}, {count(len(rows), 'row')}", height="content" if len(rows) <= 8 else 320)  # fmt: skip
