"""What is done with the texts of a column: each different one is looked at once, whatever the number of rows."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from data.distinct.coding import coded, is_coded, numbered, of, of_codes


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
    return of(texts, take(codes, texts), different)


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
    """For every row whether its text is blank.

    >>> blank(pd.Series(["a", ""], dtype="category")).tolist()
    [False, True]
    """
    if not is_coded(texts):
        return (texts == "").to_numpy()
    # To compare them itself, pandas would make an object of each different text.
    codes, different = numbered(texts)
    place = np.flatnonzero(different == "")
    return codes == place[0] if len(place) else np.zeros(len(codes), dtype=bool)


def same(texts: pd.Series, others: pd.Series) -> np.ndarray:
    """For every row whether both columns hold the same text.

    >>> same(pd.Series(["a", "b"]), pd.Series(["a", "c"], dtype="category")).tolist()
    [True, False]
    """
    number, of_others, _ = together(texts, others)
    return number == of_others


def together(texts: pd.Series, others: pd.Series) -> tuple[np.ndarray, np.ndarray, pd.Index]:
    """For each row of either column the number of its text among the texts of both; and these texts.

    >>> number, of_others, different = together(pd.Series(["a", "b"]), pd.Series(["b", "c", "b"]))
    >>> number.tolist(), of_others.tolist(), different.tolist()
    ([0, 1], [1, 2, 1], ['a', 'b', 'c'])
    """
    (own, mine), (other, theirs) = numbered(texts), numbered(others)
    codes, different = pd.factorize(mine.append(theirs))
    codes = codes.astype(np.min_scalar_type(-len(codes) - 1))  # small numbers are taken and compared quicker
    return codes[: len(mine)][own], codes[len(mine) :][other], different


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
    if which.all():
        return of(texts, *numbered(others))
    found, of_others, different = together(texts, others)
    found[which] = of_others
    return of(texts, found, different)


def stacked(texts: pd.Series, below: pd.Series) -> pd.Series:
    """The column with another below it; as a categorical where it is one.

    >>> stacked(pd.Series(["a"], dtype="category"), pd.Series(["b"])).tolist()
    ['a', 'b']
    """
    if not is_coded(texts):
        return pd.concat([texts, below], ignore_index=True)
    number, of_below, different = together(texts, below)
    return pd.Series(of_codes(np.concatenate([number, of_below]), different), name=texts.name)


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
        return pd.Series(of_codes(number, texts))
    codes, texts = pd.factorize(texts)
    return pd.Series(of_codes(codes[number], texts))
