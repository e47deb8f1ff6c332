"""Open hostility between the focal actor and its partners, before and after the turning point.

Hostile is a tie whose kind the vocabulary calls so (`data.vocabulary`), asserted or denied. Status, origins and denials
of a claim are those of the whole dossier (rule 1); the side is that of the records in view that assert it, or of those that deny
it where none does (rule 4). The partners are those of the control balance (rule 6).
"""

from typing import TYPE_CHECKING

import pandas as pd

from data import dates, groups, vocabulary
from data.balance import control
from data.memo import kept
from data.query.claim import CONTESTED, DENIED
from data.query.control import FOCAL, partners
from data.query.tie import paired
from data.spans import AFTER, BEFORE, BOTH
from data.words import count, first_few

if TYPE_CHECKING:
    from data.query.narrow import View

HOSTILE = "hostile"
MOST_NAMED = 4
ON_TIES = " on ties with partners"


@kept
def claims(view: "View") -> pd.DataFrame:
    """One row per claim × partner of open hostility in view.

    ``claim``, ``partner``, ``category``; ``before`` and ``after`` (whether it is certainly on that side); ``status``,
    ``origins`` and ``denying_origins`` of the claim.
    """
    found = _hostile(view)
    asserts = (found["stance"] == "asserts").to_numpy()
    table, number = groups.numbered(found, ["b", "claim"])
    said = groups.any_of(number, asserts, len(table))[number]
    telling = asserts | ~said
    sides = {
        side: groups.any_of(number, telling & found["side"].isin([side, BOTH]).to_numpy(), len(table))
        for side in (BEFORE, AFTER)
    }
    first = pd.Series(found["category"].astype("str").to_numpy()).groupby(number).first()
    table = table.rename(columns={"b": "partner"}).astype("str")
    known = view.dossier.claims[["status", "origins", "denying_origins"]].reindex(table["claim"])
    return table.assign(
        category=first.to_numpy(dtype=object), **sides, **{name: known[name].to_numpy() for name in known}
    )


def _hostile(view: "View") -> pd.DataFrame:
    """The records of ties between the focal actor and a partner that the vocabulary calls hostile."""
    found = _ties(view)
    kinds = [name for name in found["category"].cat.categories
             if vocabulary.category(vocabulary.TIE, name).sign == HOSTILE]  # fmt: skip
    return found[found["category"].isin(kinds).to_numpy()]


@kept
def _ties(view: "View") -> pd.DataFrame:
    """The records of ties between the focal actor and a partner."""
    found = view.of(paired(view.dossier))
    whom = view.rule.partners or partners(view.dossier)
    return found[((found["a"] == view.dossier.focal_actor) & found["b"].isin(whom)).to_numpy()]


def behind(view: "View", side: str) -> list[str]:
    """The claims of open hostility on a side of the turning point; all of them for any other word."""
    found = claims(view)
    return found.loc[found[side] if side in (BEFORE, AFTER) else slice(None), "claim"].unique().tolist()


def counted(view: "View", side: str) -> tuple[int, int]:
    """How many claims of open hostility on a side are asserted by somebody, and how many are only denied."""
    found = claims(view)
    own = found[found[side].to_numpy(dtype=bool)].drop_duplicates("claim")
    denied = int((own["status"] == DENIED).sum())
    return len(own) - denied, denied


def in_words(view: "View") -> str:
    """How much open hostility is claimed on each side, with whom, on how many origins, and how that goes with control.

    Blank where no tie with a partner is in view.
    """
    found, focal = claims(view), view.dossier.focal_actor
    if _ties(view).empty:
        return ""
    if found.empty:
        return f"nobody says or denies that {focal} and a partner fought or threatened each other. Silence is not absence."
    if view.dossier.turning_point is None:
        return f"{_side(view, '', found, ON_TIES)}. Without a turning point there is no before and after."
    point = dates.in_words(view.dossier.turning_point.isoformat())
    before, after = (
        _side(view, *each) for each in ((BEFORE, found[found[BEFORE]], ON_TIES), (AFTER, found[found[AFTER]]))
    )
    loose = int((~found[BEFORE] & ~found[AFTER]).sum())
    placed = f" On neither side for certain: {count(loose, 'claim')}." if loose else ""
    return f"certainly before {point}, {before}; certainly after, {after}.{placed}{_few(found)}{_held(view, found)}"


def _side(view: "View", side: str, found: pd.DataFrame, noun: str = "") -> str:
    """Of how many claims on ties with partners how many are of open hostility, and what is denied."""
    said, denied = found[found["status"] != DENIED], found[found["status"] == DENIED]
    every = _ties(view)
    if side:
        every = every[every["side"].isin([side, BOTH]).to_numpy()]
    whole = every["claim"].nunique()
    whole_in_words = count(whole, "claim") if noun else f"{whole:,}"
    text = f"{len(said) or 'none'} of {whole_in_words}{noun}" if whole else f"no claim{noun}"
    text += f" ({_founded(view, said)})" if len(said) else ""
    return text + (f" and {len(denied)} only denied ({_by_partner(denied)})" if len(denied) else "")


def _founded(view: "View", said: pd.DataFrame) -> str:
    records = view.dossier.records
    own = records[(records["claim"].isin(said["claim"]) & (records["stance"] == "asserts")).to_numpy()]
    contested = int((said["status"] == CONTESTED).sum())
    return (
        f"{_by_partner(said)}; {count(own['origin'].nunique(), 'independent origin')}, "
        f"{contested or 'none'} contested"
    )


def _by_partner(found: pd.DataFrame) -> str:
    """Partners with their claims, most first."""
    counted = (
        found["partner"].value_counts(sort=False).sort_index().sort_values(ascending=False, kind="stable")
    )
    named = [f"{name} {number}" for name, number in counted.head(MOST_NAMED).items()]
    more = len(counted) - MOST_NAMED
    return ", ".join(named) + (f" and {count(more, 'more partner')}" if more > 0 else "")


def _few(found: pd.DataFrame) -> str:
    said = found[found["status"] != DENIED]
    short = [side for side in (BEFORE, AFTER) if said[side].sum() < control.LEAST_CLAIMS]
    if not short:
        return ""
    where = "each side" if len(short) == 2 else f"the side {short[0]}"
    return f" Fewer than {control.LEAST_CLAIMS} on {where}: too few to speak of a change."


def _held(view: "View", found: pd.DataFrame) -> str:
    """How many of the partners that the focal actor is said to control after the turning point it is said to fight then."""
    after = view.control["side"].isin([AFTER, BOTH]) & (view.control["holder"] == FOCAL)
    held = view.control.loc[after.to_numpy(), "partner"].astype("str").unique()
    if not len(held):
        return ""
    fought = sorted(set(held) & set(found.loc[found[AFTER] & (found["status"] != DENIED), "partner"]))
    named = f"{len(fought)} ({first_few(fought, MOST_NAMED)})" if fought else "none"
    return (
        f" Of {count(len(held), 'partner')} that {view.dossier.focal_actor} is said to control after it, "
        f"{named} {'are' if len(fought) > 1 else 'is'} said to be in open hostility with it then."
    )
