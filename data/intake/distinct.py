"""Work on the different texts of a column: each is judged once, whatever the number of rows.

A column of text is a categorical of the texts that occur, or a plain ``str`` column where few of them repeat.
"""

from collections.abc import Callable, Hashable, Sequence

import numpy as np
import pandas as pd

from data import beside


def coded(texts: pd.Series) -> pd.Series:
    """The column as a categorical, in which every text is held once.

    >>> coded(pd.Series(["b", "a", "b"])).cat.codes.tolist()
    [0, 1, 0]
    """
    return texts if _is_coded(texts) else _of(texts, *numbered(texts))


def numbered(texts: pd.Series) -> tuple[np.ndarray, pd.Index]:
    """For each row the number of its text, and the texts: a column that is coded for one use only.

    >>> number, different = numbered(pd.Series(["b", "a", "b"]))
    >>> number.tolist(), different.tolist()
    ([0, 1, 0], ['b', 'a'])
    """
    if _is_coded(texts):
        return texts.cat.codes.to_numpy(), texts.cat.categories
    number, different = pd.factorize(texts)
    return number, pd.Index(different, dtype="str")


def plain(texts: pd.Series) -> pd.Series:
    """The column as ``str``, in which every row has a text of its own."""
    if not _is_coded(texts):
        return texts
    number, different = numbered(texts)
    return pd.Series(different.array.take(number), index=texts.index, name=texts.name)


def all_plain(frame: pd.DataFrame) -> pd.DataFrame:
    """A frame whose categorical columns are plain text again."""
    kinds = {name: _kind(frame[name]) for name in frame if _is_coded(frame[name])}
    like = {kind: name for name, kind in kinds.items()}
    once = dict(zip(like, beside.each(lambda name: plain(frame[name]).array, like.values()), strict=True))
    return frame.assign(**{name: once[kind].copy() for name, kind in kinds.items()})


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
    return coded(texts) if held.all() else _of(texts, (np.cumsum(held) - 1)[codes], different[held])


def _held(codes: np.ndarray, different: pd.Index) -> np.ndarray:
    if len(different) == 1:  # as in a column that is blank throughout
        return np.array([len(codes) > 0])
    return np.bincount(codes, minlength=len(different)) > 0


def mapped(texts: pd.Series, means: Callable[[str], str]) -> pd.Series:
    """The column with each text replaced by what it means, as a categorical.

    >>> mapped(pd.Series(["b", "B", "b"]), str.lower).cat.categories.tolist()
    ['b']
    """
    own = coded(texts)
    return recoded(own, [means(text) for text in own.cat.categories.tolist()])


def recoded(texts: pd.Series, meant: Sequence[str]) -> pd.Series:
    """A categorical with other texts in place of its categories, among which some may be the same now."""
    codes, different = pd.factorize(pd.Index(meant, dtype="str"))
    return _of(texts, take(codes, texts), different)


def take(values: np.ndarray, texts: pd.Series) -> np.ndarray:
    """For every row the value that belongs to its text, from one value per category."""
    return np.asarray(values)[texts.cat.codes.to_numpy()]


def where(texts: pd.Series, judged: Callable[[str], bool]) -> np.ndarray:
    """For every row whether its text is judged so.

    >>> where(pd.Series(["b", "", "b"]), bool).tolist()
    [True, False, True]
    """
    own = coded(texts)
    found = np.array([bool(judged(text)) for text in own.cat.categories.tolist()], dtype=bool)
    return take(found, own) if found.any() else np.zeros(len(own), dtype=bool)


def blank(texts: pd.Series) -> np.ndarray:
    """For every row whether its text is blank."""
    return (texts == "").to_numpy()


def same(texts: pd.Series, others: pd.Series) -> np.ndarray:
    """For every row whether both columns hold the same text.

    >>> same(pd.Series(["a", "b"]), pd.Series(["a", "c"], dtype="category")).tolist()
    [True, False]
    """
    (own, mine), (other, theirs) = numbered(texts), numbered(others)
    codes, _ = pd.factorize(mine.append(theirs))
    return codes[: len(mine)][own] == codes[len(mine) :][other]


def occurring(texts: pd.Series) -> list[str]:
    """The different texts of the rows, in the order in which they come first.

    >>> occurring(pd.Series(["b", "a", "b"]))
    ['b', 'a']
    """
    codes, different = numbered(texts)
    first = np.full(len(different), -1)
    first[codes[::-1]] = np.arange(len(codes))[::-1]  # of several, the last assigned stays
    held = np.flatnonzero(first >= 0)
    return different[held[np.argsort(first[held])]].tolist()


def counts(texts: pd.Series) -> dict[str, int]:
    """How many rows hold each text.

    >>> counts(pd.Series(["b", "a", "b"]))
    {'b': 2, 'a': 1}
    """
    codes, different = numbered(texts)
    often = np.bincount(codes, minlength=len(different)).tolist()
    return dict(zip(different.tolist(), often, strict=True))


def replaced(texts: pd.Series, which: np.ndarray, others: pd.Series) -> pd.Series:
    """The column with other texts where told, one for each row that is told; as a categorical.

    >>> replaced(pd.Series(["a", "b"]), np.array([False, True]), pd.Series(["y"])).tolist()
    ['a', 'y']
    """
    if not which.any():
        return coded(texts)
    (own, mine), (other, theirs) = numbered(texts), numbered(others)
    codes, different = pd.factorize(mine.append(theirs))
    found = codes[: len(mine)][own]
    found[which] = codes[len(mine) :][other]
    return _of(texts, found, different)


def stacked(texts: pd.Series, below: pd.Series) -> pd.Series:
    """The column with another below it; as a categorical where it is one.

    >>> stacked(pd.Series(["a"], dtype="category"), pd.Series(["b"])).tolist()
    ['a', 'b']
    """
    if not _is_coded(texts):
        return pd.concat([texts, below], ignore_index=True)
    (own, mine), (other, theirs) = numbered(texts), numbered(below)
    codes, different = pd.factorize(mine.append(theirs))
    found = np.concatenate([codes[: len(mine)][own], codes[len(mine) :][other]])
    return pd.Series(_of_codes(found, different), name=texts.name)


def filled(texts: pd.Series, which: np.ndarray, text: str) -> pd.Series:
    """The column with one text where told."""
    return replaced(texts, which, alike(text, int(which.sum()))) if which.any() else texts


def alike(text: str, rows: int) -> pd.Series:
    """A column that holds one text throughout."""
    held = pd.Index([text], dtype="str")
    return pd.Series(pd.Categorical.from_codes(np.zeros(rows, dtype="int8"), held))


def by_number(number: np.ndarray, texts: Sequence[str], different: bool = False) -> pd.Series:
    """A column in which each row holds the text with its number; some of the texts may be the same, unless they are
    known to be ``different``.

    >>> by_number(np.array([2, 0]), ["a", "b", "a"]).tolist()
    ['a', 'a']
    """
    texts = pd.Index(texts, dtype="str")
    if different:
        return pd.Series(_of_codes(number, texts))
    codes, texts = pd.factorize(texts)
    return pd.Series(_of_codes(codes[number], texts))


def ordered(texts: pd.Series) -> pd.Series:
    """The column as a categorical of the texts that occur, in alphabetical order.

    >>> ordered(pd.Series(["b", "a"])).cat.categories.tolist()
    ['a', 'b']
    """
    return _of(texts, *_ranked(*numbered(texts)))


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


def _is_coded(texts: pd.Series) -> bool:
    return isinstance(texts.dtype, pd.CategoricalDtype)


def _of(like: pd.Series, codes: np.ndarray, different: pd.Index) -> pd.Series:
    return pd.Series(_of_codes(codes, pd.Index(different, dtype="str")), index=like.index, name=like.name)


def _of_codes(codes: np.ndarray, different: pd.Index) -> pd.Categorical:
    """The texts with these numbers. None comes twice, which pandas would make an object of each to see."""
    kind = pd.CategoricalDtype._from_fastpath(different)
    return pd.Categorical.from_codes(codes, dtype=kind, validate=False)
