"""Where each claim of the interval plot stands, under which heading, and what it and its figures are called."""

import re

import numpy as np
import pandas as pd

from data.revenue import amounts
from data.revenue.money_lines import SIDES, STREAM
from data.words import shortened

LABEL = 24
"""Characters of a label on the left: a telephone has room for no more."""
YEARS = re.compile(r"[ ,]+\d{4}(?:[ –]\d{2,4})?$")
"""Years at the end of a title, which the label says in its own way."""


def placed(drawn: pd.DataFrame, titles: pd.Series, by: str, figures: pd.DataFrame | None) -> pd.DataFrame:
    """The drawn claims from top to bottom with their ``label``, ``head`` and ``y``: by side, then by group, the highest
    first. A row is left above each group for its name, and below each claim for its ``figures`` if they have lines of
    their own."""
    side = drawn["side"].map({name: place for place, name in enumerate(SIDES)}).fillna(-1)
    group = drawn["side"].map(SIDES).fillna("").astype(object)
    head = (group + ": ").where(group != "", "") + drawn["group"]
    highest = drawn["usd_high"].groupby(head).transform("max")
    found = drawn.assign(place=side, highest=highest, head=head).sort_values(
        ["place", "highest", "head", "usd_high", "claim"], ascending=[True, False, True, False, True]
    )
    new = found["head"] != found["head"].shift()
    own = found["key"].map(figures["key"].value_counts()).fillna(0) if figures is not None else 0
    taken = pd.Series(1 + own, index=found.index)
    y = (taken.cumsum() - taken + new.cumsum()).astype(int)
    return found.assign(new=new, y=y, label=labels(found, titles, by))


def labels(found: pd.DataFrame, titles: pd.Series, by: str) -> list[str]:
    """What each claim is called in its group: stream (or taker) and years; its title where these are another's too."""
    named = found.assign(
        other=found["who" if by == STREAM else "stream"],
        years=[in_years(*days) for days in amounts.rows(found, "first", "last")],
        title=found["claim"].map(titles),
    )
    twice = named.duplicated(["head", "other", "years"], keep=False)
    texts = [
        YEARS.sub("", title.removeprefix(who)).strip(" :–") if again and isinstance(title, str) else other
        for again, title, who, other in zip(
            twice, *named[["title", "who", "other"]].T.to_numpy(), strict=True
        )
    ]
    return [
        f"{shortened(text, LABEL - len(years) - 1)} {years}".strip()
        for text, years in zip(texts, named["years"], strict=True)
    ]


def in_years(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """The years a claim is attested for.

    >>> in_years(pd.Timestamp("2019-01-01"), pd.Timestamp("2020-03-31")), in_years(pd.NaT, pd.NaT)
    ('2019–20', '')
    """
    if pd.isna(first):
        return ""
    if first.year == last.year:
        return str(first.year)
    return (
        f"{first.year}–{last.year % 100:02d}"
        if first.year // 100 == last.year // 100
        else f"{first.year}–{last.year}"
    )


def under_their_claims(marks: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The figures with a line of their own each, below their claim, from the lowest up, and the ``label`` of it."""
    lowest = marks["low"].fillna(marks["high"])
    ordered = marks.assign(lowest=lowest).sort_values(["lowest", "record_id"], kind="stable")
    y = ordered["key"].map(rows.set_index("key")["y"]) + ordered.groupby("key").cumcount() + 1
    short = [
        f"{grade.removeprefix('grade ')} {origin}"
        for grade, origin in amounts.rows(ordered, "grade", "origin")
    ]
    return ordered.assign(y=np.asarray(y, dtype=float), label=[shortened(text, LABEL) for text in short])
