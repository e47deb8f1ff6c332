"""The settings of a page: widgets bound to the link, which name on screen what a link asks of them in vain."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from components import state
from components.filter_kinds import BIND, POSITIONS
from data import names


@dataclass(frozen=True)
class Offered:
    """What a setting offers: its ``label``, its ``options`` as the link holds them, and, where these have other names,
    the ``index`` of `data.names` that leads from those to an option."""

    label: str
    options: Iterable[Any]
    index: Mapping[str, str] = field(default_factory=dict)


def one_of(
    label: str,
    options: Iterable[str],
    key: str,
    usual: str | None = None,
    index: Mapping[str, str] | None = None,
    **look: Any,
) -> str:
    """One of a few in a row of buttons, the first where ``usual`` names no other; in several rows on a telephone."""
    offered = list(options)
    heed({key: Offered(label, offered, index or {})})
    return st.segmented_control(
        label, offered, default=usual or offered[0], key=key, bind=BIND, required=True, wrap=True, **look
    )


def one_or_none(label: str, options: Iterable[str], key: str, **look: Any) -> str | None:
    """One of a few in a row of buttons, none at first."""
    offered = list(options)
    heed({key: Offered(label, offered)})
    return st.segmented_control(label, offered, key=key, bind=BIND, **look)


def one_of_list(
    label: str,
    options: Iterable[str],
    key: str,
    usual: str | None = None,
    index: Mapping[str, str] | None = None,
    **look: Any,
) -> str | None:
    """One of a list that may be long; none at first, unless one is ``usual``."""
    offered = list(options)
    heed({key: Offered(label, offered, index or {})})
    return st.selectbox(
        label, offered, None if usual is None else offered.index(usual), key=key, bind=BIND, **look
    )


def several(
    label: str,
    options: Iterable[str],
    key: str,
    shown_as: Callable[[str], str] = str,
    index: Mapping[str, str] | None = None,
    **look: Any,
) -> list[str]:
    """Any number of a list. ``shown_as`` words an option, on screen and so in the link."""
    offered = list(options)
    heed({key: Offered(label, [shown_as(each) for each in offered], index or {})})
    return st.multiselect(label, offered, key=key, bind=BIND, format_func=shown_as, select_all=False, **look)


def few(label: str, options: Iterable[str], key: str, usual: list[str], **look: Any) -> list[str]:
    """Any number of a few in a row of pills."""
    offered = list(options)
    heed({key: Offered(label, offered)})
    return st.pills(label, offered, default=usual, selection_mode="multi", key=key, bind=BIND, **look)


def step_of(label: str, options: Iterable[str], key: str, usual: str, **look: Any) -> str:
    """One step of a scale."""
    offered = list(options)
    heed({key: Offered(label, offered)})
    return st.select_slider(label, offered, value=usual, key=key, bind=BIND, **look)


def from_to(
    label: str, options: Iterable[str], key: str, usual: tuple[str, str], **look: Any
) -> tuple[str, str]:
    """A stretch of a scale, from one step to another."""
    offered = list(options)
    _heed_stretch(label, offered, key)
    return st.select_slider(label, offered, value=usual, key=key, bind=BIND, **look)


def _heed_stretch(label: str, offered: list[str], key: str) -> None:
    """What a link asks of a stretch stands only if it is two steps; one and the same twice is a stretch too."""
    asked = st.query_params.get_all(key)
    if not asked or state.has(key) or (len(asked) == 2 and set(asked) <= set(offered)):
        return
    st.query_params.pop(key)
    state.remember_unknown((*state.unknown(), f"{label.lower()}: {' – '.join(asked)}"))
    st.rerun()


def switch(label: str, key: str, usual: bool = False, **look: Any) -> bool:
    """On or off."""
    heed({key: Offered(label, POSITIONS.values(), POSITIONS)})
    return st.toggle(label, value=usual, key=key, bind=BIND, **look)


def heed(settings: Mapping[str, Offered]) -> None:
    """Rewrite what the link asks of settings (by their key in it) into what they offer, before they are drawn.

    What none offers is taken out, to be named on screen, where it would be overlooked in silence. Starts the
    run again where the link was rewritten.
    """
    changed, unknown = {}, []
    for key, offered in settings.items():
        asked = st.query_params.get_all(key)
        if not asked or state.has(key):
            continue
        known, missing = _understood(asked, offered)
        unknown += [f"{offered.label.lower()}: {text}" for text in missing]
        if known != asked:
            changed[key] = known
    if changed:
        state.remember_unknown((*state.unknown(), *unknown))
        for key, known in changed.items():
            st.query_params[key] = known
        st.rerun()


def _understood(asked: list[str], offered: Offered) -> tuple[list[str], list[str]]:
    """The options that a link asks for, each once, and the texts that lead to none."""
    options = {str(each) for each in offered.options}
    # An option wins over a name of another one, as a link that the page wrote itself holds options.
    found = {text: text if text in options else offered.index.get(names.fold(text), text) for text in asked}
    if not options.issuperset(found.values()):
        found = {text: _folded(name, options) for text, name in found.items()}
    known = list(dict.fromkeys(name for name in found.values() if name in options))
    return known, [text for text, name in found.items() if name not in options]


def _folded(name: str, options: set[str]) -> str:
    """The one option that is written like a name but for capitals, hyphens and accents; the name itself where there is none."""
    like = [each for each in options if names.fold(each) == names.fold(name)]
    return like[0] if name not in options and len(like) == 1 else name
