"""Flows of money: who is said to pay whom, and who is said to take which share; drawn only where nothing counts twice.

Directions are never netted: what A pays B, and what B pays A, are two flows.
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from data import groups
from data.memo import kept
from data.query import View
from data.revenue import adding, amounts, arithmetic, money, sums
from data.revenue.flow_settings import DRAWN, HIGHEST
from data.words import count, first_few

RECORD = ["record_id", "claim", "payer", "payee", "share_to", "stance", "first", "last"]
MOST_YEARS = 100
"""Years to choose among one by one; of a longer time, only those in which something begins or ends."""
FIGURE = ["taker", "stream", "block", "usd_low", "usd_high", "share_percent", "note", "per_year", "rate"]
FIGURE += ["rate_year", "currency"]
REST = "rest"
"""The kind of a flow that is what no part explains of its whole; all others are claims."""


@dataclass(frozen=True)
class Drawn:
    """The flows to draw: ``table`` as `flows`, with ``value`` (US dollars per year), ``kind`` and ``whole`` (of
    what a rest is left, US dollars per year), ``year``, and
    ``why`` the others are not, by their index in `flows`. ``said``: wholes whose rest cannot be drawn, and why."""

    table: pd.DataFrame
    year: int | None
    why: dict[int, str]
    said: tuple[str, ...]


@kept
def flows(view: View) -> pd.DataFrame:
    """One row per claim, payer and taker that records in view name, in the order met.

    ``claim``, ``payer`` and ``taker`` (blank: not stated), ``asserted`` (else only denied), ``records`` (ids),
    ``stated`` (how many of them name both), ``usd_low``, ``usd_high``, ``open_below``, ``open_above`` (US dollars per
    year, of the asserted figures of the claim's block), ``percent_low`` and ``percent_high`` (of the shares that go to
    the taker, stated by ``share_records``), ``stream``, ``block``, ``status``, ``denying_origins``, ``origins``, ``note`` (why no figure), ``method``
    (how the figures were computed), ``first``, ``last``, and ``reverse``: the ids of records that assert the other
    direction between the same two.

    Where records of a claim name one payer (or taker) alone, that is taken for all of them: they speak of the same
    money. What the records of a claim say differently makes flows of their own.
    """
    said = _said(view)
    if said.empty:
        return _no_flows()
    number, keys = _numbered(said)
    size = len(keys)
    asserts = (said["stance"] == "asserts").to_numpy()
    own = asserts & said["own"].to_numpy()
    table = keys.assign(
        asserted=groups.any_of(number, asserts, size),
        records=_tuples(said["record_id"], number, asserts, size),
        stated=np.bincount(number, weights=asserts & said["both"], minlength=size).astype(int),
        **money.bounds(said, number, own, size)[[*amounts.ENDS]],
        percent_low=_extreme(said["share"], number, asserts, size, "min"),
        percent_high=_extreme(said["share"], number, asserts, size, "max"),
        share_records=_tuples(
            said["record_id"], number, asserts & said["share"].notna().to_numpy(), size, False
        ),
        method=_joined(said["method"], number, own, size),
        note=_joined(
            said["note"].where(said["usd_low"].isna() & said["usd_high"].isna(), ""), number, asserts, size
        ),
        stream=_joined(said["stream"], number, np.ones(len(said), dtype=bool), size),
        first=said["first"].groupby(number).min(),
        last=said["last"].groupby(number).max(),
    )
    standing = view.dossier.claims[["status", "origins", "denying_origins"]]
    standing = standing.set_axis(standing.index.astype(object)).reindex(keys["claim"]).reset_index(drop=True)
    blocks = (
        money.claims(view)
        .pipe(lambda found: found.set_axis(found["claim"].rename(None)))["block"]
        .astype(object)
    )
    table = pd.concat([table, standing], axis=1).assign(block=keys["claim"].map(blocks).fillna(""))
    return table.assign(reverse=_reverse(table))


def _no_flows() -> pd.DataFrame:
    columns = ["claim", "payer", "taker", "records", "method", "note", "stream", "status", "block", "reverse"]
    columns += ["share_records"]
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
    blocks = (
        money.claims(view)
        .pipe(lambda table: table.set_axis(table["claim"].rename(None)))["block"]
        .astype(object)
    )
    taker = said["taker"].where(
        said["taker"] != "", said["payee"].where(said["payee"] != "", said["share_to"])
    )
    to_share = said["share_percent"].notna() & (said["share_to"] == taker)
    computed = said["usd_low"].notna() | said["usd_high"].notna()
    return said.assign(
        taker=taker,
        both=(said["payer"] != "") & (taker != ""),
        own=said["block"].astype(object) == said["claim"].map(blocks),
        share=said["share_percent"].where(to_share),
        note=said["note"].where(said["note"] != "", np.where(computed, "", "no sum is given")),
        method=_methods(said),
    )


def _methods(said: pd.DataFrame) -> list[str]:
    columns = ("usd_low", "usd_high", "per_year", "rate", "rate_year", "currency", "note")
    return [sums.method(*row) if row[2] == row[2] else "" for row in amounts.rows(said, *columns)]


def _numbered(said: pd.DataFrame) -> tuple[np.ndarray, pd.DataFrame]:
    """The number of the flow of each record, and the flows; a payer or taker whom all who name one agree on is
    taken for those who name none. What denies joins a flow that is asserted of the claim, if there is one."""
    filled = {}
    for side in ("payer", "taker"):
        stated = (
            said[(said[side] != "") & (said["stance"] == "asserts")]
            .groupby("claim")[side]
            .agg(["nunique", "first"])
        )
        alone = stated.loc[stated["nunique"] == 1, "first"].to_dict()
        filled[side] = (
            said[side].where(said[side] != "", [alone.get(claim, "") for claim in said["claim"]]).to_numpy()
        )
    keys = pd.DataFrame({"claim": said["claim"].to_numpy(), **filled})
    asserts = (said["stance"] == "asserts").to_numpy()
    first = keys[asserts].drop_duplicates("claim").set_index("claim")
    denied = ~asserts & keys["claim"].isin(first.index).to_numpy()
    for side in ("payer", "taker"):
        keys.loc[denied, side] = keys.loc[denied, "claim"].map(first[side])
    number, found = pd.factorize(pd.MultiIndex.from_frame(keys))
    return number, pd.DataFrame(list(found), columns=["claim", "payer", "taker"])


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


# --- which of them are drawn --------------------------------------------------------------------------------


def years(view: View) -> list[int]:
    """The years in which any claim of the block that is asked for has a flow that could be drawn, latest first."""
    dated = _dated(view)
    spans = set(
        amounts.rows(pd.DataFrame({end: dated[end].dt.year for end in ("first", "last")}), "first", "last")
    )
    if not spans:
        return []
    ends = {int(year) for span in spans for year in span}
    between = range(min(ends), max(ends) + 1) if max(ends) - min(ends) < MOST_YEARS else ends
    return sorted((y for y in between if any(first <= y <= last for first, last in spans)), reverse=True)


def _dated(view: View) -> pd.DataFrame:
    table = flows(view)
    drawable = table["asserted"] & (table["block"] == view.flows.block) & (table["taker"] != "")
    return table[drawable & table["usd_low"].notna() & table["first"].notna()]


@kept
def drawn(view: View) -> Drawn:
    """The flows of one block and one year at one bound (`view.flows`), so that nothing in them counts twice.

    Leaf claims only: of a claim that others are part of, its parts are drawn, and what they leave of it as its ``rest``,
    rest = bound of the whole − Σ the same bound of its parts, where that is above nothing. Of what may be the same
    money (`data.revenue.adding.total`), one claim is drawn. Sums go through that guard alone.
    """
    table, possible = flows(view), _dated(view)
    asked = view.flows
    why = _unfit(view, table.drop(index=possible.index))
    if possible.empty:
        return Drawn(table.head(0).assign(value=pd.Series(dtype=float), kind=""), None, why, ())
    first, last = possible["first"].dt.year, possible["last"].dt.year
    year = asked.year or adding.busiest_year(first.to_numpy(), last.to_numpy())
    now = possible[(first <= year) & (last >= year)]
    why |= dict.fromkeys(possible.index.difference(now.index), f"not attested in {year}")
    above = set(
        arithmetic.parts(view.dossier).query("part in @claims", local_dict={"claims": set(now["claim"])})[
            "whole"
        ]
    )
    whole = now["claim"].isin(above)
    why |= dict.fromkeys(now.index[whole], "the whole of others, which are drawn with what they leave of it")
    leaves = now[~whole]
    kept_rows, others = _once(view, leaves, year)
    why |= others
    end = "usd_high" if asked.bound == HIGHEST else "usd_low"
    shown = leaves.loc[kept_rows].assign(value=lambda rows: rows[end], kind="claim")
    why |= dict.fromkeys(shown.index[shown["value"] <= 0], "a sum of nothing")
    rests, said = _rests(view, now[whole], set(shown["claim"]), year, end)
    return Drawn(pd.concat([shown[shown["value"] > 0], *rests]), year, why, said)


def _unfit(view: View, rest: pd.DataFrame) -> dict[int, str]:
    """Why flows cannot be drawn at all."""
    block = rest["block"].astype(object)
    reasons = np.select(
        [
            ~rest["asserted"].astype(bool),
            block == "",
            ~block.isin(DRAWN),
            block != view.flows.block,
            rest["usd_low"].isna(),
            rest["taker"] == "",
        ],
        [
            "only denied",
            "no sum is given",
            "of “" + block + "”, which is no flow of money",
            "of “" + block + "”, drawn apart",
            rest["note"].where(rest["note"] != "", "no sum is given"),
            "nobody is said to take it in",
        ],
        "undated, so of no year",
    )
    return dict(zip(rest.index.tolist(), reasons.tolist(), strict=True))


def _once(view: View, leaves: pd.DataFrame, year: int) -> tuple[list[int], dict[int, str]]:
    """Of the flows to each taker, those that count no money twice."""
    why: dict[int, str] = {}
    for _, own in leaves.groupby("taker", sort=False):
        left = dict(adding.total(view, own["claim"], strict=False, year=year).left_out)
        why |= {row: left[claim] for row, claim in own["claim"].items() if claim in left}
    again = leaves.sort_values("origins", kind="stable").duplicated(["claim", "taker"]) & ~leaves.index.isin(
        list(why)
    )
    why |= dict.fromkeys(again.index[again], "another payer of the same claim")
    return [row for row in leaves.index if row not in why], why


def _rests(
    view: View, wholes: pd.DataFrame, shown: set[str], year: int, end: str
) -> tuple[list[pd.DataFrame], tuple[str, ...]]:
    """What its parts leave of each whole, as flows, and the wholes of which that cannot be drawn."""
    titles, links = view.dossier.titles, arithmetic.parts(view.dossier)
    found, said = [], []
    for row, flow in wholes.drop_duplicates("claim").iterrows():
        parts = set(links.loc[links["whole"] == flow["claim"], "part"])
        total = adding.total(view, sorted(parts & (shown | set(wholes["claim"]))), year=year)
        counted = total.low if end == "usd_low" else total.high
        title, worth = titles.get(flow["claim"], flow["claim"]), flow[end]
        if total.reason:
            said.append(f"{title}: what its parts leave of it cannot be told, as {total.reason}.")
        elif counted > worth:
            said.append(f"{title}: {_exceeded(flow, counted, worth)}.")
        elif worth > counted:
            found.append(wholes.loc[[row]].assign(value=worth - counted, whole=worth, kind=REST))
    return found, tuple(said)


def _exceeded(flow: pd.Series, counted: float, worth: float) -> str:
    """By what parts exceed the bound of their whole: the lowest alone, or all that it is put at."""
    words = [amounts.money_in_words(value, value, digits=3) for value in (counted, worth, flow["usd_high"])]
    if worth < counted <= flow["usd_high"]:
        return (
            f"its parts come to {words[0]}, more than the lowest that the whole is put at ({words[1]}), "
            f"within its highest ({words[2]}); nothing is left of its lowest"
        )
    if worth == flow["usd_low"] and flow["open_above"]:
        return f"its parts come to {words[0]}, more than the lowest that the whole is put at ({words[1]}), which is open above; nothing is left of its lowest"
    return f"its parts come to {words[0]}, more than the whole of {words[1]}; nothing is left of it"


def shares(view: View) -> pd.DataFrame:
    """Who is said to take which share of what: a row per claim and taker, and ``rest``, which nobody is said to take.

    ``claim``, ``taker``, ``percent`` at the bound asked for (`view.flows`), ``low`` and ``high`` (percent that any
    record in view asserts), ``records``, ``status``, ``denying_origins``, ``kind``. Rest = 100 − Σ shares, where above
    nothing; takers of one claim are taken to be different ones.
    """
    table = flows(view)
    found = table[table["percent_low"].notna() & (table["taker"] != "")]
    found = found.groupby(["claim", "taker"], sort=False, as_index=False).agg(
        low=("percent_low", "min"),
        high=("percent_high", "max"),
        records=("share_records", lambda each: sum(each, ())),
        status=("status", "first"),
        denying_origins=("denying_origins", "first"),
    )
    found = found.assign(percent=found["high" if view.flows.bound == HIGHEST else "low"], kind="claim")
    left = 100 - found.groupby("claim", sort=False)["percent"].sum()
    left = left[left > 0]
    rest = pd.DataFrame({"claim": left.index, "taker": "", "percent": left.to_numpy(), "kind": REST})
    return pd.concat([found, rest.astype({"claim": object})], ignore_index=True).assign(
        records=lambda rows: [each if isinstance(each, tuple) else () for each in rows["records"]]
    )


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
