"""What is taken away in the tests, and how networkx opens it again."""

import io
import json

import networkx

from data import export_network
from data.export import About
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import View, select
from data.schema import SHIPPED
from tests.tiny import hostile, of, tiny

ABOUT = About(
    "Tiny", "1", "Network", "Ties", "3 of 7 records", "groups: X", "", "2026-11-24", "http://x/?a=1&b=2"
)
ODD_NAMES = (
    "actor,counterpart,category,summary,start,end\n"
    "طالبان,داعش,sanctuary,a,1996,2001-08\n"
    'طالبان,داعش,training,b,2021-08-15,\n"A\x0bB",AB,sanctuary,c,,\nAB,AB,kinship,d,,\n'
    '"<&""\'>","C\r\nD",arms deal,e,2021,\n"<&""\'>","\U0001f600",hostility,,,\n'
)
DOSSIERS = {
    "tiny": tiny,
    "hostile": hostile,
    "odd names": lambda: of(ODD_NAMES),
    "shipped": lambda: load_folder(SHIPPED),
}
OPENED = {
    "GraphML": lambda file: networkx.read_graphml(io.BytesIO(file)),
    "GEXF": lambda file: networkx.read_gexf(io.BytesIO(file)),
    "JSON": lambda file: networkx.node_link_graph(json.loads(file), edges="edges"),
}


def seen(dossier: str) -> View:
    return select(DOSSIERS[dossier](), Filters())


def taken(view: View) -> export_network.Graph:
    return export_network.taken(view, ABOUT, {"X": (1.0, 2.5), "Y": (0.0, 0.0)})


def reopened(graph: export_network.Graph, form: str) -> networkx.Graph:
    written = next(each for each in export_network.FORMATS if each.name == form).write(graph)
    return OPENED[form](written)
