"""The table twin of a picture, and its downloads: what is downloaded is exactly what is listed."""

from collections.abc import Callable
from datetime import date
from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from components import state
from components.frame import records_shown
from components.style import CHANGE_COLOURS
from data import dates, export, settings
from data.choice import Choice
from data.query import CHANGES, View
from data.tables import Table
from data.tables.ties import BECAME, YEARS
from data.words import count

MOST_ROWS = 1000
"""Rows shown at a time; a download holds all of them."""


def sort_by(table: Table) -> str:
    """The way to sort a table, chosen on screen."""
    return st.selectbox("Sort by", list(table.sorts), key=f"sort_{table.name}")


def twins(
    view: View,
    page: str,
    tables: tuple[Table, ...],
    on_choice: Callable[[Choice], None],
    unfolded: bool = False,
) -> None:
    """The tables behind a page, one of which is offered; a row opens its evidence.

    A table costs the browser as much as a whole small app, so beside a picture it stays folded until asked for.
    """
    names = [table.name for table in tables]
    name = st.segmented_control(
        "Table",
        names,
        default=names[0],
        key=f"tables_{page}_{names[0]}",
        label_visibility="collapsed",
        required=True,
    )
    chosen = tables[names.index(name)] if name in names else tables[0]
    table_with_downloads(view, page, chosen, on_choice, unfolded)


def table_with_downloads(
    view: View, page: str, table: Table, on_choice: Callable[[Choice], None], unfolded: bool
) -> None:
    """A table of a view with a button for each format; the rows themselves are drawn when they are unfolded."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        by = sort_by(table)
        downloads(
            view,
            page,
            table.name,
            lambda: table.sorted(view, by),
            by,
            table.in_words and table.in_words(view),
            table.formula,
        )
    fold = st.expander(
        f"Table: {table.name.lower()}",
        icon=":material/table:",
        expanded=unfolded,
        on_change="rerun",
        key=f"fold_{page}_{table.name}",
    )
    with fold:
        if fold.open:
            _rows(view, table, by, on_choice)


def _rows(view: View, table: Table, by: str, on_choice: Callable[[Choice], None]) -> None:
    """The sorted rows, each of which opens its evidence."""
    rows = table.sorted(view, by, whole=False)
    shown = rows.head(MOST_ROWS)
    key = f"table_{table.name}"

    def picked() -> None:
        if chosen := state.widget(key).selection.rows:
            on_choice(table.choice(view, shown.iloc[chosen[0]]))

    st.dataframe(
        _coloured(shown),
        key=key,
        hide_index=True,
        on_select=picked,
        selection_mode="single-row",
        height=380,
        placeholder="",
        alt=f"Table of {table.name.lower()}, {count(len(rows), 'row')}",
        column_config={
            "Link": st.column_config.LinkColumn(),
            **{name: st.column_config.Column(width=width) for name, width in table.widths.items()},
            **{name: st.column_config.NumberColumn(format=format) for name, format in table.formats.items()},
        },
    )
    st.caption(
        f"{count(len(rows), 'row')}"
        + (
            f", of which the first {MOST_ROWS:,} by {by.lower()} are shown; downloads hold all"
            if len(rows) > MOST_ROWS
            else ""
        )
        + f". Tick a row, or press Shift and Space on it, for its evidence. Downloads keep the order of Sort by. {table.note}".rstrip()
    )


def _coloured(shown: pd.DataFrame) -> pd.DataFrame | Styler:
    """The rows with what became of a tie in the colour and with the mark that it has in the picture."""
    if BECAME not in shown:
        return shown
    return (
        shown.style.map(_in_its_colour, subset=[BECAME])
        .format(_marked, subset=[BECAME])
        .format(na_rep="", subset=YEARS)
    )


def _in_its_colour(change: str) -> str:
    """A tint behind the words, which stay as easy to read as any."""
    return f"background-color: {CHANGE_COLOURS[change]}3D" if change in CHANGE_COLOURS else ""


def _marked(change: str) -> str:
    return f"{CHANGES[change].mark} {change}" if change in CHANGES else change


def about(
    view: View, page: str, name: str, sorted_by: str, in_words: str | None = None, formula: str = ""
) -> export.About:
    """What is taken away, and how it was made; ``in_words`` is None for what follows no settings of a page."""
    return export.About(
        dossier=" · ".join(filter(None, [view.dossier.title, settings.in_words(view.dossier)])),
        version=f"{view.dossier.version} {view.dossier.key}".strip(),
        page=page,
        table=name,
        shown=records_shown(view),
        filters=view.filters.in_words(),
        sorted_by=sorted_by,
        date=date.today().isoformat(),
        # A file of which nothing was accepted is never what the link leads to.
        link=current_link() if view.dossier.accepted else "",
        focal_actor=view.dossier.focal_actor or "",
        turning_point=dates.in_words(point.isoformat()) if (point := view.dossier.turning_point) else "none",
        settings="" if in_words is None else in_words or "as usual",
        formula=formula,
    )


def downloads(
    view: View,
    page: str,
    name: str,
    rows: Callable[[], pd.DataFrame],
    sorted_by: str,
    in_words: str | None = None,
    formula: str = "",
) -> None:
    """A download button for each format; the file is built when it is clicked.

    ``in_words`` says what the page sets that the rows follow (blank: all is as usual; None: they follow nothing of that kind);
    it is part of the name of the file, as filters are.
    """
    said = about(view, page, name, sorted_by, in_words, formula)
    filters = " ".join(filter(None, (view.filters.in_words() if view.filters else "", in_words or "")))
    for each in export.FORMATS:
        st.download_button(
            each.name,
            lambda each=each: each.write(rows(), said),
            file_name=export.file_name(page, name, filters, date.today(), each.extension),
            mime=each.mime,
            key=f"download_{name}_{each.name}",
            icon=":material/download:",
            on_click="ignore",
            help=f"All rows of the table of {name.lower()}, as filtered and sorted",
        )


def current_link() -> str:
    """The address of what is on screen, with the filters and what is open."""
    asked = [(name, value) for name in st.query_params for value in st.query_params.get_all(name)]
    return (st.context.url or "") + (f"?{urlencode(asked)}" if asked else "")
