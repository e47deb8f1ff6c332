"""Claims: which records say or deny the same thing, and how well it stands (rule 1)."""

import numpy as np
import pandas as pd

from data import groups
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
    denies = (records["stance"] == "denies").to_numpy()
    claim = records["claim"].cat
    number, size = claim.codes.to_numpy(), len(claim.categories)
    assertions = groups.counts(number[~denies], size)
    denials = groups.counts(number[denies], size)
    table = pd.DataFrame(
        {
            "records": assertions + denials,
            "assertions": assertions,
            "denials": denials,
            "origins": groups.distinct(number[~denies], records["origin"][~denies], size),
            "denying_origins": groups.distinct(number[denies], records["origin"][denies], size),
        },
        index=pd.CategoricalIndex(claim.categories, categories=claim.categories, name="claim"),
    )
    return table.assign(status=_status(table))


def _status(table: pd.DataFrame) -> np.ndarray:
    asserted, denied = table["assertions"] > 0, table["denials"] > 0
    return np.select(
        [asserted & denied, denied, table["origins"] >= 2], [CONTESTED, DENIED, CORROBORATED], SINGLE
    )
