"""Names of months in other languages than English, as dates are written in them (``months.json``)."""

import calendar
import json
import re
import unicodedata
from functools import cache
from pathlib import Path

WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
BESIDE = re.compile(r"\b(?:de|del|года|г|року|р)\b\.?")
"""Words that stand beside a month or a year in a date and mean nothing more."""
SAME = str.maketrans("ıيىك", "iییک")
"""Letters that are written one for the other."""


def in_english(text: str) -> str:
    """The text with its months named in English; a text that names none of another language as it stands.

    >>> in_english("1er mars 2021"), in_english("15 августа 2021 г."), in_english("15 de agosto de 2021")
    ('1er march 2021', '15 august 2021', '15  august  2021')
    >>> in_english("mayor 2021")
    'mayor 2021'
    """
    folded = _folded(text)
    found = WORDS.sub(lambda words: _named(words[0]), folded)
    return BESIDE.sub("", found).strip() if found != folded else text


def _named(words: str) -> str:
    if whole := known().get(words):
        return whole
    return " ".join(known().get(word, word) for word in words.split(" "))


@cache
def known() -> dict[str, str]:
    """Every name -> the month in English. A name of different months in two languages is not among them."""
    means: dict[str, set[int]] = {}
    english = [calendar.month_name[1:], calendar.month_abbr[1:]]
    for months in (*([[name] for name in names] for names in english), *_languages().values()):
        for number, alike in enumerate(months, start=1):
            for name in alike:
                means.setdefault(_folded(name), set()).add(number)
    return {name: calendar.month_name[min(of)].casefold() for name, of in means.items() if len(of) == 1}


def _languages() -> dict[str, list[list[str]]]:
    return json.loads((Path(__file__).parent / "months.json").read_text("utf-8"))


def _folded(text: str) -> str:
    """Without accents or capitals."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold().replace("º", "°"))
    return "".join(mark for mark in apart if not unicodedata.combining(mark)).translate(SAME)
