"""A claim of money held against others of the dossier as a ratio, so that an implausible figure shows itself.

Never summed with them. Everything is in US dollars per year, as `data.revenue.sums` computes it.
"""

import numpy as np
import pandas as pd

from data.dossier import Dossier
from data.revenue import amounts, arithmetic, money, sums
from data.revenue.lens import Lens
from data.words import count, first_few, ratio

REVENUE, OUTPUT, INCOME = "state revenue", "value of output", "all income"
"""Kinds of yardstick, in the order in which they are shown."""
MANY = ("", "mixed")
"""What the commodity of a sum of many kinds is called."""
SMALL = 0.1
"""Times: below, a ratio is said in percent."""
MOST_RECORDS = 4


def yardsticks(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """One row per claim that the one under the lens can be held against, by kind, then the highest first.

    ``claim``, ``kind``, ``usd_low``, ``usd_high``, ``open_below``, ``open_above`` (US dollars per year), ``first``,
    ``last`` (years), ``records`` (ids); ``ratio_low`` = lowest ÷ yardstick's highest and ``ratio_high`` = highest ÷
    yardstick's lowest (times), with ``or_less`` and ``or_more`` where that end lies open; ``above``, which
    figures lie above all that the yardstick is put at; ``apart``, years from the claim to it, below 0 where it is
    earlier. A claim that fits by one of its figures is taken with all of that measure.

    - *State revenue*: budget figures of no single commodity or payer, of a claim that is no part of another, in a year
      in which the claim is attested.
    - *Value of output*: of the same commodity, likewise in such a year.
    - *All income*, of a claim of income alone: of the same taker, of many kinds, being the whole of other claims and
      itself no part; in such a year, or where there is none, whenever.

    Empty where the claim has no computed figure.
    """
    if lens.intervals.empty:
        return pd.DataFrame(columns=["claim", "kind"])
    found = _candidates(dossier, lens)
    number, claims = pd.factorize(found["claim"].astype(object))
    grouped = found.groupby(number)
    table = money.bounds(found, number, np.ones(len(found), dtype=bool), len(claims)).assign(
        claim=claims,
        kind=pd.Categorical(grouped["kind"].first(), categories=[REVENUE, OUTPUT, INCOME]),
        first=grouped["first"].min().dt.year,
        last=grouped["last"].max().dt.year,
        records=grouped["record_id"].agg(tuple),
    )
    ordered = table.sort_values(["kind", "usd_high"], ascending=[True, False], ignore_index=True)
    return _ratios(ordered, lens.whole).assign(apart=lambda rows: _years_apart(rows, lens))


def _ratios(table: pd.DataFrame, whole: pd.Series) -> pd.DataFrame:
    """Less than a dollar counts as one where it divides."""
    return table.assign(
        ratio_low=whole["usd_low"] / table["usd_high"].clip(lower=1),
        ratio_high=whole["usd_high"] / table["usd_low"].clip(lower=1),
        or_less=table["open_above"] | bool(whole["open_below"]),
        or_more=table["open_below"] | bool(whole["open_above"]),
        above=np.select(
            [
                table["open_above"],
                whole["usd_low"] > table["usd_high"],
                whole["usd_high"] > table["usd_high"],
            ],
            ["", "" if whole["open_below"] else "Even the lowest figure is", "The highest figure is"],
            "",
        ),
    )


def _candidates(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """The figures of all yardsticks of a claim, with the ``kind`` of each."""
    found = others(dossier, lens)
    links, now = arithmetic.parts(dossier), same_years(found, lens)
    income = _alone(dossier, found) & _all_income(found, lens) & found["claim"].isin(links["whole"])
    kinds = {
        REVENUE: whole_revenue(dossier, found),
        OUTPUT: (found["measure"] == "output_value") & _of_goods(found["commodity"], goods(dossier, lens)),
        INCOME: income,
    }
    then = dict.fromkeys(kinds, now) | ({} if (income & now).any() else {INCOME: income})
    own = {kind: _of_same_claims(found, fits & then[kind]) for kind, fits in kinds.items()}
    kind = np.select([*own.values()], [*own], "")
    return found.assign(kind=kind)[kind != ""]


def others(dossier: Dossier, lens: Lens) -> pd.DataFrame:
    """The asserted, computed figures of all other claims, with their ``commodity``."""
    found = sums.all_figures(dossier)
    known = found[["usd_low", "usd_high"]].notna().any(axis=1) & (found["stance"] == "asserts")
    found = found[known & (found["claim"] != lens.claim)]
    return found.assign(
        commodity=dossier.records["commodity"].reindex(found.index).str.strip().str.casefold()
    )


def _alone(dossier: Dossier, found: pd.DataFrame) -> pd.Series:
    """Whether each figure is of a claim that is part of no other."""
    return ~found["claim"].isin(arithmetic.parts(dossier)["part"])


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


def _all_income(found: pd.DataFrame, lens: Lens) -> pd.Series:
    """Income of many kinds that goes to who takes in the claim's, where that is a claim of income."""
    takers = set(lens.counted["taker"]) - {""} if lens.block == sums.INCOME else set()
    return (found["block"] == sums.INCOME) & found["taker"].isin(takers) & found["commodity"].isin(MANY)


def same_years(found: pd.DataFrame, lens: Lens) -> pd.Series:
    """Whether each figure is dated in a year in which a figure of the claim is; an undated one is not."""
    first, last = years(lens)
    return (found["first"].dt.year <= last) & (found["last"].dt.year >= first)


def years(lens: Lens) -> tuple[float, float]:
    """The first and the last year in which an asserted figure of the claim is dated; not a number where none is."""
    own = lens.figures[lens.figures["stance"] == "asserts"]
    return own["first"].min().year, own["last"].max().year


def _years_apart(table: pd.DataFrame, lens: Lens) -> np.ndarray:
    """Years from the claim to each yardstick: below nothing where that is earlier, 0 where their years touch."""
    first, last = years(lens)
    earlier, later = table["last"] - first, table["first"] - last
    return np.select([earlier < 0, later > 0], [earlier, later], 0).astype(int)


def goods(dossier: Dossier, lens: Lens) -> set[str]:
    return {term for text in dossier.records.loc[lens.counted.index, "commodity"] for term in terms(text)}


def terms(commodities: str) -> set[str]:
    return {term.strip().casefold() for term in commodities.split(";")} - set(MANY)


def _of_goods(commodities: pd.Series, goods: set[str]) -> pd.Series:
    """Whether any of each record's commodities is one of the goods."""
    shared = {text: bool(terms(text) & goods) for text in commodities.unique()}
    return commodities.map(shared).astype(bool)


def sentence(row: pd.Series, title: str) -> str:
    """One yardstick in words: how many times it the claim is put at, and what it rests on."""
    years = "–".join(dict.fromkeys(f"{row[end]:.0f}" for end in ("first", "last") if row[end] == row[end]))
    ids = f"record{'s' * (len(row['records']) > 1)} {first_few(row['records'], MOST_RECORDS)}"
    worth = amounts.per_year_in_words(*row[list(amounts.ENDS)])
    about = ", ".join(filter(None, (row["kind"], worth, years, _another_time(row["apart"]), ids)))
    beyond = f" {row['above']} above all that it is put at." if row["above"] else ""
    return f"{_times(row)} {title} ({about}).{beyond}"


def _another_time(apart: int) -> str:
    """How far a yardstick of other years is off.

    >>> _another_time(-13), _another_time(1), _another_time(0)
    ('another time: 13 years earlier', 'another time: 1 year later', '')
    """
    return f"another time: {count(abs(apart), 'year')} {'earlier' if apart < 0 else 'later'}" if apart else ""


def _times(row: pd.Series) -> str:
    """The ratio as a multiple, or in percent where all of it is small.

    >>> _times(pd.Series({"ratio_low": 0.05, "ratio_high": 0.07, "or_less": True, "or_more": False}))
    'From 5% or less to 7% of'
    """
    factor, sign, of = (100, "%", "of") if row["ratio_high"] < SMALL else (1, "", "times")
    low, high = (ratio(row[end] * factor) + sign for end in ("ratio_low", "ratio_high"))
    beyond = [" or less" if row["or_less"] else "", " or more" if row["or_more"] else ""]
    # One figure that is open on both sides says no more than its size.
    one = low + ("" if all(beyond) else "".join(beyond))
    said = f"About {one}" if low == high else f"From {low}{beyond[0]} to {high}{beyond[1]}"
    return f"{said} {of}".replace("less than 0.001% or less", "less than 0.001%")
