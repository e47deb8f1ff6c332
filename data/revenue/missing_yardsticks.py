"""Which yardsticks a claim under the lens lacks: silence would look like a claim that fits."""

from data.dossier import Dossier
from data.revenue import yardsticks
from data.revenue.commodities import MANY, goods_of, terms
from data.revenue.lens import Lens
from data.words import first_few

MOST = 5
"""Other commodities named in a sentence."""


def missing(dossier: Dossier, lens: Lens) -> list[str]:
    """A sentence on each yardstick that is not there: state revenue, and the output of what a claim's money is made with.

    Empty for a claim without a computed figure, which is held against nothing.
    """
    if lens.intervals.empty:
        return []
    return [said for said in (_revenue(dossier, lens), _output(dossier, lens)) if said]


def _revenue(dossier: Dossier, lens: Lens) -> str:
    """That no other claim states what a state takes in."""
    found = yardsticks.others(dossier, lens)
    some = yardsticks.whole_revenue(dossier, found).any()
    return "" if some else "No yardstick of state revenue: no other claim states any."


def _output(dossier: Dossier, lens: Lens) -> str:
    """That no other claim states a value of output of the goods of this one; blank for money that no goods are said to make."""
    goods = goods_of(yardsticks.goods(dossier, lens))
    found = yardsticks.others(dossier, lens)
    stated = found.loc[found["measure"] == yardsticks.VALUE, "commodity"].unique()
    there = {term for text in stated for term in terms(text)} - set(MANY)
    if not goods or goods & there or yardsticks.is_output(lens):
        return ""
    some = f" There is some of {first_few(sorted(there), MOST)}." if there else ""
    return f"No yardstick of output: no other claim states any of {first_few(sorted(goods), MOST)}.{some}"
