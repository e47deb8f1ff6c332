"""The tables that pages show and analysts take away. A table is one function and one entry of `TABLES`."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data import query, schema, vocabulary
from data.query import View

JOINED = "; "


@dataclass(frozen=True)
class Table:
    """A table of a view: what the screen shows, and ``build``, what is taken away, with more columns."""

    name: str
    shown: Callable[[View], pd.DataFrame]
    """What the screen shows."""
    build: Callable[[View], pd.DataFrame]
    sorts: dict[str, tuple[list[str], list[bool]]]
    """Ways to sort it: label -> columns and whether each ascends."""

    def sorted(self, view: View, by: str, whole: bool = True) -> pd.DataFrame:
        """All rows in the order asked for, on the index of the ties or records; ``whole`` with all columns."""
        columns, ascending = self.sorts[by]
        rows = self.build(view) if whole else self.shown(view)
        return rows.sort_values(columns, ascending=ascending, kind="stable") if columns else rows


def ties(view: View) -> pd.DataFrame:
    """One row per tie of the view with its record ids, sources and links."""
    keyed = pd.MultiIndex.from_frame(view.ties[query.PAIR])
    return ties_shown(view).join(_behind(view).reindex(keyed).fillna("").set_index(view.ties.index))


def ties_shown(view: View) -> pd.DataFrame:
    """One row per tie of the view, without what takes long to gather and is a click away."""
    table = view.ties
    holds = [
        JOINED.join(name for name, said in ((t.a, t.a_controls), (t.b, t.b_controls)) if said)
        for t in table.itertuples()
    ]
    return pd.DataFrame(
        {
            "Actor": table["a"],
            "Counterpart": table["b"],
            "Kind": [vocabulary.category(vocabulary.TIE, name).label for name in table["category"]],
            "Claims": table["claims"],
            "Contested": table["contested"],
            "Records": table["records"],
            "Denials": table["denials"],
            "Independent origins": table["origins"],
            "Upper hand, as said": holds,
            "First attested": _year(table["first"]),
            "Last attested": _year(table["last"]),
        }
    )


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
        shown[title] = _looked_up(found["source_id"], sources[column])
    shown["Reliability"] = found["reliability"].astype("str")
    shown["Origin"] = found["origin"].astype(object).map(view.dossier.origin_labels)
    shown["Claim status"] = found["status"].astype("str")
    shown["Span rests on"] = found["basis"].astype("str")
    further = [name for name in found.columns if name in _further(view)]
    text = shown.select_dtypes("category").columns
    return shown.astype(dict.fromkeys(text, "str")).drop(columns="Derived from").join(found[further])


def _looked_up(keys: pd.Series, values: pd.Series) -> pd.Series:
    """Text behind each key; blank where there is none."""
    return keys.astype("str").map(values).astype("str").fillna("")


def _further(view: View) -> set[str]:
    """Columns of the analyst's own file that the format does not know."""
    return set(view.records.columns) & set(view.dossier.further)


def _year(days: pd.Series) -> pd.Series:
    """The year alone: ties gather dates of differing precision, and the year is what all of them have."""
    return days.dt.year.astype("Int64")


def _behind(view: View) -> pd.DataFrame:
    """Record ids, sources and links of each tie."""
    found = query.paired(view.records, view.dossier.focal_actor)
    sources = view.dossier.table("sources").set_index("source_id")
    source = found["source_id"].astype(object)
    found = found.assign(
        title=_looked_up(found["source_id"], sources["title"])
        .where(source.isin(sources.index), source)
        .replace("", "this file"),
        link=_looked_up(found["source_id"], sources["url"]),
    )
    grouped = found.groupby(query.PAIR, observed=True)
    joined = {
        "Record ids": grouped["record_id"].agg(_once),
        "Sources": grouped["title"].agg(_once),
        "Links": grouped["link"].agg(_once),
    }
    return pd.DataFrame(joined)


def _once(values: pd.Series) -> str:
    return JOINED.join(dict.fromkeys(value for value in values if value))


TIES = Table(
    "Ties",
    ties_shown,
    ties,
    {
        "Independent origins": (["Independent origins", "Claims", "Records"], [False, False, False]),
        "Contested claims": (["Contested", "Independent origins"], [False, False]),
        "Last attested": (["Last attested", "Independent origins"], [False, False]),
        "Actors": (["Actor", "Counterpart", "Kind"], [True, True, True]),
        "Kind": (["Kind", "Independent origins"], [True, False]),
    },
)
RECORDS = Table(
    "Records",
    records,
    records,
    {
        "As in the file": ([], []),
        "Start": (["Start", "Record"], [False, True]),
        "Published": (["Published", "Record"], [False, True]),
        "Actor": (["Actor", "Counterpart", "Record"], [True, True, True]),
        "Source title": (["Source title", "Record"], [True, True]),
    },
)
TABLES = {table.name: table for table in (TIES, RECORDS)}
"""Every table with its name on screen."""
