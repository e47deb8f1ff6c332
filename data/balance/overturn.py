"""What would overturn the balance: each source, each origin and each kind of source left out in turn.

Left out means that its records are not there: a claim falls back on its next best record, or goes with its last
one; a claim that nobody else denies is contested no more, and counts in full. All else, the side of the turning point among
it, is computed as ever. Influence by leaving
one out: Cook and Weisberg 1982, *Residuals and Influence in Regression*, chapter 3.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups, vocabulary
from data.balance import control
from data.memo import kept
from data.query.control import FOCAL, PARTNER
from data.spans import AFTER, BEFORE
from data.vocabulary import MUTUAL

if TYPE_CHECKING:
    from data.dossier import Dossier
    from data.query.narrow import View

SOURCE, ORIGIN, KIND, COUNTRY = "source", "origin", "kind of source", "country of source"
LEFT_OUT = (SOURCE, ORIGIN, KIND)
"""What is left out in turn."""
SLICES = (KIND, COUNTRY)
"""By what reporting is compared."""
NOT_STATED = ""
ROUNDING = 1e-9


def labels(dossier: "Dossier", what: str, index: pd.Index) -> pd.Series:
    """Which source, origin, kind or country each record is of, as a categorical on the ``index`` of the records."""
    records = dossier.records
    if what == ORIGIN:
        return records["origin"].loc[index]
    if what == KIND:
        return records["source_kind"].loc[index]
    source = records["source_id"].loc[index]
    if what == SOURCE:
        return source
    country = dossier.table("sources").set_index("source_id")["country"].to_dict()
    stated = [country.get(name, NOT_STATED) for name in source.astype("str")]
    return pd.Series(stated, index=source.index, dtype="str").astype("category")


def claims_of(view: "View", what: str, name: str) -> list[str]:
    """The claims on control in view of which a record in the evidence is of this source, origin, kind or country, or
    which it denies."""
    own = view.control.index[(labels(view.dossier, what, view.control.index) == name).to_numpy()]
    denied = _denials(view)
    also = denied.index[(labels(view.dossier, what, denied.index) == name).to_numpy()]
    found = pd.concat([view.control["claim"].loc[own], denied["claim"].loc[also]])
    return found.astype("str").drop_duplicates().tolist()


def _denials(view: "View") -> pd.DataFrame:
    """Every denial, in the whole dossier (rule 1), of a claim on control in view: its ``claim``."""
    records = view.dossier.records
    claims = view.control["claim"].unique()
    return records.loc[
        ((records["stance"] == "denies") & records["claim"].isin(claims)).to_numpy(), ["claim"]
    ]


def label(dossier: "Dossier", what: str, name: str) -> str:
    """What a source, an origin, a kind or a country is called on screen."""
    if what in (SOURCE, ORIGIN):
        return _titles(dossier).get(name) or dossier.origin_labels.get(name, name) or "this file"
    return (vocabulary.label(name) if what == KIND else name) or "Not stated"


@kept
def _titles(dossier: "Dossier") -> dict[str, str]:
    """Source -> its title, with its publisher where it has both: one publisher may have printed many."""
    sources = dossier.table("sources")
    rows = zip(sources["source_id"], sources["title"], sources["publisher"], strict=True)
    return {
        source: f"{title} ({publisher})" if title and publisher else title or publisher
        for source, title, publisher in rows
    }


# --- leaving out ------------------------------------------------------------------------------------------


def without(view: "View", what: str) -> pd.DataFrame:
    """The balance without each of ``what``, one of `LEFT_OUT`.

    One row each, the one that moves the balance after the turning point most first: ``name``, ``claims`` (on control in
    view, that it asserts or denies), ``before``, ``after``, ``change`` (balances; NaN where no claim is left),
    ``moves`` and ``moves_change`` (how far the balance after, and the change, lie from what they are with everything).
    """
    base, pairs = _sums(control.held(view)), _pairs(view, what)
    left = base.sum(axis=0) + _shift(view, pairs, base)
    before, after = _over(left)
    seen_before, seen_after = _over(base.sum(axis=0)[None, :])
    claims, moves = groups.counts(pairs.name, len(pairs.names)), after - seen_after
    order = np.lexsort((pairs.names.astype(str), -claims, -np.nan_to_num(np.abs(moves), nan=np.inf)))
    table = pd.DataFrame(
        {
            "name": pairs.names,
            "claims": claims,
            "before": before,
            "after": after,
            "change": after - before,
            "moves": moves,
            "moves_change": after - before - (seen_after - seen_before),
        }
    )
    return table.iloc[order[claims[order] > 0]].reset_index(drop=True)


@dataclass(frozen=True)
class _Pairs:
    """Each name (by number) with each claim (row of `control.claims`) that it asserts or denies, once."""

    names: np.ndarray
    """What each number of a name stands for."""
    name: np.ndarray
    claim: np.ndarray
    denied_still: np.ndarray
    """Whether the claim is denied by anybody but the name."""
    number: np.ndarray
    """Of each row of the evidence the claim."""
    by: np.ndarray
    """Of each row of the evidence the name."""


def _pairs(view: "View", what: str) -> _Pairs:
    known, number = groups.numbered(view.control, ["claim"])
    denied = _denials(view)
    place = np.zeros(len(known["claim"].cat.categories), dtype="int64")
    place[known["claim"].cat.codes.to_numpy()] = np.arange(len(known))
    asserted_by = labels(view.dossier, what, view.control.index).cat
    denied_by = labels(view.dossier, what, denied.index).cat.codes.to_numpy().astype("int64")
    by, size = asserted_by.codes.to_numpy().astype("int64"), max(len(known), 1)
    deniers = groups.different(denied_by * size + place[denied["claim"].cat.codes.to_numpy()])
    both = groups.different(np.concatenate([by * size + number, deniers]))
    often = np.bincount(deniers % size, minlength=size)
    still = often[both % size] - np.isin(both, deniers) > 0
    names = asserted_by.categories.to_numpy().astype(object)
    return _Pairs(names, both // size, both % size, still, number, by)


def _shift(view: "View", pairs: _Pairs, base: np.ndarray) -> np.ndarray:
    """How each name (row), when it is left out, shifts the `_sums` over all claims."""
    again, of = _again(view, pairs)
    size = len(pairs.names)
    return np.column_stack(
        [
            groups.sums(of, found, size) - groups.sums(pairs.name, was, size)
            for found, was in zip(_sums(again).T, base[pairs.claim].T, strict=True)
        ]
    )


def _again(view: "View", pairs: _Pairs) -> tuple[pd.DataFrame, np.ndarray]:
    """`control.claims` of what is left of each pair's claim without the pair's name, and the name of each."""
    row, pair = _rows_of(pairs.number, pairs.claim)
    others = pairs.by[row] != pairs.name[pair]
    row, pair = row[others], pair[others]
    left = view.control.iloc[row].assign(
        pair=pd.Categorical.from_codes(pair, range(len(pairs.name))),
        contested=view.control["contested"].to_numpy()[row] & pairs.denied_still[pair],
    )
    again = control.claims(left, ("pair",), view.rule)
    return again, pairs.name[again["pair"].cat.codes.to_numpy()]


def _rows_of(number: np.ndarray, claim: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The rows of the evidence of the claim of each pair, and for each of them the pair."""
    order = np.argsort(number, kind="stable")
    size = np.bincount(number, minlength=claim.max(initial=-1) + 1)
    starts = np.cumsum(size) - size
    pair = np.repeat(np.arange(len(claim)), size[claim])
    within = np.arange(len(pair)) - np.repeat(np.cumsum(size[claim]) - size[claim], size[claim])
    return order[starts[claim][pair] + within], pair


def _sums(held: pd.DataFrame) -> np.ndarray:
    """w_F − w_P and w_F + w_P + w_M of each claim, before and after: four columns."""
    net, whole = control.net_and_whole(held)
    on = [held[side].to_numpy(dtype=float) for side in (BEFORE, AFTER)]
    return np.column_stack([each * side for side in on for each in (net, whole)])


def _over(sums: np.ndarray) -> np.ndarray:
    """The balance before and after, a row each, of rows of four sums."""
    net, whole = sums[:, ::2].T, sums[:, 1::2].T
    return np.divide(net, whole, out=np.full(net.shape, np.nan), where=whole > ROUNDING)


# --- who reports what -------------------------------------------------------------------------------------


def reporting(view: "View", by: str) -> pd.DataFrame:
    """What sources of each kind or country say of control, one of `SLICES`; the one with most claims first.

    ``name``; ``claims`` on control that such sources assert; of these ``focal``, ``partner`` and ``mutual``: those in
    which they say that it holds control (a claim in which they name two is counted at both); ``share``: focal /
    (focal + partner), NaN where neither; ``balance`` on their records alone.
    """
    evidence = view.control.assign(by=labels(view.dossier, by, view.control.index))
    held, number = groups.numbered(evidence, ["by"])
    size = len(held)
    said = {holder: _claims_with(evidence, number, holder, size) for holder in (FOCAL, PARTNER, MUTUAL)}
    alone = control.claims(evidence, ("by",), view.rule)
    net, whole = control.net_and_whole(alone)
    place = groups.numbered(alone, ["by"])[1]
    either = said[FOCAL] + said[PARTNER]
    table = pd.DataFrame(
        {
            "name": held["by"].astype("str"),
            "claims": groups.distinct(number, evidence["claim"], size),
            **said,
            "share": np.divide(said[FOCAL], either, out=np.full(size, np.nan), where=either > 0),
            "balance": groups.sums(place, net, size) / groups.sums(place, whole, size),
        }
    )
    return table.sort_values(["claims", "name"], ascending=[False, True], ignore_index=True)


def _claims_with(evidence: pd.DataFrame, number: np.ndarray, holder: str, size: int) -> np.ndarray:
    """How many claims of each group have a record that names this holder."""
    own = (evidence["holder"] == holder).to_numpy()
    return groups.distinct(number[own], evidence["claim"][own], size)
