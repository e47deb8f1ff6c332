import pandas as pd
import pytest

from components.builders import figure, lanes
from data import bundles, events
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked, trace
from tests.tiny import hostile


def made(view, by="Group", opened=()):
    """The marks of a view as the page has them drawn, and the figure."""
    found = bundles.laned(view, by)
    window = bundles.in_sight(view, found)
    marks = bundles.marks(found, *window, opened)
    titles, point = view.dossier.titles, view.dossier.turning_point
    return marks, lanes.lanes(marks, titles, point, events.milestones(view), window, by), window


def opening(drawn, kind):
    choices = [figure.read(text) for each in drawn.data for text in each.customdata or ()]
    return [choice for choice in choices if choice.kind == kind]


@pytest.mark.parametrize("by", bundles.LANES)
def test_an_analyst_sees_every_dated_claim_of_the_frame_by_itself_or_counted_in_a_bundle(view, by):
    marks, drawn, _ = made(view, by)
    drawn = checked(drawn)
    alone, several = marks[marks["number"] == 1], marks[marks["number"] > 1]
    assert {choice.value[0] for choice in opening(drawn, "claim")} == set(alone["claim"])
    circles = trace(drawn, "Bundles")
    assert sorted(int(text) for text in circles.text) == sorted(several["number"])
    assert marks["number"].sum() == len(bundles.laned(view, by))
    opens = {(by, *pair) for pair in zip(several["lane"], several["stretch"], strict=True)}
    assert {choice.value for choice in opening(drawn, "events")} == opens


def test_an_analyst_of_an_empty_view_gets_empty_figures():
    nothing = bundles.laned(select(hostile(), Filters(groups=("nobody",))), "Group")
    window = (pd.Timestamp("2020-01-01"), pd.Timestamp("2021-01-01"))
    marks = bundles.marks(nothing, *window)
    stones = pd.DataFrame({"day": pd.to_datetime([]), "number": [], "label": [], "words": []})
    drawn = lanes.lanes(marks, pd.Series(dtype="str"), None, stones, window)
    assert not any(len(each.x) for each in checked(drawn).data)


def test_an_analyst_sees_whole_lanes_alone_before_scrolling_and_how_many_follow(view):
    _, drawn, _ = made(view)
    height, room = drawn["layout"]["height"], drawn["layout"]["yaxis"]["range"][0]
    tops = [height - room + line["y0"] for line in drawn["layout"]["shapes"] if line.get("xref") == "paper"]
    whole = max(top for top in tops if top <= 640)
    assert lanes.first_lanes(drawn, 640) == (int(whole), sum(top >= whole for top in tops))
    assert lanes.first_lanes(drawn, height) == (height, 0)
    assert lanes.first_lanes(drawn, 60)[0] == 60, "of a lane taller than the box a part"
