"""Claims of money: the figures of each claim as one interval, with its denials and origins (rule 8).

State revenue and budgets are a block of their own, never added to income.
"""

import numpy as np
import pandas as pd

from data import groups
from data.memo import kept
from data.query import View
from data.revenue.sums import BLOCKS, SHARES, as_given, figures

JOINED = "; "


@kept
def claims(view: View) -> pd.DataFrame:
    """One row per claim with at least one figure in view, in the order met.

    ``claim``, ``taker``, ``taker_stated``, ``payer``, ``stream``, ``block``, ``as_given`` (the asserted
    figures in their own currency and period), ``usd_low`` and ``usd_high`` (lowest and highest bound that
    anybody asserts, in US dollars per year), ``open_below`` and ``open_above`` (that end itself is the one bound of a
    figure that lacks the other), ``ceilings`` and ``floors`` (how many figures lack a low or a high bound), ``spread`` (highest / lowest bound), ``gap`` (how many times apart the two most distant
    figures are that do not meet, ``gap_low`` and ``gap_high`` being their near ends; 1 where all meet),
    ``status``, ``assertions``, ``denials``, ``origins``, ``denying_origins`` (of the whole dossier, rule 1),
    ``records`` (in view), ``first``, ``last``, ``wordings``, ``notes``.

    Denials never enter an interval, nor does a figure of another block than the claim's own.
    """
    found = figures(view)
    number, keys = pd.factorize(found["claim"].astype(object))
    asserts = (found["stance"] == "asserts").to_numpy()
    block = _blocks(number, found["block"].cat.codes.to_numpy(), asserts, len(keys))
    said = (
        asserts | ~groups.any_of(number, asserts, len(keys))[number]
    )  # a view of denials alone still names the claim
    own = asserts & (found["block"].cat.codes.to_numpy() == block[number])
    text = _gathered(found, number, said, own, asserts, len(keys))
    table = pd.DataFrame({"claim": pd.Series(keys, dtype="str"), **text})
    table["taker_stated"] = groups.any_of(number, said & found["taker_stated"].to_numpy(), len(keys))
    table["block"] = pd.Categorical.from_codes(block, categories=list(BLOCKS))
    in_view = np.bincount(view.records["claim"].cat.codes, minlength=len(found["claim"].cat.categories))
    standing = view.dossier.claims.drop(columns="records")
    standing = standing.take(standing.index.get_indexer(keys)).reset_index(drop=True)
    return pd.concat([table, bounds(found, number, own, len(keys)), standing], axis=1).assign(
        records=in_view[found["claim"].cat.categories.get_indexer(keys)],
        first=groups.earliest(number[said], found["first"][said], len(keys)),
        last=groups.latest(number[said], found["last"][said], len(keys)),
    )


def _blocks(number: np.ndarray, code: np.ndarray, asserts: np.ndarray, size: int) -> np.ndarray:
    """The block of each claim: the commonest among its asserted figures, a sum before a mere share."""
    wide = len(BLOCKS)
    asserted, either = (
        np.bincount((number * wide + code)[which], minlength=size * wide).reshape(size, wide)
        for which in (asserts, np.ones(len(code), dtype=bool))
    )
    counts = np.where(asserted.any(axis=1, keepdims=True), asserted, either)
    share = list(BLOCKS).index(SHARES)
    counts[counts[:, :share].any(axis=1), share] = 0
    return counts.argmax(axis=1) if size else np.zeros(0, dtype="int64")


def bounds(found: pd.DataFrame, number: np.ndarray, own: np.ndarray, size: int) -> pd.DataFrame:
    """Interval, open ends, spread and gap of each of ``size`` claims (or origins), as `claims` describes them.

    ``found`` as `data.revenue.sums.figures`, ``number`` the claim of each of its rows, ``own`` which rows enter.
    """
    number, low, high = number[own], *(found[name].to_numpy()[own] for name in ("usd_low", "usd_high"))
    lowest, highest = np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)
    no_low, no_high = np.isnan(low) & ~np.isnan(lowest), np.isnan(high) & ~np.isnan(highest)
    least, greatest = groups.least(number, lowest, size), groups.greatest(number, highest, size)
    ends = {
        "usd_low": least,
        "usd_high": greatest,
        "gap_low": groups.least(number, high, size),
        "gap_high": groups.greatest(number, low, size),
        "ceilings": groups.counts(number[no_low], size),
        "floors": groups.counts(number[no_high], size),
        "open_below": groups.any_of(number, no_low & (lowest == least[number]), size),
        "open_above": groups.any_of(number, no_high & (highest == greatest[number]), size),
    }
    return compared(pd.DataFrame(ends))


def compared(ends: pd.DataFrame) -> pd.DataFrame:
    """Intervals with their ``spread`` and ``gap`` (times). Less than a dollar counts as one where it divides."""
    spread = ends["usd_high"] / ends["usd_low"].clip(lower=1)
    gap = (ends["gap_high"] / ends["gap_low"].clip(lower=1)).clip(lower=1)
    return ends.assign(spread=spread, gap=gap.mask(gap.isna() & ends["usd_low"].notna(), 1.0))


def block_of(found: pd.DataFrame) -> str:
    """The block of the one claim that all figures of ``found`` belong to; blank where there are none."""
    if found.empty:
        return ""
    asserts = (found["stance"] == "asserts").to_numpy()
    one = np.zeros(len(found), dtype="int64")
    return list(BLOCKS)[_blocks(one, found["block"].cat.codes.to_numpy(), asserts, 1)[0]]


def _gathered(found, number, said, own, asserts, size) -> dict[str, pd.Series]:
    """The texts of each claim: who, what with, the figures and the words, each different one once."""
    denied = pd.Series("denial: ", index=found.index).where(~asserts, "") + found["amount_text"]
    wording = denied.where(found["amount_text"] != "", "")
    return {
        "taker": _joined(number, found["taker"], said, size),
        "payer": _joined(number, found["payer"], said, size),
        "stream": _joined(number, found["stream"], said, size),
        "as_given": _joined(number, as_given(found[own]), own, size),
        "wordings": _joined(number, wording, np.ones(len(found), dtype=bool), size),
        "notes": _joined(number, found["note"], asserts, size),
    }


def _joined(number: np.ndarray, texts: pd.Series, which: np.ndarray, size: int) -> pd.Series:
    """The different texts of each claim as one, in the order met; ``texts`` may be those of ``which`` alone."""
    chosen = texts if len(texts) == which.sum() else texts[which]
    gathered: list[dict[str, None]] = [{} for _ in range(size)]
    for claim, text in zip(number[which].tolist(), chosen.tolist(), strict=True):
        if text:
            gathered[claim][text] = None
    return pd.Series([JOINED.join(each) for each in gathered], dtype=object)


def most_disputed(table: pd.DataFrame) -> pd.DataFrame:
    """The claims that somebody denies: by independent denying origins, then asserting ones, then spread."""
    order = ["denying_origins", "origins", "spread", "claim"]
    return table[table["denials"] > 0].sort_values(order, ascending=[False, False, False, True])
