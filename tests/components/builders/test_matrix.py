import plotly.graph_objects as go

from components.builders import figure, matrix
from data.filters import Filters
from data.query import select
from tests.tiny import of, tiny


def test_an_analyst_opens_a_pair_from_either_of_its_two_squares():
    drawn = matrix.matrix(matrix.pairs(select(tiny(), Filters()).ties))
    go.Figure(drawn)
    (trace,) = drawn["data"]
    assert [figure.read(custom).value for custom in trace["customdata"]] == [("X", "Y"), ("Y", "X")]
    assert trace["marker"]["symbol"] == ["square-open", "square-open"]
    assert "2 kinds of tie<br>1 of them contested" in trace["text"][0]


def test_an_analyst_sees_the_most_connected_actors_first_and_how_many_are_left_out():
    rows = "actor,counterpart,category\nA,B,x\nA,C,x\nA,C,y\nD,D,x\n"
    shown = matrix.pairs(select(of(rows), Filters()).ties, most=2)
    assert (shown.actors, shown.table["ties"].tolist(), shown.of) == (["A", "C"], [2], 4)
    assert matrix.in_words(shown).endswith("The 2 most connected of 4 actors.")


def test_an_analyst_with_no_tie_gets_an_empty_matrix():
    go.Figure(matrix.matrix(matrix.pairs(select(of("actor,counterpart\n"), Filters()).ties)))
