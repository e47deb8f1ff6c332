"""The picture of dated claims in lanes, with its settings and what is said under it."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components import cache
from components.builders import lanes as builder
from components.builders.lane_rows import Window
from components.chart import chart
from components.choice import opened
from components.page_settings import Offered, from_to, one_of
from data import bundles, events
from data.choice import Choice
from data.filters import Filters
from data.query import View
from data.words import count

OFFERED = {"lanes_by": Offered("Lanes by", bundles.LANES)}
PICTURE_HEIGHT = 640
"""Pixels, as tall as the evidence panel."""


def dated_claims(view: View, on_choice: Callable[[Choice], None]) -> None:
    """Dated claims in lanes by group or by kind; those that begin close together are bundled and open with a click."""
    if events.events(view).empty:
        missing = "" if "start" in view.dossier.present else " A column 'start' would bring them."
        st.info(f"No claim in view is dated by its own records.{missing}", icon=":material/event_busy:")
        return
    by, years = _settings(view)
    found = bundles.laned(view, by)
    window = bundles.in_sight(view, found, years)
    marks = bundles.marks(found, *window, _open(by))
    titles, point = view.dossier.titles, view.dossier.turning_point
    figure = builder.lanes(marks, titles, point, events.milestones(view), window, by)
    # A tall picture scrolls in its own box, so that the evidence stays beside what was clicked.
    height, below = builder.first_lanes(figure, PICTURE_HEIGHT)
    with st.container(height=height if figure["layout"]["height"] > height else "content", border=False):
        chart(figure, "lanes", _alt(marks, by), on_choice)
    further = f"Scroll the picture for {count(below, 'more lane')}. " if below else ""
    st.caption(f"{further}{_marks_in_words(view, marks)} {_counted(view, found, window)}")


def _settings(view: View) -> tuple[str, tuple[int, int] | None]:
    """What a lane stands for, and the years to draw."""
    with st.container(horizontal=True, vertical_alignment="center"):
        by = one_of("Lanes by", bundles.LANES, "lanes_by", width="content", label_visibility="collapsed")
        return by, _years(view)


def _years(view: View) -> tuple[int, int] | None:
    """The years to draw, chosen on screen of those of the whole dossier, so that filters leave them as they are; a Period of the
    filters is drawn instead. To zoom is theirs alone: to open a bundle makes another chart, on which Plotly's own zoom would
    be lost."""
    scale, usual = bundles.years(events.events(cache.view(view.dossier, Filters(), ())))
    if len(scale) < 2 or view.filters.period:
        return None
    since, until = from_to(
        "Years",
        map(str, scale),
        "years",
        (str(usual[0]), str(usual[1])),
        label_visibility="collapsed",
        help="As usual from the year before which no more than a tenth of the spans end. The fewer years, the finer the bundles.",
    )
    return int(since), int(until)


def _open(by: str) -> tuple[str, ...]:
    """The lane and the stretch, or the claim, that is open in the evidence panel."""
    choice = opened()
    if choice is None or choice.kind not in ("events", "claim"):
        return ()
    return choice.value if choice.kind == "claim" else choice.value[1:] if choice.value[0] == by else ()


def _alt(marks: pd.DataFrame, by: str) -> str:
    several = marks[marks["number"] > 1]
    return (
        f"{count(int(marks['number'].sum()), 'dated claim')} in lanes by {by.lower()}, {len(marks) - len(several):,} drawn one "
        f"by one and {int(several['number'].sum()):,} in {count(len(several), 'bundle')}; the table of dated claims holds the same."
    )


def _marks_in_words(view: View, marks: pd.DataFrame) -> str:
    said = (
        "Thick: certain; thin: possible; diamond: one day; arrow: began earlier, or nobody says when; cross: denied by "
        "somebody. "
    )
    said += "Dashed line: the turning point. " if view.dossier.turning_point else ""
    said += "On top: milestones, in full below. " if len(events.milestones(view)) else ""
    if (marks["number"] > 1).any():
        said += (
            "A circle (pale: of several kinds): so many claims that begin close together, its line to the end of the last; "
            "a click opens it, here and in the evidence. "
        )
    return said + "Click a bar or a mark for the evidence."


def _counted(view: View, found: pd.DataFrame, window: Window) -> str:
    """What is not in sight, and why."""
    since, until = window
    over, ahead = int((found["last"] < since).sum()), int((found["first"] > until).sum())
    without = events.undated(view)
    return " ".join(
        [
            *([f"{count(over, 'claim')} over before {since.year}: not in sight."] if over else []),
            *([f"{count(ahead, 'claim')} after {until.year}: not in sight."] if ahead else []),
            *(
                [f"{count(without, 'claim')} in view dated by publication alone, or not at all: not drawn."]
                if without
                else []
            ),
        ]
    )
