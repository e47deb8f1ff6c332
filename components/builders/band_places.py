"""Where the bands between two columns of names stand, in pixels from the top."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

LINE, GAP = 16, 12
"""Pixels of a line of a name, and between two names."""
LEAST = 1.0
"""Pixels of the thinnest band."""


@dataclass(frozen=True)
class Placed:
    """``links`` with their ``thick``ness and upper edges ``left`` and ``right``, ``nodes`` with their ``y`` and
    ``high``, and the ``height`` of all, in pixels from the top."""

    links: pd.DataFrame
    nodes: pd.DataFrame
    height: float


def place(links: pd.DataFrame, nodes: pd.DataFrame, scale: float) -> Placed:
    """Where everything stands: no name on another, each column in the middle, bands in the order of their far ends."""
    links = links.assign(thick=(links["value"] * scale).clip(lower=LEAST))
    high = {side: links.groupby(side)["thick"].sum() for side in ("from", "to")}
    nodes = nodes.assign(
        high=[high[side][name] for side, name in zip(nodes["side"], nodes["name"], strict=True)]
    )
    slot = np.maximum(nodes["high"], LINE * (nodes["label"].str.count("<br>") + 1)) + GAP
    ends = slot.groupby(nodes["side"]).cumsum()
    height = float(ends.max())
    nodes = nodes.assign(y=ends - slot / 2 + (height - ends.groupby(nodes["side"]).transform("max")) / 2)
    own = {side: nodes[nodes["side"] == side].set_index("name") for side in ("from", "to")}
    middle = {side: each["y"] for side, each in own.items()}
    top = {side: each["y"] - each["high"] / 2 for side, each in own.items()}
    beyond = links["to"].map(middle["to"]).fillna(np.inf)
    left = _edges(links, "from", top["from"], beyond)
    right = _edges(links, "to", top["to"], links["from"].map(middle["from"]))
    return Placed(links.assign(left=left, right=right.fillna(left)), nodes, height)


def _edges(links: pd.DataFrame, side: str, top: pd.Series, other: pd.Series) -> pd.Series:
    """The upper edge of each band at its node, those below each other whose ``other`` ends are."""
    order = other.sort_values(kind="stable").index
    thick = links["thick"][order]
    before = thick.groupby(links[side][order]).cumsum() - thick
    return links[side].map(top) + before.reindex(links.index)


def across(start: np.ndarray, end: np.ndarray, at: np.ndarray) -> np.ndarray:
    """The height of each curve, which leaves and arrives level, at parts of its way: a row each.

    >>> across(np.array([0.0]), np.array([8.0]), np.array([0, 0.5, 1])).tolist()
    [[0.0, 4.0, 8.0]]
    """
    return start[:, None] + (end - start)[:, None] * (at * at * (3 - 2 * at))
