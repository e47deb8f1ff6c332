"""What the analyst sets of the dossier on the Data page, and the dossier that comes of it, to take away."""

import dataclasses
from datetime import date

import pandas as pd
import streamlit as st

from components import settings, state
from components.builders.text import plain
from components.table import downloads
from data import dates, export, names, package, same_names
from data.dossier import Dossier
from data.query import View
from data.words import count

FOCAL, TURN = "set_focal", "set_turn"
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)
SUGGESTED = {
    "name": "Name",
    "records": "Records",
    "other": "Other name",
    "other_records": "Records of the other",
    "reason": "Why they may be one",
}
POINT_BRINGS = (
    "No turning point is set. Choose its day above: it brings the balance before and after on the Overview and the "
    "Timeline, and which ties are attested only since on the Network."
)


def focal_and_turning_point(dossier: Dossier) -> None:
    """The focal actor and the turning point, each to be set; where there is none, what it would bring."""
    left, right = st.columns(2)
    with left:
        _focal_actor(dossier)
    with right:
        _turning_point(dossier)
    set_here = settings.current(dossier)
    if set_here.focal_actor or set_here.turning_point:
        st.button(
            "Back to what the dossier states",
            icon=":material/undo:",
            on_click=settings.change,
            args=(dataclasses.replace(set_here, focal_actor=None, turning_point=None),),
        )


def _focal_actor(dossier: Dossier) -> None:
    if not dossier.focal_actor:
        return
    state.set_widgets({FOCAL: dossier.focal_actor})
    st.selectbox(
        "Focal actor",
        dossier.actors,
        key=FOCAL,
        on_change=_set_focal_actor,
        args=(dossier,),
        help="The actor whose control is followed, and who stands at the centre of the network",
    )
    st.caption(plain(_whose_focal_actor(dossier)))


def _whose_focal_actor(dossier: Dossier) -> str:
    """Where the focal actor comes from."""
    base = dossier.base or dossier
    if dossier.focal_guessed:
        return "The most connected actor: it has most records, and the dossier states none."
    if not settings.current(dossier).focal_actor:
        return "As the dossier states."
    stated = (
        f"most connected is {base.focal_actor}" if base.focal_guessed else f"it states {base.focal_actor}"
    )
    return f"Set here, not in the dossier: {stated}."


def _set_focal_actor(dossier: Dossier) -> None:
    chosen = state.widget(FOCAL)
    usual = (dossier.base or dossier).focal_actor
    focal = None if chosen == usual else chosen
    settings.change(dataclasses.replace(settings.current(dossier), focal_actor=focal))


def _turning_point(dossier: Dossier) -> None:
    state.set_widgets({TURN: dossier.turning_point})
    st.date_input(
        "Turning point",
        None,
        EARLIEST,
        LATEST,
        key=TURN,
        on_change=_set_turning_point,
        args=(dossier,),
        format="YYYY-MM-DD",
        help="The day before and after which the dossier is compared",
    )
    if dossier.turning_point:
        st.caption(_whose_turning_point(dossier))
    else:
        st.info(POINT_BRINGS, icon=":material/event:")


def _whose_turning_point(dossier: Dossier) -> str:
    """Where the turning point comes from."""
    if not settings.current(dossier).turning_point:
        return "As the dossier states."
    stated = (dossier.base or dossier).turning_point
    return (
        f"Set here, not in the dossier: it states {dates.in_words(stated.isoformat()) if stated else 'none'}."
    )


def _set_turning_point(dossier: Dossier) -> None:
    chosen = state.widget(TURN)
    usual = (dossier.base or dossier).turning_point
    point = None if chosen == usual else chosen
    settings.change(dataclasses.replace(settings.current(dossier), turning_point=point))


# --- names that may be one --------------------------------------------------------------------------------


def same(view: View) -> None:
    """Names that may be one actor, each pair with its reason, to be read as one or left; and those that are."""
    dossier = view.dossier
    suggested = same_names.suggestions(dossier)
    merged = settings.current(dossier).same
    if suggested.empty and not merged:
        st.caption("No two names of the dossier look like one actor.")
        return
    with st.expander(
        f"Names that may be one actor · {len(suggested):,} suggested, {len(merged):,} read as one",
        icon=":material/merge:",
        expanded=state.at_first("same_names", bool(merged)),
        key="same_names",
    ):
        _suggested(view, suggested)
        _merged(dossier)
        with st.container(horizontal=True):
            downloads(view, "Data", "Names that may be one actor", lambda: _list(dossier), "likelihood")


def _suggested(view: View, suggested: pd.DataFrame) -> None:
    if suggested.empty:
        return
    st.caption(
        "Judged by spelling, order of words, initials and aliases alone, the likeliest first. Nothing is read as one "
        "unless you say so, and your file is never altered. Tick a row, or press Shift and Space on it, to say so."
    )
    # Another key for each state of the names: what was ticked must never pass on to the row that takes its place.
    key = f"same_names_{view.dossier.key}"
    chosen = st.dataframe(
        suggested.rename(columns=SUGGESTED),
        hide_index=True,
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        height="auto",
        placeholder="",
        alt=f"Names that may be one actor, {count(len(suggested), 'pair')}",
    ).selection.rows
    if chosen:
        row = suggested.iloc[chosen[0]]
        with st.container(horizontal=True):
            for spelling, actor in ((row["name"], row["other"]), (row["other"], row["name"])):
                _merge_button(view.dossier, spelling, actor)


def _merge_button(dossier: Dossier, spelling: str, actor: str) -> None:
    st.button(
        plain(f"Read “{spelling}” as “{actor}”"),
        key=f"merge {spelling} as {actor}",
        icon=":material/merge:",
        on_click=settings.change,
        args=(settings.current(dossier).merged(spelling, actor),),
    )


def _merged(dossier: Dossier) -> None:
    """The names that are read as another, each to be undone."""
    set_here = settings.current(dossier)
    for spelling, actor in set_here.same:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(f"“{spelling}” is read as “{actor}”"), width="content")
            st.button(
                "Undo",
                key=f"part {spelling}",
                icon=":material/undo:",
                type="tertiary",
                help="Read it as a name of its own again",
                on_click=settings.change,
                args=(set_here.parted(spelling),),
            )


def _list(dossier: Dossier) -> pd.DataFrame:
    """Every pair, read as one or suggested, to take away."""
    often = (dossier.base or dossier).mentions
    merged = [
        (spelling, often[spelling], actor, often[actor], "read as the other name, as set on screen")
        for spelling, actor in settings.current(dossier).same
    ]
    done = pd.DataFrame(merged, columns=same_names.COLUMNS)
    table = pd.concat([done, same_names.suggestions(dossier)], ignore_index=True).rename(columns=SUGGESTED)
    return table.assign(State=["read as one"] * len(done) + ["suggested"] * (len(table) - len(done)))


def any_two(dossier: Dossier) -> None:
    """Two names that nobody suggested, read as one all the same."""
    fold = st.expander(
        "Read two other names as one", icon=":material/merge:", on_change="rerun", key="any_two"
    )
    with fold:
        # Drawn when it is opened: two lists of ten thousand names would slow every other change.
        if not fold.open:
            return
        everyone = sorted(dossier.mentions.index, key=names.fold)
        left, right = st.columns(2)
        spelling = left.selectbox("Read", everyone, None, key="any_spelling", placeholder="A name")
        actor = right.selectbox("as", everyone, None, key="any_actor", placeholder="The actor that it names")
        if spelling and actor and spelling != actor:
            _merge_button(dossier, spelling, actor)


def cleaned(dossier: Dossier) -> None:
    """The dossier as it is on screen, as a zip that loads again to an equal one."""
    st.download_button(
        "Download the cleaned dossier",
        lambda: package.package(dossier),
        export.file_name("Data", "dossier", dossier.title, date.today(), "zip"),
        "application/zip",
        key="download_dossier",
        icon=":material/folder_zip:",
        on_click="ignore",
        help="Accepted rows with dates, names, focal actor and turning point as they are here, sources and all, and "
        "datapackage.json: a zip that loads again to the same",
    )
