import pandas as pd
import pytest

from components.builders import breaks as builder
from components.builders import figure
from data.balance import breaks, shuffling
from data.choice import Choice
from tests.components.builders.drawn import checked, trace


@pytest.fixture
def drawn(view):
    return checked(
        builder.the_break(
            shuffling.difference(view),
            breaks.scan(view),
            breaks.proposed(view),
            view.dossier.turning_point,
            breaks.assumed(view),
        )
    )


def test_an_analyst_opens_each_candidate_and_finds_the_proposed_ones_numbered(view, drawn):
    marks, scan = trace(drawn, "Explained"), breaks.scan(view)
    assert list(marks.y) == (scan["explained"] * 100).tolist()
    assert figure.read(marks.customdata[0]) == Choice("control", ("", str(scan["period"].iloc[0])))
    numbered = {text.strip(): day for text, day in zip(marks.text, marks.x, strict=True) if text}
    assert numbered["1"] == breaks.proposed(view)["day"].iloc[0]


def test_an_analyst_sees_the_assumed_turning_point_among_the_candidates(view, drawn):
    assert trace(drawn, "Assumed").y[0] == breaks.assumed(view) * 100
    assert trace(drawn, "Assumed").x[0] == view.dossier.turning_point


def test_an_analyst_without_a_turning_point_sees_the_candidates_alone(view):
    bare = checked(builder.the_break(None, breaks.scan(view), breaks.proposed(view), None, float("nan")))
    assert {each.name for each in bare.data} == {"Stretches", "Explained"}


def test_an_analyst_reads_the_number_of_a_break_beside_the_line_of_the_turning_point_not_under_it(
    view, drawn
):
    point, marks = view.dossier.turning_point, trace(drawn, "Explained")
    for day, side in zip(marks.x, marks.textposition, strict=True):
        assert (side == "middle left") == (builder.near(pd.Timestamp(day), point))
    assert set(marks.textposition) == {"middle left", "top center"}
