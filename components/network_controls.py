"""The controls of the network: one row in sight, the rest under "Picture"; all of them in the link."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import streamlit as st

from components import network_link, state, style
from components.arrangements import ARRANGEMENTS, FORCE
from components.builders import network_look
from components.builders.network import MOST_TIES
from data import names, vocabulary
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
    Scene,
)
from data.query import View
from data.query.change import CHANGES

LINKED = {"bind": "query-params"}
QUIET = {"label_visibility": "collapsed"}
MATRIX = "Matrix"
NO_SHADE = "None"
STEPS = list(range(1, MOST_STEPS + 1))
WAYS = {way.capitalize(): way for way in DIRECTIONS}
FAMILIES = {vocabulary.FAMILIES[name]: name for name in style.FAMILY_COLOURS}
HALF_LIFE_WORDS = {"never" if each == NEVER else f"{each} months": each for each in HALF_LIVES}


@dataclass(frozen=True)
class Drawing:
    """How the network is drawn: an arrangement or `MATRIX`, measures of size and shade, the most ties drawn, both
    sides beside each other, and several years at once."""

    arrangement: str = FORCE
    size: str = network_look.KINDS
    shade: str = network_look.NOTHING
    named: bool = False
    most: int = MOST_TIES
    beside: bool = False
    several: bool = False


def controls(view: View) -> tuple[Scene, Drawing]:
    """Draw the row of controls of a view and return what it says."""
    network_link.resolve(view, _offered(view))
    with st.container(horizontal=True, vertical_alignment="center", key="network_controls"):
        show = _show(view)
        around = _around(view)
        arrangement = st.selectbox(
            "Layout", [*ARRANGEMENTS, MATRIX], key="layout", width=170, **QUIET, **LINKED
        )
        with st.popover("Picture", icon=":material/tune:"):
            half_life, steps, direction, without, hidden = _scene(view, around, show)
            drawing = _drawing(view, arrangement, show)
        steps_back = st.container(horizontal=True, gap="xxsmall", width="content")
    # There even where it is empty: what comes and goes above the picture would have it drawn anew.
    with st.container(key="network_year", gap=None):
        year, several = _year(view) if show == YEAR else (None, False)
    with steps_back:
        _steps(view)
    return Scene(show, year, half_life, without, hidden, around, steps, direction), replace(
        drawing, several=several
    )


def _offered(view: View) -> dict[str, Iterable]:
    """What the controls offer, by their keys in the link."""
    first, last = _first_and_last(view) if _dated(view) else (1, 0)
    labels = list(network_look.LABELS.values())
    return {
        "show": _shows(view),
        "year": range(first, last + 1),
        "half": HALF_LIFE_WORDS,
        "layout": [*ARRANGEMENTS, MATRIX],
        "way": WAYS,
        "steps": STEPS,
        "size": labels,
        "shade": [NO_SHADE, *labels],
        "off": [*FAMILIES, *CHANGES],
        "hide": view.dossier.actors,
    }


def _shows(view: View) -> list[str]:
    """What the dossier can tell apart is on offer."""
    if not _dated(view):
        return [ALL]
    return [ALL, BEFORE, AFTER, CHANGE, YEAR] if view.dossier.turning_point else [ALL, YEAR]


def _show(view: View) -> str:
    """The time that is looked at."""
    if not _dated(view):
        return ALL
    offered = _shows(view)
    return st.segmented_control("Show", offered, default=ALL, key="show", required=True, **QUIET, **LINKED)


def _dated(view: View) -> bool:
    """Whether the dossier tells one time from another."""
    return bool(view.dossier.records["first"].notna().any())


def _around(view: View) -> tuple[str, ...]:
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
        _by_any_name(view),
        key="around",
        placeholder="Find an actor",
        select_all=False,
        width=260,
        **QUIET,
        **LINKED,
    )
    return tuple(dict.fromkeys(index.get(name, name) for name in chosen))


def _by_any_name(view: View) -> list[str]:
    """The actors of the dossier, and their other names after them."""
    actors = view.dossier.actors
    table = view.dossier.table("actors")
    further = [
        name
        for row in table[table["actor"].isin(actors)].itertuples()
        for name in (row.full_name, *names.split_aliases(row.aliases))
        if view.dossier.names.get(names.fold(name)) == row.actor and name not in actors
    ]
    return [*actors, *dict.fromkeys(further)]


def _scene(view: View, around: tuple[str, ...], show: str) -> tuple:
    """The rest of the scene."""
    half_life = _half_life(show) if _dated(view) else ATTESTED
    steps = st.segmented_control(
        "Ties away from the actor found",
        STEPS,
        default=1,
        key="steps",
        required=True,
        disabled=not around,
        **LINKED,
    )
    direction = WAYS[st.selectbox("Which way", list(WAYS), key="way", disabled=not around, **LINKED)]
    kinds = list(CHANGES if show == CHANGE else FAMILIES)
    off = st.multiselect("Kinds left out", [*FAMILIES, *CHANGES], key="off", placeholder="None", **LINKED)
    hidden = st.multiselect("Actors left out", view.dossier.actors, key="hide", placeholder="None", **LINKED)
    without = tuple(FAMILIES.get(name, name) for name in off if name in kinds)
    return half_life, steps, direction, without, tuple(hidden)


def _half_life(show: str) -> float:
    """Whether ties are carried on, and until when."""
    timed = show in (BEFORE, AFTER, YEAR)
    carried = st.toggle(
        "Carry ties on until half their weight has faded",
        key="carried",
        disabled=not timed,
        help="A tie goes on past its last attestation, unless a record states its end. Off: only where it is attested",
        **LINKED,
    )
    usual = HALF_LIVES.index(HALF_LIFE)
    asked = st.selectbox(
        "Half of it fades in",
        list(HALF_LIFE_WORDS),
        usual,
        key="half",
        disabled=not (timed and carried),
        **LINKED,
    )
    return HALF_LIFE_WORDS[asked] if carried else ATTESTED


def _drawing(view: View, arrangement: str, show: str) -> Drawing:
    labels = {label: name for name, label in network_look.LABELS.items()}
    size = st.selectbox("Size of actors", list(labels), key="size", **LINKED)
    shade = st.selectbox("Shade of actors", [NO_SHADE, *labels], key="shade", **LINKED)
    named = st.toggle("Write the kind on each tie", key="kinds", **LINKED)
    sides = show in (BEFORE, AFTER)
    beside = bool(view.dossier.turning_point) and st.toggle(
        "Before and after side by side", key="beside", disabled=not sides, **LINKED
    )
    most = st.number_input(
        "Most ties drawn",
        50,
        10_000,
        MOST_TIES,
        50,
        key="most",
        help="The strongest are drawn; with more, moving the picture becomes slow",
        **LINKED,
    )
    return Drawing(
        arrangement, labels[size], labels.get(shade, network_look.NOTHING), named, int(most), beside and sides
    )


def _year(view: View) -> tuple[int | None, bool]:
    """The year that is looked at, and whether several are at once; arrow keys go from year to year."""
    first, last = _first_and_last(view)
    if first == last:
        return first, False
    point = view.dossier.turning_point
    usual = min(max(point.year if point else last, first), last)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        year = st.slider("Year", first, last, usual, key="year", **QUIET, **LINKED)
        several = st.toggle("Several years at once", key="years", **LINKED)
    return year, several


def _first_and_last(view: View) -> tuple[int, int]:
    """The years of the first and the last record of the dossier."""
    records = view.dossier.records
    return int(records["first"].min().year), int(records["last"].max().year)


def years_to_play(view: View) -> dict | None:
    """The year that a view shows and those it can go on to; None where it shows no year, or there is but one."""
    if view.scene.show != YEAR or not view.scene.timed():
        return None
    first, last = _first_and_last(view)
    return {"year": view.scene.year, "first": first, "last": last} if first < last else None


def show_year(year: int) -> None:
    """Show another year."""
    state.set_widgets({"year": year})


def toggle_kind(name: str) -> None:
    """Leave a kind of the legend out, or bring it back."""
    label = vocabulary.FAMILIES.get(name, name)
    off = state.widget("off")
    state.set_widgets({"off": [each for each in off if each != label] if label in off else [*off, label]})


def add(key: str, name: str) -> None:
    """Put one more actor in the middle (``around``) or leave one more out (``hide``)."""
    state.set_widgets({key: [*state.widget(key), name]})


def back_to_all() -> None:
    """Show every actor and every kind again."""
    state.set_widgets({"around": [], "hide": [], "off": []})


def _steps(view: View) -> None:
    """Buttons that take back the last change of the scene, and bring it again."""
    state.remember_scene(view.dossier.key, {key: state.widget(key) for key in SCENE if state.has(key)})
    for name, icon, by in (("Undo", "undo", -1), ("Redo", "redo", 1)):
        st.button(
            "",
            icon=f":material/{icon}:",
            key=f"scene_{icon}",
            type="tertiary",
            help=f"{name} the last change of what is shown",
            disabled=not state.can_step(by),
            on_click=_step,
            args=(by,),
        )


def _step(by: int) -> None:
    state.set_widgets(state.step_scene(by))


SCENE = ("show", "year", "around", "carried", "half", "steps", "way", "off", "hide")
"""Keys of the controls that say what is shown."""
