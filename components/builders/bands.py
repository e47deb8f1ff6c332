"""Bands between two columns of names, a Sankey of which every part can be hovered over and clicked.

Plotly's own Sankey reports no clicks, and stands its names on the bands or far from their nodes.
"""

import textwrap

import numpy as np
import pandas as pd

from components.builders import figure
from components.builders.band_places import Placed, across, place
from components.style import INK
from data.choice import Choice

HEAD = 44
"""Pixels above the bands, with room for the toolbar."""
WIDTHS, LINES = {"from": 22, "to": 16}, 5
"""Characters of a line of a name on each side, and its most lines; on a telephone the bands need a third of the width."""
NODE = 9
"""Pixels across a node."""
STUB = 0.12
"""How far a band that leads nowhere reaches, as a part of the way across."""
STEPS, REACH = np.linspace(0, 1, 25), np.linspace(0.06, 0.94, 9)
"""Where on its way a band is drawn, and where a pointer meets it."""
FINGER = (14, 44)
"""Pixels within which a pointer meets a band, from the thinnest to the thickest."""


def bands(links: pd.DataFrame, nodes: pd.DataFrame, scale: float) -> dict:
    """Links from the nodes on the left to those on the right, ``scale`` pixels thick for each unit of their value.

    ``links``: ``from``, ``to`` (blank: a stub that leads nowhere), ``value``, ``colour``, ``claim``, ``words`` (for a
    hover box), ``open`` (whether an end is open: a dotted edge). ``nodes``: ``side`` (``from`` or ``to``), ``name``,
    ``colour``, ``words`` and ``claim`` (blank: a click opens nothing). The same name on both sides is two nodes.
    """
    placed = place(links, nodes.assign(label=_labels(nodes)), scale)
    built = figure.base(int(HEAD + placed.height + 8), margin={"l": 8, "r": 8, "t": HEAD, "b": 8})
    _fill(built, placed.links)
    _open_edges(built, placed.links)
    _nodes(built, placed.nodes)
    _reach(built, placed.links)
    _names(built, placed)
    return built


def _way(links: pd.DataFrame, at: np.ndarray) -> np.ndarray:
    """How far across each point of each band is; a stub ends early."""
    return np.where(links["to"] == "", STUB, 1.0)[:, None] * at


def _fill(built: dict, links: pd.DataFrame) -> None:
    """The bands, as one trace for each colour."""
    for colour, own in links.groupby("colour", sort=False):
        x = _way(own, STEPS)
        upper = across(own["left"].to_numpy(), own["right"].to_numpy(), STEPS)
        lower = upper + own["thick"].to_numpy()[:, None]
        figure.add(
            built,
            "scatter",
            name="bands",
            x=_with_gaps(np.hstack([x, x[:, ::-1]])),
            y=_with_gaps(np.hstack([upper, lower[:, ::-1]])),
            mode="lines",
            line={"width": 0},
            fill="toself",
            fillcolor=colour,
            hoverinfo="skip",
        )


def _open_edges(built: dict, links: pd.DataFrame) -> None:
    """A dotted line along the lower edge of each band whose value is open on a side."""
    own = links[links["open"].astype(bool)]
    lower = (own["left"] + own["thick"]).to_numpy(), (own["right"] + own["thick"]).to_numpy()
    line = {"color": INK, "width": 1.5, "dash": "dot"}
    x, y = _with_gaps(_way(own, STEPS)), _with_gaps(across(*lower, STEPS))
    figure.add(built, "scatter", name="open", x=x, y=y, mode="lines", line=line, hoverinfo="skip")


def _with_gaps(rows: np.ndarray) -> np.ndarray:
    """Rows one after the other, a gap after each."""
    return np.column_stack([rows, np.full(len(rows), np.nan)]).ravel()


def _nodes(built: dict, nodes: pd.DataFrame) -> None:
    """The nodes, as one trace for each side and colour, and what a pointer meets on each."""
    for (side, colour), own in nodes.groupby(["side", "colour"], sort=False):
        ends = own["y"] - own["high"] / 2, own["y"] + own["high"] / 2
        figure.add(
            built,
            "scatter",
            x=np.full(3 * len(own), float(side == "to")),
            y=_with_gaps(np.column_stack(ends)),
            mode="lines",
            line={"width": NODE, "color": colour},
            hoverinfo="skip",
            cliponaxis=False,
        )
    for side, axis in (("from", "y"), ("to", "y2")):
        own = nodes[nodes["side"] == side]
        x = np.full(len(own), float(side == "to"))
        _met(built, "nodes", x, own["y"].to_numpy(), own, own["high"].clip(*FINGER).to_numpy(), yaxis=axis)


def _reach(built: dict, links: pd.DataFrame) -> None:
    """What a pointer or a finger meets anywhere along a band: its words, and a click opens its claim."""
    # As many rows of marks as reach from edge to edge.
    rows = np.ceil(links["thick"] / FINGER[1]).clip(lower=1).astype(int)
    again = links.loc[np.repeat(links.index, rows)]
    row = np.concatenate([np.arange(number) for number in rows])
    middle = again["thick"].to_numpy() * (row + 0.5) / np.repeat(rows.to_numpy(), rows)
    y = across(again["left"].to_numpy() + middle, again["right"].to_numpy() + middle, REACH)
    size = np.repeat((again["thick"] / np.repeat(rows.to_numpy(), rows)).clip(*FINGER).to_numpy(), len(REACH))
    marks = again.iloc[np.repeat(np.arange(len(again)), len(REACH))]
    _met(built, "reach", _way(again, REACH).ravel(), y.ravel(), marks, size)


def _met(
    built: dict, name: str, x: np.ndarray, y: np.ndarray, rows: pd.DataFrame, size: np.ndarray, **more
) -> None:
    """Unseen marks with the words of their rows; a click on one opens its claim, if it is of one."""
    unseen = {"marker": {"opacity": 0}}
    figure.add(
        built,
        "scatter",
        name=name,
        x=x,
        y=y,
        mode="markers",
        marker={"size": size, "color": INK, "opacity": 0},
        customdata=[figure.written(Choice("claim", (claim,))) if claim else None for claim in rows["claim"]],
        hovertext=rows["words"].tolist(),
        hovertemplate="%{hovertext}<extra></extra>",
        selected=unseen,
        unselected=unseen,
        cliponaxis=False,
        **more,
    )


def _names(built: dict, placed: Placed) -> None:
    """The names beside their nodes, on the axes, which keep room for the longest."""
    bare = {
        "range": [placed.height, 0],
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
        "automargin": True,
        "ticklabelstandoff": 6,
    }
    for side, axis, more in (("from", "yaxis", {}), ("to", "yaxis2", {"overlaying": "y", "side": "right"})):
        own = placed.nodes[placed.nodes["side"] == side]
        ticks = {"tickvals": own["y"].tolist(), "ticktext": own["label"].tolist()}
        figure.set_axis(built, axis, **bare, **ticks, **more)
    figure.set_axis(built, "xaxis", range=[0, 1], visible=False)


def _labels(nodes: pd.DataFrame) -> list[str]:
    return [
        "<br>".join(figure.hover(line) for line in _wrapped(name, WIDTHS[side]))
        for side, name in zip(nodes["side"], nodes["name"], strict=True)
    ]


def _wrapped(name: str, width: int) -> list[str]:
    """A name on as few lines as it needs; only one that would fill a paragraph is cut."""
    return textwrap.wrap(name, width, max_lines=LINES, placeholder=" …") or [""]
