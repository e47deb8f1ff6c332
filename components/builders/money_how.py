"""How the Revenue claims page is computed, in plain words."""

HOW = """
**Formula.** US dollars per year = amount × periods in a year ÷ units of the currency per dollar. A year has 365
days, 52 weeks or 12 months. A *total* is spread over its days (× 365 ÷ days, both ends included, a month being the whole of it)
only where both dates are stated to the month or better and at least three months lie between them; a single event is never spread. Rates per head or piece and stocks are never put per year.

**Exchange rate.** The average of the year that holds most of the record's span; for a record without dates, the
year its source was published, and its note says so. Without a rate for that year nothing is converted.

**Interval of a claim.** From the lowest to the highest bound that any record in view asserts; denials never enter
it. *Spread* is highest ÷ lowest. *Gap* is how many times apart the two most distant figures are that do not meet:
above 1 they cannot all be right, unless they speak of different times. A blank bound stays open.

**Blocks.** A claim belongs to one block, that of most of its figures. State revenue and budgets are never added to
income. Nothing is added up but by the rules of **Sums**.

**Sums** (“What do these come to?”, the table of sums, and the nodes of “Who pays whom”), in US dollars per year: low = Σ
lowest bounds, high = Σ highest bounds of the claims; an end is open where that of any claim is. A sum is of income, or of
state revenue, in one year, of the figures dated in that year alone: an undated figure is in none. It never holds a claim beside one that it is part of, at
whatever distance (`part_of`); nor a claim whose payer takes in another of them; nor two claims of one taker, or of a faction and
what it is part of (`part_of` of actors.csv), that share a commodity, their parts counted, or one of which is of many kinds:
these may be the same money. For claims that you choose, any of these gives the reason instead of a number, and what stands
apart all the same. The table of sums has a row for each stretch of years of which the same
figures of a group are, and picks no year. It leaves such claims out and names them: it takes a whole before its
parts, then the claim of more origins. What holds one claim alone is said to be no sum.

**Commodities** go by their names; minerals, metals, gemstones, drugs and opiates hold those of their kind, as minerals hold
coal. Customs, taxes, extortion and other levies may fall on any of these goods, so are not added to them, unless one source
lists both as parts of one whole. Where a sum holds two others of one taker, it says that it takes them to be apart.

**Contradiction.** The figures of a claim of income are cut in two where those below end before those above begin. *Best
founded* is the cut of 3 times or more with two independent origins within a tenth of each of its near ends; else that with a record of C4 or better
on each side; then the widest. An origin on both sides counts on neither: a source that contradicts itself founds none.
Grades weigh as in the control balance: reliability × credibility. A wording such as “as much as” is told to be a ceiling,
“at least” a floor; only English is read for it, and nothing is computed from it.

**Pictures.** *Before and after apart*: each figure stands on the side of the turning point that its dates are certain of,
with the interval of the figures of that side. *Over the years*: from the first to the last day that a figure's dates may
mean; a denial stands at the geometric middle of the interval that it denies.

**Who pays whom.** One claim is one flow, from its payer (where no origin of that year's figures names one, from what the money is made with) to its
taker, at its lowest or highest bound, by its figures dated in one year. A claim that others are part of is left out: its parts are drawn, and
rest = its bound − Σ the same bound of its parts, in grey (of parts that may be the same money, the largest); no rest is drawn where the parts come to more, or cannot be added.
An actor who pays and takes is two nodes; two directions are two flows, never netted, and marked where records of the same
claim or of touching times say both. Widths are linear; the table of flows lists every flow, drawn or not, and why.

**Who takes which share.** Percent of each whole at the lowest or highest that any record asserts; “or more” and “or less”
where that record is worded so. The rest = 100 − Σ shares: of it no record gives the taker in percent, though its words may name
one. Takers of one whole are taken to be different ones. All wholes are drawn alike: a share says nothing about dollars.

**Status, origins and denials** are those of the whole dossier, whatever the filters. *Most disputed* ranks by
independent denying origins, then asserting ones, then spread. *Taken in by* is the payee; else who the share goes to;
else, of income and public money, the actor whom the record is about, marked as not stated.

**Under the lens** (an open claim). The lens is of the whole dossier, whatever the filters. *All origins*: the interval of
all asserted figures of the claim's block. *Only* and *Without* an origin: the same of its figures alone, and of all
figures but its own, so what falls with it. Where no figure can be put per year, those that share measure, currency and period
are compared as given. An end *rests on one origin* where nobody else gives it. Figures *meet* where
some sum lies within them all: the highest lower bound is not above the lowest upper bound. *Apart* is how many times the two
most distant figures that do not meet differ (their near ends): below 1.1 they *nearly meet*, below 3 they *do not meet*, from 3
on they are *far apart*. Figures that meet contradict nothing. A spread over 3, though, is told all the same. *That it is so* (status,
origins, denials) is told apart from *how much*: a claim may be corroborated and its sum contradicted. "At least": an end of
the spread is a bound that is open beyond it.

**Arithmetic.** Only where both sides are stated. A figure per day, week or month × the days of a total ÷ the days of the
period (a month has 365 ÷ 12) must meet that total; where a date is known to the year or month, the least and the most
days that it may mean are both tried, and a total without an end runs until it was published. The lower bound of a part
must not exceed the upper bound of its whole (`part_of`). A share stated without a sum × the whole must meet what the
same actor is said to take. A sum that its record calls a share makes the whole sum × 100 ÷ percent, which must meet what is
stated of it: by the claim that it is part of, or perhaps by one that holds its commodities and covers its places and is its
payer’s income or a value of output. Shares of one claim that go to one taker must agree if all are dated, and the least that is said to go to each of
several takers must not come to more than 100%. At most 40 different figures of a claim enter. Different kinds of money, and times that do not touch, are not compared.

**Held against other claims.** Lowest ÷ highest of the other, to highest ÷ lowest of the other. The others are state
revenue (budget figures that name no single commodity or payer), the value of output of the same commodity, and, for income,
all income of the same taker (a claim of many kinds that others are part of), else its largest other income: of a year in
which the claim is attested, or where there is none, of the nearest, and then both times are told. They are never summed
with it. Commodities are the same where their names are.

**Limits.** Sums are not adjusted for inflation. Rates are those of rates.csv, not what a money changer gave. In the
shipped dossier “tens of millions” is read as 10 to 99 millions. Computed figures are rounded to three digits.
"""
