"""The tables of revenue claims and of the figures behind them."""

import pandas as pd

from data import dates, vocabulary
from data.choice import Choice
from data.query import View
from data.revenue import amounts, given, money, money_names, sums
from data.tables.table import Table, evidence_of, sourced, year

LOW, HIGH = "USD per year, lowest", "USD per year, highest"


def revenue_shown(view: View) -> pd.DataFrame:
    """One row per claim of money, most disputed first, without what takes long to gather."""
    table = _ranked(money.claims(view))
    return pd.DataFrame(
        {
            "Taken in by": table["taker"].where(
                table["taker_stated"] | (table["taker"] == ""), table["taker"] + " (taker not stated)"
            ),
            "Stream": table["stream"],
            "Block": table["block"].astype("str"),
            "USD per year": [amounts.per_year_in_words(*ends) for ends in amounts.rows(table, *amounts.ENDS)],
            "As worded": table["wordings"],
            "As given": table["as_given"],
            "Status": table["status"],
            "Independent origins": table["origins"],
            "Denying origins": table["denying_origins"],
            "Assertions": table["assertions"],
            "Denials": table["denials"],
            "Paid by": table["payer"],
            LOW: whole(table["usd_low"]),
            HIGH: whole(table["usd_high"]),
            **{f"{name.capitalize()} (times)": _or_given(view, table, name) for name in ("spread", "gap")},
            "One-sided figures": [
                money_names.one_sided(*each) for each in amounts.rows(table, "ceilings", "floors")
            ],
            "First attested": year(table["first"]),
            "Last attested": year(table["last"]),
            "Records in view": table["records"],
            "What it leans on": table["notes"],
        }
    )


def _or_given(view: View, table: pd.DataFrame, name: str) -> pd.Series:
    """A spread or gap per year, else that of the figures as given."""
    return table[name].fillna(table["claim"].map(given.spreads(view)[name])).round(1)


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    """Disputed claims as rule 8 ranks them, then the others by origins and spread."""
    disputed = money.most_disputed(table)
    rest = table.drop(index=disputed.index)
    order = ["origins", "spread", "claim"]
    return pd.concat([disputed, rest.sort_values(order, ascending=[False, False, True])])


def whole(dollars: pd.Series) -> pd.Series:
    """Whole dollars: the cents of a computed figure would pretend."""
    return dollars.round().astype("Int64")


def revenue(view: View) -> pd.DataFrame:
    """One row per claim of money with its record ids, sources and links."""
    table = revenue_shown(view)
    known = money.claims(view).loc[table.index]
    claim = known["claim"]
    # A bound that nobody gives is lent by the other, so the numbers alone would hide it.
    ends = {
        f"Open {side}": known[f"open_{side}"].map({True: "yes", False: "no"}) for side in ("below", "above")
    }
    own = view.records[view.records["claim"].isin(claim)]
    behind = evidence_of(view, own, [[key] for key in claim], table.index)
    return table.assign(**ends, Claim=claim).join(behind)


def figures_shown(view: View) -> pd.DataFrame:
    """One row per record that speaks of money: as given and as computed, side by side."""
    table = sums.figures(view)
    frame = pd.DataFrame(_as_said(table) | _as_computed(table) | _where_from(view, table))
    return frame.astype(dict.fromkeys(frame.select_dtypes("category").columns, "str"))


def _as_said(table: pd.DataFrame) -> dict[str, pd.Series | list[str]]:
    """What each record says, the most telling first."""
    ends = amounts.rows(table, "usd_low", "usd_high")
    return {
        "Record": table["record_id"],
        "Stance": table["stance"],
        "Taken in by": table["taker"],
        "Stream": table["stream"],
        "As worded": table["amount_text"],
        "As given": sums.as_given(table),
        "USD per year": [amounts.money_in_words(*each, "USD", "year", 3) for each in ends],
        "How computed, or why not": sums.methods(table),
        "Paid by": table["payer"],
        "Measure": table["measure"].map({name: vocabulary.label(name) for name in table["measure"].unique()}),
    }


def _as_computed(table: pd.DataFrame) -> dict[str, pd.Series | list[str]]:
    """The numbers by which each figure is put per year, original and normalised."""
    return {
        LOW: whole(table["usd_low"]),
        HIGH: whole(table["usd_high"]),
        "Lowest amount": table["amount_low"],
        "Highest amount": table["amount_high"],
        "Currency": table["currency"],
        "Per": table["amount_per"],
        "Times per year": table["per_year"].round(4),
        "Units per USD": table["rate"],
        "Year of the rate": table["rate_year"].astype("Int64"),
        "Share (%)": table["share_percent"],
        "Share goes to": table["share_to"],
    }


def _where_from(view: View, table: pd.DataFrame) -> dict[str, pd.Series | list[str]]:
    """When each figure is of, how it stands, and where it comes from."""
    records = view.records.loc[table.index]
    behind = sourced(view, records[["source_id"]])
    return {
        "Dated": [dates.range_in_words(*pair) for pair in amounts.rows(records, "start", "end")],
        "Block": table["block"],
        "Claim status": records["status"],
        "Grade": [vocabulary.grade(*each) for each in amounts.rows(records, "reliability", "credibility")],
        "Source": behind["title"],
        "Published": records["published"],
        "Link": behind["link"],
    }


def figures(view: View) -> pd.DataFrame:
    """The figures with the claim and the origin of each."""
    table = sums.figures(view)
    records = view.records.loc[table.index]
    return figures_shown(view).assign(
        Start=records["start"],
        End=records["end"],
        Claim=table["claim"].astype("str"),
        Origin=records["origin"].astype(object).map(view.dossier.origin_labels),
    )


def _claim(view: View, row: pd.Series) -> Choice:
    return Choice("claim", (money.claims(view).at[row.name, "claim"],))


def _record(view: View, row: pd.Series) -> Choice:
    return Choice("record", (row["Record"],))


REVENUE = Table(
    "Revenue claims",
    revenue_shown,
    revenue,
    _claim,
    {
        "Most disputed": ([], []),
        "Highest USD per year": ([HIGH, "Taken in by"], [False, True]),
        "Widest gap": (["Gap (times)", "Independent origins"], [False, False]),
        "Independent origins": (["Independent origins", "Assertions"], [False, False]),
        "Taken in by": (["Taken in by", "Stream"], [True, True]),
        "Block": (["Block", HIGH], [True, False]),
        "Last attested": (["Last attested", "Taken in by"], [False, True]),
    },
    note="Claims of every block are in it, whichever are drawn above; the column Block says which is which. "
    "Where no figure can be put per year, spread and gap are of the figures as given, if two share a unit.",
    formats=dict.fromkeys((LOW, HIGH), "localized"),
)
FIGURES = Table(
    "Figures",
    figures_shown,
    figures,
    _record,
    {
        "As in the file": ([], []),
        "Highest USD per year": ([HIGH, "Record"], [False, True]),
        "Taken in by": (["Taken in by", "Stream", "Record"], [True, True, True]),
        "Published": (["Published", "Record"], [False, True]),
    },
    formats=dict.fromkeys((LOW, HIGH, "Lowest amount", "Highest amount"), "localized"),
)
