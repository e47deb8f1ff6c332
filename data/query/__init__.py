"""Every question that reads all the records: the narrowed view, claims, ties and the evidence behind them.

What comes out is small; nothing else in the product walks over the records. A larger engine than pandas
would be put under this package and nowhere else.
"""

from data.query.change import CHANGES, changes, counted
from data.query.claim import CONTESTED, CORROBORATED, DENIED, SINGLE, claim_keys, claims
from data.query.control import control, has_groups, partners, sayable
from data.query.narrow import View, select
from data.query.tie import PAIR, denied, elsewhen, paired, tie_records, ties

__all__ = [
    "CHANGES",
    "CONTESTED",
    "CORROBORATED",
    "DENIED",
    "PAIR",
    "SINGLE",
    "View",
    "changes",
    "claim_keys",
    "claims",
    "control",
    "counted",
    "denied",
    "elsewhen",
    "has_groups",
    "paired",
    "partners",
    "sayable",
    "select",
    "tie_records",
    "ties",
]
