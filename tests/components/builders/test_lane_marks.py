from components.builders import figure, lane_marks
from tests.components.builders.drawn import checked, trace
from tests.components.builders.test_lanes import made


def test_an_analyst_sees_bars_from_the_first_to_the_last_day_of_a_claim(view):
    marks, drawn, _ = made(view)
    spans = marks[(marks["number"] == 1) & ~marks["day"]].set_index(["claim", "lane"])
    outer = [each for each in checked(drawn).data if each.type == "bar" and each.marker.opacity < 1]
    assert sum(len(each.base) for each in outer) == len(spans)
    for bars in outer:
        for text, base, length in zip(bars.customdata, bars.base, bars.x, strict=True):
            own = spans.loc[figure.read(text).value[0]]
            days = length / lane_marks.MILLISECONDS - 1
            assert ((own["first"] == base) & ((own["last"] - own["first"]).dt.days == days)).any()


def test_an_analyst_sees_each_denial_crossed(view):
    marks, drawn, _ = made(view)
    crosses = [each for each in checked(drawn).data if each.name == "denied by somebody"]
    assert sum(len(each.x) for each in crosses) == (marks["denied"] > 0).sum()
    assert [each.showlegend for each in crosses] == [True, False]


def test_an_analyst_sees_the_open_claim_ringed(view):
    marks, drawn, _ = made(view, opened=("aq-safe-haven-after-2021",))
    assert len(trace(checked(drawn), "Open").x) == 1
    assert not (marks.loc[marks["lane"] == "Al-Qaeda", "stretch"] == "2021").any()
