"""What a table is: rows to show, more columns to take away, ways to sort it, and what a row opens."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
import pandas as pd

from data import query
from data.choice import Choice
from data.query import View

JOINED = "; "
BEHIND = {"Record ids": "record_id", "Sources": "title", "Links": "link"}
"""Columns that lead from a row back to its records, and what they hold of each."""


@dataclass(frozen=True)
class Table:
    """A table of a view: what the screen shows, and ``build``, what is taken away, with more columns."""

    name: str
    shown: Callable[[View], pd.DataFrame]
    """What the screen shows."""
    build: Callable[[View], pd.DataFrame]
    choice: Callable[[View, pd.Series], Choice]
    """What a row opens in the evidence panel."""
    sorts: dict[str, tuple[list[str], list[bool]]]
    """Ways to sort it: label -> columns and whether each ascends."""
    formats: Mapping[str, str] = field(default_factory=dict)
    """How numbers of a column are shown, as printf writes it."""
    note: str = ""
    """What a reader must know of its rows."""
    formula: str = ""
    """How its figures are computed, for those who take it away; what is set of that stands in the view."""
    in_words: Callable[[View], str] | None = None
    """What a page sets that its rows follow, in words; blank where that is as usual. None: they follow nothing of that kind."""
    widths: Mapping[str, int] = field(default_factory=dict)
    """Pixels of columns of text that would be cut short."""

    def sorted(self, view: View, by: str, whole: bool = True) -> pd.DataFrame:
        """All rows in the order asked for, ``whole`` with all columns."""
        columns, ascending = self.sorts[by]
        rows = self.build(view) if whole else self.shown(view)
        return rows.sort_values(columns, ascending=ascending, kind="stable") if columns else rows


def looked_up(keys: pd.Series, values: pd.Series) -> pd.Series:
    """Text behind each key; blank where there is none."""
    return keys.astype("str").map(values).astype("str").fillna("")


def once(values: Iterable[str]) -> str:
    """Different texts as one cell, in the order met."""
    return JOINED.join(dict.fromkeys(value for value in values if value))


def sourced(view: View, records: pd.DataFrame) -> pd.DataFrame:
    """Some records with the ``title`` and the ``link`` of their source; "this file" where they name none."""
    sources = view.dossier.table("sources").set_index("source_id")
    source = records["source_id"].astype("str")
    title = looked_up(source, sources["title"])
    title = title.where(title != "", source).replace("", "this file")
    return records.assign(title=title, link=looked_up(source, sources["url"]))


def gathered(view: View, records: pd.DataFrame, by: str | list[str]) -> pd.DataFrame:
    """Record ids, sources and links of each group of some records, on the index of the groups."""
    return gathered_once(sourced(view, records).groupby(by, observed=True), BEHIND)


def gathered_once(grouped, columns: Mapping[str, str]) -> pd.DataFrame:
    """Some columns of a grouped frame, by the names they get: the different texts of each group as one cell, on the index
    of the groups. To have the groups aggregated takes many times as long where there are thousands."""
    number = grouped.ngroup().to_numpy()
    order, index = np.argsort(number, kind="stable"), grouped.size().index
    bounds = np.searchsorted(number[order], np.arange(len(index) + 1)).tolist()
    texts = {
        name: grouped.obj[own].astype(object).to_numpy()[order].tolist() for name, own in columns.items()
    }
    return pd.DataFrame(
        {
            name: pd.array([once(held[start:end]) for start, end in pairwise(bounds)], dtype="str")
            for name, held in texts.items()
        },
        index=index,
    )


def gathered_of_ties(view: View, records: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """The same of each tie of a frame, on the index of that frame; blank where no record speaks of it."""
    named = records.astype(dict.fromkeys(query.PAIR, "str"))
    behind = gathered(view, named, query.PAIR)
    return behind.reindex(pd.MultiIndex.from_frame(ties[query.PAIR])).fillna("").set_axis(ties.index)


def year(days: pd.Series) -> pd.Series:
    """The year alone: rows gather dates of differing precision, and the year is what all of them have."""
    return days.dt.year.astype("Int64")


def evidence_of(view: View, evidence: pd.DataFrame, claims: list[list[str]], index: pd.Index) -> pd.DataFrame:
    """Record ids, sources and links of the records in ``evidence`` that belong to each list of claims."""
    found = sourced(view, view.records.loc[evidence.index, ["claim", "record_id", "source_id"]])
    order, place = _by_claim(found["claim"])
    spans = [[place[claim] for claim in wanted if claim in place] for wanted in claims]
    held = {name: found[column].astype(object).to_numpy()[order].tolist() for name, column in BEHIND.items()}
    return pd.DataFrame(
        {name: [_joined(texts, own) for own in spans] for name, texts in held.items()}, index=index
    )


def _by_claim(claims: pd.Series) -> tuple[np.ndarray, dict[str, slice]]:
    """The records in the order of their claims, and where in that order those of each claim are.

    A list of records for each claim takes several times as long where there are thousands of claims.
    """
    codes = claims.cat.codes.to_numpy()
    size = np.bincount(codes, minlength=len(claims.cat.categories))
    last = np.cumsum(size)
    spoken = np.flatnonzero(size)
    names, starts, ends = (values[spoken].tolist() for values in (claims.cat.categories, last - size, last))
    return np.argsort(codes, kind="stable"), dict(zip(names, map(slice, starts, ends), strict=True))


def _joined(texts: list[str], spans: list[slice]) -> str:
    if len(spans) == 1:
        return once(texts[spans[0]])
    return once(text for span in spans for text in texts[span])


def rule_in_words(view: View) -> str:
    """The whole rule of the control balance, for the tables that follow it."""
    return ", ".join(view.rule.said().values())
