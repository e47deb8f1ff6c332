"""The settings of the pictures of money, each in the link."""

import streamlit as st

from components import cache
from components.page_settings import Offered, heed, one_of, one_of_list
from data.query import View
from data.revenue import drawn_flows
from data.revenue.flow_settings import BOUNDS, DRAWN, FlowSettings
from data.revenue.money_lines import GROUPINGS

QUIET = {"label_visibility": "collapsed"}
TOGETHER, APART = "Together", "Before and after apart"
YEAR = "At first the year of which most flows name who pays; a flow of another year is not drawn in it."
CLAIMS, FIGURES = "A line per claim", "A line per figure"
OFFERED = {
    "group_by": Offered("Group by", GROUPINGS),
    "sides": Offered("Turning point", (TOGETHER, APART)),
    "lines": Offered("Lines", (CLAIMS, FIGURES)),
    "bound": Offered("Bound", BOUNDS),
    "flow_block": Offered("Money", DRAWN),
}
"""What the pictures let set, by the names in the link, which may be there before its picture is shown."""


def heed_link(view: View) -> None:
    """Name what the link asks of any of the pictures in vain, as only one of them is shown."""
    if "flow_year" not in st.query_params:
        heed(OFFERED)
        return
    blocks = (cache.under(view, flows=FlowSettings(block)) for block in DRAWN)
    years = dict.fromkeys(year for block in blocks for year in drawn_flows.years(block))
    heed({**OFFERED, "flow_year": Offered("Year", years)})


def picture(names: list[str]) -> str:
    """Which picture is shown."""
    return one_of("Picture", names, "money", **QUIET)


def grouping() -> str:
    """What the intervals are grouped by."""
    return one_of("Group by", list(GROUPINGS), "group_by", **QUIET)


def apart(view: View) -> bool:
    """Whether before and after the turning point stand apart; never where there is none."""
    if view.dossier.turning_point is None:
        return False
    return one_of("Turning point", [TOGETHER, APART], "sides", **QUIET) == APART


def each_figure() -> bool:
    """Whether each figure has a line of its own."""
    return one_of("Lines", [CLAIMS, FIGURES], "lines", **QUIET) == FIGURES


def flows_asked(view: View, dollars: bool = True) -> View:
    """The view under the settings of the flows: which block and year (``dollars`` alone), and which bound."""
    with st.container(horizontal=True):
        asked = FlowSettings(bound=one_of("Bound", list(BOUNDS), "bound"))
        if dollars:
            block = one_of("Money", list(DRAWN), "flow_block")
            asked = FlowSettings(block, None, asked.bound)
            asked = FlowSettings(block, _year(cache.under(view, flows=asked)), asked.bound)
    return cache.under(view, flows=asked)


def _year(view: View) -> int | None:
    """The year of the flows; by default that of which most payers are named."""
    years = [str(year) for year in drawn_flows.years(view)]
    if not years:
        return None
    usual = years.index(str(drawn_flows.drawn(view).year))
    return int(one_of_list("Year", years, "flow_year", years[usual], width=120, help=YEAR))
