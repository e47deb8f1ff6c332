"""The figures of a claim under the lens as they are given, where none can be put per year."""

from dataclasses import replace

from data.revenue.lens import Lens, intervals

UNIT = ["measure", "currency", "amount_per"]
"""What figures must have in common to be compared as they are given."""
OTHERWISE = "given in another measure, currency or period"
FEWEST = 2


def compared(lens: Lens) -> Lens:
    """The lens by which figures are compared: itself, or where none of its figures is in dollars per year, one as given.

    As given, the asserted figures of the claim's block that share measure, currency and period are compared, of several such
    units that of most figures; ``usd_low`` and ``usd_high`` are then the bounds as given, in ``currency`` and ``per``.
    Stocks and rates per piece may lack a period. The lens itself where no two figures share a unit.
    """
    own = lens.figures
    stated = own[["amount_low", "amount_high"]].notna().any(axis=1) & (own["stance"] == "asserts")
    found = own[stated & (own["block"] == lens.block) & (own["currency"] != "")]
    found = found[(found["amount_per"] != "") | found["measure"].isin(["stock", "unit_rate"])]
    often = found.groupby(UNIT, sort=False).size()
    if len(lens.intervals) or often.max() < FEWEST or often.empty:
        return lens
    measure, currency, per = often.idxmax()
    unit = (found[UNIT] == [measure, currency, per]).all(axis=1)
    counts = own.index.isin(found.index[unit])
    table = own.assign(
        counts=counts,
        usd_low=own["amount_low"].where(counts),
        usd_high=own["amount_high"].where(counts),
        note=own["note"].where(counts | ~stated | (own["block"] != lens.block), OTHERWISE),
    )
    return replace(
        lens,
        figures=table,
        intervals=intervals(table[table["counts"]]),
        currency=currency,
        per=per,
        as_given=True,
    )
