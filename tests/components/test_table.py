from dataclasses import replace

from components import table
from data import tables
from data.balance.rule import Rule
from data.filters import Filters
from data.query import select
from tests.tiny import EDGE_LIST, of, tiny


def test_an_analyst_reads_in_what_she_takes_away_whose_control_it_is_and_what_it_turns_on():
    said = table.about(select(tiny(), Filters()), "Timeline", "Dated claims", "Group")
    assert (said.focal_actor, said.turning_point) == ("X", "15 Aug 2021")
    bare = table.about(select(of(EDGE_LIST), Filters()), "Timeline", "Dated claims", "Group")
    assert (bare.focal_actor, bare.turning_point) == ("Birch", "none")


def test_an_analyst_reads_of_settings_only_where_the_rows_follow_them():
    view = replace(select(tiny(), Filters()), rule=Rule(equal=True))
    assert tables.EVENTS.in_words is None
    assert table.about(view, "Timeline", "Dated claims", "Group", formula="…").settings == ""
    set_here = tables.OVER_TIME.in_words(view)
    assert "equal weights" in set_here
    assert table.about(view, "Timeline", "Control over time", "Group", set_here).settings == set_here
    assert table.about(view, "Timeline", "Control over time", "Group", "").settings == "as usual"
