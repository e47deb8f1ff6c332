"""The tables of who says so: each tie by side, and the classes of those who say something."""

import pandas as pd

from data import query
from data.choice import Choice
from data.network import scene_sentences, shown, sides
from data.query import View
from data.tables.table import Table, gathered_of_ties

COUNTS = {
    "own_origins": "Origins, this side",
    "own_records": "Asserting records, this side",
    "own_denials": "Denying records, this side",
    "other_origins": "Origins, all others",
    "other_records": "Asserting records, all others",
    "other_denials": "Denying records, all others",
    "origins": "Origins, together",
}

HOW = (
    "Each record is of one class: by what sources.csv says of its source, or by what origins.csv says of where its word "
    "ends up coming from; a source's own words are of the class of that source. Asserted by one side alone: no record of "
    "any other class in view asserts the tie, whether or not another denies it. By source, one origin may stand on both "
    "sides: press of two countries that pass on one UN report agree, but are no two witnesses. The columns of origins tell."
)


def build(view: View, by: str, value: str) -> pd.DataFrame:
    """One row per tie of the view with who asserts and who denies it."""
    found = sides.sides(view, by, value).ties
    named = {name: found[own] for own, name in COUNTS.items()}
    return pd.DataFrame(
        {
            "Actor": found["a"],
            "Counterpart": found["b"],
            "Kind": found["label"],
            "Asserted by": found["said"],
            **named,
        }
    )


def whole(view: View, by: str, value: str) -> pd.DataFrame:
    """The same with the records behind each tie, their sources and links."""
    found = sides.sides(view, by, value).ties
    own = gathered_of_ties(view, shown.records(view), found)
    return build(view, by, value).join(own)


def table(by: str, value: str) -> Table:
    """The table of ties by who says so."""

    def choice(view: View, row: pd.Series) -> Choice:
        return Choice("tie", tuple(sides.sides(view, by, value).ties.loc[row.name, query.PAIR]))

    return Table(
        "Who says so",
        lambda view: build(view, by, value),
        lambda view: whole(view, by, value),
        choice,
        {
            "Asserted by": ([], []),
            "Origins, this side": (["Origins, this side", "Actor", "Counterpart"], [False, True, True]),
            "Denied by this side": (
                ["Denying records, this side", "Actor", "Counterpart"],
                [False, True, True],
            ),
            "Actors": (["Actor", "Counterpart", "Kind"], [True, True, True]),
        },
        note=f"This side: {by.lower()} {value}. Origins together are fewer than the sum where both sides pass on one and "
        "the same.",
        in_words=scene_sentences.in_words,
        formula=HOW,
    )


def classes(view: View, by: str) -> pd.DataFrame:
    """One row per class of those who say something about ties in view."""
    names = {
        "value": by,
        "records": "Records on ties",
        "origins": "Independent origins",
        "ties": "Ties asserted",
        "alone": "By it alone",
        "denied": "Ties denied",
    }
    return sides.by_class(view, by).rename(columns=names)
