"""How values and documents are written in XML."""

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


def document(root: xml.Element) -> bytes:
    """The whole document in UTF-8, indented only between elements."""
    xml.indent(root, space=" ")
    # As text first: written as bytes at once, it takes twice as long.
    text = xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
