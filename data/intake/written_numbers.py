"""Numbers as files write them, read as plain ones: ``1.234,5`` → ``1234.5``.

Nothing is guessed: where a column cannot tell a thousands separator from a decimal mark, its numbers are left as
they stand, to be asked for or reported.
"""

import re
from collections.abc import Iterable

import pandas as pd

from data import distinct
from data.words import count

GROUP = r"['’\u00a0\u202f\u2009 ]"
"""Marks between thousands that are never a decimal mark."""
PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?|[-+]?\.\d+")
EITHER = re.compile(r"[-+]?[1-9]\d{0,2}([.,])\d{3}")
"""``1,234``: a thousand and more, or one and a bit."""


def _pattern(decimal: str) -> re.Pattern:
    group = "[.'’\u00a0\u202f\u2009 ]" if decimal == "," else "[,'’\u00a0\u202f\u2009 ]"
    return re.compile(
        rf"([-+]?)(?:[1-9]\d{{0,2}}({group})\d{{3}}(?:\2\d{{3}})*|\d+)(?:{re.escape(decimal)}\d+)?"
    )


PATTERNS = {mark: _pattern(mark) for mark in ".,"}


def read(text: str, decimal: str) -> str | None:
    """The plain number that a text means under a decimal mark; None where it is none.

    >>> read("1.234,5", ","), read("1,234.5", "."), read("1 234 567", "."), read("12 000 $", ".")
    ('1234.5', '1234.5', '1234567', None)
    """
    text = text.strip()
    if not PATTERNS[decimal].fullmatch(text):
        return None
    other = {".": ",", ",": "."}[decimal]
    return re.sub(GROUP, "", text).replace(other, "").replace(decimal, ".")


def decimal_of(texts: Iterable[str]) -> str | None:
    """The decimal mark that a column's numbers show; None where they show none, or both.

    >>> decimal_of(["12,5", "1,234"]), decimal_of(["1,234", "1,234,567"]), decimal_of(["1,234"])
    (',', '.', None)
    """
    telling = [text.strip() for text in texts if not EITHER.fullmatch(text.strip())]
    shown = {mark for mark, other in (".,", ",.") for text in telling if _only(text, mark, other)}
    return shown.pop() if len(shown) == 1 else None


def _only(text: str, mark: str, other: str) -> bool:
    """Whether a text with a mark in it is a number under this decimal mark and none under the other."""
    return bool(set(text) & {".", ","}) and read(text, mark) is not None and read(text, other) is None


def undecided(texts: Iterable[str]) -> list[str]:
    """The texts that their column cannot decide: ``1,234`` or ``1.234`` where nothing shows what the mark means.

    >>> undecided(["1,234", "7"]), undecided(["1.234", "0.5"])
    (['1,234'], [])
    """
    texts = list(texts)
    return [] if decimal_of(texts) else [text for text in texts if EITHER.fullmatch(text.strip())]


def read_column(name: str, texts: pd.Series, decimal: str = "") -> tuple[pd.Series, list[str]]:
    """A column of texts with its numbers written plainly, what is none left as it stands; and what was read as what.

    A point that nothing explains is a decimal mark, as in the format; a comma that nothing explains is not
    read. ``decimal`` is the mark that the analyst says, for a column that does not show it.
    """
    written = [text for text in distinct.occurring(texts) if text]
    shown = decimal_of(written)
    mark = shown or decimal or ("" if any("," in text for text in undecided(written)) else ".")
    other = [text for text in written if not PLAIN.fullmatch(text) or (mark == "," and "." in text)]
    means = {
        text: found for text in other if mark and (found := read(text, mark)) is not None and found != text
    }
    if not means:
        return texts, []
    return distinct.mapped(texts, lambda text: means.get(text, text)), _told(name, texts, means, bool(shown))


def _told(name: str, texts: pd.Series, means: dict[str, str], shown: bool) -> list[str]:
    """What numbers are read as; apart from others those that only the column, or else the analyst, decides."""
    often = distinct.counts(texts)
    either = [text for text in means if EITHER.fullmatch(text)]
    clear = [text for text in means if not EITHER.fullmatch(text)]
    why = ", as other numbers of the column show" if shown else ", as you say"
    return [
        f"Column '{name}': {count(sum(often[text] for text in alike), 'number')} written like '{alike[0]}' "
        f"read as '{means[alike[0]]}'{reason}."
        for alike, reason in ((clear, ""), (either, why))
        if alike
    ]
