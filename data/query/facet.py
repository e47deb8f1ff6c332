"""What every other choice of a filter would leave: the counts beside the filters."""

from collections.abc import Callable, Iterable
from dataclasses import replace

import numpy as np
import pandas as pd

from data.query.narrow import GRADES, KINDS, PARTIES, PARTS, VALUES, View, asked, folded, misses
from data.vocabulary import ACTIVITY, TIE

PLACES_COUNTED = 5


def facets(view: View, fields: Iterable[str] | None = None) -> dict[str, dict]:
    """How many records each value would leave if its filter asked for it alone, all other filters as they are.

    Field of `Filters` -> value -> records: ``len(select(dossier, replace(filters, **{field: (value,)})).records)``
    without selecting again. The mask of each filter is in the view already; a record counts for a filter when
    no *other* one drops it, and its values are counted by their category codes. Switches hold the position
    that narrows; of places the few that are named most; of text the words that are asked for. A period has no values to count.
    """
    return {name: COUNTERS[name](view) for name in (COUNTERS if fields is None else fields)}


def _others(view: View, *own: str) -> np.ndarray:
    """The records that every part of the filters but its own keeps."""
    masks = {name: view.masks[name] for name in own if name in view.masks}
    return misses(view.masks, view.total) == misses(masks, view.total)


def _switched(view: View, parts: Iterable[str], name: str, position: bool) -> dict[bool, int]:
    """What a switch in its narrowing position leaves of the parts that it bears on."""
    filters = replace(view.filters, **{name: position})
    masks = [PARTS[part](view.dossier, filters) for part in parts if asked(part, filters)]
    return {position: int(np.logical_and.reduce([_others(view, *parts), *masks]).sum())}


def _counts(column: pd.Series, keep: np.ndarray) -> dict[str, int]:
    """How many of the records kept have each value of a category."""
    values = column.cat.categories
    codes = column.cat.codes.to_numpy()[keep]
    return dict(zip(values, np.bincount(codes[codes >= 0], minlength=len(values)).tolist(), strict=True))


def _groups(view: View) -> dict[str, int]:
    """Records that name each actor, once for each record; with only_among, those that name no other."""
    records, keep = view.dossier.records, _others(view, "groups")
    everyone = records["actor"].cat.categories
    blank = everyone.get_indexer([""])[0]
    codes = [records[column].cat.codes.to_numpy()[keep] for column in PARTIES]
    named = [column != blank for column in codes]
    for place, column in enumerate(codes):
        for before in range(place):
            named[place] &= column != codes[before]
    if view.filters.only_among:
        lone = np.sum(named, axis=0) == 1
        named = [column & lone for column in named]
    found = np.concatenate([column[new] for column, new in zip(codes, named, strict=True)])
    counts = np.bincount(found, minlength=len(everyone)).tolist()
    return {name: number for name, number in zip(everyone, counts, strict=True) if name}


def _kinds(view: View, record_type: str) -> dict[str, int]:
    """Records of each kind of tie or activity, with what is chosen of the other, which stays beside it."""
    records, rest = view.dossier.records, _others(view, KINDS)
    tie = (records["record_type"] == TIE).to_numpy()
    ties, activities = _counts(records["category"], rest & tie), _counts(records["category"], rest & ~tie)
    own, other, chosen = (
        (ties, activities, view.filters.activities)
        if record_type == TIE
        else (activities, ties, view.filters.ties)
    )
    beside = sum(other.get(name, 0) for name in chosen)
    return {name: number + beside for name, number in own.items()}


def _values(view: View, name: str) -> dict[str, int]:
    return _counts(view.dossier.records[VALUES[name]], _others(view, name))


def _grades(view: View, name: str) -> dict[str, int]:
    """Records of each grade or better, and, where they are kept, those that cannot be judged."""
    column, scale = GRADES[name]
    counts = _counts(view.dossier.records[column], _others(view, name))
    unjudged = sum(number for grade, number in counts.items() if grade not in [*scale])
    total = np.cumsum([counts.get(grade, 0) for grade in scale])
    return dict(zip(scale, (total + unjudged * view.filters.keep_unjudged).tolist(), strict=True))


def _places(view: View) -> dict[str, int]:
    """The places named most, each with the records whose location contains it."""
    locations = view.dossier.records.loc[_others(view, "place"), "location"]
    named = locations[locations != ""].value_counts()
    parts: dict[str, int] = {}
    for text, number in named.items():
        for part in dict.fromkeys(filter(None, map(str.strip, text.split(";")))):
            parts[part] = parts.get(part, 0) + number
    most = sorted(parts, key=parts.get, reverse=True)[:PLACES_COUNTED]
    return {
        place: int(sum(number for text, number in named.items() if folded(place) in folded(text)))
        for place in most
    }


COUNTERS: dict[str, Callable[[View], dict]] = {
    "groups": _groups,
    "only_among": lambda view: _switched(view, ["groups"], "only_among", True),
    "ties": lambda view: _kinds(view, TIE),
    "activities": lambda view: _kinds(view, ACTIVITY),
    **{name: lambda view, name=name: _values(view, name) for name in VALUES},
    **{name: lambda view, name=name: _grades(view, name) for name in GRADES},
    "keep_unjudged": lambda view: _switched(view, GRADES, "keep_unjudged", False),
    "place": _places,
    "text": lambda view: {view.filters.text: len(view.records)} if view.filters.text else {},
}
"""How the values of each filter are counted."""
