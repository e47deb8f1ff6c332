"""What the analyst sets of a dossier, beside the file: the focal actor, the turning point, names read as one.

The file stays as it is: what is set makes another dossier out of the one that was loaded.
"""

import dataclasses
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

import pandas as pd

from data import dates, descriptor, distinct, names, schema
from data.dossier import OWN, Dossier
from data.held import Held
from data.schema import NAMED
from data.vocabulary import MUTUAL
from data.words import count

Pair = tuple[str, str]


@dataclass(frozen=True)
class Settings:
    """What is set; what is left out is as the dossier states it.

    ``same`` holds pairs of a spelling and the actor it is read as.
    """

    focal_actor: str | None = None
    turning_point: date | None = None
    same: tuple[Pair, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is set."""
        return self != Settings()

    def read_as(self) -> dict[str, str]:
        """Spelling -> the actor it ends up as, where one pair leads on to the next.

        >>> Settings(same=(("Taleban", "Talibs"), ("Talibs", "Taliban"))).read_as()
        {'Taleban': 'Taliban', 'Talibs': 'Taliban'}
        """
        pairs = dict(self.same)
        return {spelling: _end(spelling, pairs) for spelling in pairs}

    def merged(self, spelling: str, actor: str) -> "Settings":
        """The same, with one more name read as another."""
        return dataclasses.replace(self, same=(*self.same, (spelling, actor)))

    def parted(self, spelling: str) -> "Settings":
        """The same, with a spelling as a name of its own again."""
        return dataclasses.replace(self, same=tuple(pair for pair in self.same if pair[0] != spelling))


def _end(name: str, pairs: Mapping[str, str]) -> str:
    """Where the pairs lead; a name that comes round to itself stays as it is."""
    here, seen = name, {name}
    while (ahead := pairs.get(here)) is not None:
        if ahead in seen:
            return name
        seen.add(ahead)
        here = ahead
    return here


def in_words(dossier: Dossier) -> str:
    """What is set of a dossier beside its file, for those who read on; blank where nothing is."""
    base = dossier.base
    if base is None:
        return ""
    read_as_others = len(base.mentions) - len(dossier.mentions)
    said = [
        _focal_in_words(dossier, base),
        f"turning point set to {dates.in_words(dossier.turning_point.isoformat())}"
        if dossier.turning_point and dossier.turning_point != base.turning_point
        else "",
        f"{count(read_as_others, 'name')} read as {'another' if read_as_others == 1 else 'others'}"
        if read_as_others
        else "",
    ]
    return ", ".join(filter(None, said))


def _focal_in_words(dossier: Dossier, base: Dossier) -> str:
    if dossier.focal_guessed:
        moved = dossier.focal_actor != base.focal_actor
        return f"focal actor now {dossier.focal_actor}, the most connected" if moved else ""
    apart = dossier.focal_actor != base.focal_actor or base.focal_guessed
    return f"focal actor set to {dossier.focal_actor}" if apart else ""


def applied(dossier: Dossier, settings: Settings) -> Dossier:
    """The dossier with what is set: names read as one, and all that rests on names worked out again.

    Names that the dossier does not know change nothing; `understood` tells them apart. The loaded dossier
    itself comes back where nothing is set.
    """
    if not settings:
        return dossier
    tables = _merged(dossier, settings.read_as()) if settings.same else dossier._tables
    focal, guessed = _focal(dossier, settings, tables)
    return dataclasses.replace(
        dossier,
        key=f"{dossier.key}-{sha256(repr(settings).encode()).hexdigest()[:6]}",
        focal_actor=focal,
        focal_guessed=guessed,
        turning_point=settings.turning_point or dossier.turning_point,
        _notes=(*dossier._notes, *_notes(dossier, settings, tables["records"])),
        base=dossier,
        _tables=tables,
    )


def _focal(dossier: Dossier, settings: Settings, tables: Held) -> tuple[str | None, bool]:
    """The focal actor set, else the stated one under the name it is read as, else the most connected one."""
    if settings.focal_actor:
        return settings.focal_actor, False
    if dossier.focal_guessed:
        return descriptor.focal_actor("", tables["records"], tables["actors"])[0], True
    return settings.read_as().get(dossier.focal_actor or "", dossier.focal_actor), False


def _merged(dossier: Dossier, read_as: Mapping[str, str]) -> Held:
    """Every table, with names read as one in the records and as aliases in the table of actors."""
    left = set(dossier.mentions.index) - set(read_as)
    actors = _with_aliases(dossier.table("actors"), read_as, left)
    # An alias that the two had shared, so that it led nowhere, now leads to the one actor that they are.
    index = names.alias_index([], actors)
    means = {
        name: names.main_name(read_as.get(name, name), index)
        for name in ("", MUTUAL, *dossier.mentions.index)
    }
    records = dossier.records
    own = [*schema.columns("records"), *(name for name in records if name.startswith(OWN)), "line"]
    rows = records[own].assign(**{name: distinct.mapped(records[name], means.__getitem__) for name in NAMED})
    return dossier._tables.but(records=rows, actors=actors)


def _with_aliases(actors: pd.DataFrame, read_as: Mapping[str, str], left: set[str]) -> pd.DataFrame:
    """The table of actors, each spelling that is read as another now an alias of it; its own row goes.

    A spelling that a name that is left would answer to, too, is no alias: the next load would read that name as
    one as well, and nobody said so.
    """
    rows = {row["actor"]: row for row in actors.to_dict("records")}
    taken = Counter(names.fold(name) for name in left)
    for spelling, actor in read_as.items():
        blank = dict.fromkeys(actors.columns, "") | {"actor": actor, "line": 0}
        row = rows.get(actor) or (blank if taken[names.fold(actor)] == 1 else None)
        if row is None:
            continue
        gone = rows.pop(spelling, blank)
        alone = ";" not in spelling and taken[names.fold(spelling)] == (
            names.fold(spelling) == names.fold(actor)
        )
        further = [spelling if alone else "", gone["full_name"], *names.split_aliases(gone["aliases"])]
        aliases = dict.fromkeys(filter(None, [*names.split_aliases(row["aliases"]), *further]))
        rows[actor] = row | {"aliases": ";".join(aliases)}
    return pd.DataFrame([*rows.values()], columns=actors.columns).astype(actors.dtypes.to_dict())


def _notes(dossier: Dossier, settings: Settings, records: pd.DataFrame) -> list[str]:
    """A sentence on each merge, and on the ties that now join an actor to itself."""
    told = [
        f"'{spelling}' ({count(int(dossier.mentions[spelling]), 'record')}) is read as '{actor}': set on screen, "
        "not in the file."
        for spelling, actor in settings.read_as().items()
        if spelling in dossier.mentions.index
    ]
    looped = int((_to_itself(records) & ~_to_itself(dossier.records)).sum())
    if looped:
        told.append(f"{count(looped, 'record')} now {'ties' if looped == 1 else 'tie'} an actor to itself.")
    return told


def _to_itself(records: pd.DataFrame) -> pd.Series:
    return records["actor"].astype("str") == records["counterpart"].astype("str")
