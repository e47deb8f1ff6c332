"""Text from a dossier made safe for Markdown: shown as written, never run, never fetched."""

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
DIRECTIVE = re.compile(r"(?<=:)(?=\w|\\/)|(?<=www)(?=\.)|(?<=@)(?=\w)", re.IGNORECASE)

RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def isolated(text: str) -> str:
    """A text to stand in a row with others: one that is written from right to left must not draw the numbers and the marks
    after it to its other side.

    >>> isolated("TTP"), isolated("طالبان") == "\\u2068طالبان\\u2069"
    ('TTP', True)
    """
    return f"\u2068{text}\u2069" if RIGHT_TO_LEFT.search(text) else text


def in_a_row(texts: Iterable[str]) -> str:
    """Texts in a row, the blank ones left out.

    >>> in_a_row(["TTP", "", "2021"])
    'TTP · 2021'
    """
    return " · ".join(isolated(str(text)) for text in texts if text)


def plain(text: str) -> str:
    r"""Text that Markdown shows to the letter, on one line.

    >>> plain("*<b>*")
    '\\*\\<b\\>\\*'
    """
    # A word joiner keeps ":name:" from turning into an icon and an address into a link, which Streamlit
    # does after escapes are gone.
    return DIRECTIVE.sub("\u2060", PUNCTUATION.sub(r"\\\1", " ".join(str(text).split())))


def web_link(url: str) -> str:
    """The address of a source if it is http or https, with anything that could end a Markdown link escaped.

    >>> web_link("javascript:alert(1)"), web_link("https://example.org/a(b)")
    ('', 'https://example.org/a%28b%29')
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    return quote(url.strip(), safe=":/?#[]@!$&*+,;=%~-._'").replace("[", "%5B").replace("]", "%5D")
