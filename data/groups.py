"""Counting and summing by group over whole numbers, which is many times quicker than grouping a frame by names.

Every function takes the number of the group of each row, from 0 to ``size`` − 1, and answers one value per group.
"""

import numpy as np
import pandas as pd


def numbered(frame: pd.DataFrame, keys: list[str]) -> tuple[pd.DataFrame, np.ndarray]:
    """Each different combination of some categorical columns once, sorted, and for every row its number.

    >>> table, number = numbered(pd.DataFrame({"a": pd.Categorical(list("yxy"))}), ["a"])
    >>> table["a"].tolist(), number.tolist()
    (['x', 'y'], [1, 0, 1])
    """
    code, size = np.zeros(len(frame), dtype="int64"), 1
    for key in keys:
        column, wide = frame[key].cat, max(len(frame[key].cat.categories), 1)
        if size * wide > np.iinfo("int64").max:
            different, code = np.unique(code, return_inverse=True)
            size = len(different)
        code, size = code * wide + column.codes.to_numpy(), size * wide
    number, some = ranked(code, size)
    return pd.DataFrame({key: frame[key].array[some] for key in keys}, copy=False), number


def beside(table: pd.DataFrame, **columns: np.ndarray) -> pd.DataFrame:
    """A table of groups with further columns; `DataFrame.assign`, which takes one after the other, is many times slower.

    >>> beside(pd.DataFrame({"a": [1, 2]}), b=np.array([3, 4])).columns.tolist()
    ['a', 'b']
    """
    return pd.DataFrame({name: table[name].array for name in table} | columns, table.index, copy=False)


def ranked(code: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """For each whole number from 0 to ``size`` − 1 its place among the different ones in order; and for each of these
    the last row that has it. Many times quicker than `np.unique`.

    >>> number, last = ranked(np.array([7, 2, 7]), 10)
    >>> number.tolist(), last.tolist()
    ([1, 0, 1], [1, 2])
    """
    rows = np.arange(len(code))
    if size <= 2 * len(code):
        place = np.full(size, -1)
        place[code] = rows  # of several, the last assigned stays
        some = place[place >= 0]
        place[code[some]] = np.arange(len(some))
        return place[code], some
    bits = len(code).bit_length()
    if size > np.iinfo("int64").max >> bits:
        order = np.argsort(code, kind="stable")
        code = code[order]
    else:  # numbers that hold their row are sorted five times as quickly as rows by their numbers
        both = np.sort(code << bits | rows)
        order, code = both & ((1 << bits) - 1), both >> bits
    last = np.append(code[1:] != code[:-1], True)[: len(code)]
    number = np.empty(len(code), dtype="int64")
    number[order] = np.cumsum(last) - last
    return number, order[last]


def counts(number: np.ndarray, size: int) -> np.ndarray:
    """Rows of each group."""
    return np.bincount(number, minlength=size)


def any_of(number: np.ndarray, which: np.ndarray, size: int) -> np.ndarray:
    """Whether any row of the group is one of ``which``."""
    return np.bincount(number[which], minlength=size) > 0


def sums(number: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Sum of the values of each group."""
    return np.bincount(number, weights=values, minlength=size)


def largest(number: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Largest value of each group, none of which is empty."""
    found = np.full(size, -np.inf)
    np.maximum.at(found, number, values)
    return found


def least(number: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Least number of each group; NaN where it has none.

    >>> least(np.array([0, 0, 2]), np.array([2.0, np.nan, 1.0]), 3).tolist()
    [2.0, nan, 1.0]
    """
    return -greatest(number, -values, size)


def greatest(number: np.ndarray, values: np.ndarray, size: int) -> np.ndarray:
    """Greatest number of each group; NaN where it has none."""
    found = np.full(size, np.nan)
    np.fmax.at(found, number, values)
    return found


def distinct(number: np.ndarray, values: pd.Series, size: int) -> np.ndarray:
    """Different values of a categorical in each group."""
    wide = max(len(values.cat.categories), 1)
    pairs = different(number.astype("int64") * wide + values.cat.codes.to_numpy())
    return np.bincount(pairs // wide, minlength=size)


def different(numbers: np.ndarray) -> np.ndarray:
    """Each number once, in order; many times quicker than `np.unique`.

    >>> different(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]


def earliest(number: np.ndarray, days: pd.Series, size: int) -> np.ndarray:
    """First day of each group; NaT where it has none."""
    return _extreme(np.minimum, number, days, size, np.iinfo("int64").max)


def latest(number: np.ndarray, days: pd.Series, size: int) -> np.ndarray:
    """Last day of each group; NaT where it has none."""
    return _extreme(np.maximum, number, days, size, np.iinfo("int64").min)


def _extreme(better: np.ufunc, number: np.ndarray, days: pd.Series, size: int, nothing: int) -> np.ndarray:
    dated = days.notna().to_numpy()
    values = days.to_numpy()
    found = np.full(size, nothing, dtype="int64")
    better.at(found, number[dated], values[dated].astype("int64"))
    undated = np.int64(np.iinfo("int64").min)
    return np.where(found == nothing, undated, found).astype(values.dtype)
