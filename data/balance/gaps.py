"""What the records in view leave open of who holds control: partners and kinds of tie on which little or nothing is said."""

from typing import TYPE_CHECKING

from data import dates, groups, vocabulary
from data.balance import confrontation, control
from data.spans import AFTER, BEFORE, PUBLISHED, is_on
from data.words import count, signed

if TYPE_CHECKING:
    from data.query.narrow import View

MOST_NAMED = 12


def gaps(view: "View") -> str:
    """What the records in view leave open: partners without a claim after the turning point, kinds on one origin."""
    if view.control.empty:
        return ""
    return " ".join(filter(None, (_silent(view), _on_one(view))))


def dated_by_publication(view: "View") -> str:
    """How many claims stand on a side of the turning point by the publication of their sources alone, and the balances of
    those that are dated themselves; blank where all are."""
    if view.control.empty or view.dossier.turning_point is None:
        return ""
    basis = view.dossier.records["basis"].loc[view.control.index]
    dated = control.claims(view.control[(basis != PUBLISHED).to_numpy()], (), view.rule)
    every, left = (
        {side: int(held[side].sum()) for side in (BEFORE, AFTER)} for held in (control.held(view), dated)
    )
    if every == left:
        return ""
    said = f"{every[AFTER] - left[AFTER]:,} of the {count(every[AFTER], 'claim')} after and {every[BEFORE] - left[BEFORE]:,} of the {every[BEFORE]:,} before are placed by the publication of their sources alone"
    if min(left.values()) < control.LEAST_CLAIMS:
        return f"{said}; too few are dated themselves to compare."
    balances = {side: signed(control.together(dated[dated[side]])) for side in (BEFORE, AFTER)}
    spans = [f"{balances[side]} ({left[side]:,})" for side in (BEFORE, AFTER)]
    return f"{said}. Those dated by their own records: {spans[0]} before, {spans[1]} after."


def _silent(view: "View") -> str:
    if view.dossier.turning_point is None:
        return ""
    point = dates.in_words(view.dossier.turning_point.isoformat())
    partners, number = groups.numbered(view.control, ["partner"])
    after = groups.any_of(number, is_on(view.control["side"], AFTER), len(partners))
    said = set(partners["partner"].astype("str"))
    silent = partners["partner"][~after].astype("str").tolist()
    never = sorted(set(confrontation.between(view)["b"].astype("str")) - said)
    if not silent and not never:
        return f"None among partners: each has a claim on control certainly after {point}."
    has = "has" if len(silent) + len(never) == 1 else "have"
    named = [_named(silent)] * bool(silent) + [f"at no time {_named(never)}"] * bool(never)
    return (
        f"{len(silent) + len(never)} of {count(len(said) + len(never), 'partner')} {has} no claim on control certainly after "
        f"{point}: {'; '.join(named)}."
    )


def _named(names: list[str], between: str = ", ") -> str:
    """The first names, and how many more there are."""
    # One name takes no more room than to say that there is one more.
    most = MOST_NAMED + (len(names) == MOST_NAMED + 1)
    more = len(names) - most
    return between.join(names[:most]) + (f" and {more:,} more" if more > 0 else "")


def _on_one(view: "View") -> str:
    kinds, number = groups.numbered(view.control, ["category"])
    origins = groups.distinct(number, view.control["origin"], len(kinds))
    single = [
        vocabulary.category(vocabulary.TIE, str(name)).label for name in kinds["category"][origins == 1]
    ]
    if not single:
        return ""
    rests = "rests" if len(single) == 1 else "rest"
    return (
        f"{len(single)} of {count(len(origins), 'kind')} of tie on which somebody is said to hold control {rests} there on one "
        f"origin: {_named(single, '; ')}."
    )
