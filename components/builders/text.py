"""Text from a dossier made safe for Markdown: shown as written, never run, never fetched."""

import re
from urllib.parse import quote, urlsplit

PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
DIRECTIVE = re.compile(r"(?<=:)(?=\w|\\/)|(?<=www)(?=\.)|(?<=@)(?=\w)", re.IGNORECASE)


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
