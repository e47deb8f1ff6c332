"""The pictures of the timeline, of which one is shown at a time beside its evidence."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components import control_band, control_rule
from components.builders import timeline as builder
from components.builders.text import plain, web_link
from components.chart import chart
from components.event_picture import dated_claims
from data import control, events, schema, sentences, tables
from data.query import Choice, View
from data.words import count

OnChoice = Callable[[Choice], None]


def over_time(view: View, on_choice: OnChoice) -> None:
    """The control balance over time, above the number of claims and origins under each point."""
    series = control.line(view)
    if series.empty:
        _nothing(view)
        return
    figure = builder.control_line(
        series,
        view.dossier.focal_actor or "",
        view.dossier.turning_point,
        events.milestones(view),
        control.before_and_after(view),
        band=control_band.band(view, control_rule.band()),
    )
    chart(figure, "control_line", sentences.control_alt(view), on_choice)
    broken = int((series["claims"] < control.LEAST_CLAIMS).sum())
    st.caption(
        sentences.control_marks(view)
        + control_band.caption(view, control_rule.band())
        + (
            f" In {count(broken, view.rule.period)} fewer than {control.LEAST_CLAIMS} claims stand: no line."
            if broken
            else ""
        )
    )


def before_and_after(view: View, on_choice: OnChoice) -> None:
    """Balance before and after by partner."""
    table = tables.BEFORE_AFTER.shown(view)
    if view.control.empty or view.dossier.turning_point is None:
        _nothing(view)
        return
    placed = table[table["Before: claims"] + table["After: claims"] > 0]
    shown = placed.head(builder.MOST_PARTNERS)
    chart(
        builder.dumbbells(shown, view.dossier.focal_actor or ""),
        "dumbbells",
        f"Control balance before and after, by partner. {sentences.timeline(view)} "
        "The table of before and after holds the same.",
        on_choice,
    )
    st.caption(
        "Hollow: before; filled: after; larger: more claims. In brackets: claims on neither side for certain. "
        "Click a mark for its claims. " + _left_out(placed, table)
    )


def _left_out(placed, table) -> str:
    more = len(placed) - builder.MOST_PARTNERS
    loose = len(table) - len(placed)
    return " ".join(
        [
            *(
                [f"The {builder.MOST_PARTNERS} with most claims of {len(placed)} are drawn."]
                if more > 0
                else []
            ),
            *([f"{count(loose, 'partner')} with undetermined claims alone: in the table."] if loose else []),
        ]
    )


def _nothing(view: View) -> None:
    """Why there is no balance to draw, and what would bring one."""
    st.info(f"Nothing in view to compute a balance from. {cure(view)}.", icon=":material/balance:")


def cure(view: View) -> str:
    """What stands in the way of a balance, as a sentence without its full stop."""
    dossier = view.dossier
    if "controller" not in dossier.present:
        return f"A column 'controller' would bring {_adds('controller')}"
    if not (dossier.records["controller"] != "").any():
        return "No record of the dossier names a holder of control"
    if view.control.empty:
        return "No record in view that asserts anything says who holds control between the focal actor and a partner"
    if view.control["first"].isna().all():
        missing = f": a column 'start' would bring {_adds('start')}" if "start" not in dossier.present else ""
        return f"None of the records on control has a date{missing}"
    if dossier.turning_point is None:
        return "No turning point is set: it is set on the Data page"
    return "Loosen the filters"


def _adds(column: str) -> str:
    return next(field.adds for field in schema.tables()["records"] if field.name == column)


@dataclass(frozen=True)
class Picture:
    """A picture and the table that holds the same."""

    draw: Callable[[View, OnChoice], None]
    twin: tables.Table


PICTURES = {
    "Control over time": Picture(over_time, tables.OVER_TIME),
    "Before and after": Picture(before_and_after, tables.BEFORE_AFTER),
    "Dated claims": Picture(dated_claims, tables.EVENTS),
}
"""Each picture by its name on screen."""


def milestone_list(view: View) -> None:
    """The milestones with their dates and sources, by the numbers that the picture bears."""
    found = events.milestones(view)
    if found.empty:
        return
    sources = view.dossier.table("sources").set_index("source_id")["url"].to_dict()
    with st.expander(f"Milestones · {len(found)}", icon=":material/flag:"):
        for row in found.itertuples():
            link = web_link(sources.get(row.source_id, ""))
            st.markdown(plain(row.words) + (f" ([source]({link}))" if link else ""))
