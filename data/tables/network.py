"""The tables of the network as a network: its actors with their measures, its communities, its tensions."""

from collections.abc import Iterable
from itertools import chain

import pandas as pd

from data import query, vocabulary
from data.choice import Choice
from data.network import communities, measures, scene_sentences, shown, tensions
from data.query import View
from data.tables.table import JOINED, Table, gathered, looked_up

MEASURES = {
    "partners": "Partners",
    "friendly": "Friendly partners",
    "hostile": "Hostile partners",
    "ties": "Ties",
    "claims": "Claims",
    "origins": "Independent origins",
    "betweenness": "Betweenness",
    "constraint": "Constraint",
    "pagerank": "PageRank",
}
"""Measure -> its column."""
OF_MEASURES = (
    "Partners are counted once, whatever the kinds of tie; one may be friendly and hostile at once. Betweenness (Freeman "
    "1977): share of the shortest paths between all other pairs of actors that run through it, on friendly ties. Constraint "
    "(Burt 1992), on friendly ties: low where partners are not tied to each other. PageRank (Brin and Page 1998): on all "
    "ties whatever their sign, weighted by independent origins; it follows attention. All measure what is reported: who is "
    "not written about is central to nothing here."
)
OF_COMMUNITIES = (
    "Leiden algorithm on modularity (Traag, Waltman and van Eck 2019), on friendly ties, each pair weighted by its "
    "independent origins. It is run from fixed seeds and the division of the highest modularity is shown. An actor stays in "
    "a run if it is in the community that shares most members with its own."
)
OF_TENSIONS = (
    "The sign of a pair is that which more independent origins assert; neutral kinds of tie say nothing. A triangle with one "
    "hostile side or three is unbalanced (Heider 1946; Cartwright and Harary 1956); three enemies are so by that rule alone. "
    "Those whose sides may have been at the same time come first, then those whose weakest side has most independent origins."
)
TOGETHER = "friend and enemy"


def actors_shown(view: View) -> pd.DataFrame:
    """One row per actor of the network in view, with its measures."""
    table = measures.measures(view)
    known = view.dossier.table("actors").drop_duplicates("actor").set_index("actor")
    kinds = [vocabulary.label(kind) for kind in looked_up(table["actor"], known["kind"])]
    named = {name: table[own] for own, name in MEASURES.items()}
    return pd.DataFrame({"Actor": table["actor"], "Kind": kinds, **named})


def actors(view: View) -> pd.DataFrame:
    """One row per actor with its measures, its community, its other names, and the records behind its ties."""
    table = actors_shown(view)
    known = view.dossier.table("actors").drop_duplicates("actor").set_index("actor")
    own = communities.communities(view).members.set_index("actor")
    table["Community"] = table["Actor"].map(own["community"]).astype("Int64")
    table["Stays in it"] = table["Actor"].map(own["stays"]).astype("Float64")
    for column, name in (("full_name", "Full name"), ("aliases", "Aliases"), ("home", "Home")):
        table[name] = looked_up(table["Actor"], known[column])
    behind = _behind(view).reindex(table["Actor"]).fillna("")
    return table.join(behind.set_axis(table.index))


def _behind(view: View) -> pd.DataFrame:
    """Record ids, sources and links of the ties of each actor."""
    found = shown.records(view).astype({"a": "str", "b": "str"})
    ends = [found.assign(name=found["a"]), found[found["a"] != found["b"]].assign(name=found["b"])]
    return gathered(view, pd.concat(ends).sort_index(kind="stable"), "name")


def _actor(view: View, row: pd.Series) -> Choice:
    return Choice("actor", (row["Actor"],))


ACTORS = Table(
    "Actors",
    actors_shown,
    actors,
    _actor,
    {
        "Friendly partners": (["Friendly partners", "Partners", "Actor"], [False, False, True]),
        "Hostile partners": (["Hostile partners", "Partners", "Actor"], [False, False, True]),
        "Partners": (["Partners", "Independent origins", "Actor"], [False, False, True]),
        "Independent origins": (["Independent origins", "Actor"], [False, True]),
        "Betweenness": (["Betweenness", "Friendly partners", "Actor"], [False, False, True]),
        "Constraint": (["Constraint", "Friendly partners", "Actor"], [True, False, True]),
        "PageRank": (["PageRank", "Actor"], [False, True]),
        "Actor": (["Actor"], [True]),
    },
    dict.fromkeys(("Betweenness", "Constraint", "PageRank"), "%.3f"),
    note="Computed for the ties in view, as asserted.",
    in_words=scene_sentences.in_words,
    formula=OF_MEASURES,
)


def members(view: View) -> pd.DataFrame:
    """One row per actor with a friendly tie, by community."""
    table = communities.communities(view).members
    return pd.DataFrame(
        {
            "Actor": table["actor"],
            "Community": table["community"].astype("Int64"),
            "Members": table["size"].astype("Int64"),
            "Stays in it": table["stays"].astype("Float64"),
        }
    )


COMMUNITIES = Table(
    "Communities",
    members,
    members,
    _actor,
    {
        "Community": (["Community", "Stays in it", "Actor"], [True, False, True]),
        "Least sure": (["Stays in it", "Actor"], [True, True]),
        "Actor": (["Actor"], [True]),
    },
    {"Stays in it": "percent"},
    note="Stays in it: share of the runs in which the actor is in the community that matches its own.",
    in_words=scene_sentences.in_words,
    formula=OF_COMMUNITIES,
)


def tense(view: View) -> pd.DataFrame:
    """One row per unbalanced triangle, then one per pair that is said to be friendly and hostile."""
    triples, pairs, words = tensions.triangles(view), tensions.mixed(view), _in_words(shown.edges(view))
    three = pd.DataFrame(
        {
            "Actor": triples["a"],
            "Second": triples["b"],
            "Third": triples["c"],
            "Tension": triples["kind"],
            "Least independent origins of a side": triples["origins"],
            "Disputed sides": triples["disputed"],
            "Sides also said otherwise": triples["both"],
            "Attested at the same time": triples["at_once"],
            "Ties": [said(words, chain(*ties)) for ties in triples["ties"]],
        }
    )
    two = pd.DataFrame(
        {
            "Actor": pairs["a"],
            "Second": pairs["b"],
            "Third": "",
            "Tension": TOGETHER,
            "Least independent origins of a side": pairs["origins"],
            "Disputed sides": pairs["disputed"].astype(int),
            "Sides also said otherwise": 1,
            "Attested at the same time": pairs["at_once"],
            "Ties": [said(words, ties) for ties in pairs["ties"]],
        }
    )
    return pd.concat([part for part in (three, two) if len(part)] or [three], ignore_index=True)


def _in_words(edges: pd.DataFrame) -> list[str]:
    """Each tie in words, by its row label."""
    return [f"{a} – {b}: {label}" for a, b, label in zip(edges["a"], edges["b"], edges["label"], strict=True)]


def said(words: list[str], ties: Iterable[int]) -> str:
    """Some ties in one cell."""
    return JOINED.join(words[tie] for tie in ties)


def _hostile_tie(view: View, row: pd.Series) -> Choice:
    """The tie that a row opens: the best attested hostile one between the last two actors named."""
    sides = {row["Second"], row["Third"] or row["Actor"]}
    edges = shown.edges(view)
    own = edges[(edges["sign"] == shown.HOSTILE) & edges["a"].isin(sides) & edges["b"].isin(sides)]
    return Choice("tie", tuple(own.loc[own["a"] != own["b"], query.PAIR].iloc[0]))


TENSIONS = Table(
    "Tensions",
    tense,
    tense,
    _hostile_tie,
    {
        "As listed": ([], []),
        "Independent origins": (["Least independent origins of a side", "Actor"], [False, True]),
        "Actors": (["Actor", "Second", "Third"], [True, True, True]),
    },
    note="A row opens its hostile tie.",
    in_words=scene_sentences.in_words,
    formula=OF_TENSIONS,
)
