"""Which columns of a file are the start and the end: what a name says goes before what is in the column."""

from data.intake import contents
from data.intake.proposal import BY_NAME, SIDES, TIMES, Found
from data.intake.sides import synonyms
from data.reading.known_names import ENDS, STARTS, says_end, says_start

BY_WORD = "its name, and it holds dates"


def by_word(found: Found) -> None:
    """Columns whose whole name is a word such as ``from`` or ``bis``: alone where it holds dates; beside its twin where
    either does, or where both sides are known and a date is among its cells."""
    for name, own, twin in _worded(found):
        if not found.lacks(name):
            continue
        both = [own, twin] if twin else [own]
        dated = any(map(found.dated, both)) or (found.has_both(SIDES) and _some_date(found, both))
        if found.dated(own) or (dated and twin and _may_be_time(found, own)):
            found.take(own, name, BY_NAME)
            _doubted(found, own, name)


def _doubted(found: Found, own: str, name: str) -> None:
    """Ask where another column of dates is called so too."""
    called = {*(STARTS if name == "start" else ENDS), *synonyms(name)}
    others = [f"'{other}'" for said, other in found.free.items() if said in called and found.dated(other)]
    if others:
        found.open.append(f"'{own}' is proposed as '{name}'; {' and '.join(others)} could be it too.")


def _worded(found: Found) -> list[tuple[str, str, str]]:
    """Start and end, each with the first column that is called so and its twin, "" where there is none."""
    free = list(found.free.items())
    start, end = (next((own for name, own in free if name in words), "") for words in (STARTS, ENDS))
    both = (("start", start, end), ("end", end, start))
    return [(name, own, twin) for name, own, twin in both if own]


def _some_date(found: Found, both: list[str]) -> bool:
    return any(contents.holds_a_date(found.cells[own]) for own in both)


def _may_be_time(found: Found, own: str) -> bool:
    """Whether a column is blank or has a date among its cells, or words for one that is not known."""
    cells = found.cells[own]
    return contents.holds_a_date(cells) or not contents.values(cells)


def by_content(found: Found) -> None:
    """Columns of dates that no whole name tells: proposed, and asked. One whose name says an end is never a start."""
    dated = [own for own in found.all_free() if found.dated(own)]
    for name, says in zip(TIMES, (says_start, says_end), strict=True):
        said = [own for own in dated if says(own)]
        if found.lacks(name) and len(said) == 1:
            _propose(found, said[0], name, BY_WORD)
    left = [own for own in dated if own not in found.columns]
    firsts, lasts = ([own for own in left if not says(own)] for says in (says_end, says_start))
    if found.lacks_both(TIMES) and len(left) == 2 and left[0] in firsts and left[1] in lasts:
        found.take(left[0], "start", "the first of two columns of dates")
        found.take(left[1], "end", "the second of them")
        found.open.append(f"'{left[0]}' and '{left[1]}' hold dates and are proposed as 'start' and 'end'.")
    elif found.lacks("start") and len(left) == 1 and firsts:
        _propose(found, left[0], "start", "it holds dates")


def _propose(found: Found, own: str, name: str, why: str) -> None:
    found.take(own, name, why)
    found.open.append(f"'{own}' holds dates and is proposed as '{name}'.")
