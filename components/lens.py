"""The open claim of money under the lens: its contradiction in words, its intervals and its figures."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.builders import lens as builder
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice
from components.table import downloads
from data.choice import Choice
from data.query import View
from data.revenue import (
    arithmetic,
    lens_given,
    lens_origins,
    lens_standing,
    missing_yardsticks,
    yardstick_words,
    yardsticks,
)
from data.revenue import lens as lenses
from data.revenue import lens_sentences as sentences
from data.revenue.lens import Lens
from data.tables import lens as tables
from data.words import count

MOST_ROWS = 200
"""Rows of a table shown here; a download holds all."""
FEW_INTERVALS = 2
"""With one origin, all of it and it alone are the same: nothing to picture."""
MOST_LINES = 3
"""Sentences of a kind that stand open."""
FEW_ROWS, HEIGHT = 8, 320
"""Rows that are shown at full height, and the pixels in which more of them scroll."""


BADGES = {lens_standing.SLIGHT: "gray", lens_standing.PLAIN: "orange", lens_standing.GRAVE: "red"}
"""The colour of how grave a contradiction is; its words say it too."""


def shows(view: View, choice: Choice | None) -> bool:
    """Whether a claim of the dossier is open, which is what the lens is for."""
    return choice is not None and choice.kind == "claim" and choice.value[0] in view.dossier.claims.index


def under_the_lens(view: View, claim: str) -> None:
    """The part of the page about the open claim."""
    lens = lenses.under(view, claim)
    if lens is None:
        return
    with st.container(border=True, key="lens"):
        st.subheader(f"Under the lens: {plain(view.dossier.titles[lens.claim])}", anchor=False)
        _words(view, lens)
        if len(lens.intervals) > FEW_INTERVALS:
            _picture(view, lens)
        _checks(view, lens)
        _yardsticks(view, lens)
        if len(lens.intervals):
            _folded(view, lens, "Intervals by origin", tables.intervals)
        _folded(view, lens, "Figures one by one", tables.figures)


def _words(view: View, lens: Lens) -> None:
    """What the figures say together, what that rests on, and who denies it."""
    labels = view.dossier.origin_labels
    lens = lens_given.compared(lens)
    grave, called = lens_standing.degree(lens)
    flag = f":{BADGES[grave]}-badge[{called}] " if grave else ""
    st.markdown(flag + plain(sentences.contradiction(lens, labels)))
    if said := lens_standing.standing(lens, view.dossier.claims.loc[lens.claim]):
        st.markdown(plain(said))
    _listed(lens_origins.denied(lens, labels) + lens_origins.rests_on(lens, labels))
    if hidden := lens_origins.hidden(lens):
        st.caption(plain(hidden))


def _checks(view: View, lens: Lens) -> None:
    """What the figures come to when they are held against each other, those that do not fit first."""
    listed, within = arithmetic.shown(arithmetic.checks(view.dossier, lens.claim))
    if not listed and not within:
        return
    wrong = sum(check.fits is False for check in listed)
    st.markdown(
        f"**Arithmetic** · {wrong:,} of {count(len(listed), 'comparison')} do not fit"
        if wrong
        else "**Arithmetic**"
    )
    _listed([check.computation for check in listed])
    for said in (within, arithmetic.capped(view.dossier, lens.claim)):
        if said:
            st.caption(plain(said))
    _folded(view, lens, "Arithmetic", tables.checks)


def _yardsticks(view: View, lens: Lens) -> None:
    """How many times other claims of the dossier the claim is put at."""
    found, missing = (
        yardsticks.yardsticks(view.dossier, lens),
        missing_yardsticks.missing(view.dossier, lens),
    )
    if found.empty and not missing:
        return
    st.markdown("**Held against other claims**, never summed with them")
    titles = view.dossier.titles
    _listed([yardstick_words.sentence(row, titles[row["claim"]]) for _, row in found.iterrows()])
    for said in missing:
        st.caption(plain(said))
    if len(found):
        _folded(view, lens, "Held against other claims", tables.yardsticks)


def _picture(view: View, lens: Lens) -> None:
    """The intervals by origin on one scale."""
    chart(
        builder.intervals(lens.intervals, view.dossier.origin_labels, lens.block),
        "lens intervals",
        f"Intervals by origin: {sentences.contradiction(lens, view.dossier.origin_labels)} The table of intervals holds the same.",
        open_choice,
    )
    st.caption(builder.legend(lens.intervals))


def _listed(said: list[str]) -> None:
    """Sentences as a list, the first few of many."""
    if said:
        st.markdown("\n".join(f"- {plain(each)}" for each in said[:MOST_LINES]))
    if len(said) > MOST_LINES:
        with st.expander(f"{len(said) - MOST_LINES:,} more"):
            st.markdown("\n".join(f"- {plain(each)}" for each in said[MOST_LINES:MOST_ROWS]))


def _folded(view: View, lens: Lens, name: str, build: Callable[[View, Lens], pd.DataFrame]) -> None:
    """The table of what is said above, built and drawn when it is unfolded."""
    fold = st.expander(
        f"Table: {name.lower()}", icon=":material/table:", on_change="rerun", key=f"fold lens {name}"
    )
    with fold:
        if fold.open:
            _table(view, lens, name, build)


def _table(view: View, lens: Lens, name: str, build: Callable[[View, Lens], pd.DataFrame]) -> None:
    """A small table of the lens with a button for each format."""
    rows = build(view, lens)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{name}**", width="content")
        downloads(view, "Revenue claims", f"{name} {lens.claim}", lambda: build(view, lens), "As shown")
    shown = tables.brief(name, rows.head(MOST_ROWS)).astype(str)
    with st.container(height=HEIGHT if len(rows) > FEW_ROWS else "content", border=False):
        st.table(
            shown.map(plain), border="horizontal", hide_index=True, alt=f"{name}, {count(len(rows), 'row')}"
        )
    more = f"The first {MOST_ROWS} of {len(rows):,} rows. " if len(rows) > MOST_ROWS else ""
    st.caption(f"{more}Downloads hold {count(len(rows), 'row')} and all {len(rows.columns)} columns.")
