"""Rows that may be there by mistake: the same as a row above, or a tie of an actor with itself. They stay, with a warning."""

import numpy as np
import pandas as pd

from data import distinct
from data.distinct.fingerprints import SPREAD
from data.intake import checking
from data.intake.checking import Checked
from data.intake.judging import Fault
from data.vocabulary import TIE

SAME = Fault(
    "Every cell is the same as in a row above; both rows are kept.",
    "Take one of them out of the file if it was entered twice.",
)
ITSELF = Fault(
    "The tie is one of an actor with itself; it is kept.",
    "Mend one of the two names, unless a part of the group is meant.",
)


def entered_twice(checked: Checked) -> pd.DataFrame:
    """A warning on each record, as it stands in the file, that is the same as one above."""
    return checking.warnings(checked, again(checked.rows.drop(columns="line")), "actor", SAME)


def with_itself(checked: Checked) -> Checked:
    """Records with a warning on each tie of an actor with itself."""
    rows = checked.rows
    itself = distinct.same(rows["actor"], rows["counterpart"]) & (rows["record_type"] == TIE).to_numpy()
    return checking.warn(checked, itself, "counterpart", ITSELF, blank=False)


def again(rows: pd.DataFrame) -> np.ndarray:
    """For every row whether one above has the same in every cell. Only rows that are alike in a sum over their
    categorical columns are compared cell by cell.

    >>> again(pd.DataFrame({"a": pd.Categorical(["x", "y", "x", "x"]), "n": [1.0, 1.0, 1.0, 2.0]})).tolist()
    [False, False, True, False]
    """
    sums = np.zeros(len(rows), dtype="uint64")
    for name in rows.select_dtypes("category"):
        if len(rows[name].cat.categories) > 1:
            codes = rows[name].cat.codes.to_numpy()
            sums += codes.view(f"uint{8 * codes.itemsize}")  # none is below 0, and no copy is needed
            sums *= SPREAD
    alike = _alike(sums)
    found = np.zeros(len(rows), dtype=bool)
    found[alike] = rows.iloc[alike].duplicated()
    return found


def _alike(sums: np.ndarray) -> np.ndarray:
    """Rows whose sum another one has, and perhaps a few whose sum only resembles that of another."""
    bits = np.uint64(len(sums).bit_length())
    # Numbers that hold their row are sorted many times as quickly as rows by their numbers.
    both = np.sort(sums >> bits << bits | np.arange(len(sums), dtype="uint64"))
    follows = np.append(False, both[1:] >> bits == both[:-1] >> bits)[: len(both)]
    found = both[follows | np.append(follows[1:], False)[: len(both)]]
    return np.sort(found & ((np.uint64(1) << bits) - np.uint64(1))).astype("int64")
