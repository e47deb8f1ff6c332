"""The controls of what of the network is shown: a time, around whom, without what."""

import streamlit as st

from components import state, style
from components.filter_kinds import BIND
from data import names, vocabulary
from data.dossier import Dossier
from data.memo import kept
from data.network.scene import (
    AFTER,
    ALL,
    ATTESTED,
    BEFORE,
    CHANGE,
    DIRECTIONS,
    HALF_LIFE,
    HALF_LIVES,
    MOST_STEPS,
    NEVER,
    YEAR,
)
from data.query import View
from data.query.change import CHANGES

BESIDE = "Side by side"
"""Before and after in two pictures; all else on the page is of any time."""
QUIET = {"label_visibility": "collapsed"}
STEPS = list(range(1, MOST_STEPS + 1))
WAYS = {way.capitalize(): way for way in DIRECTIONS}
FAMILIES = {vocabulary.FAMILIES[name]: name for name in style.FAMILY_COLOURS}
HALF_LIFE_WORDS = {"never" if each == NEVER else f"{each} months": each for each in HALF_LIVES}


def show(view: View) -> str:
    """The time that is looked at."""
    if not dated(view):
        return ALL
    offered = shows(view)
    return st.segmented_control(
        "Show", offered, default=ALL, key="show", required=True, wrap=True, **QUIET, bind=BIND
    )


def shows(view: View) -> list[str]:
    """What the dossier can tell apart is on offer."""
    if not dated(view):
        return [ALL]
    return [ALL, BEFORE, AFTER, CHANGE, YEAR, BESIDE] if view.dossier.turning_point else [ALL, YEAR]


def dated(view: View) -> bool:
    """Whether the dossier tells one time from another."""
    return bool(view.dossier.records["first"].notna().any())


def around(view: View) -> tuple[str, ...]:
    """The actors in the middle, found by any name; a name or alias that is typed leads to its actor."""
    index = view.dossier.names
    asked = st.query_params.get_all("around")
    known, unknown = names.resolve(asked, index)
    if asked != known and not state.has("around"):
        state.remember_unknown((*state.unknown(), *(f"actor to find: {text}" for text in unknown)))
        st.query_params["around"] = known
        st.rerun()
    chosen = st.multiselect(
        "Around",
        _by_any_name(view.dossier),
        key="around",
        placeholder="Find an actor",
        select_all=False,
        width=200,
        **QUIET,
        bind=BIND,
    )
    return tuple(dict.fromkeys(names.resolve(chosen, index)[0]))


@kept
def _by_any_name(dossier: Dossier) -> list[str]:
    """The actors of the dossier, and their other names after them."""
    actors = dossier.actors
    known = set(actors)
    table = dossier.table("actors")
    further = [
        name
        for row in table[table["actor"].isin(actors)].itertuples()
        for name in (row.full_name, *names.split_aliases(row.aliases))
        if dossier.names.get(names.fold(name)) == row.actor and name not in known
    ]
    return [*actors, *dict.fromkeys(further)]


def rest(view: View, around: tuple[str, ...], show: str) -> tuple:
    """The rest of the scene."""
    half_life = _half_life(show) if dated(view) else ATTESTED
    steps = st.segmented_control(
        "Ties away from the actor found",
        STEPS,
        default=1,
        key="steps",
        required=True,
        disabled=not around,
        bind=BIND,
    )
    direction = WAYS[st.selectbox("Which way", list(WAYS), key="way", disabled=not around, bind=BIND)]
    kinds = list(CHANGES if show == CHANGE else FAMILIES)
    off = st.multiselect("Kinds left out", [*FAMILIES, *CHANGES], key="off", placeholder="None", bind=BIND)
    hidden = st.multiselect("Actors left out", view.dossier.actors, key="hide", placeholder="None", bind=BIND)
    without = tuple(FAMILIES.get(name, name) for name in off if name in kinds)
    return half_life, steps, direction, without, tuple(hidden)


def _half_life(show: str) -> float:
    """Whether ties are carried on, and until when."""
    timed = show in (BEFORE, AFTER, BESIDE, YEAR)
    carried = st.toggle(
        "Carry ties on until half their weight has faded",
        key="carried",
        disabled=not timed,
        help="A tie goes on past its last attestation, unless a record states its end. Off: only where it is attested",
        bind=BIND,
    )
    usual = HALF_LIVES.index(HALF_LIFE)
    asked = st.selectbox(
        "Half of it fades in",
        list(HALF_LIFE_WORDS),
        usual,
        key="half",
        disabled=not (timed and carried),
        bind=BIND,
    )
    return HALF_LIFE_WORDS[asked] if carried else ATTESTED


def year(view: View) -> tuple[int | None, bool]:
    """The year that is looked at, and whether several are at once; arrow keys go from year to year."""
    first, last = first_and_last(view)
    if first == last:
        return first, False
    point = view.dossier.turning_point
    usual = min(max(point.year if point else last, first), last)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = st.slider("Year", first, last, usual, key="year", **QUIET, bind=BIND)
        several = st.toggle("Several years at once", key="years", bind=BIND)
    return year, several


def first_and_last(view: View) -> tuple[int, int]:
    """The years of the first and the last record of the dossier."""
    records = view.dossier.records
    return int(records["first"].min().year), int(records["last"].max().year)


def years_to_play(view: View) -> dict | None:
    """The year that a view shows and those it can go on to; None where it shows no year, or there is but one."""
    if view.scene.show != YEAR or not view.scene.timed():
        return None
    first, last = first_and_last(view)
    return {"year": view.scene.year, "first": first, "last": last} if first < last else None
