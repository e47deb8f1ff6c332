"""What is shaded around the control line, and the words for it."""

from components.builders.control_band import Band
from components.control_rule import CONTESTED_CLAIMS, ORIGINS
from data.balance import contested, resampling
from data.balance.rule import OUT
from data.query import View

RESAMPLED = "90% of resamples of the origins"


def band(view: View, what: str) -> Band | None:
    """The band that is asked for, one of `control_rule.BANDS`."""
    if what == ORIGINS:
        return Band(resampling.band(view), RESAMPLED)
    return (
        Band(contested.cases(view), "contested claims, worst to best case")
        if what == CONTESTED_CLAIMS
        else None
    )


def caption(view: View, what: str) -> str:
    """What the shade means, and why there is none where there is none."""
    shaded = band(view, what)
    if shaded is None:
        return ""
    if what == CONTESTED_CLAIMS:
        out = (
            " None here: contested claims are left out by the settings." if view.rule.contested == OUT else ""
        )
        return f" Shaded: from the worst to the best case of the contested claims.{out}"
    few = f"fewer than {resampling.LEAST_ORIGINS} origins stand"
    none = shaded.limits["low"].isna().all()
    if none:
        return f" Nothing is shaded: {few} wherever there is a line."
    return (
        f" Shaded: the middle 90% of {resampling.DRAWS} resamples of the independent origins, no bound of the truth; "
        f"none where {few}, without width where all claims agree."
    )
