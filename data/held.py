"""The tables of a dossier: those that were checked, and what follows from them, worked out when first asked for."""

from collections.abc import Iterator, Mapping
from threading import Lock

import pandas as pd

from data.joining import joined, judged

CLAIMS = "claims"
FOLLOWING = ("records", CLAIMS)
"""Tables that are worked out from all records together."""


class Held(Mapping[str, pd.DataFrame]):
    """Tables by name. Records have their source, claim, origin and span joined on, and claims stand beside them.

    Loading accounts for every row; what follows from the rows is worked out once, for whoever asks first, and others
    who ask meanwhile wait for it.
    """

    def __init__(self, checked: Mapping[str, pd.DataFrame]):
        self._checked, self._lock = checked, Lock()
        self._found: tuple[dict[str, pd.DataFrame], tuple[str, ...]] | None = None

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self._following()[0][name] if name in FOLLOWING else self._checked[name]

    def __iter__(self) -> Iterator[str]:
        return iter((*self._checked, CLAIMS))

    def __len__(self) -> int:
        return len(self._checked) + 1

    def but(self, **tables: pd.DataFrame) -> "Held":
        """The same with other tables; what follows from them is worked out again."""
        return Held({**self._checked, **tables})

    @property
    def told(self) -> tuple[str, ...]:
        """A sentence on each cycle of sources."""
        return self._following()[1]

    def _following(self) -> tuple[dict[str, pd.DataFrame], tuple[str, ...]]:
        with self._lock:
            if self._found is None:
                records, told = joined(self._checked["records"], self._checked["sources"])
                self._found = judged(records), told
            return self._found
