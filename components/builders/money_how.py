"""How the Revenue claims page is computed, in plain words."""

HOW = """
**Formula.** US dollars per year = amount × periods in a year ÷ units of the currency per dollar. A year has 365
days, 52 weeks or 12 months. A *total* is spread over its days (× 365 ÷ days, both ends included) only where both
dates are stated to the month or better and at least three months lie for certain between them; a single event is
never spread. Rates per head or piece and stocks are never put per year.

**Exchange rate.** The average of the year that holds most of the record's span; for a record without dates, the
year its source was published, and its note says so. Without a rate for that year nothing is converted.

**Interval of a claim.** From the lowest to the highest bound that any record in view asserts; denials never enter
it. *Spread* is highest ÷ lowest. *Gap* is how many times apart the two most distant figures are that do not meet:
above 1 they cannot all be right, unless they speak of different times. A blank bound stays open.

**Blocks.** A claim belongs to one block, that of most of its figures. State revenue and budgets are never added to
income, and nothing on this page is added up at all: claims overlap, and some are parts of others.

**Status, origins and denials** are those of the whole dossier, whatever the filters. *Most disputed* ranks by
independent denying origins, then asserting ones, then spread. *Taken in by* is the payee; else who the share goes to;
else, of income and public money, the actor whom the record is about, marked as not stated.

**Under the lens** (an open claim). The lens is of the whole dossier, whatever the filters. *All origins*: the interval of
all asserted figures of the claim's block. *Only* and *Without* an origin: the same of its figures alone, and of all
figures but its own, so what falls with it. An end *rests on one origin* where nobody else gives it. Figures *meet* where
some sum lies within them all: the highest lower bound is not above the lowest upper bound. A spread over 3, or figures
that do not meet, is marked as a contradiction. "At least": an end of the spread is a bound that is open beyond it.

**Arithmetic.** Only where both sides are stated. A figure per day, week or month × the days of a total ÷ the days of the
period (a month has 365 ÷ 12) must meet that total; where a date is known to the year or month, the least and the most
days that it may mean are both tried, and a total without an end runs until it was published. The lower bound of a part
must not exceed the upper bound of its whole (`part_of`). A share stated without a sum × the whole must meet what the
same actor is said to take. Different kinds of money, and times that do not touch, are not compared.

**Held against other claims.** Lowest ÷ highest of the other, to highest ÷ lowest of the other. The others are state
revenue of a year in which the claim is attested (budget figures that name no single commodity or payer), the value of
output of the same commodity in such a year, and, for income, all income of the same taker (a claim of many kinds that
others are part of). They are never summed with it.

**Limits.** Sums are not adjusted for inflation. Rates are those of rates.csv, not what a money changer gave. In the
shipped dossier “tens of millions” is read as 10 to 99 millions. Computed figures are rounded to three digits.
"""
