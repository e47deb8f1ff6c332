from xml.etree import ElementTree as xml

import pytest

from data.export_network.gexf import NAMESPACE, write_gexf
from tests.data.export_network.takes import DOSSIERS, reopened, seen, taken


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_an_analyst_opens_the_network_again_as_the_same(dossier):
    made = taken(seen(dossier))
    again = reopened(made, "GEXF")
    nodes = {node: {k: v for k, v in own.items() if k != "viz"} for node, own in again.nodes(data=True)}
    assert nodes == dict(made.nodes)
    assert not again.is_directed()
    found = {own.pop("id"): ({a, b}, own) for a, b, own in again.edges(data=True)}
    spans = {"first": "start", "last": "end"}
    assert found == {
        edge.id: (
            {edge.source, edge.target},
            {spans.get(name, name): value for name, value in edge.attributes.items()},
        )
        for edge in made.edges
    }


def test_an_analyst_finds_the_places_of_actors_the_right_way_up():
    assert reopened(taken(seen("tiny")), "GEXF").nodes["X"]["viz"]["position"] == {
        "x": 1.0,
        "y": -2.5,
        "z": 0.0,
    }


def test_an_analyst_reads_in_the_file_what_it_is():
    root = xml.fromstring(write_gexf(taken(seen("tiny"))))
    assert root.get("version") == "1.3"
    said = root.find("g:meta/g:description", {"g": NAMESPACE}).text
    assert "filters: groups: X" in said
    assert "link: http://x/?a=1&b=2" in said


def test_an_analyst_finds_when_a_tie_starts_and_ends_as_far_as_its_dates_say():
    again = reopened(taken(seen("odd names")), "GEXF")
    spans = {own["kind"]: (own.get("start"), own.get("end")) for *_, own in again.edges("طالبان", data=True)}
    assert spans == {"sanctuary": ("1996-01-01", "2001-08-31"), "training": ("2021-08-15", "2021-08-15")}
