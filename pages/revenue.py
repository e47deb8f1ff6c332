"""Revenue claims: who is said to earn what, as claimed by whom, with denials beside assertions."""

import streamlit as st

from components import frame, lens, money_picture
from components.builders.money_how import HOW
from components.choice import open_choice, opened
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.table import twins
from data import money, money_sentences, tables

view = current_view()
frame.header(view, "Revenue claims", money_sentences.answer(view))
claims = money.claims(view)
if view.records.empty:
    frame.empty(view)
elif claims.empty:
    money_picture.without_money(view)
else:
    blocks = money_picture.blocks_to_show(claims)
    evidence, disputed = money_picture.places(claims, blocks, opened())
    for block in blocks:
        picture, panel = st.columns([2, 1])
        with picture:
            money_picture.block_picture(view, claims, block, blocks, open_choice)
        with panel:
            if block == evidence:
                money_picture.open_figures(view, opened())
                evidence_panel(view)
            if block == disputed:
                money_picture.most_disputed(view, claims, blocks, open_choice)
        if block == evidence:
            lens.under_the_lens(view, opened())
    twins(view, "Revenue claims", (tables.REVENUE, tables.FIGURES), open_choice, unfolded=True)
    frame.lacking(view, "Revenue claims")
frame.computed(HOW)
