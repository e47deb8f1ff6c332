"""The tables of a claim under the lens: its figures one by one, and its intervals by origin."""

import pandas as pd

from data import dates, vocabulary
from data.query import View
from data.revenue import amounts, arithmetic, lens_origins, sums, yardstick_words
from data.revenue import yardsticks as held
from data.revenue.lens import Lens
from data.tables import money
from data.tables.table import JOINED, sourced

YES, NO = "yes", "no"
OUTCOMES = {True: YES, False: NO, None: "not known"}
BRIEF = {
    "Intervals by origin": ["Figures of", "USD per year", "Figures"],
    "Figures one by one": ["Record", "As worded", "As given", "USD per year"],
    "Arithmetic": ["Fits", "Computation"],
    "Held against other claims": ["Kind", "In words"],
}
"""The columns of each table that the screen shows, so few that a telephone has room for them; a download holds all."""
WHOLE_DOLLARS = (money.LOW, money.HIGH)


def figures(view: View, lens: Lens) -> pd.DataFrame:
    """One row per record of the claim: as given and as US dollars per year, with how it was computed."""
    table = lens.figures
    behind = sourced(view, table[["source_id"]])
    bounds = ("amount_low", "amount_high", "currency", "amount_per")
    return pd.DataFrame(
        {
            "Record": table["record_id"],
            "Stance": table["stance"].astype("str"),
            "As worded": table["amount_text"],
            "As given": sums.as_given(table) if len(table) else [],
            "USD per year": [
                amounts.money_in_words(*ends, "USD", "year", 3)
                for ends in amounts.rows(table, "usd_low", "usd_high")
            ],
            "How computed, or why not": sums.methods(table),
            "Enters the interval": table["counts"].map({True: YES, False: NO}),
            "Said by": table["attribution"],
            "Source": behind["title"],
            "Origin": table["origin"].astype(object).map(view.dossier.origin_labels),
            "Grade": [
                vocabulary.grade(*grade) for grade in amounts.rows(table, "reliability", "credibility")
            ],
            "Dated": [
                dates.when_in_words(*when) for when in amounts.rows(table, "start", "end", "published")
            ],
            money.LOW: money.whole(table["usd_low"]),
            money.HIGH: money.whole(table["usd_high"]),
            **{name.capitalize().replace("_", " "): table[name] for name in bounds},
            "Times per year": table["per_year"].round(4),
            "Units per USD": table["rate"],
            "Year of the rate": table["rate_year"].astype("Int64"),
            "Hidden by the filters": table["hidden"].map({True: YES, False: NO}),
            "Link": behind["link"],
        }
    )


def brief(name: str, rows: pd.DataFrame) -> pd.DataFrame:
    """A table as the screen shows it; how a figure was put per year stands beside the figure, a denial beside its record."""
    if "How computed, or why not" in rows:
        how = rows["How computed, or why not"]
        computed = rows["USD per year"] + " (" + how + ")"
        rows = rows.assign(
            Record=rows["Record"] + rows["Stance"].map({"denies": ", denies"}).fillna(""),
            **{"USD per year": computed.where(rows["USD per year"] != "", how)},
        )
    return rows[BRIEF[name]]


def intervals(view: View, lens: Lens) -> pd.DataFrame:
    """The interval of all origins, of each alone, and of all but each."""
    table, labels = lens.intervals, view.dossier.origin_labels
    ids = lens.counted.groupby("origin", observed=True)["record_id"].agg(JOINED.join)
    return pd.DataFrame(
        {
            "USD per year": [amounts.per_year_in_words(*ends) for ends in amounts.rows(table, *amounts.ENDS)],
            "Figures of": [lens_origins.called(row, labels) for _, row in table.iterrows()],
            "Figures": table["figures"].astype("Int64"),
            "Spread (times)": table["spread"].round(1),
            "Gap (times)": table["gap"].round(1),
            money.LOW: money.whole(table["usd_low"]),
            money.HIGH: money.whole(table["usd_high"]),
            "Open below": table["open_below"].map({True: YES, False: NO}),
            "Open above": table["open_above"].map({True: YES, False: NO}),
            "Record ids": [_ids(kind, origin, ids) for kind, origin in amounts.rows(table, "kind", "origin")],
        }
    )


def _ids(kind: str, origin: str, ids: pd.Series) -> str:
    """The records whose figures an interval holds."""
    kept = {"only": ids.index == origin, "without": ids.index != origin}.get(kind, ids.index == ids.index)
    return JOINED.join(ids[kept])


def checks(view: View, lens: Lens) -> pd.DataFrame:
    """Every check of the claim's figures, those that do not fit first, with the records on both sides."""
    found = arithmetic.checks(view.dossier, lens.claim)
    return pd.DataFrame(
        {
            "Fits": [OUTCOMES[check.fits] for check in found],
            "Check": [check.kind[:1].upper() + check.kind[1:] for check in found],
            "Computation": [check.computation for check in found],
            "Record ids": [JOINED.join(check.records) for check in found],
        },
        dtype="str",
    )


def yardsticks(view: View, lens: Lens) -> pd.DataFrame:
    """The other claims that the claim is held against, as ratios; never summed with it."""
    table = held.yardsticks(view.dossier, lens)
    if table.empty:
        return pd.DataFrame()
    titles = view.dossier.titles
    return pd.DataFrame(
        {
            "Held against": table["claim"].map(titles),
            "Kind": [kind[:1].upper() + kind[1:] for kind in table["kind"].astype("str")],
            "In words": [yardstick_words.sentence(row, titles[row["claim"]]) for _, row in table.iterrows()],
            "Ratio, lowest": table["ratio_low"].astype(float).round(5),
            "Ratio, highest": table["ratio_high"].astype(float).round(5),
            "Lowest or less": table["or_less"].map({True: YES, False: NO}),
            "Highest or more": table["or_more"].map({True: YES, False: NO}),
            money.LOW: money.whole(table["usd_low"]),
            money.HIGH: money.whole(table["usd_high"]),
            "First year": table["first"].astype("Int64"),
            "Last year": table["last"].astype("Int64"),
            "Dated by publication alone": table["printed"].map({"every": YES, "some": "in part", "": NO}),
            "Record ids": [JOINED.join(ids) for ids in table["records"]],
            "Key": table["claim"].astype("str"),
        }
    )
