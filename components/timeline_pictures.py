"""The pictures of the timeline, of which one is shown at a time beside its evidence."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components import (
    control_band,
    control_parts,
    control_rule,
    control_strip,
    event_picture,
    overturn_picture,
    reporting_picture,
)
from components.break_picture import the_break
from components.builders import timeline as builder
from components.builders.text import plain, web_link
from components.chart import chart
from data import events, schema, tables
from data.balance import answer, control, level_words, two_sides
from data.choice import Choice
from data.dossier import Dossier
from data.query import View, sayable
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
        two_sides.before_and_after(view),
        band=control_band.band(view, control_rule.band()),
    )
    chart(figure, "control_line", answer.control_alt(view), on_choice)
    broken = int((series["claims"] < control.LEAST_CLAIMS).sum())
    st.caption(
        f"{answer.control_marks(view)} {level_words.apart(view)}".strip()
        + control_band.caption(view, control_rule.band())
        + (
            f" In {count(broken, view.rule.period)} fewer than {control.LEAST_CLAIMS} claims stand: no line."
            if broken
            else ""
        )
    )


def who_holds(view: View, on_choice: OnChoice) -> None:
    """A strip of who is said to hold control, by partner or kind and period."""
    if control.line(view).empty:
        _nothing(view)
        return
    control_strip.who_holds(view, on_choice)


def side_by_side(view: View, on_choice: OnChoice) -> None:
    """The control balance of several partners or kinds, in panels of the same axes."""
    if control.line(view).empty:
        _nothing(view)
        return
    control_parts.side_by_side(view, on_choice)


def before_and_after(view: View, on_choice: OnChoice) -> None:
    """Balance before and after by partner or by kind."""
    if view.control.empty or view.dossier.turning_point is None:
        _nothing(view)
        return
    control_parts.before_and_after(view, on_choice)


def _nothing(view: View) -> None:
    """Why there is no balance to draw, and what would bring one."""
    st.info(plain(f"Nothing in view to compute a balance from. {cure(view)}."), icon=":material/balance:")
    if view.control.empty and view.rule.partners:
        control_rule.offer_usual_partners()


def cure(view: View) -> str:
    """What stands in the way of a balance, as a sentence without its full stop."""
    dossier = view.dossier
    if "controller" not in dossier.present:
        return f"A column 'controller' would bring {_adds('controller')}"
    if not (dossier.records["controller"] != "").any():
        return "No record of the dossier names a holder of control"
    if view.control.empty:
        return _of_nobody(view)
    if view.control["first"].isna().all():
        missing = f": a column 'start' would bring {_adds('start')}" if "start" not in dossier.present else ""
        return f"None of the records on control has a date{missing}"
    if dossier.turning_point is None:
        return "No turning point is set: set it under Settings on the Timeline, or on the Data page"
    return "Loosen the filters"


def _of_nobody(view: View) -> str:
    """Why of no partner in view is said who holds control."""
    focal = view.dossier.focal_actor
    if not sayable(view.dossier):
        return f"Nobody says who holds control between {focal} and anybody: another focal actor may have more"
    whom = "the partners that are set" if view.rule.partners else "a partner"
    return f"No record in view says who holds control between {focal} and {whom}"


def _adds(column: str) -> str:
    return next(field.adds for field in schema.tables()["records"] if field.name == column)


@dataclass(frozen=True)
class Picture:
    """A picture and the table that holds the same."""

    draw: Callable[[View, OnChoice], None]
    twin: tables.Table
    by_kind: tables.Table | None = None
    """The table where the picture is parted by kind of tie, for one that can be."""

    @property
    def shown_twin(self) -> tables.Table:
        """The table of what is drawn."""
        return self.by_kind if self.by_kind and control_parts.split() == "Kind" else self.twin


PICTURES = {
    "Over time": Picture(over_time, tables.OVER_TIME),
    "Who holds control": Picture(who_holds, tables.CONTROL_BY_PARTNER, tables.CONTROL_BY_KIND),
    "Side by side": Picture(side_by_side, tables.CONTROL_BY_PARTNER, tables.CONTROL_BY_KIND),
    "Before and after": Picture(before_and_after, tables.BEFORE_AFTER, tables.BEFORE_AFTER_BY_KIND),
    "Dated claims": Picture(event_picture.dated_claims, tables.EVENTS),
    "Break test": Picture(the_break, tables.BREAKS),
    "What would overturn it": Picture(overturn_picture.what_would_overturn_it, tables.OVERTURN),
    "Who says so": Picture(reporting_picture.who_says_so, tables.REPORTING),
}
"""Each picture by its name on screen, short enough that all stand in one row with the settings."""
OFFERED = {
    name: offered
    for picture in (control_parts, control_strip, event_picture, overturn_picture, reporting_picture)
    for name, offered in picture.OFFERED.items()
}
"""What the pictures let set, by the names in the link, which may be there before its picture is shown."""
FORMERLY = {"control over time": "Over time", "test of the break": "Break test"}
"""Names that links of an earlier version give to pictures, as `data.names.fold` writes them."""


def shown_first(dossier: Dossier) -> str:
    """The picture to begin with: the claims by their dates where nobody is said to hold control."""
    return "Over time" if (dossier.records["controller"] != "").any() else "Dated claims"


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
