"""The interval plot of revenue claims."""

import re

import numpy as np
import pandas as pd

from components.builders import figure, money_axis
from components.builders import money_words as words
from components.builders.money_axis import LEAST, TAIL
from components.style import DENIED, FAMILY_COLOURS, INK
from data import amounts, money_sentences
from data.query import Choice
from data.words import shortened

MOST = 30
"""Claims drawn of a block; the table has all."""
COLOUR = FAMILY_COLOURS["money"]
ROW, HEAD = 24, 60
"""Pixels of a row, and of the scale above the rows with room for the toolbar."""
LABEL = 24
"""Characters of a label on the left: a telephone has room for no more."""
YEARS = re.compile(r"( \d{4})+$")
"""Years at the end of a title, which the label says in its own way."""


def relevant(table: pd.DataFrame) -> pd.DataFrame:
    """The claims of a block to draw: those with a computed figure, the disputed and best attested first."""
    known = table[table["usd_low"].notna()]
    order = ["denying_origins", "origins", "spread", "claim"]
    return known.sort_values(order, ascending=[False, False, False, True]).head(MOST)


def rows(drawn: pd.DataFrame, titles: pd.Series) -> pd.DataFrame:
    """The drawn claims from top to bottom with their ``label`` and ``y``: by taker, the highest first.

    A row is left above each taker for its name.
    """
    who = pd.Series(
        [money_sentences.who(*each) for each in amounts.rows(drawn, "taker", "payer")],
        index=drawn.index,
        dtype=object,
    )
    highest = drawn["usd_high"].groupby(who).transform("max")
    placed = drawn.assign(who=who, highest=highest).sort_values(
        ["highest", "who", "usd_high", "claim"], ascending=[False, True, False, True]
    )
    new = placed["who"] != placed["who"].shift()
    return placed.assign(new=new, y=np.arange(len(placed)) + new.cumsum(), label=_labels(placed, titles))


def _labels(placed: pd.DataFrame, titles: pd.Series) -> list[str]:
    """What each claim is called beside its taker: stream and years; its title where these are another's too."""
    named = placed.assign(
        years=[_years(*days) for days in amounts.rows(placed, "first", "last")],
        title=placed["claim"].map(titles),
    )
    twice = named.duplicated(["who", "stream", "years"], keep=False)
    texts = [
        YEARS.sub("", title.removeprefix(who)).strip(" :–") if again and isinstance(title, str) else stream
        for again, title, who, stream in zip(
            twice, *named[["title", "who", "stream"]].T.to_numpy(), strict=True
        )
    ]
    return [
        f"{shortened(text, LABEL - len(years) - 1)} {years}".strip()
        for text, years in zip(texts, named["years"], strict=True)
    ]


def _years(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """The years a claim is attested for.

    >>> _years(pd.Timestamp("2019-01-01"), pd.Timestamp("2020-03-31")), _years(pd.NaT, pd.NaT)
    ('2019–20', '')
    """
    if pd.isna(first):
        return ""
    if first.year == last.year:
        return str(first.year)
    return (
        f"{first.year}–{last.year % 100:02d}"
        if first.year // 100 == last.year // 100
        else f"{first.year}–{last.year}"
    )


def intervals(
    drawn: pd.DataFrame, figures: pd.DataFrame, titles: pd.Series, powers: tuple[float, float]
) -> dict:
    """Claims as intervals in US dollars per year on a logarithmic scale, a row each.

    ``drawn`` as `relevant` gives them, ``figures`` as `data.money.figures`, ``titles`` by claim, ``powers``
    as `scale`. Every asserted figure is a bar or a dot; a thin line joins those of a claim. An end that the
    source leaves open has no edge but a dotted tail. Contested claims are broken and hollow, and a cross at
    the right counts the origins that deny.
    """
    placed = rows(drawn, titles)
    marks = _marks(placed, figures)
    height = HEAD + ROW * (len(placed) + int(placed["new"].sum()))
    built = figure.base(height, margin={"l": 8, "r": 8, "t": HEAD - 8, "b": 8})
    for contested in (False, True):
        joined = placed[(placed["status"] == "contested") == contested]
        bars = marks[(marks["contested"] == contested) & (marks["low"] < marks["high"])]
        thin = {"color": INK, "width": 1.5, "dash": "dash" if contested else "solid"}
        thick = {"color": COLOUR, "width": 8, "dash": "3px,3px" if contested else "solid"}
        lines(built, joined[["y", "usd_low", "usd_high"]], thin)
        lines(built, bars[["y", "low", "high"]], thick)
    tails(built, marks)
    _dots(built, marks, titles)
    _reach(built, placed, titles)
    _crosses(built, placed, titles, 10 ** (powers[1] - 0.2))
    _axes(built, placed, powers)
    return built


def _marks(placed: pd.DataFrame, figures: pd.DataFrame) -> pd.DataFrame:
    """Each different asserted figure of the drawn claims: its row, bounds and whether the claim is contested."""
    asserted = figures[(figures["stance"] == "asserts") & figures["claim"].isin(placed["claim"])]
    by_claim = placed.set_index("claim")
    claim = asserted["claim"].astype(object)
    found = pd.DataFrame(
        {
            "claim": claim,
            "y": claim.map(by_claim["y"]).astype("float64"),
            "low": asserted["usd_low"].clip(lower=LEAST),
            "high": asserted["usd_high"].clip(lower=LEAST),
            "contested": claim.map(by_claim["status"]).eq("contested"),
        }
    )
    own = asserted["block"].astype(object) == claim.map(by_claim["block"].astype(object))
    return found[own & found[["low", "high"]].notna().any(axis=1)].drop_duplicates()


def lines(built: dict, ends: pd.DataFrame, line: dict) -> None:
    """Many separate lines as one trace; ``ends`` holds the row, the left and the right end of each."""
    y, low, high = (ends[column].to_numpy(dtype=float) for column in ends)
    x = np.column_stack([np.maximum(low, LEAST), high, np.full(len(y), np.nan)]).ravel()
    figure.add(built, "scatter", x=x, y=np.repeat(y, 3), mode="lines", line=line, hoverinfo="skip")


def tails(built: dict, marks: pd.DataFrame) -> None:
    """A dotted tail on each side that a figure leaves open."""
    away = 10**TAIL
    below, above = marks[marks["low"].isna()], marks[marks["high"].isna()]
    tails = pd.concat(
        [
            pd.DataFrame({"y": below["y"], "low": below["high"] / away, "high": below["high"]}),
            pd.DataFrame({"y": above["y"], "low": above["low"], "high": above["low"] * away}),
        ]
    )
    lines(built, tails, {"color": COLOUR, "width": 2, "dash": "dot"})


def _dots(built: dict, marks: pd.DataFrame, titles: pd.Series) -> None:
    """A dot for a single figure, an arrowhead at a bound whose other side is open."""
    bound = marks["low"].fillna(marks["high"])
    shape = np.select(
        [marks["low"].isna(), marks["high"].isna(), marks["low"] == marks["high"]],
        ["triangle-left", "triangle-right", "circle"],
        "",
    )
    one = shape != ""
    symbol = pd.Series(shape, index=marks.index) + np.where(marks["contested"], "-open", "")
    figure.add(
        built,
        "scatter",
        x=bound[one],
        y=marks["y"][one],
        mode="markers",
        marker={"symbol": symbol[one], "size": 10, "color": COLOUR, "line": {"width": 2, "color": COLOUR}},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in marks["claim"][one]],
        hoverinfo="skip",
        **_unfaded(1),
    )


def _reach(built: dict, placed: pd.DataFrame, titles: pd.Series) -> None:
    """What a pointer or a finger meets anywhere along a claim: its words, and a click opens it."""
    low, high = (np.log10(placed[end].clip(lower=LEAST)) for end in ("usd_low", "usd_high"))
    steps = np.linspace(0, 1, 7)
    x = 10 ** (low.to_numpy()[:, None] + (high - low).to_numpy()[:, None] * steps)
    said = [words.hover(row, titles[row["claim"]]) for row in placed.to_dict("records")]
    figure.add(
        built,
        "scatter",
        x=x.ravel(),
        y=np.repeat(placed["y"].to_numpy(), len(steps)),
        mode="markers",
        marker={"size": 18, "color": COLOUR, "opacity": 0},
        customdata=np.repeat(
            [figure.written(Choice("claim", (claim,))) for claim in placed["claim"]], len(steps)
        ),
        hovertext=np.repeat(said, len(steps)),
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(0),
    )


def _crosses(built: dict, placed: pd.DataFrame, titles: pd.Series, x: float) -> None:
    """A cross at the right edge of each claim that somebody denies, with how many origins do."""
    denied = placed[placed["denials"] > 0]
    figure.add(
        built,
        "scatter",
        x=[x] * len(denied),
        y=denied["y"],
        mode="markers+text",
        marker={"symbol": "x-thin", "size": 9, "line": {"width": 2, "color": DENIED}},
        text=[f"{number} " for number in denied["denying_origins"]],
        textposition="middle left",
        textfont={"color": INK},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in denied["claim"]],
        hovertext=[words.hover(row, titles[row["claim"]]) for row in denied.to_dict("records")],
        hovertemplate="%{hovertext}<extra></extra>",
        **_unfaded(1, textfont={"color": INK}),
    )


def _unfaded(opacity: float, **more) -> dict:
    """A click opens the evidence; it must not grey out the other claims."""
    return {side: {"marker": {"opacity": opacity}, **more} for side in ("selected", "unselected")}


def _axes(built: dict, placed: pd.DataFrame, powers: tuple[float, float]) -> None:
    names = placed[placed["new"]]
    heads = [f"<b>{figure.hover(shortened(name, LABEL))}</b>" for name in names["who"]]
    figure.set_axis(
        built,
        "yaxis",
        tickvals=[*(names["y"] - 1), *placed["y"]],
        ticktext=[*heads, *(figure.hover(label) for label in placed["label"])],
        range=[placed["y"].max() + 0.7, -0.7],
        showgrid=False,
        ticks="",
    )
    money_axis.power_axis(built, powers)
