"""The pictures of money, of which one is shown at a time: intervals, figures over the years, and flows."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import lens, money_controls, money_picture
from components.builders import money_flows, money_marks, money_years
from components.builders.text import plain
from components.chart import chart
from components.choice import opened
from components.evidence import evidence_panel
from components.page_settings import several
from data import tables
from data.query import Choice, View
from data.revenue import adding, adding_words, drawn_flows, flow_sentences, money_lines, money_sentences
from data.words import count

SUM_OF = "sum_of"
"""The parameter of the link that names the claims to add up, by their titles."""
OnChoice = Callable[[Choice], None]


def intervals(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """The claims of each block as intervals, the evidence beside the block of the open claim."""
    blocks = money_picture.blocks_to_show(claims)
    with st.container(horizontal=True):
        lines = money_picture.Lines(
            money_controls.grouping(), money_controls.apart(view), money_controls.each_figure()
        )
    choice = None if lens.shows(view, opened()) else opened()
    evidence, disputed = money_picture.places(claims, blocks, choice)
    for block in blocks:
        picture, panel = st.columns([2, 1])
        with picture:
            money_picture.block_picture(view, claims, block, blocks, on_choice, lines)
        with panel:
            if block == evidence:
                _evidence(view)
            if block == disputed:
                money_picture.most_disputed(view, claims, blocks, on_choice)
    return view


def open_claim(view: View) -> None:
    """The open claim under the lens, its evidence beside it: above the picture, where it is read before all others."""
    if lens.shows(view, choice := opened()):
        left, right = st.columns([2, 1])
        with left:
            lens.under_the_lens(view, choice.value[0])
        with right:
            money_picture.open_figures(view, choice)
            evidence_panel(view)


def _evidence(view: View) -> None:
    """The evidence of what is open, if it does not stand beside the lens."""
    if not lens.shows(view, opened()):
        money_picture.open_figures(view, opened())
        evidence_panel(view)


def _beside_evidence(view: View, draw: Callable[[], None]) -> None:
    """A picture with the evidence on its right; all the width is its own where that stands beside the lens."""
    if lens.shows(view, opened()):
        draw()
        return
    picture, panel = st.columns([2, 1])
    with picture:
        draw()
    with panel:
        _evidence(view)


def over_the_years(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """The figures of the blocks on screen over the time that they are about."""
    blocks = money_picture.blocks_to_show(claims)
    own = claims[claims["block"].isin(blocks)]
    _beside_evidence(view, lambda: _years(view, own, on_choice))
    return view


def _years(view: View, own: pd.DataFrame, on_choice: OnChoice) -> None:
    status = own.set_index("claim")["status"]
    titles = view.dossier.titles
    found = money_lines.figures(view)
    found = found[found["claim"].isin(status.index)]
    found = found.assign(status=found["claim"].map(status).astype(object), title=found["claim"].map(titles))
    dated = found[found["first"].notna()]
    if dated.empty:
        st.info(
            "No figure in view can be put in US dollars per year and dated. A column 'start' would date them.",
            icon=":material/event_busy:",
        )
        return
    drawn = dated.head(money_years.MOST)
    denials = money_lines.denials(view)
    denials = denials[denials["claim"].isin(status.index)].assign(
        title=lambda rows: rows["claim"].map(titles)
    )
    choice = opened()
    claim = choice.value[0] if choice and choice.kind == "claim" else ""
    chart(
        money_years.over_years(drawn, denials, view.dossier.turning_point, claim),
        "money years",
        money_sentences.years_alt(drawn, denials),
        on_choice,
    )
    said = money_sentences.years_marks(drawn, denials, len(dated), len(found), len(own))
    st.caption(plain(f"{money_marks.legend(drawn['block'])}. {said}"))


def who_pays_whom(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """A Sankey of payers and takers in one year at one bound."""
    view = money_controls.flows_asked(view)
    _beside_evidence(view, lambda: _flows(view, on_choice))
    return view


def _flows(view: View, on_choice: OnChoice) -> None:
    drawn = drawn_flows.drawn(view)
    if drawn.table.empty:
        st.info(plain(flow_sentences.no_flow(view)), icon=":material/money_off:")
        return
    titles = view.dossier.titles

    def comes_to(found: list[str]) -> str:
        total = adding.total(view, found, year=drawn.year)
        if total.reason:
            return f"no sum: {total.reason}"
        return f"comes to {adding_words.worth(total)}: {adding_words.holds(total)}"

    chart(
        money_flows.pays_whom(drawn.table, titles, comes_to),
        "money flows",
        flow_sentences.flows_alt(view),
        on_choice,
    )
    st.caption(plain(flow_sentences.flow_marks(view, money_flows.MOST)))
    for said in (*drawn.said, *flow_sentences.both_ways(view)):
        st.caption(plain(said))


def who_takes_which_share(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """A Sankey of wholes and those who are said to take a share of each."""
    view = money_controls.flows_asked(view, dollars=False)
    _beside_evidence(view, lambda: _shares(view, on_choice))
    return view


def _shares(view: View, on_choice: OnChoice) -> None:
    found = drawn_flows.shares(view)
    if found.empty:
        st.info(
            "No record in view says who takes which share: that is what the columns 'share_percent' and 'share_to' hold.",
            icon=":material/percent:",
        )
        return
    shown = list(dict.fromkeys(found["claim"]))[: money_flows.MOST_WHOLES]
    drawn = found[found["claim"].isin(shown)]
    chart(
        money_flows.takes_which_share(drawn, view.dossier.titles),
        "money shares",
        flow_sentences.shares_alt(view, drawn),
        on_choice,
    )
    st.caption(plain(flow_sentences.share_marks(view, drawn, found)))


@dataclass(frozen=True)
class Picture:
    """A picture, which answers the view under its own settings, and the table that holds the same."""

    draw: Callable[[View, pd.DataFrame, OnChoice], View]
    twin: tables.Table


PICTURES = {
    "Intervals": Picture(intervals, tables.REVENUE),
    "Over the years": Picture(over_the_years, tables.FIGURES),
    "Who pays whom": Picture(who_pays_whom, tables.FLOWS),
    "Who takes which share": Picture(who_takes_which_share, tables.FLOWS),
}
"""Each picture by its name on screen."""
MONEY_TABLES = (tables.REVENUE, tables.FIGURES, tables.FLOWS, tables.SUMS)


def twins_of(name: str) -> tuple[tables.Table, ...]:
    """The tables of money, that of the picture first."""
    twin = PICTURES[name].twin
    return (twin, *(table for table in MONEY_TABLES if table is not twin))


def sums_asked(view: View, claims: pd.DataFrame) -> None:
    """What claims chosen on screen come to; worked out when it is unfolded."""
    fold = st.expander(
        "What do these come to?",
        icon=":material/add_circle:",
        expanded=bool(st.query_params.get_all(SUM_OF)),
        on_change="rerun",
        key="fold_sums",
    )
    with fold:
        if fold.open:
            _sum(view, claims)


def _sum(view: View, claims: pd.DataFrame) -> None:
    titles = view.dossier.titles
    options = {titles[claim]: claim for claim in sorted(claims["claim"], key=lambda claim: titles[claim])}
    chosen = several(
        "Claims to add up",
        options,
        SUM_OF,
        placeholder=f"Choose among {count(len(options), 'claim')}",
    )
    if chosen:
        total = adding.total(view, [options[title] for title in chosen if title in options])
        st.markdown(plain(adding_words.in_words(total, titles)))
    st.caption(
        "A sum is of one kind of money in one year, and never holds a claim beside one that it is part of, nor money that "
        "may be the same. Where one would, the reason stands here instead of a number. The table of sums adds up by actor "
        "and by stream and says what it leaves out."
    )
