"""The tables of how sure the balance is: candidate breaks, what is left without each source, who reports what."""

from collections.abc import Callable

import pandas as pd

from data import vocabulary
from data.balance import breaks, control, overturn, reporting, speakers
from data.balance.control import EVERYBODY
from data.balance.rule import period_in_words
from data.choice import Choice
from data.memo import kept
from data.query import View
from data.tables.control import FORMULA, OF_SIDES, SIGNED
from data.tables.table import Table, evidence_of, rule_in_words

PERCENT = "%.1f%%"
BALANCES = ["Balance before", "Balance after", "Change of balance"]
EXPLAINS = (
    " Explained: 1 − Σ w (s − B of its side)² / Σ w (s − B of all)², s and w a claim's own balance and weight; one break "
    "by least squares (Bai 1994)."
)
LEFT_OUT_HOW = (
    " Left out: without its records a claim falls back on its next best record, or goes; one that nobody else denies "
    "is contested no more."
)


def candidates(view: View) -> pd.DataFrame:
    """One row per candidate day of a break: what it parts, and what it explains."""
    scan, proposed = breaks.scan(view), breaks.proposed(view)
    rank = {index: place for place, index in enumerate(proposed.index, start=1)}
    return pd.DataFrame(
        {
            "From": scan["day"].dt.date.astype("str"),
            "To": scan["until"].dt.date.astype("str"),
            "Explained %": (scan["explained"].astype(float) * 100).round(1),
            "Proposed": pd.Series([rank.get(index) for index in scan.index], index=scan.index, dtype="Int64"),
            "Balance before": scan["before"].astype(float).round(2),
            "Balance after": scan["after"].astype(float).round(2),
            "Change of balance": scan["change"].astype(float).round(2),
            "Claims before": scan["claims_before"],
            "Claims after": scan["claims_after"],
            "Months from the turning point": scan["months"].astype(float).round(1),
            "Period": pd.Series(
                [period_in_words(each) for each in scan["period"]], index=scan.index, dtype="str"
            ),
        }
    )


def candidates_whole(view: View) -> pd.DataFrame:
    """The same with the claims that stand then: their records, sources and links."""
    table = candidates(view)
    periods = pd.PeriodIndex(breaks.scan(view)["period"], freq=view.rule.frequency)
    return table.join(
        evidence_of(view, view.control, control.standing(view.control, periods, view.rule), table.index)
    )


@kept
def _left_out(view: View) -> pd.DataFrame:
    """`overturn.without` for all that is left out in turn, with ``what`` it is."""
    found = [overturn.without(view, what).assign(what=what) for what in overturn.LEFT_OUT]
    return pd.concat(found, ignore_index=True)


def left_out(view: View) -> pd.DataFrame:
    """One row per source, origin, kind of source and partner: the balances without it, and how far they move."""
    found = _left_out(view)
    return pd.DataFrame(
        {
            **_named(view, found, "Left out"),
            "Claims": found["claims"],
            **{
                shown: found[column].astype(float).round(2)
                for shown, column in zip(BALANCES, ("before", "after", "change"), strict=True)
            },
            "Claims left before": found["claims_before"],
            "Claims left after": found["claims_after"],
            "Moves the balance after by": found["moves"].astype(float).round(3),
            "Moves the change by": found["moves_change"].astype(float).round(3),
        }
    )


def left_out_whole(view: View) -> pd.DataFrame:
    """The same with the records on control of the claims that each says something of."""
    return _with_records(view, left_out(view), _left_out(view), speakers.claims_of)


@kept
def _reported(view: View) -> pd.DataFrame:
    """`reporting.reporting` by kind and by country, with ``what`` it is."""
    found = [reporting.reporting(view, by).assign(what=by) for by in reporting.SLICES]
    return pd.concat(found, ignore_index=True)


def reported(view: View) -> pd.DataFrame:
    """One row per kind and per country of source: how many claims it gives to whom."""
    found = _reported(view)
    return pd.DataFrame(
        {
            **_named(view, found, "By"),
            "Claims": found["claims"],
            "Focal actor in control": found["focal"],
            "Partner in control": found["partner"],
            vocabulary.MUTUAL.capitalize(): found["mutual"],
            "Focal actor, % of one-sided": (found["share"].astype(float) * 100).round(1),
            "Balance on these alone": found["balance"].astype(float).round(2),
        }
    )


def reported_whole(view: View) -> pd.DataFrame:
    """The same with the records on control of those claims."""
    return _with_records(view, reported(view), _reported(view), _asserted)


def _named(view: View, found: pd.DataFrame, head: str) -> dict[str, pd.Series]:
    """What each row of ``found`` is, its ``what`` and ``name``, as columns on screen."""
    names = [speakers.label(view.dossier, *pair) for pair in zip(found["what"], found["name"], strict=True)]
    return {head: found["what"].str.capitalize(), "Name": pd.Series(names, index=found.index, dtype="str")}


def _with_records(
    view: View, table: pd.DataFrame, found: pd.DataFrame, claims_of: Callable[[View, str, str], list[str]]
) -> pd.DataFrame:
    """The table with the records on control of the claims that are behind each row of ``found``."""
    behind = [claims_of(view, *pair) for pair in zip(found["what"], found["name"], strict=True)]
    return table.join(evidence_of(view, view.control, behind, table.index))


def _asserted(view: View, by: str, name: str) -> list[str]:
    return speakers.asserted_by(view, by, name, speakers.ANYBODY)


def _said_by(found: pd.DataFrame, row: pd.Series) -> Choice:
    return Choice("said_by", (found.at[row.name, "what"], found.at[row.name, "name"]))


BREAKS = Table(
    "Candidate breaks",
    candidates,
    candidates_whole,
    lambda view, row: Choice("control", (EVERYBODY, row["Period"].replace(" ", ""))),
    {
        "Explained": (["Explained %", "From"], [False, True]),
        "Oldest first": (["From"], [True]),
        "Change of balance": (["Change of balance", "From"], [False, True]),
    },
    {**dict.fromkeys(BALANCES, SIGNED), "Explained %": PERCENT},
    "Between From and To no claim lies, so that any day of it parts them alike. A row opens the claims that stand then.",
    OF_SIDES + EXPLAINS,
    rule_in_words,
)
OVERTURN = Table(
    "Left out in turn",
    left_out,
    left_out_whole,
    lambda view, row: _said_by(_left_out(view), row),
    {
        "What is left out, most moving first": ([], []),
        "Balance after": (["Balance after", "Name"], [True, True]),
        "Change of balance": (["Change of balance", "Name"], [True, True]),
        "Claims": (["Claims", "Name"], [False, True]),
    },
    dict.fromkeys(BALANCES, SIGNED)
    | dict.fromkeys(["Moves the balance after by", "Moves the change by"], "%+.3f"),
    in_words=rule_in_words,
    formula=OF_SIDES + LEFT_OUT_HOW,
)
REPORTING = Table(
    "Who says so",
    reported,
    reported_whole,
    lambda view, row: Choice(
        "reported", (*_reported(view).loc[row.name, ["what", "name"]], speakers.ANYBODY)
    ),
    {
        "By kind, then by country": ([], []),
        "Claims": (["Claims", "Name"], [False, True]),
        "Share of the focal actor": (["Focal actor, % of one-sided", "Name"], [True, True]),
    },
    {"Focal actor, % of one-sided": "%.0f%%", "Balance on these alone": SIGNED},
    "A claim in which sources of one kind name two holders is counted at both.",
    FORMULA,
    rule_in_words,
)
