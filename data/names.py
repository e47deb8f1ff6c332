"""Names and aliases: matched whole, whatever their case, hyphens and accents."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

import pandas as pd

HYPHENS = re.compile(r"[\s\-‐‑‒–—―_]+")
APOSTROPHES = re.compile(r"['’‘ʼ`]")


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """A name without case, accents, hyphens and apostrophes, for comparing whole names.

    >>> fold("Al‑Qaïda") == fold("al qaida")
    True
    """
    plain = text if text.isascii() else _without_accents(text)
    return HYPHENS.sub(" ", APOSTROPHES.sub("", plain)).strip().casefold()


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def split_aliases(text: str) -> list[str]:
    """The aliases in one cell, which a semicolon separates."""
    return [alias.strip() for alias in text.split(";") if alias.strip()]


def alias_index(names: Iterable[str], actors: pd.DataFrame) -> dict[str, str]:
    """Folded name or alias -> the name used in the records.

    A name wins over an alias; what two actors share leads nowhere, since choosing between them would be a
    guess. A name exactly as it is spelled leads to itself.
    """
    index, shared = {}, set()
    for row in actors.itertuples():
        for alias in (row.full_name, *split_aliases(row.aliases)):
            if index.setdefault(fold(alias), row.actor) != row.actor:
                shared.add(fold(alias))
    index = {folded: name for folded, name in index.items() if folded and folded not in shared}
    spelled = {name: name for name in (*actors.actor, *names) if name}
    return index | unshared(spelled) | spelled


def unshared(names: Iterable[str]) -> dict[str, str]:
    """Folded name -> name, without those that fold alike.

    >>> unshared(["TTP", "ttp", "Al-Qaeda"])
    {'al qaeda': 'Al-Qaeda'}
    """
    named = [(fold(name), name) for name in dict.fromkeys(names)]
    often = Counter(folded for folded, _ in named)
    return {folded: name for folded, name in named if often[folded] == 1}


def main_name(name: str, index: dict[str, str]) -> str:
    """The actor that a name in a record is read as: itself where nobody else bears it.

    >>> main_name("Exes", {"exes": "X"}), main_name("Nobody", {"exes": "X"})
    ('X', 'Nobody')
    """
    # A blank stays blank, even where an actor's name consists of hyphens and so folds to nothing.
    return name and (index.get(name) or index.get(fold(name), name))


def resolve(asked: Iterable[str], index: dict[str, str]) -> tuple[list[str], list[str]]:
    """Names behind what was asked for, and what nobody here knows; both in the order asked, each once."""
    known, unknown = {}, {}
    for text in asked:
        name = index.get(text) or index.get(fold(text))
        (known if name else unknown)[name or text] = None
    return list(known), list(unknown)
