"""The figures of a claim under the lens as they are given, where none can be put per year."""

from itertools import combinations

from data.dossier import Dossier
from data.revenue import comparable
from data.revenue.lens import Lens

MOST_GIVEN = 20
"""Figures held against each other as given, two by two."""


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
