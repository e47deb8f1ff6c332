"""Sentences about a claim under the lens: how far its figures differ, what they rest on, and who denies them."""

from collections.abc import Mapping
from itertools import combinations

import pandas as pd

from data import dates, vocabulary
from data.dossier import Dossier
from data.revenue import amounts, comparable
from data.revenue.lens import ALL, ONLY, WIDE, WITHOUT, Lens, at_end
from data.revenue.money_sentences import same_origin
from data.words import count, first_few, ratio

MOST_RECORDS = 3
"""Record ids named in a sentence; the table has all."""
MOST_LEFT_OUT = 5
MOST_GIVEN = 20
"""Figures held against each other as given, two by two."""
NAMES = {"usd_low": "lowest", "usd_high": "highest"}


def contradiction(lens: Lens, labels: Mapping[str, str]) -> str:
    """How far the asserted figures differ and whether they meet, in US dollars per year.

    Figures *meet* where some sum lies within all of them: where max(low) ≤ min(high). The spread is highest ÷
    lowest bound, "at least" that where either is the near end of a figure that is open beyond it. ``labels`` is what
    each origin is called on screen.
    """
    if lens.intervals.empty:
        return _nothing(lens)
    whole = lens.whole
    if whole["figures"] == 1:
        own = f", a range of {ratio(whole['spread'])}-fold by itself" if flagged(lens) else ""
        return f"One figure alone can be compared: {_interval(whole)} ({records(lens.counted)}){own}.{_left_out(lens)}"
    if whole["usd_low"] == whole["usd_high"]:
        number = _number(lens)
        return f"{number} figures agree on {_interval(whole)}.{_left_out(lens)}"
    met = "meet: some sum lies within them all" if whole["gap"] == 1 else f"do not all meet: {_apart(lens)}"
    rest = _resting(lens, labels)
    differ = f"{_differ(lens)}; {rest}" if rest else _differ(lens)
    return f"{differ}. They {met}.{_left_out(lens)}"


def flagged(lens: Lens) -> bool:
    """Whether the figures contradict each other: a spread over `WIDE`, or figures that do not meet."""
    return not lens.intervals.empty and bool(lens.whole["spread"] > WIDE or lens.whole["gap"] > 1)


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


def as_given(dossier: Dossier, lens: Lens) -> str:
    """Whether the figures of a claim that has none per year meet as they are given, in one currency and period.

    Figures are held against each other by `data.revenue.comparable.together`; blank where no two can be.
    """
    if not lens.intervals.empty:
        return ""
    found = [*comparable.figures(dossier, [lens.claim]).itertuples()][:MOST_GIVEN]
    pairs = [
        (*two, held) for two in combinations(found, 2) if (held := comparable.together(*two)) and held.per
    ]
    if not pairs:
        return ""
    apart = [pair for pair in pairs if pair[2].one[1] < pair[2].other[0] or pair[2].other[1] < pair[2].one[0]]
    if apart:
        one, other, held = apart[0]
        return f"As given, figures do not all meet: {_stated(one, held.said[0])}, {_stated(other, held.said[1])}."
    given = dict(each for one, other, held in pairs for each in _sides(one, other, held))
    return (
        f"As given, figures meet: {', '.join(_stated(*each) for each in given.values())}.{_one_sided(pairs)}"
    )


def _sides(one, other, held: comparable.Pair) -> list[tuple]:
    return [(one.Index, (one, held.said[0])), (other.Index, (other, held.said[1]))]


def _stated(figure, words: str) -> str:
    return f"{words} ({comparable.named(figure)})"


def _one_sided(pairs: list[tuple]) -> str:
    """That bounds which are all open on the same side can never fail to meet."""
    bounds = [bound for *_, held in pairs for bound in (held.one, held.other)]
    for side, beyond in (
        ("above", all(high == comparable.ENDLESS for _, high in bounds)),
        ("below", not any(low for low, _ in bounds)),
    ):
        if beyond:
            return f" Their bounds are one-sided, all open {side}, so they could not contradict each other."
    return ""


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
    low, high = _end(lens, "usd_low", " or less"), _end(lens, "usd_high", " or more")
    least = "at least " if " or less (" in low or " or more (" in high else ""
    # Next to nothing divides to a ratio that means nothing.
    fold = "" if lens.whole["usd_low"] < 1 else f" {least}{ratio(lens.whole['spread'])}-fold"
    return f"Figures differ{fold}, from {low} to {high} a year"


def _end(lens: Lens, end: str, beyond: str) -> str:
    """An end of the interval with its records; ``beyond`` where none of these gives that bound itself."""
    value, found = lens.whole[end], at_end(lens, end)
    one_sided = beyond if (found[end] != value).all() else ""
    return f"{amounts.money_in_words(value, value, digits=3)}{one_sided} ({records(found)})"


def _apart(lens: Lens) -> str:
    """The two figures that lie furthest apart, each with its near end."""
    low, high = lens.whole["gap_low"], lens.whole["gap_high"]
    below, above = (
        lens.counted[lens.counted[end] == value] for end, value in (("usd_high", low), ("usd_low", high))
    )
    times = "" if low < 1 else f", {ratio(lens.whole['gap'])} times as much"
    said = [amounts.money_in_words(value, value, digits=3) for value in (low, high)]
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


def rests_on(lens: Lens, labels: Mapping[str, str]) -> list[str]:
    """What would be left without each origin that an end of the interval rests on, and where all rest on one.

    ``labels`` is what each origin is called on screen.
    """
    if lens.intervals.empty:
        return []
    alone = lens.intervals[lens.intervals["kind"] == ONLY]
    if len(alone) == 1:
        number = count(int(alone.iloc[0]["figures"]), "figure")
        return [f"The interval rests on one origin, {labels[alone.iloc[0]['origin']]} ({number})."]
    left = lens.intervals[lens.intervals["kind"] == WITHOUT]
    changed = left[(left[[*NAMES]] != lens.whole[[*NAMES]].to_numpy()).any(axis=1)]
    if changed.empty:
        return [
            f"No end of the interval rests on one origin alone: {count(len(alone), 'origin')} give figures."
        ]
    return [
        f"Without {labels[row['origin']]}, {_interval(row)} is left ({count(int(row['figures']), 'figure')})."
        for _, row in changed.iterrows()
    ]


def denied(lens: Lens, labels: Mapping[str, str]) -> list[str]:
    """Who denies the claim, when, by which record, how graded and from which origin."""
    return [_denial(row, labels) for _, row in lens.figures[lens.figures["stance"] == "denies"].iterrows()]


def _denial(row: pd.Series, labels: Mapping[str, str]) -> str:
    grade = vocabulary.grade(row["reliability"], row["credibility"])
    words = f": “{row['amount_text']}”" if row["amount_text"] else ""
    when = dates.when_in_words(row["start"], row["end"], row["published"])
    return (
        f"Denied by {row['attribution'] or 'a speaker not named'} ({when}){words}: record {row['record_id']}, "
        f"{grade}, origin: {labels[row['origin']]}."
    )


def called(row: pd.Series, labels: Mapping[str, str]) -> str:
    """What an interval holds.

    >>> called(pd.Series({"kind": "without", "origin": "a"}), {"a": "The Paper"})
    'Without The Paper'
    """
    if row["kind"] == ALL:
        return "All origins"
    return f"{'Only' if row['kind'] == ONLY else 'Without'} {labels[row['origin']]}"


def hidden(lens: Lens) -> str:
    """How many records of the claim the filters hide; blank where they hide none."""
    number = int(lens.figures["hidden"].sum())
    if not number:
        return ""
    verb = "is" if number == 1 else "are"
    return f"{count(number, 'record')} of {len(lens.figures):,} {verb} hidden by the filters and counted here all the same."


def records(found: pd.DataFrame) -> str:
    """Record ids in a sentence.

    >>> records(pd.DataFrame({"record_id": ["A-1"]})), records(pd.DataFrame({"record_id": ["A-1", "A-2"]}))
    ('record A-1', 'records A-1, A-2')
    """
    return f"record{'s' * (len(found) > 1)} {first_few(found['record_id'], MOST_RECORDS)}"


def _interval(row: pd.Series) -> str:
    return amounts.per_year_in_words(*row[list(amounts.ENDS)]) or (
        f"{amounts.money_in_words(row['usd_low'], row['usd_low'], 'USD', 'year', 3)}, open on both sides"
    )
