import pandas as pd
import pytest

from components.builders import figure, timeline
from data import events
from data.balance import control, two_sides
from data.choice import Choice
from tests.components.builders.drawn import checked, trace


def test_an_analyst_sees_on_the_line_exactly_the_numbers_of_the_table(view):
    series = control.over_time(view.control)
    drawn = checked(
        timeline.control_line(
            series,
            "Taliban",
            view.dossier.turning_point,
            events.milestones(view),
            two_sides.before_and_after(view),
        )
    )
    line = trace(drawn, "Control balance")
    assert pd.Series(line.y).equals(series["balance"].reset_index(drop=True))
    assert list(trace(drawn, "Standing claims").y) == series["claims"].tolist()
    assert list(trace(drawn, "Independent origins").y) == series["origins"].tolist()
    assert figure.read(line.customdata[-1]) == Choice("control", ("", str(series["period"].iloc[-1])))


def test_an_analyst_sees_no_line_where_too_few_claims_stand(view):
    series = control.over_time(view.control)
    drawn = checked(
        timeline.control_line(
            series, "Taliban", None, events.milestones(view), two_sides.before_and_after(view)
        )
    )
    line = trace(drawn, "Control balance")
    assert line.connectgaps is False
    assert pd.Series(line.y).isna().tolist() == (series["claims"] < control.LEAST_CLAIMS).tolist()


def test_an_analyst_sees_every_milestone_by_name_on_a_tall_picture_and_by_number_on_a_small_one(view):
    stones, sides = events.milestones(view), two_sides.before_and_after(view)
    series = control.over_time(view.control)
    tall = checked(timeline.control_line(series, "Taliban", None, stones, sides))
    assert trace(tall, "Milestones").text[1] == "Taliban take Kabul · 2"
    assert len(set(trace(tall, "Milestones").y)) == len(stones)
    small = checked(timeline.control_line(series, "Taliban", None, stones, sides, 420, by_name=False))
    assert list(trace(small, "Milestones").text) == stones["number"].astype(str).tolist()
    assert (tall.layout.height, small.layout.height) == (520 + 4 * timeline.ROW_PIXELS, 420)


def test_an_analyst_sees_the_balance_on_the_same_scale_however_many_milestones_there_are(view):
    series, sides = control.over_time(view.control), two_sides.before_and_after(view)
    stones = events.milestones(view)
    scale = []
    for shown in (stones, stones.head(0)):
        layout = timeline.control_line(series, "Taliban", None, shown, sides)["layout"]
        low, high = layout["yaxis"]["range"]
        scale.append(layout["height"] * (1 - timeline.UPPER) / (high - low))
    assert scale[0] == pytest.approx(scale[1], rel=0.05)


def test_an_analyst_finds_the_number_of_the_sentence_as_a_level_on_the_line(view):
    sides = two_sides.before_and_after(view)
    drawn = checked(
        timeline.control_line(
            control.line(view), "Taliban", view.dossier.turning_point, events.milestones(view), sides
        )
    )
    for side in ("before", "after"):
        level = trace(drawn, f"Balance {side}")
        assert set(level.y) == {sides.loc[side, "balance"]}
        assert figure.read(level.customdata[0]) == Choice("control", ("", side))
    assert trace(drawn, "Balance after").x[0].date() == view.dossier.turning_point


@pytest.mark.parametrize("focal", ["F", "Taliban", "The Islamic Front"])
def test_an_analyst_reads_the_longest_name_at_the_axis_without_the_picture_being_drawn_twice(view, focal):
    drawn = timeline.control_line(
        control.line(view), focal, None, events.milestones(view), two_sides.before_and_after(view)
    )
    longest = max(map(len, drawn["layout"]["yaxis"]["ticktext"]))
    assert drawn["layout"]["margin"]["l"] >= 17 + timeline.LETTER * longest - 1


def test_an_analyst_reads_a_small_number_of_claims_without_halves_between(view):
    series = control.over_time(view.control)
    for most, cut in ((2, 1), (40, None)):
        drawn = checked(
            timeline.control_line(
                series.assign(claims=most, origins=1),
                "Taliban",
                view.dossier.turning_point,
                events.milestones(view),
                two_sides.before_and_after(view),
            )
        )
        assert drawn.layout.yaxis2.dtick == cut
