"""The filters, drawn once for all pages and kept in the link."""

import streamlit as st

from components import copy_link, state
from data import dates, names, vocabulary
from data.dossier import Dossier
from data.filters import Filters
from data.query import View, select
from data.vocabulary import ACTIVITY, TIE

GROUPS, TIES, ACTIVITIES, PERIOD = "groups", "ties", "activities", "period"
YEARS_SHOWN_AS_MONTHS = 4


def narrow(dossier: Dossier) -> View:
    """Draw the filters, and narrow the dossier by them."""
    kinds = {TIES: _labels(dossier, TIE), ACTIVITIES: _labels(dossier, ACTIVITY)}
    moments = _moments(dossier)
    _resolve_link(dossier, kinds, moments)
    with st.sidebar:
        groups = st.multiselect(
            "Groups",
            dossier.actors,
            key=GROUPS,
            bind="query-params",
            placeholder="All groups",
            help="Records that name any of these, by name or alias",
        )
        ties = st.multiselect(
            "Tie types", list(kinds[TIES]), key=TIES, bind="query-params", placeholder="All types"
        )
        activities = []
        if kinds[ACTIVITIES]:
            activities = st.multiselect(
                "Activities",
                list(kinds[ACTIVITIES]),
                key=ACTIVITIES,
                bind="query-params",
                placeholder="All activities",
            )
        period = _period(moments)
        with st.container(horizontal=True):
            st.button("Reset", icon=":material/restart_alt:", on_click=_reset, args=(moments,))
            copy_link.copy_link()
    filters = Filters(
        groups=tuple(groups),
        ties=tuple(kinds[TIES][label] for label in ties),
        activities=tuple(kinds[ACTIVITIES][label] for label in activities),
        period=period,
    )
    return select(dossier, filters, state.unknown())


def _labels(dossier: Dossier, record_type: str) -> dict[str, str]:
    """Label -> category of every kind in the dossier, in the order of the vocabulary."""
    records = dossier.records
    used = records.loc[records["record_type"] == record_type, "category"].unique()
    declared = [kind.name for kind in vocabulary.CATEGORIES if kind.record_type == record_type]
    ordered = [name for name in declared if name in used] + sorted(set(used) - set(declared))
    labels: dict[str, str] = {}
    for name in ordered:
        label = vocabulary.category(record_type, name).label
        labels[label if label not in labels else name] = name
    return labels


def _moments(dossier: Dossier) -> list[str]:
    """Years, or months of a short conflict, from the first to the last day of the dossier."""
    records = dossier.records
    first, last = records["first"].min(), records["last"].max()
    if first != first or last != last:
        return []
    if last.year - first.year < YEARS_SHOWN_AS_MONTHS:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
    return [f"{year:04}" for year in range(first.year, last.year + 1)]


def _period(moments: list[str]) -> tuple[str, str] | None:
    """The period chosen; None for the whole of it, which keeps undated records."""
    if len(moments) < 2:
        return None
    whole = (moments[0], moments[-1])
    chosen = st.select_slider(
        "Period",
        moments,
        value=whole,
        key=PERIOD,
        bind="query-params",
        format_func=str,
        help="Records whose dates meet this period; narrowing it leaves undated ones out",
    )
    return None if tuple(chosen) == whole else tuple(chosen)


def _reset(moments: list[str]) -> None:
    state.set_widgets({key: [] for key in (GROUPS, TIES, ACTIVITIES) if state.has(key)})
    if state.has(PERIOD):
        state.set_widgets({PERIOD: (moments[0], moments[-1])})
    state.remember_unknown(())


def _resolve_link(dossier: Dossier, kinds: dict[str, dict[str, str]], moments: list[str]) -> None:
    """Rewrite what a link asks for into names that the filters know, before they are drawn."""
    indexes = {GROUPS: dossier.names} | {key: _kind_index(labels) for key, labels in kinds.items()}
    rewritten, unknown = {}, []
    for key, index in indexes.items():
        asked = st.query_params.get_all(key)
        known, missing = names.resolve(asked, index)
        unknown += missing
        if known != asked:
            rewritten[key] = known
    asked = st.query_params.get_all(PERIOD)
    if asked and (len(asked) != 2 or not set(asked) <= set(moments)):
        rewritten[PERIOD] = _nearest(asked, moments)
        unknown += [] if rewritten[PERIOD] else [f"period {' – '.join(asked)}"]
    if rewritten:
        state.remember_unknown(tuple(unknown))
        for key, values in rewritten.items():
            st.query_params[key] = values
        st.rerun()


def _kind_index(labels: dict[str, str]) -> dict[str, str]:
    return {names.fold(name): label for label, category in labels.items() for name in (label, category)}


def _nearest(asked: list[str], moments: list[str]) -> list[str]:
    """A period finer, coarser or wider than the filter's steps, widened or cut to them; [] where unreadable."""
    bounds = [dates.interval(text) for text in asked]
    if len(asked) != 2 or None in bounds or not moments:
        return []
    steps = [dates.interval(moment) for moment in moments]
    met = [
        moment
        for moment, (first, last) in zip(moments, steps, strict=True)
        if last >= bounds[0][0] and first <= bounds[1][1]
    ]
    return [met[0], met[-1]] if met else []
