"""The rule of the control balance (rule 6) as the analyst sets it: what the usual one leaves open to change."""

import math
from dataclasses import dataclass, fields

import pandas as pd

NEVER, AT_ONCE = math.inf, 0.0
"""Half-lives of claims that do not fade, and of claims that count only while they are attested."""
HALF, FULL, OUT = 0.5, 1.0, 0.0
"""Shares of its weight that a contested claim may keep; a claim that is out is not counted at all."""
PERIODS = {"M": "month", "Q": "quarter", "Y": "year"}
"""How often there is a point, as pandas writes it, and the word for it."""


@dataclass(frozen=True)
class Rule:
    """How the balance is computed. Each field is the usual one unless it is set."""

    frequency: str = "Q"
    """One of `PERIODS`."""
    half_life: float = 24.0
    """Months after its last attestation in which a claim loses half its weight; `NEVER` or `AT_ONCE`."""
    equal: bool = False
    """Whether every record weighs 1, whatever its grades."""
    contested: float = HALF
    """Share of its weight that a contested claim keeps: `HALF`, `FULL` or `OUT`."""
    partners: tuple[str, ...] = ()
    """The actors whose ties with the focal actor are followed; none: armed groups and collective nodes."""

    @property
    def period(self) -> str:
        """The word for one point in time.

        >>> Rule(frequency="M").period
        'month'
        """
        return PERIODS[self.frequency]

    def said(self) -> dict[str, str]:
        """Each field in words."""
        return {
            "frequency": f"by {self.period}",
            "half_life": fading_in_words(self.half_life),
            "equal": "equal weights" if self.equal else "weights by grade",
            "contested": f"contested claims {CONTESTED_IN_WORDS[self.contested]}",
            "partners": f"partners: {', '.join(self.partners) or 'the usual ones'}",
        }

    def changed(self) -> list[str]:
        """What is not as usual, in words, one text each."""
        said = self.said()
        return [said[field.name] for field in fields(self) if getattr(self, field.name) != field.default]

    def in_words(self) -> str:
        """What is not as usual, or that all is.

        >>> Rule().in_words()
        'usual settings'
        >>> Rule(frequency="M", half_life=NEVER, contested=OUT).in_words()
        'by month, claims never fade, contested claims left out'
        """
        return ", ".join(self.changed()) or "usual settings"


CONTESTED_IN_WORDS = {HALF: "counted half", FULL: "counted in full", OUT: "left out"}


def fading_in_words(half_life: float) -> str:
    """How claims fade.

    >>> fading_in_words(24.0), fading_in_words(AT_ONCE)
    ('claims fade with a half-life of 24 months', 'claims count only while they are attested')
    """
    if half_life == NEVER:
        return "claims never fade"
    if half_life == AT_ONCE:
        return "claims count only while they are attested"
    return f"claims fade with a half-life of {half_life:g} month{'' if half_life == 1 else 's'}"


def period_in_words(period: pd.Period) -> str:
    """A point in time as a table writes it, so that names in alphabetical order are in order of time.

    >>> [period_in_words(pd.Period(text)) for text in ("2022Q1", "2022-03", "2022")]
    ['2022 Q1', '2022-03', '2022']
    """
    return str(period).replace("Q", " Q")


USUAL = Rule()
"""The rule that every page starts with, and the Overview keeps."""
