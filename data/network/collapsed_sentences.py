"""Sentences about the network whose communities are drawn as one mark each."""

import pandas as pd

from data.network import communities, shown
from data.network.collapsed import MOST_GROUPS, NONE, Collapsed, groups, numbers
from data.network.collapsed import collapsed as collapsed_of
from data.network.network_sentences import division
from data.query import View
from data.words import count


def collapsed(view: View, opened: tuple[str, ...]) -> str:
    """What is drawn, and how it is read.

    Communities are those of `data.network.communities`; ``opened``: an actor of each that is open.
    """
    everyone = groups(view)
    total = int((everyone.index != NONE).sum())
    alone = int(everyone["actors"].get(NONE, 0))
    said = f"{_communities(total)} of actors joined by {shown.bonds_in_words(view)}"
    said += f", and {count(alone, 'actor')} in none" if alone else ""
    open_ = everyone[everyone.index.isin(numbers(view)[lambda each: each.index.isin(opened)])]
    how = "Click a community to open it. Lines into one bundle its ties."
    sure = division(communities.communities(view)) if total > 1 else ""
    return " ".join(filter(None, (f"{said}.", sure, _open(open_), how if len(open_) < len(everyone) else "")))


def _open(groups: pd.DataFrame) -> str:
    """Which of the groups are open."""
    if groups.empty:
        return ""
    named = [
        f"the {count(row.actors, 'actor')} in none" if number == NONE else row.leader
        for number, row in zip(groups.index, groups.itertuples(), strict=True)
    ]
    if len(named) == 1:
        return f"Open: {named[0]}." if groups.index[0] == NONE else f"Open: that of {named[0]}."
    return f"Open: those of {', '.join(named[:-1])} and {named[-1]}."


def _communities(number: int) -> str:
    return f"{number:,} {'community' if number == 1 else 'communities'}"


def left_out(found: Collapsed, ties: int, bundles: int) -> str:
    """What of a collapsed network is not drawn; blank where nothing is left out."""
    parts = [
        f"the {MOST_GROUPS} largest communities, without {found.beyond:,} smaller ones"
        if found.beyond
        else "",
        f"the strongest {ties:,} of {len(found.ties):,} ties of what is open"
        if ties < len(found.ties)
        else "",
        f"of {len(found.bundles):,} bundles the {bundles:,} best attested, of each community one at least"
        if bundles < len(found.bundles)
        else "",
    ]
    said = "; ".join(filter(None, parts))
    return f"Drawn: {said}. The tables have all." if said else ""


def alt(view: View, opened: tuple[str, ...]) -> str:
    """The picture in words, for those who cannot see it."""
    found = collapsed_of(view, opened)
    if found.groups.empty:
        return f"Network of {count(len(found.ties), 'tie')}. No community is drawn as one mark. The table of ties holds the same."
    largest = ", ".join(
        f"{row.leader} ({count(row.actors, 'actor')})" for row in found.groups.head(3).itertuples()
    )
    return (
        f"Network of {_communities(len(found.groups))} drawn as one mark each. Largest: {largest}. Arrow keys go from mark "
        "to mark, Page Up and Page Down through the lines of one, Enter opens; Shift and arrows pan, plus and minus zoom, "
        "0 fits. The table of communities, under In depth, holds the same."
    )
