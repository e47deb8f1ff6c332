"""The evidence of each tie as plain text in plain values, for the network that is taken away as one HTML file."""

from dataclasses import replace

import pandas as pd

from components.builders import evidence, headings
from components.builders.network import tie_id
from components.builders.text import in_a_row, web_link
from data import dates, query, vocabulary
from data.choice import Choice, marked
from data.dossier import Dossier
from data.query import View
from data.words import count

NO_TIE = "activity"
"""Stands for the id of a tie in records that are of none."""


def evidence_of(view: View, ties: pd.DataFrame) -> dict[str, dict]:
    """For each tie, by the id of its edge: ``heading``, its ends, ``drawn``, ``says`` and its ``claims`` with their records.

    As in the evidence panel, these are all records of the claims, in the same order and with the same marks for those that the filters hide,
    that are not of the time shown or that are about others: nothing must erase a denial.
    """
    records, claims = view.dossier.records, view.dossier.claims
    spoken = query.paired(view.dossier).astype(dict.fromkeys(query.PAIR, "str"))
    of_tie = spoken.groupby(query.PAIR)["claim"].unique().to_dict()
    pairs = list(ties[query.PAIR].itertuples(index=False, name=None))
    wanted = {claim for pair in pairs for claim in of_tie[pair]}
    found = marked(view, records[records["claim"].isin(wanted)])
    found = found.assign(tie=pd.Series(map(tie_id, *(spoken[name] for name in query.PAIR)), spoken.index))
    found = found.assign(tie=found["tie"].fillna(NO_TIE))
    sources = (
        view.dossier.table("sources").drop_duplicates("source_id").set_index("source_id").to_dict("index")
    )
    rows: dict[str, list[dict]] = {}
    for record in found.to_dict("records"):
        rows.setdefault(record["claim"], []).append(record)
    said = {
        claim: _claim(view.dossier, claim, claims.loc[claim], own, sources) for claim, own in rows.items()
    }
    behind = _behind(found)
    return {
        tie_id(*pair): _tie(tie, [(said[claim], behind[claim]) for claim in of_tie[pair]], view.scene.timed())
        for tie, pair in zip(ties.itertuples(), pairs, strict=True)
    }


def _behind(found: pd.DataFrame) -> dict[str, list[tuple[str, evidence.Behind]]]:
    """Claim -> its records as they are counted, each after the id of its tie."""
    behind: dict[str, list[tuple[str, evidence.Behind]]] = {}
    columns = ["tie", "claim", "origin", "denies", "hidden", "elsewhen"]
    for tie, *row in found[columns].itertuples(index=False):
        behind.setdefault(row[0], []).append((tie, evidence.Behind(*row)))
    return behind


def _tie(tie, claims: list[tuple[dict, list[tuple[str, evidence.Behind]]]], timed: bool) -> dict:
    """A tie with its claims, those of the time shown first and of these the contested ones, as in the evidence panel."""
    own = tie_id(tie.a, tie.b, tie.category)
    counted = [
        (said, [replace(each, others=about != own) for about, each in records]) for said, records in claims
    ]
    ordered = sorted(counted, key=lambda pair: (_elsewhen(pair[1]), evidence.ORDER.index(pair[0]["status"])))
    behind = [each for _, records in counted for each in records]
    return {
        "heading": headings.heading(Choice("tie", (tie.a, tie.b, tie.category))),
        "a": tie.a,
        "b": tie.b,
        "drawn": bool(tie.drawn),
        "says": evidence.behind_in_words([said["status"] for said, _ in counted], behind, timed),
        "claims": [said for said, _ in ordered],
    }


def _elsewhen(records: list[evidence.Behind]) -> bool:
    """Whether no record of a claim that is about the tie itself is of the time shown."""
    return all(each.elsewhen for each in records if not each.others)


def _claim(dossier: Dossier, claim: str, row: pd.Series, records: list[dict], sources: dict) -> dict:
    several = len({record["tie"] for record in records}) > 1
    against = f" for, {row['denying_origins']} against" if row["denials"] else ""
    return {
        "title": dossier.titles[claim],
        "status": row["status"],
        "means": vocabulary.STATUSES[row["status"]],
        "says": f"{row['assertions']} assert, {row['denials']} deny · {count(row['origins'], 'independent origin')}{against}",
        "records": [
            {**_record(dossier, record, sources), **(_whom(record) if several else {})} for record in records
        ],
    }


def _whom(record: dict) -> dict:
    """Whom a record is about, where not all records of its claim are about the same."""
    return {"tie": record["tie"], "whom": evidence.whom(record)}


def _record(dossier: Dossier, record: dict, sources: dict) -> dict:
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
        "elsewhen": bool(record["elsewhen"]),
        "head": in_a_row(parts),
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
