"""Work on the different texts of a column: each is judged once, whatever the number of rows.

A column of text is a categorical of the texts that occur, or a plain ``str`` column where few of them repeat.
"""

from data.distinct.coding import all_plain, among, coded, known, numbered, ordered, plain, used
from data.distinct.fingerprints import all_differ
from data.distinct.stripping import stripped
from data.distinct.texts import (
    alike,
    blank,
    by_number,
    counts,
    filled,
    mapped,
    occurring,
    recoded,
    replaced,
    same,
    stacked,
    take,
    together,
    where,
)

__all__ = [
    "alike",
    "all_differ",
    "all_plain",
    "among",
    "blank",
    "by_number",
    "coded",
    "counts",
    "filled",
    "known",
    "mapped",
    "numbered",
    "occurring",
    "ordered",
    "plain",
    "recoded",
    "replaced",
    "same",
    "stacked",
    "stripped",
    "take",
    "together",
    "used",
    "where",
]
