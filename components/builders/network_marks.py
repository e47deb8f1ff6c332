"""What the legend of the network says of marks that are no colour of a tie; never Streamlit."""

import pandas as pd

from components.builders.network_look import LABELS, Look
from components.builders.strands import MOST_APART
from data.query.change import PAST_SINCE, since

DISPUTED = {
    "label": "dashed: disputed (k of n claims)",
    "line": "dash",
    "definition": "Somebody denies at least one claim of the tie: contested where others assert it, else only denied.",
}
CARRIED = {
    "label": "dotted and paler: carried on by assumption",
    "line": "dot",
    "definition": "No record attests the tie at this time; none states that it ended before, or began after, it.",
}
HANDS = {
    "label": "arrowhead: towards the side said to be controlled",
    "line": "arrow",
    "definition": "No arrowhead means that no source says who holds the upper hand.",
}
WIDTH = {
    "label": "width: independent origins",
    "definition": "Ten papers that repeat one report are one origin.",
}
PINNED = {
    "label": "dot in the middle: pinned where the analyst put it",
    "definition": "Its place is in the link. P lets go of it, as does its panel.",
}
PAST = {
    "label": f"{PAST_SINCE.mark} after another mark: {PAST_SINCE.name}",
    "definition": PAST_SINCE.definition,
}
DISPUTED_BUNDLE = {
    **DISPUTED,
    "label": "dashed: disputed (of a bundle, half of its ties or more)",
    "definition": "A tie is disputed where somebody denies at least one of its claims: k of n, as written on it.",
}
COMMUNITY = {
    "label": "⬢ community",
    "definition": "Actors more tied to each other than to the rest, by friendly ties. Size: its actors.",
}
NUMBER = {
    "label": "number on a line: its ties",
    "definition": "Those of one kind between two communities, or a community and an actor.",
}
MOSTLY = {
    "label": "colour of a bundle: its most frequent kind of tie",
    "definition": "The kind that most of its ties are of; the colour of the text where several kinds have as many. Its tooltip counts every kind.",
}
SHAPES = "● group  ■ state  ▲ collective  ◆ other"


def marks(look: Look, ties: pd.DataFrame, pinned: int = 0) -> list[dict]:
    """What marks mean: ``label`` and, where there is one, ``line`` and ``definition``.

    ``ties``: those drawn, with their ``change`` and ``until`` where the look shows it; ``pinned``: how many actors are pinned.
    """
    held = [{**PINNED, "count": pinned}] if pinned else []
    return [*_past(look, ties), DISPUTED, *_of_ties(ties), WIDTH, *_of_actors(look), *held]


def of_communities(look: Look, ties: pd.DataFrame, bundles: int, actors: bool) -> list[dict]:
    """What marks mean where communities are drawn as one, with so many bundles; ``actors``: whether any is drawn
    with the ``ties`` of its own."""
    own = [*_of_ties(ties), *_of_actors(look)] if actors else []
    told = NUMBER if bundles <= MOST_APART else MOSTLY
    return [COMMUNITY, told, *_past(look, ties), DISPUTED_BUNDLE, WIDTH, *own]


def _past(look: Look, ties: pd.DataFrame) -> list[dict]:
    past = since(ties) if look.change else 0
    return [{**PAST, "count": past}] if past else []


def _of_ties(ties: pd.DataFrame) -> list[dict]:
    carried = int(ties["carried"].sum())
    return [*([{**CARRIED, "count": carried}] if carried else []), HANDS]


def _of_actors(look: Look) -> list[dict]:
    size = {
        "label": SHAPES,
        "definition": f"Shape: kind of actor. Size: {LABELS[look.size].lower()}, as shown.",
    }
    return [size, _shade(look)] if look.shade else [size]


def _shade(look: Look) -> dict:
    return {
        "label": f"fill: {LABELS[look.shade].lower()}",
        "definition": "The fuller a mark is filled, the more.",
    }
