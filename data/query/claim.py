"""Claims: which records say or deny the same thing, and how well it stands (rule 1)."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from data import dates, distinct, groups
from data.vocabulary import TIE

ON = " on "
"""Before the day of an event in the name of a claim that has no key."""
CORROBORATED, SINGLE, CONTESTED, DENIED = "corroborated", "single origin", "contested", "denied"
STATUSES = [CONTESTED, DENIED, CORROBORATED, SINGLE]
"""What a claim may be, the first that applies."""


def claim_keys(records: pd.DataFrame) -> pd.Series:
    """The claim of each record: its own key, else type, pair and category for a tie, else the record itself.

    A tie without a key that is known to the day is an event: what is said of another day is another claim, since two
    battles do not corroborate each other. A categorical of the claims: stated keys, then ties by pair, category and day,
    then records of their own.
    """
    unkeyed, tie = distinct.blank(records["claim_key"]), (records["record_type"] == TIE).to_numpy()
    kinds = (
        (~unkeyed, _stated, ["claim_key"]),
        (unkeyed & tie, _of_ties, ["actor", "counterpart", "category", "start", "end"]),
        (unkeyed & ~tie, _of_others, ["record_id"]),
    )
    number, written = np.zeros(len(records), dtype="int64"), pd.Index([], dtype="str")
    for which, claims, needed in kinds:
        if which.any():
            own, texts = claims(records[needed] if which.all() else records.loc[which, needed])
            number[which] = own + len(written)
            written = written.append(texts)
    stated = not unkeyed.all() and unkeyed.any()  # a key may be written like what others are called
    return distinct.by_number(number, written, different=not stated).set_axis(records.index).rename("claim")


Numbered = tuple[np.ndarray, pd.Index]
"""For each record the number of its claim, and what the claims are called, each otherwise."""
BETWEEN, BEHIND = " – ", ": "
"""What stands between the two actors of a tie in the name of its claim, and behind them."""


def _stated(records: pd.DataFrame) -> Numbered:
    return distinct.numbered(distinct.ordered(records["claim_key"]))


def _of_others(records: pd.DataFrame) -> Numbered:
    return np.arange(len(records)), pd.Index("record: " + distinct.plain(records["record_id"]))


def _of_ties(ties: pd.DataFrame) -> Numbered:
    """The same claim whichever way round its actors are named; each different one is written once."""
    everyone = distinct.known(ties["actor"], ties["counterpart"])
    sides = [distinct.among(ties[name], everyone).cat.codes for name in ("actor", "counterpart")]
    pairs = {
        "first": pd.Categorical.from_codes(np.minimum(*sides), dtype=everyone),
        "second": pd.Categorical.from_codes(np.maximum(*sides), dtype=everyone),
        "category": distinct.ordered(ties["category"]).array,
        "day": distinct.ordered(distinct.filled(ties["start"], ~_of_a_day(ties), "")).array,
    }
    table, number = groups.numbered(pd.DataFrame(pairs), [*pairs])
    sides = _within(table["first"], "tie: ", BETWEEN) + _within(table["second"], "", BEHIND)
    day = distinct.mapped(table["day"], lambda day: day and ON + day)
    texts = pd.Index(sides + distinct.plain(table["category"]) + distinct.plain(day))
    if _told_apart(everyone.categories, table["category"].cat.categories):
        return number, texts
    codes, different = pd.factorize(texts)
    return codes[number], different


def _told_apart(names: pd.Index, categories: pd.Index) -> bool:
    """Whether different ties are called differently for certain: no part holds what stands between the parts."""
    marked = [(names, BETWEEN.strip()), (names, BEHIND.strip()), (categories, ON)]
    return not any(texts.str.contains(mark, regex=False).any() for texts, mark in marked)


def _within(texts: pd.Series, before: str, after: str) -> pd.Series:
    """The texts of a categorical with others around them, each different one written once."""
    return distinct.plain(distinct.recoded(texts, before + texts.cat.categories + after))


def _of_a_day(records: pd.DataFrame) -> np.ndarray:
    """Records of one day: rule 3 has it that a start known to the day without an end is an event."""
    same = distinct.same(records["start"], records["end"])
    return dates.is_day(records["start"]) & (distinct.blank(records["end"]) | same)


def claims(records: pd.DataFrame) -> pd.DataFrame:
    """Status, origins and denials of every claim (rule 1), always over the whole dossier.

    Indexed by claim: ``records``, ``assertions``, ``denials`` (records), ``origins`` (independent origins
    that assert), ``denying_origins`` and ``status``.
    """
    denies = (records["stance"] == "denies").to_numpy()
    claim = records["claim"].cat
    number, size = claim.codes.to_numpy(), len(claim.categories)
    records_of, denials = groups.counts(number, size), groups.counts(number[denies], size)
    columns = {
        "records": records_of,
        "assertions": records_of - denials,
        "denials": denials,
        "origins": _origins(number, records["origin"], ~denies, size),
        "denying_origins": _origins(number, records["origin"], denies, size),
    }
    each = pd.Categorical.from_codes(np.arange(size), dtype=records["claim"].dtype)
    table = pd.DataFrame(columns | {"status": _status(columns).array}, copy=False)
    return table.set_axis(pd.CategoricalIndex(each, name="claim"))


def _origins(number: np.ndarray, origin: pd.Series, which: np.ndarray, size: int) -> np.ndarray:
    """Different origins of the records told, for each claim."""
    if which.all():
        return groups.distinct(number, origin, size)
    return groups.distinct(number[which], origin[which], size)


def _status(counted: Mapping[str, np.ndarray]) -> pd.Series:
    asserted, denied = counted["assertions"] > 0, counted["denials"] > 0
    place = np.select([asserted & denied, denied, counted["origins"] >= 2], [0, 1, 2], 3)
    return distinct.plain(distinct.by_number(place, STATUSES))
