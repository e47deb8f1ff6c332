"""Shares that are drawn: who is said to take how much of what, and what is said of shares in words alone."""

import re

import pandas as pd

from data import spans
from data.query import View
from data.revenue import amounts, comparable, flows, money, money_names, one_sided, same_share, sums
from data.revenue.drawn_flows import REST
from data.revenue.flow_settings import HIGHEST

DEMAND = "demand"
"""What a measure calls money that is asked for, and not said to be paid."""
PERCENT = re.compile(r"\d\s*(?:%|per ?cent\b)", re.IGNORECASE)


def shares(view: View) -> pd.DataFrame:
    """Who is said to take which share of what: a row per claim and taker, and ``rest``, for which there is no percentage.

    ``claim``, ``taker``, ``percent`` at the bound asked for (`view.flows`), ``low`` and ``high`` (percent that any
    record in view asserts), ``open_below`` and ``open_above`` (that end is worded as a ceiling or a floor), ``records``,
    ``wordings`` (of the claim), ``status``, ``denying_origins``, ``kind``, ``of_sum`` (a sum of the claim is itself that share, so
    the claim is not the whole), ``asked`` (it is only demanded), ``when`` (the years of the records that state it, in words), ``again`` (the claim of which this is perhaps the same share: `same_share.again`). Rest =
    100 − Σ shares, where above nothing; takers of one claim are taken to be different ones.
    """
    table = flows.flows(view)
    found = table[table["percent_low"].notna() & (table["taker"] != "")]
    found = found.groupby(["claim", "taker"], sort=False, as_index=False).agg(
        low=("percent_low", "min"),
        high=("percent_high", "max"),
        records=("share_records", lambda each: sum(each, ())),
        status=("status", "first"),
        denying_origins=("denying_origins", "first"),
    )
    found = found.assign(percent=found["high" if view.flows.bound == HIGHEST else "low"], kind="claim")
    own, said = _open(view, found), _wordings(view)
    taken, again, asked = _taken(view, own), same_share.again(view, own), _asked(view, own)
    when = _when(view, own)
    return pd.concat([own, _rests(own)], ignore_index=True).assign(
        records=lambda rows: [each if isinstance(each, tuple) else () for each in rows["records"]],
        wordings=lambda rows: [said.get(claim, "") for claim in rows["claim"]],
        of_sum=lambda rows: rows["claim"].isin(taken),
        asked=lambda rows: rows["claim"].isin(asked),
        when=lambda rows: [when.get(claim, "") for claim in rows["claim"]],
        again=lambda rows: [again.get(claim, "") for claim in rows["claim"]],
    )


def _taken(view: View, found: pd.DataFrame) -> set[str]:
    """The claims of which a record that states the share says its sum: what the taker has, not the whole."""
    ids = {record for own in found["records"] for record in own}
    divided = comparable.divided(view.dossier, found["claim"].tolist())
    return {claim for claim, own in amounts.rows(divided, "claim", "records") if not ids.isdisjoint(own)}


def _asked(view: View, found: pd.DataFrame) -> set[str]:
    """The claims of which all records that state a share only say that it was demanded."""
    measure = view.records.drop_duplicates("record_id").set_index("record_id")["measure"]
    kinds: dict[str, set[str]] = {}
    for claim, ids in zip(found["claim"], found["records"], strict=True):
        kinds.setdefault(claim, set()).update(measure[list(ids)])
    return {claim for claim, own in kinds.items() if own == {DEMAND}}


def _when(view: View, found: pd.DataFrame) -> dict[str, str]:
    """The years of the records that state the shares of each claim; those of publication where none is dated itself."""
    columns = ["record_id", "claim", "first", "last", "basis"]
    ids = {record for own in found["records"] for record in own}
    own = view.records.loc[view.records["record_id"].isin(ids), columns].dropna(subset="first")
    printed = (own["basis"] == spans.PUBLISHED).to_numpy()
    alone = (
        own.assign(printed=printed).groupby("claim", observed=True)["printed"].transform("all").astype(bool)
    )
    own = own[alone | ~printed]
    days = own.groupby("claim", observed=True).agg(first=("first", "min"), last=("last", "max"))
    alone = alone.groupby(own["claim"], observed=True).first()
    return {claim: money_names.when(row.first, row.last, alone[claim]) for claim, row in days.iterrows()}


def _open(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """The shares with the ends that are worded as open."""
    records = view.records.drop_duplicates("record_id").set_index("record_id")
    words = records["amount_text"].astype(object).map(one_sided.side)
    percent = records["share_percent"]

    def at(end: str, side: str) -> list[bool]:
        return [
            any(words[each] == side and percent[each] == value for each in ids)
            for ids, value in zip(found["records"], found[end], strict=True)
        ]

    return found.assign(open_below=at("low", one_sided.CEILING), open_above=at("high", one_sided.FLOOR))


def _rests(found: pd.DataFrame) -> pd.DataFrame:
    """What the shares leave of each whole."""
    whole = found.groupby("claim", sort=False)
    left = 100 - whole["percent"].sum()
    left = left[left > 0]
    rest = pd.DataFrame({"claim": left.index, "taker": "", "percent": left.to_numpy(), "kind": REST})
    status = whole["status"].first().reindex(left.index).to_numpy()
    return rest.astype({"claim": object}).assign(status=status, open_below=False, open_above=False)


def _wordings(view: View) -> dict[str, str]:
    """What the records of each claim in view say of sums and shares, each wording once."""
    own = view.records[(view.records["amount_text"] != "") & (view.records["stance"] == "asserts")]
    texts = own["amount_text"].astype(object).groupby(own["claim"].astype(object))
    return {claim: "; ".join(dict.fromkeys(each)) for claim, each in texts}


def in_words_only(view: View) -> pd.DataFrame:
    """The asserting records in view that speak of a percentage of a share but give none in `share_percent`, so that
    none can be drawn: ``record_id`` and ``amount_text``."""
    table = money.claims(view)
    own = table.loc[table["block"] == sums.SHARES, "claim"]
    records = view.records
    said = records["amount_text"].astype(object).map(lambda text: bool(PERCENT.search(text))).astype(bool)
    asserts = (records["stance"] == "asserts") & records["share_percent"].isna()
    named = (records[["payer", "payee", "share_to"]] != "").any(axis=1)
    return records.loc[said & asserts & named & records["claim"].isin(own), ["record_id", "amount_text"]]


def percent_in_words(low: float, high: float, open_below: bool = False, open_above: bool = False) -> str:
    """The shares that are stated.

    >>> percent_in_words(10.0, 25.0, open_above=True), percent_in_words(33.3, 33.3), percent_in_words(5.0, 5.0, True)
    ('10–25% or more', '33.3%', '5% or less')
    """
    span = "–".join(dict.fromkeys(f"{each:g}" for each in (low, high))) + "%"
    return span + " or less" * bool(open_below) + " or more" * bool(open_above)


def whole_in_words(title: str, percent: str, of_sum: bool, asked: bool = False) -> str:
    """A whole with its shares, where the claim is itself the share of it, or speaks of it; and that it is only demanded.

    >>> whole_in_words("Gold income", "25%", True), whole_in_words("Gold split", "25% + 20%", False, True)
    ('Whole of which Gold income is 25%', 'Gold split: 25% + 20%, asked for, not said to be taken')
    """
    said = f"Whole of which {title} is {percent}" if of_sum else f"{title}: {percent}"
    return said + ", asked for, not said to be taken" * asked
