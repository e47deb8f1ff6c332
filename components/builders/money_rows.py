"""Where each claim of the interval plot stands, under which heading, and what it and its figures are called."""

import re
import textwrap
from collections.abc import Iterable

import numpy as np
import pandas as pd

from components.builders import figure
from data.revenue import amounts, money_names
from data.revenue.money_lines import SIDES, STREAM

LABEL, LINES = 24, 4
"""Characters of a line of a label on the left, as a telephone has room for no more, and its most lines."""
FURTHER = 0.6
"""Rows that each further line of a label takes."""
YEARS = re.compile(r"[ ,]+\d{4}(?:[ –]\d{2,4})?$")
"""Years at the end of a title, which the label says in its own way."""


def placed(drawn: pd.DataFrame, titles: pd.Series, by: str, figures: pd.DataFrame | None) -> pd.DataFrame:
    """The drawn claims from top to bottom with their ``label``, ``head`` and ``y``: by side, then by group, the highest
    first. Room is left above each group for its name, and below each claim for its ``figures`` if they have lines of
    their own."""
    side = drawn["side"].map({name: place for place, name in enumerate(SIDES)}).fillna(-1)
    group = drawn["side"].map(SIDES).fillna("").astype(object)
    head = (group + ": ").where(group != "", "") + drawn["group"]
    highest = drawn["usd_high"].groupby(head).transform("max")
    found = drawn.assign(place=side, highest=highest, head=head).sort_values(
        ["place", "highest", "head", "usd_high", "claim"], ascending=[True, False, True, False, True]
    )
    new = found["head"] != found["head"].shift()
    found = found.assign(
        new=new, label=labels(found, titles, by), head_label=[label(name) for name in found["head"]]
    )
    return _stacked(found, figures)


def _stacked(found: pd.DataFrame, figures: pd.DataFrame | None) -> pd.DataFrame:
    """The middle of each claim (``y``) and of its heading (``head_y``), where its figures begin and where it ends, in rows."""
    head, size = heights(found["head_label"]).where(found["new"], 0.0), heights(found["label"])
    own = pd.Series(0.0, index=found.index)
    if figures is not None:
        taken = heights(figure_labels(figures)).set_axis(figures.index).groupby(figures["key"]).sum()
        own = found["key"].map(taken).fillna(0.0)
    end = (head + size + own).cumsum()
    top = end - own - size
    return found.assign(y=top + (size - 1) / 2, head_y=top - head / 2 - 0.5, figures_from=end - own, end=end)


def label(text: str) -> str:
    """Text from a dossier as a label on the left, on as few lines as it needs; only what would be a paragraph is cut.

    >>> label("Taxation and extortion 2022–23")
    'Taxation and extortion<br>2022–23'
    """
    lines = textwrap.wrap(
        text[:1].upper() + text[1:], LABEL, max_lines=LINES, placeholder=" …", break_on_hyphens=False
    )
    return "<br>".join(figure.hover(line) for line in lines)


def heights(labels: Iterable[str]) -> pd.Series:
    """How many rows each label takes, on the index of ``labels`` where it has one.

    >>> heights(["one", "one<br>two"]).tolist()
    [1.0, 1.6]
    """
    return pd.Series(labels, dtype=object).astype(str).str.count("<br>") * FURTHER + 1.0


def labels(found: pd.DataFrame, titles: pd.Series, by: str) -> list[str]:
    """What each claim is called in its group: stream (or taker) and years; its title where these are another's too."""
    named = found.assign(
        other=found["who" if by == STREAM else "stream"],
        years=[money_names.when(*days) for days in amounts.rows(found, "own_first", "own_last", "printed")],
        title=found["claim"].map(titles),
    )
    twice = named.duplicated(["head", "other", "years"], keep=False)
    texts = [
        YEARS.sub("", title.removeprefix(who)).strip(" :–") if again and isinstance(title, str) else other
        for again, title, who, other in zip(
            twice, *named[["title", "who", "other"]].T.to_numpy(), strict=True
        )
    ]
    return [label(f"{text} {years}".strip()) for text, years in zip(texts, named["years"], strict=True)]


def under_their_claims(marks: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The figures with a line of their own each, below their claim, from the lowest up, and the ``label`` of it."""
    lowest = marks["low"].fillna(marks["high"])
    ordered = marks.assign(lowest=lowest, label=figure_labels(marks))
    ordered = ordered.sort_values(["lowest", "record_id"], kind="stable")
    size = heights(ordered["label"])
    above = size.groupby(ordered["key"]).cumsum() - size
    y = ordered["key"].map(rows.set_index("key")["figures_from"]) + above + (size - 1) / 2
    return ordered.assign(y=np.asarray(y, dtype=float))


def figure_labels(figures: pd.DataFrame) -> list[str]:
    """What each figure is called on its line: its grade and its origin."""
    return [
        label(f"{grade.removeprefix('grade ')} {origin}")
        for grade, origin in amounts.rows(figures, "grade", "origin")
    ]
