from components.builders import figure
from data.query import Choice


def test_an_analyst_clicks_a_mark_and_opens_what_it_stands_for():
    for choice in (Choice("tie", ("A; B", 'C "D"', "sanctuary")), Choice("claim", ("طالبان",))):
        assert figure.read(figure.written(choice)) == choice


def test_an_analyst_scrolls_past_a_chart_without_zooming_it():
    drawn = figure.base(300, title="x")
    assert (drawn.layout.height, drawn.layout.dragmode, drawn.layout.title.text) == (300, False, "x")
