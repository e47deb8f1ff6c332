"""The view: the dossier as narrowed by the filters (rule 7)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from data import dates, names
from data.balance.rule import Rule
from data.filters import Filters
from data.memo import kept
from data.network.scene import CHANGE, Scene
from data.query.change import changed
from data.query.control import control
from data.query.surroundings import within
from data.query.tie import ties
from data.revenue.flow_settings import FlowSettings
from data.vocabulary import TIE

if TYPE_CHECKING:
    from data.dossier import Dossier

PARTIES = ["actor", "counterpart", "payer", "payee", "share_to"]
GRADES = {"least_reliability": ("reliability", "ABCDE"), "least_credibility": ("credibility", "12345")}
"""Field of the filters -> column of the grade, and its judged grades, best first."""
VALUES = {"stances": "stance", "statuses": "status", "source_kinds": "source_kind"}
"""Field of the filters -> column that it lists values of."""


@dataclass(frozen=True)
class View:
    """The dossier as narrowed by the current filters."""

    dossier: "Dossier"
    filters: Filters
    records: pd.DataFrame
    total: int
    undated_dropped: int = 0
    unknown: tuple[str, ...] = ()
    """What the link asked for and this dossier does not know."""
    masks: Mapping[str, np.ndarray] = field(default_factory=dict, repr=False, compare=False)
    """For each part of the filters that narrows, which records of the dossier it keeps."""
    rule: Rule = field(default_factory=Rule)
    """How the control balance is computed."""
    flows: FlowSettings = field(default_factory=FlowSettings)
    """Which flows of money are drawn."""
    scene: Scene = field(default_factory=Scene)
    """What of the network is looked at."""

    def of(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of a frame about the whole dossier, on the index of its records, that are in view."""
        if len(self.records) == self.total:
            return frame
        shown = np.zeros(self.total, dtype=bool)
        shown[self.records.index] = True
        return frame[shown[frame.index]]

    def whenever(self) -> np.ndarray:
        """Which records of the dossier the filters other than the Period keep; shape (records,)."""
        masks = {name: mask for name, mask in self.masks.items() if name != "period"}
        return misses(masks, self.total) == 0

    @cached_property
    def ties(self) -> pd.DataFrame:
        """One row per tie that the scene leaves, as `ties` describes, with its ``change`` where that is shown."""
        found = ties(self)
        return within(changed(found, self) if self.scene.show == CHANGE else found, self.scene)

    @cached_property
    def control(self) -> pd.DataFrame:
        """What the view says about who holds control, as `control` describes."""
        return control(self)


def select(dossier: "Dossier", filters: Filters, unknown: tuple[str, ...] = ()) -> View:
    """The dossier narrowed by the filters (rule 7). Nothing but the shown records depends on them:
    status, origins and denials stay those of the whole dossier."""
    records = dossier.records
    masks = {name: part(dossier, filters) for name, part in PARTS.items() if asked(name, filters)}
    missed = misses(masks, len(records))
    keep = missed == 0
    dropped = (missed == 1) & ~masks["period"] & records["first"].isna() if "period" in masks else keep[:0]
    narrowed = records if keep.all() else records[keep]
    return View(dossier, filters, narrowed, len(records), int(dropped.sum()), unknown, masks)


# --- the parts of the filters: which records each keeps ---------------------------------------------------


def _by_groups(dossier: "Dossier", filters: Filters) -> np.ndarray:
    records = dossier.records
    in_groups = {column: records[column].isin(filters.groups).to_numpy() for column in PARTIES}
    if not filters.only_among:
        return np.logical_or.reduce(list(in_groups.values()))
    blank = {column: (records[column] == "").to_numpy() for column in PARTIES}
    return np.logical_and.reduce([in_groups[column] | blank[column] for column in PARTIES])


def _by_kind(dossier: "Dossier", filters: Filters) -> np.ndarray:
    records = dossier.records
    tie = (records["record_type"] == TIE).to_numpy()
    category = records["category"]
    return np.where(tie, category.isin(filters.ties), category.isin(filters.activities))


def _by_values(name: str) -> "Part":
    return lambda dossier, filters: dossier.records[VALUES[name]].isin(getattr(filters, name)).to_numpy()


def _by_grade(name: str) -> "Part":
    column, scale = GRADES[name]

    def part(dossier: "Dossier", filters: Filters) -> np.ndarray:
        grades, end = dossier.records[column], scale.index(getattr(filters, name)) + 1
        worse = grades.isin([*scale[end:]])
        return (~worse if filters.keep_unjudged else grades.isin([*scale[:end]])).to_numpy()

    return part


def _by_place(dossier: "Dossier", filters: Filters) -> np.ndarray:
    locations, wanted = dossier.records["location"], names.fold(filters.place)
    found = {text: any(wanted in folded(place) for place in text.split(";")) for text in locations.unique()}
    return locations.map(found).to_numpy(dtype=bool)


@lru_cache(maxsize=2**15)
def folded(place: str) -> str:
    """A place as it is compared; there are few places and many questions about them."""
    return names.fold(place)


def _by_text(dossier: "Dossier", filters: Filters) -> np.ndarray:
    wanted = names.fold(filters.text)
    return np.array([wanted in text for text in _texts(dossier)], dtype=bool)


@kept
def _texts(dossier: "Dossier") -> list[str]:
    """The words of each record, folded once for all searches: folding takes a second at 100,000 records."""
    records = dossier.records
    # Between two cells stands what no search can hold, so that none is found across them.
    texts = records["summary"] + "\x01" + records["attribution"] + "\x01" + records["amount_text"]
    return [names.fold(text) for text in texts]


def _by_period(dossier: "Dossier", filters: Filters) -> np.ndarray:
    """Records whose outer interval meets the period; undated ones meet none."""
    records = dossier.records
    first, last = (dates.interval(text)[side] for side, text in enumerate(filters.period))
    return ((records["last"] >= pd.Timestamp(first)) & (records["first"] <= pd.Timestamp(last))).to_numpy()


Part = Callable[["Dossier", Filters], np.ndarray]
KINDS = "kinds"
PARTS: dict[str, Part] = {
    "groups": _by_groups,
    KINDS: _by_kind,
    **{name: _by_values(name) for name in VALUES},
    **{name: _by_grade(name) for name in GRADES},
    "place": _by_place,
    "text": _by_text,
    "period": _by_period,
}


def asked(name: str, filters: Filters) -> bool:
    """Whether the filters ask for a part."""
    return bool(filters.ties or filters.activities) if name == KINDS else bool(getattr(filters, name))


def misses(masks: Mapping[str, np.ndarray], total: int) -> np.ndarray:
    """How many parts of the filters drop each record."""
    found = np.zeros(total, dtype=np.uint8)
    for mask in masks.values():
        found += ~mask
    return found
