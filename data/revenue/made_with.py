"""What the money of claims is made with, and which claims one source lists beside each other as parts of one whole."""

from data.dossier import Dossier
from data.memo import kept
from data.revenue import amounts, sums, wholes
from data.revenue.commodities import GOODS, LEVIES, LEVYING, MANY, terms


@kept
def own_goods(dossier: Dossier) -> dict[str, frozenset[str]]:
    """What the records of each claim say that its money is made with; a blank where they do not say."""
    records = dossier.records
    own = records.loc[sums.all_figures(dossier).index, ["claim", "commodity"]].astype(object)
    found: dict[str, set[str]] = {}
    for claim, commodities in set(amounts.rows(own, "claim", "commodity")):
        found.setdefault(claim, set()).update(terms(commodities))
    return {claim: frozenset(terms - {""} or {""}) for claim, terms in found.items()}


@kept
def goods(dossier: Dossier) -> dict[str, frozenset[str]]:
    """What the money of each claim is made with: the commodities of its records, and of all that is part of it.

    A claim that names none, or "mixed", holds money of many kinds, perhaps of any.
    """
    named = own_goods(dossier)
    wide = {claim: set(terms) for claim, terms in named.items()}
    for part, above in wholes.wholes(dossier).items():
        for claim in above & wide.keys():
            wide[claim] |= named.get(part, frozenset()) - set(MANY)
    return {claim: frozenset(terms) for claim, terms in wide.items()}


@kept
def broken_down(dossier: Dossier) -> dict[str, frozenset[tuple[str, str]]]:
    """Each claim that is part of another -> the wholes of it, each with every source that puts the part at a sum.

    What is part of a part is listed with it.
    """
    said = sums.all_figures(dossier)
    stated = said[["amount_low", "amount_high"]].notna().any(axis=1) & (said["stance"] == "asserts")
    own = dossier.records.loc[said.index[stated], ["claim", "source_id", "part_of"]].astype(object)
    own = own[(own["part_of"] != "") & (own["source_id"] != "")]
    found: dict[str, set[tuple[str, str]]] = {}
    for claim, source, whole in amounts.rows(own, "claim", "source_id", "part_of"):
        found.setdefault(claim, set()).add((whole, source))
    return {
        claim: frozenset().union(*(found.get(one, ()) for one in (claim, *above)))
        for claim, above in wholes.wholes(dossier).items()
    }


@kept
def taxed(dossier: Dossier) -> frozenset[str]:
    """The claims of money that is levied on a stated good, such as customs on coal: what a levy in general holds too."""
    records = dossier.records
    levied = set(records.loc[records["category"] == LEVYING, "claim"])
    return frozenset(
        claim
        for claim, named in own_goods(dossier).items()
        if claim in levied and named & GOODS and not named & set(LEVIES)
    )
