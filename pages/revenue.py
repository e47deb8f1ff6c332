"""Revenue claims: who is said to earn what, as claimed by whom, with denials beside assertions."""

import streamlit as st

from components import frame, money_picture
from components.choice import open_choice, opened
from components.evidence import evidence_panel
from components.navigation import view as current_view
from components.table import twins
from data import money, money_sentences, tables

HOW = """
**Formula.** US dollars per year = amount × periods in a year ÷ units of the currency per dollar. A year has 365
days, 52 weeks or 12 months. A *total* is spread over its days (× 365 ÷ days, both ends included) only where both
dates are stated to the month or better and at least three months lie for certain between them; a single event is
never spread. Rates per head or piece and stocks are never put per year.

**Exchange rate.** The average of the year that holds most of the record's span; for a record without dates, the
year its source was published, and its note says so. Without a rate for that year nothing is converted.

**Interval of a claim.** From the lowest to the highest bound that any record in view asserts; denials never enter
it. *Spread* is highest ÷ lowest. *Gap* is how many times apart the two most distant figures are that do not meet:
above 1 they cannot all be right, unless they speak of different times. A blank bound stays open.

**Blocks.** A claim belongs to one block, that of most of its figures. State revenue and budgets are never added to
income, and nothing on this page is added up at all: claims overlap, and some are parts of others.

**Status, origins and denials** are those of the whole dossier, whatever the filters. *Most disputed* ranks by
independent denying origins, then asserting ones, then spread. *Taken in by* is the payee; else who the share goes to;
else, of income and public money, the actor whom the record is about, marked as not stated.

**Limits.** Sums are not adjusted for inflation. Rates are those of rates.csv, not what a money changer gave. In the
shipped dossier “tens of millions” is read as 10 to 99 millions. Computed figures are rounded to three digits.
"""

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
    twins(view, "Revenue claims", (tables.REVENUE, tables.FIGURES), open_choice, unfolded=True)
    frame.lacking(view, "Revenue claims")
frame.computed(HOW)
