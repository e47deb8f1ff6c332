"""How likely the change of control is, and the lead after it: the share of the resamples of `data.balance.resampling` in which
it is so, in the terms of `data.balance.likelihood`."""

from typing import TYPE_CHECKING

import pandas as pd

from data import dates
from data.balance import likelihood, resampling, two_sides
from data.balance.resampling import CHANGE
from data.spans import AFTER, BEFORE
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View


def in_words(view: "View") -> str:
    """How likely the change, and the lead after it, are by resampling; and how often chance alone does as much.

    Only where `data.balance.assessment.why_not` is blank.
    """
    focal, draws = view.dossier.focal_actor, resampling.drawn(view).sides.dropna()
    change = draws[AFTER] - draws[BEFORE]
    seen = two_sides.before_and_after(view)["balance"]
    rose = seen[AFTER] >= seen[BEFORE]
    share = float(((change > 0) if rose else (change < 0)).mean())
    moved = (
        f"the reported balance of {focal} is {'higher' if rose else 'lower'} after {_point(view)} than before"
    )
    limits = resampling.sides_band(view).loc[CHANGE]
    said = (
        f"going by which origins happened to speak, not by whether the date has to do with it, {likelihood.in_sentence(share, moved)}: so in "
        f"{likelihood.percent_in_words(share)} of {resampling.DRAWS} resamples of the origins, 90% of which put the change between "
        f"{signed(limits['low'])} and {signed(limits['high'])} (seen: {signed(seen[AFTER] - seen[BEFORE])})."
    )
    return f"{said} {_lead(draws, two_sides.before_and_after(view).loc[AFTER], focal)}"


def _point(view: "View") -> str:
    return dates.in_words(view.dossier.turning_point.isoformat())


def _lead(draws: pd.DataFrame, side: pd.Series, focal: str) -> str:
    """How likely it is that the one who leads after the turning point does; ``side`` as `data.balance.two_sides.sides`."""
    after = side["balance"]
    if after == 0:
        return "After it neither side leads."
    share = float(((draws[AFTER] > 0) if after > 0 else (draws[AFTER] < 0)).mean())
    leader = focal if after > 0 else "its partners"
    said = likelihood.in_sentence(share, f"{leader} {'leads' if after > 0 else 'lead'} after it")
    against = side["w_partner" if after > 0 else "w_focal"]
    return f"{said[:1].upper()}{said[1:]}." + ("" if against else _one_sided(side))


def _one_sided(side: pd.Series) -> str:
    """What resamples cannot see where every claim of a side gives control to one party."""
    contested = int(side["contested"])
    denied = (
        f" {contested:,} of its {count(int(side['claims']), 'claim')} {'is' if contested == 1 else 'are'} denied by somebody, "
        "but a denial gives control to nobody."
        if contested
        else ""
    )
    return f" No claim counted after it gives control to the other side, so no resample can.{denied}"
