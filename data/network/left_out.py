"""How many ties of a view the settings of the picture leave out, and by which of them: a filter is not all that hides."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from data import dates, vocabulary
from data.memo import kept
from data.network.scene import AFTER, ALL, ATTESTED, BEFORE, EITHER, YEAR, Scene
from data.words import count

if TYPE_CHECKING:
    from data.query import View


@kept
def left_out(view: "View") -> list[tuple[int, str]]:
    """How many asserted ties each setting leaves out of what those before it leave, and what is said of them.

    In this order: the time, the kinds and the actors left out, and the surroundings. Settings that leave nothing out
    are not named; the numbers add up to the asserted ties of the whole view less those drawn.
    """
    before, found = _asserted(view, Scene()), []
    for scene, said in _steps(view):
        now = _asserted(view, scene)
        if now < before:
            found.append((before - now, said))
        before = now
    return found


def in_words(view: "View") -> str:
    """What the settings of the picture leave out; blank where they leave nothing out."""
    if view.scene == Scene() or not (found := left_out(view)):
        return ""
    out = sum(number for number, _ in found)
    of = out + _asserted(view, view.scene)
    parts = ", ".join(f"{number:,} {said}" for number, said in found)
    return f"{out:,} of {count(of, 'tie')} left out by the settings of the picture: {parts}"


def _asserted(view: "View", scene: Scene) -> int:
    own = view if scene == view.scene else replace(view, scene=scene)
    return int(own.ties["drawn"].sum())


def _steps(view: "View") -> Iterator[tuple[Scene, str]]:
    """The scene setting by setting, and what each leaves out."""
    scene = view.scene
    timed = replace(scene, without=(), hidden=(), around=())
    if scene.timed():
        yield timed, _not_then(view)
    if scene.without:
        timed = replace(timed, without=scene.without)
        names = [vocabulary.FAMILIES.get(name, name) for name in scene.without]
        yield timed, f"of {'the kind' if len(names) == 1 else 'the kinds'} {', '.join(names)}"
    if scene.hidden:
        timed = replace(timed, hidden=scene.hidden)
        yield timed, f"of {', '.join(scene.hidden)}"
    if scene.around:
        yield scene, _further(scene)


def _not_then(view: "View") -> str:
    scene, point = view.scene, view.dossier.turning_point
    day = dates.in_words(point.isoformat()) if point else "the turning point"
    when = {ALL: "", BEFORE: f"before {day}", AFTER: f"after {day}", YEAR: f"in {scene.year}"}[scene.show]
    certainly = "" if scene.show == YEAR else "certainly "
    return f"not {certainly}attested {when}{' or carried on' if scene.half_life != ATTESTED else ''}"


def _further(scene: Scene) -> str:
    way = "" if scene.direction == EITHER else f", {scene.direction}"
    return f"not within {count(scene.steps, 'tie')} of {' and '.join(scene.around)}{way}"
