"""The blocks that claims of money belong to: what is of different blocks is never added to each other (rule 8)."""

INCOME = "Income and payments"
STATE = "State revenue and budgets"
CONTEXT = "Context, never income"
UNSTATED = "Sums of an unstated kind"
SHARES = "Shares and rates without a sum"
BLOCKS = {
    INCOME: "Money that an actor is said to take in: income, and payments from somebody.",
    STATE: "What a state, or an authority that governs as one, is said to raise or to plan. Never added to income.",
    CONTEXT: "Demands, rates per head or piece, output, stocks and costs: nobody is said to have taken this in.",
    UNSTATED: "Sums whose record names no measure, so nobody can say whether they are income.",
    SHARES: "A percentage, a quantity or words alone, from which no sum can be computed.",
}
"""Each block of claims with what belongs to it, in the order in which ties between blocks are broken."""
MEASURES = {
    "income": INCOME,
    "payment": INCOME,
    "budget": STATE,
    "demand": CONTEXT,
    "unit_rate": CONTEXT,
    "output_value": CONTEXT,
    "stock": CONTEXT,
    "cost": CONTEXT,
}
"""The block that the measure of a figure belongs to; without a known measure, a sum is of an unstated kind."""
