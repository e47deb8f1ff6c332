import math

import pandas as pd
import plotly.graph_objects as go

from components.builders import money_axis

NONE = pd.DataFrame({"usd_low": [], "usd_high": [], "ceilings": [], "floors": []}, dtype="float64")


def test_an_analyst_without_a_figure_still_gets_a_scale():
    assert money_axis.scale(NONE) == (3.0, 9.0)


def test_an_analyst_finds_every_figure_within_the_scale_with_room_for_open_ends():
    low, high = money_axis.scale(
        pd.DataFrame(
            {
                "usd_low": [0.0, 5e3],
                "usd_high": [10.0, 2e9],
                "ceilings": [1, 0],
                "floors": [0, 1],
            }
        )
    )
    assert low <= math.log10(money_axis.LEAST) - money_axis.TAIL
    assert high >= math.log10(2e9) + money_axis.TAIL


def test_an_analyst_reads_every_step_of_the_scale_as_sums_are_written_elsewhere():
    built = {"data": [], "layout": {}}
    money_axis.power_axis(built, (2.5, 15.5))
    axis = go.Figure(built).layout.xaxis
    assert (axis.type, axis.tickangle) == ("log", 0)
    said = axis.labelalias
    assert [said[text] for text in ("$1M", "$10M", "$500M", "$1G", "$2T", "$1P")] == [
        "$1m",
        "$10m",
        "$500m",
        "$1bn",
        "$2tn",
        "$1,000tn",
    ]
    assert "$1k" not in said


def test_an_analyst_finds_the_scale_on_the_left_where_time_runs_to_the_right():
    built = {"data": [], "layout": {}}
    money_axis.power_axis(built, (2.5, 6.5), "yaxis")
    assert go.Figure(built).layout.yaxis.type == "log"
    assert built["layout"].get("xaxis") is None


def labels(*powers: float) -> dict:
    built = {"data": [], "layout": {}}
    money_axis.power_axis(built, powers)
    return go.Figure(built).layout.xaxis


def test_an_analyst_reads_labels_that_have_room_however_long_the_scale():
    assert labels(6.2, 7.1).dtick == "D2"
    assert labels(5.1, 9.4).dtick == 1
    assert list(labels(4.5, 9.9).ticktext) == [
        " <br>$100k",
        "$1m<br> ",
        " <br>$10m",
        "$100m<br> ",
        " <br>$1bn",
    ]
    assert labels(3.1, 10.2).dtick is None  # the browser labels as many as it has room for


def test_an_analyst_finds_the_scale_of_a_tall_picture_below_it_too():
    built = {"data": [], "layout": {}}
    money_axis.power_axis(built, (3, 9))
    money_axis.again_below(built)
    above, below = (go.Figure(built).layout[axis] for axis in ("xaxis", "xaxis2"))
    assert (above.side, below.side, below.overlaying) == ("top", "bottom", "x")
    assert (above.type, above.range, above.ticktext) == (below.type, below.range, below.ticktext)
    assert below.tickmode == "array"
    assert go.Figure(built).data[0].xaxis == "x2"
