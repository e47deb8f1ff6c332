"""The lines of bundles: where there is room, a strand for each kind of tie in them; never Streamlit."""

import json

import pandas as pd
from pyvis.network import Network

from components import style
from components.builders import network_look
from components.builders.network import curve
from data import vocabulary
from data.query.change import CHANGES
from data.words import count

BOTH, ONE = "communities", "community and actor"
"""What the two ends of a bundle are, as a link to it says."""
WIDEST = 8.0
"""Pixels of the widest line."""
MOST_APART = 40
"""Bundles whose kinds are drawn apart: with more lines, none could be followed."""
MOST_LABELLED = 60
"""Bundles that have their number of ties written on them: with more, it could not be read."""
COLOURS = style.FAMILY_COLOURS | style.CHANGE_COLOURS


def group_id(leader: str) -> str:
    """The id of the mark of a group, which no actor bears as a name."""
    return json.dumps(["community", leader], ensure_ascii=False)


def bundle_id(values: tuple[str, ...]) -> str:
    """The id of the line of a bundle, as a choice of it names it: two actors, and what they stand for."""
    return json.dumps(["bundle", *values], ensure_ascii=False)


def opened_by(picked: str) -> tuple[str, ...]:
    """What a mark or a line of `group_id` or `bundle_id` names, a strand by its kind after that.

    >>> opened_by(group_id("TTP")), opened_by(bundle_id(("TTP", "X", BOTH, "hostility")))
    (('TTP',), ('TTP', 'X', 'communities'))
    """
    return tuple(json.loads(picked)[1:4])


def add(network: Network, bundles: pd.DataFrame, strands: pd.DataFrame, named: dict[str, str]) -> None:
    """Add the lines of some bundles to the groups that are drawn, whose names ``named`` has by their leaders."""
    apart = len(bundles) <= MOST_APART
    lines = bundles[["a", "b", "alone"]].merge(strands, on=["a", "b", "alone"]) if apart else bundles
    of = lines.groupby(["a", "b", "alone"], sort=False)
    place, several = of.cumcount(), of["kind"].transform("size")
    kinds = {} if apart else _kinds(bundles, strands)
    widest = max(network_look.width(lines["origins"].max()), WIDEST) if len(lines) else WIDEST
    for row, first, offset in zip(lines.itertuples(), place == 0, place - (several - 1) / 2, strict=True):
        ends = (named[row.a], row.b if row.alone else named[row.b])
        kind = _kind(row.kind) if apart else kinds[row.a, row.b, row.alone]
        line = _line(row, ends, kind, WIDEST / widest, len(bundles) <= MOST_LABELLED)
        own = bundle_id((row.a, row.b, ONE if row.alone else BOTH))
        # The first strand bears the id of the bundle, so that a choice of that finds it.
        line |= {"id": own if first else _strand_id(own, row.kind), "bundle": own, "smooth": curve(offset)}
        network.add_edge(group_id(row.a), row.b if row.alone else group_id(row.b), **line)


def _strand_id(bundle: str, kind: str) -> str:
    return json.dumps([*json.loads(bundle), kind], ensure_ascii=False)


def _kind(name: str) -> str:
    return vocabulary.FAMILIES.get(name, name.capitalize())


def _kinds(bundles: pd.DataFrame, strands: pd.DataFrame) -> dict[tuple, str]:
    """The kinds of tie of each bundle with how many ties are of each, those of most first."""
    ends = ["a", "b", "alone"]
    own = strands.merge(bundles[ends], on=ends)
    own["said"] = [f"{_kind(kind)} {ties:,}" for kind, ties in zip(own["kind"], own["ties"], strict=True)]
    return own.groupby(ends)["said"].agg(", ".join).to_dict()


def _line(row, ends: tuple[str, str], kind: str, narrowed: float, labelled: bool) -> dict:
    width = round(network_look.width(row.origins) * narrowed, 2)
    return {
        "kind": "bundle",
        "color": COLOURS.get(row.kind, ""),
        "title": in_words(row, ends, kind),
        "mark": CHANGES[row.kind].mark if row.kind in CHANGES else "",
        "width": width,
        "dashes": network_look.dashed(width) if 2 * row.disputed >= row.ties else False,
        "pale": False,
        "label": f"{row.ties:,}" if labelled else "",
        "arrows": {"to": {"enabled": False}, "from": {"enabled": False}},
        "selfReference": {},
    }


def in_words(row, ends: tuple[str, str], kind: str) -> str:
    """A bundle, or a strand of it, of a ``kind`` in words, as its tooltip says it."""
    disputed = f", {row.disputed:,} with a disputed claim" if row.disputed else ""
    return (
        f"{count(row.ties, 'tie')} between “{ends[0]}” and “{ends[1]}”{disputed}\n"
        f"{kind} · {count(row.origins, 'independent origin')}\n"
        "Click to list all ties between them"
    )
