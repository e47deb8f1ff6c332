"""The quick way to read separated values: column by column, on all processors, where it can be trusted.

Rows of another width, or with a stray quotation mark, are handed back apart, and a file with anything else that is odd
(a lone carriage return) is left to the careful reader of `separated`, from which this one must never differ.
"""

import codecs
import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow

from data import beside, distinct
from data.intake.progress import Tell, untold
from data.reading import end_mark, stray
from data.reading.content import Content
from data.reading.how import STATED
from data.reading.marks import Marks, look, marks, regular_newlines

BLOCK = 8 << 20
"""Bytes that Arrow takes at a time. A row longer than two of them, and so any cell too large, is declined."""
SAMPLE = 1 << 20
"""Bytes of the file by which it is judged which columns repeat few texts."""
FIRST_BEYOND_ASCII = 128
FEW = 0.9
"""A column with at most so many different texts per cell that is filled is read as a categorical."""


@dataclass(frozen=True)
class Rows:
    """The first row of a file; the rows below it as text by column number, and the line each begins on."""

    first: list[str]
    below: pd.DataFrame
    lines: pd.Series
    odd: tuple[list[str], ...] = ()
    """Rows below the first that have more or fewer cells, or a quotation mark where none should be."""
    odd_lines: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def read(content: Content, delimiter: str, tell: Tell = untold) -> Rows | None:
    """All rows of a file in UTF-8 that are not empty lines; None where this reader might err.

    Columns in which few texts repeat are categorical, the others ``str``.

    >>> rows = read(b'actor,summary\\nA,"one\\ntwo"\\nB\\nC,three\\n', ",")
    >>> rows.first, rows.below.astype("str").to_numpy().tolist(), rows.lines.tolist()
    (['actor', 'summary'], [['A', 'one\\ntwo'], ['C', 'three']], [2, 5])
    >>> rows.odd, rows.odd_lines
    ((['B'],), (4,))
    >>> read(b'actor,summary\\nA,"one" two\\n', ",").odd
    (['A', 'one two'],)
    >>> read(b"actor,summary\\rA,one", ",") is None
    True
    """
    content, ended = end_mark.without_bytes(content)
    first = _first(content, delimiter)
    if len(first) < 2:
        return None  # in a single column, an empty line cannot be told from an empty cell
    content = _without_ends(content)
    letters = np.frombuffer(content, dtype=np.uint8)
    seen = look(letters)
    if not regular_newlines(letters, seen) or not (seen.largest < FIRST_BEYOND_ASCII or _is_utf_8(letters)):
        return None
    found = marks(letters, delimiter, seen)
    try:
        rows = (
            _regular(content, first, found, delimiter)
            if found
            else _with_stray_marks(content, first, delimiter, tell)
        )
    except (pa.ArrowInvalid, csv.Error):
        return None
    return rows and replace(rows, notes=(*ended, *rows.notes))


def _with_stray_marks(content: memoryview, first: list[str], delimiter: str, tell: Tell) -> Rows | None:
    apart = stray.apart(content, delimiter, tell)
    if apart is None:
        return None
    letters = np.frombuffer(apart.regular, dtype=np.uint8)
    found = marks(letters, delimiter, look(letters))
    found = replace(found, lines=apart.lines[: len(found.lines)])
    rows = _regular(memoryview(apart.regular), first, found, delimiter)
    if rows is None:
        return None
    lines, odd = [*rows.odd_lines, *apart.odd_lines], [*rows.odd, *apart.odd]
    order = np.argsort(np.array(lines, dtype="int64"))
    return replace(
        rows,
        odd=tuple(odd[at] for at in order),
        odd_lines=tuple(lines[at] for at in order),
        notes=apart.notes,
    )


def _regular(content: memoryview, first: list[str], found: Marks, delimiter: str) -> Rows | None:
    if not len(found.lines):
        return Rows(first, pd.DataFrame(columns=range(len(first)), dtype="str"), pd.Series(dtype="int64"))
    below, odd = _below(content, len(first), found, delimiter)
    cells = [_row(content, found, place, delimiter) for place in odd]
    if len(below) + len(odd) != len(found.lines) or any(len(row) in (0, len(first)) for row in cells):
        return None
    return _kept(first, below, found, odd, cells)


def _is_utf_8(content: np.ndarray) -> bool:
    """Whether all of it is UTF-8, looked at piece by piece to need no second copy."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for begin in range(0, len(content), BLOCK):
            decoder.decode(content[begin : begin + BLOCK].tobytes())
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _kept(
    first: list[str], below: pd.DataFrame, found: Marks, odd: list[int], cells: list[list[str]]
) -> Rows:
    """The rows that are not empty lines, which Arrow reads as blank cells."""
    lines, told = found.lines, found.lines[odd]
    if odd:
        lines = np.delete(lines, odd)
    if all(distinct.blank(below[number]).any() for number in below):
        kept = ~np.delete(found.empty, odd)
        below, lines = below[kept].reset_index(drop=True), lines[kept]
    return Rows(first, below, pd.Series(lines, dtype="int64"), tuple(cells), tuple(told.tolist()))


def _row(content: memoryview, found: Marks, place: int, delimiter: str) -> list[str]:
    """The cells of one row below the first."""
    text = bytes(content[found.ends[place] + 1 : found.ends[place + 1]]).decode()
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), [])


def _without_ends(content: Content) -> memoryview:
    """The content from its first word to its last; without a copy, since it may be large."""
    begin = len(codecs.BOM_UTF8) if content[:3] == codecs.BOM_UTF8 else 0
    tail = bytes(content[-1000:])
    return memoryview(content)[begin : len(content) - len(tail) + len(tail.rstrip(b"\r\n"))]


def _first(content: Content, delimiter: str) -> list[str]:
    """The cells of the first row; none where it cannot be read, only says what separates cells, or is longer than the
    names of columns ever are."""
    head = io.BytesIO(content[:SAMPLE])
    lines = io.TextIOWrapper(head, encoding="utf-8-sig", newline="\n")
    try:
        if STATED.match(next(lines, "")):
            return []
        lines.seek(0)
        row = next(csv.reader(lines, delimiter=delimiter, strict=True), [])
        return row if len(content) <= SAMPLE or next(lines, "") else []
    except (csv.Error, UnicodeDecodeError):
        return []


def _below(content: memoryview, width: int, found: Marks, delimiter: str) -> tuple[pd.DataFrame, list[int]]:
    """The rows below the first as text by column number; and which are missing since they are too short or long.

    Raises `ArrowInvalid` where the file cannot be read so.
    """
    cells = _cells(content[: found.until(SAMPLE)], width, _options(delimiter, found, lambda row: "skip"))
    try:
        return _parsed(content, cells, _options(delimiter, found)), []
    except pa.ArrowInvalid:
        odd: list[int] = []
        parse = _options(delimiter, found, lambda row: odd.append(row.number - 2) or "skip")
        # Only where it reads row after row does Arrow know the number of a row, that of the first being 1.
        return _parsed(content, cells, parse, use_threads=False), odd


def _options(
    delimiter: str, found: Marks, misfit: Callable[[arrow.InvalidRow], str] | None = None
) -> arrow.ParseOptions:
    return arrow.ParseOptions(
        delimiter=delimiter,
        quote_char='"' if found.quoted else False,
        newlines_in_values=found.multiline,
        ignore_empty_lines=False,
        invalid_row_handler=misfit,
    )


def _cells(sample: memoryview, width: int, parse: arrow.ParseOptions) -> arrow.ConvertOptions:
    """Nothing is taken for a number or a date, and only blanks for missing values, which Arrow need not look up among
    the texts; columns in which few texts repeat are categorical."""
    types = {str(number): pa.large_string() for number in range(width)}
    options = arrow.ConvertOptions(
        column_types=types,
        null_values=[""],
        strings_can_be_null=True,
        check_utf8=False,  # all of it has been looked at
    )
    reading = arrow.ReadOptions(column_names=[*types], skip_rows_after_names=1, block_size=BLOCK)
    few = _repeating(arrow.read_csv(_source(sample), reading, parse, options))
    options.column_types = types | dict.fromkeys(few, pa.dictionary(pa.int32(), pa.string()))
    return options


def _parsed(
    content: memoryview, cells: arrow.ConvertOptions, parse: arrow.ParseOptions, use_threads: bool = True
) -> pd.DataFrame:
    names = sorted(cells.column_types, key=int)  # Arrow does not keep their order
    reading = arrow.ReadOptions(
        column_names=names, skip_rows_after_names=1, block_size=BLOCK, use_threads=use_threads
    )
    table = arrow.read_csv(_source(content), reading, parse, cells)
    return pd.DataFrame(dict(enumerate(beside.each(_with_blanks, table.columns))), copy=False)


def _with_blanks(column: pa.ChunkedArray) -> pd.Series:
    """Cells in which what Arrow read as missing is blank again."""
    cells = column.unify_dictionaries().combine_chunks()
    if not pa.types.is_dictionary(cells.type):
        # A missing text has no length, so that without the mark that it is missing it is a blank one.
        _, ends, texts = cells.buffers()
        return pa.LargeStringArray.from_buffers(len(cells), ends, texts, offset=cells.offset).to_pandas()
    number, texts = cells.indices, cells.dictionary
    if number.null_count:
        number = number.fill_null(pa.scalar(len(texts), number.type))
        texts = pa.concat_arrays([texts, pa.array([""], texts.type)])
    return distinct.by_number(number.to_numpy(), texts.to_pandas(), different=True)


def _source(content: memoryview) -> pa.BufferReader:
    return pa.BufferReader(pa.py_buffer(content))


def _repeating(sample: pa.Table) -> list[str]:
    """The columns in which few texts repeat."""
    named = zip(sample.column_names, sample.columns, strict=True)
    filled = {name: column.drop_null() for name, column in named}
    return [name for name, column in filled.items() if len(column.unique()) <= FEW * len(column)]
