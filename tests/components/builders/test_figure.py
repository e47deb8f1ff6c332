import plotly.graph_objects as go

from components.builders import figure
from data.choice import Choice


def test_an_analyst_clicks_a_mark_and_opens_what_it_stands_for():
    for choice in (Choice("tie", ("A; B", 'C "D"', "sanctuary")), Choice("claim", ("طالبان",))):
        assert figure.read(figure.written(choice)) == choice


def test_an_analyst_scrolls_past_a_chart_without_zooming_it():
    drawn = figure.base(300, title={"text": "x"})
    figure.add(drawn, "scatter", x=[1], y=[2])
    figure.set_axis(drawn, "xaxis", showgrid=False)
    figure.rule(drawn, x0=0, x1=1, y0=0, y1=0)
    checked = go.Figure(drawn)
    assert (checked.layout.height, checked.layout.dragmode, checked.layout.title.text) == (300, False, "x")
    assert (checked.layout.xaxis.showgrid, checked.layout.xaxis.automargin) == (False, True)
    assert (len(checked.data), len(checked.layout.shapes)) == (1, 1)
