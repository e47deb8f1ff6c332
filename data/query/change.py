"""What became of each tie at the turning point (rule 4): six kinds of change, none of which says more than its records."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups, spans
from data.memo import kept
from data.query.tie import PAIR, paired

if TYPE_CHECKING:
    from data.query.narrow import View


@dataclass(frozen=True)
class Change:
    """A kind of change: its name, the mark that tells it without colour, and what it means."""

    name: str
    mark: str
    definition: str


NEW, PAST, AGAIN = "new", "dated as past", "attested again"
SILENT, TURNED, UNDETERMINED = "no longer reported", "control changed", "undetermined"
CHANGES = {
    change.name: change
    for change in (
        Change(NEW, "+", "Attested certainly after the turning point and by no record certainly before. It may be older than its first report."),
        Change(PAST, "×", "Attested certainly before the turning point, not certainly after it, and given an end other than the one day of its beginning by a source that is published after that end, or undated, with nothing attested beyond it. An end known to the month or year may still lie after the turning point. Read its words: that it stopped, or only when it was."),
        Change(SILENT, "…", "Attested certainly before the turning point, not certainly after it, and no later source gives it an end beyond which nothing is attested. Silence is not absence."),
        Change(AGAIN, "=", "Attested certainly before and certainly after."),
        Change(TURNED, "⇄", "Attested on both sides, and those said to hold the upper hand after are all others than those said to before."),
        Change(UNDETERMINED, "?", "No record is certainly on either side."),
    )
}  # fmt: skip
"""Every kind of change by its name, in the order of the legend."""
PAST_SINCE = Change("dated as past since", CHANGES[PAST].mark, "Attested certainly after the turning point, and dated as past by a source published later; nothing is attested beyond.")  # fmt: skip
"""What may be said of a tie of any kind that is attested after the turning point."""
ORDER = list(CHANGES)


def changes(view: "View") -> pd.DataFrame:
    """What became of each tie of a view at the turning point, indexed as ``view.ties``.

    ``change`` (a name of `CHANGES`; blank where nobody asserts the tie, and where there is no turning point),
    ``until`` (the last day that the end may mean by which it is dated as past, NaT where it is not) and ``loose``
    (asserting records on neither side for certain). It goes by the asserting records that the filters keep,
    those outside the Period too, whatever time the scene shows: to narrow the Period must not make an old tie look
    new.
    """
    return changed(view.ties[PAIR], view)[["change", "until", "loose"]]


def changed(ties: pd.DataFrame, view: "View") -> pd.DataFrame:
    """Some ties of a view with their ``change``, ``until`` and ``loose``, as `changes` describes."""
    own = ties.merge(_became(view), on=PAIR, how="left").set_axis(ties.index)
    return own.assign(change=own["change"].fillna(""), loose=own["loose"].fillna(0).astype(int))


@kept
def _became(view: "View") -> pd.DataFrame:
    found = _asserting(view)
    table, number = groups.numbered(found, PAIR)
    named = table.astype("str")
    loose = number[(found["side"] == spans.UNDETERMINED).to_numpy()]
    change = _change(found, number, len(table)) if view.dossier.turning_point else ""
    return named.assign(
        change=change, until=_until(found, number, len(table)), loose=groups.counts(loose, len(table))
    )


def marks(change: str, until: pd.Timestamp | None) -> str:
    """The marks that tell what became of a tie: that of its change, and that it is dated as past since.

    >>> marks(NEW, None), marks(NEW, pd.Timestamp("2022-07-31")), marks(PAST, pd.Timestamp("2020-12-31")), marks("", None)
    ('+', '+×', '×', '')
    """
    own = CHANGES[change].mark if change else ""
    return own + (PAST_SINCE.mark if past_since(change, until) else "")


def past_since(change: str, until: pd.Timestamp | None) -> bool:
    """Whether a tie that is attested after the turning point is dated as past since."""
    return change in (NEW, AGAIN, TURNED) and not pd.isna(until)


def since(ties: pd.DataFrame) -> int:
    """How many of some ties with their ``change`` and ``until`` are dated as past since the turning point."""
    return int((ties["change"].isin([NEW, AGAIN, TURNED]) & ties["until"].notna()).sum())


def perhaps_after(view: "View") -> int:
    """How many drawn ties that are dated as past have an end which, as far as it is known, may lie on the turning point or
    after it: a month or a year that holds the turning point."""
    point = view.dossier.turning_point
    past = changes(view)[view.ties["drawn"].to_numpy()].query("change == @PAST")
    return int((past["until"] >= pd.Timestamp(point)).sum()) if point else 0


def counted(view: "View") -> pd.Series:
    """How many drawn ties of a view are of each kind of change, in the order of `CHANGES`."""
    drawn = changes(view).loc[view.ties["drawn"], "change"]
    return drawn.value_counts().reindex(ORDER, fill_value=0)


def _asserting(view: "View") -> pd.DataFrame:
    found = paired(view.dossier)
    found = found[view.whenever()[found.index]]
    return found[(found["stance"] == "asserts").to_numpy()]


def _change(found: pd.DataFrame, number: np.ndarray, size: int) -> np.ndarray:
    on_before, on_after = (spans.is_on(found["side"], side) for side in (spans.BEFORE, spans.AFTER))
    before, after = groups.any_of(number, on_before, size), groups.any_of(number, on_after, size)
    return np.select(
        [
            ~before & ~after,
            ~before,
            ~after & ~np.isnat(_until(found, number, size)),
            ~after,
            _turned(found, number, size, on_before, on_after),
        ],
        [UNDETERMINED, NEW, PAST, SILENT, TURNED],
        AGAIN,
    ).astype(object)


def _until(found: pd.DataFrame, number: np.ndarray, size: int) -> np.ndarray:
    """The latest end of each tie that is dated as past, where it lies at or beyond all else that is attested."""
    past = found["past"].to_numpy()
    dated = groups.latest(number[past], found.loc[past, "end_last"], size)
    attested = groups.latest(number, found["end_first"], size)
    return np.where(dated >= attested, dated, np.datetime64("NaT"))


def _turned(
    found: pd.DataFrame, number: np.ndarray, size: int, before: np.ndarray, after: np.ndarray
) -> np.ndarray:
    """Whether holders of the upper hand are named on both sides, and none of them on both."""
    holder = found["controller"].cat
    named = (found["controller"] != "").to_numpy()
    key = number.astype("int64") * max(len(holder.categories), 1) + holder.codes.to_numpy()
    shared = np.intersect1d(key[named & before], key[named & after]) // max(len(holder.categories), 1)
    both = groups.any_of(number, named & before, size) & groups.any_of(number, named & after, size)
    both[shared] = False
    return both
