"""A claim of money held against others of the dossier as a ratio, so that an implausible figure shows itself.

Never summed with them. Everything is in US dollars per year, as `data.revenue.sums` computes it.
"""

import numpy as np
import pandas as pd

from data import dates, spans
from data.dossier import Dossier
from data.revenue import amounts, money, sums, wholes
from data.revenue.commodities import MANY, terms
from data.revenue.lens import Lens

REVENUE, OUTPUT, INCOME, OTHER = "state revenue", "value of output", "all income", "largest other income"
EVERY, SOME = "every", "some"
"""How many figures are dated by publication alone."""
KINDS = (REVENUE, OUTPUT, INCOME, OTHER)
"""Kinds of yardstick, in the order in which they are shown."""
VALUE = "output_value"
"""The measure of a value of output."""


def yardsticks(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """One row per claim that the one under the lens can be held against, by kind, then the highest first.

    ``claim``, ``kind``, ``usd_low``, ``usd_high``, ``open_below``, ``open_above`` (US dollars per year), ``first``,
    ``last`` (years), ``printed`` (whether these are years of publication: `alone`), ``records`` (ids); ``ratio_low`` = lowest ÷ yardstick's highest and ``ratio_high`` = highest ÷
    yardstick's lowest (times), with ``or_less`` and ``or_more`` where that end lies open; ``above``, which
    figures lie above all that the yardstick is put at; ``when``, of which other years it is, blank where it is of the same. A
    claim that fits by one of its figures is taken with all of that measure.

    - *State revenue*: budget figures of no single commodity or payer, of a claim that is no part of another.
    - *Value of output*: of the same commodity; beside output itself only of its years.
    - *All income*, of a claim of income alone: of the same taker, of many kinds, being the whole of other claims and
      itself no part.
    - *Largest other income*, where there is no such: of the same taker, of a claim that is no part of another, nor of this.

    Of each kind those in a year in which the claim is attested, or where there are none, those nearest in time. Empty where
    the claim has no computed figure.
    """
    if lens.intervals.empty:
        return pd.DataFrame(columns=["claim", "kind"])
    found = _candidates(dossier, lens)
    number, claims = pd.factorize(found["claim"].astype(object))
    grouped = found.groupby(number)
    table = money.bounds(found, number, np.ones(len(found), dtype=bool), len(claims)).assign(
        claim=claims,
        kind=pd.Categorical(grouped["kind"].first(), categories=KINDS),
        first=grouped["first"].min().dt.year,
        last=grouped["last"].max().dt.year,
        printed=grouped["printed"].agg(alone),
        now=grouped["now"].any(),
        records=grouped["record_id"].agg(tuple),
    )
    ordered = table.sort_values(["kind", "usd_high"], ascending=[True, False])
    shown = _nearest(ordered, lens).pipe(_one_other).reset_index(drop=True)
    return _ratios(shown, lens.whole).assign(when=lambda rows: _when(rows, lens))


def _nearest(table: pd.DataFrame, lens: Lens) -> pd.DataFrame:
    """Of each kind the yardsticks of the claim's years, else those that lie fewest years from it."""
    first, last = years(lens)
    off = np.maximum(table["last"].rsub(first), table["first"].sub(last)).clip(lower=0).fillna(np.inf)
    off = off.where(~table["now"], -1)
    return table[off == off.groupby(table["kind"], observed=True).transform("min")]


def _one_other(table: pd.DataFrame) -> pd.DataFrame:
    """One other income is enough, and none where all income is known."""
    other = table["kind"] == OTHER
    return table[~other | (other & ~other.duplicated() & ~(table["kind"] == INCOME).any())]


def _ratios(table: pd.DataFrame, whole: pd.Series) -> pd.DataFrame:
    """Less than a dollar counts as one where it divides."""
    return table.assign(
        ratio_low=whole["usd_low"] / table["usd_high"].clip(lower=1),
        ratio_high=whole["usd_high"] / table["usd_low"].clip(lower=1),
        or_less=table["open_above"] | bool(whole["open_below"]),
        or_more=table["open_below"] | bool(whole["open_above"]),
        above=np.select(
            [
                table["floors"] > 0,
                whole["usd_low"] > table["usd_high"],
                whole["usd_high"] > table["usd_high"],
            ],
            ["", "" if whole["ceilings"] else "Even the lowest figure is", "The highest figure is"],
            "",
        ),
    )


def _candidates(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """The figures of all yardsticks of a claim, with the ``kind`` of each and whether it is of the claim's years, ``now``."""
    found = others(dossier, lens).pipe(lambda rows: rows.assign(now=same_years(rows, lens)))
    whole = _alone(dossier, found) & found["claim"].isin(wholes.parts(dossier)["whole"])
    takers = _of_taker(found, lens)
    # Output of another year is no measure of output: harvests differ.
    output = found["now"] | (not is_output(lens))
    kinds = {
        REVENUE: whole_revenue(dossier, found),
        OUTPUT: (found["measure"] == VALUE) & _of_goods(found["commodity"], goods(dossier, lens)) & output,
        INCOME: takers & whole & found["commodity"].isin(MANY),
        OTHER: takers & _alone(dossier, found) & ~_related(dossier, found, lens.claim),
    }
    own = {kind: _of_same_claims(found, fits) for kind, fits in kinds.items()}
    kind = np.select([*own.values()], [*own], "")
    return found.assign(kind=kind)[kind != ""]


def _related(dossier: Dossier, found: pd.DataFrame, claim: str) -> pd.Series:
    """Whether each figure is of a claim that the one under the lens is part of; none of its own parts stands alone."""
    return found["claim"].isin(wholes.wholes(dossier).get(claim, frozenset()))


def others(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """The asserted, computed figures of all other claims, with their ``commodity`` and whether they are dated by publication
    alone (``printed``)."""
    found = sums.all_figures(dossier)
    known = found[["usd_low", "usd_high"]].notna().any(axis=1) & (found["stance"] == "asserts")
    found = found[known & (found["claim"] != lens.claim)]
    own = dossier.records.loc[found.index]
    return found.assign(
        commodity=own["commodity"].str.strip().str.casefold(), printed=own["basis"] == spans.PUBLISHED
    )


def _alone(dossier: Dossier, found: pd.DataFrame) -> pd.Series:
    """Whether each figure is of a claim that is part of no other."""
    return ~found["claim"].isin(wholes.parts(dossier)["part"])


def whole_revenue(dossier: Dossier, found: pd.DataFrame) -> pd.Series:
    """Whether each figure is of all that a state takes in."""
    whole = (found["measure"] == "budget") & (found["commodity"] == "") & (found["payer"] == "")
    return _alone(dossier, found) & whole


def _of_same_claims(found: pd.DataFrame, fits: pd.Series) -> pd.Series:
    """All figures of the claims and measures of those that fit, so that a claim is held against as a whole."""
    keys = [
        pd.MultiIndex.from_frame(each[["claim", "measure"]].astype(object)) for each in (found, found[fits])
    ]
    return pd.Series(keys[0].isin(keys[1]), index=found.index)


def _of_taker(found: pd.DataFrame, lens: Lens) -> pd.Series:
    """Income that goes to who takes in the claim's, where that is a claim of income."""
    takers = set(lens.counted["taker"]) - {""} if lens.block == sums.INCOME else set()
    return (found["block"] == sums.INCOME) & found["taker"].isin(takers)


def same_years(found: pd.DataFrame, lens: Lens) -> pd.Series:
    """Whether each figure is dated in a year in which a figure of the claim is; an undated one is not."""
    first, last = years(lens)
    return (found["first"].dt.year <= last) & (found["last"].dt.year >= first)


def years(lens: Lens) -> tuple[float, float]:
    """The first and the last year in which an asserted figure of the claim is dated; not a number where none is."""
    own = lens.figures[lens.figures["stance"] == "asserts"]
    return own["first"].min().year, own["last"].max().year


def alone(printed: pd.Series) -> str:
    """How many of some figures are dated by publication alone: `EVERY`, `SOME`, or none (blank)."""
    return EVERY if printed.all() else SOME if printed.any() else ""


def years_in_words(first: float, last: float, printed: str = "") -> str:
    """Years in words, and that all or some are years of publication; blank where there are none.

    >>> years_in_words(2019.0, 2021.0), years_in_words(2019.0, 2019.0, EVERY), years_in_words(float("nan"), float("nan"))
    ('2019–2021', 'published 2019, itself undated', '')
    >>> years_in_words(2019.0, 2021.0, SOME)
    '2019–2021, in part by publication'
    """
    said = "–".join(dict.fromkeys(f"{year:.0f}" for year in (first, last) if year == year))
    if not said or not printed:
        return said
    return (
        f"published {said}{dates.ITSELF_UNDATED}" if printed == EVERY else f"{said}, in part by publication"
    )


def _when(table: pd.DataFrame, lens: Lens) -> list[str]:
    """Of which other years than the claim each yardstick is; blank where it is of the same."""
    figures = lens.figures[(lens.figures["stance"] == "asserts") & lens.figures["first"].notna()]
    printed = alone((figures["start"] == "") & (figures["end"] == ""))
    own = years_in_words(*years(lens), printed)
    of = "" if not own or printed == EVERY else "of "
    said = f"while this claim is {of}{own or 'undated'}"
    each = zip(amounts.rows(table, "first", "last", "printed"), table["now"], strict=True)
    return [
        "" if now else f"{years_in_words(*span) or 'undated'}{',' * bool(span[-1])} {said}"
        for span, now in each
    ]


def is_output(lens: Lens) -> bool:
    """Whether the claim is itself a value of output."""
    return VALUE in set(lens.counted["measure"])


def goods(dossier: Dossier, lens: Lens) -> set[str]:
    """What the claim's money is made with, where that is said."""
    named = dossier.records.loc[lens.counted.index, "commodity"].unique()
    return {term for text in named for term in terms(text)} - set(MANY)


def _of_goods(commodities: pd.Series, goods: set[str]) -> pd.Series:
    """Whether any of each record's commodities is one of the goods."""
    shared = {text: bool(terms(text) & goods) for text in commodities.unique()}
    return commodities.map(shared).astype(bool)
