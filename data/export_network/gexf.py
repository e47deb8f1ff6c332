"""GEXF 1.3, as Gephi, Gephi Lite and networkx read it."""

from xml.etree import ElementTree as xml

from data.export_network.graph import Attributes, Edge, Graph, types
from data.export_network.written import NAMES, PLACE, document, row, written

NAMESPACE, VIZ = "http://gexf.net/1.3", "http://gexf.net/1.3/viz"
LEVEL = 3
"""Of the ties, below the root."""
OWN = {"label", "id", "weight", "first", "last"}
"""Attributes that GEXF writes on the element itself."""


def write_gexf(graph: Graph) -> bytes:
    """The network with parallel ties, each from ``start`` to ``end``: the outer days that its dates may mean.

    All ties are undirected: readers refuse a file that mixes both. What the network is stands in ``meta``.
    """
    xml.register_namespace("viz", VIZ)
    root = xml.Element("gexf", {"xmlns": NAMESPACE, "version": "1.3"})
    _meta(root, graph.about)
    shape = {"defaultedgetype": "undirected", "mode": "dynamic", "timeformat": "date"}
    body = xml.SubElement(root, "graph", shape | {"timerepresentation": "interval"})
    edges = [edge.attributes for edge in graph.edges]
    node_keys, edge_keys = _declared(body, "node", graph.nodes.values()), _declared(body, "edge", edges)
    nodes = xml.SubElement(body, "nodes")
    for node, own in graph.nodes.items():
        element = xml.SubElement(nodes, "node", {"id": node, "label": str(own["label"])})
        _values(element, own, node_keys)
        if at := graph.positions.get(node):
            # In GEXF up is positive, on the screen it is down.
            xml.SubElement(element, f"{{{VIZ}}}position", {"x": str(at[0]), "y": str(-at[1]), "z": "0.0"})
    ties = xml.SubElement(body, "edges")
    if graph.edges:
        xml.SubElement(ties, PLACE)
    return document(root, (row(_tie(edge, edge_keys), LEVEL) for edge in graph.edges), LEVEL)


def _tie(edge: Edge, keys: dict[str, str]) -> xml.Element:
    element = xml.Element("edge", _said(edge))
    _values(element, edge.attributes, keys)
    return element


def _said(edge: Edge) -> dict[str, str]:
    """What stands on the element of a tie itself."""
    own = edge.attributes
    said = {"id": edge.id, "source": edge.source, "target": edge.target, "type": "undirected"}
    said |= {"label": str(own["label"]), "weight": written(own["weight"])}
    # Several ties join the same two actors: their kind keeps them apart.
    said |= {"kind": str(own["kind"])} if "kind" in own else {}
    ends = {"start": own.get("first"), "end": own.get("last")}
    return said | {name: str(day) for name, day in ends.items() if day}


def _meta(root: xml.Element, about: Attributes) -> None:
    meta = xml.SubElement(root, "meta", {"lastmodifieddate": str(about.get("about_date", ""))})
    xml.SubElement(meta, "creator").text = "Leverage"
    said = [f"{name.removeprefix('about_')}: {value}" for name, value in about.items()]
    xml.SubElement(meta, "description").text = "\n".join(said)


def _declared(body: xml.Element, of: str, rows) -> dict[str, str]:
    """Declare the attributes of all ``rows``; attribute -> the id of its declaration."""
    declared = {name: kind for name, kind in types(rows).items() if name not in OWN}
    attributes = xml.SubElement(body, "attributes", {"class": of, "mode": "static"})
    for place, (name, kind) in enumerate(declared.items()):
        xml.SubElement(attributes, "attribute", {"id": str(place), "title": name, "type": NAMES[kind]})
    return {name: str(place) for place, name in enumerate(declared)}


def _values(element: xml.Element, own: Attributes, keys: dict[str, str]) -> None:
    values = xml.SubElement(element, "attvalues")
    for name, value in own.items():
        if name in keys:
            xml.SubElement(values, "attvalue", {"for": keys[name], "value": written(value)})
