from components.builders import figure
from components.builders import shuffles as builder
from data.balance import shuffling
from data.choice import Choice
from tests.components.builders.drawn import checked, trace


def test_an_analyst_sees_every_shuffle_in_a_bar_and_the_difference_seen(view):
    base = figure.base(400)
    builder.shuffles(base, shuffling.difference(view))
    drawn = checked(base)
    assert sum(trace(drawn, "Shuffles").y) == len(shuffling.difference(view).shuffled)
    assert set(trace(drawn, "Seen").x) == {shuffling.difference(view).seen}
    assert figure.read(trace(drawn, "Seen").customdata[0]) == Choice("control", ("", "any"))
    assert "1 shuffle between" in "".join(trace(drawn, "Shuffles").hovertext)
