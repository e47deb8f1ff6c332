"""The parts of the Data page: what the dossier is, what became of each row, and the format."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.builders.text import plain
from components.table import downloads
from data import schema
from data.dossier import OWN, Dossier
from data.query import View
from data.words import count

MOST_SHOWN = 1000
FEW = 6
"""Notes, or missing columns, that may be told without being asked for."""


def dossier(loaded: Dossier) -> None:
    """Title, licence and description of the dossier."""
    st.subheader(plain(loaded.title), anchor=False)
    about = [f"version {loaded.version}" if loaded.version else "", loaded.licence, f"content {loaded.key}"]
    point = loaded.turning_point.strftime("%-d %b %Y") if loaded.turning_point else "not set"
    about += [
        f"focal actor: {loaded.focal_actor or 'not set'}{' (the most connected; none is stated)' if loaded.focal_guessed else ''}",
        f"turning point: {point}",
    ]
    st.caption(plain(" · ".join(filter(None, about))))
    if loaded.description:
        with st.expander("Things to know about this dossier", icon=":material/info:"):
            for line in loaded.description.splitlines():
                st.markdown(("- " + plain(line.removeprefix("- "))) if line.startswith("- ") else plain(line))
    _notes(loaded.notes)


def _notes(notes: tuple[str, ...]) -> None:
    """What was read as what, and what else was found; folded away where it is long."""
    if notes:
        title = f"How it was read · {count(len(notes), 'note')}"
        with st.expander(title, icon=":material/info:", expanded=len(notes) <= FEW):
            st.markdown("\n".join(f"- {plain(note)}" for note in notes))


def accounts(view: View, of: str = "") -> None:
    """What became of each row: accepted, set aside with its reason, cells blanked.

    ``of`` names a dossier that stands on the page beside the one it is about.
    """
    loaded, beside = view.dossier, f" of {of}" if of else ""
    names = {
        "file": "File",
        "table": "Table",
        "rows": "Rows in",
        "accepted": "Accepted",
        "set_aside": "Set aside",
        "left_out": "Left out",
        "warnings": "Warnings",
    }
    if loaded.accounts["table"].ne("").all():
        names.pop("left_out")
    st.dataframe(
        loaded.accounts[[*names]].rename(columns=names),
        hide_index=True,
        key=f"accounts{beside}",
        height="content",
        placeholder="",
        alt=f"Rows in, accepted and set aside for each file{beside}",
    )
    _problems(view, f"Rows set aside{beside}", loaded.set_aside, lambda: loaded.set_aside)
    _problems(view, f"Warnings{beside}", loaded.warnings, loaded.warned_rows)
    none = {"row was set aside": loaded.set_aside, "cell was blanked or changed": loaded.warnings}
    if said := [f"no {what}" for what, rows in none.items() if rows.empty]:
        st.caption(plain(f"{loaded.title}: {', '.join(said)}."))


def _problems(view: View, name: str, rows: pd.DataFrame, whole: Callable[[], pd.DataFrame]) -> None:
    """Problems and what to do about each; the downloads hold the original rows too."""
    if rows.empty:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.markdown(f"**{plain(name)}** · {len(rows):,}")
        downloads(view, "Data", name, lambda: _titled(whole()), "line")
    shown = _filled(rows.head(MOST_SHOWN))
    told = [f"The first {MOST_SHOWN:,} are shown."] if len(rows) > MOST_SHOWN else []
    if len(shown.columns) < len(rows.columns):
        told.append("Columns of the files that are blank in all these rows are left out.")
    if told:
        st.caption(f"{' '.join(told)} The downloads hold all.")
    st.dataframe(
        _titled(shown),
        hide_index=True,
        key=f"problems_{name}",
        alt=f"{name}: line, column, value, reason and what to do",
    )


def _filled(rows: pd.DataFrame) -> pd.DataFrame:
    """Problems without the columns of the original rows that are blank in all of them: rows of a file with few columns
    would stand far from their own cells, behind those of a file with many.

    >>> _filled(pd.DataFrame({"value": [""], "row: actor": ["A"], "row: note": [""]})).columns.tolist()
    ['value', 'row: actor']
    """
    return rows.loc[:, ~rows.columns.str.startswith(OWN) | (rows != "").any().to_numpy()]


def _titled(rows: pd.DataFrame) -> pd.DataFrame:
    rows = rows.rename(columns={"cure": "what to do"})
    return rows.rename(columns=lambda name: name[:1].upper() + name[1:])


def dictionary(loaded: Dossier) -> None:
    """Every column of the format, from its one definition, and whether this dossier has it."""
    # Drawn when it is opened: a long table would slow every change of a filter.
    opened = st.expander(
        "The format: every column and what it brings",
        icon=":material/menu_book:",
        on_change="rerun",
        key="format",
    )
    with opened:
        if opened.open:
            _columns(loaded)
    _lacking(schema.lacking(loaded.present))


def _lacking(bring: dict[str, list[str]]) -> None:
    """What columns that this dossier does not have would bring; folded away where the list is long."""
    missing = sum(map(len, bring.values()))
    if not missing:
        return
    with st.expander("What more columns would bring", icon=":material/add:", expanded=missing <= FEW):
        named = {adds: " and ".join(f"'{name}'" for name in columns) for adds, columns in bring.items()}
        st.markdown("\n".join(f"- {plain(f'{which} would bring {adds}')}" for adds, which in named.items()))


def _columns(loaded: Dossier) -> None:
    table = st.selectbox(
        "File", list(schema.tables()), format_func=lambda name: f"{name}.csv", key="dictionary"
    )
    st.table(
        pd.DataFrame(
            [
                {
                    "Column": f"`{field.name}`",
                    "Meaning": field.description,
                    "Needed": "yes" if field.required else "",
                    "Brings": field.adds,
                    "Also read as": ", ".join(field.synonyms),
                    **(
                        {"In this dossier": "yes" if field.name in loaded.present else "no"}
                        if table == "records"
                        else {}
                    ),
                }
                for field in schema.tables()[table]
            ]
        ).set_index("Column"),
        height=560,
    )
