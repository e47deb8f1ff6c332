"""What the records in view leave open of who holds control: partners and kinds of tie on which little or nothing is said."""

from typing import TYPE_CHECKING

from data import dates, groups, vocabulary
from data.spans import AFTER, BOTH
from data.words import count

if TYPE_CHECKING:
    from data.query.narrow import View

MOST_NAMED = 12


def gaps(view: "View") -> str:
    """What the records in view leave open: partners without a claim after the turning point, kinds on one origin."""
    if view.control.empty:
        return ""
    return " ".join(filter(None, (_silent(view), _on_one(view))))


def _silent(view: "View") -> str:
    if view.dossier.turning_point is None:
        return ""
    point = dates.in_words(view.dossier.turning_point.isoformat())
    partners, number = groups.numbered(view.control, ["partner"])
    after = groups.any_of(number, view.control["side"].isin([AFTER, BOTH]).to_numpy(), len(partners))
    silent = partners["partner"][~after].astype("str").tolist()
    if not silent:
        return f"None among partners: each has a claim on control certainly after {point}."
    has = "has" if len(silent) == 1 else "have"
    return (
        f"{len(silent)} of {count(len(after), 'partner')} {has} no claim on control certainly after {point}: "
        f"{_named(silent)}."
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
