"""How two actors are joined, step by step, and what it would take for them to fall apart."""

import pandas as pd
import streamlit as st

from components.builders.text import plain
from components.choice import open_choice
from components.network_picture import Manner, network_picture
from components.page_settings import one_of, one_of_list
from components.table import table_with_downloads
from components.tie_button import tie_button
from data.network import fragility, paths, shown, tensions
from data.network import network_sentences as sentences
from data.query import View
from data.tables import paths as tables
from data.words import count, first_few

MOST_PATHS, MOST_ORIGINS, MOST_NAMED = 4, 12, 200
HEIGHT = 320
NOTES = {
    tensions.AT_ONCE: " · possibly at the same time",
    tensions.NOT_AT_ONCE: " :orange-badge[steps never attested at the same time]",
    tensions.UNDATED: " · not all dated",
}
FALLS = (
    "A pair stays joined as long as one origin that asserts a tie between them is right, so it falls only if all its "
    "origins are wrong; one that is wrong is taken to be wrong about everything that it asserts here. To fall apart "
    "counts the fewest independent origins that would have to be wrong so that no path is left: a minimum cut in which "
    "one origin may pay for several pairs. It is found exactly by branch and bound; where a network is too large for that, "
    "a lower and an upper bound are given and said to be bounds."
)


def paths_part(view: View) -> None:
    """The paths between two actors chosen on screen."""
    names = shown.actors(shown.edges(view))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        start = _actor(view, "From", "path_from", names)
        end = _actor(view, "To", "path_to", names)
        over = one_of("Over", paths.OVER, "path_over", paths.NOT_HOSTILE)
    if not start or not end:
        st.caption("Choose two actors: how they are joined, and on whose word, is shown here.")
    elif start == end:
        st.caption("Choose two different actors.")
    else:
        _found(view, start, end, over)
    with st.expander("How this is computed", icon=":material/function:"):
        st.markdown(plain(tables.HOW))
        st.markdown(plain(FALLS))


def _actor(view: View, label: str, key: str, names: list[str]) -> str | None:
    """An actor in view, chosen on screen; a link may name it by an alias."""
    return one_of_list(label, names, key, index=view.dossier.names, placeholder="Choose an actor", width=260)


def _found(view: View, start: str, end: str, over: str) -> None:
    found = paths.paths(view, start, end, over)
    st.markdown(plain(sentences.joined(found, over)))
    if not found.number:
        return
    listed = tables.listed(found)
    edges = shown.edges(view)
    left, right = st.columns([3, 2])
    with left:
        for number, (kind, path) in enumerate(listed[:MOST_PATHS], start=1):
            heading = f"**{kind.capitalize()} path**: {plain(' → '.join(path))}"
            st.markdown(heading + NOTES[paths.at_once(view, found, path)] + _catch_all(view, path))
            _steps(edges, paths.steps(found, path), f"path {number}")
        if found.number > len(listed[:MOST_PATHS]):
            of = "" if found.number <= len(found.shortest) else f" first {len(found.shortest):,}"
            st.caption(f"{found.number:,} shortest paths; the table has the{of or 'm all'}.")
        _fragility(view, start, end, over)
    with right:
        drawn = _on_paths(edges, found)
        of = f"shortest paths from {found.start} to {found.end} and the strongest one"
        alt = f"Network of {count(len(drawn), 'tie')}: {of}. The table of paths holds the same."
        network_picture(view, drawn, "paths_picture", Manner(height=HEIGHT, alt=alt, alone=True))
    table_with_downloads(view, "Network", tables.table(start, end, over), open_choice, unfolded=False)


def _catch_all(view: View, path: paths.Path) -> str:
    """That a path may join nobody, where it runs through an actor that may be several."""
    names = paths.catch_all(view, path)
    return f" :orange-badge[through {plain(', '.join(names))}, which may be several actors]" if names else ""


def _on_paths(edges: pd.DataFrame, found: paths.Paths) -> pd.DataFrame:
    """The ties of the paths that are listed on screen."""
    drawn = [paths.steps(found, path) for _, path in tables.listed(found)[:MOST_PATHS]]
    wanted = {tie for steps in drawn for ties in steps["ties"] for tie in ties}
    return edges.loc[sorted(wanted)]


def _steps(edges: pd.DataFrame, steps: pd.DataFrame, where: str) -> None:
    """The steps of a path, each a button that opens its strongest tie."""
    for place, step in enumerate(steps.to_dict("records")):
        ties = edges.loc[list(step["ties"])]
        with st.container(gap=None):
            tie_button(_step_in_words(step, ties), ties.iloc[0], f"{where} {place}")
            st.caption(plain(f"{_ties_in_words(ties)} · {_weakest_in_words(edges, ties)}"))


def _step_in_words(step: dict, ties: pd.DataFrame) -> str:
    """A step and on how much it stands."""
    best = ties.loc[ties["weight"].idxmax(), "grade"]
    said_by = count(step["origins"], "independent origin")
    graded = best if best == "not graded" else f"best grade {best}"
    return f"{step['from']} – {step['to']} · {said_by} · {graded}"


def _ties_in_words(ties: pd.DataFrame) -> str:
    """The ties of a step: how many, the strongest and the weakest, and what is disputed."""
    disputed = int((ties["disputed"] > 0).sum())
    disputed = f", {disputed} disputed" if disputed else ""
    if len(ties) == 1:
        return f"{tables.tie_in_words(ties.iloc[0])}{', disputed' if disputed else ''}"
    strongest, weakest = tables.tie_in_words(ties.iloc[0]), tables.tie_in_words(ties.iloc[-1])
    return f"{count(len(ties), 'tie')}{disputed} · strongest: {strongest} · weakest: {weakest}"


def _weakest_in_words(edges: pd.DataFrame, ties: pd.DataFrame) -> str:
    """The years of a step, its weakest evidence, and what of the same pair points the other way."""
    grade = tables.lowest_grade(ties)
    graded = grade if grade == "not graded" else f"lowest grade {grade}"
    said = f"{tables.years_in_words(ties)} · fewest origins of a tie: {ties['origins'].min()}, {graded}"
    hostile = tables.said_hostile(edges, ties)
    return f"{said} · also said hostile: {', '.join(hostile)}" if hostile else said


def _fragility(view: View, start: str, end: str, over: str) -> None:
    """How many origins would have to be wrong for the two to fall apart, and which."""
    found = fragility.of_view(view, start, end, over)
    if found is None:
        return
    st.markdown("**To fall apart**")
    st.markdown(plain(sentences.falls_apart(found, start, end)))
    labels = sentences.origin_names(view, found)
    heading = "The origin" if len(labels) == 1 else f"A set that is enough: {count(len(labels), 'origin')}"
    with st.expander(heading, expanded=len(labels) <= MOST_ORIGINS):
        st.markdown("\n".join(f"- {plain(label)}" for label in labels[:MOST_NAMED]))
        fallen = first_few((f"{a} – {b}" for a, b in found.pairs), MOST_ORIGINS)
        more = f"The first {MOST_NAMED} of {len(labels):,} origins. " if len(labels) > MOST_NAMED else ""
        others = "Others may do as well." if len(labels) == 1 else "Other sets as small may do as well."
        st.caption(plain(f"{more}Pairs that would fall: {fallen}. {others}"))
