"""The letters of a plain column of text, as the bytes that hold them one after the other."""

import numpy as np
import pandas as pd
import pyarrow as pa


def letters(texts: pd.Series) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where each text begins and ends among the bytes of all, and these bytes.

    >>> begins, ends, held = letters(pd.Series(["ab", "", "é"]))
    >>> begins.tolist(), ends.tolist(), held.tobytes().decode()
    ([0, 2, 2], [2, 2, 4], 'abé')
    """
    cells = pa.table({"texts": texts}).column(0).combine_chunks()
    _, ends, held = cells.buffers()
    ends = np.frombuffer(ends, dtype="int64")[cells.offset :][: len(cells) + 1]
    held = np.frombuffer(held or b"", dtype="uint8")[ends[0] : ends[-1]]
    ends = ends - ends[0] if ends[0] else ends  # most columns are whole ones, and need no copy
    return ends[:-1], ends[1:], held
