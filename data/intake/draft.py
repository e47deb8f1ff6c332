"""Files as they would be loaded: what was found out of each, what is proposed, and what has to be asked first."""

import hashlib
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import accumulate, pairwise

from data import beside, descriptor, known_files, reading, schema
from data.descriptor import Descriptor
from data.intake import holding, mapping, saved_choices
from data.intake.mapping import Proposal
from data.intake.progress import Tell, part, untold
from data.intake.questions import Question, questions
from data.reading import Content, EmptyFile, Table, UnreadableFile, workbook
from data.reading.how import FOUND_OUT, LEFT_OUT, How
from data.words import count, first_few

_NOTHING = Proposal({}, {})


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
    doubt: str = ""
    """Why it is left out although nobody said so; it may be wanted all the same."""


@dataclass(frozen=True)
class Draft:
    """Everything that would be loaded. ``faults`` are reasons why it cannot be, each with its cure."""

    files: tuple[FileDraft, ...]
    _key: Future[str] = field(repr=False)
    stated: Descriptor = field(default_factory=Descriptor)
    notes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    unread: Mapping[str, int | None] = field(default_factory=dict)
    """Files that are not looked into, or hold nothing -> their rows; None where nobody counted them."""

    @property
    def key(self) -> str:
        """Tells this content, read this way, from any other."""
        return self._key.result()

    @property
    def sure(self) -> bool:
        """Whether it can be loaded without asking."""
        return not self.faults and not any(
            each.doubt or (each.holds != LEFT_OUT and (each.questions or each.proposal.open))
            for each in self.files
        )

    @property
    def tables(self) -> dict[str, FileDraft]:
        """Table of the format -> the file that holds it."""
        return {each.holds: each for each in self.files if each.holds != LEFT_OUT}

    @property
    def left_out(self) -> dict[str, int | None]:
        """Every file and sheet that is not loaded -> its rows; None where nobody counted them."""
        tables = [each.table for each in self.files if each.holds == LEFT_OUT]
        return {**{table.file: table.rows for table in tables}, **self.unread}


def draft(files: Mapping[str, Content], hows: Mapping[str, How] | None = None, tell: Tell = untold) -> Draft:
    """Files as they would be loaded; ``hows`` says, by the name of the file, how the analyst wants it read.

    What ``datapackage.json`` says of a file counts too, and a saved choice for every file that it fits. ``tell`` is
    told how far the reading is; what it raises ends it. Raises `UnreadableFile` for a file that cannot be read at all.
    """
    opened = reading.opened(files)
    stated = descriptor.read(bytes(opened.get(schema.DESCRIPTOR, b"{}")))
    saved, no_choice = saved_choices.among(opened)
    odd = dict.fromkeys(no_choice, saved_choices.NONE)
    odd |= dict.fromkeys(reading.left_alone(files), "no kind of file that is read, so it is left out")
    notes = [f"{name} is {what}." for name, what in odd.items()]
    hows = _one_over_the_other(hows or {}, stated.reading)
    drafts, used, empty = _read(opened, hows, saved, tell)
    if not drafts:
        raise UnreadableFile(
            " ".join(map(str, empty))
            or " ".join(["There is no table to read records from.", *notes, "Load a CSV or a workbook."])
        )
    notes += [f"{name} fits none of the files, so it is not used." for name in saved if name not in used]
    notes += [f"{each.file} is empty, so it is left out." for each in empty]
    drafts = _told_apart(_with_records(drafts))
    key = beside.later(_key, opened, hows)  # while rows are checked, half of a small machine is idle
    unread = dict.fromkeys(odd) | dict.fromkeys((each.file for each in empty), 0)
    return Draft(drafts, key, stated, tuple(notes), tuple(_faults(drafts, empty)), unread)


def _one_over_the_other(first: Mapping[str, How], second: Mapping[str, How]) -> dict[str, How]:
    files = {*first, *second}
    return {file: first.get(file, FOUND_OUT).over(second.get(file, FOUND_OUT)) for file in files}


def _key(files: Mapping[str, Content], hows: Mapping[str, How]) -> str:
    digest = hashlib.sha256()
    said = sorted((name, each.written()) for name, each in hows.items() if each.written())
    digest.update(repr(said).encode())
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]


def _read(
    files: Mapping[str, Content], hows: Mapping[str, How], saved: Mapping[str, How], tell: Tell
) -> tuple[list[FileDraft], set[str], list[EmptyFile]]:
    """Every file as it would be read, the saved choices that were used, and every file that is empty."""
    sources = [(name, content) for name, content in files.items() if not name.lower().endswith(".json")]
    drafts, used, empty = [], set(), []
    for (name, content), own in zip(sources, _parts(sources, tell), strict=True):
        own(0.0, f"Reading {name}")
        try:
            for file, read in _readers(name, content, own).items():
                table, said, choice = saved_choices.applied(read, hows.get(file, FOUND_OUT), saved)
                used |= {choice} - {""}
                drafts.append(_drafted(table, said, lone=len(sources) == 1 and file == name))
        except EmptyFile as error:
            if holding.by_name(name) == "records":
                raise
            empty.append(error)
    return drafts, used, empty


def _parts(sources: list[tuple[str, Content]], tell: Tell) -> list[Tell]:
    """The part of the work that each file is, by its size."""
    ends = [0, *accumulate(len(content) for _, content in sources)]
    whole = max(ends[-1], 1)
    return [part(tell, begin / whole, end / whole) for begin, end in pairwise(ends)]


def _readers(name: str, content: Content, tell: Tell) -> dict[str, Callable[[How], Table]]:
    """What reads each table in a file, by the name of the file or of the sheet."""
    if not name.lower().endswith(workbook.ENDINGS):
        return {name: partial(reading.read_csv, name, content, tell=tell)}
    sheets = workbook.sheets(name, content)
    if not sheets:
        raise EmptyFile(name)
    called = {sheet: name if len(sheets) == 1 else f"{name}{holding.OF_BOOK}{sheet}" for sheet in sheets}
    return {file: partial(workbook.read_sheet, file, sheets[sheet]) for sheet, file in called.items()}


def _drafted(table: Table, said: How, lone: bool) -> FileDraft:
    layout = known_files.match(table.cells.columns)
    if layout:
        said = said.over(layout.how)
    title = layout.title if layout else ""
    return _holding(
        FileDraft(table, "", said, said, _NOTHING, title), holding.table_of(table, said.table, lone)
    )


def _holding(file: FileDraft, table: str) -> FileDraft:
    """The file as one that holds a table of the format, or nothing of it."""
    proposal = mapping.propose(
        file.table.cells, "records" if table == LEFT_OUT else table, file.said, file.known_as
    )
    read = file.table.how
    found = file.said.but(table=table, encoding=read.encoding, delimiter=read.delimiter, header=read.header)
    asked = () if table == LEFT_OUT else questions(file.table, table, proposal, file.said)
    rows = count(file.table.rows, "row")
    unknown = f"None of the columns of {file.table.file} ({rows}) is known, so it is left out. Say below what it holds."
    doubt = unknown if table == LEFT_OUT and file.said.table != LEFT_OUT and file.table.rows else ""
    return replace(file, holds=table, how=found, proposal=proposal, questions=asked, doubt=doubt)


def _with_records(drafts: list[FileDraft]) -> list[FileDraft]:
    """Where no file is known to hold the records, the only one whose columns are unknown is proposed."""
    unknown = [each for each in drafts if each.doubt]
    if len(unknown) != 1 or any(each.holds == "records" for each in drafts):
        return drafts
    return [_holding(each, "records") if each.doubt else each for each in drafts]


def _told_apart(drafts: list[FileDraft]) -> tuple[FileDraft, ...]:
    """Of several sheets of one workbook that look alike, the first is read; the others are in doubt."""
    kept: list[FileDraft] = []
    for each in drafts:
        alike = [other.table.file for other in kept if other.holds == each.holds != LEFT_OUT]
        if not each.said.table and holding.of_one_book(each.table.file, alike):
            rows = count(each.table.rows, "row")
            doubt = f"{each.table.file} ({rows}) looks like {each.holds} too and is left out. Choose below which one to load."
            each = replace(each, holds=LEFT_OUT, doubt=doubt)
        kept.append(each)
    return tuple(kept)


def _faults(drafts: tuple[FileDraft, ...], empty: list[EmptyFile]) -> list[str]:
    """Why these files make no dossier."""
    held = [each for each in drafts if each.holds != LEFT_OUT]
    faults = [
        f"{one.table.file} and {other.table.file} both look like {one.holds}. Load them one at a time, or say below, "
        "under 'It holds', what the other one is."
        for at, one in enumerate(held)
        for other in held[at + 1 :]
        if one.holds == other.holds
    ]
    records = next((each for each in held if each.holds == "records"), None)
    if records is None or "actor" not in records.proposal.read.values():
        faults.append(_without_records(drafts, empty))
    return faults


def _without_records(drafts: tuple[FileDraft, ...], empty: list[EmptyFile]) -> str:
    """What was found instead of records, and what to do."""
    found = [f"Found in {each.table.file}: {first_few(each.table.cells, 12)}." for each in drafts]
    cure = "Say which column holds who acts, or load a file with at least a column 'actor' (or 'source')."
    return " ".join(["None of the files holds records.", *map(str, empty), *found, cure])
