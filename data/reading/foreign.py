"""What is saved under the name of a table and is none: a web page, XML or JSON."""

import re

from data.reading.content import Content
from data.reading.faults import UnreadableFile

LOOKED_INTO = 2_000
"""Bytes of a file by which it is told."""
_BEFORE = r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
WEB_PAGE = re.compile(rf"{_BEFORE}<(?:!doctype\s+html|html|head|body|table)[\s>]", re.IGNORECASE | re.DOTALL)
XML = re.compile(r"\s*<\?xml\s", re.IGNORECASE)
JSON = re.compile(r'\s*(?:(?:\[\s*)?\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*\[\s*["\d\[-])')


def refuse(file: str, content: Content) -> None:
    """Raises `UnreadableFile` for what is no table, and says what it is.

    >>> refuse("a.csv", b"actor,summary")
    >>> refuse("a.csv", b'[{"source": "A"}]')
    Traceback (most recent call last):
    data.reading.faults.UnreadableFile: a.csv is JSON, not a table. Save the list in it as CSV, one row for each record.
    """
    head = bytes(content[:LOOKED_INTO]).replace(b"\0", b"").decode("latin-1").lstrip("ï»¿ÿþ")
    if WEB_PAGE.match(head):
        raise UnreadableFile(
            f"{file} is a web page, not a table. Open it in a browser to see what it says, and save the table as CSV."
        )
    if XML.match(head):
        raise UnreadableFile(f"{file} is XML, not a table. Save the table in it as CSV.")
    if JSON.match(head):
        raise UnreadableFile(
            f"{file} is JSON, not a table. Save the list in it as CSV, one row for each record."
        )
