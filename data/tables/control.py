"""The tables of the timeline: control over time, and dated events."""

import pandas as pd

from data import events, vocabulary
from data.balance import contested, control, resampling
from data.balance.control import EVERYBODY
from data.balance.rule import period_in_words
from data.choice import Choice
from data.query import View
from data.tables.table import Table, evidence_of, rule_in_words

SIGNED = "%+.2f"
FORMULA = (
    "Control balance B = (w_F − w_P) / (w_F + w_P + w_M), from −1 (partners hold control) to +1 (the focal actor F "
    "does). w: weights of the claims that say so, each the reliability × credibility of its best asserting record "
    "(A/1 = 1, B/2 = 0.8, C/3 = 0.6, D/4 = 0.4, E/5 = 0.2, F/6/none = 0.5), contested claims half, unless set otherwise."
)
RESAMPLED = (
    f" 90% from and to: the middle 90% of {resampling.DRAWS} resamples of the independent origins (a claim's weight times the "
    "mean number of times its origins were drawn), none on fewer than 5 origins. Worst and best case: each contested "
    "claim counted in full or not at all, whichever moves the balance most."
)
OF_PERIODS = f"{FORMULA} In each period a claim keeps 0.5 ** (months since its last attestation / half-life) of its weight; the half-life is 24 months unless set otherwise.{RESAMPLED}"
OF_SIDES = f"{FORMULA} Before and after by the latest possible start and the earliest possible end, without fading.{RESAMPLED}"
LOW, HIGH = "90% from", "90% to"
"""Columns of the band: the middle 90% of the resamples of the independent origins."""
WORST, BEST = "Contested: worst case", "Contested: best case"
WEIGHTS_SHOWN = {
    "Weight: focal actor": "w_focal",
    "Weight: partners": "w_partner",
    "Weight: mutual": "w_mutual",
}


def over_time(view: View) -> pd.DataFrame:
    """One row per period: the balance, the weights behind it, standing claims and their origins."""
    series = control.line(view)
    return pd.DataFrame(
        {
            "Period": pd.Series([period_in_words(each) for each in series["period"]], dtype="str"),
            "Balance": series["balance"].astype(float).round(2),
            **_limits(resampling.band(view), LOW, HIGH),
            **_limits(contested.cases(view), WORST, BEST),
            **{shown: series[name].astype(float).round(2) for shown, name in WEIGHTS_SHOWN.items()},
            "Standing claims": series["claims"],
            "Contested": series["contested"],
            "Independent origins": series["origins"],
        }
    )


def _limits(band: pd.DataFrame, low: str, high: str) -> dict[str, pd.Series]:
    return {low: band["low"].astype(float).round(2), high: band["high"].astype(float).round(2)}


def over_time_whole(view: View) -> pd.DataFrame:
    """The same with the claims, records, sources and links behind each period."""
    table = over_time(view)
    periods = pd.PeriodIndex(control.line(view)["period"], freq=view.rule.frequency)
    behind = control.standing(view.control, periods, view.rule)
    return table.join(evidence_of(view, view.control, behind, table.index))


def dated(view: View) -> pd.DataFrame:
    """One row per dated claim × group: when, how well attested, and whether it is denied."""
    found = events.events(view)
    return pd.DataFrame(
        {
            "Group": found["lane"],
            "Claim": view.dossier.titles.reindex(found["claim"]).to_numpy(),
            "Kind": vocabulary.kinds(found),
            "When": found["when"],
            "Status": found["status"].astype("str"),
            "Records in view": found["records"],
            "Independent origins": found["origins"],
            "Denials": found["denials"],
            "First day": found["first"].dt.date.astype("str"),
            "Key": found["claim"],
        }
    )


def dated_whole(view: View) -> pd.DataFrame:
    """The same with the records, sources and links behind each event."""
    table = dated(view)
    behind = [[claim] for claim in table["Key"]]
    return table.join(evidence_of(view, view.records, behind, table.index))


OF_EVENTS = (
    "A claim is dated where a record says when the thing itself happened, not by publication alone; its days are those of the records "
    "that assert it, else of those that deny it. Blank end: attested until its source was published. Status, origins and "
    "denials are those of the whole dossier."
)

OVER_TIME = Table(
    "Control over time",
    over_time,
    over_time_whole,
    lambda view, row: Choice("control", (EVERYBODY, row["Period"].replace(" ", ""))),
    {
        "Newest first": (["Period"], [False]),
        "Oldest first": (["Period"], [True]),
        "Standing claims": (["Standing claims", "Period"], [False, False]),
    },
    {**dict.fromkeys(["Balance", LOW, HIGH, WORST, BEST], SIGNED), **dict.fromkeys(WEIGHTS_SHOWN, "%.2f")},
    in_words=rule_in_words,
    formula=OF_PERIODS,
)
EVENTS = Table(
    "Dated claims",
    dated,
    dated_whole,
    lambda view, row: Choice("claim", (row["Key"],)),
    {
        "Independent origins": ([], []),
        "Newest first": (["First day", "Claim"], [False, True]),
        "Oldest first": (["First day", "Claim"], [True, True]),
        "Group": (["Group", "First day"], [True, True]),
        "Denials": (["Denials", "Independent origins"], [False, False]),
    },
    formula=OF_EVENTS,
)
