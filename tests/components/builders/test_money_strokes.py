import pandas as pd

from components.builders import figure, money_strokes
from components.builders.money_axis import TAIL
from tests.components.builders.drawn import checked

NONE = float("nan")


def test_an_analyst_sees_a_dotted_tail_on_the_side_that_a_figure_leaves_open():
    built = figure.base(100)
    marks = pd.DataFrame({"y": [0, 1, 2], "low": [NONE, 10.0, 5.0], "high": [100.0, NONE, 6.0]})
    money_strokes.tails(built, marks, "#8C6D1F")
    drawn = checked(built).data[0]
    assert drawn.line.dash == "dot"
    assert [x for x in drawn.x if x == x] == [100 / 10**TAIL, 100, 10, 10 * 10**TAIL]


def test_an_analyst_sees_the_lines_of_a_contested_claim_broken():
    built = figure.base(100)
    placed = pd.DataFrame({"y": [0], "usd_low": [1.0], "usd_high": [9.0], "status": ["contested"]})
    marks = pd.DataFrame({"y": [0], "low": [1.0], "high": [9.0], "contested": [True]})
    money_strokes.bars(built, placed, marks, "#8C6D1F")
    seen = [each.line.dash for each in checked(built).data if len(each.x)]
    assert seen == ["dash", "3px,3px"]
