"""The quick way to read separated values: column by column, on all processors, where a file is regular.

Whatever is odd (rows of different widths, empty lines, stray quotation marks, lone carriage returns) is left to
the careful reader of `separated`, from which this one must never differ.
"""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import compute
from pyarrow import csv as arrow

BLOCK = 4 << 20
"""Bytes that Arrow takes at a time. A row longer than two of them, and so any cell too large, is declined."""
SAMPLE = 1 << 20
"""Bytes of the file by which it is judged which columns repeat few texts."""
FEW = 0.9
"""A column with at most so many different texts per cell that is filled is read as a categorical."""
NEWLINE, RETURN, QUOTE = b'\n\r"'


@dataclass(frozen=True)
class Rows:
    """The first row of a file; the rows below it as text by column number, and the line each begins on."""

    first: list[str]
    below: pd.DataFrame
    lines: pd.Series


def read(content: bytes, delimiter: str) -> Rows | None:
    """All rows of a regular file in UTF-8; None where it is not regular.

    Columns in which few texts repeat are categorical, the others ``str``.

    >>> rows = read(b'actor,summary\\nA,"one\\ntwo"\\nB,three\\n', ",")
    >>> rows.first, rows.below.astype("str").to_numpy().tolist(), rows.lines.tolist()
    (['actor', 'summary'], [['A', 'one\\ntwo'], ['B', 'three']], [2, 4])
    >>> read(b"actor,summary\\nA\\n", ",") is None
    True
    """
    first = _first(content, delimiter)
    if len(first) < 2 or not _known_marks(content):
        return None  # in a single column, an empty line cannot be told from an empty cell
    content = _without_ends(content)
    lines, quoted, multiline = _lines(np.frombuffer(content, dtype=np.uint8), delimiter)
    if lines is None:
        return None
    if not len(lines):
        return Rows(first, pd.DataFrame(columns=range(len(first)), dtype="str"), pd.Series(dtype="int64"))
    parse = arrow.ParseOptions(
        delimiter=delimiter,
        quote_char='"' if quoted else False,
        newlines_in_values=multiline,
        ignore_empty_lines=False,
    )
    try:
        below = _below(content, len(first), parse)
    except pa.ArrowInvalid:
        return None
    return Rows(first, below, pd.Series(lines, dtype="int64")) if len(lines) == len(below) else None


def _without_ends(content: bytes) -> memoryview:
    """The content from its first word to its last; without a copy, since it may be large."""
    begin = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
    tail = content[-1000:]
    return memoryview(content)[begin : len(content) - len(tail) + len(tail.rstrip(b"\r\n"))]


def _known_marks(content: bytes) -> bool:
    """Whether every carriage return belongs to a newline, and there is no NUL, which is no text."""
    returns = b"\r" in content and content.count(b"\r")
    return b"\0" not in content and (not returns or returns == content.count(b"\r\n"))


def _first(content: bytes, delimiter: str) -> list[str]:
    """The cells of the first row; none where it cannot be read."""
    try:
        return next(csv.reader(_by_line(content), delimiter=delimiter, strict=True), [])
    except (csv.Error, UnicodeDecodeError):
        return []


def _by_line(content: bytes) -> Iterator[str]:
    begin = 0
    while begin < len(content):
        end = content.find(b"\n", begin) + 1 or len(content)
        yield content[begin:end].decode("utf-8-sig" if begin == 0 else "utf-8")
        begin = end


def _lines(content: np.ndarray, delimiter: str) -> tuple[np.ndarray | None, bool, bool]:
    """The line on which each row below the first begins; whether any cell is quoted, and any holds a newline.

    There are no lines where one is empty, or where a quotation mark stands anywhere but at the edge of a cell
    or doubled within one.
    """
    newlines, quotes = _positions(content, NEWLINE), _positions(content, QUOTE)
    if len(quotes) % 2 or not _at_edges(content, quotes, delimiter):
        return None, True, False
    within = np.searchsorted(quotes, newlines) % 2 == 1
    if _any_empty(content, newlines[~within]):
        return None, True, False
    return np.flatnonzero(~within) + 2, len(quotes) > 0, bool(within.any())


def _positions(content: np.ndarray, byte: int) -> np.ndarray:
    """Where a byte stands; piece by piece, since what fits into the processor's cache is five times as quick."""
    pieces = range(0, len(content), SAMPLE)
    found = [np.flatnonzero(content[start : start + SAMPLE] == byte) + start for start in pieces]
    return np.concatenate([np.array([], dtype="int64"), *found])


def _any_empty(content: np.ndarray, ends: np.ndarray) -> bool:
    """Whether a row ends where it begins; Arrow would read it as blank cells."""
    gap = np.diff(ends)
    return bool((gap == 1).any() or (content[ends[1:][gap == 2] - 1] == RETURN).any())


def _at_edges(content: np.ndarray, quotes: np.ndarray, delimiter: str) -> bool:
    """Whether quotation marks open and close whole cells; a doubled one closes its cell and opens it again."""
    opening, closing = quotes[::2], quotes[1::2]
    edges = np.frombuffer(b'\r\n"' + delimiter.encode(), dtype=np.uint8)
    before = content[opening[opening > 0] - 1]
    after = content[closing[closing < len(content) - 1] + 1]
    return bool(np.isin(before, edges[1:]).all() and np.isin(after, edges).all())


def _below(content: memoryview, width: int, parse: arrow.ParseOptions) -> pd.DataFrame:
    """The rows below the first, as text by column number. Raises `ArrowInvalid` where a row is too short or long."""
    names = [str(number) for number in range(width)]
    reading = arrow.ReadOptions(column_names=names, skip_rows_after_names=1, block_size=SAMPLE)
    # Nothing is taken for a missing value, a number or a date.
    cells = arrow.ConvertOptions(
        column_types=dict.fromkeys(names, pa.large_string()),
        null_values=[],
        strings_can_be_null=False,
        check_utf8=not content.obj.isascii(),
    )
    with arrow.open_csv(_source(content), reading, parse, cells) as sample:
        repeating = _repeating(sample.read_next_batch())
    cells.column_types |= dict.fromkeys(repeating, pa.dictionary(pa.int32(), pa.string()))
    reading.block_size = BLOCK
    table = arrow.read_csv(_source(content), reading, parse, cells)
    return table.unify_dictionaries().combine_chunks().to_pandas().set_axis(range(width), axis=1)


def _source(content: memoryview) -> pa.BufferReader:
    return pa.BufferReader(pa.py_buffer(content))


def _repeating(sample: pa.RecordBatch) -> list[str]:
    """The columns in which few texts repeat."""
    filled = {name: column.filter(compute.not_equal(column, "")) for name, column in _columns(sample)}
    return [name for name, column in filled.items() if len(column.unique()) <= FEW * len(column)]


def _columns(batch: pa.RecordBatch) -> Iterator[tuple[str, pa.Array]]:
    return zip(batch.schema.names, batch.columns, strict=True)
