"""What stands before the records: title lines, the names of the columns, a row of units or tags, numbers of rows."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import pandas as pd

from data.intake.written_dates import read as date
from data.reading import known_names, quoted

LOOKED_INTO = 50
"""Rows that are looked into for the names of the columns."""
COUNTS_ROWS = "row number"
MONEY = r"(?:(?:in )?(?:millions?|thousands?|billions?|mn|bn|mio) (?:of )?(?:usd|us\$|eur|afn|pkr|gbp))"
"""An amount counted in millions, say: no single word, which may well be a name."""
WORD = (
    MONEY
    + r"|text|string|str|int|integer|float|number|num|numeric|date|datetime|bool|boolean|category|categorical|%|usd|us\$|eur|"
    r"afn|pkr|gbp|million|millions|usd m(?:illion)?|yyyy(?:[-/]mm(?:[-/]dd)?)?|d+[-/.]m+[-/.]y+|m+[-/.]d+[-/.]y+|n/?a|-"
)
MEASURE = MONEY + r"|%|usd|us\$|eur|afn|pkr|gbp|millions?|usd m(?:illion)?"
DAY, MONTH = (
    "|".join(f"{letter}{{1,2}}" for letter in "dtjgд"),
    "|".join(f"{letter}{{1,3}}" for letter in "maм"),
)
YEAR = "|".join(f"{letter}{{4}}|{letter}{{2}}" for letter in "yjaг")
MARK = r"[-/.\s]"
DATE = rf"(?:(?:{DAY}){MARK}(?:{MONTH})|(?:{MONTH}){MARK}(?:{DAY})){MARK}(?:{YEAR})|(?:{YEAR}){MARK}(?:{MONTH}){MARK}(?:{DAY})"
"""How a date is written, in the first letters of day, month and year in English, German, French and others."""
LITTLE = (
    r"names?|titles?|labels?|ids?|codes?|country|place|location|type|description|notes?|comments?|url|aaaa"
)
"""Words that say little of a column, and that a row of units may hold for those that have none."""
PHYSICAL = r"kg|km|km2|km²|ha|hectares?|tons?|tonnes?|lit(?:re|er)s?"
"""Units that a group may be named like: nothing but a date as it is to be written tells them from names."""


def _alone_or_in_brackets(words: str) -> re.Pattern:
    return re.compile(rf"(?:{words})|\((?:{words})\)|\[(?:{words})\]", re.IGNORECASE)


UNIT, DATED = _alone_or_in_brackets(rf"{WORD}|{DATE}"), _alone_or_in_brackets(DATE)
WEIGHED = _alone_or_in_brackets(PHYSICAL)
MEASURED, SAYS_LITTLE = (
    _alone_or_in_brackets(rf"{MEASURE}|{DATE}|yyyy[-/]mm(?:[-/]dd)?"),
    _alone_or_in_brackets(LITTLE),
)
TAG = re.compile(
    r"#(?:access|activity|actor|adm\d|affected|beneficiary|capacity|cause|contact|country|crisis|currency|date|delivery|"
    r"description|event|geo|group|impact|indicator|inneed|item|loc|meta|modality|operations|org|output|population|reached|"
    r"region|respondee|sector|service|severity|status|subsector|targeted|value)(?:[ +].*)?",
    re.IGNORECASE,
)
"""Tags of the Humanitarian Exchange Language: any other word with a # may well be a name."""
GENERIC = frozenset({
    "from", "to", "source", "target", "group", "actor", "name", "who", "whom", "node", "party", "side", "org", "id",
    "organisation", "organization", "faction", "militia", "entity", "person", "member", "partner", "ally", "enemy",
    "rival", "one", "two", "first", "second", "left", "right", "ego", "alter", "origin", "destination",
})  # fmt: skip
"""Words of which one stands in the name of a column of two, rather than in the name of a group."""
MISSING = ("-", "n/a", "na")
NO_RECORD = "Nothing, if it is none; else say above on which line the names of the columns are."
ABOVE = ("The row stands above the names of the columns.", NO_RECORD)
TAGS = ("The row holds tags of the columns, not a record.", NO_RECORD)
UNITS = ("The row holds units of the columns, not a record.", NO_RECORD)
"""Why a row is no record, and what to do."""


def found(cells: list[list[str]]) -> int:
    """Position of the names: the first row with two known ones, else the first that is no lone title above wider rows."""
    filled = [[cell for cell in row if cell.strip()] for row in cells[:LOOKED_INTO]]
    known = [[cell for cell in row if known_names.fold(cell) in known_names.anywhere()] for row in filled]
    for position, (names, row) in enumerate(zip(known, filled, strict=True)):
        if len(names) >= 2 and 2 * len(names) >= len(row):
            return position
    for position, (names, row) in enumerate(zip(known, filled, strict=True)):
        if names or len(row) > 1:
            return position
    return next(position for position, row in enumerate(cells) if any(cell.strip() for cell in row))


def units(below: list[list[str]]) -> tuple[str, str] | None:
    """Why the row below the names is no record: it holds tags or units; None where it may be a record."""
    filled = [cell.strip() for row in below for cell in row if cell.strip()]
    if filled and all(TAG.fullmatch(cell) for cell in filled):
        return TAGS
    return UNITS if _are_units(filled) else None


def _are_units(filled: list[str]) -> bool:
    """Whether cells are units, of which a date as it is to be written is one even alone; beside a measure or such a
    date, some may be words that say little."""
    if len(filled) < 2:
        return any(DATED.fullmatch(cell) for cell in filled)
    little = [cell for cell in filled if not UNIT.fullmatch(cell)]
    if any(DATED.fullmatch(cell) for cell in filled):
        little = [cell for cell in little if not WEIGHED.fullmatch(cell)]
    if little:
        measured = any(MEASURED.fullmatch(cell) for cell in filled)
        return measured and all(SAYS_LITTLE.fullmatch(cell) for cell in little)
    return not all(cell.casefold() in MISSING for cell in filled)


def row_numbers(header: list[str], names: list[str], below: list[list[str]]) -> tuple[list[str], list[str]]:
    """A first column without a name that only counts the rows is named so."""
    first = [row[0].strip() if row else "" for row in below]
    if (
        not unnamed(names)
        or len(header) < 2
        or not first
        or first[0] not in ("0", "1")
        or COUNTS_ROWS in header
    ):
        return header, []
    if first != [str(number) for number in range(int(first[0]), int(first[0]) + len(first))]:
        return header, []
    return [COUNTS_ROWS, *header[1:]], [f"Column 1 only counts the rows; it is kept as '{COUNTS_ROWS}'."]


def unnamed(names: list[str]) -> bool:
    """Whether the first column has no name, or the one that a data frame without one is saved with."""
    return not names or names[0].strip() in ("", "Unnamed: 0")


def counted_beside(names: list[str], below: list[list[str]]) -> bool:
    """Whether every row begins with its number, for which there is no name, as R writes a table."""
    first = [row[0].strip() for row in below if len(row) == len(names) + 1]
    return bool(below) and first == [str(number) for number in range(1, len(below) + 1)]


def width(lines: Sequence[str], begin: int, delimiter: str, header: int | None) -> int | None:
    """The number of cells of a row, by that of the names of the columns on the line ``header``, which are looked for
    where it is None; where it is 0, that of most rows. None where there are no names."""
    filled = (row for row in quoted.each(lines, begin, None, delimiter) if row.cells)
    rows = list(islice(filled, LOOKED_INTO + (header or 1)))
    cells = [row.cells for row in rows]
    if header == 0:
        return Counter(map(len, cells)).most_common(1)[0][0] if cells else None
    if header is None and any(cell.strip() for row in cells for cell in row):
        at = found(cells)
    else:
        at = next((place for place, row in enumerate(rows) if row.line + 1 == header), None)
    return None if at is None else len(cells[at]) + counted_beside(cells[at], cells[at + 1 :])


def headless(cells: pd.DataFrame, header: Sequence[str]) -> bool:
    """Whether the names of the columns look like one more record: nothing known, and told by what lies below.

    >>> headless(pd.DataFrame({"Ash": ["Birch"], "Birch": ["Cedar"]}), ["Ash", "Birch"])
    True
    """
    named = [name for name in header if name.strip()]
    if not named or any(known_names.fold(name) in known_names.anywhere() for name in named):
        return False
    below = set(pd.unique(cells.iloc[:10_000].astype("str").to_numpy().ravel()))
    if any(name in below for name in named) or any(map(_alike, named, (cells[name] for name in named))):
        return True
    return len(named) == 2 and not all(
        set(re.findall(r"[a-z]+", name.casefold())) & GENERIC for name in named
    )


def _alike(name: str, column: pd.Series) -> bool:
    """Whether a name is a date and stands above dates, or a number that is no year and stands above numbers."""
    some = [text for text in column.iloc[:20] if text.strip()]
    if (read := date(name)) is not None and "1800" <= read[:4] <= "2100":
        return bool(some) and all(date(text) is not None for text in some)
    return _is_number(name) and bool(some) and all(map(_is_number, some))


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"[-+]?\d+(?:[.,]\d+)?", text.strip()))
