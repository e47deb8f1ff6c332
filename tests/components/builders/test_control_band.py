import pandas as pd

from components.builders import figure, timeline
from components.builders.control_band import NAME, Band, shade
from data import events
from data.balance import control, resampling, two_sides
from tests.components.builders.drawn import checked, trace


def series(balances):
    return pd.DataFrame(
        {"period": pd.period_range("2020Q1", periods=len(balances), freq="Q"), "balance": balances}
    )


def limits(*pairs):
    return pd.DataFrame(pairs, columns=["low", "high"])


def test_an_analyst_sees_each_stretch_of_the_band_as_a_shape_of_its_own():
    gap = (float("nan"), float("nan"))
    drawn = figure.base(200)
    shade(drawn, series([0] * 4), limits((-0.1, 0.1), (-0.2, 0.2), gap, (0.3, 0.5)))
    first, alone = checked(drawn).data
    assert list(first.y) == [-0.1, -0.2, 0.2, 0.1]
    assert list(alone.y) == [0.3, 0.3, 0.5, 0.5]
    assert alone.x[0] < alone.x[1]


def test_an_analyst_sees_nothing_shaded_where_there_is_no_band():
    drawn = figure.base(200)
    shade(drawn, series([0]), limits((float("nan"), float("nan"))))
    assert drawn["data"] == []


def test_an_analyst_reads_the_band_over_each_point_and_finds_it_under_the_line(view):
    band = Band(resampling.band(view), "resamples")
    drawn = checked(
        timeline.control_line(
            control.line(view),
            "Taliban",
            None,
            events.milestones(view),
            two_sides.before_and_after(view),
            band=band,
        )
    )
    assert drawn.data[0].name == NAME
    last = band.limits.iloc[-1]
    assert (
        f"resamples: +{last['low']:.2f} to +{last['high']:.2f}"
        in trace(drawn, "Control balance").hovertext[-1]
    )
