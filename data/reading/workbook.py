"""Workbooks (.xlsx and its kin): each sheet as a table of text, its rows known by their numbers."""

import datetime
import io
import zipfile
import zlib
from dataclasses import replace
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook

from data.reading import cell_errors, foreign
from data.reading.faults import UnreadableFile
from data.reading.header import Rows, tabled
from data.reading.how import FOUND_OUT, How
from data.reading.table import Table
from data.words import number_in_a_cell

ENDINGS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_BROKEN = (CalamineError, OSError, ValueError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile)
_BROKEN += (ElementTree.ParseError,)
LARGEST = 2_000_000_000
"""Bytes that a workbook may unpack to; a small file that unpacks to more is a trap, not a table."""


def sheets(file: str, content: bytes) -> dict[str, Rows]:
    """The rows of each sheet by its name; a sheet without a word in it is left out. Raises `UnreadableFile`."""
    foreign.refuse(file, content)
    _no_trap(file, content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        read = {
            name: _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
            for name in book.sheet_names
        }
        errors = cell_errors.notes(content)
    except _BROKEN as error:
        raise UnreadableFile(
            f"{file} cannot be opened as a workbook ({error}). Save it again, or save the sheet as CSV."
        ) from error
    told = {name: (errors[name],) if name in errors else () for name in read}
    return {name: replace(rows, notes=told[name]) for name, rows in read.items() if rows.cells}


def read_sheet(file: str, rows: Rows, how: How = FOUND_OUT) -> Table:
    """The table of one sheet. Raises `EmptyFile` and `UnreadableFile`."""
    return tabled(file, rows, how, rows.notes)


def _no_trap(file: str, content: bytes) -> None:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return  # an old .xls is no zip
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if sum(member.file_size for member in packed.infolist()) > LARGEST:
            raise UnreadableFile(f"{file} unpacks to more than 2 GB. Save the sheet as CSV and load that.")


def _rows(cells: list[list]) -> Rows:
    """Rows with a word in them, without the blank cells at their ends; lines count as on the sheet."""
    filled = [(number, [_text(cell) for cell in row]) for number, row in enumerate(cells, start=1)]
    kept = [(number, row) for number, row in filled if any(cell.strip() for cell in row)]
    width = max((position + 1 for _, row in kept for position, cell in enumerate(row) if cell), default=0)
    return Rows([row[:width] for _, row in kept], [number for number, _ in kept])


def _text(cell: object) -> str:
    """A cell as text that says no more than the sheet does.

    >>> _text(2021.0), _text(0.5), _text(datetime.datetime(2021, 8, 15)), _text(None)
    ('2021', '0.5', '2021-08-15', '')
    """
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time():
        return cell.date().isoformat()
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    if isinstance(cell, float):
        return number_in_a_cell(cell)
    return "" if cell is None else str(cell)
