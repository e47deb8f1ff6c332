"""Claims: which records say or deny the same thing, and how well it stands (rule 1)."""

import numpy as np
import pandas as pd

from data import distinct, groups
from data.vocabulary import TIE

CORROBORATED, SINGLE, CONTESTED, DENIED = "corroborated", "single origin", "contested", "denied"


def claim_keys(records: pd.DataFrame) -> pd.Series:
    """The claim of each record: its own key, else type, pair and category for a tie, else the record itself.

    A categorical of the claims in alphabetical order.
    """
    keys, unkeyed = records["claim_key"], distinct.blank(records["claim_key"])
    if unkeyed.any():
        keys = distinct.plain(keys).copy()
        keys[unkeyed] = _own_claims(records[unkeyed]).to_numpy()
    return distinct.ordered(keys).rename("claim")


def _own_claims(records: pd.DataFrame) -> pd.Series:
    """What stands for the claim of records that name none."""
    tie = (records["record_type"] == TIE).to_numpy()
    claims = "record: " + distinct.plain(records["record_id"])
    claims[tie] = _of_ties(records[tie]).to_numpy()
    return claims


def _of_ties(ties: pd.DataFrame) -> pd.Series:
    actor, counterpart, category = (
        distinct.plain(ties[name]) for name in ("actor", "counterpart", "category")
    )
    first, second = (
        actor.where(actor <= counterpart, counterpart),
        counterpart.where(actor <= counterpart, actor),
    )
    return "tie: " + first + " – " + second + ": " + category


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
