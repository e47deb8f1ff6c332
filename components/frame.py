"""The top of every page: the answer, how much of the dossier it rests on, and by which filters."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import controls, navigation
from components.builders.text import in_a_row, plain
from components.chips import chips
from data import schema, settings
from data.filters import NO_FILTER
from data.network import left_out as picture
from data.query import View
from data.words import count


def header(view: View, title: str, answer: str) -> DeltaGenerator:
    """Title, one-sentence answer, the line of records and filters, and a chip that removes each filter.

    Returns the place under the answer, for what takes longer to work out than the answer.
    """
    st.title(title, anchor=False)
    st.markdown(plain(answer))
    further = st.container()
    loosened = dict(view.filters.loosened())
    with st.container(gap="xxsmall"):
        st.caption(plain(record_line(view)))
        # There even without a filter: to mount it anew would take as long as the rest of the page.
        chips([*loosened], lambda words: controls.show(view.dossier, loosened[words]))
    if view.unknown:
        st.warning(
            f"Asked for by the link but not on offer here, so left out of the filters and of what is shown: {plain(', '.join(view.unknown))}.",
            icon=":material/help:",
        )
    if navigation.page_called(title).compares:
        _ask_for_turning_point(view)
    return further


def _ask_for_turning_point(view: View) -> None:
    """Where dated records have no turning point: that one is needed, and where it is set."""
    if view.dossier.turning_point or view.dossier.records["first"].isna().all():
        return
    with st.container(horizontal=True, vertical_alignment="center", key="no_turning_point"):
        st.markdown("No turning point is set, so nothing is compared before and after it.", width="content")
        navigation.link("data", "Set it on the Data page")


def record_line(view: View) -> str:
    """How many records of how many are shown, by which filters, what the settings of the picture leave out of these, and of
    which dossier as it is set."""
    shown, *left_out = records_shown(view).split(" · ")
    parts = [
        shown,
        *(view.filters.parts() or [NO_FILTER]),
        *left_out,
        picture.in_words(view),
        view.dossier.title,
    ]
    parts.append(settings.in_words(view.dossier))
    return in_a_row(parts)


def records_shown(view: View) -> str:
    """How many records of how many are shown, and how many the period left out for want of a date."""
    shown = f"{len(view.records):,} of {view.total:,} records"
    undated = f" · {count(view.undated_dropped, 'undated record')} left out by the period"
    return shown + (undated if view.undated_dropped else "")


def empty(view: View) -> None:
    """What to loosen where nothing is left."""
    st.info(
        "No record is left. "
        + (
            f"Loosen one of: {plain(view.filters.in_words())} — or press Reset in the sidebar."
            if view.filters
            else "The dossier holds no accepted record; the Data page says what was set aside and why."
        ),
        icon=":material/filter_alt_off:",
    )


def lacking(view: View, title: str) -> None:
    """The columns that the dossier does not have and the page rests on, and what each would bring."""
    bring = schema.lacking(view.dossier.present, navigation.page_called(title).rests_on)
    if bring:
        said = [f"{schema.quoted(columns)} for {adds}" for adds, columns in bring.items()]
        st.caption(plain(f"Columns that would bring more to this page: {'; '.join(said)}."))


def computed(text: str) -> None:
    """How the page is computed, in plain words."""
    with st.expander("How this is computed", icon=":material/function:"):
        st.markdown(text)
