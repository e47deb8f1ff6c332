import pytest

from tests.data.export_network.takes import DOSSIERS, reopened, seen, taken


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_an_analyst_opens_the_network_again_as_the_same(dossier):
    made = taken(seen(dossier))
    again = reopened(made, "JSON")
    places = {node: {"x": x, "y": y} for node, (x, y) in made.positions.items()}
    assert dict(again.nodes(data=True)) == {
        node: {**own, **places.get(node, {})} for node, own in made.nodes.items()
    }
    found = {key: ({a, b}, own) for a, b, key, own in again.edges(keys=True, data=True)}
    assert found == {edge.id: ({edge.source, edge.target}, edge.attributes) for edge in made.edges}
    assert again.graph == made.about
