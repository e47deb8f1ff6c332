"""What a link says of the settings of a dossier, and what of it this dossier knows."""

import dataclasses
from collections.abc import Iterable
from datetime import date

from data import names
from data.dossier import Dossier
from data.settings import Pair, Settings

BETWEEN = "~"
"""Between the two names of a pair in a link."""
ESCAPED = {"%": "%25", BETWEEN: "%7E"}


def pair_in_words(pair: Pair) -> str:
    """A pair as one text of a link, for any two names.

    >>> pair_in_words(("Al Qaida", "Al-Qaeda")), pair_in_words(("a~b", "50%"))
    ('Al Qaida~Al-Qaeda', 'a%7Eb~50%25')
    """
    return BETWEEN.join(name.replace("%", ESCAPED["%"]).replace(BETWEEN, ESCAPED[BETWEEN]) for name in pair)


def read_pair(text: str) -> Pair | None:
    """The pair that a text of a link means; None where it is none.

    >>> read_pair("a%7Eb~50%25"), read_pair("no pair")
    (('a~b', '50%'), None)
    """
    parts = [
        part.replace(ESCAPED[BETWEEN], BETWEEN).replace(ESCAPED["%"], "%") for part in text.split(BETWEEN)
    ]
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else None


def understood(
    dossier: Dossier, focal: Iterable[str], turn: Iterable[str], same: Iterable[str]
) -> tuple[Settings, tuple[str, ...]]:
    """What a link sets, as far as this dossier knows the names and the date can be read; and what is neither.

    The focal actor may go by an alias, and so may the actor that a spelling is read as.
    """
    settings, unknown = _same(dossier, same)
    point, no_dates = _point(turn)
    known, nobody = names.resolve(focal, dossier.names)
    read_as = settings.read_as()
    actors = list(dict.fromkeys(read_as.get(name, name) for name in known))
    here = {read_as.get(name, name) for name in dossier.actors} if actors else set()
    strangers = [*nobody, *(name for name in actors if name not in here), *actors[1:]]
    unknown += [f"focal actor: {text}" for text in dict.fromkeys(strangers)]
    unknown += [f"turning point: {text}" for text in no_dates]
    found = actors[0] if actors and actors[0] not in strangers else None
    # What the dossier states itself is not set here.
    if not dossier.focal_guessed and found == read_as.get(dossier.focal_actor or "", dossier.focal_actor):
        found = None
    point = None if point == dossier.turning_point else point
    return dataclasses.replace(settings, focal_actor=found, turning_point=point), tuple(unknown)


def _same(dossier: Dossier, asked: Iterable[str]) -> tuple[Settings, list[str]]:
    """Settings with the pairs of names that the dossier knows, each spelling once and none in a circle."""
    settings, unknown = Settings(), []
    for text in asked:
        pair = read_pair(text)
        spelling, actor = pair or ("", "")
        actor = actor if actor in dossier.mentions.index else dossier.names.get(names.fold(actor), "")
        apart = settings.read_as().get(actor, actor) != spelling and spelling not in dict(settings.same)
        if apart and {spelling, actor} <= set(dossier.mentions.index):
            settings = settings.merged(spelling, actor)
        else:
            unknown.append(f"same names: {' as '.join(pair) if pair else text}")
    return settings, unknown


def _point(asked: Iterable[str]) -> tuple[date | None, list[str]]:
    """The first text, where it is a day; and every other one."""
    first, *more = [*asked] or [""]
    try:
        return (date.fromisoformat(first) if first else None), more
    except ValueError:
        return None, [first, *more]
