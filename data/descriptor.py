"""What a dossier says of itself in its ``datapackage.json``: read part by part, none of them trusted."""

import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from data import distinct, names
from data.reading import UnreadableFile, how
from data.reading.how import How
from data.schema import DESCRIPTOR

KINDS = {"title": str, "description": str, "version": str, "licenses": list, "leverage": dict}
OURS = {"focal_actor": str, "turning_point": str, "reading": dict}
CALLED = {str: "text", list: "a list", dict: "an object in braces"}


@dataclass(frozen=True)
class Descriptor:
    """The parts of the descriptor that the app uses; blank where it states none, or none that can be used."""

    title: str = ""
    description: str = ""
    version: str = ""
    licence: str = ""
    focal_actor: str = ""
    """As written there: nobody has looked for it among the actors yet."""
    turning_point: date | None = None
    reading: Mapping[str, How] = field(default_factory=dict)
    """How each file is read, by its name."""
    notes: tuple[str, ...] = ()
    """One sentence for each part that is left out."""
    whole: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """All of it as written, those parts too that the app hands on without using them."""


def read(content: bytes) -> Descriptor:
    """The descriptor in the bytes of its file. A part of the wrong kind is left out, with a note.

    Raises `UnreadableFile` where the file is not one JSON object, or says in vain how a file is read.
    """
    whole = _parsed(content)
    stated, odd = _of_their_kind(whole, KINDS)
    ours, odd_ours = _of_their_kind(stated.get("leverage", {}), OURS)
    licence, odd_licence = _licence(stated.get("licenses", []))
    point, odd_point = _turning_point(ours.get("turning_point", ""))
    return Descriptor(
        title=stated.get("title", ""),
        description=stated.get("description", ""),
        version=stated.get("version", ""),
        licence=licence,
        focal_actor=ours.get("focal_actor", "").strip(),
        turning_point=point,
        reading=_reading(ours.get("reading", {})),
        notes=(*odd, *odd_ours, *odd_licence, *odd_point),
        whole=whole,
    )


def focal_actor(
    stated: str, records: pd.DataFrame, actors: pd.DataFrame
) -> tuple[str | None, tuple[str, ...]]:
    """The actor stated, under any of its names, else the most connected one; and a note if it is unknown.

    That is the one with most counterparts, of several the one with most records, and of these the one named first.
    """
    named = _named(records)
    central = _central(records, named) if len(named) else None
    if not stated:
        return central, ()
    here = {*named.index}
    if stated in here:
        return stated, ()
    known, _ = names.resolve([stated], names.alias_index(sorted(here), actors))
    if known and known[0] in here:
        return known[0], ()
    instead = f"; {central}, the most connected, takes its place" if central else ""
    return central, (f"The focal actor '{stated}' in {DESCRIPTOR} is not in the records{instead}.",)


def _named(records: pd.DataFrame) -> pd.DataFrame:
    """How many records name each actor, of which one that names it twice counts once; and its ``partners``: with how
    many different others."""
    actor, counterpart, texts = distinct.together(records["actor"], records["counterpart"])
    named = (actor, counterpart, actor[actor == counterpart])
    by_actor, by_counterpart, twice = (np.bincount(each, minlength=len(texts)) for each in named)
    often = by_actor + by_counterpart - twice
    partners = _partners(actor, counterpart, np.flatnonzero(texts == ""), len(texts))
    return pd.DataFrame({"records": often, "partners": partners}, index=texts)[(often > 0) & (texts != "")]


def _partners(actor: np.ndarray, counterpart: np.ndarray, blank: np.ndarray, size: int) -> np.ndarray:
    """With how many different others each of ``size`` is named; ``blank`` is the number that stands for nobody."""
    bits = size.bit_length()
    kind = np.min_scalar_type((1 << 2 * bits) - 1)  # short numbers are sorted in half the time
    pairs = np.minimum(actor, counterpart).astype(kind)
    pairs <<= kind.type(bits)
    pairs |= np.maximum(actor, counterpart).astype(kind)
    pairs.sort()
    pairs = pairs[np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])]
    low, high = pairs >> kind.type(bits), pairs & kind.type((1 << bits) - 1)
    found = np.bincount(low, minlength=size) + np.bincount(high, minlength=size)
    found[low[low == high]] -= 2
    for nobody in blank:
        found[low[high == nobody]] -= 1
        found[high[low == nobody]] -= 1
    return found


def _central(records: pd.DataFrame, named: pd.DataFrame) -> str:
    """The one with most partners; of several the one with most records, and of these the one that is named first."""
    most = named[named["partners"] == named["partners"].max()]
    found = most.index[most["records"] == most["records"].max()].tolist()
    if len(found) == 1:
        return found[0]
    first = itertools.chain(*(distinct.occurring(records[column]) for column in ("actor", "counterpart")))
    return next(name for name in first if name in found)


def _parsed(content: bytes) -> dict:
    # A file nested too deep or with too long a number is as unreadable as one that is not JSON.
    try:
        stated = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(f"{DESCRIPTOR} cannot be read ({error}). Mend it or leave it out.") from error
    if not isinstance(stated, dict):
        raise UnreadableFile(f"{DESCRIPTOR} must be one JSON object. Mend it or leave it out.")
    return stated


def _of_their_kind(block: dict, kinds: dict[str, type]) -> tuple[dict, list[str]]:
    """The known parts of a block that are of their kind, and a note on each that is not."""
    found = {part: block[part] for part in kinds if part in block}
    kept = {part: value for part, value in found.items() if isinstance(value, kinds[part])}
    return kept, [_left_out(part, f"is not {CALLED[kinds[part]]}") for part in found if part not in kept]


def _reading(stated: Mapping[str, Any]) -> dict[str, How]:
    """How files are read. Raises `UnreadableFile`, since a file read otherwise than was meant is worse than none."""
    if odd := [file for file, said in stated.items() if not isinstance(said, dict)]:
        raise UnreadableFile(f"{DESCRIPTOR}: 'reading' of {odd[0]} must be an object in braces.")
    return {file: how.of(f"{DESCRIPTOR}, reading of {file}", said) for file, said in stated.items()}


def _licence(licences: list) -> tuple[str, list[str]]:
    """The title of the first licence."""
    first = licences[0] if licences else {}
    title = first.get("title", "") if isinstance(first, dict) else None
    if isinstance(title, str):
        return title, []
    return "", [_left_out("licenses", "does not begin with a licence that has a title")]


def _turning_point(stated: str) -> tuple[date | None, list[str]]:
    try:
        return date.fromisoformat(stated) if stated else None, []
    except ValueError:
        return None, [f"The turning point '{stated}' in {DESCRIPTOR} is not a date like 2021-08-15."]


def _left_out(part: str, why: str) -> str:
    return f"{DESCRIPTOR}: '{part}' {why}, so it is left out."
