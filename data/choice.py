"""What an analyst opens, and every record behind it."""

from dataclasses import dataclass

import pandas as pd

from data import bundles
from data.balance import confrontation, control, parts, speakers
from data.query.narrow import View
from data.query.tie import elsewhen, pair_records, tie_records


@dataclass(frozen=True)
class Choice:
    """What is open in the evidence panel.

    An actor, a tie (two actors and a category), a pair (two actors, whatever ties them), a claim, a record, what
    stands under a figure of the control balance (a partner, or blank for all; ``before``, ``after``,
    ``undetermined``, ``any`` or a period such as ``2022Q1``, ``2022-03`` or ``2022``), the same of a kind of tie,
    what a source, an origin, a kind or a country says or denies of control, or is said of it with a partner (which of the
    five, as `data.balance.speakers` names them, and its name), what a kind or country alone asserts of it (which of the two, its
    name, and the holder, as `data.query.control` names them), open hostility with the partners (``before``, ``after`` or
    ``any``), or dated claims that begin together (what lanes stand for, a lane and a stretch, as `data.bundles` names them).
    """

    kind: str
    value: tuple[str, ...]


def chosen(view: View, choice: Choice) -> pd.DataFrame:
    """Every record of the whole dossier that belongs to the claims behind a choice.

    As `marked` orders and marks them, with ``others``: those of the claims behind a tie or a pair that are about
    another one, or about an activity. Empty where the dossier knows no such thing.
    """
    records = view.dossier.records
    if choice.kind == "tie":
        own = tie_records(records, choice.value)
    elif choice.kind == "pair":
        own = pair_records(records, choice.value)
    elif choice.kind == "control":
        own = records[records["claim"].isin(control.behind(view.control, *choice.value, view.rule))]
    elif choice.kind == "said_by":
        own = records[records["claim"].isin(speakers.claims_of(view, *choice.value))]
    elif choice.kind == "reported":
        own = records[records["claim"].isin(speakers.asserted_by(view, *choice.value))]
    elif choice.kind == "control_kind":
        own = records[records["claim"].isin(parts.behind(view, parts.KIND, *choice.value))]
    elif choice.kind == "hostility":
        own = records[records["claim"].isin(confrontation.behind(view, *choice.value))]
    elif choice.kind == "events":
        own = records[records["claim"].isin(bundles.behind(view, *choice.value))]
    elif choice.kind == "actor":
        own = records[records[["actor", "counterpart"]].eq(choice.value[0]).any(axis=1)]
    else:
        own = records[records[{"claim": "claim", "record": "record_id"}[choice.kind]] == choice.value[0]]
    found = records[records["claim"].isin(own["claim"].unique())]
    others = ~found.index.isin(own.index) & (choice.kind in ("tie", "pair"))
    return marked(view, found.assign(others=others))


def marked(view: View, found: pd.DataFrame) -> pd.DataFrame:
    """Some records of the whole dossier, those of the time that is shown first, of these denials first, then the newest.

    ``denies``; ``hidden`` marks those that the filters hide, ``elsewhen`` those not of the time shown: neither is left
    out, for nothing may erase a denial.
    """
    found = found.assign(
        hidden=~found.index.isin(view.records.index),
        elsewhen=elsewhen(view, found.index),
        denies=found["stance"] == "denies",
    )
    order = {"elsewhen": True, "denies": False, "last": False}
    return found.sort_values([*order], ascending=[*order.values()], na_position="last", kind="stable")
