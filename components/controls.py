"""The registry of filters on screen. A new filter is one row of `CONTROLS`, beside its field in `Filters`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components import state
from components.filter_kinds import Kind, Least, Offer, Options, Several, Span, Switch, Words
from data import names, vocabulary
from data.dossier import Dossier
from data.filters import FIELDS, SWITCHES, Filters
from data.memo import kept
from data.query.narrow import GRADES, VALUES
from data.vocabulary import ACTIVITY, TIE

YEARS_SHOWN_AS_MONTHS = 4


@dataclass(frozen=True)
class Control:
    """One filter on screen.

    ``field`` is its field of `Filters`, ``key`` its name in the link, ``offer`` what a dossier offers to
    choose from, and ``counted`` how many options the line of counts names at most.
    """

    field: str
    key: str
    label: str
    kind: Kind
    offer: Offer
    help: str
    placeholder: str = ""
    more: bool = True
    counted: int = 8
    index: Callable[[Dossier], dict[str, str]] | None = None
    """Folded text of a link -> option, where options go by further names."""

    def draw(self, options: Options, chosen: dict[str, Any]) -> Any:
        """Draw the widget; a switch is grey until what it switches is chosen."""
        look = {"help": self.help} | ({"placeholder": self.placeholder} if self.placeholder else {})
        if not self.matters(chosen):
            look["disabled"] = True
        return self.kind.draw(self.key, self.label, options, **look)

    def matters(self, chosen: dict[str, Any]) -> bool:
        """Whether it can narrow anything beside the other values chosen, by field."""
        return self.field not in SWITCHES or any(chosen.get(other) for other in SWITCHES[self.field])

    def is_set(self, options: Options) -> bool:
        """Whether the widget says anything but its default, before it is drawn in this run."""
        if not state.has(self.key):
            return bool(st.query_params.get_all(self.key))
        return state.widget(self.key) != self.kind.shown(FIELDS[self.field].default, options)

    def resolve(self, dossier: Dossier, asked: list[str], options: Options) -> tuple[list[str], list[str]]:
        """What of a link is known, as the widget reads it, and what is not."""
        return self.kind.resolve(asked, self.index(dossier) if self.index else _index(options), options)


def _index(options: Options) -> dict[str, str]:
    labels = {str(name): label for label, value in options.items() for name in (value, label)}
    return {folded: labels[name] for folded, name in names.unshared(labels).items()} | labels


@kept
def drawn(dossier: Dossier) -> tuple[tuple[Control, Options], ...]:
    """The filters that can narrow this dossier, with what each offers."""
    offers = [(control, control.offer(dossier)) for control in CONTROLS]
    return tuple((control, options) for control, options in offers if options is not None)


def show(dossier: Dossier, filters: Filters) -> None:
    """Set every widget to say these filters; called back before they are drawn again."""
    wanted = {
        control.key: control.kind.shown(getattr(filters, control.field), options)
        for control, options in drawn(dossier)
        if state.has(control.key)
    }
    state.set_widgets({key: value for key, value in wanted.items() if state.widget(key) != value})
    state.remember_unknown(())


# --- what a dossier offers --------------------------------------------------------------------------------


def _actors(dossier: Dossier) -> Options | None:
    return dict(zip(dossier.actors, dossier.actors, strict=True)) or None


def _kinds(record_type: str) -> Offer:
    """Label -> category of every kind in the dossier, in the order of the vocabulary."""

    def offer(dossier: Dossier) -> Options | None:
        records = dossier.records
        used = set(records.loc[records["record_type"] == record_type, "category"].unique())
        declared = [kind.name for kind in vocabulary.CATEGORIES if kind.record_type == record_type]
        ordered = [name for name in declared if name in used] + sorted(used - set(declared))
        labels: Options = {}
        for name in ordered:
            label = vocabulary.category(record_type, name).label
            labels[label if label not in labels else name] = name
        return labels or None

    return offer


def _moments(dossier: Dossier) -> Options | None:
    """Years, or months of a short conflict, from the first to the last day of the dossier."""
    records = dossier.records
    first, last = records["first"].min(), records["last"].max()
    if first != first or last != last:
        return None
    if last.year - first.year < YEARS_SHOWN_AS_MONTHS:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        moments = [f"{month // 12:04}-{month % 12 + 1:02}" for month in months]
    else:
        moments = [f"{year:04}" for year in range(first.year, last.year + 1)]
    return dict(zip(moments, moments, strict=True)) if len(moments) > 1 else None


def _values(field: str, order: tuple[str, ...] = (), label: Callable[[str], str] = str) -> Offer:
    """The values of a column, where it has more than one: else there is nothing to choose."""

    def offer(dossier: Dossier) -> Options | None:
        used = list(dossier.records[VALUES[field]].cat.categories)
        ordered = [each for each in order if each in used] + sorted(set(used) - set(order), key=label)
        options = {label(each): each for each in ordered if each}
        return options if options and len(used) > 1 else None

    return offer


def _scale(field: str) -> Offer:
    """A scale of grades, where any record has one of them."""
    column, scale = GRADES[field]

    def offer(dossier: Dossier) -> Options | None:
        judged = set(dossier.records[column].cat.categories) & set(scale)
        return dict(zip(scale, scale, strict=True)) if judged else None

    return offer


def _written(*columns: str) -> Offer:
    """Nothing to choose from but free text, where a record has any."""
    return lambda dossier: {} if any((dossier.records[column] != "").any() for column in columns) else None


def _beside(*offers: Offer) -> Offer:
    """A switch, where what it switches is there."""
    return lambda dossier: {} if any(offer(dossier) is not None for offer in offers) else None


def _spelled(grades: dict[str, str]) -> str:
    return " · ".join(f"{grade} {meaning}" for grade, meaning in grades.items())


CONTROLS = (
    Control("groups", "groups", "Groups", Several(), _actors, "Records that name any of these, by name or alias. The line below counts the records that each would leave, the other filters as they are.", "All groups", more=False, counted=3, index=lambda dossier: dossier.names),
    Control("only_among", "among", "Only among these groups", Switch(), _beside(_actors), "Leave out records that name anybody else", more=False),
    Control("ties", "ties", "Tie types", Several(), _kinds(TIE), "Ties of these kinds; activities stay only where they are chosen, too", "All types", more=False, counted=3),
    Control("activities", "activities", "Activities", Several(), _kinds(ACTIVITY), "Activities of these kinds; ties stay only where they are chosen, too", "All activities", more=False, counted=3),
    Control("period", "period", "Period", Span(), _moments, "Records whose dates meet this period; narrowing it leaves undated ones out", more=False),
    Control("stances", "stance", "Stance", Several(pills=True), _values("stances", ("asserts", "denies")), "What the record does with its claim"),
    Control("statuses", "status", "Claim status", Several(pills=True), _values("statuses", tuple(vocabulary.STATUSES)), " ".join(f"**{name.capitalize()}**: {meaning}" for name, meaning in vocabulary.STATUSES.items()) + " Always of the whole dossier."),
    Control("source_kinds", "source_kind", "Source kind", Several(), _values("source_kinds", label=vocabulary.label), "Records from sources of these kinds", "All kinds of source", counted=3),
    Control("least_reliability", "reliability", "Minimum reliability", Least(), _scale("least_reliability"), f"Grade of the source: {_spelled(vocabulary.RELIABILITY)}"),
    Control("least_credibility", "credibility", "Minimum credibility", Least(), _scale("least_credibility"), f"Grade of the record: {_spelled(vocabulary.CREDIBILITY)}"),
    Control("keep_unjudged", "unjudged", "Keep what cannot be judged", Switch(on=True), _beside(_scale("least_reliability"), _scale("least_credibility")), "F, 6 and a missing grade mean that nobody could judge, not that it is bad"),
    Control("place", "place", "Place", Words(), _written("location"), "Records whose location contains these words", "Any place"),
    Control("text", "text", "Text", Words(), _written("summary", "attribution", "amount_text"), "Records whose summary, speaker or amount contains these words", "Any words"),
)  # fmt: skip
