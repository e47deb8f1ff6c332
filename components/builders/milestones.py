"""Milestones above a picture: by name where the names fit, else by number, in rows, so that none covers another however narrow
the screen is."""

import numpy as np
import pandas as pd

from components import style
from components.builders import figure
from data.words import shortened

MOST_ROWS, MOST_NAMED = 4, 8
"""Rows of numbers, and rows of names, beyond which there are numbers alone."""
NARROWEST = 240
"""Pixels that the years take on a telephone."""
DIGIT, LETTER, AROUND = 8, 5.4, 6
"""Pixels of a digit, of a letter of a name, and left free around a label."""
LONGEST_NAME = 36
BESIDE, LEFT, RIGHT = "middle center", "middle left", "middle right"
"""Where a label stands: on its day, or beside the mark of it."""


def labels(
    milestones: pd.DataFrame,
    first: pd.Timestamp,
    last: pd.Timestamp,
    room: float = NARROWEST,
    by_name: bool = True,
) -> pd.DataFrame:
    """The labels of the milestones between two days: ``day``, ``text``, ``words`` (of each, a list), ``beside`` (where the label
    stands) and ``row`` from 0.

    ``milestones`` as `data.events.milestones` gives it. A label is a name with its number where `MOST_NAMED` rows hold all
    names, even on a telephone; else a number, or, where more stand so close that
    `MOST_ROWS` rows do not hold them, the first and the last of several. ``room``: pixels that the years take on a
    telephone; without ``by_name`` there are numbers alone.
    """
    seen = milestones[(milestones["day"] >= first) & (milestones["day"] <= last)]
    window = (first, room / max((last - first).days, 1))
    together = [[place] for place in range(len(seen))]
    if by_name:
        table = _named(_labelled(seen, together), seen, *window, room)
        rows, crowded = _rows(table, *window, MOST_NAMED)
        if crowded is None and (table["beside"] != BESIDE).all():
            return table.assign(row=pd.Series(rows, dtype="int64"))
    while True:
        table = _labelled(seen, together)
        rows, crowded = _rows(table, *window, MOST_ROWS)
        if crowded is None:
            return table.assign(row=pd.Series(rows, dtype="int64"))
        together[crowded - 1 : crowded + 1] = [together[crowded - 1] + together[crowded]]


def _named(
    table: pd.DataFrame, seen: pd.DataFrame, first: pd.Timestamp, pixels: float, room: float
) -> pd.DataFrame:
    """The labels as names, each on that side of its day where there is room for it; on the day itself where there is none."""
    at = (table["day"] - first).dt.days * pixels
    names = [shortened(name, LONGEST_NAME) for name in seen["label"]]
    wide = pd.Series(
        [LETTER * (len(name) + 4) + AROUND for name in names], index=table.index, dtype="float64"
    )
    beside = np.select([wide <= at, wide <= room - at], [LEFT, RIGHT], BESIDE)
    text = [
        f"{name} · {number}" if side == LEFT else f"{number} · {name}"
        for name, number, side in zip(names, seen["number"], beside, strict=True)
    ]
    return table.assign(text=pd.Series(text, index=table.index, dtype="str"), beside=beside)


def _labelled(seen: pd.DataFrame, together: list[list[int]]) -> pd.DataFrame:
    numbers, words = seen["number"].tolist(), seen["words"].tolist()
    return pd.DataFrame(
        {
            "day": pd.Series([seen["day"].iloc[own[0]] for own in together], dtype=seen["day"].dtype),
            "text": [
                "–".join(str(numbers[at]) for at in dict.fromkeys((own[0], own[-1]))) for own in together
            ],
            "words": [[words[at] for at in own] for own in together],
            "beside": BESIDE,
        }
    )


def _rows(table: pd.DataFrame, first: pd.Timestamp, pixels: float, most: int) -> tuple[list[int], int | None]:
    """The first row that is free for each label, and the place of the first label for which none is."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    rows = dict.fromkeys(range(len(table)), 0)
    for place in _order(table):
        label = table.iloc[place]
        left, right = _reach(label, (label["day"] - first).days * pixels)
        free = (
            at for at, own in enumerate(taken) if all(right <= one or other <= left for one, other in own)
        )
        if (row := next(free, None)) is None:
            return [*rows.values()], place
        taken[row].append((left, right))
        rows[place] = row
    return [*rows.values()], None


def _order(table: pd.DataFrame) -> list[int]:
    """Names that stand left of their days from the last on, so that the line from a day up to its name crosses no other."""
    left = (table["beside"] == LEFT).to_numpy()
    return [*np.flatnonzero(~left).tolist(), *np.flatnonzero(left)[::-1].tolist()]


def _reach(label: pd.Series, at: float) -> tuple[float, float]:
    """The pixels from which to which a label stands."""
    if label["beside"] == BESIDE:
        half = (DIGIT * len(label["text"]) + AROUND) / 2
        return at - half, at + half
    wide = LETTER * len(label["text"]) + AROUND
    return (at - wide, at + AROUND) if label["beside"] == LEFT else (at - AROUND, at + wide)


def mark(drawn: dict, placed: pd.DataFrame, heights: list[float], **trace) -> None:
    """Write the labels that `labels` has placed, each row at its height; a box on each says what happened."""
    named = bool(len(placed)) and placed["beside"].iloc[0] != BESIDE
    figure.add(
        drawn,
        "scatter",
        name="Milestones",
        x=placed["day"],
        y=[heights[row] for row in placed["row"]],
        mode="markers+text" if named else "text",
        marker={"size": 4, "color": style.INK},
        text=[figure.hover(text) for text in placed["text"]],
        textposition=placed["beside"].tolist(),
        hovertext=["<br>".join(figure.hover(text) for text in words) for words in placed["words"]],
        hoverinfo="text",
        textfont={"size": 11 if named else 12},
        **trace,
    )
