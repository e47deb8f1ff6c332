"""What a check of figures of money against each other is, and how its outcome is told."""

from dataclasses import dataclass

from data.revenue.comparable import Bounds, named
from data.words import ratio

TOTAL, PART, SHARE = "rate against total", "part against whole", "share against whole"
SHARES = "share against share"
"""What is checked."""
FITS = "which fits"
ROUNDING = 1 + 1e-9


@dataclass(frozen=True)
class Check:
    """A ``kind`` of check, the ``records`` on both sides, the ``computation`` in words, and whether it ``fits``: None
    where nobody can say, as the times of the figures are not stated."""

    kind: str
    records: tuple[str, ...]
    computation: str
    fits: bool | None


def stated(words: str, row) -> str:
    """A figure with its records, which the words of a rate over a time already name."""
    return words if named(row) in words else f"{words} ({named(row)})"


def verdict(computed: Bounds, stated: Bounds) -> str:
    """Whether what is stated fits what is computed, and how much more the larger is.

    >>> verdict((641.0, 11500.0), (194.4, 194.4)), verdict((1.0, 5.0), (5.0, 9.0))
    ('which does not fit: the computed sum is at least 3.3 times as much', 'which fits')
    """
    for low, high, larger in ((computed[0], stated[1], "computed"), (stated[0], computed[1], "stated")):
        if exceeds(low, high):
            return (
                f"which does not fit: the {larger} sum is at least {ratio(low / max(high, 1))} times as much"
            )
    return FITS


def exceeds(low: float, high: float) -> bool:
    """Whether a bound is above another by more than rounding."""
    # The last digits of a computed figure decide nothing.
    return low > high * ROUNDING
