"""GraphML, as networkx, igraph, yEd and Cytoscape read it."""

from xml.etree import ElementTree as xml

from data.export_network.graph import Attributes, Edge, Graph, types
from data.export_network.written import NAMES, PLACE, document, row, written

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
LEVEL = 2
"""Of the ties, below the root."""


def write_graphml(graph: Graph) -> bytes:
    """The network with every attribute typed; node ids are the names of actors, edge ids are in order of strength."""
    root = xml.Element("graphml", {"xmlns": NAMESPACE})
    nodes = {node: {**own, **_place(graph, node)} for node, own in graph.nodes.items()}
    keys = {
        "graph": _keys(root, "graph", [graph.about]),
        "node": _keys(root, "node", nodes.values()),
        "edge": _keys(root, "edge", [edge.attributes for edge in graph.edges]),
    }
    body = xml.SubElement(root, "graph", {"id": "leverage", "edgedefault": "undirected"})
    _data(body, graph.about, keys["graph"])
    for node, own in nodes.items():
        _data(xml.SubElement(body, "node", {"id": node}), own, keys["node"])
    if graph.edges:
        xml.SubElement(body, PLACE)
    return document(root, (row(_tie(edge, keys["edge"]), LEVEL) for edge in graph.edges), LEVEL)


def _tie(edge: Edge, keys: dict[str, str]) -> xml.Element:
    element = xml.Element("edge", {"id": edge.id, "source": edge.source, "target": edge.target})
    _data(element, edge.attributes, keys)
    return element


def _place(graph: Graph, node: str) -> Attributes:
    at = graph.positions.get(node)
    return {"x": float(at[0]), "y": float(at[1])} if at else {}


def _keys(root: xml.Element, of: str, rows) -> dict[str, str]:
    """Declare the attributes of all ``rows``; attribute -> the id of its declaration."""
    keys = {}
    for place, (name, kind) in enumerate(types(rows).items()):
        keys[name] = f"{of[0]}{place}"
        said = {"id": keys[name], "for": of, "attr.name": name, "attr.type": NAMES[kind]}
        xml.SubElement(root, "key", said)
    return keys


def _data(element: xml.Element, attributes: Attributes, keys: dict[str, str]) -> None:
    for name, value in attributes.items():
        xml.SubElement(element, "data", {"key": keys[name]}).text = written(value)
