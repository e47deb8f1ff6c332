"""The table of claims, most disputed first."""

import pandas as pd

from data import vocabulary
from data.choice import Choice
from data.query import View
from data.tables.table import JOINED, Table, evidence_of


def claims(view: View) -> pd.DataFrame:
    """One row per claim with a record in view; its status, origins and denials are those of the whole dossier."""
    counts = view.records.groupby("claim", observed=True).size()
    found = view.dossier.claims.loc[counts.index]
    first = view.records.drop_duplicates("claim").set_index("claim").loc[counts.index]
    table = pd.DataFrame(
        {
            "Claim": view.dossier.titles.reindex(counts.index),
            "About": _about(first),
            "Kind": vocabulary.kinds(first),
            "Status": found["status"],
            "Assertions": found["assertions"],
            "Denials": found["denials"],
            "Independent origins": found["origins"],
            "Denying origins": found["denying_origins"],
            "Records in view": counts,
            "Key": counts.index.astype("str"),
        }
    )
    order = ["Denying origins", "Independent origins", "Records in view", "Key"]
    return table.sort_values(order, ascending=[False, False, False, True], ignore_index=True)


def _about(records: pd.DataFrame) -> list[str]:
    pairs = zip(records["actor"].astype(object), records["counterpart"].astype(object), strict=True)
    return [JOINED.join(filter(None, pair)) for pair in pairs]


def claims_whole(view: View) -> pd.DataFrame:
    """The same with the records, sources and links behind each claim."""
    table = claims(view)
    return table.join(evidence_of(view, view.records, [[claim] for claim in table["Key"]], table.index))


CLAIMS = Table(
    "Claims",
    claims,
    claims_whole,
    lambda view, row: Choice("claim", (row["Key"],)),
    {
        "Most disputed": ([], []),
        "Independent origins": (["Independent origins", "Claim"], [False, True]),
        "Status": (["Status", "Claim"], [True, True]),
        "Claim": (["Claim"], [True]),
    },
)
