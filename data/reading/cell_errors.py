"""Cells of a workbook that hold an error, such as ``#N/A``, instead of a value: the sheets come with these cells blank."""

import io
import re
import zipfile
from posixpath import join, normpath
from xml.etree import ElementTree

from data.words import count

CELL = re.compile(
    rb'<c\s(?=[^>]*\bt="e")[^>]*\br="([A-Z]+[0-9]+)"[^>]*>(?:(?!</c>).)*?<v>([^<]*)</v>', re.DOTALL
)
HERE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}sheet"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def notes(content: bytes) -> dict[str, str]:
    """Sheet -> what is told of its cells with errors, of a workbook as Excel saves it (.xlsx, .xlsm); nothing of others."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = _sheets(packed)
        found = {name: CELL.findall(packed.read(part)) for name, part in parts.items()}
    return {name: _told(cells) for name, cells in found.items() if cells}


def _sheets(packed: zipfile.ZipFile) -> dict[str, str]:
    """Sheet -> the part of the package that holds it."""
    held = set(packed.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= held:
        return {}
    links = ElementTree.fromstring(packed.read("xl/_rels/workbook.xml.rels"))
    targets = {link.get("Id"): normpath(join("/xl", link.get("Target", ""))).lstrip("/") for link in links}
    sheets = ElementTree.fromstring(packed.read("xl/workbook.xml")).iter(HERE)
    parts = {sheet.get("name", ""): targets.get(sheet.get(LINK), "") for sheet in sheets}
    return {name: part for name, part in parts.items() if part in held}


def _told(cells: list[tuple[bytes, bytes]]) -> str:
    """How many cells, and the first of them.

    >>> _told([(b"B3", b"#N/A")])
    '1 cell holds an error of the workbook, #N/A in B3; it is read as blank.'
    """
    place, error = (part.decode() for part in cells[0])
    if len(cells) == 1:
        return f"1 cell holds an error of the workbook, {error} in {place}; it is read as blank."
    return f"{count(len(cells), 'cell')} hold an error of the workbook, the first {error} in {place}; they are read as blank."
