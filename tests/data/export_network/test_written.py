import tracemalloc
from xml.etree import ElementTree as xml

import pytest

from data.export_network.gexf import write_gexf
from data.export_network.graph import Edge, Graph
from data.export_network.graphml import write_graphml
from data.export_network.written import document, row


def test_an_analyst_opens_hostile_text_as_text():
    root = xml.Element("a", {"b": '"<&\n'})
    root.text = "</a><script>"
    again = xml.fromstring(document(root))
    assert (again.get("b"), again.text, len(again)) == ('"<&\n', "</a><script>", 0)


def test_an_analyst_opens_rows_in_the_place_that_a_document_has_for_them():
    root = xml.Element("a")
    xml.SubElement(xml.SubElement(root, "b"), "rows")
    rows = []
    for name in "xy":
        element = xml.Element("c", {"id": name})
        xml.SubElement(element, "d").text = "<rows />"
        rows.append(row(element, 2))
    whole = document(root, rows, 2).decode()
    assert whole.splitlines()[1:5] == ["<a>", " <b>", '  <c id="x">', "   <d>&lt;rows /&gt;</d>"]
    assert [each.get("id") for each in xml.fromstring(whole)[0]] == ["x", "y"]


@pytest.mark.parametrize("write", [write_graphml, write_gexf])
def test_an_analyst_takes_a_large_network_away_in_little_more_room_than_the_file_needs(write):
    said = {"kind": "k", "label": "x", "weight": 1.0, **{f"n{number}": number for number in range(20)}}
    ties = tuple(Edge(f"t{number}", "a", "b", said) for number in range(1000))
    made = Graph({}, {name: {"label": name} for name in "ab"}, ties, {})
    tracemalloc.start()
    size = len(write(made))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 6 * size
