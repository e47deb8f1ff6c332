"""A dossier: the records and what they refer to, loaded once, frozen, and shared by every session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Optional

import numpy as np
import pandas as pd

from data import names, origins, title_words, titles
from data.held import Held
from data.reading import Table
from data.schema import NAMED
from data.vocabulary import MUTUAL

OWN = "row: "
"""Before the name of a cell of the analyst's own row, which may be named like a column of ours."""


@dataclass(frozen=True)
class Dossier:
    """What was loaded. Every table is handed out as a copy-on-write copy, so nobody can change it for others.

    ``key`` identifies the content; ``focal_actor`` and ``turning_point`` may be missing.
    """

    key: str
    title: str
    description: str
    version: str
    licence: str
    focal_actor: str | None
    turning_point: date | None
    present: frozenset[str]
    """Columns of records.csv that the file has."""
    accounts: pd.DataFrame
    """One row per file: file, table, rows, accepted, set_aside, warnings, left_out (its rows, where it is not loaded: its
    table is then ""; NA where nobody counted them). rows = accepted + set_aside + left_out."""
    set_aside: pd.DataFrame
    warnings: pd.DataFrame
    focal_guessed: bool
    """Whether the focal actor is only the most connected one, for want of a stated one that is known."""
    further: tuple[str, ...]
    """Columns of the analyst's records that the format does not know; they are kept and handed back."""
    _notes: tuple[str, ...]
    """What was read as what."""
    _tables: Held = field(repr=False)
    _files: Mapping[str, Table] = field(repr=False)
    """The files as they were read, which share their memory with the records."""
    stated: Mapping[str, Any] = field(default_factory=dict, repr=False)
    """What its descriptor says, as written."""
    base: Optional["Dossier"] = field(default=None, repr=False)
    """The dossier as it was loaded, where the analyst has since set something."""

    def table(self, name: str) -> pd.DataFrame:
        """A copy-on-write copy of records, sources, origins, actors, rates or milestones."""
        return self._tables[name].copy(deep=False)

    @property
    def accepted(self) -> int:
        """How many records were accepted."""
        return int(self.accounts.loc[self.accounts["table"] == "records", "accepted"].sum())

    @property
    def notes(self) -> tuple[str, ...]:
        """What was read as what, and which sources name each other as their origin."""
        return (*self._tables.told, *self._notes)

    def warned_rows(self) -> pd.DataFrame:
        """Every warning with the cells of its row as they stand in the file, each after ``row: ``."""
        found = [self._with_cells(name, rows) for name, rows in self.warnings.groupby("file", sort=False)]
        return pd.concat([self.warnings.iloc[:0], *found], ignore_index=True).fillna("")

    def _with_cells(self, file: str, rows: pd.DataFrame) -> pd.DataFrame:
        read = self._files[file]
        cells = read.cells.iloc[pd.Index(read.lines).get_indexer(rows["line"])].astype("str")
        return pd.concat([rows.reset_index(drop=True), cells.add_prefix(OWN).reset_index(drop=True)], axis=1)

    @property
    def records(self) -> pd.DataFrame:
        """Accepted records with their claim, origin, span, grade and source joined on."""
        return self.table("records")

    @property
    def claims(self) -> pd.DataFrame:
        """One row per claim of the whole dossier, as `query.claims` describes."""
        return self.table("claims")

    @cached_property
    def names(self) -> dict[str, str]:
        """Folded name or alias -> actor."""
        return names.alias_index(self.actors, self._tables["actors"])

    @cached_property
    def actors(self) -> list[str]:
        """Every actor in the records, in alphabetical order."""
        return sorted(
            set().union(*(self._tables["records"][column].unique() for column in NAMED[:2])) - {""},
            key=lambda name: (names.fold(name), name),
        )

    @cached_property
    def mentions(self) -> pd.Series:
        """Every name in the columns that hold names of actors -> how many records name it."""
        named = self._tables["records"][NAMED]
        everyone = named["actor"].cat.categories
        row = np.arange(len(named))
        pairs = np.concatenate([row * len(everyone) + named[column].cat.codes.to_numpy() for column in NAMED])
        often = np.bincount(np.unique(pairs) % max(len(everyone), 1), minlength=len(everyone))
        return pd.Series(often, index=everyone.astype("str")).drop(["", MUTUAL], errors="ignore")

    @cached_property
    def titles(self) -> pd.Series:
        """Claim -> what it is called on screen."""
        records = self._tables["records"]
        known = title_words.spellings(self.actors, self._tables["actors"], records["location"].unique())
        beside = {
            "sources": ("title", "publisher"),
            "origins": ("label", "note"),
            "actors": ("full_name", "note"),
        }
        texts = {text for name, columns in beside.items() for text in self._tables[name][[*columns]].stack()}
        return titles.titles(records, known, sorted(texts))

    @cached_property
    def origin_labels(self) -> dict[str, str]:
        """Origin -> the label shown; no raw ``ext:`` name is ever shown."""
        stated = dict(zip(self._tables["origins"]["origin"], self._tables["origins"]["label"], strict=True))
        sources = self._tables["sources"]
        printed = dict(
            zip(
                sources["source_id"],
                sources["publisher"].where(sources["publisher"] != "", sources["title"]),
                strict=True,
            )
        )
        return {
            origin: stated.get(origin)
            or printed.get(origin)
            or origin.removeprefix(origins.EXTERNAL).replace("-", " ")
            for origin in self._tables["records"]["origin"].unique()
        }
