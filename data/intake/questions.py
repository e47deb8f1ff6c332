"""What a file cannot tell by itself: asked of the analyst before anything is loaded, never guessed in silence."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from data import distinct, schema
from data.intake import written_dates, written_numbers
from data.intake.mapping import Proposal
from data.reading import Table, how
from data.reading.how import How
from data.reading.leading import headless
from data.words import first_few


@dataclass(frozen=True)
class Question:
    """Something that the file cannot tell: the part of `How` that the answer goes into, and the possible answers."""

    part: str
    text: str
    answers: Mapping[str, object]
    """What is offered -> the value of the part."""
    unanswered: str
    """What is done as long as nobody answers."""


def questions(table: Table, holds: str, proposal: Proposal, said: How) -> tuple[Question, ...]:
    """What is to be asked of a file before it is loaded."""
    asked = [
        _on_encoding(table, said),
        _on_header(table, said),
        _on_dates(table, holds, proposal, said),
        _on_numbers(table, holds, proposal, said),
    ]
    return tuple(filter(None, asked))


def _on_encoding(table: Table, said: How) -> Question | None:
    if said.encoding or not table.readings:
        return None
    return Question(
        "encoding",
        "The text is not UTF-8. Which of these reads right?",
        {f"{words} ({how.ENCODINGS[encoding]})": encoding for encoding, words in table.readings.items()},
        "The first is taken.",
    )


def _on_header(table: Table, said: How) -> Question | None:
    if said.header is not None or {*said.columns} & {*table.cells}:
        return None
    if table.how.header != 1 or not headless(table.cells, list(table.cells)):
        return None
    first = first_few(table.cells, 4)
    return Question(
        "header",
        f"Is the first row ({first}) the names of the columns, or already a record?",
        {"Names of the columns": 1, "A record": 0},
        "It is read as the names of the columns.",
    )


def _undecided(
    table: Table, proposal: Proposal, fields: Collection[str], undecided: Callable[[Iterable[str]], list[str]]
) -> str | None:
    """The first text that its column cannot decide, in the columns that are read as one of the fields."""
    columns = (table.cells[own] for own, name in proposal.read.items() if name in fields)
    return next(filter(None, (_first_of(column, undecided) for column in columns)), None)


def _first_of(column: pd.Series, undecided: Callable[[Iterable[str]], list[str]]) -> str | None:
    own = distinct.used(column)
    if not undecided(filter(None, own.cat.categories.tolist())):
        return None  # as nearly always; which text comes first takes longer to find out
    return undecided(filter(None, distinct.occurring(own)))[0]


def _on_dates(table: Table, holds: str, proposal: Proposal, said: How) -> Question | None:
    if said.dates:
        return None
    fields = {each.name for each in schema.tables()[holds] if each.reduced_date}
    example = _undecided(table, proposal, fields, written_dates.undecided)
    if not example:
        return None
    if written_dates.is_short(example):
        return _on_short_years(example)
    day, month = (
        written_dates.read(example, order) for order in (written_dates.DAY_FIRST, written_dates.MONTH_FIRST)
    )
    return Question(
        "dates",
        f"Dates like '{example}': does the day or the month come first? Nothing in the column tells.",
        {
            f"Day first ({day})": "day",
            f"Month first ({month})": "month",
            "Not known: only the year": how.YEAR_ONLY,
        },
        "Only the year of such dates is read.",
    )


def _on_short_years(example: str) -> Question:
    orders = {
        "Month first": written_dates.MONTH_FIRST,
        "Day first": written_dates.DAY_FIRST,
        "Year first": written_dates.SHORT_YEAR_FIRST,
    }
    # Where no month can stand first, that is read as the day first: of the same readings the last one stays.
    meant = {written_dates.read(example, order): (first, order) for first, order in orders.items()}
    means = {f"{first} ({read})": order for read, (first, order) in reversed(meant.items())}
    return Question(
        "dates",
        f"Dates like '{example}': does the year, the day or the month come first? Nothing in the column tells.",
        means | {"Not known: leave them out": how.YEAR_ONLY},
        "Such dates are not read, and reported.",
    )


def _on_numbers(table: Table, holds: str, proposal: Proposal, said: How) -> Question | None:
    if said.decimal:
        return None
    # Where a number has an upper bound, as a share has, a thousand and more is none.
    bare = {each.name for each in schema.tables()[holds] if each.type != "string" and each.maximum is None}
    example = _undecided(table, proposal, {*bare, how.EXACT}, written_numbers.undecided)
    if not example:
        return None
    readings = {mark: written_numbers.read(example, mark) for mark in how.DECIMALS}
    return Question(
        "decimal",
        f"Numbers like '{example}': is the mark a decimal mark or does it part thousands? Nothing in the column tells.",
        {f"{readings['.']} (decimal point)": ".", f"{readings[',']} (decimal comma)": ","},
        "A comma that nothing explains is not read, and reported; a point is a decimal point.",
    )
