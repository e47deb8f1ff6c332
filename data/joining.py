"""What is joined to each record: a name, the grade and date of its source, its claim, its origin and its span."""

import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pandas as pd

from data import beside, distinct, origins, query, spans
from data.schema import NAMED

OF_SOURCES = {"reliability": "reliability", "source_kind": "kind", "published": "published"}
"""Column joined to each record -> the column of sources that it comes from."""
FEW_VALUES = ["record_type", "category", "stance", "reliability", "credibility", "source_kind"]
FEW_VALUES += ["origin", "source_id"]


def joined(records: pd.DataFrame, sources: pd.DataFrame) -> tuple[pd.DataFrame, tuple[str, ...]]:
    """Named records with source, claim, origin and span joined on; and what is told of cycles of sources.

    Repeating text is categorical, other text ``str``.
    """
    listed = {*sources["source_id"]}
    rows = _with_sources(records.assign(record_id=_record_ids(records)), sources.set_index("source_id"))
    with ThreadPoolExecutor(1) as other:  # when records hold depends on nothing else that is joined
        placed = other.submit(spans.spans, rows[["start", "end"]], rows["published"])
        rows["claim"] = query.claim_keys(rows)
        rows["origin"], cycles = origins.origins(rows, listed)
    rows = pd.concat([rows, placed.result()], axis=1)
    return _compact(rows), tuple(map(_cycle, cycles))


def judged(records: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The claims of joined records, and the records with the status of theirs: both tables, by name."""
    claims = query.claims(records)
    status = distinct.ordered(distinct.recoded(records["claim"], claims["status"]))
    return {"records": records.assign(status=status), "claims": claims}


def _record_ids(rows: pd.DataFrame) -> pd.Series:
    """Every record under a name of its own: the stated one, else one after its line that no row states."""
    ids, unnamed = distinct.plain(rows["record_id"]), distinct.blank(rows["record_id"])
    if not unnamed.any():
        return ids
    after_line = "line " + rows["line"][unnamed].astype("str")
    if taken := set(ids[~unnamed]):
        after_line = after_line.map(lambda name: _untaken(name, taken)).astype("str")
    return after_line if unnamed.all() else ids.where(~unnamed, after_line)


def _untaken(name: str, taken: set[str]) -> str:
    further = (f"{name} ({number})" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], further) if each not in taken)


def _with_sources(rows: pd.DataFrame, sources: pd.DataFrame) -> pd.DataFrame:
    source = distinct.mapped(rows["source_id"], partial(origins.standing, listed={*sources.index}))
    joined = {name: distinct.mapped(source, _looked_up(sources[own])) for name, own in OF_SOURCES.items()}
    return rows.assign(**joined)


def _looked_up(column: pd.Series) -> Callable[[str], str]:
    known = column.to_dict()
    return lambda source: known.get(source, "")


def _cycle(sources: tuple[str, ...]) -> str:
    if len(sources) == 1:
        return f"The source {sources[0]} names itself as its origin."
    return f"The sources {', '.join(sources)} name each other as their origin; they count as one."


def _compact(rows: pd.DataFrame) -> pd.DataFrame:
    """Repeating text as categories, the names of actors all of one kind, so that they compare as numbers."""
    everyone = distinct.known(*(rows[column] for column in NAMED))
    held = dict(
        zip(NAMED, beside.each(lambda name: distinct.among(rows[name], everyone), NAMED), strict=True)
    )
    few = beside.each(lambda name: distinct.ordered(rows[name]), FEW_VALUES)
    held |= dict(zip(FEW_VALUES, few, strict=True)) | {column: rows[column] for column in ("claim", "basis")}
    return distinct.all_plain(rows.drop(columns=[*held])).assign(**held)[[*rows.columns]]
