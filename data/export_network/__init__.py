"""A network to take away. A format is one function that writes a `Graph`, and one entry of `FORMATS`."""

from collections.abc import Callable
from dataclasses import dataclass

from data.export_network.gexf import write_gexf
from data.export_network.graph import Graph, taken
from data.export_network.graphml import write_graphml
from data.export_network.node_link import write_node_link

__all__ = ["FORMATS", "Format", "Graph", "taken"]


@dataclass(frozen=True)
class Format:
    """A file format and how a network is written in it."""

    name: str
    extension: str
    mime: str
    write: Callable[[Graph], bytes]
    help: str


FORMATS = (
    Format("GraphML", "graphml", "application/xml", write_graphml, "For networkx, igraph, yEd and Cytoscape"),
    Format("GEXF", "gexf", "application/xml", write_gexf, "GEXF 1.3 with start and end of ties, for Gephi and networkx"),
    Format("JSON", "json", "application/json", write_node_link, "Node-link JSON, for networkx and d3"),
)  # fmt: skip
