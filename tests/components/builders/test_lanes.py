import pandas as pd

from components.builders import figure, lanes
from data import events
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked, trace
from tests.tiny import hostile


def test_an_analyst_sees_every_dated_claim_once_in_the_lanes_and_each_denial_crossed(view):
    found = events.events(view)
    drawn = checked(lanes.lanes(found, view.dossier.titles, view.dossier.turning_point, None))
    marks = [each for each in drawn.data if each.mode == "markers" and each.name != "denied by somebody"]
    claims = sorted(figure.read(text).value[0] for each in marks for text in each.customdata)
    assert claims == sorted(found["claim"])
    assert len(trace(drawn, "denied by somebody").x) == (found["denials"] > 0).sum()


def test_an_analyst_sees_no_bar_covered_by_another(view):
    placed = lanes._placed(events.events(view))
    for _, row in placed.sort_values("first").groupby("y"):
        assert (row["first"].iloc[1:].to_numpy() > row["last"].iloc[:-1].to_numpy()).all()


def test_an_analyst_of_an_empty_view_gets_empty_figures():
    nothing = events.events(select(hostile(), Filters(groups=("nobody",))))
    assert not any(
        len(each.x or ()) for each in checked(lanes.lanes(nothing, pd.Series(dtype="str"), None, None)).data
    )


def test_an_analyst_reads_hostile_names_as_text_in_every_hover_box_of_the_lanes():
    view = select(hostile(), Filters())
    written = checked(lanes.lanes(events.events(view), view.dossier.titles, None, None)).to_json()
    assert "<script" not in written
    assert "<img" not in written


def test_an_analyst_of_a_few_claims_gets_bars_that_fill_the_picture(view):
    few = lanes._placed(events.events(view).head(3))
    many = lanes._placed(events.events(view))
    assert few["height"].max() / 3 > 2 * lanes.ROW
    assert many["height"].max() > lanes.FILLED
