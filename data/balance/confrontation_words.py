"""Open hostility between the focal actor and its partners, in sentences."""

from typing import TYPE_CHECKING

import pandas as pd

from data import dates
from data.balance import confrontation, control
from data.balance.control import EVER
from data.query.claim import CONTESTED, DENIED
from data.query.control import FOCAL
from data.spans import AFTER, BEFORE, is_on
from data.words import count, first_few

if TYPE_CHECKING:
    from data.query.narrow import View

MOST_NAMED = 4


def in_words(view: "View") -> str:
    """How much open hostility is claimed on each side, with whom, on how many origins, and how that goes with control.

    Blank where nothing in view is between the focal actor and a partner.
    """
    found, focal = confrontation.claims(view), view.dossier.focal_actor
    if confrontation.between(view).empty:
        return ""
    if found.empty:
        return f"nobody says or denies that {focal} and a partner fought or threatened each other. Silence is not absence."
    noun = f" between {focal} and its partners"
    if view.dossier.turning_point is None:
        return f"{_side(view, EVER, found, noun)}. Without a turning point there is no before and after."
    point = dates.in_words(view.dossier.turning_point.isoformat())
    before = _side(view, BEFORE, found[found[BEFORE]], noun)
    after = _side(view, AFTER, found[found[AFTER]])
    loose = int((~found[BEFORE] & ~found[AFTER]).sum())
    placed = f" On neither side for certain: {count(loose, 'claim')}." if loose else ""
    return f"certainly before {point}, {before}; certainly after, {after}.{placed}{_few(found)}{_held(view, found)}{_apart(view, found)}"


def _side(view: "View", side: str, found: pd.DataFrame, noun: str = "") -> str:
    """Of how many asserted claims on a side how many are of open hostility; and what is only denied, by whom."""
    said, denied = found[found["status"] != DENIED], found[found["status"] == DENIED]
    whole = _asserted(view, side)
    whole_in_words = f"{count(whole, 'asserted claim')}{noun}" if noun else f"{whole:,}"
    text = f"{len(said) or 'none'} of {whole_in_words}" if whole else f"no asserted claim{noun}"
    text += f" ({_founded(view, side, said)})" if len(said) else ""
    return text + (f", and {_only_denied(view, denied)}" if len(denied) else "")


def _asserted(view: "View", side: str) -> int:
    """Claims between the focal actor and a partner on a side that anybody asserts."""
    found = confrontation.between(view)
    own = found["claim"][confrontation.telling(found) & confrontation.on(found, side)].unique()
    return int((view.dossier.claims["status"].reindex(own) != DENIED).sum())


def _founded(view: "View", side: str, said: pd.DataFrame) -> str:
    origins = confrontation.attesting(view, said["claim"], side)["origin"].nunique()
    contested = int((said["status"] == CONTESTED).sum())
    return f"{_by_partner(said)}; {count(origins, 'independent origin')}, {contested or 'none'} contested"


def _only_denied(view: "View", denied: pd.DataFrame) -> str:
    records = view.dossier.records
    own = records[(records["claim"].isin(denied["claim"]) & (records["stance"] == "denies")).to_numpy()]
    speakers = sorted({name or "a speaker not named" for name in own["attribution"].astype("str")})
    return f"{len(denied)} only denied ({_by_partner(denied)}; by {first_few(speakers, MOST_NAMED)})"


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
    after = is_on(view.control["side"], AFTER) & (view.control["holder"] == FOCAL).to_numpy()
    held = view.control.loc[after, "partner"].astype("str").unique()
    if not len(held):
        return ""
    fought = sorted(set(held) & set(found.loc[found[AFTER] & (found["status"] != DENIED), "partner"]))
    named = f"{len(fought)} ({first_few(fought, MOST_NAMED)})" if fought else "none"
    return (
        f" Of {'the one partner' if len(held) == 1 else count(len(held), 'partner')} that {view.dossier.focal_actor} is said to control after it, "
        f"{named} {'are' if len(fought) > 1 else 'is'} said to be in open hostility with it then."
    )


def _apart(view: "View", found: pd.DataFrame) -> str:
    """Whom the focal actor is said to fight, though nobody says who holds control over whom."""
    said = found.loc[found["status"] != DENIED, "partner"]
    apart = sorted(set(said) - set(view.control["partner"].astype("str")))
    if not apart or view.control.empty:
        return ""
    in_balance = "it is in no balance" if len(apart) == 1 else "they are in no balance"
    return f" Of {first_few(apart, MOST_NAMED)} nobody in view says who holds control: {in_balance}."
