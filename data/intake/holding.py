"""Which table of the format a file holds: told by its name, else by its columns."""

from collections.abc import Iterable
from re import sub

from data import schema
from data.reading import Table
from data.reading.how import LEFT_OUT
from data.reading.known_names import fold, known

OF_BOOK = " · "
"""Between the name of a workbook and that of one of its sheets."""


def by_name(file: str) -> str | None:
    """The table that a file or a sheet is called after.

    >>> by_name("2021/Records.csv"), by_name("mine.xlsx · actors"), by_name("records (2).csv"), by_name("mine.csv")
    ('records', 'actors', 'records', None)
    """
    called = file.rsplit(OF_BOOK, 1)[-1].rsplit("/", 1)[-1].casefold()
    stem = sub(r" \(\d+\)$", "", called.rsplit(".", 1)[0])
    return stem if stem in schema.tables() else None


def by_columns(table: Table) -> str | None:
    """The table whose columns a file shares most, all it needs among them; None where it shares too little."""
    header = set(map(fold, table.cells.columns))
    shared = {
        name: len(known(name) & header)
        for name in schema.tables()
        if all(needed & header for needed in _needed(name))
    }
    return max(shared, key=lambda name: (shared[name], name == "records"), default=None)


def _needed(table: str) -> list[set[str]]:
    """Names of each column without which a row of a table is nothing."""
    needed = [each for each in schema.tables()[table] if each.required]
    return [{fold(name) for name in (each.name, *each.synonyms)} for each in needed]


def of_one_book(file: str, others: Iterable[str]) -> bool:
    """Whether a file is a sheet of the workbook that another one comes from."""
    book, sheet, _ = file.rpartition(OF_BOOK)
    return bool(sheet) and any(other.startswith(book + OF_BOOK) for other in others)


def table_of(table: Table, said: str, lone: bool) -> str:
    """What a file holds: as said, else as it is called, else by its columns; a lone file holds the records."""
    return said or by_name(table.file) or ("records" if lone else by_columns(table)) or LEFT_OUT
