"""What would overturn the balance, and who reports whose control: ranked bars, each under its name."""

import pandas as pd

from components import style
from components.builders import figure
from data.query import Choice
from data.words import count, shortened, signed

ROW, AROUND = 44, 60
LONGEST = 60
"""Characters of a name that fit above its bar on a telephone."""


def left_out(table: pd.DataFrame, names: list[str], what: str, measure: str, seen: float) -> dict:
    """A bar for each of ``what``, from the balance as seen to the balance without it.

    ``table`` as `data.balance.overturn.without` gives it, ``names`` of its rows on screen, ``measure`` one of its columns ``after`` and
    ``change``, of which ``seen`` is the value with everything.
    """
    drawn = _rows(len(table), names)
    values = table[measure].astype(float)
    figure.add(
        drawn,
        "bar",
        name="Without it",
        orientation="h",
        y=list(range(len(table))),
        base=[seen] * len(table),
        x=(values - seen).fillna(0.0),
        width=0.34,
        marker={"color": [style.FOCAL if value >= seen else style.PARTNER for value in values]},
        customdata=[figure.written(Choice("said_by", (what, name))) for name in table["name"]],
        hovertext=[
            figure.hover(name)
            + f"<br>{_value(value)} without it, {signed(seen)} with it<br>{count(int(claims), 'claim')} on control"
            for name, value, claims in zip(names, values, table["claims"], strict=True)
        ],
        hoverinfo="text",
    )
    figure.add(
        drawn,
        "scatter",
        name="Balance without it",
        x=values.fillna(seen),
        y=list(range(len(table))),
        mode="markers+text",
        marker={"size": 9, "color": [style.FOCAL if value >= seen else style.PARTNER for value in values]},
        text=[f" {_value(value)}" for value in values],
        textposition=[
            "middle right" if value >= seen or value != value else "middle left" for value in values
        ],
        customdata=[figure.written(Choice("said_by", (what, name))) for name in table["name"]],
        hoverinfo="skip",
    )
    figure.add(
        drawn,
        "scatter",
        name="With all",
        x=[seen] * len(table),
        y=list(range(len(table))),
        mode="markers",
        marker={"size": 20, "symbol": "line-ns", "line": {"width": 2, "color": style.INK}},
        hoverinfo="skip",
    )
    low, high = min(values.min(), seen), max(values.max(), seen)
    room = max(high - low, 0.05) * 0.3
    figure.set_axis(drawn, "xaxis", range=[low - room, high + room], tickformat="+.2f", nticks=6)
    return drawn


def _value(value: float) -> str:
    return signed(value) if value == value else "none left"


def reporting(table: pd.DataFrame, names: list[str], by: list[str], focal: str) -> dict:
    """How many claims the sources of each kind or country give to whom.

    ``table`` as `data.balance.overturn.reporting` gives it, ``names`` of its rows on screen, ``by`` what each row is one of.
    """
    drawn = _rows(len(table), names)
    drawn["layout"]["barmode"] = "stack"
    held = {
        "focal": (focal, style.FOCAL),
        "mutual": ("both", style.MUTUAL),
        "partner": ("a partner", style.PARTNER),
    }
    for column, (holder, colour) in held.items():
        figure.add(
            drawn,
            "bar",
            name=holder,
            orientation="h",
            y=list(range(len(table))),
            x=table[column],
            width=0.45,
            marker={"color": colour, "pattern": {"shape": "/" if column == "partner" else ""}},
            text=[str(each) if each else "" for each in table[column]],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            insidetextfont={"size": 12},
            customdata=[
                figure.written(Choice("said_by", pair)) for pair in zip(by, table["name"], strict=True)
            ],
            hovertext=[
                f"{figure.hover(name)}<br>{count(int(each), 'claim')}: {figure.hover(holder)} in control"
                for name, each in zip(names, table[column], strict=True)
            ],
            hoverinfo="text",
        )
    _shares(drawn, table)
    whole = table[list(held)].sum(axis=1)
    title = {"text": "claims on control", "font": {"size": 11}}
    figure.set_axis(drawn, "xaxis", title=title, range=[0, float(whole.max()) * 1.15])
    return drawn


def _shares(drawn: dict, table: pd.DataFrame) -> None:
    """The share of the focal actor, at the end of each bar."""
    figure.add(
        drawn,
        "scatter",
        name="Share of the focal actor",
        x=table[["focal", "mutual", "partner"]].sum(axis=1),
        y=list(range(len(table))),
        mode="text",
        text=[f" {share:.0%}" if share == share else "" for share in table["share"]],
        textposition="middle right",
        textfont={"size": 12},
        hoverinfo="skip",
    )


def _rows(size: int, names: list[str]) -> dict:
    """An empty figure with a name above the place of each bar, the first on top."""
    drawn = figure.base(AROUND + ROW * size, margin={"l": 8, "r": 8, "t": 18, "b": 8})
    figure.set_axis(drawn, "yaxis", range=[size - 0.4, -0.75], showgrid=False, showticklabels=False)
    drawn["layout"]["annotations"] = [
        {
            "text": figure.hover(shortened(name, LONGEST)),
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": place - 0.4,
            "showarrow": False,
            "align": "left",
            "font": {"size": 12},
        }
        for place, name in enumerate(names)
    ]
    return drawn
