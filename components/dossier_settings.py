"""What the analyst sets of the dossier on the Data page, and the dossier that comes of it, to take away."""

import dataclasses
from datetime import date

import streamlit as st

from components import settings, state
from components.builders.text import plain
from data import dates, export, package
from data.dossier import Dossier

FOCAL, TURN = "set_focal", "set_turn"
EARLIEST, LATEST = date(1, 1, 1), date(9999, 12, 31)
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
        on_change=_set,
        args=(dossier, "focal_actor", FOCAL),
        help="The actor whose control is followed, and who stands at the centre of the network",
    )
    st.caption(plain(_whose_focal_actor(dossier)))


def _whose_focal_actor(dossier: Dossier) -> str:
    """Where the focal actor comes from."""
    base = dossier.base or dossier
    if dossier.focal_guessed:
        return "The most connected actor (most counterparts, then most records): the dossier states none."
    if not settings.current(dossier).focal_actor:
        return "As the dossier states."
    stated = (
        f"most connected is {base.focal_actor}" if base.focal_guessed else f"it states {base.focal_actor}"
    )
    return f"Set here, not in the dossier: {stated}."


def _turning_point(dossier: Dossier) -> None:
    state.set_widgets({TURN: dossier.turning_point})
    st.date_input(
        "Turning point",
        None,
        EARLIEST,
        LATEST,
        key=TURN,
        on_change=_set,
        args=(dossier, "turning_point", TURN),
        format="YYYY-MM-DD",
        help="The day before and after which the dossier is compared; empty: as the dossier states",
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


def _set(dossier: Dossier, part: str, key: str) -> None:
    """Set what was chosen; what the dossier says anyway is nothing set."""
    chosen, usual = state.widget(key), getattr(dossier.base or dossier, part)
    now = None if chosen == usual else chosen
    settings.change(dataclasses.replace(settings.current(dossier), **{part: now}))


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
