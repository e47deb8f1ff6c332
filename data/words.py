"""Small words that sentences, tables and pictures share."""

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


def shortened(text: str, longest: int) -> str:
    """A text cut to a number of characters, the last of which then says so.

    >>> shortened("Taliban", 7), shortened("Taliban fighters", 10)
    ('Taliban', 'Taliban f…')
    """
    return text if len(text) <= longest else text[: longest - 1].rstrip(" ;,") + "…"


def first_few(names: Iterable[str], most: int) -> str:
    """Names in a row, and a sign that there are more.

    >>> first_few(["a", "b"], 2), first_few("abc", 2)
    ('a, b', 'a, b …')
    """
    names = list(names)
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")
