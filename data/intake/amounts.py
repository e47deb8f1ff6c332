"""Which columns of a file are amounts: an exact one, or the lowest and the highest beside a currency."""

from data.intake import contents
from data.intake.proposal import BY_NAME, Found
from data.reading.how import EXACT
from data.reading.known_names import AMOUNTS, BOUNDS, MONEY, words

BOUND = ("amount_low", "amount_high")


def bounds(found: Found) -> None:
    """The lowest and the highest amount: a known pair of words in the names, beside a currency, or beside a word for
    money in the name itself; without either it may be of anything, such as the dead."""
    if not found.lacks_both(BOUND):
        return
    priced = [own for own in found.free.values() if words(own) & MONEY]
    for called in BOUNDS:
        pair = [_said(found, word, priced) for word in called]
        if all(pair) and any(contents.holds_numbers(found.cells[own]) for own in pair):
            for own, name in zip(pair, BOUND, strict=True):
                found.take(own, name, "its name, and it holds amounts")
            return


def _said(found: Found, word: str, priced: list[str]) -> str:
    """The free column that is called so, or so and a word for money."""
    if word in found.free and not found.lacks("currency"):
        return found.free[word]
    return next((own for own in priced if word in words(own) and words(own) - {word} <= MONEY), "")


def exact(found: Found) -> None:
    """A column of exact amounts, where neither bound is known."""
    own = next((found.free[name] for name in AMOUNTS if name in found.free), None)
    if own is not None and found.lacks_both(BOUND):
        found.take(own, EXACT, BY_NAME)
