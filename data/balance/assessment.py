"""What can be said of the change of control, in the analysts' own words: how likely, how sure, and what is missing.

Likelihood (`data.balance.likelihood_words`) and confidence (`data.balance.confidence`) are kept apart.
"""

from typing import TYPE_CHECKING

from data import dates
from data.balance import (
    carried,
    confidence,
    confrontation_words,
    gaps,
    likelihood_words,
    resampling,
    shuffling,
)
from data.balance.answer import ABOUT_THE_SAME
from data.memo import kept

if TYPE_CHECKING:
    from data.query.narrow import View

SURE = ("Likelihood", "Confidence", "Partners")
"""Headings of how sure the change is; the others tell of what the balance does not hold."""
HOSTILITY = "Open hostility"


def why_not(view: "View") -> str:
    """Why nothing can be said of a change; blank where something can."""
    if view.control.empty:
        return "No record in view says who holds control."
    if view.dossier.turning_point is None:
        return "Without a turning point there is no change to judge."
    if (why := shuffling.why_not(view)) != "":
        return why
    if resampling.sides_band(view).isna().any(axis=None):
        return f"Fewer than {resampling.LEAST_ORIGINS} origins speak of one side of the turning point."
    return ""


def in_short(view: "View") -> str:
    """The confidence in the change and what holds it down, and the partner on whom it hangs; blank where nothing can be
    said."""
    if why_not(view):
        return ""
    found, change = confidence.level(view), carried.change(view)
    held = [ground.words for ground in confidence.grounds(view) if ground.level == found]
    partner = carried.hangs_on(view)
    hangs = f" The change hangs on one partner ({partner})." if partner else ""
    since = dates.in_words(view.dossier.turning_point.isoformat())
    what = "so small a change" if abs(change) < ABOUT_THE_SAME else "the change"
    return f"Confidence in {what} since {since} is {found}: {'; '.join(held)}.{hangs}"


@kept
def assessed(view: "View") -> dict[str, str]:
    """Each heading with what is to be said under it; what cannot be said is said with its reason."""
    why = why_not(view)
    said = (
        {"Likelihood": f"nothing can be said. {why}"}
        if why
        else {"Likelihood": likelihood_words.in_words(view), "Confidence": confidence.in_words(view)}
    )
    further = {
        "Partners": carried.in_words(view),
        HOSTILITY: confrontation_words.in_words(view),
        "Gaps": gaps.gaps(view),
        "Dates": gaps.dated_by_publication(view),
    }
    return said | {heading: words for heading, words in further.items() if words}
