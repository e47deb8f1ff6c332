"""Overview: what the records say, how sure that is, and what is most disputed."""

import streamlit as st

from components import frame, overview_parts
from components.choice import open_choice
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.table import twins
from data import tables
from data.balance import answer

HOW = """
**Balance**: who is said to hold the upper hand between the focal actor and its partners, from −1 (the partners) to +1
(the focal actor), each claim weighted by its best grade, contested ones half, with the usual settings whatever is
set on the Timeline page, where the formula is. **Confidence** goes by the stated rules of that page.
**Claims** are records that say or deny the same thing. **Contested** means asserted and denied, **corroborated** that two
or more independent origins assert it and none denies it; both go by the whole dossier, whatever the filters.
**Independent origins**: a record is followed to where its word ends up coming from, so ten papers on one report count
once. **Most disputed** ranks by independent origins that deny, then by those that assert. **Best founded
contradiction**: figures of one claim, in US dollars per year, that do not meet, with two origins or judged grades on both
sides before a wide gap on a poor one; see the Revenue claims page. Nothing here is a fact: everything is
somebody's claim, and opens to it.
"""

view = current_view()
frame.header(view, "Overview", answer.timeline(view))
if view.records.empty:
    frame.empty(view)
else:
    overview_parts.answers(view)
    overview_parts.tiles(view)
    left, right = st.columns([2, 1])
    with left:
        overview_parts.control_line(view, open_choice)
        overview_parts.network(view)
    with right:
        evidence_panel(view)
        overview_parts.most_disputed(view, open_choice)
    twins(view, "Overview", (tables.CLAIMS, tables.RECORDS), open_choice)
    overview_parts.loading(view)
frame.lacking(view, "Overview")
frame.computed(HOW)
