"""Flows of money: who is said to pay whom, and who is said to take which share; drawn only where nothing counts twice.

Directions are never netted: what A pays B, and what B pays A, are two flows.
"""

from dataclasses import replace

import numpy as np
import pandas as pd

from data import groups
from data.memo import kept
from data.query import View
from data.revenue import amounts, flow_keys, money, of_year, sums
from data.words import count, first_few

RECORD = ["record_id", "claim", "payer", "payee", "share_to", "stance", "first", "last", "origin", "measure"]
FIGURE = ["taker", "stream", "block", "usd_low", "usd_high", "share_percent", "note", "per_year", "rate"]
FIGURE += ["rate_year", "currency"]


@kept
def flows(view: View) -> pd.DataFrame:
    """One row per claim, payer and taker that records in view name, in the order met.

    ``claim``, ``payer`` and ``taker`` (blank: not stated), ``asserted`` (else only denied), ``records`` (ids),
    ``stated`` (how many of them name both), ``payer_by`` (those of an origin that names the payer), ``usd_low``, ``usd_high``, ``open_below``, ``open_above`` (US dollars per
    year, of the asserted figures of the claim's block), ``percent_low`` and ``percent_high`` (of the shares that go to
    the taker, stated by ``share_records``), ``stream``, ``block``, ``status``, ``denying_origins``, ``origins``, ``note`` (why no figure), ``method``
    (how the figures were computed), ``figures`` (those, each with its years: `data.revenue.of_year`), ``first``, ``last``, and ``reverse``: the ids of records that assert the other
    direction between the same two.

    Where records of a claim name one payer (or taker) alone, that is taken for all of them: they speak of the same
    money. What the records of a claim say differently makes flows of their own.
    """
    said = _said(view)
    if said.empty:
        return _no_flows()
    number, keys = flow_keys.numbered(said)
    table = pd.concat(
        [
            keys,
            _named_in(said, number, len(keys)),
            _worth(view, said, number, len(keys)),
            _standing(view, keys),
        ],
        axis=1,
    )
    return table.assign(reverse=_reverse(table))


def _named_in(said: pd.DataFrame, number: np.ndarray, size: int) -> pd.DataFrame:
    """The records of each flow: whether any asserts it, which, how many name both sides, when, and of what it is made."""
    asserts = (said["stance"] == "asserts").to_numpy()
    return pd.DataFrame(
        {
            "asserted": groups.any_of(number, asserts, size),
            "records": _tuples(said["record_id"], number, asserts, size),
            "payer_by": _of_namers(said, number, asserts, size),
            "stated": np.bincount(number, weights=asserts & said["both"], minlength=size).astype(int),
            "stream": _joined(said["stream"], number, np.ones(len(said), dtype=bool), size),
            "first": said["first"].groupby(number).min(),
            "last": said["last"].groupby(number).max(),
        }
    )


def _of_namers(
    said: pd.DataFrame, number: np.ndarray, asserts: np.ndarray, size: int
) -> list[frozenset[str]]:
    """The records of each flow whose origin names its payer, be it in another record of the flow."""
    rows = list(zip(number.tolist(), said["origin"].astype(object), said["record_id"], strict=True))
    named = (asserts & (said["payer"] != "").to_numpy()).tolist()
    namers = {(flow, origin) for (flow, origin, _), own in zip(rows, named, strict=True) if own}
    found: list[set[str]] = [set() for _ in range(size)]
    for flow, origin, record in rows:
        if (flow, origin) in namers:
            found[flow].add(record)
    return [frozenset(each) for each in found]


def _worth(view: View, said: pd.DataFrame, number: np.ndarray, size: int) -> pd.DataFrame:
    """The dollars per year and the percent of each flow, how they were computed, or why not."""
    asserts = (said["stance"] == "asserts").to_numpy()
    own = asserts & said["own"].to_numpy()
    silent = said["usd_low"].isna() & said["usd_high"].isna()
    shares = asserts & said["share"].notna().to_numpy()
    return money.bounds(said, number, own, size)[[*amounts.ENDS]].assign(
        percent_low=_extreme(said["share"], number, asserts, size, "min"),
        percent_high=_extreme(said["share"], number, asserts, size, "max"),
        share_records=_tuples(said["record_id"], number, shares, size, False),
        method=_joined(said["method"], number, own, size),
        figures=_figures(view, said[own & ~silent], number[own & ~silent], size),
        note=_joined(said["note"].where(silent, ""), number, asserts, size),
    )


def _figures(view: View, said: pd.DataFrame, number: np.ndarray, size: int) -> pd.Series:
    """The computed figures of each flow."""
    found: list[tuple[of_year.Figure, ...]] = [()] * size
    for flow, figure in zip(number.tolist(), of_year.figures(view, said), strict=True):
        found[flow] += (figure,)
    return pd.Series(found, dtype=object)


def _standing(view: View, keys: pd.DataFrame) -> pd.DataFrame:
    """The status, origins and denials of the claim of each flow, and its block."""
    standing = view.dossier.claims[["status", "origins", "denying_origins"]]
    standing = standing.set_axis(standing.index.astype(object)).reindex(keys["claim"]).reset_index(drop=True)
    return standing.assign(block=keys["claim"].map(_blocks(view)).fillna(""))


def _no_flows() -> pd.DataFrame:
    columns = ["claim", "payer", "taker", "records", "method", "note", "stream", "status", "block", "reverse"]
    columns += ["share_records", "figures", "payer_by"]
    numbers = ["usd_low", "usd_high", "percent_low", "percent_high", "stated", "origins", "denying_origins"]
    return pd.DataFrame(
        {
            **dict.fromkeys(columns, pd.Series(dtype=object)),
            **dict.fromkeys(numbers, pd.Series(dtype="float64")),
            **dict.fromkeys(["asserted", "open_below", "open_above"], pd.Series(dtype=bool)),
            **dict.fromkeys(["first", "last"], pd.Series(dtype="datetime64[s]")),
        }
    )


def _said(view: View) -> pd.DataFrame:
    """The records in view that name a payer or a taker or give a figure, each with who pays and who takes."""
    found = sums.figures(view)
    records = view.records
    named = (records[["payer", "payee", "share_to"]] != "").any(axis=1)
    own = records.loc[named | records.index.isin(found.index), RECORD]
    figures = found[FIGURE]
    said = own.join(figures)
    text = ["claim", "payer", "payee", "share_to", "taker", "stream", "note", "currency"]
    said[text] = said[text].astype(object).fillna("")
    taker = said["taker"].where(
        said["taker"] != "", said["payee"].where(said["payee"] != "", said["share_to"])
    )
    share = said["share_percent"].where((said["share_to"] == taker) & (said["share_to"] != ""))
    computed = said["usd_low"].notna() | said["usd_high"].notna()
    said = said.assign(
        passed_on=False,
        taker=taker,
        both=(said["payer"] != "") & (taker != ""),
        own=said["block"].astype(object) == said["claim"].map(_blocks(view)),
        share=share,
        note=said["note"].where(said["note"] != "", np.where(computed, "", "no sum is given")),
        method=_methods(said),
    )
    return pd.concat([said, _passed_on(said)])


def _passed_on(said: pd.DataFrame) -> pd.DataFrame:
    """The shares that go on to another than the one who takes the money in, each as a flow of no sum of its own."""
    further = said[
        said["share_percent"].notna() & (said["share_to"] != "") & (said["share_to"] != said["taker"])
    ]
    return further.assign(
        passed_on=True,
        payer=further["taker"],
        taker=further["share_to"],
        share=further["share_percent"],
        both=further["taker"] != "",
        own=False,
        usd_low=float("nan"),
        usd_high=float("nan"),
        note="a share, of which no sum is given",
        method="",
    )


def _blocks(view: View) -> dict[str, str]:
    """Claim -> the block that it belongs to."""
    table = money.claims(view)
    return dict(zip(table["claim"].astype(str), table["block"].astype(str), strict=True))


def _methods(said: pd.DataFrame) -> list[str]:
    return [sums.method(*row) if row[2] == row[2] else "" for row in amounts.rows(said, *sums.METHOD)]


def _tuples(
    ids: pd.Series, number: np.ndarray, asserts: np.ndarray, size: int, or_deny: bool = True
) -> list[tuple[str, ...]]:
    """The records that assert each flow; of one that is only denied, those that deny."""
    found: list[list[str]] = [[] for _ in range(size)]
    only_denied = ~groups.any_of(number, asserts, size)
    for flow, own, text in zip(number.tolist(), asserts.tolist(), ids.tolist(), strict=True):
        if own or (or_deny and only_denied[flow]):
            found[flow].append(text)
    return [tuple(each) for each in found]


def _joined(texts: pd.Series, number: np.ndarray, which: np.ndarray, size: int) -> list[str]:
    found: list[dict[str, None]] = [{} for _ in range(size)]
    for flow, text in zip(number[which].tolist(), texts[which].tolist(), strict=True):
        if text:
            found[flow][text] = None
    return [money.JOINED.join(each) for each in found]


def _extreme(values: pd.Series, number: np.ndarray, which: np.ndarray, size: int, how: str) -> np.ndarray:
    return values[which].groupby(number[which]).agg(how).reindex(range(size)).to_numpy(dtype=float)


def _reverse(table: pd.DataFrame) -> list[tuple[str, ...]]:
    """The records that assert that the taker pays the payer: of the same claim, or of one whose time touches its."""
    pairs: dict[tuple[str, str], list] = {}
    named = table[table["asserted"] & (table["payer"] != "") & (table["taker"] != "")]
    for flow in named.itertuples():
        pairs.setdefault((flow.payer, flow.taker), []).append(flow)
    found: dict[int, tuple[str, ...]] = {}
    for flow in named.itertuples():
        others = pairs.get((flow.taker, flow.payer), []) if flow.payer != flow.taker else []
        found[flow.Index] = tuple(text for each in others if _at_once(flow, each) for text in each.records)
    return [found.get(row, ()) for row in table.index]


def _at_once(one, other) -> bool:
    return one.claim == other.claim or bool(one.first <= other.last and other.first <= one.last)


def ids(records: tuple[str, ...], most: int = 4) -> str:
    """Record ids in words.

    >>> ids(("A-1",)), ids(("A-1", "A-2"))
    ('record A-1', 'records A-1, A-2')
    """
    return f"record{'s' * (len(records) > 1)} {first_few(records, most)}"


def named_by(stated: int, records: tuple[str, ...]) -> str:
    """How many of the records of a flow name both who pays and who takes; of the others it is taken to be the same.

    >>> named_by(1, ("A-1", "A-2")), named_by(1, ("A-1",)), named_by(0, ("A-1",))
    ('payer and taker named by 1 of 2 records', 'payer and taker named by 1 of 1 record', '')
    """
    return f"payer and taker named by {stated:,.0f} of {count(len(records), 'record')}" if stated else ""


def under(view: View, **asked) -> View:
    """The view with other flows asked for, for tests and callers without a cache."""
    return replace(view, flows=replace(view.flows, **asked))
