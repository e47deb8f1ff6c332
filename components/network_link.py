"""What a link asks of the scene, rewritten into what can be shown before the controls are drawn."""

from collections.abc import Iterable

from components.filter_kinds import POSITIONS
from components.page_settings import Offered, heed
from data.query import View

LABELS = {
    "show": "time to show",
    "year": "year",
    "half": "half-life",
    "layout": "layout",
    "way": "way from the actor",
    "steps": "ties away",
    "size": "size of actors",
    "shade": "shade of actors",
    "off": "kind to leave out",
    "hide": "actor to leave out",
    "most": "most ties drawn",
    "carried": "ties carried on",
    "kinds": "kind written on each tie",
    "years": "several years at once",
}
"""Key of a control in the link -> what it sets, as it is told where a link asks it for what is unknown."""

SWITCHES = ("carried", "kinds", "years")
"""Those that are on or off."""


def resolve(view: View, offered: dict[str, Iterable]) -> None:
    """Take out of the link what no control offers, to be named on screen; actors are found by any name.

    ``offered``: key of `LABELS` -> what its control offers, those aside that are on or off.
    """
    index = {"hide": view.dossier.names, **dict.fromkeys(SWITCHES, POSITIONS)}
    offered = {**offered, **dict.fromkeys(SWITCHES, POSITIONS.values())}
    heed({key: Offered(LABELS[key], options, index.get(key, {})) for key, options in offered.items()})
