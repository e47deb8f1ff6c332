import pandas as pd
import pytest

from components.builders import figure, lanes
from data import bundles, events
from data.filters import Filters
from data.query import select
from tests.components.builders.drawn import checked, trace
from tests.tiny import hostile, of


def made(view, by="Group", opened=()):
    """The marks of a view as the page has them drawn, and the figure."""
    found = bundles.laned(view, by)
    window = bundles.in_sight(view, found, earlier=True)
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


def test_an_analyst_sees_bars_from_the_first_to_the_last_day_of_a_claim(view):
    marks, drawn, _ = made(view)
    spans = marks[(marks["number"] == 1) & ~marks["day"]].set_index(["claim", "lane"])
    outer = [each for each in checked(drawn).data if each.type == "bar" and each.marker.opacity < 1]
    assert sum(len(each.base) for each in outer) == len(spans)
    for bars in outer:
        for text, base, length in zip(bars.customdata, bars.base, bars.x, strict=True):
            own = spans.loc[figure.read(text).value[0]]
            days = length / lanes.MILLISECONDS - 1
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


def test_an_analyst_of_an_empty_view_gets_empty_figures():
    nothing = bundles.laned(select(hostile(), Filters(groups=("nobody",))), "Group")
    window = (pd.Timestamp("2020-01-01"), pd.Timestamp("2021-01-01"))
    marks = bundles.marks(nothing, *window)
    stones = pd.DataFrame({"day": pd.to_datetime([]), "number": [], "words": []})
    drawn = lanes.lanes(marks, pd.Series(dtype="str"), None, stones, window)
    assert not any(len(each.x) for each in checked(drawn).data)


def test_an_analyst_reads_hostile_names_as_text_in_every_hover_box_of_the_lanes():
    name = "<script>alert(1)</script>"
    records = "actor,counterpart,category,start\n" + f"{name},<img src=x>,{name},2021-08-15\n" * 2
    many = "".join(f"{name},b{n},sanctuary,2021-08-15\n" for n in range(5))
    view = select(of(records + many), Filters())
    for by in bundles.LANES:
        written = checked(made(view, by)[1]).to_json()
        assert "script" in written
        assert "<script" not in written
        assert "<img" not in written
