"""The tables that pages show and analysts take away. A table is one function and one entry of `TABLES`."""

from data.tables.adding import SUMS
from data.tables.claims import CLAIMS
from data.tables.control import BEFORE_AFTER, EVENTS, OVER_TIME
from data.tables.flows import FLOWS
from data.tables.money import FIGURES, REVENUE
from data.tables.network import ACTORS, COMMUNITIES, TENSIONS
from data.tables.records import RECORDS
from data.tables.table import Table
from data.tables.ties import TIES

TABLES = {
    table.name: table
    for table in (
        CLAIMS,
        TIES,
        ACTORS,
        COMMUNITIES,
        TENSIONS,
        REVENUE,
        FIGURES,
        FLOWS,
        SUMS,
        OVER_TIME,
        BEFORE_AFTER,
        EVENTS,
        RECORDS,
    )
}
"""Every table with its name on screen."""

__all__ = [
    "ACTORS",
    "BEFORE_AFTER",
    "CLAIMS",
    "COMMUNITIES",
    "EVENTS",
    "FIGURES",
    "FLOWS",
    "OVER_TIME",
    "RECORDS",
    "REVENUE",
    "SUMS",
    "TABLES",
    "TENSIONS",
    "TIES",
    "Table",
]
