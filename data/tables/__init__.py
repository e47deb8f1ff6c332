"""The tables that pages show and analysts take away. A table is one function and one entry of `TABLES`."""

from data.tables.adding import SUMS
from data.tables.certainty import BREAKS, OVERTURN, REPORTING
from data.tables.claims import CLAIMS
from data.tables.control import EVENTS, OVER_TIME
from data.tables.flows import FLOWS
from data.tables.money import FIGURES, REVENUE
from data.tables.network import ACTORS, COMMUNITIES, TENSIONS
from data.tables.parts import BEFORE_AFTER, BEFORE_AFTER_BY_KIND, CONTROL_BY_KIND, CONTROL_BY_PARTNER
from data.tables.records import RECORDS, RECORDS_OF_TIES
from data.tables.table import Table
from data.tables.ties import TIES

TABLES = {
    table.name: table
    for table in (
        *(CLAIMS, TIES, ACTORS, COMMUNITIES, TENSIONS, REVENUE, FIGURES, FLOWS, SUMS),
        *(OVER_TIME, CONTROL_BY_PARTNER, CONTROL_BY_KIND, BEFORE_AFTER, BEFORE_AFTER_BY_KIND, EVENTS),
        *(BREAKS, OVERTURN, REPORTING, RECORDS),
    )
}
"""Every table with its name on screen."""

__all__ = [
    "ACTORS",
    "BEFORE_AFTER",
    "BEFORE_AFTER_BY_KIND",
    "BREAKS",
    "CLAIMS",
    "COMMUNITIES",
    "CONTROL_BY_KIND",
    "CONTROL_BY_PARTNER",
    "EVENTS",
    "FIGURES",
    "FLOWS",
    "OVERTURN",
    "OVER_TIME",
    "RECORDS",
    "RECORDS_OF_TIES",
    "REPORTING",
    "REVENUE",
    "SUMS",
    "TABLES",
    "TENSIONS",
    "TIES",
    "Table",
]
