"""White space around the texts of a column: a large column that has none is looked at but not copied."""

import numpy as np
import pandas as pd

from data.distinct.coding import is_coded
from data.distinct.letters import letters
from data.distinct.texts import recoded

BARE = np.zeros(256, dtype=bool)
"""The bytes that are no white space for certain; one outside of ASCII may be a part of anything."""
BARE[ord("!") : ord("~") + 1] = True


def stripped(texts: pd.Series) -> pd.Series:
    """The column without white space around its texts; the same column where there is none.

    >>> stripped(pd.Series([" a", "b c"])).tolist()
    ['a', 'b c']
    """
    if not is_coded(texts):
        return texts if _bare(texts) else texts.str.strip()
    different = texts.cat.categories
    bare = different.str.strip()
    return texts if bare.equals(different) else recoded(texts, bare)


def _bare(texts: pd.Series) -> bool:
    """Whether every text begins and ends with what is no white space."""
    begins, ends, held = letters(texts)
    if not len(held):
        return True
    # Beside a text without letters stands one of another text, or at either end the clipped place does.
    return all(BARE[held.take(places, mode="clip")].all() for places in (begins, ends - 1))
