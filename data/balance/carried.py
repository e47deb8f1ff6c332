"""Which partner carries the change of the balance at the turning point: each left out in turn.

What a partner contributes is the change with all partners less the change without the claims about it
(`data.balance.overturn`); contributions of several do not add up to the change, since each is also a share of the whole.
"""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data.balance import control, overturn, two_sides
from data.balance.answer import ABOUT_THE_SAME
from data.balance.speakers import PARTNER
from data.memo import kept
from data.spans import AFTER, BEFORE
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View


@kept
def contributions(view: "View") -> pd.DataFrame:
    """What each partner contributes to the change, the one that carries most of it first.

    ``name``, ``claims``, ``change`` (without it; NaN where a side has no claim left) and ``contributes`` (change with all less
    that; below 0 where it holds a rise back). Nothing where there is no change to speak of.
    """
    seen = change(view)
    found = overturn.without(view, PARTNER)[["name", "claims", "change"]]
    found = found.assign(contributes=seen - found["change"])
    if abs(seen) < ABOUT_THE_SAME or seen != seen:
        return found.head(0)
    left = found["change"] * np.sign(seen)
    order = left.fillna(-np.inf).sort_values(kind="stable").index
    return found.loc[order].reset_index(drop=True)


def change(view: "View") -> float:
    """The balance after less that before; NaN where a side has fewer claims than a balance is drawn for."""
    sides = two_sides.before_and_after(view).reindex([BEFORE, AFTER])
    if not (sides["claims"] >= control.LEAST_CLAIMS).all():
        return float("nan")
    return float(sides.loc[AFTER, "balance"] - sides.loc[BEFORE, "balance"])


def hangs_on(view: "View") -> str:
    """The one partner on whom the change hangs: without it nothing to speak of, or the opposite, is left; else blank."""
    found = contributions(view)
    return found["name"].iloc[0] if len(found) > 1 and _hangs(found.iloc[0], change(view)) else ""


def _hangs(first: pd.Series, seen: float) -> str:
    if first["change"] != first["change"]:
        return f"The change hangs on {first['name']}: without it, one side has no claim."
    if abs(first["change"]) < ABOUT_THE_SAME:
        return f"The change hangs on {first['name']}: without it {signed(first['change'])}, about the same on both sides."
    if first["change"] * seen < 0:
        return (
            f"The change hangs on {first['name']}: without it {signed(first['change'])}, the other way round."
        )
    return ""


def in_words(view: "View") -> str:
    """Which partner carries most of the change, what the others leave of it, and who holds it back most.

    Blank where there is no change to speak of.
    """
    found, seen = contributions(view), change(view)
    if found.empty:
        return ""
    first, others = found.iloc[0], found.iloc[1:]
    if others.empty:
        return (
            f"All claims on control are about {first['name']}: it alone carries the change ({signed(seen)})."
        )
    most = _hangs(first, seen) or (
        f"No one partner carries the change ({signed(seen)}) alone: without {first['name']}, which carries most, {signed(first['change'])}."
    )
    return " ".join(filter(None, (most, _others(others), _against(found, seen))))


def _others(others: pd.DataFrame) -> str:
    left = others["change"].dropna()
    if left.empty:
        return ""
    least, most = signed(left.min()), signed(left.max())
    span = f"stays {least}" if least == most else f"is between {least} and {most}"
    whom = (
        "the other partner" if len(others) == 1 else f"any one of the other {count(len(others), 'partner')}"
    )
    return f"Without {whom} it {span}."


def _against(found: pd.DataFrame, seen: float) -> str:
    """Who holds the change back most: without whom it would be larger by a hundredth or more."""
    last = found.iloc[-1]
    if not last["contributes"] * np.sign(seen) <= -0.01:
        return ""
    return f"Held back most by {last['name']} (without it {signed(last['change'])})."
