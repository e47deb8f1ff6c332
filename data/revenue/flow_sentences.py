"""Sentences about the flows of money that are drawn: who pays whom."""

from data.query import View
from data.revenue import amounts, drawn_flows, flows
from data.words import count


def no_flow(view: View) -> str:
    """Why no flow is drawn."""
    return (
        f"No record in view says who took in a dated sum per year of “{view.flows.block}”. The table of flows says of "
        "each flow why it is not drawn."
    )


def flows_alt(view: View) -> str:
    """What the picture of flows shows, for those who cannot see it."""
    found = drawn_flows.drawn(view)
    largest = found.table.nlargest(3, "value")
    said = "; ".join(
        f"{row['payer'] or row['stream'] + ', payer not stated'} to {row['taker']}, "
        f"{amounts.money_in_words(row['value'], row['value'], 'USD', 'year', 3)}"
        for _, row in largest.iterrows()
    )
    return (
        f"{count(len(found.table), 'flow')} of money in {found.year}, payers left and takers right, at the "
        f"{view.flows.bound.lower()} bound. Largest: {said}. The table of flows holds the same."
    )


def flow_marks(view: View, most: int) -> str:
    """How to read the flows that are drawn, how many are not, and how they are opened."""
    found = drawn_flows.drawn(view)
    every = flows.flows(view).query("block == @block", local_dict={"block": view.flows.block})
    drawn = found.table
    rests, claims = (
        int((drawn["kind"] == drawn_flows.REST).sum()),
        int((drawn["kind"] != drawn_flows.REST).sum()),
    )
    said = [
        f"{claims:,} of {count(len(every), 'flow')} of {view.flows.block[0].lower()}{view.flows.block[1:]} drawn, in US dollars per year by figures of {found.year}, at the {view.flows.bound.lower()} bound"
    ]
    own = drawn[drawn["kind"] != drawn_flows.REST]
    if (drawn["status"] == "contested").any():
        said.append("pale and ✕: contested")
    if own["reverse"].map(len).gt(0).any():
        said.append(
            "⇄: said the other way round too, by records of the same claim or of times that touch those of all its figures; never netted"
        )
    if printed := int((drawn["printed"] > 0).sum()):
        said.append(f"◦: dated by publication alone ({printed:,})")
    if rests:
        mixed = int((drawn["mixed"] != "").sum())
        of = f"; by figures of different origins or periods: {mixed:,}" if mixed else ""
        said.append(f"grey: what the drawn parts leave of a whole ({rests:,}{of})")
    text = (
        "; ".join(said)
        + ". Left: who pays, or where nobody is said to pay, what the money is made with; right: who takes it in."
    )
    if own[["open_above", "open_below"]].any(axis=None):
        text += " Dotted edge: a sum open on a side, drawn at the bound that is stated."
    if len(drawn) > most:
        text += f" The {most} largest are drawn."
    return text + " Click a band: its claim opens. The table of flows says why the others are not drawn."


def both_ways(view: View) -> list[str]:
    """The drawn flows that are said the other way round too, each with the records that say it."""
    drawn = drawn_flows.drawn(view).table
    own = drawn[(drawn["kind"] != drawn_flows.REST) & (drawn["reverse"].map(len) > 0)]
    said = [
        f"{row['payer']} → {row['taker']} is also said the other way round: {flows.ids(row['reverse'])}."
        for _, row in own.iterrows()
    ]
    return list(dict.fromkeys(said))
