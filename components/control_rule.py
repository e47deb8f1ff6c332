"""How the control balance is computed, as set on the Timeline: every part of it in the link."""

from typing import Any

import streamlit as st

from components import cache, dossier_settings, state
from components.builders.text import plain
from components.page_settings import one_of, several, step_of
from data.balance import rule
from data.balance.rule import PERIODS, USUAL, Rule
from data.dossier import Dossier
from data.query import View, has_groups, partners, sayable

PARTNERS = "partners"
FREQUENCIES = {word: frequency for frequency, word in PERIODS.items()}
FADES = {
    "at once": rule.AT_ONCE,
    **{f"{months} months": float(months) for months in (3, 6, 12, 24, 36, 60)},
    "never": rule.NEVER,
}
BAND = "band"
BANDS = (ORIGINS, CONTESTED_CLAIMS, NOTHING) = ("origins", "contested claims", "nothing")
WEIGHTS = {"by grade": False, "equal": True}
CONTESTED = {"half": rule.HALF, "in": rule.FULL, "out": rule.OUT}
OFFERED: dict[str, dict[str, Any]] = {
    "frequency": FREQUENCIES,
    "half_life": FADES,
    "equal": WEIGHTS,
    "contested": CONTESTED,
}
"""Field of the rule -> what is offered on screen, which is what the link holds, and its value."""
KEYS = {"frequency": "by", "half_life": "fade", "equal": "weights", "contested": "contested"}
"""Field of the rule -> its name in the link."""


def applied(view: View) -> View:
    """Draw the settings, folded away, and return the view under them."""
    with st.popover("Settings", icon=":material/tune:", key="control_settings"):
        found = _drawn(view.dossier)
        st.button(
            "Back to the usual",
            icon=":material/undo:",
            key="usual_rule",
            disabled=found == USUAL,
            on_click=_show_usual,
        )
        one_of(
            "Shaded around the line",
            BANDS,
            BAND,
            help="Origins: 90% of resamples of the independent origins. Contested: from the worst to the best case of the "
            "contested claims",
        )
        # Without a date there is nothing to compare, and a turning point would bring nothing.
        if view.dossier.records["first"].notna().any():
            dossier_settings.focal_and_turning_point(view.dossier)
    return cache.under(view, rule=found)


def band() -> str:
    """What is shaded around the line, one of `BANDS`; after the settings are drawn."""
    return state.widget(BAND)


def said(view: View) -> None:
    """What is not as usual, in words, and who the partners are where none is an armed group; nothing where all is."""
    told = (
        f"Set here: {view.rule.in_words()}. The Overview keeps the usual settings."
        if view.rule != USUAL
        else ""
    )
    if not view.rule.partners and not has_groups(view.dossier):
        told += f" Partners: {', '.join(partners(view.dossier))}, though no armed group, since of none is said who holds control."
    if told:
        st.caption(plain(told.strip()))


def offer_usual_partners() -> None:
    """A way out where the partners that are set leave nothing to see."""
    st.button(
        "Follow the usual partners",
        icon=":material/undo:",
        on_click=state.set_widgets,
        args=({PARTNERS: []},),
    )


def _drawn(dossier: Dossier) -> Rule:
    return Rule(
        frequency=_one_of("frequency", "A point each", "How often the line has a point"),
        half_life=_fade(),
        equal=_one_of(
            "equal",
            "Weights",
            "By grade: reliability × credibility of the best record; equal: every record 1",
        ),
        contested=_one_of(
            "contested", "Contested claims", "Half: at half their weight; in: in full; out: not counted"
        ),
        partners=_partners(dossier),
    )


def _one_of(field: str, label: str, help: str) -> Any:
    offered = OFFERED[field]
    return offered[one_of(label, offered, KEYS[field], _usual(field), help=help)]


def _fade() -> float:
    chosen = step_of(
        "Half-life",
        FADES,
        KEYS["half_life"],
        _usual("half_life"),
        help="In which a claim loses half its weight after its last attestation",
    )
    return FADES[chosen]


def _partners(dossier: Dossier) -> tuple[str, ...]:
    chosen = several(
        "Partners",
        sayable(dossier),
        PARTNERS,
        index=dossier.names,
        placeholder="Armed groups and collectives" if has_groups(dossier) else "Everybody",
        help="Whose ties with the focal actor are followed. As usual: armed groups and armed groups spoken of together; "
        "not states, and not the focal actor's own factions and commanders",
    )
    return tuple(sorted(chosen))


def _usual(field: str) -> str:
    """The label of what is usual."""
    return next(label for label, value in OFFERED[field].items() if value == getattr(USUAL, field))


def _show_usual() -> None:
    state.set_widgets({KEYS[field]: _usual(field) for field in OFFERED} | {PARTNERS: [], BAND: ORIGINS})
