"""From the frame of ties to the network that is drawn; knows pyvis, never Streamlit."""

import json
import math

import pandas as pd
from pyvis.network import Network

from components import style
from components.builders import network_look
from components.builders.network_look import Look
from data import sentences, vocabulary
from data.network.layout import Positions
from data.query.change import PAST_SINCE, marks, past_since
from data.words import count

MOST_TIES, MOST_ACTORS = 1500, 400
"""What vis-network pans at 40 frames a second and more."""
USUAL = Look()
NOWHERE: Positions = {}
SELF_TIE_ANGLE = 1.1
"""Radians between two ties of an actor with itself."""


def tie_id(a: str, b: str, category: str) -> str:
    """The id of an edge: the tie itself, which may hold any character."""
    return json.dumps([a, b, category], ensure_ascii=False)


def strongest(ties: pd.DataFrame, most_ties: int = MOST_TIES, most_actors: int = MOST_ACTORS) -> pd.DataFrame:
    """The ties to draw within the budget, the strongest first, in the order the frame has."""
    kept = ties[ties["drawn"]].head(most_ties)
    actors = pd.unique(kept[["a", "b"]].to_numpy().ravel())
    if len(actors) <= most_actors:
        return kept
    return kept[kept["a"].isin(actors[:most_actors]) & kept["b"].isin(actors[:most_actors])]


def room_for(most_ties: int) -> int:
    """How many actors a picture of so many ties has room for.

    >>> room_for(50)
    13
    """
    return most_ties * MOST_ACTORS // MOST_TIES


STRONGEST = "most independent origins, then most claims, then most records"
"""The order in which a frame of ties has them."""


def drawn_in_words(drawn: int, ties: int, most_ties: int, most_actors: int) -> str:
    """How many ties of how many are drawn within the budget of `strongest`, and why no more; blank where all are."""
    if drawn == ties:
        return ""
    asked = min(most_ties, ties)
    if drawn == asked:
        return f"The strongest {drawn:,} of {ties:,} ties are drawn ({STRONGEST})"
    return (
        f"{drawn:,} of {ties:,} ties are drawn: of the strongest {asked:,} ({STRONGEST}), those between the first "
        f"{most_actors:,} actors named in them, for which the picture has room"
    )


def build(
    ties: pd.DataFrame,
    actors: pd.DataFrame,
    positions: Positions,
    focal: str | None,
    look: Look = USUAL,
    pins: Positions = NOWHERE,
    alone: tuple[str, ...] = (),
) -> Network:
    """The network of ties, and of actors that are there ``alone`` if no tie joins them.

    ``ties`` as `data.query.ties` gives them, with their ``change`` where the look shows it; ``actors`` has ``actor``,
    ``full_name`` and ``kind``; ``pins`` are the places of actors that the analyst pinned, over those computed.
    Edges are directed for pyvis, which drops parallel undirected ones in silence, and have an
    arrowhead only towards a side that is said to be controlled.
    """
    network = Network(directed=True)
    known = actors.drop_duplicates("actor").set_index("actor")[["full_name", "kind"]].to_dict("index")
    # A tie of an actor with itself is one tie, not two.
    degree = pd.concat([ties["a"], ties["b"][ties["a"] != ties["b"]]]).value_counts()
    degree = degree.reindex(sorted({*degree.index, *alone}), fill_value=0)
    for name, ties_of in degree.items():
        _add_actor(network, name, int(ties_of), known.get(name, {}), name == focal, look)
        _place(network.node_map[name], pins.get(name) or positions.get(name, (0.0, 0.0)), name in pins)
    # Parallel ties stand side by side, in the order of their kinds.
    pairs = ties.sort_values("category", kind="stable").groupby(["a", "b"], sort=False)
    offsets = pairs.cumcount() - (pairs["a"].transform("size") - 1) / 2
    for tie, offset in zip(ties.itertuples(), offsets.reindex(ties.index), strict=True):
        _add_tie(network, tie, offset, look)
    return network


def _add_actor(
    network: Network,
    name: str,
    ties: int,
    known: dict[str, str],
    focal: bool,
    look: Look,
) -> None:
    kind, full_name = known.get("kind", ""), known.get("full_name", "")
    shown = f"{ties} {'kind' if ties == 1 else 'kinds'} of tie shown" if ties else ""
    about = [name if full_name in ("", name) else f"{name} · {full_name}", vocabulary.label(kind)]
    network.add_node(
        name,
        label=name,
        title="\n".join(filter(None, [*about, shown, *look.about(name)])),
        shape=style.shape(kind),
        size=round(look.size_of(name, ties), 1),
        shade=look.shade_of(name),
        focal=focal,
        fill=style.FOCAL if focal else "",
    )


def _place(node: dict, place: tuple[float, float], pinned: bool) -> None:
    """Where an actor stands, and whether the analyst put it there."""
    node["x"], node["y"] = place
    node["pinned"] = pinned
    if pinned:
        node["title"] += "\nPinned where the analyst put it"


def _add_tie(network: Network, tie, offset: float, look: Look) -> None:
    heads = [head for head, controlled in (("to", tie.a_controls), ("from", tie.b_controls)) if controlled]
    network.add_edge(
        tie.a,
        tie.b,
        id=tie_id(tie.a, tie.b, tie.category),
        color=network_look.colour(tie, look),
        title=tie_in_words(tie),
        mark=marks(tie.change, tie.until) if look.change else "",
        width=network_look.width(tie.origins),
        dashes=network_look.dashes(tie),
        pale=bool(tie.carried),
        label=network_look.label(tie, look),
        arrows={"to": {"enabled": "to" in heads}, "from": {"enabled": "from" in heads}},
        smooth=curve(offset),
        selfReference={"size": 22, "angle": round(math.pi / 4 + SELF_TIE_ANGLE * offset, 3)},
    )


def curve(offset: float) -> dict:
    """Parallel ties fan out on both sides of the straight line, each far enough from the next to be clicked."""
    if offset == 0:
        return {"enabled": True, "type": "curvedCW", "roundness": 0.0}
    return {
        "enabled": True,
        "type": "curvedCW" if offset > 0 else "curvedCCW",
        "roundness": round(0.09 * abs(offset), 3),
    }


def tie_in_words(tie) -> str:
    """A tie as its tooltip says it."""
    upper = [name for name, holds in ((tie.a, tie.a_controls), (tie.b, tie.b_controls)) if holds]
    lines = [
        f"{tie.a} – {tie.b} · {vocabulary.category(vocabulary.TIE, tie.category).label}",
        f"{count(tie.claims, 'claim')}, {count(tie.records, 'record')}, {count(tie.origins, 'independent origin')}",
        sentences.disputes(tie),
        f"At another time or outside the filters, {count(tie.disputed_elsewhere, 'more disputed claim')}"
        if tie.disputed_elsewhere
        else "",
        f"Upper hand, as said: {' and '.join(upper)}" if upper else "Upper hand: not said",
        "Carried into this time by assumption: no record attests it then" if tie.carried else "",
        _change_in_words(tie) if getattr(tie, "change", "") else "",
    ]
    return "\n".join(filter(None, lines))


def _change_in_words(tie) -> str:
    said = [tie.change, PAST_SINCE.name] if past_since(tie.change, tie.until) else [tie.change]
    return ", ".join(said).capitalize()


def payload(network: Network, framed: Positions, arranged: str = "") -> dict:
    """Nodes and edges as the canvas takes them: plain JSON.

    ``framed``: positions of all actors that the frame is to hold, those not drawn too, so that the same place on the
    canvas means the same actor at any time. ``arranged`` names the arrangement: another one moves every actor.
    """
    x, y = zip(*framed.values(), strict=True) if framed else ((0.0,), (0.0,))
    bounds = {"left": min(x), "right": max(x), "top": min(y), "bottom": max(y)}
    return {"nodes": network.nodes, "edges": network.edges, "bounds": bounds, "arranged": arranged}


def legend(ties: pd.DataFrame) -> list[dict]:
    """Families of tie on the picture: ``label``, ``colour`` and ``kinds`` with their definitions."""
    kinds = [vocabulary.category(vocabulary.TIE, name) for name in sorted(ties["category"].unique())]
    return [
        {
            "label": label,
            "colour": style.FAMILY_COLOURS[family],
            "kinds": [
                {"label": kind.label, "definition": kind.definition}
                for kind in kinds
                if kind.family == family
            ],
        }
        for family, label in vocabulary.FAMILIES.items()
        if family in {kind.family for kind in kinds}
    ]
