import json

import pytest

from components.builders import collapsed as builder
from components.builders import network
from data.network.collapsed import collapsed
from data.network.collapsed_places import places
from tests.data.network.made import view
from tests.data.network.test_collapsed import NETWORK


def drawn(*opened, most=1500, of=NETWORK):
    whole = view(*of)
    found = collapsed(whole, opened)
    within = builder.within(found, most, 400)
    of_groups, of_actors = places(whole, opened, within.actors)
    net = network.build(within.ties, whole.dossier.table("actors"), of_actors, None, alone=within.actors)
    builder.add(net, found, within.bundles, of_groups, "A")
    return net


def test_an_analyst_sees_each_community_as_a_hexagon_that_names_it_and_grows_with_its_actors():
    nodes = {node["label"]: node for node in drawn().nodes}
    assert list(nodes) == ["A and 3 more", "P and 2 more", "1 actor without a friendly tie"]
    assert {node["shape"] for node in nodes.values()} == {"hexagon"}
    assert nodes["A and 3 more"]["size"] > nodes["P and 2 more"]["size"]
    assert nodes["A and 3 more"]["focal"]
    assert "Community of 4 actors\nA, C, D, B\n6 ties among them" in nodes["A and 3 more"]["title"]


def test_an_analyst_sees_a_bundle_with_its_ties_its_origins_and_what_a_click_does():
    bundle = drawn().edges[0]
    assert bundle["label"].replace("\u00a0", " ") == "2 ties"
    assert bundle["title"].splitlines() == [
        "2 ties between “A and 3 more” and “P and 2 more”",
        "Ties of several kinds · 2 independent origins",
        "Click to list them",
    ]
    assert builder.opened_by(bundle["id"]) == ("A", "P", builder.BOTH)


def test_an_analyst_sees_a_bundle_dashed_if_any_of_its_ties_is_contested():
    calm = drawn(of=["A B", "C D", "A C hostility x"]).edges
    denied = drawn(of=["A B", "C D", "A C hostility x", "A C hostility y denies"]).edges
    assert [edge["dashes"] for edge in calm] == [False]
    assert [edge["dashes"] for edge in denied] == [[7, 6]]


def test_an_analyst_sees_a_bundle_of_one_kind_in_its_colour():
    colours = {edge["title"].splitlines()[1].split(" · ")[0]: edge["color"] for edge in drawn().edges}
    assert colours["Hostility"] == builder.COLOURS["hostility"]
    assert colours["Ties of several kinds"] not in builder.COLOURS.values()


def test_an_analyst_opens_a_community_and_sees_actors_ties_and_bundles_together():
    net = drawn("A")
    assert {node["id"] for node in net.nodes if node.get("kind") != "community"} == set("ABCD")
    assert {edge.get("kind", "tie") for edge in net.edges} == {"tie", "bundle"}
    assert all(edge["to"] in {node["id"] for node in net.nodes} for edge in net.edges)


def test_an_analyst_sees_the_actors_who_have_ties_with_others_only():
    assert "Z" in {node["id"] for node in drawn("Z").nodes}


def test_no_line_is_wider_than_can_be_drawn_however_many_origins_it_has():
    many = [f"A{n} B{n} hostility" for n in range(3)]
    net = drawn(of=["A B", "C D", *(f"A C hostility s{n}" for n in range(90)), *many])
    assert max(edge["width"] for edge in net.edges) == pytest.approx(builder.WIDEST, abs=0.1)


def test_of_too_many_bundles_every_group_keeps_its_best_attested():
    camps = [f"{a}{n} {b}{n}" for n in range(6) for a, b in ("ab", "bc", "ac")]
    across = [f"a{n} b{m} hostility" for n in range(6) for m in range(6) if n < m]
    found = collapsed(view(*camps, *across))
    kept = builder.within(found, 12, 400).bundles
    assert len(kept) < len(found.bundles) == 15
    assert {*kept["a"], *kept["b"]} == set(found.groups["leader"])


def test_what_a_click_hands_back_names_a_community_whatever_it_is_called():
    for name in ("TTP", '["a"]', 'O"Brien', "گروه"):
        assert builder.opened_by(builder.group_id(name)) == (name,)
        assert json.loads(builder.bundle_id((name, name, builder.ONE)))[1] == name
