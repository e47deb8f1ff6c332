"""Sentences about the network of a scene: the answer, what became of the ties, and when a tie counts as going on."""

from dataclasses import replace

import pandas as pd

from data import dates, sentences
from data.memo import kept_for_each
from data.network.scene import AFTER, ALL, ATTESTED, BEFORE, CHANGE, HALF_LIFE, YEAR, carried_on, carrying
from data.query import View, counted, denied
from data.query.change import AGAIN, NEW, PAST, SILENT, TURNED, UNDETERMINED, changes, perhaps_after, since
from data.words import count


def network(view: View, beside: bool = False) -> str:
    """The answer of the Network page, for the time that its scene shows; ``beside``: for before and after at once."""
    if beside or view.scene.show == CHANGE:
        return _change(view)
    said = sentences.network(view)
    return f"{_when(view)}: {said}" if view.scene.timed() else said


def in_words(view: View) -> str:
    """What of the network is looked at; blank where that is as usual."""
    point = view.dossier.turning_point
    return view.scene.in_words(point.isoformat() if point else "")


def aside(view: View) -> str:
    """What of the network is left aside, whatever time is shown."""
    said = replace(view.scene, show=ALL).in_words()
    return f"{said[0].upper()}{said[1:]}" if said else ""


def _when(view: View) -> str:
    return {BEFORE: f"Before {_point(view)}", AFTER: f"After {_point(view)}", YEAR: f"In {view.scene.year}"}[
        view.scene.show
    ]


def _point(view: View) -> str:
    point = view.dossier.turning_point
    return dates.in_words(point.isoformat()) if point else "the turning point"


def _change(view: View) -> str:
    """How many ties are of each kind of change; what is dated as past is not said to have ended."""
    found = counted(view)
    total = int(found.sum())
    if not total:
        return "No tie is asserted by the records in view."
    said = {
        NEW: "attested only since",
        AGAIN: "attested before and after",
        TURNED: "attested on both sides with another upper hand",
        PAST: f"dated as past by a later source{_perhaps_after(view)}",
        SILENT: "no longer reported",
        UNDETERMINED: "on neither side for certain",
    }
    parts = [f"{found[name]:,} {words}" for name, words in said.items() if found[name]]
    return f"Of {count(total, 'tie')} at {_point(view)}: {'; '.join(parts)}.{_since(view)}"


def _perhaps_after(view: View) -> str:
    """How many of the ties dated as past may have gone on until after the turning point, as far as their ends are known."""
    number = perhaps_after(view)
    return f" ({number:,} to a month or year that may reach beyond it)" if number else ""


def _since(view: View) -> str:
    """How many of the ties attested after the turning point are past again, as dated."""
    past = since(changes(view)[view.ties["drawn"].to_numpy()])
    return (
        f" {past:,} of those attested since {'is' if past == 1 else 'are'} dated as past too." if past else ""
    )


def going(view: View) -> str:
    """When a tie counts as going on in this scene, and how many ties the other rule would draw; blank at any time."""
    scene = view.scene
    if not scene.timed():
        return ""
    rule = f"attested in {scene.year}"
    if scene.show != YEAR:
        rule = f"certainly attested {scene.show.lower()} {_point(view)}"
    half_life = scene.half_life or HALF_LIFE
    more, how = differing(view, half_life), carrying(half_life)
    if scene.half_life == ATTESTED:
        less = count(more, "more tie") if more else "no other tie"
        return f"Drawn: what is {rule}. {how.capitalize()}, {less} would be."
    return (
        f"Drawn: what is {rule}, and {count(more, 'tie')} only because "
        f"ties, where no end is stated, are {how}."
    )


def going_by_year(view: View, found: dict[int, pd.DataFrame]) -> str:
    """When a tie counts as going on in each of some years, and how many the other rule would draw; ``found`` as
    `data.network.years.several` gives it."""
    half_life = view.scene.half_life or HALF_LIFE
    other = _drawn_by_year(view, tuple(found), ATTESTED if view.scene.half_life else half_life)
    more = _from_to([abs(drawn - len(own)) for drawn, own in zip(other, found.values(), strict=True)])
    how = carrying(half_life)
    elsewhere = [
        int(((own["disputed"] == 0) & (own["disputed_elsewhere"] > 0)).sum()) for own in found.values()
    ]
    where = " or outside the filters" * bool(view.filters)
    disputed = (
        f" {_from_to(elsewhere)} ties of each are disputed only at another time{where}."
        if any(elsewhere)
        else ""
    )
    if view.scene.half_life == ATTESTED:
        return f"Drawn: what is attested in each year. {how.capitalize()}, {more} more ties would be in each.{disputed}"
    return (
        f"Drawn: what is attested in each year, and {more} ties only because ties, where no end is stated, are {how}."
        f"{disputed}"
    )


@kept_for_each
def _drawn_by_year(view: View, years: tuple[int, ...], half_life: float) -> list[int]:
    """How many ties would be drawn in each of some years, carried on with a half-life in months."""
    scenes = (replace(view.scene, show=YEAR, year=year, half_life=half_life) for year in years)
    return [int(replace(view, scene=scene).ties["drawn"].sum()) for scene in scenes]


def _from_to(numbers: list[int]) -> str:
    """The least and the most of some numbers.

    >>> _from_to([3, 0, 12]), _from_to([2, 2])
    ('0 to 12', '2')
    """
    least, most = min(numbers), max(numbers)
    return f"{least:,}" if least == most else f"{least:,} to {most:,}"


def undrawn(view: View) -> list[tuple[str, pd.DataFrame]]:
    """The ties of a scene that its records only deny, as `data.query.denied` has them, under a heading each: those that
    nobody asserts at all, and those asserted elsewhere. A list that would be empty is left out."""
    found = denied(view)
    nowhere = found["asserted_elsewhere"] == 0
    where = "at another time or outside the filters" if view.scene.timed() else "outside the filters"
    lists = {
        "Only denied, so not drawn": found[nowhere],
        f"Denied here, asserted only {where}, so not drawn": found[~nowhere],
    }
    return [(heading, own) for heading, own in lists.items() if len(own)]


def elsewhere(view: View) -> str:
    """How many of the ties drawn as not disputed are so by claims that are left out here; blank where none is."""
    drawn = view.ties[view.ties["drawn"]]
    number = int(((drawn["disputed"] == 0) & (drawn["disputed_elsewhere"] > 0)).sum())
    where = " or ".join(
        filter(None, ("at another time" * view.scene.timed(), "outside the filters" * bool(view.filters)))
    )
    return (
        f"{count(number, 'tie')} not dashed here {'is' if number == 1 else 'are'} disputed {where or 'elsewhere'}."
        if number
        else ""
    )


def differing(view: View, half_life: float) -> int:
    """How many ties are drawn in a scene only because they are carried on with a half-life in months."""
    scenes = (carried_on(view.scene, each) for each in (half_life, ATTESTED))
    views = (view if scene == view.scene else replace(view, scene=scene) for scene in scenes)
    carried, attested = (int(each.ties["drawn"].sum()) for each in views)
    return carried - attested
