import pytest

from tests.data.export_network.takes import DOSSIERS, reopened, seen, taken


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_an_analyst_opens_the_network_again_as_the_same(dossier):
    made = taken(seen(dossier))
    again = reopened(made, "GraphML")
    places = {node: {"x": x, "y": y} for node, (x, y) in made.positions.items()}
    assert dict(again.nodes(data=True)) == {
        node: {**own, **places.get(node, {})} for node, own in made.nodes.items()
    }
    assert not again.is_directed()
    edges = again.edges(keys=True, data=True) if again.is_multigraph() else _keyed(again)
    found = {key: ({a, b}, own) for a, b, key, own in edges}
    assert found == {edge.id: ({edge.source, edge.target}, edge.attributes) for edge in made.edges}
    assert made.about.items() <= again.graph.items()


def _keyed(graph):
    """networkx opens a network without parallel ties as a simple one, with the id as an attribute."""
    return [(a, b, own.pop("id"), own) for a, b, own in graph.edges(data=True)]
