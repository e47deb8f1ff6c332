"""How a column of text is held: as numbers of the different texts that occur, or as plain text."""

from collections.abc import Hashable

import numpy as np
import pandas as pd

from data import beside

SHORT = 10_000
"""Rows of which a column is made plain sooner than another processor can be asked to."""


def coded(texts: pd.Series) -> pd.Series:
    """The column as a categorical, in which every text is held once.

    >>> coded(pd.Series(["b", "a", "b"])).cat.codes.tolist()
    [0, 1, 0]
    """
    return texts if is_coded(texts) else of(texts, *numbered(texts))


def numbered(texts: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """For each row the number of its text, and the texts: a column that is coded for one use only.

    >>> number, different = numbered(pd.Series(["b", "a", "b"]))
    >>> number.tolist(), different.tolist()
    ([0, 1, 0], ['b', 'a'])
    """
    if is_coded(texts):
        return texts.cat.codes.to_numpy(), texts.cat.categories
    number, different = pd.factorize(texts)
    return number, pd.Index(different, dtype="str")


def plain(texts: pd.Series) -> pd.Series:
    """The column as ``str``, in which every row has a text of its own."""
    if not is_coded(texts):
        return texts
    number, different = numbered(texts)
    return pd.Series(different.array.take(number), index=texts.index, name=texts.name)


def all_plain(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame whose categorical columns are plain text again."""
    kinds = {name: _kind(frame[name]) for name in frame if is_coded(frame[name])}
    like = {kind: name for name, kind in kinds.items()}
    work = beside.each if len(frame) > SHORT else map
    once = dict(zip(like, work(lambda name: plain(frame[name]).array, like.values()), strict=True))
    columns = {name: once[kinds[name]].copy() if name in kinds else frame[name] for name in frame}
    return pd.DataFrame(columns, index=frame.index, copy=False)


def _kind(column: pd.Series) -> Hashable:
    """What tells a categorical column from others: many are blank throughout, so that they share their memory."""
    texts = tuple(column.cat.categories[:2])
    return texts if len(texts) == 1 else column.name


def used(texts: pd.Series) -> pd.Series:
    """The column as a categorical of nothing but the texts that occur.

    >>> used(coded(pd.Series(["b", "a"]))[:1]).cat.categories.tolist()
    ['b']
    """
    codes, different = numbered(texts)
    held = _held(codes, different)
    return coded(texts) if held.all() else of(texts, (np.cumsum(held) - 1)[codes], different[held])


def _held(codes: np.ndarray, different: pd.Index) -> np.ndarray:
    if len(different) == 1:  # as in a column that is blank throughout
        return np.array([len(codes) > 0])
    return np.bincount(codes, minlength=len(different)) > 0


def ordered(texts: pd.Series) -> pd.Series:
    """The column as a categorical of the texts that occur, in alphabetical order.

    >>> ordered(pd.Series(["b", "a"])).cat.categories.tolist()
    ['a', 'b']
    """
    return of(texts, *_ranked(*numbered(texts)))


def _ranked(codes: np.ndarray, different: pd.Index) -> tuple[np.ndarray, pd.Index]:
    held = np.flatnonzero(_held(codes, different))
    held = held[different[held].argsort()]
    if np.array_equal(held, np.arange(len(different))):
        return codes, different
    rank = np.zeros(len(different), dtype="int64")
    rank[held] = np.arange(len(held))
    return rank[codes], different[held]


def among(texts: pd.Series, known: pd.CategoricalDtype) -> pd.Series:
    """The column as a categorical of known texts, which must hold all of its own."""
    codes, different = numbered(texts)
    place, _ = pd.factorize(known.categories.append(different))  # quicker than looking up one by one
    place = np.where(place < len(known.categories), place, -1)[len(known.categories) :]
    held = pd.Categorical.from_codes(place[codes], dtype=known, validate=False)
    return pd.Series(held, index=texts.index, name=texts.name)


def known(*columns: pd.Series) -> pd.CategoricalDtype:
    """One kind of categorical for several columns: all texts that occur in them, in alphabetical order.

    >>> known(pd.Series(["b"]), pd.Series(["a", "b"])).categories.tolist()
    ['a', 'b']
    """
    texts = pd.Index([], dtype="str")
    for codes, different in map(numbered, columns):
        texts = texts.append(different[_held(codes, different)])
    return pd.CategoricalDtype(texts.unique().sort_values())


def is_coded(texts: pd.Series) -> bool:
    """Whether the column holds every text once."""
    return isinstance(texts.dtype, pd.CategoricalDtype)


def of(like: pd.Series, codes: np.ndarray, different: pd.Index) -> pd.Series:
    """The texts with these numbers, on the index of another column and under its name."""
    return pd.Series(of_codes(codes, pd.Index(different, dtype="str")), index=like.index, name=like.name)


def of_codes(codes: np.ndarray, different: pd.Index) -> pd.Categorical:
    """The texts with these numbers. None comes twice, which pandas would make an object of each to see."""
    kind = pd.CategoricalDtype._from_fastpath(different)
    return pd.Categorical.from_codes(codes, dtype=kind, validate=False)
