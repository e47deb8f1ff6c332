"""From the bytes of files to tables of text in which every row still knows its line."""

import csv
import io
import itertools
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from data import schema

DELIMITERS = ",;\t|"
READ = (".csv", ".txt", ".tsv", ".json")
"""Endings of the files that are looked into; what else lies in a zip is left alone."""
LARGEST_CELL = 10_000_000
LARGEST_ZIP = 4_000_000_000
"""Bytes that a zip may unpack to; a small file that unpacks to more is a trap, not a dossier."""


class UnreadableFile(ValueError):
    """A file that cannot be read at all; the message names the fault and the cure."""


class EmptyFile(UnreadableFile):
    """A file without a single word in it, not even a header."""


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
    if not any(cell.strip() for row in rows for cell in row):
        raise EmptyFile(f"{file} is empty. A dossier needs a header row and at least one row below it.")
    header, renamed = _header(rows[0])
    notes = [*renamed] + ([f"Cells are separated by {_name(delimiter)}."] if delimiter != "," else [])
    return _table(file, header, rows[1:], lines[1:], tuple(notes))


def opened(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files that a dossier is read from, by name; those in a zip are taken out of it."""
    found: dict[str, bytes] = {}
    for name, content in files.items():
        found |= unpack(name, content) if name.lower().endswith(".zip") else {name: content}
    return {name: content for name, content in found.items() if name.lower().endswith(READ)}


def tables(files: Mapping[str, bytes]) -> tuple[dict[str, Table], list[str]]:
    """The table that each CSV is, by the table's name; and a note on each empty CSV, which counts as missing.

    Raises `UnreadableFile`, for empty records too.
    """
    csvs = {name: content for name, content in files.items() if not name.lower().endswith(".json")}
    if not csvs:
        raise UnreadableFile("There is no CSV file to read records from.")
    read, notes = [], []
    for name, content in csvs.items():
        try:
            read.append(read_csv(name, content))
        except EmptyFile:
            if _by_name(name) == "records":
                raise
            notes.append(f"{name} is empty, so it is left out.")
    return _recognised(read), notes


def _recognised(read: list[Table]) -> dict[str, Table]:
    """Which table each file is: by its name, else by the columns it shares; a lone file holds the records."""
    found: dict[str, Table] = {}
    lone = "records" if len(read) == 1 else None
    for each in read:
        table = _by_name(each.file) or lone or _by_columns(each)
        if table in found:
            raise UnreadableFile(
                f"{found[table].file} and {each.file} both look like {table}. "
                f"Load them one at a time, or name one {table}.csv."
            )
        found[table] = each
    return found


def _by_name(file: str) -> str | None:
    stem = file.rsplit(".", 1)[0].casefold()
    return stem if stem in schema.tables() else None


def _by_columns(raw: Table) -> str:
    shared = {table: len(set(schema.columns(table)) & set(raw.cells.columns)) for table in schema.tables()}
    return max(shared, key=lambda table: (shared[table], table == "records"))


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
    header, notes, stated = [], [], {cell.strip() for cell in cells}
    for position, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column {position}"
        if name in header:
            free = next(
                f"{name} ({n})"
                for n in itertools.count(position)
                if f"{name} ({n})" not in {*header, *stated}
            )
            notes.append(f"Column {position} is a second '{name}'; it is kept as '{free}'.")
            name = free
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
        which = f"row has fewer cells than the header, on line {short[0]}"
        if len(short) > 1:
            which = f"rows have fewer cells than the header, the first on line {short[0]}"
        notes += (f"{len(short):,} {which}; the missing cells are read as blank.",)
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
