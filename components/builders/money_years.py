"""The picture of figures over the years: when what was said of which sum, and what was denied."""

from datetime import date

import numpy as np
import pandas as pd

from components.builders import figure, money_axis, money_marks, name_places, year_names
from components.builders import money_words as words
from components.builders.money_axis import LEAST, TAIL
from components.builders.name_places import Boxes
from components.style import DENIED, HALO, TURNING_POINT
from data import spans
from data.choice import Choice

HEIGHT = 460
DOT = "#F2EBD6"
"""Within a full mark, readable on its colour."""
FADED = 0.3
"""Opacity of what is not of the open claim."""
MOST = 400
"""Figures drawn; the table has all."""
EDGE = 0.05
"""Of the time that the picture reaches over, free on each side."""
WIDE_ONLY = '<span style="display:var(--wide-names,none)">{}</span>'
"""A name that has room in a wide picture alone, where components/assets/wide_names.css shows it; in a file of the picture, it is
left out."""


def over_years(figures: pd.DataFrame, denials: pd.DataFrame, point: date | None, claim: str = "") -> dict:
    """Each figure at its height in US dollars per year (logarithmic), over the time that it is about.

    ``figures`` as `data.revenue.money_lines.figures` with ``status``; ``denials`` have ``record_id``, ``claim``, ``first``,
    ``last``, ``height`` (US dollars per year) and the words of a figure. A line is one sum, a frame a range; a dotted tail
    leads to the side that is left open. Shape and colour: the block of the claim (`money_marks`); hollow: contested; dotted:
    dated by publication alone; cross: a denial. With a ``claim`` open, all others are faint.
    """
    marks = _placed(figures)
    built = figure.base(HEIGHT, margin={"l": 8, "r": 8, "t": 36, "b": 8})
    for open_now in (False, True):
        own = marks[(marks["claim"] == claim) == open_now]
        faint = FADED if claim and not open_now else 1.0
        for block, of_block in own.groupby("block", observed=True, sort=False):
            line = {"color": money_marks.colour(block)}
            ranges = of_block["low"] < of_block["high"]
            _frames(built, of_block[ranges], {**line, "width": 1.5}, faint)
            _spans(built, of_block[~ranges], {**line, "width": 3}, faint)
            _tails(built, of_block, {**line, "width": 2, "dash": "dot"}, faint)
        _marks(built, own, faint)
        _crosses(built, denials[(denials["claim"] == claim) == open_now], faint)
    if point:
        figure.rule(built, x0=point, x1=point, yref="paper", y0=0, y1=1, line=TURNING_POINT)
    reach = _reach(marks, denials, point)
    money_axis.power_axis(built, (reach.low, reach.high), "yaxis")
    _names(built, marks, reach, year_names.others(denials, point, reach), claim)
    edge = (reach.end - reach.begin) * EDGE
    seen = days(pd.Series([reach.begin - edge, reach.end + edge]))
    figure.set_axis(built, "xaxis", type="date", showgrid=True, range=seen)
    return built


def _reach(marks: pd.DataFrame, denials: pd.DataFrame, point: date | None) -> year_names.Reach:
    """What the picture holds: all figures and denials, the turning point, and room above and below."""
    when = pd.concat([marks[["first", "last"]], denials[["first", "last"]]]).agg(
        {"first": "min", "last": "max"}
    )
    moments = [*when, *([pd.Timestamp(point)] if point else [])]
    heights = np.log10(pd.concat([marks["low"], marks["high"], denials["height"]]).clip(lower=LEAST))
    return year_names.Reach(min(moments), max(moments), heights.min() - 0.4, heights.max() + 0.4)


def _names(built: dict, marks: pd.DataFrame, reach: year_names.Reach, other: Boxes, claim: str) -> None:
    """Whose money a mark is and what it is made with, where that has room; with a claim open, of that alone."""
    found = year_names.names(marks, reach, other)
    of_claim = (marks.loc[found.index, "claim"] == claim) | (not claim)
    found = found[of_claim]
    figure.add(
        built,
        "scatter",
        x=days(found["day"]),
        y=found["height"],
        mode="markers+text",
        marker={"size": year_names.MARK * 2, "opacity": 0},
        text=[
            WIDE_ONLY.format(figure.hover(text)) if wide else figure.hover(text)
            for text, wide in zip(found["text"], found["wide"], strict=True)
        ],
        textposition=found["side"].tolist(),
        textfont={"size": name_places.SIZE, "shadow": HALO},
        hoverinfo="skip",
        name="names",
    )


def _placed(figures: pd.DataFrame) -> pd.DataFrame:
    low, high = (figures[end].clip(lower=LEAST) for end in ("usd_low", "usd_high"))
    middle = np.sqrt(low.fillna(high) * high.fillna(low))
    return figures.assign(
        low=low,
        high=high,
        middle=middle,
        printed=figures["basis"] == spans.PUBLISHED,
        contested=figures["status"] == "contested",
    ).dropna(subset=["first"])


def days(dates: pd.Series) -> list[str]:
    """Days as Plotly reads them."""
    return dates.dt.strftime("%Y-%m-%d").tolist()


def _frames(built: dict, own: pd.DataFrame, line: dict, opacity: float) -> None:
    """A frame from the first to the last day and from the lower to the upper bound."""
    x, y = [], []
    for first, last, low, high in zip(
        days(own["first"]), days(own["last"]), own["low"], own["high"], strict=True
    ):
        x += [first, last, last, first, first, None]
        y += [low, low, high, high, low, None]
    figure.add(
        built, "scatter", x=x, y=y, mode="lines", line=line, opacity=opacity, hoverinfo="skip", name="range"
    )


def _spans(built: dict, own: pd.DataFrame, line: dict, opacity: float) -> None:
    x, y = [], []
    for first, last, middle in zip(days(own["first"]), days(own["last"]), own["middle"], strict=True):
        x += [first, last, None]
        y += [middle, middle, None]
    figure.add(
        built, "scatter", x=x, y=y, mode="lines", line=line, opacity=opacity, hoverinfo="skip", name="sum"
    )


def _tails(built: dict, own: pd.DataFrame, line: dict, opacity: float) -> None:
    """A dotted tail from the middle of a figure to the side that it leaves open."""
    x, y = [], []
    for away, side in ((10**-TAIL, own[own["low"].isna()]), (10**TAIL, own[own["high"].isna()])):
        middle = side["first"] + (side["last"] - side["first"]) / 2
        for day, height in zip(days(middle), side["middle"], strict=True):
            x += [day, day, None]
            y += [height, max(height * away, LEAST), None]
    figure.add(
        built, "scatter", x=x, y=y, mode="lines", line=line, opacity=opacity, hoverinfo="skip", name="open"
    )


def _marks(built: dict, own: pd.DataFrame, opacity: float) -> None:
    """The mark in the middle of each figure, which opens its claim."""
    full = own["printed"] & ~own["contested"]
    colours = own["block"].astype(object).map(money_marks.colour).tolist()
    middle = own["first"] + (own["last"] - own["first"]) / 2
    figure.add(
        built,
        "scatter",
        x=days(middle),
        y=own["middle"],
        mode="markers",
        marker={
            "symbol": money_marks.symbols(own["block"], own["contested"], own["printed"] & ~full),
            "size": 10,
            "color": colours,
            "opacity": opacity,
            "line": {"width": 2, "color": colours},
        },
        customdata=[figure.written(Choice("claim", (each,))) for each in own["claim"]],
        hovertext=[words.figure_hover(row, row["title"]) for row in own.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        **{side: {"marker": {"opacity": opacity}} for side in ("selected", "unselected")},
        name="figure",
    )
    # The dot that Plotly puts into a full mark has the colour of its outline, which would shine.
    figure.add(
        built,
        "scatter",
        x=days(middle[full]),
        y=own["middle"][full],
        mode="markers",
        marker={"size": 4, "color": DOT, "opacity": opacity},
        hoverinfo="skip",
        **{side: {"marker": {"opacity": opacity}} for side in ("selected", "unselected")},
        name="printed",
    )


def _crosses(built: dict, own: pd.DataFrame, opacity: float) -> None:
    """A cross for each denial, at the height of what it denies."""
    figure.add(
        built,
        "scatter",
        x=days(own["first"] + (own["last"] - own["first"]) / 2),
        y=own["height"].clip(lower=LEAST),
        mode="markers",
        marker={"symbol": "x-thin", "size": 11, "opacity": opacity, "line": {"width": 2.5, "color": DENIED}},
        customdata=[figure.written(Choice("claim", (each,))) for each in own["claim"]],
        hovertext=[words.denial_hover(row) for row in own.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        **{side: {"marker": {"opacity": opacity}} for side in ("selected", "unselected")},
        name="denial",
    )
