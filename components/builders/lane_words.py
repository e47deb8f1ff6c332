"""What each mark of dated claims opens, and what its box says."""

import pandas as pd

from components.builders import figure
from components.builders.headings import OTHER_LANES
from data import bundles, vocabulary
from data.choice import Choice
from data.words import count

MIXED = "Several kinds"
"""How a bundle of several families is called."""


def told(placed: pd.DataFrame, titles: pd.Series, by: str) -> pd.DataFrame:
    """Marks with ``opens``, the choice of each as its mark carries it, and ``says``, what its box says."""
    rows = placed.to_dict("records")
    opens = [
        Choice("events", (by, row["lane"], row["stretch"]))
        if row["number"] > 1
        else Choice("claim", (row["claim"],))
        for row in rows
    ]
    known = titles.reindex(placed["claim"].unique()).to_dict()
    says = [_bundle_in_words(row) if row["number"] > 1 else _event_in_words(row, known) for row in rows]
    return placed.assign(opens=[figure.written(choice) for choice in opens], says=says)


def _event_in_words(event: dict, titles: dict[str, str]) -> str:
    kind = vocabulary.category(event["record_type"], event["category"]).label
    denials = f" · {count(event['denials'], 'denial')}" if event["denials"] else ""
    lines = [
        titles.get(event["claim"], ""),
        f"{kind} · {event['when']}",
        f"{event['status']} · {count(event['origins'], 'independent origin')}{denials}",
    ]
    return "<br>".join(figure.hover(line) for line in lines)


def _bundle_in_words(mark: dict) -> str:
    denied = f", {mark['denied']} denied by somebody" if mark["denied"] else ""
    one_kind = mark["record_type"] and mark["category"]
    kind = vocabulary.category(mark["record_type"], mark["category"]).label if one_kind else MIXED
    lines = [
        f"{count(mark['number'], 'claim')} {bundles.stretch_in_words(mark['stretch'])}{denied}",
        f"{mark['lane'] or OTHER_LANES} · {kind} · reaching to {mark['last'].year}",
        "Click to open them",
    ]
    return "<br>".join(figure.hover(line) for line in lines)
