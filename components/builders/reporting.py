"""Who reports whose control: bars of claims, each under the name of a kind or country of source."""

import pandas as pd

from components import style
from components.builders import figure
from components.builders.named_rows import rows
from data.balance.reporting import HOLDERS as HELD
from data.balance.reporting_words import LEAST_CLAIMS
from data.choice import Choice
from data.words import count

COLOURS = {"focal": style.FOCAL, "mutual": style.MUTUAL, "partner": style.PARTNER}
LEGEND = {"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom", "traceorder": "normal", "itemclick": False}
LEGEND |= {"itemdoubleclick": False}
LEGEND_ROOM = 24
"""Pixels that the names of the holders take above the bars."""
ROOM = 1.62
"""From the longest bar to the end of the picture, for the words behind it, on a telephone too."""


def reporting(table: pd.DataFrame, names: list[str], by: list[str], focal: str) -> dict:
    """How many claims the sources of each kind or country give to whom.

    ``table`` as `data.balance.reporting.reporting` gives it, ``names`` of its rows on screen, ``by`` what each row is one of.
    """
    drawn = rows(names)
    drawn["layout"] |= {"barmode": "stack", "showlegend": True, "legend": LEGEND}
    drawn["layout"]["height"] += LEGEND_ROOM
    drawn["layout"]["margin"]["t"] += LEGEND_ROOM
    for column in HELD:
        opens = [
            figure.written(Choice("reported", (*each, column)))
            for each in zip(by, table["name"], strict=True)
        ]
        holder = {"focal": focal, "mutual": "both", "partner": "a partner"}[column]
        figure.add(drawn, "bar", **_part(table[column], column, holder, names, opens))
    _behind(drawn, table)
    whole = table[list(HELD)].sum(axis=1)
    title = {"text": "claims on control", "font": {"size": 11}}
    most = float(whole.max())
    figure.set_axis(
        drawn,
        "xaxis",
        title=title,
        range=[0, most * ROOM],
        rangemode="tozero",
        **figure.in_whole_numbers(most),
    )
    return drawn


def _part(claims: pd.Series, column: str, holder: str, names: list[str], opens: list[str]) -> dict:
    """The claims that give control to one holder."""
    return {
        "name": holder,
        "orientation": "h",
        "y": list(range(len(claims))),
        "x": claims,
        "width": 0.45,
        "marker": {"color": COLOURS[column]},
        "customdata": opens,
        "hovertext": [
            f"{figure.hover(name)}<br>{count(int(each), 'claim')}: {figure.hover(holder)} in control"
            for name, each in zip(names, claims, strict=True)
        ],
        "hoverinfo": "text",
    }


def _behind(drawn: dict, table: pd.DataFrame) -> None:
    """The numbers behind each bar, on plain ground, and the share of the focal actor where there are enough claims."""
    figure.add(
        drawn,
        "scatter",
        name="Claims and share of the focal actor",
        showlegend=False,
        x=table[list(HELD)].sum(axis=1),
        y=list(range(len(table))),
        mode="text",
        text=[f" {in_words(row)}" for row in table.to_dict("records")],
        textposition="middle right",
        textfont={"size": 12},
        hoverinfo="skip",
    )


def in_words(row: dict) -> str:
    """The claims of a row from left to right, and which part of the one-sided ones the focal actor has.

    >>> in_words({"focal": 12, "mutual": 1, "partner": 3}), in_words({"focal": 2, "mutual": 0, "partner": 1})
    ('12 · 1 · 3: 80% of 15', '2 · 0 · 1: 2 of 3')
    """
    one_sided = row["focal"] + row["partner"]
    said = " · ".join(str(row[each]) for each in HELD)
    if not one_sided:
        return said
    part = f"{row['focal'] / one_sided:.0%}" if one_sided >= LEAST_CLAIMS else str(row["focal"])
    return f"{said}: {part} of {one_sided}"
