"""The mark with which DOS ended a text (Ctrl-Z), and which old tools still write below the last row."""

from data.reading.content import Content

MARK = "\x1a"
AT_END = MARK + "\r\n"
LOOKED_INTO = 1000
"""Letters at the end of a file in which the mark is looked for."""
TOLD = "The file ends in the mark of DOS for its end (Ctrl-Z), which is left out."


def without(text: str) -> tuple[str, list[str]]:
    r"""The text without a mark at its end, and what is told of it.

    >>> without("actor\nA\n\x1a")[0], without("actor\n\x1a\nA")[0]
    ('actor\nA', 'actor\n\x1a\nA')
    """
    held = _held(text[-LOOKED_INTO:])
    return (text[: len(text) - held], [TOLD]) if held else (text, [])


def without_bytes(content: Content) -> tuple[Content, list[str]]:
    """The same for the bytes of a text in UTF-8, which are not copied."""
    held = _held(bytes(content[-LOOKED_INTO:]).decode("latin-1"))
    return (memoryview(content)[: len(content) - held], [TOLD]) if held else (content, [])


def _held(end: str) -> int:
    """How many letters the mark, and newlines around it, take at the end."""
    left = end[len(end.rstrip(AT_END)) :]
    return len(left) if MARK in left else 0
