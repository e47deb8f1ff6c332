"""The settings of the pictures of money, each in the link."""

import streamlit as st

from components import cache
from data.query import View
from data.revenue import drawn_flows
from data.revenue.flow_settings import BOUNDS, DRAWN, FlowSettings
from data.revenue.money_lines import GROUPINGS

LINK, HIDDEN = "query-params", "collapsed"
TOGETHER, APART = "Together", "Before and after apart"
CLAIMS, FIGURES = "A line per claim", "A line per figure"


def picture(names: list[str]) -> str:
    """Which picture is shown."""
    return _one("Picture", names, "money", HIDDEN)


def grouping() -> str:
    """What the intervals are grouped by."""
    return _one("Group by", list(GROUPINGS), "group_by", HIDDEN)


def apart(view: View) -> bool:
    """Whether before and after the turning point stand apart; never where there is none."""
    if view.dossier.turning_point is None:
        return False
    return _one("Turning point", [TOGETHER, APART], "sides", HIDDEN) == APART


def each_figure() -> bool:
    """Whether each figure has a line of its own."""
    return _one("Lines", [CLAIMS, FIGURES], "lines", HIDDEN) == FIGURES


def flows_asked(view: View, dollars: bool = True) -> View:
    """The view under the settings of the flows: which block and year (``dollars`` alone), and which bound."""
    with st.container(horizontal=True):
        asked = FlowSettings(bound=_one("Bound", list(BOUNDS), "bound"))
        if dollars:
            block = _one("Money", list(DRAWN), "flow_block")
            asked = FlowSettings(block, None, asked.bound)
            asked = FlowSettings(block, _year(cache.under(view, flows=asked)), asked.bound)
    return cache.under(view, flows=asked)


def _year(view: View) -> int | None:
    """The year of the flows; by default that of most claims."""
    years = [str(year) for year in drawn_flows.years(view)]
    if not years:
        return None
    usual = years.index(str(drawn_flows.drawn(view).year))
    return int(st.selectbox("Year", years, index=usual, key="flow_year", bind=LINK, width=120))


def _one(label: str, options: list[str], key: str, label_visibility: str = "visible") -> str:
    return st.segmented_control(
        label,
        options,
        default=options[0],
        key=key,
        bind=LINK,
        required=True,
        label_visibility=label_visibility,
    )
