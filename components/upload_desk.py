"""Loading the analyst's own files: what was found out of them, what is asked, and the loading itself."""

import functools

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import cache, data_desk, library, reading_choices, state
from components.builders.text import plain
from data import sentences, templates
from data.dossier import Dossier
from data.filters import Filters
from data.intake.draft import Draft
from data.intake.loading import assembled
from data.intake.progress import Tell
from data.reading import UnreadableFile, archive
from data.reading.how import LEFT_OUT
from data.words import count

TYPES = sorted(ending.removeprefix(".") for ending in {*archive.READ, ".zip", ".gz"})


def upload() -> None:
    """Load the analyst's own files, or go back to the dossier shown at start."""
    with st.expander("Load your own file", icon=":material/upload_file:", expanded=True):
        files = st.file_uploader(
            "Records as CSV or workbook, alone or with sources, actors and the rest, or all of it as a zip",
            TYPES,
            accept_multiple_files=True,
            key="upload",
            help="One column with names is enough; 'source' and 'target' of an edge list, event files of ACLED "
            "and UCDP and Gephi's edges are understood. You see how each column is read and can change it.",
        )
        if files:
            _desk(files)
        else:
            state.remember_try(None)
        with st.container(horizontal=True):
            _beside()
        st.caption(
            "A loaded file stays in the memory of this machine until the server stops; the link then leads back to it."
        )


def _beside() -> None:
    st.button(
        "Back to the dossier shown at start",
        on_click=library.choose,
        args=(None,),
        disabled=not st.query_params.get(library.PARAMETER),
    )
    st.download_button(
        "Template",
        templates.template_zip,
        "leverage_template.zip",
        "application/zip",
        icon=":material/download:",
        on_click="ignore",
        help="A zip with every file of the format: headers, one example row, datapackage.json",
    )


def _desk(files: list) -> None:
    """What was found out of the files; they are loaded at once where nothing has to be asked."""
    batch = tuple(sorted(file.file_id for file in files))
    hows, reading = state.choices(batch), " ".join(batch)
    if state.cancelled() == reading:
        st.info("Reading was cancelled. Nothing has changed.", icon=":material/cancel:")
        st.button("Read again", on_click=state.remember_try, args=(None,))
        return
    place = st.empty()
    try:
        draft = cache.draft(files, batch, hows, _progress(place, reading, "cancel_read"))
    except UnreadableFile as error:
        st.error(plain(str(error)), icon=":material/error:")
        if hows:
            st.button("Back to what was found", on_click=state.keep_choices, args=(batch, {}))
        return
    finally:
        place.empty()
    for fault in draft.faults:
        st.error(plain(fault), icon=":material/error:")
    _load_if(draft, at_once=draft.sure and not hows)
    for note in [*draft.notes, *(file.doubt for file in draft.files if file.doubt)]:
        st.warning(plain(note), icon=":material/rule:")
    for file in draft.files:
        reading_choices.ask(batch, file, _is_shown(draft))
    _button(draft, bool(hows))
    for file in draft.files:
        reading_choices.settings(batch, file, unclear=bool(draft.faults))


def _load_if(draft: Draft, at_once: bool) -> None:
    """Load, where the analyst pressed the button or nothing is to be asked and it was not tried before."""
    if state.take_wish_to_load() == draft.key or (at_once and state.tried_to_load() != draft.key):
        state.remember_try(draft.key)
        _load(draft)
    if state.cancelled() == draft.key:
        st.info("Loading was cancelled. Nothing has changed.", icon=":material/cancel:")
    elif _is_refused(draft):
        _refused(cache.upload(draft.key))
    elif _is_shown(draft):
        st.success(_loaded(draft), icon=":material/check:")


def _load(draft: Draft) -> None:
    """Load with progress in sight; a dossier without a single record is kept, but never shown as the one looked at."""
    place = st.empty()
    try:
        dossier = assembled(draft, _progress(place, draft.key, "cancel_load"))
    except UnreadableFile as error:
        st.error(plain(str(error)), icon=":material/error:")
        return
    finally:
        place.empty()
    cache.keep_upload(dossier)
    if dossier.accepted:
        library.choose(dossier.key)
        st.rerun()


def _refused(dossier: Dossier) -> None:
    """Why a dossier without a single record is not the one looked at, and what became of each of its rows."""
    st.error(plain(_nothing(dossier)), icon=":material/error:")
    if len(dossier.set_aside):
        data_desk.accounts(cache.view(dossier, Filters(), ()), dossier.title)


def _progress(place: DeltaGenerator, work: str, key: str) -> Tell:
    """Draws a bar and, beside it, what cancels the work, once there is something to tell. A click on Cancel ends this
    run at the next step of the work."""

    @functools.cache
    def bar() -> DeltaGenerator:
        with place.container(horizontal=True, vertical_alignment="center"):
            drawn = st.progress(0.0)
            st.button("Cancel", key=key, on_click=state.cancel, args=(work,))
        return drawn

    return lambda share, what: bar().progress(min(share, 1.0), f"{what} …")


def _nothing(dossier: Dossier) -> str:
    stays = "The dossier shown stays; the page speaks of it further down."
    if dossier.set_aside.empty:
        return f"{dossier.title} has names of columns, but no row below them. {stays}"
    return f"No record of {dossier.title} was accepted: {sentences.rows(dossier)}. {stays}"


def _loaded(draft: Draft) -> str:
    return plain(
        "Loaded. " + "; ".join(map(_fate, cache.upload(draft.key).accounts.to_dict("records"))) + "."
    )


def _fate(account: dict) -> str:
    """What became of one file."""
    if account["table"]:
        accepted = f"{account['accepted']:,} of {count(account['rows'], 'row')} accepted"
        return f"{account['file']}: {accepted}, {account['set_aside']:,} set aside"
    rows = account["left_out"]
    return f"{account['file']}: left out" + ("" if pd.isna(rows) else f" ({count(rows, 'row')})")


def _button(draft: Draft, changed: bool) -> None:
    """Load by hand, where there was something to ask or to change."""
    if draft.sure and not changed and _is_shown(draft):
        return
    unanswered = any(file.questions for file in draft.files if file.holds != LEFT_OUT)
    again = _is_shown(draft) or _is_refused(draft)
    st.button(
        "Load again" if again else "Load",
        key="load",
        type="secondary" if again else "primary",
        icon=":material/check:",
        disabled=bool(draft.faults) or unanswered,
        on_click=state.wish_to_load,
        args=(draft.key,),
        help="Answer the questions above first." if unanswered else None,
    )


def _is_shown(draft: Draft) -> bool:
    return st.query_params.get(library.PARAMETER) == draft.key


def _is_refused(draft: Draft) -> bool:
    """Whether it was loaded and no record of it was accepted."""
    made = cache.upload(draft.key)
    return made is not None and not made.accepted
