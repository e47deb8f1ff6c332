import json

import pytest

from components.builders import strands
from tests.components.builders.test_collapsed import drawn


def test_an_analyst_sees_a_strand_for_each_kind_of_tie_between_two_communities():
    lines = [edge for edge in drawn().edges if strands.opened_by(edge["id"]) == ("A", "P", strands.BOTH)]
    assert {edge["title"].split("\n")[1] for edge in lines} == {
        "Hostility · 1 independent origin",
        "Shelter and support · 1 independent origin",
    }
    assert [edge["label"] for edge in lines] == ["1", "1"]
    assert lines[0]["title"].splitlines()[0] == "1 tie between “A and 3 more” and “P and 2 more”"
    assert lines[0]["title"].splitlines()[2] == "Click to list all ties between them"
    assert (len({edge["id"] for edge in lines}), len({edge["bundle"] for edge in lines})) == (2, 1)
    # Side by side, so that each can be clicked.
    assert len({str(edge["smooth"]) for edge in lines}) == 2


def test_an_analyst_sees_a_strand_in_the_colour_of_its_kind():
    colours = {edge["title"].splitlines()[1].split(" · ")[0]: edge["color"] for edge in drawn().edges}
    assert colours["Hostility"] == strands.COLOURS["hostility"]


def test_an_analyst_sees_a_strand_dashed_where_half_of_its_ties_are_contested():
    one, two = "A C hostility x", "B D hostility x"
    denied, other = "A C hostility y denies", "A D hostility x"
    camps = ["A B", "C D"]
    dashes = [
        drawn(of=[*camps, *rows]).edges[0]["dashes"] for rows in ((one,), (one, denied), (one, denied, two))
    ]
    assert dashes == [False, [7, 6], [7, 6]]
    assert drawn(of=[*camps, one, denied, two, other]).edges[0]["dashes"] is False


def test_an_analyst_of_many_bundles_sees_one_line_each_in_the_colour_of_most_of_its_ties(monkeypatch):
    monkeypatch.setattr("components.builders.strands.MOST_APART", 0)
    camps = ["A B", "C D"]
    even = drawn(of=[*camps, "A C hostility x", "A C control_measure x"]).edges
    most = drawn(of=[*camps, "A C hostility x", "A C control_measure x", "B D hostility x"]).edges
    assert [edge["color"] for edge in even + most] == ["", strands.COLOURS["hostility"]]
    assert even[0]["title"].splitlines()[1] == "Control and mediation 1, Hostility 1 · 1 independent origin"
    assert most[0]["title"].splitlines()[1] == "Hostility 2, Control and mediation 1 · 1 independent origin"


def test_an_analyst_of_many_bundles_sees_the_most_frequent_kind_though_it_has_not_half_of_the_ties(
    monkeypatch,
):
    monkeypatch.setattr("components.builders.strands.MOST_APART", 0)
    across = ["A C hostility", "B D hostility", "A D control_measure", "A C contact"]
    (line,) = drawn(of=["A B", "C D", *across]).edges
    assert line["color"] == strands.COLOURS["hostility"]


def test_no_line_is_wider_than_can_be_drawn_however_many_origins_it_has():
    many = [f"A{n} B{n} hostility" for n in range(3)]
    net = drawn(of=["A B", "C D", *(f"A C hostility s{n}" for n in range(90)), *many])
    assert max(edge["width"] for edge in net.edges) == pytest.approx(strands.WIDEST, abs=0.1)


def test_what_a_click_hands_back_names_a_community_whatever_it_is_called():
    for name in ("TTP", '["a"]', 'O"Brien', "گروه"):
        assert strands.opened_by(strands.group_id(name)) == (name,)
        assert json.loads(strands.bundle_id((name, name, strands.ONE)))[1] == name
