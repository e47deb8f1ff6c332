"""The network in depth, one part at a time: nothing is computed before it is asked for."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from components.builders.text import plain
from components.choice import open_choice
from components.network_paths import paths_part
from components.network_sides import sides_part
from components.page_settings import one_or_none
from components.table import table_with_downloads
from components.tie_button import tie_button
from data import tables
from data.network import communities, measures, shown, tensions
from data.network import network_sentences as sentences
from data.query import View
from data.words import count

PAGE = "Network"
MEASURES = replace(tables.ACTORS, name="Measures")
MOST_LISTED, MOST_MEMBERS = 12, 14
NOTES = {
    tensions.AT_ONCE: "possibly at the same time",
    tensions.NOT_AT_ONCE: ":orange-badge[never attested at the same time]",
    tensions.UNDATED: "not all dated",
}


def in_depth(view: View) -> None:
    """A part of the network in depth, chosen on screen and kept in the link; nothing where no tie is asserted."""
    if not view.ties["drawn"].any():
        return
    part = one_or_none("In depth", PARTS, "depth")
    if part:
        with st.container(border=True, key="in_depth"):
            st.caption(plain(sentences.computed_on(view)))
            with st.spinner(f"Computing {part[0].lower()}{part[1:]} …"):
                PARTS[part](view)


def _measures(view: View) -> None:
    """Who stands where."""
    st.markdown(plain(" ".join(filter(None, (sentences.central(view), measures.estimated(view))))))
    table_with_downloads(view, PAGE, MEASURES, open_choice, unfolded=True)
    _how(MEASURES)


def _how(table: tables.Table) -> None:
    """How the figures of a table are computed."""
    with st.expander("How this is computed", icon=":material/function:"):
        st.markdown(plain(table.formula))


def _communities(view: View) -> None:
    """Who belongs together, and how surely."""
    st.markdown(plain(sentences.divided(view)))
    members = communities.communities(view).members
    listed = [_community(own) for _, own in members.groupby("community")]
    st.markdown("\n".join(f"- {line}" for line in listed[:MOST_LISTED]))
    if len(listed) > MOST_LISTED:
        st.caption(f"The {MOST_LISTED} largest of {len(listed):,} communities; the table has all.")
    table_with_downloads(view, PAGE, tables.COMMUNITIES, open_choice, unfolded=False)
    _how(tables.COMMUNITIES)


def _community(own: pd.DataFrame) -> str:
    """A community in one line of Markdown, its least sure members last."""
    named = [row.actor + (f" ({row.stays:.0%})" if row.stays < 1 else "") for row in own.itertuples()]
    more = f" and {len(named) - MOST_MEMBERS:,} more" if len(named) > MOST_MEMBERS else ""
    return f"**{count(len(own), 'actor')}**: {plain(', '.join(named[:MOST_MEMBERS]))}{more}"


def _tensions(view: View) -> None:
    """What does not go together, each opened to its ties."""
    st.markdown(plain(sentences.tense(view)))
    edges, triples, pairs = shown.edges(view), tensions.triangles(view), tensions.mixed(view)
    for place, row in enumerate(triples.head(MOST_LISTED).itertuples()):
        _tension(_triangle_in_markdown(row), [edges.loc[side[0]] for side in row.ties], [len(side) for side in row.ties], f"triangle {place}")  # fmt: skip
    if len(triples) > MOST_LISTED:
        st.caption(f"The first {MOST_LISTED} of {len(triples):,} triangles; the table has all.")
    for place, row in enumerate(pairs.head(MOST_LISTED).itertuples()):
        own = edges.loc[list(row.ties)]
        both = [own[own["sign"] == sign] for sign in (shown.FRIENDLY, shown.HOSTILE)]
        words = f"**{plain(row.a)}** and **{plain(row.b)}** are said to be friends and enemies · {NOTES[row.at_once]}"
        _tension(words, [each.iloc[0] for each in both], [len(each) for each in both], f"both {place}")
    if len(pairs) > MOST_LISTED:
        st.caption(f"The first {MOST_LISTED} of {len(pairs):,} pairs; the table has all.")
    if len(triples) or len(pairs):
        table_with_downloads(view, PAGE, tables.TENSIONS, open_choice, unfolded=False)
    _how(tables.TENSIONS)


def _triangle_in_markdown(row) -> str:
    a, b, c = (f"**{plain(name)}**" for name in (row.a, row.b, row.c))
    if row.kind == tensions.FRIENDS_AT_ODDS:
        said = f"{a} is friendly with {b} and {c}, who are hostile to each other"
    else:
        said = f"{a}, {b} and {c} are each hostile to the other two"
    disputed = f" · {count(row.disputed, 'side')} disputed" if row.disputed else ""
    both = f" · {count(row.both, 'side')} also said otherwise" if row.both else ""
    return f"{said} · weakest side: {count(row.origins, 'independent origin')}{disputed}{both} · {NOTES[row.at_once]}"


def _tension(words: str, ties: list, numbers: list[int], where: str) -> None:
    """What is in tension, and a button for the best attested tie of each side."""
    with st.container(gap="xxsmall"):
        st.markdown(words)
        with st.container(horizontal=True, gap="small"):
            for tie, number in zip(ties, numbers, strict=True):
                more = f" and {number - 1} more" if number > 1 else ""
                tie_button(_tie_in_words(tie) + more, tie, where)


def _tie_in_words(tie) -> str:
    """A tie with the years between which it is attested, which may tell a tension from a change over time."""
    disputed = f", {tie.disputed} of {tie.claims} disputed" if tie.disputed else ""
    years = sorted({day.year for day in (tie.first, tie.last) if not pd.isna(day)})
    when = f", {'–'.join(map(str, years))}" if years else ", undated"
    return f"{tie.a} – {tie.b}: {tie.label} ({count(tie.origins, 'origin')}{when}{disputed})"


PARTS: dict[str, Callable[[View], None]] = {
    "Measures": _measures,
    "Communities": _communities,
    "Paths": paths_part,
    "Who says so": sides_part,
    "Tensions": _tensions,
}
"""Each part by its name on screen."""
