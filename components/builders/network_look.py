"""How the network looks: what a line's colour tells, and how large and dark an actor is drawn."""

import math
from dataclasses import dataclass, field

import pandas as pd

from components import style
from data import vocabulary
from data.network.scene import CHANGE
from data.query.change import CHANGES

LEAST, MOST = 8.0, 34.0
"""Half the width in pixels of the smallest and of the largest mark of an actor."""
SHADES = 4
KINDS, NOTHING = "ties", ""


@dataclass(frozen=True)
class Look:
    """What the picture shows beside who is tied to whom.

    ``size`` and ``shade`` are columns of `data.network.standing.standing` (shade may be blank), ``measures`` that frame;
    ``change`` colours and marks each tie by what became of it, ``named`` writes its kind on it.
    """

    size: str = KINDS
    shade: str = NOTHING
    measures: pd.DataFrame | None = field(default=None, compare=False)
    change: bool = False
    named: bool = False

    def size_of(self, name: str, ties: int) -> float:
        """Half the width of an actor's mark: its area grows with the measure.

        >>> Look().size_of("X", 4)
        14.0
        """
        if self.size == KINDS or self.measures is None:
            return LEAST + 3 * math.sqrt(ties)
        values = self.measures[self.size]
        return LEAST + (MOST - LEAST) * math.sqrt(values.get(name, 0) / max(values.max(), 1))

    def shade_of(self, name: str) -> float | None:
        """How dark an actor's mark is filled, 0–1 in `SHADES` steps; None where nothing is shaded."""
        if not self.shade or self.measures is None:
            return None
        values = self.measures[self.shade]
        return math.ceil(SHADES * values.get(name, 0) / max(values.max(), 1)) / SHADES

    def about(self, name: str) -> list[str]:
        """The measures that an actor is sized and shaded by, in words; without the number of ties, said anyway."""
        from_measures = [
            each for each in dict.fromkeys((self.size, self.shade)) if each not in (KINDS, NOTHING)
        ]
        return [f"{LABELS[each]}: {self.measures[each].get(name, 0):,}" for each in from_measures]


LABELS = {
    KINDS: "Kinds of tie",
    "claims": "Claims",
    "origins": "Independent origins",
    "held": "Ties it is said to control",
}
"""Measures of an actor by their names on screen."""


def colour(tie, look: Look) -> str:
    """The colour of a tie's line."""
    if look.change:
        return style.CHANGE_COLOURS.get(tie.change, style.INK)
    return style.FAMILY_COLOURS[vocabulary.category(vocabulary.TIE, tie.category).family]


def width(origins: int) -> float:
    """How wide the line is of a tie that so many independent origins assert."""
    return 1.2 + 1.6 * math.sqrt(max(0, origins - 1))


def dashed(width: float) -> list[int]:
    """The dashes of a line and their gaps; in a wide line a gap must be wide to be seen.

    >>> dashed(width(1)), dashed(width(10))
    ([7, 6], [18, 12])
    """
    return [max(7, round(3 * width)), max(6, round(2 * width))]


def dashes(tie) -> list[int] | bool:
    """The pattern of a tie's line: dashed if disputed, dotted if only carried on, both in turn if it is both."""
    if tie.carried:
        return [7, 5, 2, 5] if tie.disputed else [2, 5]
    return dashed(width(tie.origins)) if tie.disputed else False


def label(tie, look: Look) -> str:
    """What is written on a tie: its kind where asked for, and how many of its claims are disputed."""
    disputed = f"{tie.disputed} of {tie.claims}" if tie.disputed else ""
    kind = vocabulary.category(vocabulary.TIE, tie.category).label if look.named else ""
    # A line is broken between the kind and the count, not within the count.
    return " ".join(filter(None, (kind, disputed.replace(" ", "\u00a0") if kind else disputed)))


def legend(ties: pd.DataFrame, show: str, without: tuple[str, ...]) -> list[dict]:
    """What each colour means, with how many ties bear it: ``id``, ``label``, ``colour``, ``mark``, ``count``,
    ``definition`` and ``off`` (left out). ``ties`` holds those left out too."""
    return _changes(ties, without) if show == CHANGE else _families(ties, without)


def _changes(ties: pd.DataFrame, without: tuple[str, ...]) -> list[dict]:
    counts = ties["change"].value_counts()
    return [
        {
            "id": name,
            "label": name.capitalize(),
            "colour": style.CHANGE_COLOURS[name],
            "mark": change.mark,
            "count": int(counts[name]),
            "definition": change.definition,
            "off": name in without,
        }
        for name, change in CHANGES.items()
        if name in counts.index
    ]


def _families(ties: pd.DataFrame, without: tuple[str, ...]) -> list[dict]:
    counts = ties["category"].value_counts()
    kinds = [vocabulary.category(vocabulary.TIE, name) for name in sorted(counts.index)]
    return [
        {
            "id": family,
            "label": label,
            "colour": style.FAMILY_COLOURS[family],
            "mark": "",
            "count": int(sum(counts[kind.name] for kind in own)),
            "definition": "\n".join(f"{kind.label}: {kind.definition}" for kind in own),
            "off": family in without,
        }
        for family, label in vocabulary.FAMILIES.items()
        if (own := [kind for kind in kinds if kind.family == family])
    ]
