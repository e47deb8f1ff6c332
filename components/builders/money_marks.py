"""Marks of money by the block of their claim: a shape and a colour each, so that income is told from state revenue."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from components.style import FAMILY_COLOURS, INK, STATE_REVENUE
from data.revenue import blocks

SHAPES = {
    blocks.INCOME: "circle",
    blocks.STATE: "square",
    blocks.CONTEXT: "pentagon",
    blocks.UNSTATED: "star",
}
SIGNS = {blocks.INCOME: "●", blocks.STATE: "■", blocks.CONTEXT: "⬟", blocks.UNSTATED: "★"}
COLOURS = {blocks.INCOME: FAMILY_COLOURS["money"], blocks.STATE: STATE_REVENUE}
OPEN, PRINTED = "-open", "-dot"
"""What a symbol of Plotly ends with where it is hollow, and where it has a dot in it."""


def colour(block: str) -> str:
    """The colour of a block of money; that of marks without a meaning for what nobody takes in."""
    return COLOURS.get(block, INK)


def symbols(block: pd.Series, contested: pd.Series, printed: pd.Series) -> pd.Series:
    """The symbol of each mark: its block gives the shape; hollow where contested, dotted where dated by publication alone.

    >>> yes, no = pd.Series([True]), pd.Series([False])
    >>> symbols(pd.Series([blocks.STATE]), yes, no)[0], symbols(pd.Series([blocks.INCOME]), yes, yes)[0]
    ('square-open', 'circle-open-dot')
    """
    shape = block.astype(object).map(SHAPES).fillna("circle")
    return shape + np.where(contested, OPEN, "") + np.where(printed, PRINTED, "")


def legend(drawn: Iterable[str]) -> str:
    """The mark of each block that is drawn.

    >>> legend([blocks.STATE, blocks.INCOME])
    '● income and payments, ■ state revenue and budgets'
    """
    there = set(drawn)
    return ", ".join(
        f"{sign} {block[:1].lower()}{block[1:]}" for block, sign in SIGNS.items() if block in there
    )
