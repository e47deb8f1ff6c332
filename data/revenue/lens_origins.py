"""What a claim under the lens rests on, origin by origin, who denies it, and what the filters hide of it."""

from collections.abc import Mapping

import pandas as pd

from data import dates, vocabulary
from data.revenue.lens import ALL, ONLY, WITHOUT, Lens
from data.revenue.lens_sentences import NAMES, interval
from data.words import count


def rests_on(lens: Lens, labels: Mapping[str, str]) -> list[str]:
    """What would be left without each origin that an end of the interval rests on, and where all rest on one.

    ``labels`` is what each origin is called on screen.
    """
    if lens.intervals.empty:
        return []
    alone = lens.intervals[lens.intervals["kind"] == ONLY]
    if len(alone) == 1:
        only = alone.iloc[0]
        return [f"The interval rests on one origin, {labels[only['origin']]} ({figures(only)})."]
    left = lens.intervals[lens.intervals["kind"] == WITHOUT]
    changed = left[(left[[*NAMES]] != lens.whole[[*NAMES]].to_numpy()).any(axis=1)]
    if changed.empty:
        return [
            f"No end of the interval rests on one origin alone: {count(len(alone), 'origin')} give figures."
        ]
    return [
        f"Without {labels[row['origin']]}, {interval(lens, row)} is left ({figures(row)})."
        for _, row in changed.iterrows()
    ]


def figures(row: pd.Series) -> str:
    """How many figures an interval holds, and how many of them have one bound alone, where its ends do not show it.

    >>> figures(pd.Series({"figures": 3, "ceilings": 1, "floors": 2, "open_below": False, "open_above": True}))
    '3 figures, 1 of them a ceiling only'
    """
    sided = (("ceilings", "open_below", "ceiling"), ("floors", "open_above", "floor"))
    hidden = [
        f"{row[number]} of them a {word} only" for number, end, word in sided if row[number] and not row[end]
    ]
    return ", ".join([count(int(row["figures"]), "figure"), *hidden])


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
