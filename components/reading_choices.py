"""How each uploaded file is read: what was found out, the questions it leaves open, and every choice to change."""

from collections.abc import Callable

import streamlit as st

from components import state
from components.builders.text import in_a_row, plain
from data import schema
from data.intake.draft import FileDraft
from data.intake.questions import Question
from data.reading import how
from data.reading.how import FOUND_OUT, LEFT_OUT
from data.words import count, shortened

FOUND = "as found"
ROWS_SHOWN, EXAMPLES = 5, 3
MARKS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe"}
DECIMALS = {".": "point (1,234.5)", ",": "comma (1.234,5)"}
ORDERS = {
    "day": "day first",
    "month": "month first",
    "year first": "year first (21-04-13)",
    how.YEAR_ONLY: "not known: only the year",
}


Batch = tuple[str, ...]
"""The ids of the files of an upload."""


def forget(batch: Batch, file: str) -> None:
    """Read a file as found again."""
    state.keep_choices(batch, {name: how for name, how in state.choices(batch).items() if name != file})


def ask(batch: Batch, file: FileDraft, loaded: bool) -> None:
    """What the file cannot tell: questions with their answers, and what is to be looked at before loading, or after."""
    if file.holds == LEFT_OUT:
        return
    for question in file.questions:
        _question(batch, file, question)
    if file.proposal.open:
        told = " ".join(file.proposal.open)
        then = (
            "It is loaded so; change below what is wrong."
            if loaded
            else "Look at the columns below, then press Load."
        )
        st.warning(plain(f"{file.table.file}: {told} {then}"), icon=":material/rule:")


def _question(batch: Batch, file: FileDraft, question: Question) -> None:
    answers = {plain(f"{label}"): value for label, value in question.answers.items()}
    key = f"ask {question.part} {file.table.file} {batch[0]}"
    st.radio(
        plain(f"{file.table.file}: {question.text}"),
        list(answers),
        index=None,
        key=key,
        horizontal=True,
        help=plain(question.unanswered),
        on_change=_answer,
        args=(batch, file.table.file, question.part, lambda: answers[state.widget(key)]),
    )


def _answer(batch: Batch, file: str, part: str, value: Callable[[], object]) -> None:
    said = state.choices(batch)
    state.keep_choices(batch, said | {file: said.get(file, FOUND_OUT).but(**{part: value()})})


def settings(batch: Batch, file: FileDraft, unclear: bool) -> None:
    """Everything that was found out of one file, each to be changed; opened where it is ``unclear`` what to load."""
    opened = st.expander(
        plain(f"How {file.table.file} is read · {_found(file)}"),
        icon=":material/tune:",
        on_change="rerun",
        key=f"open {file.table.file} {batch[0]}",
        expanded=unclear or bool(file.proposal.open) or file.table.file in state.choices(batch),
    )
    with opened:
        if opened.open:
            _parts(batch, file)
            if file.holds != LEFT_OUT:
                _columns(batch, file)
                _preview(file)
                _keep(batch, file)


def _found(file: FileDraft) -> str:
    found = [
        "left out" if file.holds == LEFT_OUT else f"{file.known_as or file.holds}",
        count(file.table.rows, "row"),
        how.ENCODINGS.get(file.how.encoding, file.how.encoding),
        f"separated by {MARKS[file.how.delimiter]}" if file.how.delimiter else "",
        f"names on line {file.how.header}" if file.how.header else "no names of columns",
    ]
    return " · ".join(filter(None, found))


def _parts(batch: Batch, file: FileDraft) -> None:
    """The file as a whole: what it holds and how its text is to be understood."""
    tables = {name: f"{name}.csv" for name in schema.tables()} | {LEFT_OUT: "nothing: leave it out"}
    first, second, third = st.columns(3)
    with first:
        _choice(batch, file, "table", "It holds", tables, file.holds)
        _choice(batch, file, "dates", "Dates like 03/04/2021", ORDERS, "as each column shows")
    with second:
        if file.how.delimiter:
            _choice(batch, file, "encoding", "Encoding", how.ENCODINGS, _name(file.how.encoding))
        _choice(batch, file, "decimal", "Decimal mark", DECIMALS, "as each column shows")
    with third:
        if file.how.delimiter:
            _choice(batch, file, "delimiter", "Cells are separated by", MARKS, MARKS[file.how.delimiter])
        lines = {0: "there are none"} | {line: f"line {line}" for line in range(1, 51)}
        _choice(batch, file, "header", "Names of the columns", lines, f"line {file.how.header}")


def _name(found: str) -> str:
    return how.ENCODINGS.get(found, found)


def _choice(batch: Batch, file: FileDraft, part: str, label: str, options: dict, found: str) -> None:
    """One part of `How`, with what was found as the first option."""
    unsaid = getattr(FOUND_OUT, part)
    said = getattr(state.choices(batch).get(file.table.file, FOUND_OUT), part)
    values = [unsaid, *options]
    key = f"how {part} {file.table.file} {batch[0]}"
    st.selectbox(
        label,
        values,
        index=values.index(said) if said in values else 0,
        format_func=lambda value: (
            f"{found} ({FOUND})" if value == unsaid and value not in options else options[value]
        ),
        key=key,
        on_change=_answer,
        args=(batch, file.table.file, part, lambda: state.widget(key)),
    )


def _columns(batch: Batch, file: FileDraft) -> None:
    """Which column of the file is which of the format; a column of the format is taken once."""
    st.markdown("**Columns**")
    fields = schema.titles(file.holds) | ({how.EXACT: "Amount, exact"} if file.holds == "records" else {})
    for number, (own, name) in enumerate(file.proposal.columns.items(), start=1):
        beside, which, why = st.columns([3, 3, 2], vertical_alignment="center")
        values = [text for text in file.table.cells[own].iloc[:1000].unique() if text.strip()][:EXAMPLES]
        beside.markdown(f"**{plain(own)}**  \n{plain(_examples(values))}")
        key = f"column {own} {file.table.file} {batch[0]} {name}"
        which.selectbox(
            f"Read column {number} as",  # read out as it is written, and yet drawn as Markdown: no place for a name
            ["", *fields],
            index=["", *fields].index(name),
            format_func=lambda field: (
                f"{fields[field]} ({field})" if field else "your own column, kept as it is"
            ),
            key=key,
            label_visibility="collapsed",
            on_change=_assign,
            args=(batch, file, own, key),
        )
        why.caption(plain(file.proposal.why[own]))


def _examples(values: list[str]) -> str:
    return in_a_row(shortened(value, 40) for value in values) or "blank"


def _assign(batch: Batch, file: FileDraft, own: str, key: str) -> None:
    """Read a column as one of the format; another column that was read as it becomes the analyst's own."""
    name = state.widget(key)
    columns = {each: ("" if field == name else field) for each, field in file.proposal.columns.items()}
    _answer(batch, file.table.file, "columns", lambda: columns | {own: name})


def _preview(file: FileDraft) -> None:
    """The first rows under the names they would get."""
    titles = schema.titles(file.holds) | {how.EXACT: "Amount, exact"}
    read = file.proposal.read
    ordered = [own for name in titles for own, field in read.items() if field == name]
    rows = file.table.cells[[*ordered, *(own for own in file.table.cells if own not in read)]].head(
        ROWS_SHOWN
    )
    st.markdown(f"**The first {count(len(rows), 'row')} under the columns of the format**")
    st.dataframe(
        rows.rename(columns={own: f"{titles[name]} ← {own}" for own, name in read.items()}),
        hide_index=True,
        key=f"preview {file.table.file}",
        alt=f"The first rows of {file.table.file} under the columns they are read as",
    )


def _keep(batch: Batch, file: FileDraft) -> None:
    with st.container(horizontal=True):
        st.download_button(
            "Save these choices",
            lambda: how.saved(file.said.but(columns=dict(file.proposal.columns))),
            f"{file.table.file.rsplit('.', 1)[0]}_reading.json",
            "application/json",
            icon=":material/download:",
            on_click="ignore",
            key=f"save {file.table.file} {batch[0]}",
            help="A small JSON. Load it together with the next file of this kind, and nothing is asked again.",
        )
        st.button(
            "Back to what was found",
            on_click=forget,
            args=(batch, file.table.file),
            disabled=file.table.file not in state.choices(batch),
            key=f"forget {file.table.file} {batch[0]}",
        )
