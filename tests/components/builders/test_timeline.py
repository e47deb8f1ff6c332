import pandas as pd
import plotly.graph_objects as go
import pytest

from components.builders import figure, timeline
from data import control, events, tables
from data.filters import Filters
from data.loading import load_folder
from data.query import Choice, select
from data.schema import SHIPPED
from tests.tiny import hostile


@pytest.fixture(scope="module")
def view():
    return select(load_folder(SHIPPED), Filters())


def checked(drawn: dict) -> go.Figure:
    """The figure after Plotly has checked every property of it."""
    return go.Figure(drawn)


def trace(drawn: go.Figure, name: str):
    return next(each for each in drawn.data if each.name == name)


def test_an_analyst_sees_on_the_line_exactly_the_numbers_of_the_table(view):
    series = control.over_time(view.control)
    drawn = checked(
        timeline.control_line(series, "Taliban", view.dossier.turning_point, events.milestones(view))
    )
    line = trace(drawn, "Control balance")
    assert pd.Series(line.y).equals(series["balance"].reset_index(drop=True))
    assert list(trace(drawn, "Standing claims").y) == series["claims"].tolist()
    assert list(trace(drawn, "Independent origins").y) == series["origins"].tolist()
    assert figure.read(line.customdata[-1]) == Choice("control", ("", str(series["period"].iloc[-1])))


def test_an_analyst_sees_no_line_where_too_few_claims_stand(view):
    series = control.over_time(view.control)
    drawn = checked(timeline.control_line(series, "Taliban", None, events.milestones(view)))
    line = trace(drawn, "Control balance")
    assert line.connectgaps is False
    assert pd.Series(line.y).isna().tolist() == (series["claims"] < control.LEAST_CLAIMS).tolist()


def test_an_analyst_sees_every_milestone_numbered_on_the_line(view):
    stones = events.milestones(view)
    drawn = checked(timeline.control_line(control.over_time(view.control), "Taliban", None, stones))
    texts = [list(each.text) for each in drawn.data if each.type == "scatter" and each.mode == "text"]
    assert texts == [stones["number"].astype(str).tolist()]


def test_an_analyst_sees_in_the_dumbbells_exactly_the_numbers_of_the_table(view):
    table = tables.BEFORE_AFTER.shown(view)
    drawn = checked(timeline.dumbbells(table, "Taliban"))
    for side in ("Before", "After"):
        ends = trace(drawn, side)
        assert pd.Series(ends.x[::-1]).equals(table[f"{side}: balance"].rename(None))
        assert figure.read(ends.customdata[-1]) == Choice("control", ("", side.lower()))
    assert next(list(each.text) for each in drawn.data if each.mode == "text")[-1] == "35 → 42 (+5)"


def test_an_analyst_sees_every_dated_claim_once_in_the_lanes_and_each_denial_crossed(view):
    found = events.events(view)
    drawn = checked(timeline.lanes(found, view.dossier.titles, view.dossier.turning_point, None))
    marks = [each for each in drawn.data if each.mode == "markers" and each.name != "denied by somebody"]
    claims = sorted(figure.read(text).value[0] for each in marks for text in each.customdata)
    assert claims == sorted(found["claim"])
    assert len(trace(drawn, "denied by somebody").x) == (found["denials"] > 0).sum()


def test_an_analyst_sees_no_bar_covered_by_another(view):
    placed = timeline._placed(events.events(view))
    for _, row in placed.sort_values("first").groupby("y"):
        assert (row["first"].iloc[1:].to_numpy() > row["last"].iloc[:-1].to_numpy()).all()


def test_an_analyst_reads_hostile_names_as_text_in_every_hover_box():
    view = select(hostile(), Filters())
    table = tables.BEFORE_AFTER.shown(view)
    drawn = [checked(timeline.lanes(events.events(view), view.dossier.titles, None, None))]
    drawn += [checked(timeline.dumbbells(table, "<b>F</b>"))] if len(table) else []
    for each in drawn:
        assert "<script" not in each.to_json()
        assert "<img" not in each.to_json()


def test_an_analyst_of_an_empty_view_gets_empty_figures():
    nothing = events.events(select(hostile(), Filters(groups=("nobody",))))
    assert not any(
        len(each.x or ())
        for each in checked(timeline.lanes(nothing, pd.Series(dtype="str"), None, None)).data
    )
