"""The evidence of each tie as plain text in plain values, for the network that is taken away as one HTML file."""

import pandas as pd

from components.builders import evidence
from components.builders.network import tie_id
from components.builders.text import web_link
from data import dates, query, sentences, vocabulary
from data.choice import Choice
from data.dossier import Dossier
from data.query import View
from data.words import count


def evidence_of(view: View, ties: pd.DataFrame) -> dict[str, dict]:
    """For each tie, by the id of its edge: ``heading``, its ends, ``says`` and its ``claims`` with their records.

    As in the evidence panel, these are all records of the claims. Denials come first, and those that the filters hide are marked: a filter must not
    erase a denial.
    """
    records, claims = view.dossier.records, view.dossier.claims
    spoken = query.paired(view.dossier).astype(dict.fromkeys(query.PAIR, "str"))
    of_tie = spoken.groupby(query.PAIR)["claim"].unique().to_dict()
    pairs = list(ties[query.PAIR].itertuples(index=False, name=None))
    wanted = {claim for pair in pairs for claim in of_tie[pair]}
    found = records[records["claim"].isin(wanted)]
    found = found.assign(hidden=~found.index.isin(view.records.index), denies=found["stance"] == "denies")
    found = found.sort_values(["denies", "last"], ascending=[False, False], na_position="last", kind="stable")
    sources = (
        view.dossier.table("sources").drop_duplicates("source_id").set_index("source_id").to_dict("index")
    )
    said = {
        claim: _claim(view.dossier, claim, claims.loc[claim], rows, sources)
        for claim, rows in found.groupby("claim", observed=True)
    }
    return {
        tie_id(*pair): _tie(tie, [said[claim] for claim in of_tie[pair]])
        for tie, pair in zip(ties.itertuples(), pairs, strict=True)
    }


def _tie(tie, claims: list[dict]) -> dict:
    origins = count(tie.origins, "independent origin")
    said = sentences.disputes(tie) or count(tie.claims, "claim")
    says = f"{said} · {count(tie.records, 'record')} in view · {origins}"
    order = {"contested": 0, "denied": 1, "corroborated": 2, "single origin": 3}
    return {
        "heading": evidence.heading(Choice("tie", (tie.a, tie.b, tie.category))),
        "a": tie.a,
        "b": tie.b,
        "says": says,
        "claims": sorted(claims, key=lambda claim: order[claim["status"]]),
    }


def _claim(dossier: Dossier, claim: str, row: pd.Series, records: pd.DataFrame, sources: dict) -> dict:
    against = f" for, {row['denying_origins']} against" if row["denials"] else ""
    return {
        "title": dossier.titles[claim],
        "status": row["status"],
        "means": vocabulary.STATUSES[row["status"]],
        "says": f"{row['assertions']} assert, {row['denials']} deny · {count(row['origins'], 'independent origin')}{against}",
        "records": [_record(dossier, record, sources) for _, record in records.iterrows()],
    }


def _record(dossier: Dossier, record: pd.Series, sources: dict) -> dict:
    """One record: who says so, when, graded how, in which words, published where."""
    source = sources.get(record["source_id"], {})
    controller = str(record["controller"])
    parts = [
        record["attribution"] or "speaker not named",
        evidence.when(record),
        vocabulary.grade(record["reliability"], record["credibility"]),
        f"upper hand: {controller}" if controller else "",
        record["location"],
    ]
    return {
        "id": record["record_id"],
        "denies": bool(record["denies"]),
        "hidden": bool(record["hidden"]),
        "head": " · ".join(filter(None, parts)),
        "words": record["summary"] or "no summary",
        "source": source.get("title") or record["source_id"] or "this file",
        "about": _published(source),
        "link": web_link(source.get("url", "")),
        "place": record["locator"],
        "origin": dossier.origin_labels[record["origin"]],
    }


def _published(source: dict) -> str:
    """Publisher and date of a source; blank for one that sources.csv does not describe."""
    if not source:
        return ""
    return ", ".join(
        filter(None, (source["publisher"], dates.in_words(source["published"]) or "no date of publication"))
    )
