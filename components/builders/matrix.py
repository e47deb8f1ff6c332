"""The network as a matrix of actors: a mark for each pair that is tied, which a screen reader and a mouse both reach."""

import math

import pandas as pd

from components import style
from components.builders import figure
from data.choice import Choice
from data.network.joined import BOTH, SEVERAL, Pairs
from data.network.shown import FRIENDLY, HOSTILE, NEUTRAL
from data.query.change import CHANGES
from data.words import count, shortened

LEAST, MOST = 4.5, 14.0
"""Pixels of the side of the smallest and of the largest mark."""
NARROWEST = 210
"""Pixels across all columns on a telephone, on which marks must not cover each other."""
FRAME = 4
"""Pixels by which a frame is larger than its mark."""
PALE = 0.5
ROW, HEAD, FOOT = 20, 150, 84
"""Pixels of a row, for the names above the columns, and for the legend."""
LONGEST_NAME = 24
SIGNS = {
    FRIENDLY: ("circle", "Friendly"),
    HOSTILE: ("x", "Hostile"),
    BOTH: ("diamond", "Friendly and hostile"),
    NEUTRAL: ("square", "Neither"),
}
"""Sign of a pair -> the shape of its mark, and its name in the legend."""
HANDS = "Framed: row over column"
DISPUTED = "Hollow: disputed"
CARRIED = "Dot, paler: only carried on"
SEVERAL_MARK, SEVERAL_IN_WORDS = "∗", "not all the same"
CHANGE_FOOT = 50
"""Further pixels for the legend of what became of the ties."""
LEGEND = {
    **{"orientation": "h", "x": 1, "xanchor": "right", "y": -0.01, "yanchor": "top"},
    **{"itemclick": False, "itemdoubleclick": False},
}


def matrix(shown: Pairs) -> dict:
    """A mark at each of the two places of a pair: its shape and colour tell the sign, its size the origins, hollow that
    a kind is disputed, a dot that all are only carried on, a frame that the row's actor is said to hold the upper hand. Where the change is shown, the colour and a sign over the
    mark tell what became of all ties of the pair."""
    both = _cells(shown)
    foot = FOOT + CHANGE_FOOT * bool((both["change"] != "").any())
    height = HEAD + foot + ROW * max(len(shown.actors), 6)
    drawn = figure.base(height, showlegend=True, legend=LEGEND)
    drawn["layout"]["margin"]["b"] = foot
    for sign in SIGNS:
        _marks(drawn, both[both["sign"] == sign], sign)
    _frames(drawn, both[both["holds"]])
    _explained(drawn, both)
    _axes(drawn, shown.actors)
    return drawn


def _cells(shown: Pairs) -> pd.DataFrame:
    """Each pair from both of its sides: ``row``, ``column``, ``holds`` (the row's actor), ``held``, ``x``, ``y``, ``size``."""
    table, place = shown.table, {name: at for at, name in enumerate(shown.actors)}
    there = table.rename(columns={"a": "row", "b": "column", "a_controls": "holds", "b_controls": "held"})
    apart = table[table["a"] != table["b"]]
    back = apart.rename(columns={"b": "row", "a": "column", "b_controls": "holds", "a_controls": "held"})
    both = pd.concat([there, back], ignore_index=True)
    largest = min(MOST, max(LEAST + 3, NARROWEST / max(len(shown.actors), 1)))
    most = max(table["origins"].max(), 1) if len(table) else 1
    return both.assign(
        x=both["column"].map(place),
        y=both["row"].map(place),
        size=[LEAST + (largest - LEAST) * math.sqrt(max(each, 0) / most) for each in both["origins"]],
    )


def _marks(drawn: dict, cells: pd.DataFrame, sign: str) -> None:
    if cells.empty:
        return
    shape, name = SIGNS[sign]
    colour = [_colour(each, sign) for each in cells["change"]]
    carried = cells["carried"] == cells["ties"]
    figure.add(
        drawn,
        "scatter",
        mode="markers+text" if (cells["change"] != "").any() else "markers",
        name=name,
        x=cells["x"].tolist(),
        y=cells["y"].tolist(),
        marker={
            "symbol": [_symbol(shape, *each) for each in zip(cells["disputed"] > 0, carried, strict=True)],
            "size": cells["size"].tolist(),
            "color": colour,
            "opacity": [PALE if each else 1.0 for each in carried],
            "line": {"width": 2, "color": colour},
        },
        showlegend=False,
        customdata=[figure.written(Choice("pair", (row.row, row.column))) for row in cells.itertuples()],
        text=[_mark(each) for each in cells["change"]],
        # Above the mark, where a row has room on a telephone too: on it, neither shape nor hollowness could be seen.
        textposition="top center",
        cliponaxis=False,
        textfont={"size": 10},
        hovertext=[_hover(row) for row in cells.itertuples()],
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _colour(change: str, sign: str) -> str:
    """The colour of a mark: of what became of the pair where that is shown, else of its sign."""
    return style.CHANGE_COLOURS.get(change, style.INK) if change else style.SIGN_COLOURS[sign]


def _mark(change: str) -> str:
    """What is written over a mark.

    >>> _mark("new"), _mark(SEVERAL), _mark("")
    ('+', '∗', '')
    """
    return SEVERAL_MARK if change == SEVERAL else CHANGES[change].mark if change else ""


def _symbol(shape: str, disputed: bool, carried: bool) -> str:
    """The name of a shape as Plotly has it.

    >>> _symbol("circle", True, False), _symbol("x", False, True)
    ('circle-open', 'x-dot')
    """
    return shape + "-open" * disputed + "-dot" * carried


def _frames(drawn: dict, cells: pd.DataFrame) -> None:
    """A frame around each mark whose row holds the upper hand; a click goes through it to the mark."""
    if len(cells):
        marker = _outline(
            "square-open", [size + FRAME for size in cells["size"]], style.FAMILY_COLOURS["control"]
        )
        at = {"x": cells["x"].tolist(), "y": cells["y"].tolist()}
        figure.add(
            drawn,
            "scatter",
            mode="markers",
            name=HANDS,
            **at,
            marker=marker,
            hoverinfo="skip",
            showlegend=False,
        )


def _explained(drawn: dict, cells: pd.DataFrame) -> None:
    """The legend: what is met in this matrix, each with a mark of the same size."""
    carried = cells["carried"] == cells["ties"]
    forms = [
        (HANDS, "square-open", style.FAMILY_COLOURS["control"], cells["holds"]),
        (DISPUTED, "circle-open", style.INK, cells["disputed"] > 0),
        (CARRIED, "circle-open-dot", style.INK, carried),
    ]
    changed = bool((cells["change"] != "").any())
    signs = [
        (name, shape, style.INK if changed else style.SIGN_COLOURS[sign], cells["sign"] == sign)
        for sign, (shape, name) in SIGNS.items()
    ]
    became = [
        (
            f"{_mark(each)} {SEVERAL_IN_WORDS if each == SEVERAL else each}",
            "square",
            _colour(each, ""),
            cells["change"] == each,
        )
        for each in (*CHANGES, SEVERAL)
    ]
    for name, symbol, colour, met in signs + forms + became:
        if met.any():
            own = {"name": name, "x": [None], "y": [None], "marker": _outline(symbol, 10, colour)}
            figure.add(drawn, "scatter", mode="markers", hoverinfo="skip", **own)


def _outline(symbol: str, size: float | list[float], colour: str) -> dict:
    return {"symbol": symbol, "size": size, "color": colour, "line": {"width": 1.5, "color": colour}}


def _axes(drawn: dict, actors: list[str]) -> None:
    names = [figure.hover(shortened(name, LONGEST_NAME)) for name in actors]
    ends = [-0.7, len(names) - 0.3]
    ticks = {"tickvals": list(range(len(names))), "ticktext": names, "fixedrange": True}
    head = {
        "side": "top",
        "showgrid": False,
        "tickangle": -90,
        "tickfont": {"size": 10},
        "ticklabeloverflow": "allow",
    }
    figure.set_axis(drawn, "xaxis", range=ends, **head, **ticks)
    figure.set_axis(drawn, "yaxis", range=ends[::-1], **ticks)


def _hover(cell) -> str:
    row, column = figure.hover(cell.row), figure.hover(cell.column)
    lines = [
        f"{row} – {column}",
        f"{cell.ties} {'kind' if cell.ties == 1 else 'kinds'} of tie: {SIGNS[cell.sign][1].lower()}",
        f"{cell.disputed} of them disputed" if cell.disputed else "",
        f"{cell.carried} of them only carried on by assumption" if cell.carried else "",
        cell.became,
        f"{count(cell.origins, 'independent origin')} for the best attested",
        f"Upper hand, as said: {_hands(cell, row, column)}",
    ]
    return "<br>".join(filter(None, lines))


def _hands(cell, row: str, column: str) -> str:
    return (
        " and ".join(name for name, holds in ((row, cell.holds), (column, cell.held)) if holds) or "not said"
    )


def in_words(shown: Pairs) -> str:
    """How to read it, and whom it leaves out."""
    left = shown.of - len(shown.actors)
    few = f" The {len(shown.actors)} most connected of {shown.of:,} actors." if left > 0 else ""
    became = (
        f"Colour and sign: what became of all its ties, {SEVERAL_MARK} where that is {SEVERAL_IN_WORDS}. "
        if (shown.table["change"] != "").any()
        else ""
    )
    return (
        "Mark: a pair that is tied, larger with more independent origins for its best attested kind of tie. Framed: the "
        "actor of the row is said to hold the upper hand over that of the column. Hollow: a kind of tie is disputed. "
        f"{became}Click a mark for its claims.{few}"
    )
