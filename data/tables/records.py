"""The table of records."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from data import schema, vocabulary
from data.choice import Choice
from data.intake.checking import OWN
from data.network import scene_sentences
from data.network import shown as network
from data.network.scene import Scene
from data.query import View
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
    text = shown.select_dtypes("category").columns
    shown = shown.astype(dict.fromkeys(text, "str")).drop(columns="Derived from")
    return shown.join(found[[OWN + name for name in view.dossier.further]].rename(columns=_own_titles(shown)))


def records_shown(view: View) -> pd.DataFrame:
    """The same for the screen: kinds by their label instead of the word of the file."""
    return records(view).assign(Category=vocabulary.kinds(view.records))


def _own_titles(shown: pd.DataFrame) -> Callable[[str], str]:
    """What a column of the analyst's own is called: as in the file, unless a column of ours has that title."""
    ours = {title.casefold() for title in shown.columns}

    def title(name: str) -> str:
        own = name.removeprefix(OWN)
        return f"{own} (own column)" if own.casefold() in ours else own

    return title


def _choice(view: View, row: pd.Series) -> Choice:
    return Choice("record", (view.records.at[row.name, "record_id"],))


RECORDS = Table(
    "Records",
    records_shown,
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


def _of_ties(view: View) -> View:
    """The same view with the records alone that speak of the ties its scene shows; whole where the scene asks for nothing."""
    if view.scene == Scene():
        return view
    own = view.records.index.isin(network.records(view).index)
    return replace(view, records=view.records[own])


def _of_ties_in_words(view: View) -> str:
    said = scene_sentences.in_words(view)
    return f"{said}; only records of these ties" if said else ""


RECORDS_OF_TIES = replace(
    RECORDS,
    shown=lambda view: records_shown(_of_ties(view)),
    build=lambda view: records(_of_ties(view)),
    in_words=_of_ties_in_words,
    note="Where the settings of the picture leave ties out, only the records of the ties that are left.",
)
"""The records on the page of the network, which follow its picture."""
