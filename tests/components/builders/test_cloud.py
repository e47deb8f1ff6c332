import pandas as pd
import plotly.graph_objects as go

from components.builders import cloud, figure
from data.choice import Choice
from data.filters import Filters
from data.network.cloud_places import cloud_places
from data.query import select
from tests.data.network.made import view
from tests.data.network.test_collapsed import NETWORK
from tests.tiny import hostile, tiny


def shown(of=None, opened=None, focal="X"):
    of = of or select(tiny(), Filters())
    return cloud.points(of.ties, of.dossier.table("actors"), cloud_places(of), focal, opened)


def marks(drawn):
    return [trace for trace in drawn["data"] if trace.get("mode") == "markers"]


def test_an_analyst_sees_every_actor_with_a_tie_as_a_point_that_opens_it():
    drawn = cloud.cloud(shown(view(*NETWORK)))
    opened = [figure.read(custom) for trace in marks(drawn) for custom in trace["customdata"]]
    assert sorted(choice.value[0] for choice in opened) == sorted("ABCDPQRZ")
    assert {choice.kind for choice in opened} == {"actor"}


def test_an_analyst_sees_points_drawn_by_webgl_in_few_traces():
    drawn = cloud.cloud(shown())
    assert {trace["type"] for trace in marks(drawn)} == {"scattergl"}
    assert len(drawn["data"]) <= 5
    go.Figure(drawn)


def test_an_analyst_sees_larger_points_for_more_ties_and_the_focal_actor_apart():
    (own,) = marks(cloud.cloud(shown(view(*NETWORK), focal="A")))
    size = dict(
        zip((figure.read(each).value[0] for each in own["customdata"]), own["marker"]["size"], strict=True)
    )
    assert size["A"] > size["B"] > size["Z"]
    assert len(set(own["marker"]["color"])) == 2


def test_an_analyst_sees_to_whom_the_open_actor_is_tied():
    found = shown(view(*NETWORK), opened="Z")
    assert found.tied == ("C",)
    assert "lines: the 1 actor that Z is tied to" in cloud.in_words(found)
    lines = cloud.cloud(found)["data"][0]
    assert len(lines["x"]) == len(lines["y"]) == 3


def test_an_analyst_who_opens_somebody_out_of_view_sees_no_line():
    found = shown(view(*NETWORK), opened="Nobody")
    assert found.opened is None
    assert cloud.cloud(found)["data"][0]["x"] == []


def test_names_on_the_points_keep_clear_of_each_other():
    many = view(*(f"A{n} B{n}" for n in range(200)))
    named = cloud.cloud(shown(many))["layout"]["annotations"]
    assert 1 < len(named) <= cloud.MOST_NAMED


def test_a_name_stands_where_fewer_points_lie_under_it():
    table = pd.DataFrame({"actor": ["A", "B", "C"], "x": [0.0, 0.0, 100.0], "y": [50.0, 47.0, 100.0]})
    low, up = (table.iloc[at] for at in (0, 1))
    assert cloud._below(low, table, table[:1])
    assert not cloud._below(up, table, table[1:2])
    # Not where another name would be met.
    assert not cloud._below(low, table, table.assign(y=[50.0, 53.0, 100.0]))


def test_an_analyst_reads_which_point_is_the_focal_actor():
    assert "purple: A, the focal actor" in cloud.in_words(shown(view(*NETWORK), focal="A"))
    assert "purple" not in cloud.in_words(shown(view(*NETWORK), focal="Nobody"))


def test_nothing_a_csv_says_is_read_as_a_tag():
    drawn = cloud.cloud(shown(select(hostile(), Filters())))
    said = [text for trace in marks(drawn) for text in trace["text"]]
    said += [each["text"] for each in drawn["layout"]["annotations"]]
    assert said
    assert not any("<img" in text or "<script" in text for text in said)


def test_an_analyst_reads_how_many_actors_there_are_and_how_to_look_closer():
    said = cloud.in_words(shown())
    assert said.startswith("All 2 actors with a tie in view")
    assert "double-click for all. ● group" in said


def test_the_marks_of_a_choice_come_back_as_they_were():
    assert figure.read(figure.written(Choice("actor", ("X",)))) == Choice("actor", ("X",))
