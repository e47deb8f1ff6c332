"""The picture of a claim under the lens: the interval of all origins, of each alone, and without each."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from components.builders import figure, money_axis, money_marks, money_rows, money_strokes, money_words
from components.builders import money as builder
from components.style import INK
from data.revenue import amounts, lens_origins
from data.revenue.lens import ALL, ONLY, WITHOUT

MOST = 12
"""Origins drawn of a kind; the table has all."""
HEADS = {ALL: "All origins", ONLY: "Only", WITHOUT: "Without"}
ENDS = {"color": INK, "width": 1, "dash": "dot"}


def intervals(table: pd.DataFrame, labels: Mapping[str, str], block: str) -> dict:
    """Intervals in US dollars per year on a logarithmic scale, a row each, kinds under headings of their own.

    ``table`` as `data.revenue.lens.intervals`, ``labels`` what each origin is called, ``block`` that of the claim. A dot is one figure, a bar a range; an end
    that a source leaves open has a dotted tail. Two dotted lines carry the ends of the whole down.
    """
    drawn = table.groupby("kind", sort=False).head(MOST)
    placed = _in_rows(drawn, labels)
    low, high = (placed[end].clip(lower=money_axis.LEAST) for end in ("usd_low", "usd_high"))
    placed = placed.assign(usd_low=low, usd_high=high)
    rows, colour = placed["end"].max(), money_marks.colour(block)
    built = figure.base(
        int(builder.HEAD + builder.ROW * rows), margin={"l": 8, "r": 8, "t": builder.HEAD - 8, "b": 8}
    )
    for end in placed.iloc[0][["usd_low", "usd_high"]]:
        figure.rule(built, x0=end, x1=end, y0=0, y1=rows - 0.5, line=ENDS)
    money_strokes.lines(
        built, placed.loc[low < high, ["y", "usd_low", "usd_high"]], {"color": colour, "width": 8}
    )
    money_strokes.tails(built, _open_ends(placed), colour)
    _dots(built, placed, colour)
    _reach(built, placed, labels)
    _axes(built, placed)
    return built


def _in_rows(drawn: pd.DataFrame, labels: Mapping[str, str]) -> pd.DataFrame:
    """The intervals with their ``label``, their middle ``y``, and where they end, in rows; a row is left above each kind
    but the whole, which stands in the row of its own heading."""
    label = [
        money_rows.label(labels[origin]) if origin else f"<b>{HEADS[ALL]}</b>" for origin in drawn["origin"]
    ]
    size = money_rows.heights(label).set_axis(drawn.index)
    new = (drawn["kind"] != drawn["kind"].shift()) & (drawn["kind"] != ALL)
    end = (size + new).cumsum()
    return drawn.assign(label=label, new=new, end=end, y=end - size / 2 - 0.5, top=end - size)


def legend(table: pd.DataFrame) -> str:
    """How to read the marks that are drawn, and how many origins are."""
    said = "Only one origin's figures, then all figures without that origin; dotted lines: the ends of all."
    if table["open_below"].any() or table["open_above"].any():
        said += " A dotted tail: an end that a source leaves open."
    origins = int((table["kind"] == ONLY).sum())
    return said + (f" The first {MOST} of {origins:,} origins; the table has all." if origins > MOST else "")


def _open_ends(placed: pd.DataFrame) -> pd.DataFrame:
    """The ends that are open, as marks with one bound."""
    below, above = placed[placed["open_below"]], placed[placed["open_above"]]
    nothing = float("nan")
    return pd.concat(
        [
            pd.DataFrame({"y": below["y"], "low": nothing, "high": below["usd_low"]}),
            pd.DataFrame({"y": above["y"], "low": above["usd_high"], "high": nothing}),
        ]
    ).astype("float64")


def _dots(built: dict, placed: pd.DataFrame, colour: str) -> None:
    """A dot for an interval of one sum, an arrowhead towards the side on which it is open."""
    one = placed[placed["usd_low"] == placed["usd_high"]]
    below, above = one["open_below"].astype(bool), one["open_above"].astype(bool)
    shape = np.select([below & ~above, above & ~below], ["triangle-left", "triangle-right"], "circle")
    figure.add(
        built,
        "scatter",
        x=one["usd_low"],
        y=one["y"],
        mode="markers",
        marker={"symbol": shape, "size": 10, "color": colour},
        hoverinfo="skip",
    )


def _reach(built: dict, placed: pd.DataFrame, labels: Mapping[str, str]) -> None:
    """What a pointer meets at both ends of an interval and between them: its words."""
    said = [
        "<br>".join(
            money_words.wrapped(text)
            for text in (
                lens_origins.called(row, labels),
                amounts.per_year_in_words(*row[list(amounts.ENDS)]),
                lens_origins.figures(row),
            )
        )
        for _, row in placed.iterrows()
    ]
    middle = np.sqrt(placed["usd_low"] * placed["usd_high"])
    figure.add(
        built,
        "scatter",
        x=np.column_stack([placed["usd_low"], middle, placed["usd_high"]]).ravel(),
        y=np.repeat(placed["y"].to_numpy(), 3),
        mode="markers",
        marker={"size": 18, "color": INK, "opacity": 0},
        hovertext=np.repeat(said, 3),
        hovertemplate="%{hovertext}<extra></extra>",
    )


def _axes(built: dict, placed: pd.DataFrame) -> None:
    heads = placed[placed["new"]]
    figure.set_axis(
        built,
        "yaxis",
        tickvals=[*(heads["top"] - 1), *placed["y"]],
        ticktext=[*(f"<b>{HEADS[kind]}</b>" for kind in heads["kind"]), *placed["label"]],
        range=[placed["end"].max() - 0.3, -0.7],
        showgrid=False,
        ticks="",
    )
    low, high = np.log10(placed["usd_low"].min()), np.log10(placed["usd_high"].max())
    money_axis.power_axis(built, (low - money_axis.TAIL - 0.1, high + money_axis.TAIL + 0.1))
