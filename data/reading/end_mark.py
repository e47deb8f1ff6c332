"""The mark with which DOS ended a text (Ctrl-Z), and which old tools still write below the last row."""

import re

from data.reading.content import Content

AT_END = re.compile(r"(?:\A|[\r\n]+)\x1a[\x1a\r\n]*\Z")
"""The mark on a line of its own; one behind the last cell may as well belong to it."""
LOOKED_INTO = 1000
"""Letters at the end of a file in which the mark is looked for."""
TOLD = "The file ends in the mark of DOS for its end (Ctrl-Z), which is left out."


def without(text: str) -> tuple[str, list[str]]:
    r"""The text without a mark at its end, and what is told of it.

    >>> [without(text)[0] for text in ("actor\nA\n\x1a", "actor\n\x1a\nA", "actor\nA\x1a")]
    ['actor\nA', 'actor\n\x1a\nA', 'actor\nA\x1a']
    """
    held = _held(text[-LOOKED_INTO:])
    return (text[: len(text) - held], [TOLD]) if held else (text, [])


def without_bytes(content: Content) -> tuple[Content, list[str]]:
    """The same for the bytes of a text in UTF-8, which are not copied."""
    held = _held(bytes(content[-LOOKED_INTO:]).decode("latin-1"))
    return (memoryview(content)[: len(content) - held], [TOLD]) if held else (content, [])


def _held(end: str) -> int:
    """How many letters the mark, and newlines around it, take at the end."""
    found = AT_END.search(end)
    return len(found[0]) if found else 0
