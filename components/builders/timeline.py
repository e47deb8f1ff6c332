"""The figures of the timeline: control over time, before and after by partner, and lanes of dated claims."""

from datetime import date

import pandas as pd

from components import style
from components.builders import figure
from data import vocabulary
from data.control import EVERYBODY
from data.query import Choice
from data.spans import AFTER, BEFORE
from data.words import count, signed

TURNING_POINT = {"color": style.INK, "width": 1.5, "dash": "dash"}
RANGE = [-1.08, 1.08]
COUNTS_AT = 1.45
"""Right of the balance, where the numbers of claims stand."""
MILESTONE_ROWS = (1.16, 1.3)
"""Above the balance, where the numbers of milestones stand in two rows, so that none covers the next."""
MOST_EVENTS, MOST_LANES, MOST_PARTNERS = 300, 12, 25
OTHERS = "Other groups"
FAMILIES = {
    **{name: vocabulary.FAMILIES[name] for name in style.FAMILY_COLOURS},
    vocabulary.ACTIVITY: "Activities",
}
"""Families of tie, and all activities as one, with their names in the legend."""
ROW, LANE_GAP = 9, 8
"""Pixels: height of a row of bars, and the space between two lanes."""
SHORTEST_BAR = pd.Timedelta(days=45)
"""Room that an event of a day takes in its lane."""


def control_line(
    series: pd.DataFrame, focal: str, point: date | None, milestones: pd.DataFrame, height: int = 520
) -> dict:
    """B of each period with the turning point and milestones, above the claims and origins behind it.

    ``series`` as `data.control.over_time` gives it; ``milestones`` has ``day``, ``number`` and ``words``;
    ``height`` in pixels.
    """
    drawn = figure.base(height, margin={"l": 8, "r": 8, "t": 8, "b": 8}, bargap=0.15)
    days = series["period"].dt.start_time
    custom = [figure.written(Choice("control", (EVERYBODY, str(period)))) for period in series["period"]]
    words = [_point_in_words(row, focal) for row in series.itertuples()]
    shared = {"x": days, "customdata": custom, "hovertext": words, "hoverinfo": "text"}
    colours = [_side_colour(value) for value in series["balance"]]
    line = {"mode": "lines+markers", "line": {"color": style.INK, "width": 2}, "connectgaps": False}
    figure.add(
        drawn,
        "scatter",
        name="Control balance",
        y=series["balance"],
        marker={"size": 7, "color": colours},
        **line,
        **shared,
    )
    below = {"yaxis": "y2", **shared}
    figure.add(
        drawn, "bar", name="Standing claims", y=series["claims"], marker={"color": style.FAINT}, **below
    )
    dash = {"size": 5, "symbol": "line-ew", "line": {"width": 2, "color": style.INK}}
    figure.add(
        drawn,
        "scatter",
        name="Independent origins",
        y=series["origins"],
        mode="markers",
        marker=dash,
        **below,
    )
    _balance_axis(drawn, focal)
    _mark_time(drawn, point, milestones, first=days.min() if len(days) else None)
    return drawn


def _point_in_words(row, focal: str) -> str:
    quarter = f"{row.period.year} Q{row.period.quarter}"
    behind = f"{count(row.claims, 'standing claim')}, {row.contested} contested, {count(row.origins, 'independent origin')}"
    said = f"balance {signed(row.balance)}" if row.balance == row.balance else "too few claims for a balance"
    return figure.hover(f"{quarter}: {said}") + f"<br>{behind}"


def _side_colour(balance: float) -> str:
    if balance != balance or balance == 0:
        return style.MUTUAL
    return style.FOCAL if balance > 0 else style.PARTNER


def _balance_axis(drawn: dict, focal: str) -> None:
    figure.set_axis(
        drawn,
        "yaxis",
        domain=[0.33, 1],
        range=[RANGE[0], MILESTONE_ROWS[-1] + 0.08],
        tickvals=[-1, -0.5, 0, 0.5, 1],
        ticktext=["partners −1", "−0.5", "0", "+0.5", f"{figure.hover(_short(focal, 14))} +1"],
    )
    title = {"text": "claims ▮ origins –", "font": {"size": 11}}
    below = {
        **drawn["layout"]["xaxis"],
        "domain": [0, 0.27],
        "anchor": "x",
        "rangemode": "tozero",
        "title": title,
    }
    figure.set_axis(drawn, "yaxis2", **below)
    figure.set_axis(drawn, "xaxis", anchor="y2")
    zero = {"xref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    figure.rule(drawn, **zero, line={"color": style.INK, "width": 1})


def _mark_time(drawn: dict, point: date | None, milestones: pd.DataFrame, first) -> None:
    """The turning point as a line, milestones as numbers along the top, in two rows so that none covers another."""
    if point is not None:
        # Up to the numbers of the milestones, one of which stands right above it.
        figure.rule(drawn, x0=point, x1=point, yref="paper", y0=0, y1=0.91, line=TURNING_POINT)
    shown = milestones[milestones["day"] >= first] if first is not None else milestones.head(0)
    figure.add(
        drawn,
        "scatter",
        name="Milestones",
        x=shown["day"],
        y=[MILESTONE_ROWS[place % 2] for place in range(len(shown))],
        mode="text",
        text=shown["number"].astype(str),
        hovertext=[figure.hover(text) for text in shown["words"]],
        hoverinfo="text",
        textfont={"size": 12},
    )


def dumbbells(table: pd.DataFrame, focal: str) -> dict:
    """Before and after by partner: hollow before, filled after, joined by a line; larger with more claims.

    ``table`` as `data.tables.BEFORE_AFTER` shows it.
    """
    table = table.iloc[::-1]
    drawn = figure.base(60 + 30 * len(table), margin={"l": 8, "r": 8, "t": 8, "b": 30})
    names = [figure.hover(name) for name in table["Partner"]]
    gaps_x, gaps_y = [], []
    for name, before, after in zip(names, table["Before: balance"], table["After: balance"], strict=True):
        gaps_x += [before, after, None]
        gaps_y += [name, name, None]
    joined = {"mode": "lines", "line": {"color": style.FAINT, "width": 4}, "hoverinfo": "skip"}
    figure.add(drawn, "scatter", x=gaps_x, y=gaps_y, **joined)
    for side in (BEFORE, AFTER):
        figure.add(drawn, "scatter", **_ends(table, names, side))
    at = [COUNTS_AT] * len(table)
    figure.add(
        drawn, "scatter", name="Claims", x=at, y=names, mode="text", text=_counts(table), hoverinfo="skip"
    )
    figure.set_axis(
        drawn,
        "xaxis",
        range=[RANGE[0], COUNTS_AT + 0.3],
        tickvals=[-1, 0, 1, COUNTS_AT],
        ticktext=["partner −1", "0", f"{figure.hover(_short(focal, 12))} +1", "claims"],
    )
    figure.set_axis(drawn, "yaxis", type="category", categoryorder="array", categoryarray=names)
    return drawn


def _counts(table: pd.DataFrame) -> list[str]:
    """Claims before and after, and those on neither side for certain."""
    columns = [table[f"{side}: claims"] for side in ("Before", "After", "Undetermined")]
    return [
        f"{before} → {after}" + (f" (+{loose})" if loose else "")
        for before, after, loose in zip(*columns, strict=True)
    ]


def _ends(table: pd.DataFrame, names: list[str], side: str) -> dict:
    title = side.capitalize()
    balances, claims = table[f"{title}: balance"], table[f"{title}: claims"]
    colours = [_side_colour(value) for value in balances]
    hollow = side == BEFORE
    return {
        "x": balances,
        "y": names,
        "mode": "markers",
        "name": title,
        "marker": {
            "size": (8 + 2.2 * claims.astype(float).pow(0.5)).tolist(),
            "color": "rgba(0,0,0,0)" if hollow else colours,
            "opacity": 1,
            "line": {"width": 2.5, "color": colours},
        },
        "customdata": [
            figure.written(Choice("control", (EVERYBODY if place == len(names) - 1 else partner, side)))
            for place, partner in enumerate(table["Partner"])
        ],
        "hovertext": [
            f"{name}, {side}: {signed(balance)}<br>{count(number, 'claim')}, {count(origins, 'independent origin')}"
            for name, balance, number, origins in zip(
                names, balances, claims, table[f"{title}: origins"], strict=True
            )
        ],
        "hoverinfo": "text",
    }


def lanes(events: pd.DataFrame, titles: pd.Series, point: date | None, since: pd.Timestamp | None) -> dict:
    """Dated claims as bars in the lane of the group they are about, solid where certain, faint where not.

    ``events`` as `data.events.events` gives it, at most `MOST_EVENTS` of them; ``titles`` by claim.
    """
    placed = _placed(events.head(MOST_EVENTS))
    drawn = figure.base(int(60 + placed["height"].max()) if len(placed) else 120)
    for family, own in placed.groupby("family", observed=True):
        for trace in _bars(own, titles, style.FAMILY_COLOURS.get(family, style.INK), FAMILIES[family]):
            figure.add(drawn, "scatter", **trace)
    _denials(drawn, placed, titles)
    if point is not None:
        figure.rule(drawn, x0=point, x1=point, yref="paper", y0=0, y1=1, line=TURNING_POINT)
    middles = placed.groupby("lane", sort=False)["y"].mean() if len(placed) else pd.Series(dtype=float)
    names = [figure.hover(_short(lane)) for lane in middles.index]
    figure.set_axis(
        drawn, "yaxis", tickvals=middles.tolist(), ticktext=names, autorange="reversed", showgrid=False
    )
    figure.set_axis(drawn, "xaxis", type="date")
    if since is not None and len(placed):
        figure.set_axis(drawn, "xaxis", range=[since, placed["last"].max() + pd.Timedelta(days=90)])
    legend = {"orientation": "h", "y": 1.0, "yanchor": "bottom", "x": 0, "font": {"size": 11}}
    drawn["layout"] |= {"showlegend": True, "legend": legend}
    return drawn


def _short(name: str, longest: int = 24) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def _placed(events: pd.DataFrame) -> pd.DataFrame:
    """Events with their ``family``, lane and ``y``, packed so that no bar covers another."""
    most = events["lane"].value_counts().head(MOST_LANES).index
    events = events.assign(
        lane=events["lane"].where(events["lane"].isin(most), OTHERS),
        family=_families(events),
    )
    order = [*most, *([OTHERS] if (events["lane"] == OTHERS).any() else [])]
    top, parts = 0, []
    for lane in order:
        own = events[events["lane"] == lane].sort_values("first", kind="stable")
        rows = _rows(own)
        parts.append(own.assign(y=[top + row * ROW for row in rows]))
        top += (max(rows, default=0) + 1) * ROW + LANE_GAP
    return pd.concat(parts).assign(height=top) if parts else events.assign(y=0.0, height=0)


def _families(events: pd.DataFrame) -> pd.Categorical:
    """Families of tie in the order of the legend; activities are one family here."""
    pairs = zip(events["record_type"], events["category"], strict=True)
    families = [
        vocabulary.category(*pair).family if pair[0] == vocabulary.TIE else vocabulary.ACTIVITY
        for pair in pairs
    ]
    return pd.Categorical(families, categories=list(FAMILIES))


def _rows(events: pd.DataFrame) -> list[int]:
    """The first row of a lane that is free when each event begins."""
    free: list[pd.Timestamp] = []
    rows = []
    for first, last in zip(events["first"], events["last"], strict=True):
        row = next((place for place, until in enumerate(free) if first > until), len(free))
        free[row : row + 1] = [max(last, first + SHORTEST_BAR)]
        rows.append(row)
    return rows


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
