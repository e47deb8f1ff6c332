"""Which flow of money each record speaks of: one per claim, payer and taker."""

import numpy as np
import pandas as pd


def numbered(said: pd.DataFrame) -> tuple[np.ndarray, pd.DataFrame]:
    """The number of the flow of each record, and the flows; a payer or taker whom all who name one agree on is
    taken for those who name none, but not of a share that is passed on (``passed_on``), which is another flow. What denies joins a flow that is asserted of the claim, if there is one."""
    filled, further = {}, said["passed_on"].to_numpy(dtype=bool)
    for side in ("payer", "taker"):
        stated = (
            said[(said[side] != "") & (said["stance"] == "asserts") & ~further]
            .groupby("claim")[side]
            .agg(["nunique", "first"])
        )
        alone = stated.loc[stated["nunique"] == 1, "first"].to_dict()
        filled[side] = (
            said[side]
            .where((said[side] != "") | further, [alone.get(claim, "") for claim in said["claim"]])
            .to_numpy()
        )
    keys = pd.DataFrame({"claim": said["claim"].to_numpy(), **filled})
    asserts = (said["stance"] == "asserts").to_numpy()
    first = keys[asserts].drop_duplicates("claim").set_index("claim")
    denied = ~asserts & keys["claim"].isin(first.index).to_numpy()
    for side in ("payer", "taker"):
        keys.loc[denied, side] = keys.loc[denied, "claim"].map(first[side])
    number, found = pd.factorize(pd.MultiIndex.from_frame(keys))
    return number, pd.DataFrame(list(found), columns=["claim", "payer", "taker"])
