"""What would overturn the balance: ranked bars, each from the balance as seen to the one without something."""

import pandas as pd

from components import style
from components.builders import figure
from components.builders.named_rows import rows
from data.choice import Choice
from data.words import count, signed

ENDS = {"after": (-1.0, 1.0), "change": (-2.0, 2.0)}
"""Each measure and how low and how high it can be."""
SHORT_OF_NAMES = 14
"""Size of the line of what is seen with all, which ends below the name of its bar."""
AXIS = {"after": "balance after", "change": "change of the balance"}


def left_out(table: pd.DataFrame, names: list[str], what: str, measure: str, seen: float) -> dict:
    """A bar for each of ``what``, from the balance as seen to the balance without it.

    ``table`` as `data.balance.overturn.without` gives it, ``names`` of its rows on screen, ``measure`` one of its columns ``after`` and
    ``change``, of which ``seen`` is the value with everything.
    """
    drawn = rows(names)
    values = table[measure].astype(float)
    shared = {
        "y": list(range(len(table))),
        "customdata": [figure.written(Choice("said_by", (what, name))) for name in table["name"]],
    }
    colours = [style.FOCAL if value >= seen else style.PARTNER for value in values]
    _bars(drawn, table["claims"], names, values, seen, {**shared, "marker": {"color": colours}})
    _ends(drawn, values, seen, {**shared, "marker": {"size": 9, "color": colours}})
    _with_all(drawn, len(table), seen)
    _axis(drawn, values, measure, seen)
    return drawn


def _bars(
    drawn: dict, claims: pd.Series, names: list[str], values: pd.Series, seen: float, form: dict
) -> None:
    figure.add(
        drawn,
        "bar",
        name="Without it",
        orientation="h",
        base=[seen] * len(values),
        x=(values - seen).fillna(0.0),
        width=0.34,
        hovertext=[
            figure.hover(name)
            + f"<br>{_value(value)} without it, {signed(seen)} with it<br>{count(int(number), 'claim')} on control"
            for name, value, number in zip(names, values, claims, strict=True)
        ],
        hoverinfo="text",
        **form,
    )


def _ends(drawn: dict, values: pd.Series, seen: float, form: dict) -> None:
    """The value at the end of each bar."""
    right = [value >= seen or value != value for value in values]
    figure.add(
        drawn,
        "scatter",
        name="Balance without it",
        x=values.fillna(seen),
        mode="markers+text",
        text=[f" {_moved(value, seen)}" for value in values],
        textfont={"size": 11},
        textposition=["middle right" if each else "middle left" for each in right],
        hoverinfo="skip",
        **form,
    )


def _with_all(drawn: dict, size: int, seen: float) -> None:
    figure.add(
        drawn,
        "scatter",
        name="With all",
        x=[seen] * size,
        y=list(range(size)),
        mode="markers",
        marker={"size": SHORT_OF_NAMES, "symbol": "line-ns", "line": {"width": 2, "color": style.INK}},
        hoverinfo="skip",
    )


def _axis(drawn: dict, values: pd.Series, measure: str, seen: float) -> None:
    """The part of the scale that holds the bars, with what the whole scale is; 0 as a line where it is in sight."""
    low, high = min(values.min(), seen), max(values.max(), seen)
    room = max(high - low, 0.05) * 0.5
    shown = [low - room, high + room]
    ends = " to ".join(signed(end) for end in ENDS[measure])
    title = {"text": f"{AXIS[measure]}, part of the scale from {ends}", "font": {"size": 11}}
    figure.set_axis(drawn, "xaxis", range=shown, tickformat="+.2f", nticks=6, title=title)
    if shown[0] < 0 < shown[1]:
        line = {"color": style.FAINT, "width": 1, "dash": "dot"}
        figure.rule(drawn, x0=0, x1=0, yref="paper", y0=0, y1=1, layer="below", line=line)


def _moved(value: float, seen: float) -> str:
    """The value, and how far it is from that with all, in digits that tell short bars apart.

    >>> _moved(0.876, 0.892), _moved(float("nan"), 0.9)
    ('+0.88 (−0.016)', 'none left')
    """
    return f"{signed(value)} ({value - seen:+.3f})".replace("-", "−") if value == value else _value(value)


def _value(value: float) -> str:
    return signed(value) if value == value else "none left"
