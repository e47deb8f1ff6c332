"""Dated claims as events and spans, in the lane of the group they are about or of their kind."""

from typing import TYPE_CHECKING

import pandas as pd

from data import dates, spans, vocabulary
from data.memo import kept
from data.query.control import groups_beside
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.query.narrow import View

NOT_DATED = [spans.PUBLISHED, spans.UNDATED]
"""What a span may rest on that says nothing of when the thing itself happened."""
KEYS = ["claim", "lane"]
NEEDED = ["claim", "record_id", "record_type", "category", "actor", "counterpart", "stance", "start", "end"]
NEEDED += ["published", "basis", "first", "last", "start_first", "start_last", "end_first"]


@kept
def events(view: "View") -> pd.DataFrame:
    """One row per claim × lane with a date of its own, the most attested first.

    ``claim``, ``lane`` (the group it is about), ``record_type``, ``category``; ``first``, ``last`` (outer days),
    ``sure_first``, ``sure_last`` (what is certain of it, NaT where nothing is), ``when`` (the dates as the earliest
    and the latest record give them), ``open`` (start unknown), ``day`` (an event of one known day), ``records``
    (in view, dated); ``status``, ``origins``, ``denials`` of the claim on the whole dossier. The span is that of
    the records that assert it, else of those that deny it.
    """
    dated = _dated(view)
    return _spans(view, dated.assign(lane=_lanes(dated, view)))


@kept
def by_kind(view: "View") -> pd.DataFrame:
    """The same with one row per claim × kind of tie or activity, whose name on screen is the ``lane``."""
    dated = _dated(view)
    return _spans(view, dated.assign(lane=vocabulary.kinds(dated)))


def _dated(view: "View") -> pd.DataFrame:
    return view.records.loc[~view.records["basis"].isin(NOT_DATED).to_numpy(), NEEDED]


def _spans(view: "View", dated: pd.DataFrame) -> pd.DataFrame:
    dated = dated.assign(denies=(dated["stance"] == "denies").to_numpy())
    only_denied = dated.groupby(KEYS, observed=True)["denies"].transform("min")
    own = dated[(dated["denies"] == only_denied).to_numpy()]
    own = own.assign(day=(own["basis"] == spans.EVENT).to_numpy(), open=own["start_first"].isna().to_numpy())
    grouped = own.groupby(KEYS, observed=True, sort=False)
    table = grouped.agg(
        record_type=("record_type", "first"),
        category=("category", "first"),
        first=("first", "min"),
        last=("last", "max"),
        sure_first=("start_last", "min"),
        sure_last=("end_first", "max"),
        open=("open", "all"),
        day=("day", "all"),
        records=("record_id", "size"),
    )
    table["when"] = _when(own.loc[grouped["first"].idxmin()], own.loc[grouped["last"].idxmax()])
    certain = (table["sure_first"] <= table["sure_last"]).to_numpy()
    for column in ("sure_first", "sure_last"):
        table[column] = table[column].where(certain)
    table["day"] &= table["first"] == table["last"]
    table = table.reset_index().astype({"claim": "str", "lane": "str"})
    table = table.join(view.dossier.claims[["status", "origins", "denials"]], on="claim")
    return table.sort_values(
        ["origins", "records", "first"], ascending=[False, False, True], ignore_index=True
    )


def _when(earliest: pd.DataFrame, latest: pd.DataFrame) -> list[str]:
    """The dates of each span in words, with the precision that its earliest and its latest record give."""
    return [
        " – ".join(dict.fromkeys(filter(None, (_begins(*early), _ends(*late)))))
        for early, late in zip(_texts(earliest), _texts(latest), strict=True)
    ]


def _texts(records: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    columns = [records[name].astype(object) for name in ("start", "end", "published", "basis")]
    return list(zip(*columns, strict=True))


def _begins(start: str, end: str, published: str, basis: str) -> str:
    return dates.in_words(start) if start else "earlier"


def _ends(start: str, end: str, published: str, basis: str) -> str:
    if basis == spans.ATTESTED:
        return f"attested until {dates.in_words(published)}"
    return dates.in_words(end or start)


def _lanes(records: pd.DataFrame, view: "View") -> pd.Series:
    """The group that each record is about: of a tie, the partner of the focal actor, else an armed group."""
    focal = view.dossier.focal_actor
    groups = {*groups_beside(view.dossier)}
    actor, other = records["actor"].astype(object), records["counterpart"].astype(object)
    elsewhere = (actor == focal) | (~actor.isin(groups) & other.isin(groups))
    return actor.mask((records["record_type"] == TIE).to_numpy() & elsewhere, other)


def undated(view: "View") -> int:
    """How many claims in view have no date of their own: dated by publication alone, or not at all."""
    dated = ~view.records["basis"].isin(NOT_DATED).to_numpy()
    return view.records["claim"].nunique() - view.records.loc[dated, "claim"].nunique()


def milestones(view: "View") -> pd.DataFrame:
    """The milestones of the dossier in order: ``day``, ``number`` from 1, ``label``, ``words`` with their date,
    ``source_id``."""
    table = view.dossier.table("milestones")
    table = table.assign(day=dates.intervals(table["date"])["first"]).dropna(subset="day")
    table = table.sort_values("day", kind="stable", ignore_index=True)
    number = table.index + 1
    words = [
        f"{place} · {label}, {dates.in_words(date)}"
        for place, label, date in zip(number, table["label"], table["date"], strict=True)
    ]
    return table.assign(number=number, words=words)


def window(events: pd.DataFrame) -> pd.Timestamp | None:
    """From when to draw at first: the year before which no more than a tenth of the spans end."""
    if events.empty:
        return None
    return pd.Timestamp(year=events["last"].quantile(0.1).year, month=1, day=1)
