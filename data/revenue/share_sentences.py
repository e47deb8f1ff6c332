"""Sentences about the shares that are drawn, and about those that are told in words alone."""

import pandas as pd

from data.query import View
from data.revenue import drawn_flows, flows, shares
from data.words import count

MOST_NAMED = 8
"""Records named that give no percentage to draw."""


def alt(view: View, drawn: pd.DataFrame) -> str:
    """What the picture of shares shows, for those who cannot see it."""
    own = drawn[drawn["kind"] != drawn_flows.REST]
    titles = view.dossier.titles
    said = "; ".join(
        f"{shares.whole_in_words(titles[row['claim']], _percent(row), row['of_sum'])} to {row['taker']}"
        for _, row in own.head(4).iterrows()
    )
    return f"{count(len(own), 'share')} of {count(drawn['claim'].nunique(), 'whole')}: {said}. The table of flows holds the same."


def _percent(row: pd.Series) -> str:
    return shares.percent_in_words(row["low"], row["high"], row["open_below"], row["open_above"])


def marks(view: View, drawn: pd.DataFrame, found: pd.DataFrame) -> str:
    """How to read the shares, which come to more than their whole, and how many are not drawn."""
    own = drawn[drawn["kind"] != drawn_flows.REST]
    text = (
        f"{count(len(own), 'share')} of {count(drawn['claim'].nunique(), 'whole')}, each drawn alike whatever it is worth, "
        f"at the {view.flows.bound.lower()} percentage that any record states; grey: the rest, of which no record gives "
        "the taker in percent."
    )
    if (own["status"] == "contested").any():
        text += " Pale and ✕: contested."
    if own[["open_below", "open_above"]].any(axis=None):
        text += " Dotted edge: worded as “or more” or “or less”."
    text += _too_much(view, own)
    text += _again(view, found)
    more = found.loc[found["again"] == "", "claim"].nunique() - drawn["claim"].nunique()
    return (
        text
        + (f" {count(more, 'whole')} more in the table." if more else "")
        + " Click a band: its claim opens."
    )


def _again(view: View, found: pd.DataFrame) -> str:
    """Which claims perhaps repeat the share of another, so that it is drawn once."""
    titles, own = view.dossier.titles, found[(found["again"] != "") & (found["kind"] != drawn_flows.REST)]
    return "".join(
        f" Drawn once: {titles[row['claim']]} ({flows.ids(row['records'])}) is perhaps the same share as "
        f"{titles[row['again']]}, by the same origin."
        for _, row in own.drop_duplicates("claim").iterrows()
    )


def _too_much(view: View, own: pd.DataFrame) -> str:
    sums_of = own.groupby("claim", sort=False)["percent"].sum()
    return "".join(
        f" {view.dossier.titles[claim]}: its shares come to {percent:g}%, more than the whole."
        for claim, percent in sums_of[sums_of > 100].items()
    )


def in_words_only(view: View) -> str:
    """The records that give a percentage in words alone; blank where none does."""
    found = shares.in_words_only(view)
    if found.empty:
        return ""
    named = [
        f"{record} (“{text}”)"
        for record, text in zip(
            found["record_id"].head(MOST_NAMED), found["amount_text"].head(MOST_NAMED), strict=True
        )
    ]
    more = f"; {len(found) - MOST_NAMED:,} more" if len(found) > MOST_NAMED else ""
    return f"Not drawn, as no single percentage is recorded: {'; '.join(named)}{more}."
