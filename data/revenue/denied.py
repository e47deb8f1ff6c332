"""Denials of money: who denies that money was taken in rarely names a sum, and denies money all the same."""

import pandas as pd

from data.revenue.blocks import BLOCKS, SHARES


def of_money(records: pd.DataFrame, said: pd.Series) -> pd.Series:
    """Which records deny a claim of which another record speaks of money; ``said`` are those that do."""
    asserted = said & (records["stance"] == "asserts")
    return (records["stance"] == "denies") & records["claim"].isin(records.loc[asserted, "claim"])


def blocks(found: pd.DataFrame, block: pd.Series) -> pd.Series:
    """The ``block`` of each figure; a denial without a sum is of that of what it denies: the commonest of the asserted figures
    of the claim, a sum before a mere share.

    >>> table = pd.DataFrame({"claim": ["a", "a"], "stance": ["asserts", "denies"]})
    >>> blocks(table, pd.Series(["Income and payments", SHARES])).tolist()
    ['Income and payments', 'Income and payments']
    """
    asserted = found["stance"] == "asserts"
    each = pd.DataFrame({"claim": found.loc[asserted, "claim"].astype(object), "block": block[asserted]})
    often = each.groupby(["claim", "block"], sort=False).size().rename("number").reset_index()
    often = often.assign(share=often["block"] == SHARES, place=often["block"].map(list(BLOCKS).index))
    ranked = often.sort_values(["share", "number", "place"], ascending=[True, False, True])
    of_claim = ranked.drop_duplicates("claim").set_index("claim")["block"].to_dict()
    mere = (found["stance"] == "denies") & (block == SHARES)
    return block.where(
        ~mere, pd.Series([of_claim.get(claim, SHARES) for claim in found["claim"]], found.index, object)
    )
