"""Who stands behind what is said of control: sources, origins, their kinds and countries; and of whom it is said, the
partners."""

from typing import TYPE_CHECKING

import pandas as pd

from data import vocabulary
from data.memo import kept, kept_for_each
from data.query.tie import paired

if TYPE_CHECKING:
    from data.dossier import Dossier
    from data.query.narrow import View

SOURCE, ORIGIN, KIND, COUNTRY = "source", "origin", "kind of source", "country of source"
ORIGIN_KIND = "kind of origin"
PARTNER = "partner"
NOT_STATED = ""
ANYBODY = "any"
"""Whoever is said to hold control."""


def labels(dossier: "Dossier", what: str, index: pd.Index) -> pd.Series:
    """Which source, origin, kind or country each record is of, or which partner it is about, as a categorical on the
    ``index`` of the records; missing for a record that is about no partner."""
    records = dossier.records
    if what == PARTNER:
        ties = paired(dossier)
        return ties["b"].where((ties["a"] == dossier.focal_actor).to_numpy()).reindex(index)
    if what == ORIGIN:
        return records["origin"].loc[index]
    if what == KIND:
        return records["source_kind"].loc[index]
    source = records["source_id"].loc[index]
    if what == SOURCE:
        return source
    own, known = (
        (records["origin"].loc[index], _origin_kinds(dossier))
        if what == ORIGIN_KIND
        else (source, dossier.table("sources").set_index("source_id")["country"].to_dict())
    )
    stated = [known.get(name, NOT_STATED) for name in own.astype("str")]
    return pd.Series(stated, index=own.index, dtype="str").astype("category")


@kept
def _origin_kinds(dossier: "Dossier") -> dict[str, str]:
    """Origin -> its kind, by origins.csv, else by sources.csv where it is a source itself."""
    tables = ((dossier.table("sources"), "source_id"), (dossier.table("origins"), "origin"))
    return {
        name: kind
        for table, key in tables
        for name, kind in zip(table[key], table["kind"], strict=True)
        if kind
    }


def claims_of(view: "View", what: str, name: str) -> list[str]:
    """The claims on control in view of which a record in the evidence is of this source, origin, kind or country, or
    about this partner, or which it denies."""
    return claims_by(view, what).get(name, [])


@kept_for_each
def claims_by(view: "View", what: str) -> dict[str, list[str]]:
    """`claims_of` for every name; to ask for each in turn takes seconds where thousands of origins speak."""
    found: dict[str, dict[str, None]] = {}
    for records in (view.control["claim"], denials(view)["claim"]):
        of = labels(view.dossier, what, records.index)
        about = of.notna().to_numpy()
        for name, claim in zip(of[about].astype(object), records[about].astype(object), strict=True):
            found.setdefault(name, {})[claim] = None
    return {name: list(claims) for name, claims in found.items()}


def asserted_by(view: "View", what: str, name: str, holder: str) -> list[str]:
    """The claims on control in view that this source, origin, kind or country asserts, of one holder as `data.query.control`
    names them or of `ANYBODY`."""
    if what not in (SOURCE, ORIGIN, KIND, ORIGIN_KIND, COUNTRY):
        return []
    found = view.control
    own = (labels(view.dossier, what, found.index) == name).to_numpy()
    if holder != ANYBODY:
        own = own & (found["holder"] == holder).to_numpy()
    return found.loc[own, "claim"].astype("str").unique().tolist()


@kept
def denials(view: "View") -> pd.DataFrame:
    """Every denial, in the whole dossier (rule 1), of a claim on control in view: its ``claim``."""
    records = view.dossier.records
    claims = view.control["claim"].unique()
    return records.loc[
        ((records["stance"] == "denies") & records["claim"].isin(claims)).to_numpy(), ["claim"]
    ]


def label(dossier: "Dossier", what: str, name: str) -> str:
    """What a source, an origin, a kind, a country or a partner is called on screen."""
    if what in (SOURCE, ORIGIN):
        return _titles(dossier).get(name) or dossier.origin_labels.get(name, name) or "this file"
    return (vocabulary.label(name) if what in (KIND, ORIGIN_KIND) else name) or "Not stated"


@kept
def _titles(dossier: "Dossier") -> dict[str, str]:
    """Source -> its title, with its publisher where it has both: one publisher may have printed many."""
    sources = dossier.table("sources")
    rows = zip(sources["source_id"], sources["title"], sources["publisher"], strict=True)
    return {
        source: f"{title} ({publisher})" if title and publisher else title or publisher
        for source, title, publisher in rows
    }
