import math

import pandas as pd
import pytest

from components.builders import money_axis

NONE = pd.DataFrame({"usd_low": [], "usd_high": []}, dtype="float64")


def test_an_analyst_without_a_figure_still_gets_a_scale():
    assert money_axis.scale(NONE) == (3.0, 9.0)


def test_an_analyst_finds_every_figure_within_the_scale_with_room_for_open_ends():
    low, high = money_axis.scale(pd.DataFrame({"usd_low": [0.0, 5_000.0], "usd_high": [10.0, 2e9]}))
    assert low <= math.log10(money_axis.LEAST) - money_axis.TAIL
    assert high >= math.log10(2e9) + money_axis.TAIL


@pytest.mark.parametrize(
    ("powers", "said"),
    [
        ((3.5, 6.5), ["$10,000", "$100,000", "$1m"]),
        ((2.5, 9.5), ["$1,000", "", "", "$1m", "", "", "$1bn"]),
    ],
)
def test_an_analyst_reads_dollars_on_the_scale_and_fewer_where_it_is_long(powers, said):
    built = {"data": [], "layout": {}}
    money_axis.power_axis(built, powers)
    assert built["layout"]["xaxis"]["ticktext"] == said
    assert len(built["layout"]["xaxis"]["tickvals"]) == len(said)
