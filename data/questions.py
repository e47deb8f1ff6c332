"""What a file cannot tell by itself: asked of the analyst before anything is loaded, never guessed in silence."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data import distinct, schema, written_dates, written_numbers
from data.mapping import Proposal
from data.reading import Table, how
from data.reading.header import headless
from data.reading.how import How
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


def _columns(table: Table, holds: str, proposal: Proposal, wanted: str) -> list[pd.Series]:
    """The columns of the file that hold dates (or numbers) of the format."""
    of = {
        each.name
        for each in schema.tables()[holds]
        if (each.reduced_date if wanted == "dates" else each.type != "string" and each.maximum is None)
    }
    of |= {how.EXACT} if wanted == "numbers" else set()
    return [table.cells[own] for own, name in proposal.read.items() if name in of]


def _on_dates(table: Table, holds: str, proposal: Proposal, said: How) -> Question | None:
    if said.dates:
        return None
    open_ones = [
        text
        for column in _columns(table, holds, proposal, "dates")
        for text in written_dates.undecided(distinct.occurring(column))
    ]
    if not open_ones:
        return None
    example = open_ones[0]
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


def _on_numbers(table: Table, holds: str, proposal: Proposal, said: How) -> Question | None:
    if said.decimal:
        return None
    open_ones = [
        text
        for column in _columns(table, holds, proposal, "numbers")
        for text in written_numbers.undecided(filter(None, distinct.occurring(column)))
    ]
    if not open_ones:
        return None
    example = open_ones[0]
    readings = {mark: written_numbers.read(example, mark) for mark in how.DECIMALS}
    return Question(
        "decimal",
        f"Numbers like '{example}': is the mark a decimal mark or does it part thousands? Nothing in the column tells.",
        {f"{readings['.']} (decimal point)": ".", f"{readings[',']} (decimal comma)": ","},
        "A comma that nothing explains is not read, and reported; a point is a decimal point.",
    )
