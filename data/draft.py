"""Files as they would be loaded: what was found out of each, what is proposed, and what has to be asked first."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from data import descriptor, known_files, mapping, reading, schema
from data.descriptor import Descriptor
from data.mapping import Proposal
from data.questions import Question, questions
from data.reading import EmptyFile, Table, UnreadableFile, how, workbook
from data.reading.how import FOUND_OUT, LEFT_OUT, How
from data.reading.known_names import fold, known
from data.words import first_few

BY_CONTENT = 2
"""Columns of a table that a file must share before it is taken for one by its columns."""


@dataclass(frozen=True)
class FileDraft:
    """One file, or one sheet of a workbook, as it would be read."""

    table: Table
    holds: str
    """The table of the format that it is; `LEFT_OUT` where it is none."""
    said: How
    """What the analyst, a saved choice or a known layout says."""
    how: How
    """The same, completed by what was found."""
    proposal: Proposal
    known_as: str = ""
    """Title of the known layout."""
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Draft:
    """Everything that would be loaded. ``faults`` are reasons why it cannot be, each with its cure."""

    files: tuple[FileDraft, ...]
    key: str
    """Tells this content, read this way, from any other."""
    stated: Descriptor = field(default_factory=Descriptor)
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether it can be loaded without asking."""
        held = [each for each in self.files if each.holds != LEFT_OUT]
        return not self.faults and not any(each.questions or each.proposal.open for each in held)

    @property
    def tables(self) -> dict[str, FileDraft]:
        """Table of the format -> the file that holds it."""
        return {each.holds: each for each in self.files if each.holds != LEFT_OUT}


def draft(files: Mapping[str, bytes], hows: Mapping[str, How] | None = None) -> Draft:
    """Files as they would be loaded; ``hows`` says, by the name of the file, how the analyst wants it read.

    What ``datapackage.json`` says of a file counts too, and a saved choice for every file that has its columns. Raises `UnreadableFile` for a file
    that cannot be read at all.
    """
    opened = reading.opened(files)
    stated = descriptor.read(opened.get(schema.DESCRIPTOR, b"{}"))
    hows = {**stated.reading, **(hows or {})}
    saved = [
        how.read(name, content)
        for name, content in opened.items()
        if name.lower().endswith(".json") and how.is_saved(content)
    ]
    tables, notes = _read(opened, hows)
    if not tables and not notes:
        raise UnreadableFile("There is no table to read records from. Load a CSV or a workbook.")
    drafts = _told_apart(
        [_drafted(table, _said(table, hows, saved), lone=len(tables) == 1) for table in tables]
    )
    return Draft(drafts, _key(opened, hows), stated, tuple(notes), tuple(_faults(drafts, notes)))


def _key(files: Mapping[str, bytes], hows: Mapping[str, How]) -> str:
    digest = hashlib.sha256()
    digest.update(
        repr(sorted((name, each.written()) for name, each in hows.items() if each.written())).encode()
    )
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]


def _read(files: Mapping[str, bytes], hows: Mapping[str, How]) -> tuple[list[Table], list[str]]:
    """Every table in the files, and a note on each file without a word in it."""
    tables, notes = [], []
    for name, content in files.items():
        try:
            tables += _tables(name, content, hows)
        except EmptyFile:
            if name.rsplit(".", 1)[0].casefold() == "records":
                raise
            notes.append(f"{name} is empty, so it is left out.")
    return tables, notes


def _tables(name: str, content: bytes, hows: Mapping[str, How]) -> list[Table]:
    if name.lower().endswith(".json"):
        return []
    if not name.lower().endswith(workbook.ENDINGS):
        return [reading.read_csv(name, content, hows.get(name, FOUND_OUT))]
    sheets = workbook.sheets(name, content)
    if not sheets:
        raise EmptyFile(f"{name} is empty. A dossier needs a header row and at least one row below it.")
    called = {sheet: name if len(sheets) == 1 else f"{name} · {sheet}" for sheet in sheets}
    return [
        workbook.read_sheet(called[sheet], rows, hows.get(called[sheet], FOUND_OUT))
        for sheet, rows in sheets.items()
    ]


def _said(table: Table, hows: Mapping[str, How], saved: list[How]) -> How:
    """What is said of a file: by the analyst, else by a saved choice that fits its columns."""
    header = set(map(fold, table.cells.columns))
    fits = [each for each in saved if each.columns and set(map(fold, each.columns)) <= header]
    return hows.get(table.file) or next(iter(fits), FOUND_OUT)


def _drafted(table: Table, said: How, lone: bool) -> FileDraft:
    layout = known_files.match(table.cells.columns) if not said.columns else None
    if layout:
        said = replace(
            said, columns=layout.how.columns, values=layout.how.values, table=said.table or layout.how.table
        )
    holds = said.table or _by_name(table.file) or ("records" if lone else _by_columns(table))
    title = layout.title if layout else ""
    proposal = mapping.propose(table.cells, holds if holds != LEFT_OUT else "records", said, title)
    found = replace(
        said, table=holds, encoding=table.how.encoding, delimiter=table.how.delimiter, header=table.how.header
    )
    asked = questions(table, holds, proposal, said) if holds != LEFT_OUT else ()
    return FileDraft(table, holds, said, found, proposal, title, asked)


def _by_name(file: str) -> str | None:
    """The table that a file or a sheet is called after."""
    stem = file.rsplit(" · ", 1)[-1].casefold()
    stem = stem.rsplit(".", 1)[0]
    return stem if stem in schema.tables() else None


def _by_columns(table: Table) -> str:
    header = set(map(fold, table.cells.columns))
    shared = {name: len(known(name) & header) for name in schema.tables()}
    best = max(shared, key=lambda name: (shared[name], name == "records"))
    return best if shared[best] else LEFT_OUT


def _told_apart(drafts: list[FileDraft]) -> tuple[FileDraft, ...]:
    """Of several sheets of one workbook that look alike, the first is read; the others wait to be chosen."""
    kept: list[FileDraft] = []
    for each in drafts:
        book = each.table.file.rsplit(" · ", 1)[0]
        again = (
            " · " in each.table.file
            and not each.said.table
            and any(other.holds == each.holds and other.table.file.startswith(f"{book} · ") for other in kept)
        )
        kept.append(replace(each, holds=LEFT_OUT) if again else each)
    return tuple(kept)


def _faults(drafts: tuple[FileDraft, ...], notes: list[str]) -> list[str]:
    """Why these files make no dossier."""
    held = [each for each in drafts if each.holds != LEFT_OUT]
    faults = [
        f"{one.table.file} and {other.table.file} both look like {one.holds}. "
        f"Load them one at a time, or name one {one.holds}.csv."
        for at, one in enumerate(held)
        for other in held[at + 1 :]
        if one.holds == other.holds
    ]
    records = next((each for each in held if each.holds == "records"), None)
    if records is None or "actor" not in records.proposal.read.values():
        faults.append(_without_records(drafts, notes))
    return faults


def _without_records(drafts: tuple[FileDraft, ...], notes: list[str]) -> str:
    """What was found instead of records, and what to do."""
    found = [f"Found in {each.table.file}: {first_few(each.table.cells, 12)}." for each in drafts]
    cure = "Say which column holds who acts, or load a file named records.csv with at least a column 'actor' (or 'source')."
    return " ".join(["None of the files holds records.", *notes, *found, cure])
