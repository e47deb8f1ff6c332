"""From the bytes of a file to a table of text in which every row still knows its line."""

import csv
import io
import zipfile
from collections import Counter
from dataclasses import dataclass, field

import pandas as pd

DELIMITERS = ",;\t|"
LARGEST_CELL = 10_000_000
LARGEST_ZIP = 4_000_000_000
"""Bytes that a zip may unpack to; a small file that unpacks to more is a trap, not a dossier."""


class UnreadableFile(ValueError):
    """A file that cannot be read at all; the message names the fault and the cure."""


@dataclass(frozen=True)
class Table:
    """One file as read: text cells under their headers, each row with the line it begins on."""

    file: str
    cells: pd.DataFrame
    lines: pd.Series
    broken: pd.DataFrame = field(default_factory=pd.DataFrame)
    """Rows with more cells than the header: ``line``, ``column``, ``value``, ``reason``, ``row``."""
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Rows in the file, readable or not."""
        return len(self.cells) + len(self.broken)


def read_csv(file: str, content: bytes) -> Table:
    """Read a CSV (UTF-8; comma, semicolon, tab or pipe) without dropping or guessing anything.

    A row with fewer cells than the header is filled with blanks; one with more goes to ``broken``,
    because nobody can say which cell belongs where. Raises `UnreadableFile`.
    """
    text = _decode(file, content)
    delimiter = _delimiter(text)
    csv.field_size_limit(LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows, lines = _rows(file, reader)
    if not rows:
        raise UnreadableFile(f"{file} is empty. A dossier needs a header row and at least one row below it.")
    header, renamed = _header(rows[0])
    notes = [*renamed] + ([f"Cells are separated by {_name(delimiter)}."] if delimiter != "," else [])
    return _table(file, header, rows[1:], lines[1:], tuple(notes))


def unpack(file: str, content: bytes) -> dict[str, bytes]:
    """The files in a zip, by name without folders. Raises `UnreadableFile`."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [m for m in archive.infolist() if not m.is_dir() and "__MACOSX" not in m.filename]
            if sum(member.file_size for member in members) > LARGEST_ZIP:
                raise UnreadableFile(f"{file} unpacks to more than 4 GB. Load its CSV files one by one.")
            return {member.filename.rsplit("/", 1)[-1]: archive.read(member) for member in members}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise UnreadableFile(
            f"{file} is not a zip that can be opened ({error}). Zip the files again."
        ) from error


def _decode(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadableFile(
            f"{file} is not UTF-8: line {line} holds the byte 0x{content[error.start]:02X}. "
            "Save it as 'CSV UTF-8' and load it again."
        ) from error
    if "\0" in text:
        raise UnreadableFile(f"{file} is not a text file. Save the table as 'CSV UTF-8' and load it again.")
    return text


def _delimiter(text: str) -> str:
    """The delimiter that the header row uses most; a comma where it uses none."""
    counts = Counter(text.partition("\n")[0])
    return max(DELIMITERS, key=lambda mark: (counts[mark], mark == ","))


def _name(delimiter: str) -> str:
    return {";": "semicolons", "\t": "tabs", "|": "pipes"}[delimiter]


def _rows(file: str, reader) -> tuple[list[list[str]], list[int]]:
    """All rows that are not empty lines, and the line each begins on."""
    rows, lines, begins = [], [], 1
    try:
        for row in reader:
            if row:
                rows.append(row)
                lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            f"{file} cannot be read from line {begins} on ({error}). "
            "A quotation mark is probably opened there and not closed."
        ) from error
    return rows, lines


def _header(cells: list[str]) -> tuple[list[str], list[str]]:
    """Header names made unique, and a sentence for each that had to be changed."""
    header, notes = [], []
    for position, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {position}"
        if name in header:
            notes.append(f"Column {position} is a second '{name}'; it is kept as '{name} ({position})'.")
            name = f"{name} ({position})"
        header.append(name)
    return header, notes


def _table(
    file: str, header: list[str], rows: list[list[str]], lines: list[int], notes: tuple[str, ...]
) -> Table:
    width = len(header)
    fits = [not any(cell.strip() for cell in row[width:]) for row in rows]
    filled = [(row + [""] * (width - len(row)))[:width] for row, fit in zip(rows, fits, strict=True) if fit]
    short = [line for row, line, fit in zip(rows, lines, fits, strict=True) if fit and len(row) < width]
    if short:
        notes += (
            f"{len(short)} rows have fewer cells than the header, the first on line {short[0]}; "
            "the missing cells are read as blank.",
        )
    return Table(
        file=file,
        cells=pd.DataFrame(filled, columns=header, dtype="str"),
        lines=pd.Series([line for line, fit in zip(lines, fits, strict=True) if fit], dtype="int64"),
        broken=_broken(rows, lines, fits, header),
        notes=notes,
    )


def _broken(rows: list[list[str]], lines: list[int], fits: list[bool], header: list[str]) -> pd.DataFrame:
    width = len(header)
    return pd.DataFrame(
        [
            {
                "line": line,
                "column": "",
                "value": row[width],
                "reason": f"The row has {len(row)} cells, the header {width}: quote the cell that holds the separator.",
                "row": row,
            }
            for row, line, fit in zip(rows, lines, fits, strict=True)
            if not fit
        ]
    )
