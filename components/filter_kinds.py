"""The kinds of filter widget: how each is drawn, what it says, and what of a link it understands.

Each is bound to the link. ``options`` holds label -> value: the link keeps labels, `Filters` values, and a
count never becomes part of either.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

import streamlit as st

from data import dates, names

BIND = "query-params"
YES, NO = "true", "false"
"""How Streamlit writes the position of a switch into the link."""
POSITIONS = dict.fromkeys(("true", "yes", "on", "1"), YES) | dict.fromkeys(("false", "no", "off", "0"), NO)

Options = dict[str, Any]
Resolved = tuple[list[str], list[str]]
"""What a link asks for: the labels that are known, and the texts that are not."""


class Kind(Protocol):
    """What every kind of filter widget can do."""

    def draw(self, key: str, label: str, options: Options, **look: Any) -> Any:
        """Draw the widget and return the value for `Filters`."""

    def shown(self, value: Any, options: Options) -> Any:
        """The value that the widget holds to say this one."""

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        """What a link asks for, as the widget reads it."""

    def held(self, known: list[str], options: Options) -> Any:
        """The value that the widget holds for what a link asks for and is known."""


@dataclass(frozen=True)
class Several:
    """Any number of options: a multiselect, or pills where there are few."""

    pills: bool = False

    def draw(self, key: str, label: str, options: Options, placeholder: str = "", **look: Any) -> tuple:
        if self.pills:
            chosen = st.pills(label, list(options), selection_mode="multi", key=key, bind=BIND, **look)
        else:
            chosen = st.multiselect(
                label, list(options), key=key, bind=BIND, placeholder=placeholder, select_all=False, **look
            )
        return tuple(options[each] for each in chosen)

    def shown(self, value: tuple, options: Options) -> list[str]:
        labels = {each: label for label, each in options.items()}
        return [labels[each] for each in value if each in labels]

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        return names.resolve(asked, index)

    def held(self, known: list[str], options: Options) -> list[str]:
        return known


@dataclass(frozen=True)
class Least:
    """At most one of a scale; none keeps everything."""

    def draw(self, key: str, label: str, options: Options, **look: Any) -> str:
        chosen = st.segmented_control(label, list(options), key=key, bind=BIND, width="stretch", **look)
        return options.get(chosen, "")

    def shown(self, value: str, options: Options) -> str | None:
        return next((label for label in options if options[label] == value), None)

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        known, missing = names.resolve(asked, index)
        return known[:1], known[1:] + missing

    def held(self, known: list[str], options: Options) -> str | None:
        return known[0] if known else None


@dataclass(frozen=True)
class Switch:
    """On or off."""

    on: bool = False

    def draw(self, key: str, label: str, options: Options, **look: Any) -> bool:
        return st.toggle(label, value=self.on, key=key, bind=BIND, **look)

    def shown(self, value: bool, options: Options) -> bool:
        return value

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        known, missing = names.resolve(asked, POSITIONS)
        return known[:1], known[1:] + missing

    def held(self, known: list[str], options: Options) -> bool:
        return known[0] == YES if known else self.on


@dataclass(frozen=True)
class Words:
    """A text to look for."""

    def draw(self, key: str, label: str, options: Options, placeholder: str = "", **look: Any) -> str:
        return st.text_input(
            label, key=key, bind=BIND, type="search", placeholder=placeholder, icon="", **look
        ).strip()

    def shown(self, value: str, options: Options) -> str:
        return value

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        known = [text for text in asked if text.strip()]
        return known[:1], known[1:]

    def held(self, known: list[str], options: Options) -> str:
        return known[0] if known else ""


@dataclass(frozen=True)
class Span:
    """From one step of a scale of time to another; the whole of it keeps undated records, too."""

    def draw(self, key: str, label: str, options: Options, **look: Any) -> tuple[str, str] | None:
        moments = list(options)
        whole = (moments[0], moments[-1])
        chosen = st.select_slider(label, moments, value=whole, key=key, bind=BIND, format_func=str, **look)
        return None if tuple(chosen) == whole else tuple(chosen)

    def shown(self, value: tuple[str, str] | None, options: Options) -> tuple[str, str]:
        moments = list(options)
        return value or (moments[0], moments[-1])

    def resolve(self, asked: list[str], index: dict[str, str], options: Options) -> Resolved:
        if not asked or (len(asked) == 2 and set(asked) <= set(options)):
            return asked, []
        near = nearest(asked, list(options))
        return near, [] if near else [" – ".join(asked)]

    def held(self, known: list[str], options: Options) -> tuple[str, str]:
        return self.shown((known[0], known[1]) if known else None, options)


def nearest(asked: list[str], moments: Iterable[str]) -> list[str]:
    """A period finer, coarser or wider than the steps, widened or cut to them; [] where it is unreadable.

    >>> nearest(["2021-08", "2030"], ["2020", "2021", "2022"])
    ['2021', '2022']
    """
    bounds = [dates.interval(text) for text in asked]
    if len(asked) != 2 or None in bounds:
        return []
    (first, _), (_, last) = bounds
    steps = {moment: dates.interval(moment) for moment in moments}
    met = [moment for moment, (begins, ends) in steps.items() if ends >= first and begins <= last]
    return [met[0], met[-1]] if met else []


Offer = Callable[[Any], Options | None]
"""What a dossier offers to choose from; None where a filter could narrow nothing."""
