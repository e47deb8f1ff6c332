import plotly.graph_objects as go

from components.builders import figure, years
from data.filters import Filters
from data.network.layout import positions
from data.network.years import several
from data.query import select
from tests.tiny import tiny


def test_an_analyst_sees_each_actor_in_the_same_place_in_every_year_and_opens_it():
    view = select(tiny(), Filters())
    places = positions(view.ties, "X")
    drawn = years.panels(several(view), places, "X")
    go.Figure(drawn)
    actors = [trace for trace in drawn["data"] if trace["mode"] == "markers"]
    seen = {
        (figure.read(custom).value[0], place)
        for trace in actors
        for custom, place in zip(trace["customdata"], zip(trace["x"], trace["y"], strict=True), strict=True)
    }
    assert seen == {(name, places[name]) for name in ("X", "Y")}
    assert drawn["layout"]["annotations"][0]["text"] == "<b>2019</b> · 1 tie"
    ranges = {tuple(drawn["layout"][f"xaxis{axis}"]["range"]) for axis in ("", "2", "3", "4")}
    assert len(ranges) == 1


def test_an_analyst_with_no_dated_tie_gets_an_empty_figure():
    go.Figure(years.panels({}, {}, None))
