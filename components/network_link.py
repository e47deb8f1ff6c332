"""What a link asks of the scene, rewritten into what can be shown before the controls are drawn."""

from collections.abc import Iterable

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
}
"""Key of a control in the link -> what it sets, as it is told where a link asks it for what is unknown."""


def resolve(view: View, offered: dict[str, Iterable]) -> None:
    """Take out of the link what no control offers, to be named on screen; actors are found by any name.

    ``offered``: key of `LABELS` -> what its control offers.
    """
    index = {"hide": view.dossier.names}
    heed({key: Offered(LABELS[key], options, index.get(key, {})) for key, options in offered.items()})
