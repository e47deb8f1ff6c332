"""What would overturn the balance, in sentences."""

from typing import TYPE_CHECKING

import pandas as pd

from data.balance import speakers, two_sides
from data.spans import AFTER, BEFORE
from data.words import signed

if TYPE_CHECKING:
    from data.query.narrow import View


def seen(view: "View") -> dict[str, float]:
    """The balance ``after`` and its ``change``, with everything; NaN where a side has no claim."""
    balances = two_sides.before_and_after(view)["balance"].reindex([BEFORE, AFTER])
    return {"after": float(balances[AFTER]), "change": float(balances[AFTER] - balances[BEFORE])}


def range_in_words(view: "View", what: str, table: pd.DataFrame) -> str:
    """The smallest and the largest balance after and change as each of ``what`` is left out, and which move it most.

    ``table`` as `data.balance.overturn.without` gives it.
    """
    if table["after"].isna().all():
        return f"Without any one {what} no claim is left after the turning point." if len(table) else ""
    after = _span(table, "after")
    with_all = seen(view)
    said = f"Without any one {what}, the balance after lies between {after} (with all: {signed(with_all['after'])})"
    if table["change"].notna().any():
        said += f", and the change between {_span(table, 'change')} (with all: {signed(with_all['change'])})"
    return " ".join(filter(None, (f"{said}.", _most(view, what, table), _gone(what, table))))


def _span(table: pd.DataFrame, column: str) -> str:
    return f"{signed(table[column].min())} and {signed(table[column].max())}"


def _most(view: "View", what: str, table: pd.DataFrame) -> str:
    """Which moves the balance after most, and which the change, and what it leaves of it."""
    if table["moves"].isna().all():
        return ""
    if table["moves"].abs().max() < 0.005:
        return f"No {what} moves the balance after by as much as 0.01."
    first = table.loc[table["moves"].abs().idxmax()]
    said = f"The balance after is moved most by leaving out {speakers.label(view.dossier, what, first['name'])} ({signed(first['moves'])})"
    if table["moves_change"].notna().any():
        other = table.loc[table["moves_change"].abs().idxmax()]
        named = speakers.label(view.dossier, what, other["name"])
        said += f", the change by leaving out {named} ({signed(other['moves_change'])}, to {signed(other['change'])})"
    return f"{said}."


def _gone(what: str, table: pd.DataFrame) -> str:
    gone = int(table["after"].isna().sum())
    return f"Without {gone} of them no claim is left after." if gone else ""
