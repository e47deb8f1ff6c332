"""Names beside marks over the years: those that have room on the narrowest screen, and further ones on a wide screen alone."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from components.builders import name_places
from components.builders.money_axis import LEAST, TAIL
from components.builders.name_places import ABOVE, BELOW, LEFT, RIGHT, Boxes, Name, Sheet, Wanted
from data.revenue import money_names

HIGH = 372
SHEETS = {0: Sheet(270, HIGH), 540: Sheet(430, HIGH)}
"""The picture on a telephone, and where it has so many pixels with its axis (components/assets/wide_names.css)."""
MARK, CROSS = 7, 6
"""Pixels from the middle of a mark, and of a cross, to its edge."""
LONGEST, MOST = 24, 150
"""Letters of a name, and marks that are tried."""
Places = dict[str, tuple[float, float]]
"""Pixels to the right and upwards by the side of a mark."""


@dataclass(frozen=True)
class Reach:
    """The days and the heights, as powers of ten, over which the picture reaches."""

    begin: pd.Timestamp
    end: pd.Timestamp
    low: float
    high: float

    def across(self, days: pd.Series) -> pd.Series:
        """Where days are on the narrowest screen."""
        whole = max(self.end - self.begin, pd.Timedelta(days=1))
        return (days - self.begin) / whole * SHEETS[0].wide

    def up(self, dollars: pd.Series) -> pd.Series:
        return (np.log10(dollars) - self.low) / (self.high - self.low) * HIGH


def names(marks: pd.DataFrame, reach: Reach, other: Boxes) -> pd.DataFrame:
    """The names of as many marks as have room: ``text``, the ``day`` and the ``height`` (US dollars) beside which it stands, on which
    ``side`` (in Plotly's words) and from how ``wide`` a picture on (in pixels, see `SHEETS`), by the index of ``marks``.

    ``marks`` as `money_years.over_years` places them: ``first``, ``last``, ``low``, ``middle`` and ``high`` beside ``taker``,
    ``payer`` and ``stream``; ``other``: what else a name must not lie on, on the narrowest screen. Those of actors with few
    marks come first.
    """
    texts = _texts(marks)
    days, heights = _beside(marks)
    x, y = days.apply(reach.across), heights.apply(reach.up)
    taken = np.vstack([_taken(marks, reach), other])
    found: dict[Hashable, Name] = {}
    rows: dict = {}
    for wide, sheet in SHEETS.items():
        times = sheet.wide / SHEETS[0].wide
        new = _further(texts, found, _places(x * times, y), name_places.grown(taken, times), sheet)
        taken = np.vstack([taken, *(name_places.grown(name.box, 1 / times) for name in new.values())])
        rows |= {
            row: (name.text, days.at[row, name.side], heights.at[row, name.side], name.side, wide)
            for row, name in new.items()
        }
        found |= new
    return pd.DataFrame.from_dict(rows, orient="index", columns=["text", "day", "height", "side", "wide"])


def _texts(marks: pd.DataFrame) -> pd.DataFrame:
    """What may be written beside each mark, in the order of the turns: ``full``, or the actor ``alone``."""
    pairs = zip(marks["taker"], marks["payer"], strict=True)
    alone = pd.Series([money_names.who(*each) for each in pairs], marks.index, dtype=object)
    texts = pd.DataFrame({"full": alone + ": " + marks["stream"].astype(object), "alone": alone})
    return texts.loc[alone.groupby(alone).transform("size").sort_values(kind="stable").index[:MOST]]


def _places(x: pd.DataFrame, y: pd.DataFrame) -> dict[Hashable, Places]:
    """Where the name of each mark would stand, by side."""
    rows = zip(x.index, x.to_numpy().tolist(), y.to_numpy().tolist(), strict=True)
    return {row: dict(zip(x, zip(*ends, strict=True), strict=True)) for row, *ends in rows}


def _wanted(texts: pd.Series, places: Mapping[Hashable, Places]) -> Iterator[Wanted]:
    for row, text in texts.items():
        if len(text) <= LONGEST:
            yield Wanted(row, text, places[row], MARK)


def _further(
    texts: pd.DataFrame,
    found: Mapping[Hashable, Name],
    places: Mapping[Hashable, Places],
    taken: Boxes,
    sheet: Sheet,
) -> dict[Hashable, Name]:
    """Names beside those that are ``found``: what has room is named in full before others are named by the actor alone."""
    left = texts.drop(index=[*found])
    left = left[~left["full"].isin([name.text for name in found.values()])]
    new = name_places.placed(_wanted(left["full"], places), taken, sheet)
    named = texts.loc[[*found, *new], "alone"]
    left = left.drop(index=[*new])
    taken = np.vstack([taken, *(name.box for name in new.values())])
    alone = left.loc[~left["alone"].isin(named), "alone"]
    return new | name_places.placed(_wanted(alone, places), taken, sheet)


def _beside(marks: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The days and the heights beside which a name would stand on each side: where the line or the frame of a mark ends."""
    middle, height = marks["first"] + (marks["last"] - marks["first"]) / 2, marks["middle"]
    high, low = marks["high"].fillna(height), marks["low"].fillna(height)
    days = {RIGHT: marks["last"], LEFT: marks["first"], ABOVE: middle, BELOW: middle}
    return pd.DataFrame(days), pd.DataFrame({RIGHT: height, LEFT: height, ABOVE: high, BELOW: low})


def _taken(marks: pd.DataFrame, reach: Reach) -> Boxes:
    """Every mark, the line or the frame around it, and the tail to the side that it leaves open."""
    left, right = reach.across(marks["first"]), reach.across(marks["last"])
    ends = marks[["low", "high"]]
    low, high = (reach.up(ends[end].fillna(marks["middle"])) for end in ends)
    x, middle = (left + right) / 2, reach.up(marks["middle"])
    tail = TAIL / (reach.high - reach.low) * HIGH
    foot, head = middle - tail * ends["low"].isna(), middle + tail * ends["high"].isna()
    return np.vstack(
        [
            name_places.boxes(x, x, middle, middle, MARK),
            name_places.boxes(left, right, low, low),
            name_places.boxes(left, right, high, high),
            name_places.boxes(left, left, low, high),
            name_places.boxes(right, right, low, high),
            name_places.boxes(x, x, foot, head),
        ]
    )


def others(denials: pd.DataFrame, point: date | None, reach: Reach) -> Boxes:
    """The crosses of denials and the line of the turning point, on the narrowest screen."""
    known = denials[denials["height"].notna()]
    x = reach.across(known["first"] + (known["last"] - known["first"]) / 2)
    y = reach.up(known["height"].clip(lower=LEAST))
    line = reach.across(pd.Series(pd.to_datetime([point] if point else [])))
    return np.vstack([name_places.boxes(x, x, y, y, CROSS), name_places.boxes(line, line, 0, HIGH)])
