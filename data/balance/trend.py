"""Which partners and which kinds of tie moved with the control balance at the turning point, and which against it."""

from typing import TYPE_CHECKING

import pandas as pd

from data.balance import parts, two_sides
from data.balance.answer import ABOUT_THE_SAME
from data.spans import AFTER, BEFORE
from data.words import count, first_few, signed

if TYPE_CHECKING:
    from data.query.narrow import View

MOST_NAMED = 4
NOUNS = {parts.PARTNER: "partner", parts.KIND: "kind"}


def against(view: "View", column: str) -> str:
    """Who or what moved against the trend, in a sentence; how many moved with it, hardly, or cannot be compared.

    Blank where there is no balance on both sides of the turning point.
    """
    whole = two_sides.before_and_after(view).reindex([BEFORE, AFTER])["balance"]
    if whole.isna().any():
        return ""
    trend = float(whole[AFTER] - whole[BEFORE])
    moved = parts.moves(view, column)
    compared = moved[moved["change"].notna()]
    noun = NOUNS[column]
    one_sided = len(moved) - len(compared)
    without = (
        f" {count(one_sided, noun)} cannot be compared, for want of a claim on one of the sides."
        if one_sided
        else ""
    )
    if abs(trend) < ABOUT_THE_SAME:
        return f"The balance as a whole moved by {signed(trend)}, too little to move against.{_moved(compared, column)}{without}"
    along = compared["change"] * (1 if trend > 0 else -1)
    contrary, same = compared[along <= -ABOUT_THE_SAME], compared[along >= ABOUT_THE_SAME]
    still = compared[along.abs() < ABOUT_THE_SAME]
    if compared.empty:
        return f"No {noun} can be compared, for want of claims on both sides."
    none = (
        f"None of the {count(len(compared), noun)} with claims on both sides"
        if len(compared) > 1
        else f"The one {noun} with claims on both sides has not"
    )
    said = f"{_named(contrary, column) if len(contrary) else none} moved against the trend ({signed(trend)})"
    said += f"; {len(same)} moved with it{_listed(same, column)}; {len(still)} by less than {ABOUT_THE_SAME}{_listed(still, column)}."
    return said + without


def _listed(moved: pd.DataFrame, column: str) -> str:
    """The parts behind a number, those on claims enough first."""
    if moved.empty:
        return ""
    ordered = moved.assign(size=moved["change"].abs()).sort_values(
        ["few", "size"], ascending=[True, False], kind="stable"
    )
    return f": {first_few(_texts(ordered, column), MOST_NAMED)}"


def _moved(compared: pd.DataFrame, column: str) -> str:
    far = compared[compared["change"].abs() >= ABOUT_THE_SAME]
    return f" Of its parts moved {_named(far, column)}." if len(far) else ""


def _texts(moved: pd.DataFrame, column: str) -> list[str]:
    return [
        f"{parts.label(column, row.Index)} ({_span(row)}{', on few claims' if row.few else ''})"
        for row in moved.itertuples()
    ]


def _span(row) -> str:
    before, after = signed(row.before), signed(row.after)
    return f"stays {before}" if before == after else f"{before} to {after}"


def _named(moved: pd.DataFrame, column: str) -> str:
    """Parts with their balances, the largest change first."""
    ordered = moved.reindex(moved["change"].abs().sort_values(ascending=False, kind="stable").index)
    texts = _texts(ordered, column)
    if len(texts) > MOST_NAMED:
        return f"{count(len(texts), NOUNS[column])}, {', '.join(texts[:MOST_NAMED])} and others,"
    return ", ".join(texts)
