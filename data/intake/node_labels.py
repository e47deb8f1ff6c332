"""A table of nodes, as Gephi writes it, numbers its actors: the records bear their labels instead of their Ids."""

import dataclasses
from collections import Counter
from collections.abc import Mapping

import pandas as pd

from data import distinct
from data.intake.checking import Checked
from data.intake.mapping import Proposal
from data.reading.known_names import fold
from data.schema import NAMED
from data.words import count


def named(tables: Mapping[str, Checked], nodes: Proposal | None) -> dict[str, Checked]:
    """The tables with every actor under its label and the Id as an alias, and a note that says so; as they are, with a
    note on the reason, where a label does not tell one node from another. ``nodes`` is how actors.csv is read."""
    tables = dict(tables)
    columns = {name: own for own, name in (nodes.read if nodes else {}).items()}
    if [fold(columns.get(name, "")) for name in ("actor", "full_name")] != ["id", "label"]:
        return tables
    actors = tables["actors"]
    labels = dict(zip(actors.rows["actor"], actors.rows["full_name"], strict=True))
    if all(label in ("", own) for own, label in labels.items()):
        return tables
    if why := _in_doubt(actors.rows):
        note = f"The records keep the Ids of {actors.file} as names of actors, since {why}."
        tables["actors"] = dataclasses.replace(actors, notes=(*actors.notes, note))
        return tables
    means = {own: label or own for own, label in labels.items()}
    tables["records"], met = _renamed(tables["records"], means)
    tables["actors"] = _under_labels(actors, means, met, nodes)
    return tables


def _in_doubt(nodes: pd.DataFrame) -> str:
    """Why the labels cannot be names; blank where they can."""
    different = nodes[["actor", "full_name"]].drop_duplicates()
    twice = [own for own, often in Counter(different["actor"]).items() if often > 1]
    if twice:
        return f"'{twice[0]}' has more than one Label"
    shared = [label for label, often in Counter(different["full_name"]).items() if label and often > 1]
    if shared:
        return f"more than one node has the Label '{shared[0]}'"
    ids = {*different["actor"]}
    pairs = zip(different["actor"], different["full_name"], strict=True)
    other = next(((own, label) for own, label in pairs if label in ids - {own}), None)
    return f"the Label of '{other[0]}', '{other[1]}', is the Id of another node" if other else ""


def _renamed(records: Checked, means: Mapping[str, str]) -> tuple[Checked, dict[str, str]]:
    """The records under the labels; and the Ids that they had, each with its label."""
    met: dict[str, str] = {}
    columns = {}
    for name in NAMED:
        ids = [text for text in distinct.occurring(records.rows[name]) if means.get(text, text) != text]
        if ids:
            met |= {text: means[text] for text in ids}
            columns[name] = distinct.mapped(records.rows[name], lambda text: means.get(text, text))
    return dataclasses.replace(records, rows=records.rows.assign(**columns)), met


def _under_labels(
    actors: Checked, means: Mapping[str, str], met: Mapping[str, str], nodes: Proposal
) -> Checked:
    """The actors under their labels, and what is told instead of how Id and Label are read."""
    rows = actors.rows
    changed = [means[own] != own for own in rows["actor"]]
    aliases = [
        "; ".join(filter(None, (aliases, own if other else "")))
        for own, aliases, other in zip(rows["actor"], rows["aliases"], changed, strict=True)
    ]
    names = [means[own] for own in rows["actor"]]
    text = {"actor": names, "full_name": [""] * len(rows), "aliases": aliases}
    rows = rows.assign(**{name: pd.Series(column, rows.index, dtype="str") for name, column in text.items()})
    replaced = {
        f"Column '{own}' is read as '{name}'."
        for own, name in nodes.read.items()
        if name in ("actor", "full_name")
    }
    notes = [note for note in actors.notes if note not in replaced]
    return dataclasses.replace(actors, rows=rows, notes=(*notes, _told(actors.file, met)))


def _told(file: str, met: Mapping[str, str]) -> str:
    if not met:
        return f"The actors of {file} are named by their Labels; each Id is kept as an alias."
    own, label = next(iter(met.items()))
    further = f", and {count(len(met) - 1, 'further Id')} likewise" if len(met) > 1 else ""
    return f"'{own}' is read as '{label}', its Label in {file}{further}; each Id is kept as an alias."
