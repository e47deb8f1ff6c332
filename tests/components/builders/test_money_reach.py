import pandas as pd

from components.builders import figure, money_reach
from tests.components.builders.drawn import checked

MARKS = pd.DataFrame(
    {
        "y": [0, 1, 2, 3],
        "low": [5.0, 1.0, 7.0, None],
        "high": [5.0, 9.0, None, 8.0],
        "contested": [False, False, False, True],
    }
).assign(claim="gold")


def test_an_analyst_tells_one_figure_from_a_bound_whose_other_side_is_open():
    built = figure.base(100)
    money_reach.dots(built, MARKS, "#8C6D1F")
    drawn = checked(built).data[0]
    assert list(drawn.marker.symbol) == ["circle", "triangle-right", "triangle-left-open"]


def test_an_analyst_opens_the_claim_of_a_dot():
    built = figure.base(100)
    money_reach.dots(built, MARKS, "#8C6D1F")
    assert set(checked(built).data[0].customdata) == {'["claim", "gold"]'}
