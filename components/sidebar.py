"""The filters, drawn once for all pages and kept in the link."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from components import cache, controls, copy_link, link, state
from components.builders.facet import counts_in_words
from components.builders.text import plain
from components.controls import Control
from components.filter_kinds import Options
from data.dossier import Dossier
from data.filters import Filters
from data.query import View
from data.query.facet import COUNTERS, facets

Drawn = Sequence[tuple[Control, Options]]


def narrow(dossier: Dossier) -> tuple[View, Callable[[], None]]:
    """Draw the filters and narrow the dossier by them.

    Returns the view, and what writes the counts beside the filters: to be called last, since the page is
    what is read first.
    """
    drawn = controls.drawn(dossier)
    link.resolve(dossier, {control.key: options for control, options in drawn})
    slots: dict[str, Any] = {}
    with st.sidebar:
        chosen = _draw([each for each in drawn if not each[0].more], slots)
        buttons = st.container(horizontal=True, gap="small", vertical_alignment="center")
        more = _more([each for each in drawn if each[0].more], slots)
    filters = Filters(**chosen, **more)
    state.remember_filters(dossier.key, filters)
    with buttons:
        _buttons(dossier)
    view = cache.view(dossier, filters, state.unknown())
    return view, lambda: _count(view, drawn, slots)


def _draw(drawn: Drawn, slots: dict[str, Any]) -> dict[str, Any]:
    """Draw filters and return their values by field; under each, a place for its counts goes to ``slots``."""
    chosen: dict[str, Any] = {}
    for control, options in drawn:
        with st.container(gap="xxsmall"):
            chosen[control.field] = control.draw(options, chosen)
            if control.field in COUNTERS and control.matters(chosen):
                slots[control.field] = st.container()
    return chosen


def _more(drawn: Drawn, slots: dict[str, Any]) -> dict[str, Any]:
    """The filters that are not always in sight, and how many of them are set, so that none is silent.

    They are drawn even while they are folded away: a widget that is not drawn drops out of the link. The
    expander keeps no state of its own: with one, it would be a new expander whenever its label changes.
    """
    if not drawn:
        return {}
    asked = [control for control, options in drawn if control.is_set(options)]
    with st.expander(
        f"More filters · {len(asked)} set" if asked else "More filters",
        icon=":material/tune:",
        expanded=state.at_first("more_filters", bool(asked)),
        key="more_filters",
        type="compact",
    ):
        return _draw(drawn, slots)


def _buttons(dossier: Dossier) -> None:
    st.button(
        "Reset",
        key="reset",
        type="tertiary",
        icon=":material/restart_alt:",
        on_click=controls.show,
        args=(dossier, Filters()),
    )
    st.button(
        "Undo",
        key="undo",
        type="tertiary",
        icon=":material/undo:",
        disabled=not state.can_undo(),
        on_click=lambda: controls.show(dossier, state.take_back_filters()),
    )
    copy_link.copy_link()


def _count(view: View, drawn: Drawn, slots: dict[str, Any]) -> None:
    """Write under each filter how many records its options would leave."""
    counted = facets(view, slots)
    for control, options in drawn:
        if control.field in slots:
            numbers = counted[control.field]
            # In the order of the options; what a filter has no options for says its values itself.
            counts = {label: numbers[value] for label, value in options.items()} or numbers
            if words := counts_in_words(counts, control.counted):
                slots[control.field].caption(plain(words))
