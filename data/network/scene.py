"""What of the network is looked at: a side of the turning point, a year or the change, around whom, without what."""

from dataclasses import dataclass, replace

from data import dates, vocabulary
from data.balance.rule import NEVER
from data.words import count

ALL, BEFORE, AFTER, CHANGE, YEAR = "All", "Before", "After", "Change", "Year"
SHOWS = (ALL, BEFORE, AFTER, CHANGE, YEAR)
EITHER, OVER, UNDER = "either way", "those under its hand", "those above it"
DIRECTIONS = (EITHER, OVER, UNDER)
MOST_STEPS = 3
ATTESTED = 0
"""Half-life, in months, of a tie that goes on only where it is attested."""
HALF_LIVES = (6, 12, 24, 36, 60, NEVER)
HALF_LIFE = 24
"""Months after its last attestation in which a tie loses half its weight, where it is carried on, as usual and as offered."""


@dataclass(frozen=True)
class Scene:
    """What of the network of a view is looked at; hashable, and without a word for what is as usual."""

    show: str = ALL
    year: int | None = None
    """The calendar year; of no matter unless a year is shown."""
    half_life: float = ATTESTED
    """Months in which a tie loses half its weight, until when it is carried on; 0: it goes on where it is attested."""
    without: tuple[str, ...] = ()
    """Families of ties that are left out, and kinds of change where the change is shown."""
    hidden: tuple[str, ...] = ()
    """Actors that are left out."""
    around: tuple[str, ...] = ()
    """The actors whose surroundings are shown; none: the whole network."""
    steps: int = 1
    """How many ties away from them, 1 to `MOST_STEPS`."""
    direction: str = EITHER

    def timed(self) -> bool:
        """Whether it shows only the records of some time."""
        return self.show in (BEFORE, AFTER) or (self.show == YEAR and self.year is not None)

    def carries(self) -> bool:
        """Whether ties are carried on past their last attestation."""
        return self.timed() and self.half_life > ATTESTED

    def whenever(self) -> "Scene":
        """The same surroundings at any time, with every kind of tie."""
        return replace(self, show=ALL, year=None, half_life=ATTESTED, without=())

    def in_words(self, turning_point: str = "") -> str:
        """What is not as usual, in words; ``turning_point`` as a date of reduced precision.

        >>> Scene(BEFORE, half_life=24, hidden=("X",)).in_words("2021-08-15")
        'before 15 Aug 2021, ties carried on until half their weight has faded (24 months); without X'
        >>> Scene(around=("TTP",), steps=2, direction=OVER).in_words()
        'up to 2 ties away from TTP, those under its hand'
        """
        return "; ".join(filter(None, [self._when(turning_point), self._around(), self._left_out()]))

    def _when(self, turning_point: str) -> str:
        point = dates.in_words(turning_point) if turning_point else "the turning point"
        said = {
            ALL: "",
            BEFORE: f"before {point}",
            AFTER: f"after {point}",
            CHANGE: f"change at {point}",
            YEAR: f"in {self.year}" if self.year else "",
        }[self.show]
        carried = f", ties {carrying(self.half_life)}" if self.carries() else ""
        return said + carried

    def _around(self) -> str:
        if not self.around:
            return ""
        way = "" if self.direction == EITHER else f", {self.direction}"
        return f"up to {count(self.steps, 'tie')} away from {' and '.join(self.around)}{way}"

    def _left_out(self) -> str:
        left = [*(vocabulary.FAMILIES.get(name, name) for name in self.without), *self.hidden]
        return f"without {', '.join(left)}" if left else ""


def carried_on(scene: Scene, half_life: float) -> Scene:
    """The same scene with ties carried on with a half-life in months; 0: only where they are attested."""
    return replace(scene, half_life=half_life)


def carrying(half_life: float) -> str:
    """How far ties are carried on, in words."""
    if half_life == NEVER:
        return "carried on without fading"
    return f"carried on until half their weight has faded ({count(half_life, 'month')})"
