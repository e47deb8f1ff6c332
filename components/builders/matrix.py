"""The network as a matrix of actors: a square for each pair that is tied, which a screen reader and a mouse both reach."""

from dataclasses import dataclass

import pandas as pd

from components import style
from components.builders import figure
from data.query import Choice
from data.words import count, shortened

MOST_ACTORS = 30
LEAST, MOST = 5.0, 16.0
"""Pixels of the side of the smallest and of the largest square."""
NARROWEST = 250
"""Pixels across all columns on a telephone, on which squares must not cover each other."""
ROW, HEAD = 20, 150
"""Pixels of a row, and for the names above the columns."""
LONGEST_NAME = 24


@dataclass(frozen=True)
class Pairs:
    """The pairs of the most connected actors: ``table`` with ``a``, ``b``, ``ties``, ``contested``, ``origins``."""

    actors: list[str]
    table: pd.DataFrame
    of: int
    """Actors with a drawn tie, those beyond the matrix too."""


def pairs(ties: pd.DataFrame, most: int = MOST_ACTORS) -> Pairs:
    """The drawn ties by pair, among the actors with most kinds of tie; those first."""
    drawn = ties[ties["drawn"]]
    often = pd.concat([drawn["a"], drawn.loc[drawn["a"] != drawn["b"], "b"]]).value_counts()
    everyone = sorted(often.index, key=lambda name: (-often[name], name))
    actors = everyone[:most]
    own = drawn[drawn["a"].isin(actors) & drawn["b"].isin(actors)]
    table = own.assign(contested=own["contested"] > 0).groupby(["a", "b"], as_index=False, sort=False)
    table = table.agg(ties=("category", "size"), contested=("contested", "sum"), origins=("origins", "max"))
    return Pairs(actors, table, len(everyone))


def matrix(shown: Pairs) -> dict:
    """A square at each of the two places of a pair, larger with more kinds of tie, hollow where one is contested."""
    table, place = shown.table, {name: at for at, name in enumerate(shown.actors)}
    both = pd.concat([table, table[table["a"] != table["b"]].rename(columns={"a": "b", "b": "a"})])
    drawn = figure.base(HEAD + ROW * max(len(shown.actors), 6))
    most = max(table["ties"].max(), 1) if len(table) else 1
    largest = min(MOST, max(LEAST + 3, NARROWEST / max(len(shown.actors), 1)))
    figure.add(
        drawn,
        "scatter",
        mode="markers",
        x=[place[name] for name in both["b"]],
        y=[place[name] for name in both["a"]],
        marker={
            "symbol": ["square-open" if contested else "square" for contested in both["contested"]],
            "size": [LEAST + (largest - LEAST) * ties / most for ties in both["ties"]],
            "color": style.INK,
            "line": {"width": 2, "color": style.INK},
        },
        customdata=[figure.written(Choice("pair", (row.a, row.b))) for row in both.itertuples()],
        text=[_hover(row) for row in both.itertuples()],
        hovertemplate="%{text}<extra></extra>",
    )
    names = [figure.hover(shortened(name, LONGEST_NAME)) for name in shown.actors]
    ends = [-0.7, len(names) - 0.3]
    ticks = {"tickvals": list(range(len(names))), "ticktext": names, "fixedrange": True}
    figure.set_axis(
        drawn,
        "xaxis",
        side="top",
        tickangle=-90,
        tickfont={"size": 10},
        ticklabeloverflow="allow",
        range=ends,
        **ticks,
    )
    figure.set_axis(drawn, "yaxis", range=ends[::-1], **ticks)
    return drawn


def _hover(row) -> str:
    contested = f"<br>{row.contested} of them contested" if row.contested else ""
    return (
        f"{figure.hover(row.a)} – {figure.hover(row.b)}<br>{row.ties} {'kind' if row.ties == 1 else 'kinds'} of tie"
        f"{contested}<br>{count(row.origins, 'independent origin')} for the best attested"
    )


def in_words(shown: Pairs) -> str:
    """How to read it, and whom it leaves out."""
    left = shown.of - len(shown.actors)
    few = f" The {len(shown.actors)} most connected of {shown.of:,} actors." if left > 0 else ""
    return f"Square: a pair that is tied, larger with more kinds of tie; hollow: a kind of it is contested. Click one for its claims.{few}"
