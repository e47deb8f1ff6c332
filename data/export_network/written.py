"""How values and documents are written in XML."""

from collections.abc import Iterable
from xml.etree import ElementTree as xml

from data.export_network.graph import Value

NAMES = {str: "string", bool: "boolean", int: "long", float: "double"}
"""Type of an attribute -> its name in GraphML and GEXF alike."""


def written(value: Value) -> str:
    """A value as XML spells it.

    >>> written(True), written(0.5), written("<a>")
    ('true', '0.5', '<a>')
    """
    return str(value).lower() if isinstance(value, bool) else str(value)


PLACE = "rows"
"""Element in whose place the rows of a document come."""


def row(element: xml.Element, level: int) -> str:
    """An element in text, as it stands so many levels below the root: thousands of elements at once would take gigabytes."""
    xml.indent(element, space=" ", level=level)
    return xml.tostring(element, encoding="unicode")


def document(root: xml.Element, rows: Iterable[str] = (), level: int = 0) -> bytes:
    """The whole document in UTF-8, indented only between elements; ``rows`` of that ``level`` stand where it has `PLACE`."""
    xml.indent(root, space=" ")
    # As text first: written as bytes at once, it takes twice as long.
    head, place, tail = xml.tostring(root, encoding="unicode").partition(f"<{PLACE} />")
    body = f"\n{' ' * level}".join(rows) if place else ""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{body}{tail}\n'.encode()
