"""The control balance on both sides of the turning point, by what is certain and without fading (rules 4 and 6)."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.balance import contested, control
from data.balance.rule import USUAL, Rule
from data.memo import kept
from data.spans import AFTER, BEFORE, SIDES, UNDETERMINED, is_on

if TYPE_CHECKING:
    from data.query.narrow import View


@kept
def before_and_after(view: "View") -> pd.DataFrame:
    """`sides` of what is in view, indexed by side."""
    return _sides(view.control, control.held(view), (), view.rule).set_index("side")


def sides(evidence: pd.DataFrame, by: tuple[str, ...] = (), rule: Rule = USUAL) -> pd.DataFrame:
    """B on each side of the turning point, by what is certain (rule 4) and without fading.

    One row per side (and ``by``): ``side`` (before, after or undetermined), ``claims``, ``origins``,
    ``contested``, `control.WEIGHTS`, ``balance``, and ``lowest`` and ``highest``: the least and
    greatest B as each contested claim counts in full or not at all (`data.balance.contested`). A claim that is certainly on both sides counts on both.
    """
    return _sides(evidence, control.claims(evidence, by, rule), by, rule)


def _sides(evidence: pd.DataFrame, held: pd.DataFrame, by: tuple[str, ...], rule: Rule) -> pd.DataFrame:
    before, after = held["before"].to_numpy(), held["after"].to_numpy()
    on = np.column_stack([before, after, ~before & ~after])
    row, side = np.nonzero(on)
    sided = {name: held[name].array[row] for name in (*by, *control.WEIGHTS, "contested")}
    sided = pd.DataFrame(sided | {"side": pd.Categorical.from_codes(SIDE_CODES[side], categories=SIDES)})
    table, number = groups.numbered(sided, [*by, "side"])
    size = len(table)
    summed = {name: groups.sums(number, sided[name].to_numpy(), size) for name in control.WEIGHTS}
    return groups.beside(
        table.assign(side=table["side"].astype("str")),
        claims=groups.counts(number, size),
        contested=groups.counts(number[sided["contested"].to_numpy(dtype=bool)], size),
        **summed,
        origins=_origins_on(evidence, by, on, number, size),
        balance=control.balance(pd.DataFrame(summed)).to_numpy(),
        **_extremes(sided, number, size, rule),
    )


SIDE_CODES = np.array([SIDES.index(side) for side in (BEFORE, AFTER, UNDETERMINED)], dtype="int8")


def _origins_on(
    evidence: pd.DataFrame, by: tuple[str, ...], on: np.ndarray, number: np.ndarray, size: int
) -> np.ndarray:
    """Independent origins that attest the claims of each group on its side; ``on`` says which sides each claim is on, and
    ``number`` of which group it is there, claim by claim.

    An origin that attests a claim on one side does not speak on the other, though others attest the claim there.
    """
    group = np.full(on.shape, -1)
    group[on] = number
    _, claim = groups.numbered(evidence, [*by, "claim"])
    speaks = np.column_stack([is_on(evidence["side"], side) for side in (BEFORE, AFTER, UNDETERMINED)])
    row, side = np.nonzero(on[claim] & speaks)
    return groups.distinct(group[claim[row], side], evidence["origin"].iloc[row], size)


def _extremes(held: pd.DataFrame, number: np.ndarray, size: int, rule: Rule) -> dict[str, np.ndarray]:
    """The least and greatest balance of each group of claims, as `contested.extremes` has it."""
    net, whole = control.net_and_whole(held)
    disputed = held["contested"].to_numpy(dtype=bool)
    fixed = [groups.sums(number[~disputed], each[~disputed], size) for each in (net, whole)]
    own = [each[disputed] / rule.contested for each in (net, whole)] if disputed.any() else [net[:0]] * 2
    lowest, highest = contested.extremes(*fixed, number[disputed], *own)
    return {"lowest": lowest, "highest": highest}
