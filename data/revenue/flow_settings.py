"""Which flows of money are drawn: of which block, in which year, and at which of their bounds."""

from dataclasses import dataclass

from data.revenue import blocks

LOWEST, HIGHEST = "Lowest", "Highest"
BOUNDS = (LOWEST, HIGHEST)
"""Which end of its interval a flow is drawn at."""
DRAWN = (blocks.INCOME, blocks.STATE)
"""Blocks whose flows are drawn, one at a time: they are never added to each other."""


@dataclass(frozen=True)
class FlowSettings:
    """``block`` and ``bound`` of the flows to draw, and the ``year``; None stands for the year of which most payers are named."""

    block: str = blocks.INCOME
    year: int | None = None
    bound: str = LOWEST

    def in_words(self) -> str:
        """What differs from the usual; blank where nothing does.

        >>> FlowSettings().in_words(), FlowSettings(year=2020, bound="Highest").in_words()
        ('', 'flows in 2020 · highest bounds')
        """
        usual = USUAL
        said = [
            self.block if self.block != usual.block else "",
            f"flows in {self.year}" if self.year else "",
            f"{self.bound.lower()} bounds" if self.bound != usual.bound else "",
        ]
        return " · ".join(filter(None, said))


USUAL = FlowSettings()
