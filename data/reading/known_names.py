"""Names of columns as files write them, and what of the format they may be."""

from functools import cache

from data import schema


def fold(header: str) -> str:
    """A column's name without case, blanks and hyphens.

    >>> fold(" Tie-Type ")
    'tie_type'
    """
    return header.strip().casefold().replace(" ", "_").replace("-", "_").lstrip("#")


@cache
def known(table: str) -> frozenset[str]:
    """Folded names and synonyms of a table's columns."""
    declared = schema.tables()[table]
    return frozenset(fold(name) for each in declared for name in (each.name, *each.synonyms))


@cache
def anywhere() -> frozenset[str]:
    """Folded names and synonyms of the columns of every table."""
    return frozenset().union(*(known(table) for table in schema.tables()))
