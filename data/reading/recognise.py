"""Which table of the format each file holds."""

from collections.abc import Mapping

from data import schema
from data.reading.separated import read_csv
from data.reading.table import EmptyFile, Table, UnreadableFile


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
