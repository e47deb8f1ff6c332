"""Small words that sentences, tables and pictures share."""

import math
from collections.abc import Iterable


def count(number: int, noun: str) -> str:
    """A number with its noun.

    >>> count(1, "record"), count(1200, "record"), count(2, "tie")
    ('1 record', '1,200 records', '2 ties')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def signed(number: float) -> str:
    """A number with its sign and two digits.

    >>> signed(0.891), signed(-0.5)
    ('+0.89', '−0.50')
    """
    # What rounds to nothing has no sign to show.
    return f"{round(number, 2) + 0.0:+.2f}".replace("-", "−")


def ratio(number: float) -> str:
    """How many times, with as many digits as tell it from once.

    >>> ratio(2040.2), ratio(28.69), ratio(1.733), ratio(1.029), ratio(2.0), ratio(0.0872), ratio(0.00001)
    ('2,040', '29', '1.7', '1.03', '2', '0.087', 'less than 0.001')
    """
    if number < 0.001:
        return "less than 0.001"
    if number < 1:
        return f"{number:.2g}"
    return (
        f"{number:,.0f}"
        if number >= 10
        else f"{number:.{1 if number >= 1.1 else 2}f}".rstrip("0").rstrip(".")
    )


def shortened(text: str, longest: int) -> str:
    """A text cut to a number of characters, the last of which then says so.

    >>> shortened("Taliban", 7), shortened("Taliban fighters", 10)
    ('Taliban', 'Taliban f…')
    """
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ;,") + "…"


def first_few(names: Iterable[str], most: int, between: str = ", ") -> str:
    """Names in a row, and a sign that there are more; ``between`` them another mark where they hold commas.

    >>> first_few(["a", "b"], 2), first_few("abc", 2)
    ('a, b', 'a, b …')
    """
    names = list(names)
    return between.join(names[:most]) + (" …" if len(names) > most else "")


def number_in_a_cell(number: float) -> str:
    """A number as a cell holds it, read again as the same; blank where there is none.

    >>> number_in_a_cell(20.0), number_in_a_cell(47.50001), number_in_a_cell(float("nan"))
    ('20', '47.50001', '')
    """
    if math.isnan(number):
        return ""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(float(number))
