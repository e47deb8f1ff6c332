"""The sentence on the figures of a claim under the lens: how far they differ, and whether they meet."""

from collections.abc import Mapping

import pandas as pd

from data.revenue import amounts
from data.revenue.contradiction_sentences import same_origin
from data.revenue.lens import Lens, at_end
from data.words import count, first_few, ratio

MOST_RECORDS = 3
"""Record ids named in a sentence; the table has all."""
MOST_LEFT_OUT = 5
NAMES = {"usd_low": "lowest", "usd_high": "highest"}


def contradiction(lens: Lens, labels: Mapping[str, str]) -> str:
    """How far the asserted figures differ and whether they meet, in US dollars per year.

    Figures *meet* where some sum lies within all of them: where max(low) ≤ min(high). The spread is highest ÷
    lowest bound, "at least" that where either is the near end of a figure that is open beyond it. ``labels`` is what
    each origin is called on screen.
    """
    if lens.intervals.empty:
        return _nothing(lens)
    said = _compared(lens, labels)
    if not lens.as_given:
        return said
    reasons = first_few(lens.counted["note"].unique(), MOST_RECORDS)
    return f"None can be put per year ({reasons}). As given: {said[:1].lower()}{said[1:]}{_times(lens)}"


def _times(lens: Lens) -> str:
    """That totals may be of different times; blank for what is not a total, or where all are of one."""
    totals = lens.counted[(lens.counted["measure"] != "stock") & (lens.per == "total")]
    alike = len(totals[["start", "end"]].drop_duplicates()) <= 1
    return "" if alike else " Not all are dated alike, so they may be totals of different times."


def _compared(lens: Lens, labels: Mapping[str, str]) -> str:
    whole = lens.whole
    if whole["figures"] == 1:
        own = f", a range of {ratio(whole['spread'])}-fold by itself" if lens.flagged else ""
        return f"One figure alone can be compared: {interval(lens, whole)} ({records(lens.counted)}){own}.{_left_out(lens)}"
    if whole["usd_low"] == whole["usd_high"]:
        number = _number(lens)
        return f"{number} figures agree on {interval(lens, whole)}.{_left_out(lens)}"
    meet = f"meet: some sum lies within them all{_one_sided(lens)}"
    met = meet if whole["gap"] == 1 else f"do not all meet: {_apart(lens)}"
    rest = _resting(lens, labels)
    differ = f"{_differ(lens)}; {rest}" if rest else _differ(lens)
    return f"{differ}. They {met}.{_left_out(lens)}"


def _one_sided(lens: Lens) -> str:
    """That bounds which are all open on the same side can never fail to meet; blank where they are not."""
    for end, side in (("usd_high", "above"), ("usd_low", "below")):
        if lens.counted[end].isna().all():
            return f", but all are open {side}, so they could not contradict each other"
    return ""


def _nothing(lens: Lens) -> str:
    """Why a claim has no figure to compare."""
    asserted = lens.figures[lens.figures["stance"] == "asserts"]
    if asserted.empty:
        return "This claim is only denied, so there is no figure to compare."
    if not lens.block:
        return "No record of this claim gives a figure."
    reasons = asserted["note"].value_counts()
    said = "; ".join(f"{reason} ({number:,})" for reason, number in reasons.items() if reason)
    return f"No figure of this claim can be put in US dollars per year: {said or 'none is of one kind'}."


def _number(lens: Lens) -> str:
    """How many figures agree: "all" only where none is left out."""
    of = int(lens.whole["figures"])
    if len(_uncompared(lens)):
        return f"The {of:,} compared"
    return "Both" if of == 2 else f"All {of:,}"


def _uncompared(lens: Lens) -> pd.DataFrame:
    """The asserted figures that do not enter the interval, each with its reason as ``note``."""
    own = lens.figures
    stated = own[["amount_low", "amount_high"]].notna().any(axis=1) & (own["stance"] == "asserts")
    left = own[stated & ~own["counts"]].sort_index()
    other = "of “" + left["block"].astype(object) + "”, which is never held against this"
    return left.assign(note=left["note"].where(left["note"] != "", other))


def _left_out(lens: Lens) -> str:
    """How many of the figures are compared, and which are left out and why; blank where none is."""
    left, number = _uncompared(lens), int(lens.whole["figures"])
    if left.empty:
        return ""
    said = "; ".join(
        f"{first_few(own['record_id'], MOST_LEFT_OUT)} ({reason})"
        for reason, own in left.groupby("note", sort=False)
    )
    of = count(number + len(left), "figure")
    return f" {number:,} of {of} {'is' if number == 1 else 'are'} compared; left out: {said}."


def _differ(lens: Lens) -> str:
    low, high = _end(lens, "usd_low"), _end(lens, "usd_high")
    # Of figures that are all open on one side, only the bounds are known to differ.
    sided = bool(_one_sided(lens))
    least = "at least " if not sided and (" or less (" in low or " or more (" in high) else ""
    # Next to nothing divides to a ratio that means nothing.
    fold = "" if lens.whole["usd_low"] < 1 else f" {least}{ratio(lens.whole['spread'])}-fold"
    often = f" a {lens.per}" if lens.per in amounts.PERIODS else ""
    bounds = sided or (" or more (" in low and " or less (" in high)
    return f"{'Bounds' if bounds else 'Figures'} differ{fold}, from {low} to {high}{often}"


def _end(lens: Lens, end: str) -> str:
    """An end of the interval with its records, and that it is a ceiling or a floor where all of them give no more than that."""
    value, found = lens.whole[end], at_end(lens, end)
    worth = amounts.money_in_words(value, value, lens.currency, digits=3)
    for other, words in (("usd_low", " or less"), ("usd_high", " or more")):
        worth += words * bool(found[other].isna().all())
    return f"{worth} ({records(found)})"


def _apart(lens: Lens) -> str:
    """The two figures that lie furthest apart, each with its near end."""
    low, high = lens.whole["gap_low"], lens.whole["gap_high"]
    below, above = (
        lens.counted[lens.counted[end] == value] for end, value in (("usd_high", low), ("usd_low", high))
    )
    times = "" if low < 1 else f", {ratio(lens.whole['gap'])} times as much"
    said = [amounts.money_in_words(value, value, lens.currency, digits=3) for value in (low, high)]
    return f"{records(below)} {_verb(below)} no more than {said[0]}, {records(above)} no less than {said[1]}{times}"


def _verb(found: pd.DataFrame) -> str:
    return "says" if len(found) == 1 else "say"


def _resting(lens: Lens, labels: Mapping[str, str]) -> str:
    """Which ends of the interval rest on one origin; blank where neither does."""
    origins = lens.counted["origin"].nunique()
    if origins == 1:
        return "all rest on one origin"
    ends = pd.concat([at_end(lens, end) for end in NAMES]).drop_duplicates("record_id")
    if ends["origin"].nunique() == 1:
        return same_origin(ends, labels)
    alone = [name for end, name in NAMES.items() if at_end(lens, end)["origin"].nunique() == 1]
    return (
        f"the {' and the '.join(alone)} {'rests' if len(alone) == 1 else 'each rest'} on one origin"
        if alone
        else ""
    )


def records(found: pd.DataFrame) -> str:
    """Record ids in a sentence.

    >>> records(pd.DataFrame({"record_id": ["A-1"]})), records(pd.DataFrame({"record_id": ["A-1", "A-2"]}))
    ('record A-1', 'records A-1, A-2')
    """
    return f"record{'s' * (len(found) > 1)} {first_few(found['record_id'], MOST_RECORDS)}"


def interval(lens: Lens, row: pd.Series) -> str:
    """An interval of a lens in a sentence, in its unit."""
    unit = lens.currency, lens.per
    return amounts.per_year_in_words(*row[list(amounts.ENDS)], *unit) or (
        f"{amounts.money_in_words(row['usd_low'], row['usd_low'], *unit, 3)}, open on both sides"
    )
