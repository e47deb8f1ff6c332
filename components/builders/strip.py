"""The figure of who is said to hold control: a row for each partner or kind of tie, a cell for each period."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure, milestones
from data.balance import parts
from data.balance.control import LEAST_CLAIMS
from data.balance.rule import period_in_words
from data.choice import Choice
from data.words import count, shortened, signed

MOST_ROWS = 25
MOST_CELLS = 60
"""Periods in a row, beyond which a cell would be too narrow to see and to click."""
ROW, MILESTONE_ROW, LEGEND, GAP = 28, 15, 110, 8
"""Pixels of a row, of a row of milestones, of the legend with the years, and between parts."""
ATTESTED, FADED, HATCHED = 0.8, 0.36, 0.8
"""Parts of a row that are filled: where somebody attests control in the period itself, where it is only remembered, and
where nobody reports."""
FAINT = 0.7
"""Opacity of a cell that rests on fewer claims than a balance is drawn for elsewhere."""
LONGEST_NAME = 17
"""Characters of a name on one line of two."""
MILLISECONDS = 86_400_000
NOBODY = "Nobody says who holds control"


def strip(
    cells: pd.DataFrame, sizes: pd.Series, column: str, focal: str, point: date | None, stones: pd.DataFrame
) -> dict:
    """Each part and period as a cell in the colour of the balance, high where attested, low where only fading, hatched
    where nobody reports.

    ``cells`` as `data.balance.parts.over_time` gives them, at least one; ``sizes`` as `data.balance.parts.sizes`, of which the first
    `MOST_ROWS` are drawn; ``column``: one of `parts.PARTS`; ``stones`` as `data.events.milestones` gives them.
    """
    names = [name for name in sizes.index if (cells["part"] == name).any()][:MOST_ROWS]
    span = pd.period_range(cells["period"].min(), cells["period"].max())
    shown = cells[cells["part"].isin(names)]
    shown = shown.assign(y=shown["part"].map({name: place for place, name in enumerate(names)}).astype(float))
    window = (span[0].start_time, span[-1].end_time)
    labels = milestones.labels(stones, *window)
    head = MILESTONE_ROW * (int(labels["row"].max()) + 1) + GAP if len(labels) else GAP
    drawn = figure.base(LEGEND + head + ROW * len(names), barmode="overlay")
    _silence(drawn, shown, names, span, column)
    for attested, high, label in ((True, ATTESTED, "Attested"), (False, FADED, "Fading")):
        own = shown[(shown["attested"] > 0) == attested]
        figure.add(drawn, "bar", name=label, showlegend=False, **_cells(own, high, column))
    _legend(drawn, focal)
    _frame(drawn, names, sizes, column, window, head)
    _time(drawn, point, labels, head, len(names))
    return drawn


def _cells(cells: pd.DataFrame, high: float, column: str) -> dict:
    spans = [(each.start_time, each.end_time) for each in cells["period"]]
    return {
        "orientation": "h",
        "base": [first for first, _ in spans],
        "x": [((last - first).days + 1) * MILLISECONDS for first, last in spans],
        "y": cells["y"],
        "width": [high] * len(cells),
        "marker": {
            "color": [style.held(each) for each in cells["balance"]],
            "opacity": [1 if claims >= LEAST_CLAIMS else FAINT for claims in cells["claims"]],
            "line": {"width": 0},
        },
        "customdata": [
            figure.written(Choice(parts.OPENS[column], (part, str(period))))
            for part, period in zip(cells["part"], cells["period"], strict=True)
        ],
        "hovertext": [_cell_in_words(cell, column) for cell in cells.itertuples()],
        "hoverinfo": "text",
    }


def _cell_in_words(cell, column: str) -> str:
    attested = f"{cell.attested} attested then" if cell.attested else "none attested then, all fading"
    return "<br>".join(
        figure.hover(line)
        for line in (
            f"{parts.label(column, cell.part)}, {period_in_words(cell.period)}: balance {signed(cell.balance)}",
            f"{count(cell.claims, 'standing claim')}, {attested}",
            f"{cell.contested} contested · {count(cell.origins, 'independent origin')}",
        )
    )


def _silence(drawn: dict, cells: pd.DataFrame, names: list[str], span: pd.PeriodIndex, column: str) -> None:
    """A hatched bar over each run of periods in which no claim of a part stands."""
    runs = [
        (place, first, last)
        for place, name in enumerate(names)
        for first, last in silent(span, set(cells.loc[cells["part"] == name, "period"]))
    ]
    figure.add(
        drawn,
        "bar",
        name=NOBODY,
        orientation="h",
        base=[first.start_time for _, first, _ in runs],
        x=[((last.end_time - first.start_time).days + 1) * MILLISECONDS for _, first, last in runs],
        y=[float(place) for place, *_ in runs],
        width=[HATCHED] * len(runs),
        marker={
            "color": "rgba(0,0,0,0)",
            "line": {"width": 0},
            "pattern": {"shape": "/", "size": 7, "solidity": 0.12, "fgcolor": style.SILENCE},
        },
        hovertext=[
            f"{figure.hover(parts.label(column, names[place]))}, {period_in_words(first)} – {period_in_words(last)}: "
            "nobody says who holds control<br>Silence is not absence of control"
            for place, first, last in runs
        ],
        hoverinfo="text",
        showlegend=False,
    )


def silent(span: pd.PeriodIndex, spoken: set[pd.Period]) -> list[tuple[pd.Period, pd.Period]]:
    """The first and the last period of each run in which nothing is said.

    >>> silent(pd.period_range("2020", "2024", freq="Y"), {pd.Period("2022")})
    [(Period('2020', 'Y-DEC'), Period('2021', 'Y-DEC')), (Period('2023', 'Y-DEC'), Period('2024', 'Y-DEC'))]
    """
    runs: list[list[pd.Period]] = []
    before_spoken = True
    for period in span:
        if period not in spoken:
            if before_spoken:
                runs.append([period])
            else:
                runs[-1].append(period)
        before_spoken = period in spoken
    return [(run[0], run[-1]) for run in runs]


def _legend(drawn: dict, focal: str) -> None:
    """What the colours say; the heights and the hatch are in the words under the picture."""
    meanings = {
        f"{figure.hover(shortened(focal, 20))} +1": style.FOCAL,
        "mutual, or evenly said": style.MUTUAL,
        "partner −1": style.PARTNER,
    }
    for name, colour in meanings.items():
        marker = {"size": 11, "symbol": "square", "color": colour}
        figure.add(
            drawn, "scatter", x=[None], y=[None], mode="markers", marker=marker, name=name, hoverinfo="skip"
        )


def _frame(drawn: dict, names: list[str], sizes: pd.Series, column: str, window: tuple, head: float) -> None:
    top = -0.5 - head / ROW
    labels = [f"{figure.wrapped(parts.label(column, name), LONGEST_NAME)} · {sizes[name]}" for name in names]
    bottom = len(names) - 0.5
    places = [float(place) for place in range(len(names))]
    figure.set_axis(
        drawn,
        "yaxis",
        tickvals=places,
        ticktext=labels,
        tickfont={"size": 11},
        range=[bottom, top],
        showgrid=False,
        fixedrange=True,
    )
    figure.set_axis(drawn, "xaxis", type="date", side="top", range=list(window))
    legend = {"orientation": "h", "x": 0, "yanchor": "bottom", "font": {"size": 11}}
    legend["y"] = 1 + 28 / (head + ROW * len(names))
    drawn["layout"] |= {"showlegend": True, "legend": legend}


def _time(drawn: dict, point: date | None, labels: pd.DataFrame, head: float, rows: int) -> None:
    """The turning point through all rows, and the milestones by number above them."""
    heights = [-0.5 - (head - MILESTONE_ROW * (row + 0.5)) / ROW for row in range(milestones.MOST_NAMED)]
    if point is not None:
        figure.rule(
            drawn, x0=point, x1=point, y0=rows - 0.5, y1=-0.5 - GAP / 2 / ROW, line=style.TURNING_POINT
        )
    milestones.mark(drawn, labels, heights, showlegend=False)
