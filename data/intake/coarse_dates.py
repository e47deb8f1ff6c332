"""Days that a file writes though they are known to the week, the month or the year only, as dates that say no more."""

from collections import Counter
from datetime import date

import numpy as np
import pandas as pd

from data import dates, distinct, groups
from data.words import count

REST_OF_WEEK = 6
"""How many days from the one written another day of its week can lie."""
LONGEST = {"week": 6, "month": 31, "year": 366}
"""How many days apart both ends of one such time can lie."""
WIDTHS = {"month": len("2021-08"), "year": len("2021")}
"""Letters of a reduced date that is known so far; none is known to the week."""
DAY = len("2021-08-15")


def shortened(
    cells: pd.DataFrame, dated: list[str], which: np.ndarray, known: str
) -> tuple[pd.DataFrame, str]:
    """The cells with the dates of some rows as far as they are known, and how they are read, to end a sentence.

    ``dated`` names the columns of dates. A day without an end is an event and stays one, so it gets an end.
    """
    if dated == ["start"]:
        cells, dated = cells.assign(end=distinct.alike("", len(cells)).array), ["start", "end"]
    if not dated:
        return cells, ", but none is given"
    written = pd.DataFrame({name: distinct.coded(cells[name][which]).array for name in dated})
    different, number = groups.numbered(written, dated)
    asked = list(zip(*(different[name].tolist() for name in dated), strict=True))
    if dated == ["start", "end"]:
        read = [both(*texts, known) for texts in asked]
    else:
        read = [tuple(alone(text, known) for text in texts) for texts in asked]
    new = {
        name: distinct.replaced(cells[name], which, distinct.by_number(number, texts))
        for name, texts in zip(dated, zip(*read, strict=True), strict=True)
    }
    return cells.assign(**new), _told(asked, read, groups.counts(number, len(read)).tolist(), known)


def alone(text: str, known: str) -> str:
    """A date as far as it is known: the shortest that is certain. What is no date stays, to be reported.

    >>> [alone("2021-08-15", known) for known in ("week", "month", "year")]
    ['2021-08', '2021-08', '2021']
    >>> alone("2021-08-30", "week"), alone("2020-12-30", "week"), alone("2021-08", "week")
    ('2021', '', '2021-08')
    """
    days = dates.interval(text)
    if not days or (known == "week" and len(text) < DAY):
        return text
    if known == "week":
        return covering(_moved(days[0], -REST_OF_WEEK), _moved(days[1], REST_OF_WEEK))
    return text[: WIDTHS[known]]


def both(start: str, end: str, known: str) -> tuple[str, str]:
    """Start and end as far as they are known.

    Ends no further apart than a week, a month or a year is long may be those of the time in which something happened,
    rather than of the time that it lasted: both are read as one date.

    >>> both("2021-08-14", "", "week"), both("2021-07-28", "2021-08-03", "week"), both("2004-05-01", "2008", "year")
    (('2021-08', '2021-08'), ('2021', '2021'), ('2004', '2008'))
    """
    first, last = dates.interval(start), dates.interval(end or start)
    if not first or not last or (not end and len(start) < DAY):
        return alone(start, known), alone(end, known)
    apart = (last[1] - first[0]).days
    if not 0 <= apart <= LONGEST[known]:
        return alone(start, known), alone(end, known)
    one = alone(start, known) if apart == 0 else covering(first[0], last[1])[: WIDTHS.get(known)]
    return one, one


def covering(first: date, last: date) -> str:
    """The month or the year that holds both days; blank where none does.

    >>> covering(date(2021, 8, 9), date(2021, 8, 21)), covering(date(2021, 7, 28), date(2021, 8, 3))
    ('2021-08', '2021')
    """
    if first.year != last.year:
        return ""
    return f"{first.year:04}" + (f"-{first.month:02}" if first.month == last.month else "")


def _moved(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def _told(asked: list[tuple], read: list[tuple], rows: list[int], known: str) -> str:
    """How many dates are read as what, and why so."""
    often: Counter[int] = Counter()
    example = {}
    for texts, meant, times in zip(asked, read, rows, strict=True):
        if any(map(dates.interval, texts)):
            text = next(filter(dates.interval, meant), "")
            often[len(text)] += times
            example.setdefault(len(text), f"like '{text}'" if text else "as undated")
    if {*often} <= {WIDTHS.get(known)}:
        return ", and read so"
    why = "a week cannot be written" if known == "week" else f"some may lie in more than one {known}"
    said = [f"{count(often[width], 'row')} read {example[width]}" for width in sorted(often, reverse=True)]
    return f": {', '.join(said)}, since {why}"
