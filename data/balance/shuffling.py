"""Could the difference between the sides of the turning point be chance? The origins shuffled over the dates.

The claims that are dated stand in a row by time: each place in the row keeps its date, hence its side.
In each shuffle the origins are put in random order and their claims, with weight and holder, laid over the places
one origin after the other; the claims of one origin keep together and in their own order of time. A claim of several
origins belongs to that of its heaviest record. This is whole-block permutation (Winkler, Webster, Vidaurre, Nichols and
Smith 2015, *NeuroImage* 123) over blocks of unequal size: in a shuffle an origin's claims stand closer in time than they may do
in truth, so differences by chance come out larger rather than smaller. Of n shuffles k of which differ at least as
much as seen, on either side, p = (k + 1) / (n + 1) (Phipson and Smyth 2010, *Stat. Appl. Genet. Mol. Biol.* 9:39).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import groups
from data.balance import control, two_sides
from data.balance.resampling import CELLS_AT_ONCE, LEAST_ORIGINS
from data.memo import kept
from data.spans import AFTER, BEFORE

if TYPE_CHECKING:
    from data.query.narrow import View

SHUFFLES, FEWEST_SHUFFLES, SEED = 999, 199, 20210815
MOST_LAID = 20_000_000
"""Claims laid over a place, in all shuffles together: about a second of work."""
ROUNDING = 1e-9


@dataclass(frozen=True)
class Compared:
    """A figure as seen, as each shuffle gives it, and p: the share of shuffles, the seen one among them, that give
    as much."""

    seen: float
    shuffled: np.ndarray

    @property
    def as_much(self) -> int:
        """Shuffles that give at least as much as seen, on either side of 0."""
        return int((np.abs(self.shuffled) >= abs(self.seen) - ROUNDING).sum())

    @property
    def p(self) -> float:
        """(k + 1) / (n + 1)."""
        return (self.as_much + 1) / (len(self.shuffled) + 1)


@dataclass(frozen=True)
class Row:
    """The dated claims in order of time: what each weighs, whose it is, and between which days it certainly lies."""

    net: np.ndarray
    whole: np.ndarray
    origin: np.ndarray
    sure_before: np.ndarray
    sure_after: np.ndarray

    @property
    def origins(self) -> int:
        """How many origins lead a claim."""
        return len(np.unique(self.origin))

    def sides(self, days: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Which claims (rows) are certainly before and which certainly after each day (column); some are both."""
        before = self.sure_before[:, None] < days[None, :]
        return before.astype(float), (self.sure_after[:, None] > days[None, :]).astype(float)


def row(evidence: pd.DataFrame, held: pd.DataFrame) -> Row:
    """The dated claims of the evidence; ``held`` as `control.claims` gives it of the same evidence."""
    _, number = groups.numbered(evidence, ["claim"])
    net, whole = control.net_and_whole(held)
    before = groups.earliest(number, evidence["sure_before"], len(held))
    after = groups.latest(number, evidence["sure_after"], len(held))
    dated = np.flatnonzero((whole > 0) & ~(np.isnat(before) & np.isnat(after)))
    order = dated[np.argsort(_middle(before, after)[dated], kind="stable")]
    origin = _leading(evidence, number, len(held))
    return Row(net[order], whole[order], origin[order], before[order], after[order])


def _middle(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Where in time each claim stands: the middle of its two days, or the one that it has."""
    first, last = np.where(np.isnat(before), after, before), np.where(np.isnat(after), before, after)
    return first.astype("int64") / 2 + last.astype("int64") / 2


def _leading(evidence: pd.DataFrame, number: np.ndarray, size: int) -> np.ndarray:
    """The origin of the heaviest record of each claim, the first of the file where several are."""
    found = np.zeros(size, dtype="int64")
    # Written in order of weight, so that the heaviest is written last, and among equals the first of the file.
    order = np.lexsort((-np.arange(len(evidence)), evidence["weight"].to_numpy()))
    found[number[order]] = evidence["origin"].cat.codes.to_numpy()[order]
    return found


@kept
def the_row(view: "View") -> Row:
    """The dated claims of a view, as `row` has them."""
    return row(view.control, control.held(view))


def shuffles(claims: Row, seed: int = SEED, times: int = SHUFFLES) -> Iterator[np.ndarray]:
    """For each shuffle (row), a bounded number at a time, the claim that is laid over each place.

    Fewer shuffles, but no fewer than `FEWEST_SHUFFLES`, where there are so many claims that it would take long.
    """
    random = np.random.default_rng(seed)
    _, origin, sizes = np.unique(claims.origin, return_inverse=True, return_counts=True)
    together = np.argsort(origin, kind="stable")
    starts = np.cumsum(sizes) - sizes
    places = len(origin)
    times = min(times, max(FEWEST_SHUFFLES, MOST_LAID // places))
    rows = max(1, CELLS_AT_ONCE // places)
    for first in range(0, times, rows):
        now = min(rows, times - first)
        order = random.random((now, len(sizes))).argsort(axis=1).ravel()
        laid = np.cumsum(sizes[order]) - sizes[order]
        within = np.arange(now * places) - np.repeat(laid, sizes[order])
        yield together[np.repeat(starts[order], sizes[order]) + within].reshape(now, places)


def why_not(view: "View") -> str:
    """Why the break cannot be tested; blank where it can."""
    if view.dossier.turning_point is None:
        return "No turning point is set, so there is no break to test."
    claims = the_row(view)
    if claims.origins < LEAST_ORIGINS:
        return f"The dated claims rest on fewer than {LEAST_ORIGINS} origins: too few to shuffle."
    sides = two_sides.before_and_after(view)
    counts = sides["claims"].reindex([BEFORE, AFTER], fill_value=0)
    if (counts < control.LEAST_CLAIMS).any():
        return f"Fewer than {control.LEAST_CLAIMS} claims on one side of the turning point: too few to test a break."
    return ""


@kept
def difference(view: "View") -> Compared:
    """The balance after less that before, as seen and as shuffled. Only where `why_not` is blank."""
    claims = the_row(view)
    before, after = claims.sides(np.array([np.datetime64(view.dossier.turning_point)]))
    found = []
    for order in shuffles(claims):
        net, whole = claims.net[order], claims.whole[order]
        found.append(over(net @ after, whole @ after) - over(net @ before, whole @ before))
    seen = over(claims.net @ after, claims.whole @ after) - over(claims.net @ before, claims.whole @ before)
    shuffled = np.concatenate(found)[:, 0]
    return Compared(float(seen[0]), shuffled[~np.isnan(shuffled)])


def over(net: np.ndarray, whole: np.ndarray) -> np.ndarray:
    """The balance, net over whole; NaN where nothing weighs."""
    return np.divide(net, whole, out=np.full(np.shape(whole), np.nan), where=whole > 0)
