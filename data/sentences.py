"""Sentences computed from a view: each says what it counts."""

import pandas as pd

from data import dates
from data.dossier import Dossier
from data.query import CONTESTED, CORROBORATED, DENIED, SINGLE, View
from data.query.change import PAST, SILENT, changed
from data.query.tie import PAIR
from data.spans import AFTER, BEFORE
from data.words import count


def network(view: View) -> str:
    """The answer of the Network page: how many ties, who has most, and which are attested only since."""
    drawn = view.ties[view.ties["drawn"]]
    if drawn.empty:
        return "No tie is asserted by the records in view."
    ties, carried = drawn[~drawn["carried"]], drawn[drawn["carried"]]
    if ties.empty:
        return f"No tie is attested; {_carried(view, len(carried), count(len(carried), 'tie'))}."
    actors = pd.concat([ties["a"], ties["b"]])
    # Not as a set of Python's own: a hundred thousand names take a tenth of a second to be read one by one.
    everyone = pd.Index(actors.unique())
    groups = [name for name in view.scene.around or view.filters.groups if name in everyone]
    focal = view.dossier.focal_actor
    busiest = focal if focal in everyone else actors.value_counts().index[0]
    centre = groups[0] if len(groups) == 1 else busiest
    own = ties[(ties["a"] == centre) | (ties["b"] == centre)]
    partners = int((pd.concat([own["a"], own["b"]]).unique() != centre).sum())
    whom = count(partners, "actor") if partners else "itself"
    said = f"{centre} is said to have {count(len(own), 'tie')} with {whom}"
    said += (
        f", out of {len(ties):,} ties among {len(everyone):,} actors in view" if len(own) < len(ties) else ""
    )
    disputed = _disputed(own)
    more = int(((carried["a"] == centre) | (carried["b"] == centre)).sum())
    disputed += f"; {_carried(view, more, f'{more:,} more')}" if more else ""
    # Where only one side is shown, to say that its ties are on that side says nothing.
    return f"{said}; {disputed}." + ("" if view.scene.timed() else _since(view, own))


def _disputed(ties: pd.DataFrame) -> str:
    """How many of some ties somebody denies."""
    number = int((ties["disputed"] > 0).sum())
    if len(ties) == 1:
        return "it is disputed" if number else "it is not disputed"
    if number in (0, len(ties)):
        return "all of them disputed" if number else "none of them disputed"
    return f"{number:,} of the {len(ties):,} {'is' if number == 1 else 'are'} disputed"


def disputes(tie) -> str:
    """How many claims of a tie somebody denies, those that others assert and those that nobody does apart; blank where none."""
    said = {"contested": tie.contested, "only denied": tie.only_denied}
    first, *more = [f"{number:,} {how}" for how, number in said.items() if number] or [""]
    return ", ".join([first.replace(" ", f" of {count(tie.claims, 'claim')} ", 1), *more])


def _carried(view: View, number: int, whom: str) -> str:
    """That some ties of a scene are not said to be of its time but carried into it."""
    how = {BEFORE: "back from after", AFTER: "on from before"}.get(
        view.scene.show.lower(), "on or back into it"
    )
    return f"{whom} {'is' if number == 1 else 'are'} carried {how} by assumption"


def _since(view: View, ties: pd.DataFrame) -> str:
    point = view.dossier.turning_point
    if point is None:
        return ""
    only_after = int((ties["after"] & ~ties["before"]).sum())
    earlier = ties[ties["before"] & ~ties["after"]]
    only_before = len(earlier)
    both = int((ties["before"] & ties["after"]).sum())
    return (
        f" Attested only after {dates.in_words(point.isoformat())}: {only_after:,}; only before: {only_before:,}{_became(view, earlier)}; "
        f"on both sides: {both:,}; on neither for certain: {len(ties) - only_after - only_before - both:,}."
    )


def _became(view: View, ties: pd.DataFrame) -> str:
    """How many of the ties attested only before the turning point a source dates as past, and how many nobody does."""
    kinds = changed(ties[PAIR], view)["change"].value_counts()
    said = [f"{kinds[name]:,} {name}" for name in (PAST, SILENT) if name in kinds.index]
    return f" ({', '.join(said)})" if said else ""


def network_alt(view: View, drawn: int) -> str:
    """What the picture shows, for those who cannot see it."""
    strongest = view.ties[view.ties["drawn"]].head(3)
    if strongest.empty:
        return "Network without a tie. The table of ties below holds those that are denied."
    named = "; ".join(
        f"{tie.a} and {tie.b}, {count(tie.origins, 'origin')}" for tie in strongest.itertuples()
    )
    disputed = int((view.ties.loc[view.ties["drawn"], "disputed"] > 0).head(drawn).sum())
    return (
        f"Network of {count(drawn, 'tie')}, {disputed:,} disputed. Strongest: {named}. Arrow keys go from actor to actor, Page Up and "
        "Page Down through the ties of one, Enter opens; Shift and arrows pan, plus and minus zoom, 0 fits. The table of ties below holds the same."
    )


def contested(view: View) -> str:
    """What is contested among the claims in view."""
    status = view.dossier.claims.loc[view.records["claim"].unique(), "status"].value_counts()
    counts = {name: int(status.get(name, 0)) for name in (CONTESTED, SINGLE, CORROBORATED, DENIED)}
    return (
        f"Contested: of {count(int(status.sum()), 'claim')}, {counts[CONTESTED]:,} both asserted and denied, "
        f"{counts[CORROBORATED]:,} corroborated by two or more independent origins, {counts[SINGLE]:,} resting on a "
        f"single origin, {counts[DENIED]:,} only denied."
    )


def set_aside(view: View) -> str:
    """What was set aside, left out or blanked when the dossier was loaded."""
    accounts = view.dossier.accounts
    aside, left = int(accounts["set_aside"].sum()), int(accounts["left_out"].sum())
    more = f", {left:,} left out" if left else ""
    return (
        f"At load, {count(aside, 'row')} set aside{more} and {count(len(view.dossier.warnings), 'warning')}."
    )


def loading(dossier: Dossier) -> str:
    """How many rows were accepted as records, and what became of the rows of every file."""
    records = dossier.accounts[dossier.accounts["table"] == "records"].iloc[0]
    were = ("was", "a record") if 1 in (records["accepted"], records["rows"]) else ("were", "records")
    return (
        f"{records['accepted']:,} of {count(records['rows'], 'row')} {were[0]} accepted as {were[1]}; over all files "
        f"{rows(dossier)}, with {count(len(dossier.warnings), 'warning')}."
    )


def rows(dossier: Dossier) -> str:
    """What became of the rows of every file, as a sum; of files that nobody looked into, how many there are."""
    accounts = dossier.accounts
    named = {"accepted": "accepted", "set_aside": "set aside", "left_out": "left out"}
    sums = {words: int(accounts[column].sum()) for column, words in named.items()}
    said = [f"{number:,} {words}" for words, number in sums.items() if number or words != "left out"]
    unread = int(accounts["rows"].isna().sum())
    further = f", {count(unread, 'further file')} not looked into" if unread else ""
    return f"{count(int(accounts['rows'].sum()), 'row')} in = {' + '.join(said)}{further}"
