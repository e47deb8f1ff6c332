"""Rows whose quotation marks may be stray: each is read by the rules as long as that is possible.

A mark that opens a cell over several lines is a stray one where nothing closes it, where text follows the mark that
closes it, or where the row has another number of cells than the header while its first line alone has that number.
Then the line is read by itself, its marks as they stand, and those that the mark would have swallowed are rows too.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

LONGEST = 100
"""Lines over which a row with a stray mark may run, at most."""


class Row(NamedTuple):
    """The cells of a row, the place of its line and that of the line after it; the first line of all is at 0."""

    cells: list[str]
    line: int
    after: int
    stray: bool = False
    """Whether a mark stands within a cell."""
    unclosed: bool = False
    """Whether a mark opens in it that is not closed as it should be."""
    alone: int = 0
    """Up to which line each one is a row of its own, since a mark that is not closed would have swallowed them."""


class TooLarge(csv.Error):
    """A cell larger than any should be, in the row that begins on a line."""

    def __init__(self, line: int):
        super().__init__(line)
        self.line = line


class Lines:
    """Lines handed out one by one, from one on and before another; ``out`` tells whether one more was asked for."""

    def __init__(self, lines: Sequence[str], at: int, before: int):
        self._lines, self.at, self._before, self.out = lines, at, before, False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.at >= self._before:
            self.out = True
            raise StopIteration
        self.at += 1
        return self._lines[self.at - 1]


def each(lines: Sequence[str], at: int, width: int | None, delimiter: str) -> Iterator[Row]:
    r"""All rows from a line on, those without a cell among them; ``width`` is the number of cells of the header, None
    where it is not known. Raises `TooLarge`.

    >>> [row.cells for row in each(['A,"B\n', 'C,D\n', 'E,"F"\n'], 0, 2, ",")]
    [['A', '"B'], ['C', 'D'], ['E', 'F']]
    >>> [row.cells for row in each(['A,"B\n', 'C,D"\n', 'E,"F"\n'], 0, 2, ",")]
    [['A', 'B\nC,D'], ['E', 'F']]
    """
    alone = 0
    while at < len(lines):
        if at >= alone:
            for row in _by_the_rules(lines, at, width, delimiter):
                yield row
                at = row.after
        if at < len(lines):
            row = read(lines, at, width, delimiter, alone)
            yield row
            at, alone = row.after, max(alone, row.alone)


def _by_the_rules(lines: Sequence[str], at: int, width: int | None, delimiter: str) -> Iterator[Row]:
    """Rows up to the first one that has to be looked at."""
    source = Lines(lines, at, len(lines))
    try:
        for cells in csv.reader(source, delimiter=delimiter, strict=True):
            if source.at > at + 1 and len(cells) != width:
                return
            yield Row(cells, at, source.at)
            at = source.at
    except csv.Error:
        return


def read(lines: Sequence[str], at: int, width: int | None, delimiter: str, alone: int = 0) -> Row:
    """The row that begins on a line; that line by itself before the one at ``alone``. Raises `TooLarge`."""
    try:
        return _read(lines, at, width, delimiter, alone)
    except csv.Error as error:
        raise TooLarge(at + 1) from error


def _read(lines: Sequence[str], at: int, width: int | None, delimiter: str, alone: int) -> Row:
    before = at + 1 if at < alone else len(lines)
    source = Lines(lines, at, before)
    try:
        joined = Row(next(csv.reader(source, delimiter=delimiter, strict=True)), at, source.at)
    except csv.Error as error:
        amiss = not _ran_out(error) and not _too_large(error)
        joined = _forgiving(lines, at, min(before, at + LONGEST), width, delimiter) if amiss else None
    by_itself = _as_it_stands(lines[at], delimiter)
    if joined is None or (joined.after > at + 1 and len(joined.cells) != width == len(by_itself)):
        return Row(by_itself, at, at + 1, unclosed=True, alone=max(at + 1, source.at - 1))
    if joined.stray and len(joined.cells) != width == len(by_itself):
        return joined._replace(cells=by_itself)
    return joined


def _forgiving(lines: Sequence[str], at: int, before: int, width: int | None, delimiter: str) -> Row | None:
    """A row with a mark within a cell, that ends before a line; None where it does not, runs over several lines and is none of the table, or swallows a
    line that is one."""
    source = Lines(lines, at, before)
    cells = next(csv.reader(source, delimiter=delimiter))
    if source.out:
        return None
    further = (lines[number] for number in range(at + 1, source.at))
    if source.at > at + 1 and (len(cells) != width or _any_whole(further, width, delimiter)):
        return None
    return Row(cells, at, source.at, stray=True)


def _any_whole(lines: Iterable[str], width: int, delimiter: str) -> bool:
    """Whether any of some lines is a whole row by itself."""
    return any(len(next(csv.reader([line], delimiter=delimiter), [])) == width for line in lines)


def swallows(text: str, width: int, delimiter: str) -> bool:
    """Whether a row of another width than that of the header has a whole one on the first of its lines."""
    first, newline, _ = text.partition("\n")
    return bool(newline) and len(_as_it_stands(first, delimiter)) == width


def _as_it_stands(line: str, delimiter: str) -> list[str]:
    """The cells of a line all of whose marks are text."""
    return next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), [])


def _too_large(error: csv.Error) -> bool:
    """Whether a cell is larger than any should be."""
    return "larger than field limit" in str(error)


def _ran_out(error: csv.Error) -> bool:
    """Whether the text ended before a mark was closed."""
    return "unexpected end" in str(error)


def notes(rows: Sequence[Row]) -> tuple[str, ...]:
    """What is told of marks within cells, and of those that are not closed as they should be."""
    stray = next((row.line + 1 for row in rows if row.stray), None)
    open_ = [row.line + 1 for row in rows if row.unclosed]
    return (*([within(stray)] if stray else []), *([unclosed(open_)] if open_ else []))


def within(line: int) -> str:
    """What is told of the first mark that stands within a cell."""
    return (
        f"A quotation mark stands within a cell on line {line}; cells with such marks are read as they stand."
    )


def unclosed(lines: Sequence[int]) -> str:
    """What is told of lines on which a mark opens that is not closed as it should be."""
    if len(lines) == 1:
        return (
            f"A quotation mark that opens on line {lines[0]} is not closed as it should be; that line is read by "
            "itself, its marks as they stand."
        )
    return (
        f"Quotation marks that open on {len(lines):,} lines are not closed as they should be, the first on line "
        f"{lines[0]}; each of these lines is read by itself, its marks as they stand."
    )
