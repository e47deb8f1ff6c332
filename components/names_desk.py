"""Names that may be one actor on the Data page: suggested with a reason, read as one on demand, undone as easily."""

import pandas as pd
import streamlit as st

from components import settings, state
from components.builders.text import plain
from components.table import downloads
from data import names, same_names
from data.dossier import Dossier
from data.query import View
from data.settings import Pair
from data.words import count

SUGGESTED = {
    "name": "Name",
    "records": "Records",
    "other": "Other name",
    "other_records": "Records of the other",
    "reason": "Why they may be one",
}


def suggested(view: View) -> None:
    """Names that may be one actor, each pair with its reason, to be read as one or left; and those that are."""
    dossier = view.dossier
    found = same_names.suggestions(dossier)
    merged = settings.current(dossier).same
    if found.empty and not merged:
        st.caption("No two names of the dossier look like one actor.")
        return
    with st.expander(
        f"Names that may be one actor · {len(found):,} suggested, {len(merged):,} read as one",
        icon=":material/merge:",
        expanded=state.at_first("same_names", bool(merged)),
        key="same_names",
    ):
        _table(view, found)
        _merged(dossier)
        with st.container(horizontal=True):
            downloads(
                view, "Data", "Names that may be one actor", lambda: listed(dossier, merged), "likelihood"
            )


def _table(view: View, suggested: pd.DataFrame) -> None:
    if suggested.empty:
        return
    st.caption(
        "Judged by spelling, order of words, initials and aliases alone, the likeliest first. Nothing is read as one "
        "unless you say so, and your file is never altered. Tick a row, or press Shift and Space on it, to say so."
    )
    # Another key for each state of the names: what was ticked must never pass on to the row that takes its place.
    key = f"same_names_{view.dossier.key}"
    chosen = st.dataframe(
        suggested.rename(columns=SUGGESTED),
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        height="auto",
        placeholder="",
        alt=f"Names that may be one actor, {count(len(suggested), 'pair')}",
    ).selection.rows
    if chosen:
        row = suggested.iloc[chosen[0]]
        with st.container(horizontal=True):
            for spelling, actor in ((row["name"], row["other"]), (row["other"], row["name"])):
                _merge_button(view.dossier, spelling, actor)


def _merge_button(dossier: Dossier, spelling: str, actor: str) -> None:
    st.button(
        plain(f"Read “{spelling}” as “{actor}”"),
        key=f"merge {spelling} as {actor}",
        icon=":material/merge:",
        on_click=settings.change,
        args=(settings.current(dossier).merged(spelling, actor),),
    )


def _merged(dossier: Dossier) -> None:
    """The names that are read as another, each to be undone."""
    set_here = settings.current(dossier)
    for spelling, actor in set_here.same:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(f"“{spelling}” is read as “{actor}”"), width="content")
            st.button(
                "Undo",
                key=f"part {spelling}",
                icon=":material/undo:",
                type="tertiary",
                help="Read it as a name of its own again",
                on_click=settings.change,
                args=(set_here.parted(spelling),),
            )


def listed(dossier: Dossier, same: tuple[Pair, ...]) -> pd.DataFrame:
    """Every pair, read as one (``same``) or suggested, to take away.

    A file is built when it is clicked, outside a run, where nothing can be asked of the link.
    """
    often = (dossier.base or dossier).mentions
    merged = [
        (spelling, often[spelling], actor, often[actor], "read as the other name, as set on screen")
        for spelling, actor in same
    ]
    done = pd.DataFrame(merged, columns=same_names.COLUMNS)
    table = pd.concat([done, same_names.suggestions(dossier)], ignore_index=True).rename(columns=SUGGESTED)
    return table.assign(State=["read as one"] * len(done) + ["suggested"] * (len(table) - len(done)))


def any_two(dossier: Dossier) -> None:
    """Two names that nobody suggested, read as one all the same."""
    fold = st.expander(
        "Read two other names as one", icon=":material/merge:", on_change="rerun", key="any_two"
    )
    with fold:
        # Drawn when it is opened: two lists of ten thousand names would slow every other change.
        if not fold.open:
            return
        everyone = sorted(dossier.mentions.index, key=names.fold)
        left, right = st.columns(2)
        spelling = left.selectbox("Read", everyone, None, key="any_spelling", placeholder="A name")
        actor = right.selectbox("as", everyone, None, key="any_actor", placeholder="The actor that it names")
        if spelling and actor and spelling != actor:
            _merge_button(dossier, spelling, actor)
