"""How the words of a claim's key are written: names, abbreviations and words with a capital, as the dossier has them."""

import re
from collections.abc import Container, Iterable, Mapping, Set
from itertools import pairwise

import pandas as pd

from data import names

WORD = re.compile(r"\w+")
AROUND_WORD = '.,;:!?()[]"“”«»'
ROW = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+)+")
"""Words with a capital in a row, within a sentence."""
CAPITALS = re.compile(r"\b[A-Z]{2,5}\b")
PARTS = re.compile(r"[;,()/]")
LONGEST_NAME = 4
"""Words of the longest name that is looked for in a key."""
SHORTEST = 3
"""Letters of the shortest word by which a key is known to be words, and of a proper name."""


def spellings(actors: Iterable[str], table: pd.DataFrame, places: Iterable[str]) -> dict[str, str]:
    """Folded name -> name as it is written: actors, their aliases, and the words of places.

    ``table`` has ``full_name`` and ``aliases``; what two of them write differently is left to the actor's name.
    """
    words = {word for place in places for word in WORD.findall(place) if word[:1].isupper()}
    aliases = [alias for cell in table["aliases"] for alias in names.split_aliases(cell)]
    written = [name for name in (*sorted(words), *aliases, *table["full_name"], *actors) if name]
    # A key may write ISIL-K as "isilk"; a name that is a word by itself is not to be found in pieces of others.
    joined = {names.fold(name).replace(" ", ""): name for name in written if "-" in name}
    return joined | {names.fold(name): name for name in written}


def small_words(texts: Iterable[str]) -> set[str]:
    """The words that any of the texts writes without a capital: no names."""
    return {word for text in texts for word in WORD.findall(text) if word.islower()}


def proper_words(texts: Iterable[str], small: Set[str]) -> dict[str, str]:
    """Folded word or words -> as written: words that the texts write with a capital within a sentence, and nowhere
    without (``small``), such as ISI or Tajik, and such words in a row, such as Central Asian."""
    found = {folded: word for text in texts for folded, word in proper(text).items()}
    runs = {run.casefold(): run for text in texts for run in ROW.findall(text)}
    rows = {
        run: written for run, written in runs.items() if not {last := run.split()[-1], f"{last}s"} & small
    }
    alone = {
        folded: word
        for folded, word in found.items()
        if word.isalpha() and len(word) >= SHORTEST and folded not in small
    }
    return rows | alone


def abbreviations(texts: Iterable[str], small: Container[str]) -> dict[str, str]:
    """Folded abbreviation -> as written, such as IED: never in a text that is all in capitals.

    >>> abbreviations(["A counter-IED report", "TALIBAN REJECT IT"], set())
    {'ied': 'IED'}
    """
    found = {word for text in texts if not text.isupper() for word in CAPITALS.findall(text)}
    return {word.casefold(): word for word in sorted(found) if word.casefold() not in small}


def initials(named: Iterable[str], small: Container[str]) -> dict[str, str]:
    """Initials of names of several words -> the same in capitals, where they are no word themselves.

    >>> initials(["Pakistan, Khyber Pakhtunkhwa (Swat)", "Islamic State"], {"is"})
    {'kp': 'KP'}
    """
    words = [re.findall(r"\b[A-Z]\w+", part) for name in named for part in PARTS.split(name)]
    found = ["".join(word[0] for word in each) for each in words if 1 < len(each) <= LONGEST_NAME]
    return {text.casefold(): text for text in found if text.casefold() not in small}


def plurals(known: Mapping[str, str], small: Container[str]) -> dict[str, str]:
    """Plurals of known words, written like these, where they are no words without a capital.

    >>> plurals({"ied": "IED", "post": "Post"}, {"posts"})
    {'ieds': 'IEDs'}
    """
    return {f"{folded}s": f"{word}s" for folded, word in known.items() if f"{folded}s" not in small}


def proper(text: str) -> dict[str, str]:
    """Words of a text that it writes with a capital within a sentence: names, most likely."""
    words = text.split()
    within = (word for before, word in pairwise(words) if before[-1] not in ".!?:")
    return {
        word.strip(AROUND_WORD).casefold(): word.strip(AROUND_WORD) for word in within if word[0].isupper()
    }
