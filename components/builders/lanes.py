"""The figure of dated claims: bars in the lane of the group they are about."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure
from data import vocabulary
from data.query import Choice
from data.words import count, shortened

MOST_EVENTS, MOST_LANES = 300, 12
OTHERS = "Other groups"
FAMILIES = {
    **{name: vocabulary.FAMILIES[name] for name in style.FAMILY_COLOURS},
    vocabulary.ACTIVITY: "Activities",
}
"""Families of tie, and all activities as one, with their names in the legend."""
ROW, TALLEST_ROW, LANE_GAP, FILLED = 9, 20, 8, 360
"""Pixels: least and most height of a row of bars, the space between two lanes, and the height that few rows fill."""
SHORTEST_BAR = pd.Timedelta(days=45)
"""Room that an event of a day takes in its lane."""
YEARS, HEAD = 32, 150
"""Pixels between the lanes and the legend, where the years stand; and of both together."""


def lanes(events: pd.DataFrame, titles: pd.Series, point: date | None, since: pd.Timestamp | None) -> dict:
    """Dated claims as bars in the lane of the group they are about, solid where certain, faint where not.

    ``events`` as `data.events.events` gives it, at most `MOST_EVENTS` of them; ``titles`` by claim.
    """
    placed = _placed(events.head(MOST_EVENTS))
    room = float(placed["height"].max()) if len(placed) else ROW
    drawn = figure.base(int(HEAD + room))
    for family, own in placed.groupby("family", observed=True):
        for trace in _bars(own, titles, style.FAMILY_COLOURS.get(family, style.INK), FAMILIES[family]):
            figure.add(drawn, "scatter", **trace)
    _denials(drawn, placed, titles)
    if point is not None:
        figure.rule(drawn, x0=point, x1=point, yref="paper", y0=0, y1=1, line=style.TURNING_POINT)
    middles = placed.groupby("lane", sort=False)["y"].mean() if len(placed) else pd.Series(dtype=float)
    names = [figure.hover(shortened(lane, 24)) for lane in middles.index]
    figure.set_axis(
        drawn, "yaxis", tickvals=middles.tolist(), ticktext=names, autorange="reversed", showgrid=False
    )
    figure.set_axis(drawn, "xaxis", type="date", side="top")  # in sight before the lanes are scrolled
    if since is not None and len(placed):
        figure.set_axis(drawn, "xaxis", range=[since, placed["last"].max() + pd.Timedelta(days=90)])
    legend = {
        "orientation": "h",
        "y": 1 + YEARS / (room + LANE_GAP),
        "yanchor": "bottom",
        "x": 0,
        "font": {"size": 11},
    }
    drawn["layout"] |= {"showlegend": True, "legend": legend}
    return drawn


def _placed(events: pd.DataFrame) -> pd.DataFrame:
    """Events with their ``family``, lane and ``y``, packed so that no bar covers another."""
    most = events["lane"].value_counts().head(MOST_LANES).index
    events = events.assign(
        lane=events["lane"].where(events["lane"].isin(most), OTHERS),
        family=_families(events),
    )
    order = [*most, *([OTHERS] if (events["lane"] == OTHERS).any() else [])]
    rows = {lane: _rows(events[events["lane"] == lane]) for lane in order}
    row = min(TALLEST_ROW, max(ROW, FILLED // max(1, sum(max(own) + 1 for own in rows.values()))))
    top, parts = 0, []
    for own in rows.values():
        parts.append(events.loc[own.index].assign(y=top + own * row))
        top += (own.max() + 1) * row + LANE_GAP
    return pd.concat(parts).assign(height=top) if parts else events.assign(y=0.0, height=0)


def _families(events: pd.DataFrame) -> pd.Categorical:
    """Families of tie in the order of the legend; activities are one family here."""
    pairs = zip(events["record_type"], events["category"], strict=True)
    families = [
        vocabulary.category(*pair).family if pair[0] == vocabulary.TIE else vocabulary.ACTIVITY
        for pair in pairs
    ]
    return pd.Categorical(families, categories=list(FAMILIES))


def _rows(events: pd.DataFrame) -> pd.Series:
    """For each event of a lane, by its beginning, the first row that is free then."""
    free: list[pd.Timestamp] = []
    rows = {}
    for event in events.sort_values("first", kind="stable").itertuples():
        row = next((place for place, until in enumerate(free) if event.first > until), len(free))
        free[row : row + 1] = [max(event.last, event.first + SHORTEST_BAR)]
        rows[event.Index] = row
    return pd.Series(rows, dtype="int64")


def _bars(events: pd.DataFrame, titles: pd.Series, colour: str, label: str) -> list[dict]:
    """The outer spans faint, the certain ones solid, and a mark at each end that is clicked."""
    spans = events[~events["day"]]
    sure = spans[spans["sure_first"].notna()]
    group = {"legendgroup": label, "name": label, "hoverinfo": "skip", "mode": "lines", "showlegend": False}
    claims = [figure.written(Choice("claim", (claim,))) for claim in events["claim"]]
    symbols = ["diamond" if day else "circle" for day in events["day"]]
    return [
        {**_segments(spans, "first", "last"), "line": {"color": colour, "width": 3}, "opacity": 0.4, **group},
        {**_segments(sure, "sure_first", "sure_last"), "line": {"color": colour, "width": 6}, **group},
        {
            "x": events["last"],
            "y": events["y"],
            "mode": "markers",
            "legendgroup": label,
            "name": label,
            "marker": {"size": 8, "color": colour, "symbol": symbols},
            "customdata": claims,
            "hovertext": [_event_in_words(event, titles) for event in events.itertuples()],
            "hoverinfo": "text",
        },
    ]


def _segments(events: pd.DataFrame, first: str, last: str) -> dict:
    """Many separate lines as one trace: a gap after each."""
    x = [day for pair in zip(events[first], events[last], strict=True) for day in (*pair, None)]
    y = [value for at in events["y"] for value in (at, at, None)]
    return {"x": x, "y": y}


def _denials(drawn: dict, placed: pd.DataFrame, titles: pd.Series) -> None:
    denied = placed[placed["denials"] > 0]
    if denied.empty:
        return
    figure.add(
        drawn,
        "scatter",
        x=denied["last"],
        y=denied["y"],
        mode="markers",
        name="denied by somebody",
        marker={"size": 9, "symbol": "x-thin", "line": {"width": 2, "color": style.DENIED}},
        customdata=[figure.written(Choice("claim", (claim,))) for claim in denied["claim"]],
        hovertext=[_event_in_words(event, titles) for event in denied.itertuples()],
        hoverinfo="text",
    )


def _event_in_words(event, titles: pd.Series) -> str:
    kind = vocabulary.category(event.record_type, event.category).label
    lines = [
        titles.get(event.claim, ""),
        f"{kind} · {event.when}",
        f"{event.status} · {count(event.origins, 'independent origin')}"
        + (f" · {count(event.denials, 'denial')}" if event.denials else ""),
    ]
    return "<br>".join(figure.hover(line) for line in lines)
