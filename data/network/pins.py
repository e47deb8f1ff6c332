"""Actors that the analyst pinned at a place in the picture, as the link writes them."""

from collections.abc import Iterable, Mapping

from data import names
from data.network.layout import Positions

FURTHEST = 10_000
"""Pixels from the middle: what a link puts further out would shrink all others to dots."""


def written(name: str, x: float, y: float) -> str:
    """An actor and its place: pixels to the right of and below the middle of the layout, whatever the screen.

    >>> written("TTP", 120.4, -45)
    'TTP,120,-45'
    """
    return f"{name},{round(x)},{round(y)}"


def read(
    texts: Iterable[str], actors: Iterable[str], index: Mapping[str, str]
) -> tuple[Positions, list[str]]:
    """Actor -> place for what can be read, and the texts that cannot. The last place of an actor counts.

    ``index`` as `data.names` has it leads from any name to an actor; a name may hold commas.

    >>> read(["TTP,120,-45", "Ash, Birch,1,2", "TTP,here", "Oak,1,2"], ["TTP", "Ash, Birch"], {})
    ({'TTP': (120.0, -45.0), 'Ash, Birch': (1.0, 2.0)}, ['TTP,here', 'Oak,1,2'])
    """
    known, found, unread = set(actors), {}, []
    for text in texts:
        name, place = _parted(text)
        name = name if name in known else index.get(names.fold(name), name)
        if place and name in known:
            found.pop(name, None)
            found[name] = place
        else:
            unread.append(text)
    return found, unread


def _parted(text: str) -> tuple[str, tuple[float, float] | None]:
    """The name and the place in a text; no place where it cannot be read or lies too far out."""
    name, *numbers = text.rsplit(",", 2)
    try:
        x, y = map(float, numbers)
    except ValueError:
        return name, None
    return name.strip(), (x, y) if all(abs(each) <= FURTHEST for each in (x, y)) else None


def in_words(pins: Positions) -> str:
    """Who is pinned, in words; blank where nobody is.

    >>> in_words({"TTP": (1, 2), "IJU": (3, 4)}), in_words({})
    ('TTP and IJU pinned where the analyst put them', '')
    """
    if not pins:
        return ""
    *others, last = pins
    named = f"{', '.join(others)} and {last}" if others else last
    return f"{named} pinned where the analyst put {'them' if others else 'it'}"
