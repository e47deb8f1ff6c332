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


def test_an_analyst_opens_a_community_and_sees_actors_ties_and_bundles_together():
    net = drawn("A")
    assert {node["id"] for node in net.nodes if node.get("kind") != "community"} == set("ABCD")
    assert {edge.get("kind", "tie") for edge in net.edges} == {"tie", "bundle"}
    assert all(edge["to"] in {node["id"] for node in net.nodes} for edge in net.edges)


def test_an_analyst_sees_the_actors_who_have_ties_with_others_only():
    assert "Z" in {node["id"] for node in drawn("Z").nodes}


def test_of_too_many_bundles_every_group_keeps_its_best_attested():
    camps = [f"{a}{n} {b}{n}" for n in range(6) for a, b in ("ab", "bc", "ac")]
    across = [f"a{n} b{m} hostility" for n in range(6) for m in range(6) if n < m]
    found = collapsed(view(*camps, *across))
    kept = builder.within(found, 12, 400).bundles
    assert len(kept) < len(found.bundles) == 15
    assert {*kept["a"], *kept["b"]} == set(found.groups["leader"])
