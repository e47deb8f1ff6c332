"""Node-link JSON, as networkx and d3 read it."""

import json

from data.export_network.graph import Graph


def write_node_link(graph: Graph) -> bytes:
    """The network as networkx' ``node_link_graph(data, edges="edges")`` reads it."""
    places = {node: {"x": x, "y": y} for node, (x, y) in graph.positions.items()}
    data = {
        "directed": False,
        "multigraph": True,
        "graph": dict(graph.about),
        "nodes": [{**own, **places.get(node, {}), "id": node} for node, own in graph.nodes.items()],
        "edges": [
            {**edge.attributes, "source": edge.source, "target": edge.target, "key": edge.id}
            for edge in graph.edges
        ],
    }
    return json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1).encode("utf-8", "replace")
