"""The table of records."""

import pandas as pd

from data import schema
from data.query import Choice, View
from data.tables.table import Table, looked_up


def records(view: View) -> pd.DataFrame:
    """One row per record of the view: every column of the file, its source, origin and the status of its claim."""
    found = view.records
    sources = view.dossier.table("sources").set_index("source_id")
    shown = found[schema.columns("records")].rename(columns=schema.titles("records"))
    for column, title in (
        ("title", "Source title"),
        ("publisher", "Publisher"),
        ("published", "Published"),
        ("url", "Link"),
    ):
        shown[title] = looked_up(found["source_id"], sources[column])
    shown["Reliability"] = found["reliability"].astype("str")
    shown["Origin"] = found["origin"].astype(object).map(view.dossier.origin_labels)
    shown["Claim status"] = found["status"].astype("str")
    shown["Span rests on"] = found["basis"].astype("str")
    further = [name for name in found.columns if name in _further(view)]
    text = shown.select_dtypes("category").columns
    return shown.astype(dict.fromkeys(text, "str")).drop(columns="Derived from").join(found[further])


def _further(view: View) -> set[str]:
    """Columns of the analyst's own file that the format does not know."""
    return set(view.records.columns) & set(view.dossier.further)


def _choice(view: View, row: pd.Series) -> Choice:
    return Choice("record", (view.records.at[row.name, "record_id"],))


RECORDS = Table(
    "Records",
    records,
    records,
    _choice,
    {
        "As in the file": ([], []),
        "Start": (["Start", "Record"], [False, True]),
        "Published": (["Published", "Record"], [False, True]),
        "Actor": (["Actor", "Counterpart", "Record"], [True, True, True]),
        "Source title": (["Source title", "Record"], [True, True]),
    },
)
