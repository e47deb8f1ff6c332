"""Timeline: how control shifted around the turning point, and when what is said to have happened."""

import streamlit as st

from components import control_rule, frame
from components.builders.control_how import HOW
from components.choice import open_choice
from components.control_words import confidence, how_sure
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.page_settings import heed, one_of
from components.table import twins
from components.timeline_pictures import FORMERLY, OFFERED, PICTURES, milestone_list, shown_first
from data import tables
from data.balance import answer

view = current_view()
heed(OFFERED)
top = st.container()
with st.container(horizontal=True, vertical_alignment="center"):
    usual = shown_first(view.dossier)
    picture = one_of("Picture", PICTURES, "picture", usual, index=FORMERLY, label_visibility="collapsed")
    view = control_rule.applied(view)
control_rule.said(view)
with top:
    further = frame.header(view, "Timeline", answer.timeline(view))
if view.records.empty:
    frame.empty(view)
else:
    with further:
        confidence(view)
    left, right = st.columns([2, 1])
    with left:
        PICTURES[picture].draw(view, open_choice)
    with right:
        evidence_panel(view)
    how_sure(view)
    milestone_list(view)
    twins(view, "Timeline", (PICTURES[picture].shown_twin, tables.RECORDS), open_choice)
frame.lacking(view, "Timeline")
frame.computed(HOW)
