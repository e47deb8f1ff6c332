"""Sentences computed from a view: each says what it counts."""

import pandas as pd

from data import dates
from data.query import View


def network(view: View) -> str:
    """The answer of the Network page: how many ties, who has most, and which are attested only since."""
    ties = view.ties[view.ties["drawn"]]
    if ties.empty:
        return "No tie is asserted by the records in view."
    actors = pd.concat([ties["a"], ties["b"]])
    groups = [name for name in view.filters.groups if name in set(actors)]
    centre = groups[0] if len(groups) == 1 else actors.value_counts().index[0]
    own = ties[(ties["a"] == centre) | (ties["b"] == centre)]
    partners = (set(own["a"]) | set(own["b"])) - {centre}
    said = f"{centre} is said to have {_number(len(own), 'tie')} with {_number(len(partners), 'actor')}"
    said += (
        f", out of {len(ties)} ties among {actors.nunique()} actors in view" if len(own) < len(ties) else ""
    )
    contested = int((own["contested"] > 0).sum())
    disputed = f"{contested} of the {len(own)} {'is' if contested == 1 else 'are'} contested"
    if len(own) == 1:
        disputed = "it is contested" if contested else "it is not contested"
    return f"{said}; {disputed}.{_since(view, own)}"


def _since(view: View, ties: pd.DataFrame) -> str:
    point = view.dossier.turning_point
    if point is None:
        return ""
    only_after = int((ties["after"] & ~ties["before"]).sum())
    only_before = int((ties["before"] & ~ties["after"]).sum())
    both = int((ties["before"] & ties["after"]).sum())
    return (
        f" Attested only after {dates.in_words(point.isoformat())}: {only_after}; only before: {only_before}; "
        f"on both sides: {both}; on neither for certain: {len(ties) - only_after - only_before - both}."
    )


def network_alt(view: View, drawn: int) -> str:
    """What the picture shows, for those who cannot see it."""
    strongest = view.ties[view.ties["drawn"]].head(3)
    named = "; ".join(
        f"{tie.a} and {tie.b}, {_number(tie.origins, 'origin')}" for tie in strongest.itertuples()
    )
    return (
        f"Network of {_number(drawn, 'tie')}. Strongest: {named}. Arrow keys pan, plus and minus zoom, "
        "0 fits. The table of ties below holds the same."
    )


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def loading(dossier) -> str:
    """What became of the rows of every file."""
    accounts = dossier.accounts
    read, accepted, aside = (int(accounts[column].sum()) for column in ("rows", "accepted", "set_aside"))
    records = accounts[accounts["table"] == "records"].iloc[0]
    were = "was" if 1 in (records["accepted"], records["rows"]) else "were"
    return (
        f"{records['accepted']:,} of {_number(records['rows'], 'record')} {were} accepted; over all files "
        f"{_number(read, 'row')} in = {accepted:,} accepted + {aside:,} set aside, "
        f"with {_number(len(dossier.warnings), 'warning')}."
    )
