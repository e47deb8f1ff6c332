"""Wordings that give one side of a figure only, where the columns hold a single number."""

import re

FLOOR, CEILING = "floor", "ceiling"
TIME = r"(?! \w+ (?:day|week|month|year)s?\b)"
"""What makes of “less than” a word on how long it took."""
CEILINGS = re.compile(
    r"\b(at most|(?:no|not) more than|up to|as (?:much|high|many) as|or less|(?<!no )(?<!not )less than"
    rf"{TIME}|"
    r"max(?:imum)?\b|below [$€£]?\d|under [$€£]?\d)|[≤<]",
    re.IGNORECASE,
)
FLOORS = re.compile(
    r"\b(at least|(?:no|not) less than|or more|(?<!no )(?<!not )more than"
    rf"{TIME}|"
    r"upwards of|min(?:imum)?\b|exceed\w*|"
    r"over [$€£]?\d|above [$€£]?\d)|[≥>]",
    re.IGNORECASE,
)


def side(text: str) -> str:
    """Whether a wording is a `FLOOR` or a `CEILING`; blank where it is neither, or both. English alone is read.

    >>> side("$90 million in less than two months")
    ''
    >>> side("at least 25 percent"), side("as much as $200 to $300 million"), side("no more than 5"), side("a quarter")
    ('floor', 'ceiling', 'ceiling', '')
    """
    floor, ceiling = bool(FLOORS.search(text)), bool(CEILINGS.search(text))
    return "" if floor == ceiling else FLOOR if floor else CEILING
