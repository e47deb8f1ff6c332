"""The answer on control in sentences: what changed at the turning point and how sure it is."""

import pandas as pd

from data import dates
from data.balance import control, resampling, two_sides
from data.balance.rule import AT_ONCE, NEVER
from data.memo import kept
from data.query import View
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.words import count, signed

DOTS = "Dots: each {period}, on the claims that stand in it{fading}."
LEVELS = (
    " Dotted levels: all claims of that side of the turning point, unfaded, as the sentence above says. "
    "Dashed line: the turning point."
)
_FADING = {NEVER: "", AT_ONCE: ", where only claims attested at the time count"}
"""What is said of half-lives with which nothing fades."""
ABOUT_THE_SAME = 0.1
"""Change of the balance below which nothing is said to have changed, and balance below which nobody leads."""


def control_marks(view: View) -> str:
    """How to read the measures on the control line: of those that it has."""
    fading = "" if view.rule.half_life in (NEVER, AT_ONCE) else ", older ones fading"
    marks = DOTS.format(period=view.rule.period, fading=fading) + (
        LEVELS if view.dossier.turning_point else ""
    )
    marks += " On top: milestones, in full below." if len(view.dossier.table("milestones")) else ""
    return f"{marks} Click a mark for its claims."


@kept
def timeline(view: View) -> str:
    """The answer of the Timeline page: the balance on both sides, what it rests on, and what kind of change it is."""
    focal, point = view.dossier.focal_actor, view.dossier.turning_point
    guessed = (
        f" {focal} is followed as the most connected actor: the dossier names no focal actor."
        if view.dossier.focal_guessed
        else ""
    )
    if view.control.empty:
        who = focal or "a focal actor"
        return f"No record in view says who holds the upper hand between {who} and its partners.{guessed}"
    sides = two_sides.before_and_after(view)
    if point is None:
        held = control.held(view)
        return (
            f"{count(len(held), 'claim')} in view {'says' if len(held) == 1 else 'say'} who holds the upper hand between {focal} and its partners; "
            f"without a turning point there is no before and after.{guessed}"
        )
    loose = int(sides["claims"].get(UNDETERMINED, 0))
    otherwise = _line_before(view, sides)
    kind = shift(sides, focal, dates.in_words(point.isoformat()), steady=not otherwise)
    said = f"{kind}: control balance {_balance(view, AFTER)}, against "
    said += f"{_balance(view, BEFORE)} before, on a scale from −1 (its partners hold control) to +1 ({focal} does)."
    said += f" {count(loose, 'claim')} cannot be placed on either side for certain." if loose else ""
    return said + otherwise + guessed


def _line_before(view: View, sides: pd.DataFrame) -> str:
    """Where the faded line, period by period, shows another leader before than the balance after: that is said."""
    if AFTER not in sides.index:
        return ""
    leader = _leader(sides.loc[AFTER, "balance"], view.dossier.focal_actor)
    line = control.drawn(view)
    before = line[line["period"].dt.end_time < pd.Timestamp(view.dossier.turning_point)]
    others = [_leader(balance, view.dossier.focal_actor) for balance in before["balance"]]
    against = [other for other in others if other and leader and other != leader]
    if not against:
        return ""
    return (
        f" But {view.rule.period} by {view.rule.period}{_FADING.get(view.rule.half_life, ', where older claims fade')}, {against[0]} led in {len(against)} of the "
        f"{count(len(others), view.rule.period)} drawn before."
    )


def _balance(view: View, side: str) -> str:
    """The balance of a side, what it rests on, and the band of the resamples where there is one."""
    sides = two_sides.before_and_after(view)
    if side not in sides.index:
        return "none (no claim)"
    row, band = sides.loc[side], resampling.sides_band(view).loc[side]
    rests = f"{count(int(row['claims']), 'claim')}, {count(int(row['origins']), 'independent origin')}"
    resampled = (
        f"; 90% of resamples: {signed(band['low'])} to {signed(band['high'])}"
        if band["low"] == band["low"]
        else ""
    )
    return f"{signed(row['balance'])} ({rests}{resampled})"


def shift(sides: pd.DataFrame, focal: str, point: str, steady: bool = True) -> str:
    """What kind of change there is at the turning point, in words that the numbers bear out.

    ``sides`` as `data.balance.two_sides.sides` gives it, indexed by side; ``point`` is the turning point in words;
    ``steady`` says that no period of the line before had another leader.
    """
    counts = sides["claims"].reindex([BEFORE, AFTER], fill_value=0)
    if (short := int((counts < control.LEAST_CLAIMS).sum())) > 0:
        where = "each side" if short == 2 else "one side"
        return f"Fewer than {control.LEAST_CLAIMS} claims on {where} of {point}, too few to speak of a change"
    before, after = sides.loc[BEFORE, "balance"], sides.loc[AFTER, "balance"]
    if abs(after - before) < ABOUT_THE_SAME:
        return f"About the same on both sides of {point}"
    leaders = [_leader(balance, focal) for balance in (before, after)]
    if all(leaders) and leaders[0] != leaders[1]:
        return f"A reversal in favour of {leaders[1]} since {point}"
    if not any(leaders):
        return f"No lead of either side before or since {point}"
    if not leaders[1]:
        return f"No lead of either side since {point}, where {leaders[0]} had led"
    if not leaders[0]:
        return f"A lead of {leaders[1]} since {point}, where neither side had led"
    grown = abs(after) > abs(before)
    kept = ", not a reversal" if steady else ""
    return f"A {'stronger' if grown else 'weaker'} lead of {leaders[1]} since {point}{kept}"


def _leader(balance: float, focal: str) -> str:
    """Who leads at this balance; nobody close to 0."""
    if abs(balance) < ABOUT_THE_SAME:
        return ""
    return focal if balance > 0 else "the partners"


def certainty(view: View) -> str:
    """How sure the balance after the turning point is: what is contested in it, and what hangs on one origin."""
    point = view.dossier.turning_point
    if view.control.empty or point is None:
        return ""
    held = control.held(view)
    held = held[held["after"]]
    if held.empty:
        return ""
    several = view.dossier.claims["origins"].reindex(held["claim"]).to_numpy() >= 2
    contested, alone = int(held["contested"].sum()), int((~several).sum())
    after = two_sides.before_and_after(view).loc[AFTER]
    said = (
        f"How sure: of the {count(len(held), 'claim')} on control after {dates.in_words(point.isoformat())}, "
    )
    said += f"{alone} {'rests' if alone == 1 else 'rest'} on a single origin and {contested or 'none'} "
    said += f"{'is' if contested == 1 else 'are'} contested"
    if contested == len(held):
        return f"{said}: without contested claims there is no balance."
    lowest, highest = signed(after["lowest"]), signed(after["highest"])
    span = f"stays {lowest}" if lowest == highest else f"is between {lowest} and {highest}"
    said += f"; as each contested one counts in full or not at all, the balance {span}." if contested else "."
    return said + _on_several(held[several], alone)


def _on_several(held: pd.DataFrame, alone: int) -> str:
    """The balance of those claims after the turning point alone that rest on two or more origins."""
    if not alone:
        return ""
    if held.empty:
        return " No claim rests on two or more."
    on = "claim that rests" if len(held) == 1 else "claims that rest"
    balance = signed(control.together(held))
    return f" On the {len(held):,} {on} on two or more origins alone it is {balance}."


def control_alt(view: View) -> str:
    """What the control line shows, for those who cannot see it."""
    return f"Line of the control balance by {view.rule.period}. {timeline(view)} The table of control over time holds the same."
