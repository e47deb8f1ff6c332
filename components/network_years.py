"""The network in several years at once: which years, the panels, and how to read them."""

import streamlit as st

from components import cache
from components.builders import years as builder
from components.builders.text import plain
from components.chart import chart
from components.choice import open_choice
from components.page_settings import one_of
from data import dates
from data.network import scene_sentences, years
from data.query import View
from data.words import count


def years_picture(view: View) -> None:
    """A small panel for each of some years, which the analyst chooses."""
    which = one_of("Years in the panels", [years.EVENLY, years.EACH], "panels", label_visibility="collapsed")
    found = years.several(view, which)
    if not found:
        st.info("No record in view has a date.", icon=":material/event_busy:")
        return
    said = f"The network in {count(len(found), 'year')}, {years.in_words(list(found))}."
    chart(
        builder.panels(found, cache.positions(view), view.dossier.focal_actor, view.dossier.turning_point),
        "year_panels",
        f"{said} The table of ties holds those of one year.",
        open_choice,
    )
    st.caption(
        plain(
            " ".join(
                (
                    _shown(view, list(found), which),
                    _read(view, list(found)),
                    scene_sentences.going_by_year(view, found),
                    _counted(view, found),
                )
            )
        )
    )


def _shown(view: View, found: list[int], which: str) -> str:
    """Which years are shown, and how to see others."""
    said = years.in_words(found)
    other = f'"{years.EACH}" shows those around {view.scene.year}.' if which == years.EVENLY else ""
    other = other if len(found) > 1 and found[1] - found[0] > 1 else ""
    further = (
        "Move the slider to see others." if which == years.EACH and len(found) == years.MOST_YEARS else ""
    )
    reported = "More ties may only mean more dated reports." if len(found) > 1 else ""
    return " ".join(filter(None, (f"Shown: {said}.", other, further, reported)))


def _read(view: View, found: list[int]) -> str:
    """What the marks mean, of those that may be met."""
    point = view.dossier.turning_point
    framed = ""
    if point:
        day = dates.in_words(point.isoformat())
        framed = (
            f"; dashed frame: the year of the turning point, {day}"
            if point.year in found
            else (f"; the turning point, {day}, is in none of these years")
        )
    carried = "; dotted: all of them only carried on by assumption" if view.scene.carries() else ""
    return (
        f"Line: a pair that is tied; dashed: at least one of its ties is disputed{carried}; filled: the focal actor; named: those with most ties, as far as "
        f"there is room{framed}. Click an actor for its ties."
    )


def _counted(view: View, found: dict) -> str:
    """What the sentence above and the tables are of, and whether all ties are drawn."""
    few = any(len(ties) > builder.MOST_TIES for ties in found.values())
    least = f" The {builder.MOST_TIES} strongest ties of each year are drawn." if few else ""
    return f"The sentence above and the tables are of {view.scene.year}.{least}"
