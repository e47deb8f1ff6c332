"""Network: who is tied to whom, and who says so."""

import streamlit as st

from components import cache, frame
from components.choice import open_choice
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.network_controls import controls
from components.network_depth import in_depth
from components.network_drawing import drawing, halves
from components.network_opened import around_opened
from components.network_twin import legend_table, undrawn
from components.table import twins
from components.take_away import take_away
from data import tables
from data.network import scene_sentences

HOW = """
Ties are unordered pairs of actors × kind of tie, drawn where at least one record in view asserts them. **Width** counts independent origins:
records are followed to where their word ends up coming from, so ten papers on one report are one. **Dashed** means disputed: by the whole
dossier, at least one claim of the tie is contested (asserted and denied) or only denied; the label says how many. A claim that is not in view at
all, or not of the time shown, dashes nothing: how many ties are disputed only there is said under the picture. An **arrowhead** points to a side that a record says is under the other's upper hand; no arrowhead means that nobody says.

**Before and after** go by what is certain: the latest possible start and the earliest possible end. A year takes what may have been in it. On one
side or in a year, origins, arrowheads and counts of records are those of its own records. *Carried on*, a tie goes on until half its weight has faded, the
half-life being chosen, unless a record states its end.

**Change** goes by the records that the filters keep, the Period aside. *New*: certainly after, not certainly before; it may be older than its
first report. *Dated as past*: before, not certainly after, given an end (not the one day of its beginning) by a source published after that end, or
undated, with nothing attested beyond (known to the month or year, it may lie beyond the turning point); read its words, that it stopped or only when
it was. *No longer reported*: before, not certainly after, and no such end. *Attested again*: on both sides. *Control changed*: on both, under none of the same hands. *Undetermined*: certain on neither. A second mark × says the like of ties attested since.

Actors stand in the same place under every filter and at any time, unless pinned elsewhere; distance has no unit. **Communities** are those of *In depth*, computed on what
is in view; a line stands for its ties of a kind there (of all, in the colour of the most frequent, with more than 40 bundles), as wide as their origins, dashed if half are disputed.
"""

view = current_view()
top = st.container()
if view.records.empty:
    frame.header(view, "Network", scene_sentences.network(view))
    frame.empty(view)
else:
    scene, look = controls(view)
    view = cache.under(view, scene=scene)
    with top:
        frame.header(view, "Network", scene_sentences.network(view, look.beside))
    picture, panel = halves(look)
    with picture:
        drawing(view, look)
    with panel:
        around_opened(view, look)
        evidence_panel(view)
    undrawn(view, open_choice)
    in_depth(view)
    twins(view, "Network", (tables.TIES, tables.ACTORS, tables.RECORDS_OF_TIES), open_choice)
    take_away(view, "Network", look)
    legend_table(view.ties[view.ties["drawn"]])
frame.lacking(view, "Network")
frame.computed(HOW)
