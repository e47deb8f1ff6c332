"""Milestones above a picture: by number, in rows, so that no number covers another however narrow the screen is."""

import pandas as pd

from components import style
from components.builders import figure

MOST_ROWS = 4
NARROWEST = 240
"""Pixels that the years take on a telephone."""
DIGIT, AROUND = 8, 6
"""Pixels of a digit, and left free around a label."""


def labels(milestones: pd.DataFrame, first: pd.Timestamp, last: pd.Timestamp) -> pd.DataFrame:
    """The labels of the milestones between two days: ``day``, ``text``, ``words`` (of each, a list) and ``row`` from 0.

    ``milestones`` as `data.events.milestones` gives it. A label is a number, or, where more stand so close that
    `MOST_ROWS` rows do not hold them, the first and the last of several.
    """
    seen = milestones[(milestones["day"] >= first) & (milestones["day"] <= last)]
    together = [[place] for place in range(len(seen))]
    while True:
        table = _labelled(seen, together)
        rows, crowded = _rows(table, max((last - first).days, 1))
        if crowded is None:
            return table.assign(row=pd.Series(rows, dtype="int64"))
        together[crowded - 1 : crowded + 1] = [together[crowded - 1] + together[crowded]]


def _labelled(seen: pd.DataFrame, together: list[list[int]]) -> pd.DataFrame:
    numbers, words = seen["number"].tolist(), seen["words"].tolist()
    return pd.DataFrame(
        {
            "day": pd.Series([seen["day"].iloc[own[0]] for own in together], dtype=seen["day"].dtype),
            "text": [
                "–".join(str(numbers[at]) for at in dict.fromkeys((own[0], own[-1]))) for own in together
            ],
            "words": [[words[at] for at in own] for own in together],
        }
    )


def _rows(table: pd.DataFrame, days: int) -> tuple[list[int], int | None]:
    """The first row that is free for each label, and the place of the first label for which none is."""
    free = [float("-inf")] * MOST_ROWS
    rows: list[int] = []
    for place, (day, text) in enumerate(zip(table["day"], table["text"], strict=True)):
        middle = (day - table["day"].iloc[0]).days / days * NARROWEST
        half = (DIGIT * len(text) + AROUND) / 2
        row = next((row for row, until in enumerate(free) if until <= middle - half), None)
        if row is None:
            return rows, place
        free[row] = middle + half
        rows.append(row)
    return rows, None


def mark(drawn: dict, placed: pd.DataFrame, heights: list[float], **trace) -> None:
    """Write the labels that `labels` has placed, each row at its height; a box on each says what happened."""
    figure.add(
        drawn,
        "scatter",
        name="Milestones",
        x=placed["day"],
        y=[heights[row] for row in placed["row"]],
        mode="text",
        text=placed["text"],
        hovertext=["<br>".join(figure.hover(text) for text in words) for words in placed["words"]],
        hoverinfo="text",
        textfont={"size": 12, "color": style.INK},
        **trace,
    )
