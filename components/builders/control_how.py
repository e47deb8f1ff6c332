"""How the Timeline is computed, in plain words."""

HOW = """
**Control balance** of the focal actor F: B = (w_F − w_P) / (w_F + w_P + w_M), from −1 (its partners hold control)
to +1 (F holds it). It is computed over claims about ties between F and its partners: armed groups and collective
nodes, not states, not F's own factions and commanders. A claim counts only if a record that asserts it names who
holds the upper hand: F, the partner, or both (mutual, w_M). Most records do not say, and do not count.

**Weights.** Each claim counts once, with the weight of its best record that names a holder: reliability × credibility, with
A or 1 = 1, B or 2 = 0.8, C or 3 = 0.6, D or 4 = 0.4, E or 5 = 0.2, and 0.5 for F, 6 or no grade, which mean "cannot be
judged". If its records name different holders, the weight is split by the weights of those records. A contested
claim counts half, or as set; denials, and claims that are only denied, count nothing.

**Over time**, by quarter or as set, a claim has its full weight while it is attested, and fades afterwards with a half-life
of 24 months (before its first attestation too, where its start is unknown). A point stands on the claims faded by no
more than half; where fewer than five stand the line breaks. **Before and after** do not fade: they go by what is
certain, the latest possible start and the earliest possible end. A claim certain on both sides counts on both, one
certain on neither is undetermined, counted, and in neither balance. A claim is taken to go on between its first and
its last attestation, though nobody may speak of the years between.

**Dated claims** are those whose records say when the thing itself happened. Solid: certain; faint: possible, because
the dates are coarse; diamond: an event of one known day; cross: denied by somebody. Silence is not absence: sources
report more on some years and groups than on others, and every figure here is what sources say.
"""
