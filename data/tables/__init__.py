"""The tables that pages show and analysts take away. A table is one function and one entry of `TABLES`."""

from data.tables.records import RECORDS
from data.tables.table import Table
from data.tables.ties import TIES

TABLES = {table.name: table for table in (TIES, RECORDS)}
"""Every table with its name on screen."""

__all__ = ["RECORDS", "TABLES", "TIES", "Table"]
