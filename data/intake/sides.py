"""Which columns of a file are the two sides of a record, and which is where it comes from."""

from data import schema
from data.intake import contents
from data.intake.proposal import BY_NAME, SIDES, TIMES, Found
from data.reading.known_names import fold

EITHER_WAY = {"source", "from", "to"}
"""Names that are as often a paper or a date as an actor, where no twin stands beside them."""
AIMS = frozenset(map(fold, ("ziel", "objetivo", "цель", "الهدف", "هدف")))
"""Names that say whom somebody aims at, or what for."""
LOOKED_AT = 12
"""Columns that are looked at for shared names."""
EDGES = tuple(
    (fold(one), fold(other))
    for one, other in (
        ("source", "cible"), ("quelle", "ziel"), ("fuente", "objetivo"), ("origen", "destino"),
        ("источник", "цель"), ("المصدر", "الهدف"), ("منبع", "هدف"),
    )
)  # fmt: skip
"""The ends of an edge in other languages, whose first is else where a record comes from."""


def synonyms(name: str) -> list[str]:
    """Folded names that a column of records.csv goes by."""
    declared = next(each for each in schema.tables()["records"] if each.name == name)
    return [fold(word) for word in declared.synonyms]


def pairs(found: Found) -> None:
    """Two columns for the two sides: both of a known pair, so that the source of an event is no actor. A pair that
    holds dates, as ``from`` and ``to`` may, is a time; one of numbers beside a currency an amount."""
    if not found.lacks_both(SIDES):
        return
    whole = _whole(found)
    times = [pair for pair in whole if _is_time(found, pair)]
    whole = [pair for pair in whole if pair not in times and not found.priced(pair)]
    for pairs_, names in ((whole, SIDES), (times, TIMES)):
        for own, name in zip(*pairs_[:1], names, strict=True) if pairs_ else ():
            found.take(own, name, BY_NAME)
    if whole:
        _doubted(found, *whole[0])
    if len(whole) > 1:
        others = "; ".join(f"'{one}' and '{other}'" for one, other in whole[1:])
        found.open.append(
            f"'{whole[0][0]}' and '{whole[0][1]}' are proposed as the two sides; they could also be {others}."
        )


def _whole(found: Found) -> list[tuple[str, str]]:
    """The known pairs of which both columns are there; a foreign source and target where no name says who acts."""
    free = found.free
    known = zip(synonyms("actor"), synonyms("counterpart"), strict=False)
    whole = [pair for pair in known if {*pair} <= free.keys()]
    if not whole and not free.keys() & ({*synonyms("actor")} - EITHER_WAY):
        whole = [pair for pair in EDGES if {*pair} <= free.keys()]
    return [(free[one], free[other]) for one, other in whole]


def _doubted(found: Found, one: str, other: str) -> None:
    """Ask where the second side shares names with another column, and none with the first, which may be a paper."""
    if fold(one) not in EITHER_WAY | {first for first, _ in EDGES}:
        return
    if _share(found, one, other):
        return
    names = (own for own in found.all_free()[:LOOKED_AT] if contents.holds_names(found.cells[own]))
    better = next((own for own in names if _share(found, own, other)), None)
    if better is not None:
        found.open.append(
            f"'{one}' and '{other}' are proposed as the two sides; '{better}' shares names with '{other}' and could be "
            f"the actor, with '{one}' as where a record comes from."
        )


def _share(found: Found, one: str, other: str) -> bool:
    return not {*contents.values(found.cells[one])}.isdisjoint(contents.values(found.cells[other]))


def _is_time(found: Found, pair: tuple[str, str]) -> bool:
    """Whether a pair holds dates; of two, one may be blank or hold few."""
    dated = [own for own in pair if found.dated(own)]
    others = [own for own in pair if own not in dated]
    return bool(dated) and not any(contents.holds_names(found.cells[own]) for own in others)


def source(found: Found) -> None:
    """Where both sides are known, or the actor and no name for a counterpart is left, a column called source says where
    a record comes from, as in event files."""
    if "source" not in found.free or not found.lacks("source_id") or found.lacks("actor"):
        return
    if not found.lacks("counterpart"):
        why = "both sides are known, so it is where a record comes from"
    elif not found.free.keys() & {*synonyms("counterpart")}:
        why = "the actor is known, so it is where a record comes from"
    else:
        return
    found.take(found.free["source"], "source_id", why)


def unsure(found: Found, own: str, name: str) -> str:
    """What to ask of a column that is taken for a side by a name that may say something else; blank where nothing."""
    if name == "actor" and fold(own) in EITHER_WAY and len(found.cells.columns) > 1:
        return f"'{own}' is proposed as 'actor'; it may be where a record comes from."
    actor = next((column for column, taken in found.columns.items() if taken == "actor"), None)
    if name == "counterpart" and fold(own) in AIMS and not (actor and _share(found, actor, own)):
        return f"'{own}' is proposed as 'counterpart'; it may be what somebody aims at."
    return ""


def drawn_only(found: Found) -> None:
    """Columns of edges by which other tools draw them; here they say nothing of a record, which is told."""
    kind, weight = (found.free.get(name) for name in ("type", "weight"))
    if kind is not None and contents.says_nothing(found.cells[kind]):
        found.take(kind, "", "it says only whether edges have a direction")
        found.kept.append(
            f"Column '{kind}' says only whether edges have a direction; it is kept as your own and changes nothing."
        )
    if weight is not None and found.has_both(SIDES) and contents.holds_numbers(found.cells[weight]):
        found.take(weight, "", "nothing is counted by it")
        found.kept.append(f"Column '{weight}' is kept as your own; nothing is counted or drawn by it.")


def over_source(found: Found) -> None:
    """Two columns that share names are the sides, rather than a bare source without a target."""
    free = found.free.keys()
    if not found.lacks_both(SIDES) or not free & EITHER_WAY:
        return
    if not free & (({*synonyms("actor")} | {*synonyms("counterpart")}) - EITHER_WAY):
        _sharing(found)


def by_content(found: Found) -> None:
    """The two columns of names that share most values; else the first column of names."""
    if _sharing(found):
        return
    names = [own for own in found.all_free() if contents.holds_names(found.cells[own])]
    if names:
        found.take(names[0], "actor", "the first column of names")
        found.open.append(f"'{names[0]}' is the first column of names and is proposed as 'actor'.")


def _sharing(found: Found) -> bool:
    """Whether two columns of names share values; those that share most are proposed as the sides."""
    names = [own for own in found.all_free() if contents.holds_names(found.cells[own])]
    values = {own: set(contents.values(found.cells[own])) for own in names[:LOOKED_AT]}
    each = [(one, other) for at, one in enumerate(values) for other in list(values)[at + 1 :]]
    best = max(each, key=lambda pair: len(values[pair[0]] & values[pair[1]]), default=None)
    if not best or not values[best[0]] & values[best[1]]:
        return False
    best = sorted(best, key=_later)
    for own, name in zip(best, SIDES, strict=True):
        found.take(own, name, "it shares names with another column")
    found.open.append(f"'{best[0]}' and '{best[1]}' share names and are proposed as the two sides.")
    return True


def _later(own: str) -> int:
    """Whether a column is rather the second side than the first, by its name."""
    return {"source": 0, "from": 0, "to": 2}.get(fold(own), 1)
