"""Where actors stand in the picture: the arrangements on offer, each the same under every filter and at any time."""

from collections.abc import Callable

from components import cache
from data.network.layout import Positions
from data.query import View

FORCE, RINGS, LAYERS = "By closeness", "Around one actor", "By upper hand"


def places(view: View, arrangement: str) -> Positions:
    """Actor -> x, y in pixels, in an arrangement of `ARRANGEMENTS`."""
    return ARRANGEMENTS[arrangement](view)


def _rings(view: View) -> Positions:
    """Around the actor in the middle of the scene, else the focal actor."""
    centre = next(iter(view.scene.around), None) or view.dossier.focal_actor
    return (centre and cache.rings(view, centre)) or cache.positions(view)


ARRANGEMENTS: dict[str, Callable[[View], Positions]] = {
    FORCE: cache.positions,
    RINGS: _rings,
    LAYERS: cache.layers,
}
"""Each arrangement by its name on screen."""
