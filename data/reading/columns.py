"""The rows below the first of a regular file, column by column, as Arrow reads them on all processors."""

from collections.abc import Callable

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow

from data import beside, distinct
from data.reading.marks import RETURN, Marks

BLOCK = 8 << 20
"""Bytes that Arrow takes at a time. A row longer than two of them, and so any cell too large, is declined."""
TRIED = 100
"""Sizes of a block that are tried, at most."""
SAMPLE = 1 << 20
"""Bytes of the file by which it is judged which columns repeat few texts."""
FEW = 0.9
"""A column with at most so many different texts per cell that is filled is read as a categorical."""


def read(content: memoryview, width: int, found: Marks, delimiter: str) -> tuple[pd.DataFrame, list[int]]:
    """The rows below the first as text by column number; and which are missing since they are too short or long.

    Raises `ArrowInvalid` where the file cannot be read so.
    """
    cells = _cells(content[: found.until(SAMPLE)], width, _options(delimiter, found, lambda row: "skip"))
    block = _block(found)
    try:
        return _parsed(content, cells, _options(delimiter, found), block), []
    except pa.ArrowInvalid:
        odd: list[int] = []
        parse = _options(delimiter, found, lambda row: odd.append(row.number - 2) or "skip")
        # Only where it reads row after row does Arrow know the number of a row, that of the first being 1.
        return _parsed(content, cells, parse, block, use_threads=False), odd


def _block(found: Marks) -> int:
    """Bytes that Arrow is to take at a time: where a newline of two bytes within a cell is parted, it loses one.

    Raises `ArrowInvalid` where all of them part one.
    """
    if not found.multiline:
        return BLOCK
    for size in range(BLOCK, BLOCK - TRIED, -1):
        last = np.arange(size - 1, len(found.content) - 1, size)
        after = last[found.content[last] == RETURN] + 1
        if (found.ends[np.searchsorted(found.ends, after)] == after).all():
            return size
    raise pa.ArrowInvalid("Blocks of every size part a newline within a cell.")


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
    content: memoryview,
    cells: arrow.ConvertOptions,
    parse: arrow.ParseOptions,
    block: int,
    use_threads: bool = True,
) -> pd.DataFrame:
    names = sorted(cells.column_types, key=int)  # Arrow does not keep their order
    reading = arrow.ReadOptions(
        column_names=names, skip_rows_after_names=1, block_size=block, use_threads=use_threads
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
