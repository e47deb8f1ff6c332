"""The pictures of money, of which one is shown at a time: intervals, figures over the years, and flows."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from components import lens, money_controls, money_picture
from components.builders import money_marks, money_years
from components.builders.text import plain
from components.chart import chart
from components.choice import opened
from components.money_evidence import beside_evidence, evidence
from components.money_flow_pictures import who_pays_whom, who_takes_which_share
from data import tables
from data.choice import Choice
from data.query import View
from data.revenue import money_lines, picture_sentences

OnChoice = Callable[[Choice], None]
WIDE_NAMES = Path(__file__).parent / "assets" / "wide_names.css"


def intervals(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """The claims of each block as intervals, the evidence beside the block of the open claim."""
    blocks = money_picture.blocks_to_show(claims)
    with st.container(horizontal=True):
        lines = money_picture.Lines(
            money_controls.grouping(), money_controls.apart(view), money_controls.each_figure()
        )
    choice = None if lens.shows(view, opened()) else opened()
    beside, disputed = money_picture.places(claims, blocks, choice)
    for block in blocks:
        picture, panel = st.columns([2, 1])
        with picture:
            money_picture.block_picture(view, claims, block, blocks, on_choice, lines)
        with panel:
            if block == beside:
                evidence(view)
            if block == disputed:
                money_picture.most_disputed(view, claims, blocks, on_choice)
    return view


def over_the_years(view: View, claims: pd.DataFrame, on_choice: OnChoice) -> View:
    """The figures of the blocks on screen over the time that they are about."""
    blocks = money_picture.blocks_to_show(claims)
    own = claims[claims["block"].isin(blocks)]
    beside_evidence(view, lambda: _years(view, own, on_choice))
    return view


def _years(view: View, own: pd.DataFrame, on_choice: OnChoice) -> None:
    status = own.set_index("claim")["status"]
    titles = view.dossier.titles
    found = money_lines.figures(view)
    found = found[found["claim"].isin(status.index)]
    found = found.assign(status=found["claim"].map(status).astype(object), title=found["claim"].map(titles))
    dated = found[found["first"].notna()]
    if dated.empty:
        st.info(plain(picture_sentences.no_years(len(found), own)), icon=":material/event_busy:")
        return
    drawn = dated.head(money_years.MOST)
    denials = money_lines.denials(view)
    denials = denials[denials["claim"].isin(status.index)].assign(
        title=lambda rows: rows["claim"].map(titles)
    )
    choice = opened()
    claim = choice.value[0] if choice and choice.kind == "claim" else ""
    # Python does not know how wide the picture will be; the style sheet does.
    st.html(WIDE_NAMES)
    chart(
        money_years.over_years(drawn, denials[denials["first"].notna()], view.dossier.turning_point, claim),
        "money years",
        picture_sentences.years_alt(drawn, denials),
        on_choice,
    )
    numbers = len(dated), len(found), len(own)
    said = picture_sentences.years_marks(drawn, denials, *numbers, view.dossier.turning_point)
    st.caption(plain(f"{money_marks.legend(drawn['block'])}. {said}"))


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
