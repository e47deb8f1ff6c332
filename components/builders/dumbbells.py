"""The figure of before and after: by partner or by kind of tie, with what each balance rests on and how far it may lie."""

import pandas as pd

from components import style
from components.builders import figure
from data.balance import parts
from data.balance.control import EVERYBODY
from data.choice import Choice
from data.spans import AFTER, BEFORE
from data.words import count, shortened, signed

RANGE = [-1.08, 1.08]
COUNTS_AT, END = 1.56, 2.05
"""Right of the balance, where the middle of the numbers of claims stands, and the end of the picture."""
MOST_ROWS = 25
ROW = 32
APART = 0.17
"""Rows by which before stands above after, so that their whiskers do not cover each other."""
LONGEST_NAME, LARGEST = 17, 20
"""Characters of a name on one line of two, and pixels of a mark."""


def dumbbells(table: pd.DataFrame, column: str, focal: str) -> dict:
    """Before and after by part: hollow before, filled after; larger with more claims; whiskers: the band of each.

    ``table`` as the tables of before and after show it, the total first, and ``part``, blank for the total; ``column``:
    one of `parts.PARTS`.
    """
    drawn = figure.base(74 + ROW * len(table), margin={"l": 8, "r": 8, "t": 8, "b": 40})
    rows = table.assign(y=[float(place) for place in range(len(table))])
    names = [_name(part, column) for part in table["part"]]
    _joined(drawn, rows)
    for side, lift in ((BEFORE, -APART), (AFTER, APART)):
        own = rows[rows[f"{side.capitalize()}: balance"].notna()]
        own = own.assign(y=own["y"] + lift)
        _whiskers(drawn, own, side)
        figure.add(drawn, "scatter", **_ends(own, column, side))
    counts = {"x": [COUNTS_AT] * len(rows), "y": rows["y"], "mode": "text", "text": _counts(rows)}
    figure.add(drawn, "scatter", name="Claims", **counts, textfont={"size": 11}, hoverinfo="skip")
    figure.set_axis(
        drawn,
        "xaxis",
        range=[RANGE[0], END],
        tickvals=[-1, 0, 1, COUNTS_AT],
        ticktext=["partner<br>−1", "0", f"{figure.hover(shortened(focal, 9))}<br>+1", "claims"],
        tickangle=0,
        fixedrange=True,
    )
    short = [figure.wrapped(name, LONGEST_NAME) for name in names]
    bottom = [len(rows) - 0.4, -0.6]
    figure.set_axis(
        drawn,
        "yaxis",
        tickvals=rows["y"].tolist(),
        ticktext=short,
        tickfont={"size": 11},
        range=bottom,
        showgrid=False,
        fixedrange=True,
    )
    return drawn


def _name(part: str, column: str) -> str:
    return parts.label(column, part) if part else f"All {'kinds' if column == parts.KIND else 'partners'}"


def _joined(drawn: dict, rows: pd.DataFrame) -> None:
    """A line from before to after."""
    x = [
        value
        for pair in zip(rows["Before: balance"], rows["After: balance"], strict=True)
        for value in (*pair, None)
    ]
    y = [value for at in rows["y"] for value in (at - APART, at + APART, None)]
    line = {"mode": "lines", "line": {"color": style.FAINT, "width": 3}, "hoverinfo": "skip"}
    figure.add(drawn, "scatter", name="Change", x=x, y=y, **line)


def _whiskers(drawn: dict, rows: pd.DataFrame, side: str) -> None:
    """The middle 90% of resamples of the origins; none where too few origins speak."""
    low, high = rows[f"{side.capitalize()}: 90% from"], rows[f"{side.capitalize()}: 90% to"]
    x = [value for pair in zip(low, high, strict=True) for value in (*pair, None)]
    y = [value for at in rows["y"] for value in (at, at, None)]
    line = {"mode": "lines", "line": {"color": style.INK, "width": 1}, "hoverinfo": "skip"}
    figure.add(drawn, "scatter", name=f"Band {side}", x=x, y=y, **line)


def _counts(rows: pd.DataFrame) -> list[str]:
    """Claims before and after, and those on neither side for certain."""
    columns = [rows[f"{side}: claims"] for side in ("Before", "After", "Undetermined")]
    return [
        f"{before} → {after}" + (f" (+{loose})" if loose else "")
        for before, after, loose in zip(*columns, strict=True)
    ]


def _ends(rows: pd.DataFrame, column: str, side: str) -> dict:
    title = side.capitalize()
    colours = [style.held(value) for value in rows[f"{title}: balance"]]
    claims = rows[f"{title}: claims"].astype(float)
    return {
        "x": rows[f"{title}: balance"],
        "y": rows["y"],
        "mode": "markers",
        "name": title,
        "marker": {
            "size": (7 + 1.6 * claims.pow(0.5)).clip(upper=LARGEST).tolist(),
            "symbol": "circle-open" if side == BEFORE else "circle",
            "color": colours,
            "opacity": 1,
            "line": {"width": 2.5 if side == BEFORE else 0, "color": colours},
        },
        "customdata": [figure.written(_opens(part, column, side)) for part in rows["part"]],
        "hovertext": [_end_in_words(row, column, side) for row in rows.to_dict("records")],
        "hoverinfo": "text",
    }


def _opens(part: str, column: str, side: str) -> Choice:
    return Choice(parts.OPENS[column], (part, side)) if part else Choice("control", (EVERYBODY, side))


def _end_in_words(row: dict, column: str, side: str) -> str:
    title = side.capitalize()
    lines = [
        f"{_name(row['part'], column)}, {side}: {signed(row[f'{title}: balance'])}",
        f"{count(row[f'{title}: claims'], 'claim')}, {row[f'{title}: contested']} contested, "
        + count(row[f"{title}: origins"], "independent origin"),
    ]
    ranges = {
        "contested claims, worst to best case": (row[f"{title}: worst case"], row[f"{title}: best case"]),
        "90% of resamples of the origins": (row[f"{title}: 90% from"], row[f"{title}: 90% to"]),
    }
    # Where both ends are the same, or there are none, nothing was there that could differ: that is no certainty.
    lines += [
        f"{what}: {signed(low)} to {signed(high)}" for what, (low, high) in ranges.items() if low < high
    ]
    return "<br>".join(figure.hover(line) for line in lines)
