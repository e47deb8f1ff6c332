"""Revenue claims: who is said to earn what, as claimed by whom, with denials beside assertions."""

from components import frame, money_controls, money_evidence, money_picture, money_pictures, money_sums
from components.builders.money_how import HOW
from components.choice import open_choice
from components.navigation import view as current_view
from components.table import twins
from data.revenue import money, money_sentences

view = current_view()
money_controls.heed_link(view)
frame.header(view, "Revenue claims", money_sentences.answer(view))
claims = money.claims(view)
if view.records.empty:
    frame.empty(view)
elif claims.empty:
    money_picture.without_money(view)
else:
    money_evidence.open_claim(view)
    name = money_controls.picture(list(money_pictures.PICTURES))
    shown = money_pictures.PICTURES[name].draw(view, claims, open_choice)
    money_sums.sums_asked(view, claims)
    twins(shown, "Revenue claims", money_pictures.twins_of(name), open_choice)
    frame.lacking(view, "Revenue claims")
frame.computed(HOW)
