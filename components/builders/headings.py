"""What is open in the evidence panel, in words."""

from data import bundles, vocabulary
from data.balance import control, speakers
from data.choice import Choice
from data.dossier import Dossier
from data.query.control import FOCAL, PARTNER
from data.spans import AFTER, BEFORE, UNDETERMINED
from data.vocabulary import MUTUAL

OTHER_LANES = "All others"
"""The name on screen of the lane that the smaller lanes share."""

SIDES_IN_WORDS = {
    control.EVER: "whenever",
    **{side: f"{side} the turning point" for side in (BEFORE, AFTER)},
    UNDETERMINED: "on neither side for certain",
}


def heading(choice: Choice) -> str:
    """What is open, in words."""
    if choice.kind == "tie":
        a, b, category = choice.value
        return f"{a} — {b} · {vocabulary.category(vocabulary.TIE, category).label}"
    if choice.kind == "pair":
        return f"{choice.value[0]} — {choice.value[1]}"
    if choice.kind == "control":
        return _control_in_words(*choice.value)
    if choice.kind == "control_kind":
        return _control_in_words(vocabulary.category(vocabulary.TIE, choice.value[0]).label, choice.value[1])
    if choice.kind == "hostility":
        return f"Open hostility with partners · {SIDES_IN_WORDS.get(choice.value[0], choice.value[0])}"
    if choice.kind == "events":
        _, lane, stretch = choice.value
        return f"{lane or OTHER_LANES} · {bundles.stretch_in_words(stretch)}"
    if choice.kind == "record":
        return f"Record {choice.value[0]}"
    return choice.value[0] if choice.kind == "actor" else "Claim"


def missing(choice: Choice) -> str:
    """That the dossier holds nothing of what a link opens.

    >>> missing(Choice("claim", ("x-none",))), missing(Choice("tie", ("X", "Y", "training")))
    ('No claim x-none in this dossier', 'No tie X — Y · Training in this dossier')
    """
    if choice.kind == "actor":
        return f"No actor {choice.value[0]} in a tie or activity of this dossier"
    if choice.kind in ("claim", "record"):
        return f"No {choice.kind} {choice.value[0]} in this dossier"
    if choice.kind in ("tie", "pair"):
        return f"No tie {heading(choice)} in this dossier"
    if choice.kind == "bundle":
        return f"No tie in view between these: {choice.value[0]} and {choice.value[1]}"
    if choice.kind in ("said_by", "reported"):
        return f"No record behind {choice.value[1]}"
    return f"No record behind {heading(choice)}"


def reported(dossier: Dossier, by: str, name: str, holder: str) -> str:
    """What sources of a kind or country assert of control, and of whom."""
    whose = {FOCAL: f": {dossier.focal_actor}", MUTUAL: ": both", PARTNER: ": a partner"}.get(holder, "")
    return f"Who holds control · {speakers.label(dossier, by, name)}{whose}"


def _control_in_words(partner: str, when: str) -> str:
    who = "all partners" if partner == control.EVERYBODY else partner
    return f"Who holds control · {who} · {SIDES_IN_WORDS.get(when, when)}"
