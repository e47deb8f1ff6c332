"""Which column of a file is which column of the format: proposed from names and content, with the reason.

Where two columns could be the same one, or nothing but the content speaks for a column, the proposal is open:
it is shown and asked before anything is loaded.
"""

from collections.abc import Collection, Mapping

import pandas as pd

from data import schema
from data.intake import amounts, contents, sides, start_and_end
from data.intake.proposal import BY_NAME, CHOSEN, OWN, SIDES, Found, Proposal
from data.reading.how import FOUND_OUT, How
from data.reading.known_names import fold
from data.reading.leading import COUNTS_ROWS
from data.schema import Field

__all__ = ["Proposal", "propose"]


def propose(cells: pd.DataFrame, table: str, how: How = FOUND_OUT, title: str = "") -> Proposal:
    """The columns of a file as columns of a table of the format.

    What ``how`` says comes first, then the names, then the synonyms, then what is in the columns.

    >>> propose(pd.DataFrame(columns=["from", "to", "weight"]), "records").read
    {'from': 'actor', 'to': 'counterpart'}
    """
    found = Found(cells)
    _said(found, how.columns, title)
    _by_exact_name(found, table)
    if table == "records":
        _records(found)
    else:
        _by_synonym(found, schema.columns(table), table)
    for own in cells.columns:
        found.take(own, "", OWN)
    if how.columns and not title:
        _as_found(found, propose(cells, table))
    ordered = {own: found.columns[own] for own in cells.columns}
    return Proposal(ordered, found.why, tuple(found.open), tuple(found.kept))


def _as_found(found: Found, otherwise: Proposal) -> None:
    """What the analyst said as it would have been found anyway is no choice."""
    for own, why in found.why.items():
        if why == CHOSEN and otherwise.columns[own] == found.columns[own]:
            found.why[own] = otherwise.why[own]


def _said(found: Found, columns: Mapping[str, str], title: str) -> None:
    """What the analyst, or a known layout, says; an exact spelling before one that only resembles it."""
    for own, name in columns.items():
        column = own if own in found.cells else found.free.get(fold(own))
        if column:
            found.take(column, name, f"as in {title}" if title else CHOSEN)


def _by_exact_name(found: Found, table: str) -> None:
    for name in schema.columns(table):
        if name in found.cells:
            found.take(name, name, BY_NAME)
    for name in schema.columns(table):
        if fold(name) in found.free:
            found.take(found.free[fold(name)], name, BY_NAME)


def _records(found: Found) -> None:
    """The sides first, since what else a name may be depends on whether they are known."""
    further = [name for name in schema.columns("records") if name not in SIDES]
    sides.pairs(found)
    sides.source(found)
    sides.over_source(found)
    _by_synonym(found, SIDES)
    sides.source(found)
    sides.drawn_only(found)
    start_and_end.by_word(found)
    _by_synonym(found, further)
    amounts.bounds(found)
    amounts.exact(found)
    _sides_by_content(found)
    start_and_end.by_content(found)


def _by_synonym(found: Found, names: Collection[str], table: str = "records") -> None:
    for each in schema.tables()[table]:
        if each.name not in names or not found.lacks(each.name):
            continue
        able = _able(found, each)
        if able and (unsure := sides.unsure(found, able[0], each.name)):
            found.open.append(unsure)
        if able:
            found.take(able[0], each.name, BY_NAME)
        if len(able) > 1:
            others = " and ".join(f"'{own}'" for own in able[1:])
            found.open.append(f"'{able[0]}' is proposed as '{each.name}'; {others} could be it too.")


def _able(found: Found, field: Field) -> list[str]:
    """The free columns that are called so and do not hold something else; one that may be either only where no other is."""
    free = found.free
    able = [free[fold(word)] for word in field.synonyms if fold(word) in free]
    able = [own for own in able if not contents.says_nothing(found.cells[own])]
    if field.name in SIDES:
        able = [own for own in able if not found.dated(own) and not found.priced((own,))]
        able = [own for own in able if fold(own) not in sides.EITHER_WAY] or able
    return able


def _sides_by_content(found: Found) -> None:
    """Sides that no name tells: proposed, and asked; two columns alone can be nothing but the sides."""
    alone = [own for own in found.cells if own != COUNTS_ROWS]
    if len(alone) == 2 and all(
        own in found.all_free() and contents.holds_names(found.cells[own]) for own in alone
    ):
        found.take(alone[0], "actor", "the first of two columns of names")
        found.take(alone[1], "counterpart", "the second of two columns of names")
    elif found.lacks("actor"):
        sides.by_content(found)
