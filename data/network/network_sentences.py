"""Sentences about the network in view as a network: each says what it counts and how far it can be trusted."""

import pandas as pd

from data.network import communities, measures, paths, shown, sides, tensions
from data.network.fragility import Fragility
from data.origin_names import told_apart
from data.query import View
from data.words import count, first_few

HARDLY, WEAKLY = 0.1, 0.3
"""Modularity below which communities are hardly, or weakly, more than chance would make; Newman and Girvan (2004) find
clear ones from 0.3 on."""
MOST_NAMED, DIRECT = 3, 2
"""Actors named of each measure, and actors of a path without anybody between."""


def computed_on(view: View) -> str:
    """What everything here is computed on."""
    return f"Computed on {shown.in_words(view)}."


def central(view: View) -> str:
    """Who stands out by the measures, and what they are measured on."""
    table = measures.measures(view)
    if table.empty:
        return "No tie in view to measure."
    on = shown.bonds_in_words(view)
    said = [
        _leaders(table, "friendly", "Most friendly partners", "{:.0f}"),
        _leaders(table, "hostile", "Most hostile partners", "{:.0f}"),
        _leaders(table, "betweenness", f"Most often between others, on {on}", "{:.2f}"),
    ]
    brokers = table[table["constraint"] < 1].sort_values(["constraint", "actor"]).head(MOST_NAMED)
    named = ", ".join(f"{row.actor} ({row.constraint:.2f})" for row in brokers.itertuples())
    said.append(f"Least constrained, so best placed to broker: {named}." if named else "")
    return " ".join(filter(None, said))


def _leaders(table: pd.DataFrame, measure: str, words: str, form: str) -> str:
    best = table[table[measure] > 0].sort_values([measure, "actor"], ascending=[False, True])
    named = ", ".join(
        f"{name} ({form.format(value)})"
        for name, value in best[["actor", measure]].head(MOST_NAMED).itertuples(index=False)
    )
    return f"{words}: {named}." if named else ""


def divided(view: View) -> str:
    """How many communities there are, whether they are more than chance, and how far the runs agree."""
    found = communities.communities(view)
    on = shown.bonds_in_words(view)
    if found.members.empty:
        return f"No community: nobody in view is joined by {on}."
    number = int(found.members["community"].max())
    groups = f"{number:,} {'community' if number == 1 else 'communities'}"
    said = f"{groups} among {count(len(found.members), 'actor')} joined by {on}"
    if number == 1:
        return f"{said}: the ties do not divide."
    caution = "No clear communities. " if found.modularity < HARDLY else ""
    return f"{caution}{said}. {division(found)} {_agreement(found)}"


def division(found: communities.Communities) -> str:
    """Whether communities are more than chance."""
    strength = "clearly"
    if found.modularity < WEAKLY:
        strength = "hardly" if found.modularity < HARDLY else "weakly"
    return f"Modularity {found.modularity:.2f}: the ties divide {strength} more than chance would have it."


def _agreement(found: communities.Communities) -> str:
    unsure = found.members[found.members["stays"] < 1].sort_values(["stays", "actor"])
    said = f"{found.runs} runs from different seeds agree by {found.agreement:.2f} (adjusted Rand index: 1 if all are the same, 0 as by chance)"
    if unsure.empty:
        return f"{said}; every actor stays with its community."
    named = ", ".join(f"{row.actor} ({row.stays:.0%})" for row in unsure.head(MOST_NAMED).itertuples())
    more = f" and {len(unsure) - MOST_NAMED:,} more" if len(unsure) > MOST_NAMED else ""
    return f"{said}; {count(len(unsure), 'actor')} {'does' if len(unsure) == 1 else 'do'} not always stay: {named}{more}."


def tense(view: View) -> str:
    """How many tensions there are, and that each may be an error of coding as well."""
    triples, pairs = tensions.triangles(view), tensions.mixed(view)
    if triples.empty and pairs.empty:
        return "No tension: no unbalanced triangle, and no pair that is said to be friend and enemy."
    apart = [int((each["at_once"] == tensions.NOT_AT_ONCE).sum()) for each in (triples, pairs)]
    odd = f"{len(triples):,} unbalanced {'triangle' if len(triples) == 1 else 'triangles'}"
    return (
        f"{odd}{_never(apart[0])} and {count(len(pairs), 'pair')} said to be friend and enemy{_never(apart[1])}. Each is a "
        "tension, a change over time or a coding error: look."
    )


def _never(number: int) -> str:
    return f" ({number:,} never attested at the same time)" if number else ""


IN_WORDS = {
    paths.NOT_HOSTILE: "ties that are not hostile (but friendly or neutral, as control measures are)",
    paths.FRIENDLY_TIES: "friendly ties",
    paths.ALL_TIES: "ties of any kind",
}


def joined(found: paths.Paths, over: str) -> str:
    """How two actors are joined."""
    on = IN_WORDS[over]
    if not found.number:
        return f"Nothing in view joins {found.start} and {found.end} over {on}."
    ways = "1 shortest path" if found.number == 1 else f"{found.number:,} shortest paths"
    said = f"{found.start} and {found.end} are joined by {ways} of {count(len(found.shortest[0]) - 1, 'step')}, each step attested at some time, over {on}"
    if len(found.shortest[0]) == DIRECT:
        said = f"{found.start} and {found.end} are tied to each other directly, over {on}"
    if found.strongest in found.shortest:
        which = "it is" if found.number == 1 else "one of them is"
        return f"{said}; {'no other path is stronger' if len(found.strongest) == DIRECT else f'{which} also the strongest'}."
    longer = count(len(found.strongest) - 1, "step")
    return f"{said}; the strongest path, whose weakest step stands on most, has {longer}."


def falls_apart(found: Fragility, start: str, end: str) -> str:
    """How many independent origins would have to be wrong for two actors to fall apart."""
    enough = len(found.origins)
    said = f"For {start} and {end} to fall apart, "
    if found.exact:
        return f"{said}{count(enough, 'independent origin')} {'has' if enough == 1 else 'have'} to be wrong, and no fewer would do."
    return f"{said}at least {count(found.least, 'independent origin')} and at most {enough:,} have to be wrong; the search was broken off."


def origin_names(view: View, found: Fragility) -> list[str]:
    """The origins of a set by names that tell them apart."""
    names = told_apart(view.dossier)
    return sorted(names[origin] for origin in found.origins)


def told(view: View, by: str, value: str) -> str:
    """What one class of those who say something alone asserts, shares and denies."""
    found = sides.sides(view, by, value)
    counts = found.ties["said"].value_counts()
    own, both, others = (int(counts.get(name, 0)) for name in (sides.ONLY_OWN, sides.BOTH, sides.ONLY_OTHERS))
    denied = sides.denied_by_own(found)
    asserted = own + both + others
    said = (
        f"Of {count(asserted, 'asserted tie')}, {own:,} {'is' if own == 1 else 'are'} asserted by this side alone, {both:,} by both "
        f"and {others:,} by all others alone."
    )
    if denied.empty:
        return f"{said} Its records deny none that the others assert."
    # Who speaks in a record need not be of the class of its source: a newspaper carries the denial of a spokesman.
    speakers = first_few(sides.deniers(found, denied), MOST_NAMED, "; ")
    denies = (
        f"Its records deny {count(len(denied), 'tie')} that the others assert, as said there by {speakers}"
    )
    return f"{said} {denies}" if speakers.endswith("…") else f"{said} {denies}."
