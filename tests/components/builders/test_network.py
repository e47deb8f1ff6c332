import json

from components.builders import network
from data.filters import Filters
from data.network.layout import positions
from data.query import select
from tests.tiny import DENIED_ASIDE, of, tiny


def drawn():
    view = select(tiny(), Filters())
    ties = network.strongest(view.ties)
    return network.build(ties, view.dossier.table("actors"), positions(view.ties, "X"), "X")


def edges():
    return {json.loads(edge["id"])[2]: edge for edge in drawn().edges}


def test_an_analyst_sees_as_many_edges_as_ties_and_no_activity():
    assert set(edges()) == {"sanctuary", "training"}
    assert {node["id"] for node in drawn().nodes} == {"X", "Y"}


def test_an_analyst_sees_parallel_ties_of_different_kinds_apart():
    smooth = [(edge["smooth"]["type"], edge["smooth"]["roundness"]) for edge in drawn().edges]
    assert len(set(smooth)) == len(smooth) == 2


def test_an_analyst_sees_a_contested_tie_dashed_with_its_count():
    assert edges()["sanctuary"]["dashes"]
    assert edges()["sanctuary"]["label"] == "1 of 1"
    assert not edges()["training"]["dashes"]


def test_an_analyst_sees_a_tie_dashed_that_holds_a_claim_that_is_only_denied():
    whole, asserted = (select(of(DENIED_ASIDE), Filters(stances=each)).ties for each in ((), ("asserts",)))
    tie, other = (
        network.build(ties, tiny().table("actors"), {}, None).edges[0] for ties in (whole, asserted)
    )
    assert (bool(tie["dashes"]), tie["label"]) == (True, "1 of 2")
    assert "1 of 2 claims only denied" in tie["title"]
    assert not other["dashes"]
    assert "outside the filters, 1 more disputed claim" in other["title"]


def test_an_analyst_sees_an_arrowhead_only_towards_a_side_said_to_be_controlled():
    heads = {
        kind: {end for end in ("to", "from") if edge["arrows"][end]["enabled"]}
        for kind, edge in edges().items()
    }
    assert heads == {"sanctuary": {"to"}, "training": {"from"}}
    assert all((edge["from"], edge["to"]) == ("X", "Y") for edge in drawn().edges)


def test_an_analyst_sees_a_tie_with_more_independent_origins_wider():
    assert edges()["training"]["width"] > edges()["sanctuary"]["width"]


def test_an_analyst_sees_a_tie_that_is_only_carried_on_dotted_and_paler():
    ties = select(tiny(), Filters()).ties.query("drawn").assign(carried=[True, False])
    carried, other = network.build(ties, tiny().table("actors"), {}, "X").edges
    assert carried["pale"]
    assert not other["pale"]
    assert carried["dashes"]
    assert carried["dashes"] != other["dashes"]
    assert "by assumption" in carried["title"]


def test_an_analyst_with_a_large_network_gets_its_strongest_part():
    ties = select(tiny(), Filters()).ties
    assert network.strongest(ties, most_ties=1)["category"].tolist() == ["training"]
    assert network.strongest(ties, most_actors=1).empty


def test_an_analyst_reads_why_fewer_ties_are_drawn_than_she_asked_for_and_what_the_strongest_are():
    said = "most independent origins, then most claims, then most records"
    assert network.drawn_in_words(107, 107, 1500, 400) == ""
    assert network.drawn_in_words(50, 107, 50, 13) == (f"The strongest 50 of 107 ties are drawn ({said})")
    assert network.drawn_in_words(45, 107, 50, 13) == (
        f"45 of 107 ties are drawn: of the strongest 50 ({said}), those between the first 13 actors named in them, "
        "for which the picture has room"
    )


def test_an_analyst_reads_the_definition_of_every_kind_drawn():
    kinds = [
        kind["label"] for family in network.legend(select(tiny(), Filters()).ties) for kind in family["kinds"]
    ]
    assert sorted(kinds) == ["Hostility", "Sanctuary", "Training"]


def test_an_analyst_sees_several_ties_of_an_actor_with_itself_apart_and_counted_once():
    view = select(of("actor,counterpart,category\nA,A,training\nA,A,hostility\nA,B,contact\n"), Filters())
    built = network.build(view.ties, view.dossier.table("actors"), positions(view.ties, "A"), "A")
    angles = [edge["selfReference"]["angle"] for edge in built.edges if edge["from"] == edge["to"]]
    assert len(set(angles)) == 2
    assert "3 kinds of tie shown" in next(node["title"] for node in built.nodes if node["id"] == "A")
