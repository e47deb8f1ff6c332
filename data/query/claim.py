"""Claims: which records say or deny the same thing, and how well it stands (rule 1)."""

import numpy as np
import pandas as pd

from data.vocabulary import TIE

CORROBORATED, SINGLE, CONTESTED, DENIED = "corroborated", "single origin", "contested", "denied"


def claim_keys(records: pd.DataFrame) -> pd.Series:
    """The claim of each record: its own key, else type, pair and category for a tie, else the record itself."""
    first = records["actor"].where(records["actor"] <= records["counterpart"], records["counterpart"])
    second = records["counterpart"].where(records["actor"] <= records["counterpart"], records["actor"])
    of_tie = "tie: " + first + " – " + second + ": " + records["category"]
    own = of_tie.where(records["record_type"] == TIE, "record: " + records["record_id"])
    return records["claim_key"].where(records["claim_key"] != "", own).rename("claim")


def claims(records: pd.DataFrame) -> pd.DataFrame:
    """Status, origins and denials of every claim (rule 1), always over the whole dossier.

    Indexed by claim: ``records``, ``assertions``, ``denials`` (records), ``origins`` (independent origins
    that assert), ``denying_origins`` and ``status``.
    """
    denies = records["stance"] == "denies"
    table = pd.DataFrame(
        {
            "records": _count(records),
            "assertions": _count(records[~denies]),
            "denials": _count(records[denies]),
            "origins": _origins(records[~denies]),
            "denying_origins": _origins(records[denies]),
        }
    )
    table = table.fillna(0).astype("int64")
    return table.assign(status=_status(table))


def _count(records: pd.DataFrame) -> pd.Series:
    return records.groupby("claim", observed=True).size()


def _origins(records: pd.DataFrame) -> pd.Series:
    return records[["claim", "origin"]].drop_duplicates().groupby("claim", observed=True).size()


def _status(table: pd.DataFrame) -> np.ndarray:
    asserted, denied = table["assertions"] > 0, table["denials"] > 0
    return np.select(
        [asserted & denied, denied, table["origins"] >= 2], [CONTESTED, DENIED, CORROBORATED], SINGLE
    )
