"""The table of flows: who is said to pay whom and who takes which share, whether each is drawn, and why not."""

import pandas as pd

from data.choice import Choice
from data.query import View
from data.revenue import amounts, drawn_flows, flows, shares
from data.revenue.flow_settings import HIGHEST
from data.tables import money
from data.tables.table import JOINED, Table, evidence_of

DRAWN_AT = "Drawn at (USD per year)"
NOT_STATED = "not stated"
DRAWN, REST_DRAWN = "yes", "yes: what its parts leave of it"


def shown(view: View) -> pd.DataFrame:
    """One row per flow, those that are drawn first, the largest of them on top."""
    value = drawn_flows.drawn(view).table["value"]
    table = _as_drawn(view)
    table = table.loc[value.reindex(table.index).sort_values(ascending=False, kind="stable").index]
    parts = [_flow(view, table), _drawing(view, table), _about(view, table), _basis(table)]
    return pd.concat([*parts, _numbers(view, table)], axis=1)


def _as_drawn(view: View) -> pd.DataFrame:
    """The flows, each that is drawn with who pays it by the figures of the year that is drawn."""
    table, drawn = flows.flows(view), drawn_flows.drawn(view).table
    own = drawn[~drawn.index.duplicated()]
    there = table.index.isin(own.index)
    columns = ("payer", "stated", "reverse")
    return table.assign(
        **{name: own[name].reindex(table.index).where(there, table[name]) for name in columns}
    )


def _flow(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Who pays whom how much, in words."""
    return pd.DataFrame(
        {
            "Paid by": table["payer"].where(table["payer"] != "", NOT_STATED),
            "Taken in by": table["taker"].where(table["taker"] != "", NOT_STATED),
            "USD per year": [amounts.per_year_in_words(*ends) for ends in amounts.rows(table, *amounts.ENDS)],
        },
        index=table.index,
    )


def _about(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """The claim of each flow, of what the money is made, and which share it is."""
    return pd.DataFrame(
        {
            "Claim": view.dossier.titles.reindex(table["claim"]).to_numpy(),
            "Stream": table["stream"],
            "Share": _shares(view, table),
        },
        index=table.index,
    )


def _shares(view: View, table: pd.DataFrame) -> list[str]:
    """The share of each flow, with “or more” and “or less” where it is worded so; blank where none is stated."""
    ends = shares.shares(view).set_index(["claim", "taker"])[["low", "high", "open_below", "open_above"]]
    own = table.drop(columns=["open_below", "open_above"]).join(ends, on=["claim", "taker"])
    below = own["open_below"].eq(True) & (own["percent_low"] == own["low"])
    above = own["open_above"].eq(True) & (own["percent_high"] == own["high"])
    stated = own.assign(below=below, above=above)
    return [
        shares.percent_in_words(*row) if row[0] == row[0] else ""
        for row in amounts.rows(stated, "percent_low", "percent_high", "below", "above")
    ]


def _drawing(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """Whether each flow is drawn, at which sum in words, so that no cell can cut a number short, and why not."""
    drawn = drawn_flows.drawn(view)
    state = drawn.table["kind"].map(lambda kind: REST_DRAWN if kind == drawn_flows.REST else DRAWN)
    state += drawn.table["mixed"].map(lambda mixed: f"; {mixed}" if mixed else "")
    now = state.astype(object).reindex(table.index)
    why = pd.Series(drawn.why, dtype=object).reindex(table.index).fillna("")
    return pd.DataFrame(
        {
            f"Drawn at ({bound(view)})": [
                amounts.per_year_in_words(value, value) for value in drawn.table["value"].reindex(table.index)
            ],
            "Drawn": now.fillna("no"),
            "Why not drawn": why.where(now.isna(), ""),
            "Dated by publication alone": drawn.table["printed"]
            .reindex(table.index)
            .gt(0)
            .map({True: "yes", False: ""}),
        }
    )


def _basis(table: pd.DataFrame) -> pd.DataFrame:
    """What each flow rests on, and how its figures were computed."""
    return pd.DataFrame(
        {
            "Said the other way round": [JOINED.join(ids) for ids in table["reverse"]],
            "Payer and taker named by": [
                flows.named_by(*row).removeprefix("payer and taker named by ")
                for row in amounts.rows(table, "stated", "records")
            ],
            "Status": table["status"],
            "Independent origins": table["origins"].astype("Int64"),
            "Denying origins": table["denying_origins"].astype("Int64"),
            "How computed, or why not": table["method"].where(table["method"] != "", table["note"]),
            "Block": table["block"].where(table["block"] != "", "No figure"),
        },
        index=table.index,
    )


def _numbers(view: View, table: pd.DataFrame) -> pd.DataFrame:
    """The figures and years of each flow as numbers, and the records that state it."""
    return pd.DataFrame(
        {
            DRAWN_AT: money.whole(drawn_flows.drawn(view).table["value"].reindex(table.index)),
            money.LOW: money.whole(table["usd_low"]),
            money.HIGH: money.whole(table["usd_high"]),
            "Open below": table["open_below"].map({True: "yes", False: "no"}),
            "Open above": table["open_above"].map({True: "yes", False: "no"}),
            "Share, lowest (%)": table["percent_low"],
            "Share, highest (%)": table["percent_high"],
            "First attested": table["first"].dt.year.astype("Int64"),
            "Last attested": table["last"].dt.year.astype("Int64"),
            "Records that state it": [JOINED.join(ids) for ids in table["records"]],
        },
        index=table.index,
    )


def bound(view: View) -> str:
    """Which bound the flows are drawn at, as a column says it."""
    return "highest bound" if view.flows.bound == HIGHEST else "lowest bound"


def whole(view: View) -> pd.DataFrame:
    """The same with the key of the claim and all its records in view, sources and links."""
    table = shown(view)
    claim = flows.flows(view)["claim"].reindex(table.index)
    behind = evidence_of(view, view.records, [[key] for key in claim], table.index)
    return table.assign(Key=claim).join(behind)


FLOWS = Table(
    "Flows",
    shown,
    whole,
    lambda view, row: Choice("claim", (flows.flows(view).at[row.name, "claim"],)),
    {
        "Drawn, largest first": ([], []),
        "Highest USD per year": ([money.HIGH, "Claim"], [False, True]),
        "Paid by": (["Paid by", "Taken in by"], [True, True]),
        "Taken in by": (["Taken in by", "Paid by"], [True, True]),
        "Share": (["Share, highest (%)", "Claim"], [False, True]),
    },
    formats=dict.fromkeys((DRAWN_AT, money.LOW, money.HIGH), "localized"),
    widths={"USD per year": 200, "Why not drawn": 330},
    in_words=lambda view: view.flows.in_words(),
    formula="USD per year: from the lowest to the highest bound that a record of the claim asserts. Drawn: one flow per claim "
    "and taker, by its figures of the year asked for (by default that of most claims; undated ones are of none), at the bound asked for; of a claim that "
    "others are part of, rest = its bound − Σ the same bound of its parts; of what may be the same money, one claim.",
    note="A flow in both directions is two rows, never netted.",
)
