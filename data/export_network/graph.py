"""The network in view as plain values, ready for any file format."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

import pandas as pd

from data import query, vocabulary
from data.export import About
from data.network import communities, measures, network_sentences, shown
from data.network.layout import Positions
from data.origin_names import told_apart
from data.query import View
from data.query.change import changed
from data.tables.table import JOINED, gathered_once, looked_up, sourced

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, however it is escaped."""
NOTE = (
    "Nothing here is a fact: each tie is what its sources claim. Ties have no direction; a_controls and b_controls say "
    "which side is said to hold the upper hand. first and last are the outer days that its dates may mean, not known days."
)
DESCRIBED = ("full_name", "aliases", "kind", "home", "note")
Value = str | int | float | bool
Attributes = Mapping[str, Value]


@dataclass(frozen=True)
class Edge:
    """A tie between two nodes; parallel ones differ in their ``id`` and ``kind``."""

    id: str
    source: str
    target: str
    attributes: Attributes


@dataclass(frozen=True)
class Graph:
    """An undirected network with parallel ties: what it is, node id -> attributes, and edges.

    An attribute without a value is left out; all values of one name have one type.
    """

    about: Attributes
    nodes: Mapping[str, Attributes]
    edges: tuple[Edge, ...]
    positions: Positions


def taken(view: View, about: About, positions: Positions | None = None) -> Graph:
    """The actors and asserted ties in view with all that is known of them, and what the network is."""
    edges = shown.edges(view)
    nodes = _nodes(view)
    ids = _ids(nodes["label"])
    behind = _behind(view)
    labels = told_apart(view.dossier)
    behind = behind.reindex(pd.MultiIndex.from_frame(edges[query.PAIR])).to_dict("records")
    became = _became(edges, view)
    behind = [{**own, **change} for own, change in zip(behind, became, strict=True)]
    ties = zip(edges.itertuples(), behind, strict=True)
    return Graph(
        about=_present(_about(view, about).items()),
        nodes={ids[row["label"]]: _present(row.items()) for row in nodes.to_dict("records")},
        edges=tuple(
            _edge(f"t{place}", tie, ids, labels, records) for place, (tie, records) in enumerate(ties)
        ),
        positions={ids[name]: at for name, at in (positions or {}).items() if name in ids},
    )


def _became(edges: pd.DataFrame, view: View) -> list[dict]:
    """What became of each tie, and until when it is dated as past."""
    found = changed(edges[query.PAIR], view)
    until = found["until"].dt.strftime("%Y-%m-%d").fillna("")
    return found[["change"]].assign(past_by=until).to_dict("records")


def _about(view: View, about: About) -> dict[str, str]:
    """What the network is and how it was made."""
    said = asdict(about)
    denied = query.denied(view)
    wanted = ("dossier", "version", "page", "shown", "filters", "settings", "date", "link")
    return {
        **{f"about_{name}": said[name] for name in wanted},
        "about_network": shown.in_words(view),
        "about_only_denied": _named(denied[denied["asserted_elsewhere"] == 0]),
        "about_denied_here_asserted_elsewhere": _named(denied[denied["asserted_elsewhere"] > 0]),
        "about_communities": network_sentences.divided(view),
        "about_note": NOTE,
    }


def _named(ties: pd.DataFrame) -> str:
    return JOINED.join(
        f"{tie.a} – {tie.b}: {vocabulary.category(vocabulary.TIE, tie.category).label}"
        for tie in ties.itertuples()
    )


def _nodes(view: View) -> pd.DataFrame:
    table = measures.measures(view)
    known = view.dossier.table("actors").drop_duplicates("actor").set_index("actor")
    own = communities.communities(view).members.set_index("actor")
    return table.rename(columns={"actor": "label"}).assign(
        **{name: looked_up(table["actor"], known[name]) for name in DESCRIBED},
        focal=table["actor"] == (view.dossier.focal_actor or ""),
        community=table["actor"].map(own["community"]).astype("Int64"),
    )


def _behind(view: View) -> pd.DataFrame:
    """Record ids, sources and links of each tie in view."""
    found = sourced(view, shown.records(view)).astype(dict.fromkeys(query.PAIR, "str"))
    columns = {"record_ids": "record_id", "sources": "title", "links": "link"}
    behind = gathered_once(found.groupby(query.PAIR), columns)
    denies = found[(found["stance"] == "denies").to_numpy()]
    labels = denies["origin"].astype("str").map(told_apart(view.dossier))
    denied = gathered_once(denies.assign(label=labels).groupby(query.PAIR), {"denied_by": "label"})
    return behind.join(denied)


def _edge(own: str, tie, ids: Mapping[str, str], labels: Mapping[str, str], records: dict[str, str]) -> Edge:
    """A tie with its attributes; ``weight`` is the number of its independent origins."""
    upper = [name for name, holds in ((tie.a, tie.a_controls), (tie.b, tie.b_controls)) if holds]
    said = {
        "kind": tie.category,
        "label": tie.label,
        "sign": tie.sign,
        "weight": float(tie.origins),
        "origins": int(tie.origins),
        "origin_names": JOINED.join(labels[origin] for origin in tie.said_by),
        "claims": int(tie.claims),
        "contested": int(tie.contested),
        "only_denied": int(tie.only_denied),
        "disputed_elsewhere": int(tie.disputed_elsewhere),
        "records": int(tie.records),
        "assertions": int(tie.assertions),
        "denials": int(tie.denials),
        "best_grade": tie.grade,
        "a_controls": bool(tie.a_controls),
        "b_controls": bool(tie.b_controls),
        "upper_hand": JOINED.join(upper),
        "before": bool(tie.before),
        "after": bool(tie.after),
        "first": "" if pd.isna(tie.first) else tie.first.date().isoformat(),
        "last": "" if pd.isna(tie.last) else tie.last.date().isoformat(),
    }
    return Edge(own, ids[tie.a], ids[tie.b], _present({**said, **records}.items()))


def _ids(names: Iterable[str]) -> dict[str, str]:
    """Name -> node id: the name itself, without what XML cannot hold; a number keeps those apart that then are alike.

    >>> _ids(["a", "a\\x00", "b"])
    {'a': 'a', 'a\\x00': 'a 2', 'b': 'b'}
    """
    ids: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(names):
        own, number = legal(name), 2
        while own in taken:
            own, number = f"{legal(name)} {number}", number + 1
        taken.add(own)
        ids[name] = own
    return ids


def legal(text: str) -> str:
    """A text without the characters that XML cannot hold; ends of lines are written as XML reads them."""
    # What can be printed needs no such look, and nearly all texts can.
    if text.isprintable():
        return text
    return ILLEGAL.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def _present(attributes: Iterable[tuple[str, object]]) -> dict[str, Value]:
    """The attributes that have a value, as plain values."""
    plain = {name: value.item() if hasattr(value, "item") else value for name, value in attributes}
    return {
        name: legal(value) if isinstance(value, str) else value
        for name, value in plain.items()
        if not (value is None or value is pd.NA or value is pd.NaT or value != value or value == "")
    }


def types(rows: Iterable[Attributes]) -> dict[str, type]:
    """Attribute -> the type of its values, in the order met."""
    found: dict[str, type] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, type(value))
    return found
