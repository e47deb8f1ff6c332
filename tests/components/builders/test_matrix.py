from dataclasses import replace
from datetime import date

import plotly.graph_objects as go

from components import style
from components.builders import figure, matrix
from data.filters import Filters
from data.network.joined import pairs
from data.network.scene import CHANGE, Scene
from data.query import select
from tests.tiny import of, tiny


def drawn_of(dossier):
    drawn = matrix.matrix(pairs(select(dossier, Filters()).ties))
    go.Figure(drawn)
    return {trace["name"]: trace for trace in drawn["data"] if trace["x"] != [None]}


def test_an_analyst_opens_a_pair_from_either_of_its_two_marks():
    trace = drawn_of(tiny())["Friendly"]
    assert [figure.read(custom).value for custom in trace["customdata"]] == [("X", "Y"), ("Y", "X")]
    assert trace["marker"]["symbol"] == ["circle-open", "circle-open"]
    assert "2 kinds of tie: friendly<br>1 of them disputed" in trace["hovertext"][0]
    assert "Upper hand, as said: X and Y" in trace["hovertext"][0]


def test_an_analyst_tells_friends_from_enemies_by_shape_and_who_holds_the_upper_hand_by_a_frame():
    rows = "actor,counterpart,category,controller\nA,B,training,A\nA,C,hostility,\nA,D,hostility,\nA,D,training,D\nB,C,contact,\n"
    traces = drawn_of(of(rows))
    shapes = {
        name: traces[name]["marker"]["symbol"][0]
        for name in ("Friendly", "Hostile", "Friendly and hostile", "Neither")
    }
    assert len(set(shapes.values())) == 4
    assert len({traces[name]["marker"]["color"][0] for name in shapes}) == 4
    frames = traces[matrix.HANDS]
    held = {(row, column) for row, column in zip(frames["y"], frames["x"], strict=True)}
    order = pairs(select(of(rows), Filters()).ties).actors
    assert held == {(order.index("A"), order.index("B")), (order.index("D"), order.index("A"))}


def test_an_analyst_sees_a_pair_that_is_only_carried_on_apart():
    ties = select(tiny(), Filters()).ties
    drawn = matrix.matrix(pairs(ties.assign(carried=True)))
    trace = drawn["data"][0]
    assert set(trace["marker"]["symbol"]) == {"circle-open-dot"}
    assert set(trace["marker"]["opacity"]) == {matrix.PALE}
    assert matrix.CARRIED in {each["name"] for each in drawn["data"]}


def test_an_analyst_sees_the_most_connected_actors_first_and_how_many_are_left_out():
    rows = "actor,counterpart,category\nA,B,x\nA,C,x\nA,C,y\nD,D,x\n"
    shown = pairs(select(of(rows), Filters()).ties, most=2)
    assert (shown.actors, shown.table["ties"].tolist(), shown.of) == (["A", "C"], [2], 4)
    assert matrix.in_words(shown).endswith("The 2 most connected of 4 actors.")


def test_an_analyst_with_no_tie_gets_an_empty_matrix():
    go.Figure(matrix.matrix(pairs(select(of("actor,counterpart\n"), Filters()).ties)))


def test_an_analyst_of_the_change_sees_what_became_of_each_pair_by_colour_and_by_sign():
    rows = "actor,counterpart,category,start,end\nA,B,training,2022,2023\nA,C,training,2018,2020\nA,C,contact,2022,2023\n"
    view = select(replace(of(rows), turning_point=date(2021, 8, 15)), Filters())
    shown = pairs(replace(view, scene=Scene(CHANGE)).ties)
    drawn = matrix.matrix(shown)
    go.Figure(drawn)
    marks = [trace for trace in drawn["data"] if "text" in trace["mode"]]
    told = {
        (figure.read(custom).value, sign, colour)
        for trace in marks
        for custom, sign, colour in zip(
            trace["customdata"], trace["text"], trace["marker"]["color"], strict=True
        )
    }
    assert (("A", "B"), "+", style.CHANGE_COLOURS["new"]) in told
    assert (("A", "C"), "∗", style.INK) in told
    assert {"+ new", "∗ not all the same"} <= {trace["name"] for trace in drawn["data"]}
    assert "what became of all its ties" in matrix.in_words(shown)
    assert "what became" not in matrix.in_words(pairs(view.ties))
