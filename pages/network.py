"""Network: who is tied to whom, and who says so."""

import streamlit as st

from components import cache, frame
from components.choice import open_choice
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.network_controls import controls
from components.network_depth import in_depth
from components.network_drawing import around_opened, drawing
from components.network_twin import legend_table, undrawn
from components.table import twins
from components.take_away import take_away
from data import scene_sentences, tables

HOW = """
Ties are unordered pairs of actors × kind of tie, drawn where at least one record in view asserts them.
**Width** counts independent origins: records are followed to where their word ends up coming from, so ten
papers on one report are one. **Dashed** means that at least one claim of the tie is both asserted and denied
somewhere in the whole dossier, whatever the filters; the label says how many of its claims. An **arrowhead**
points to a side that a record says is under the other's upper hand; no arrowhead means that nobody says.
**Before and after** go by what is certain: the latest possible start and the earliest possible end. Positions
come from a force layout of the whole dossier, the same under every filter; distance has no unit.
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
        frame.header(view, "Network", scene_sentences.network(view))
    picture, panel = st.columns([2, 1])
    with picture:
        drawing(view, look)
    with panel:
        around_opened(view)
        evidence_panel(view)
    undrawn(view, open_choice)
    in_depth(view)
    twins(view, "Network", (tables.TIES, tables.ACTORS, tables.RECORDS), open_choice)
    take_away(view, "Network", look)
    legend_table(view.ties[view.ties["drawn"]])
frame.lacking(view, "Network")
frame.computed(HOW)
