"""How the Timeline is computed, in plain words."""

from data import bundles
from data.balance import breaks, confidence, control, resampling, shuffling
from data.balance.answer import ABOUT_THE_SAME
from data.balance.likelihood import TERMS

HOW = f"""
**Control balance** of the focal actor F: B = (w_F − w_P) / (w_F + w_P + w_M), from −1 (its partners hold control)
to +1 (F holds it). It is computed over claims about ties between F and its partners: armed groups and collective
nodes, not states, not F's own factions and commanders, unless set otherwise or no group is left. A claim counts only if a record that asserts
it names who holds the upper hand: F, the partner, or both (mutual, w_M). Most records do not say, and do not count.

**Weights.** Each claim counts once, with the weight of its best record that names a holder: reliability × credibility, with
A or 1 = 1, B or 2 = 0.8, C or 3 = 0.6, D or 4 = 0.4, E or 5 = 0.2, and 0.5 for F, 6 or no grade, which mean "cannot be
judged"; with equal weights every record weighs 1. If its records name different holders, the weight is split by the weights
of those records. A contested claim counts half, or as set; denials, and claims that are only denied, count nothing.

**Over time**, by quarter or as set, a claim has its full weight while it is attested, and fades afterwards with a half-life
of 24 months or as set (before its first attestation too, where its start is unknown). A point stands on the claims faded by
no more than half; where fewer than five stand the line breaks. **Before and after** do not fade: they go by what is
certain, the latest possible start and the earliest possible end. A claim certain on both sides counts on both, one
certain on neither is undetermined, counted, and in neither balance. A claim is taken to go on between its first and
its last attestation, though nobody may speak of the years between.

**The band.** The independent origins are drawn again, with replacement, as many as there are, {resampling.DRAWS} times (always the
same draws). In each draw a claim counts with its weight times the mean number of times its origins were drawn; the band holds the
middle 90% of the balances (cluster bootstrap: Davison and Hinkley 1997; percentile interval: Efron and Tibshirani 1993). There is
none on fewer than {resampling.LEAST_ORIGINS} origins, and where all claims agree it has no width, which is agreement and not certainty.
**Contested claims, worst and best case**: each is counted in full or not at all, whichever moves the balance most; a denial
says that something is not so, never that the other side holds control.

**Break test.** {shuffling.SHUFFLES} times (fewer on tens of thousands of claims) the origins are put in random order and their claims laid over the dates one origin after the
other, the claims of one origin together and in their order (a claim of several goes with its heaviest record; whole-block
permutation: Winkler and others 2015). Since an origin's claims then stand closer in time than in truth, chance comes out larger
rather than smaller. If k of n shuffles differ at least as much as seen, on either side, p = (k + 1) / (n + 1) (Phipson and Smyth
2010). **Proposed turning points**: every stretch of days that parts the claims alike is tried (of more than {breaks.MOST_CANDIDATES} those
that hold the first day of a period); a break explains 1 − Σ w (s − B of its side)² /
Σ w (s − B of all)², where s = (w_F − w_P) / w is a claim's own balance (one break by least squares: Bai 1994). The best of many
days explains something by chance: its p compares it with the best day of each shuffle.

**What would overturn it.** Each source, origin, kind of either or partner is left out in turn: a claim falls back on its next best record, or
goes with its last one; a claim that nobody else denies is contested no more (Cook and Weisberg 1982). **Who says so** counts the
claims in which the sources of a kind or country name F, a partner or both. The change **hangs on a partner** if without the claims
about it less than {ABOUT_THE_SAME} of change is left, or the balance moves the other way.

**Open hostility** counts the ties and activities between F and its partners of a kind that the vocabulary calls hostile (hostility,
attack …), whoever is said to hold control, on the side of the turning point on which they certainly are; what is only denied apart.

**Likelihood** is the share of the draws of the band in which a thing is so, in the terms of ICD 203 (2015):
{", ".join(f"{each.words} {each.range}" for each in TERMS)} (ICD 203 itself ends at 1% and 99%). **Confidence** is kept apart: it is the lowest
that six grounds allow. Origins on the side with fewer: moderate from {confidence.ORIGINS[0]}, high from {confidence.ORIGINS[1]}. Claims on a record graded C3 or better: moderate from {confidence.GRADED[0]:.0%}, high from {confidence.GRADED[1]:.0%}. Claims contested:
moderate up to {confidence.CONTESTED[0]:.0%}, high up to {confidence.CONTESTED[1]:.0%}. One origin, or one kind of source where there are several, left out: low if it turns the change round, moderate if it more than
halves it. p of the test of the break: moderate up to {confidence.CHANCE[0]:.2f}, high up to {confidence.CHANCE[1]:.2f}; of a
turning point that is set on screen, perhaps as the best of many tried, how often the best day of a shuffle explains as much as the set one where that is larger. Neither knows of an error that all
sources share, nor of what nobody reports.

**By partner and by kind** the same formula is applied to the claims about one partner, or of one kind of tie. A claim about two
partners counts for each. In the strip a cell is high where a claim is attested in that period, between its first and its last
attestation, and low where claims only fade; its colour is B, on however few claims. Hatched: no claim stands, so nobody says
who holds control, which is not absence of control. A panel has a line only where at least {control.LEAST_CLAIMS} claims stand, and hollow dots on fewer. **Against the trend** moved what has claims on
both sides and whose B changed by {ABOUT_THE_SAME} or more the other way than B of all.

**Dated claims** are those whose records say when the thing itself happened, not those dated by publication alone. Thick: certain;
thin: possible, because the dates are coarse; diamond: an event of one known day; cross: denied by somebody. More than
{bundles.MOST_APART} claims of a lane that begin in the same month, quarter or year are one circle; the stretch is shorter where fewer years or fewer
claims are in sight. Silence is not absence: sources report more on some years and groups than on others, and every figure
here is what sources say.
"""
