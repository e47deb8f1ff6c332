"""What the analyst narrowed a dossier to: one frozen value that can say itself in words (rule 7)."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from data import dates, vocabulary

NO_FILTER = "no filter"
FEW = 3
"""Values of one filter that are loosened one by one; more than these go together."""


@dataclass(frozen=True)
class Filters:
    """Every filter; the default of each keeps everything.

    ``ties`` and ``activities`` are category names; ``period`` is a pair of reduced dates, both included.
    ``least_reliability`` A–E and ``least_credibility`` 1–5 keep that grade and better;
    ``keep_unjudged`` keeps F, 6 and ungraded ones beside them.
    """

    groups: tuple[str, ...] = ()
    only_among: bool = False
    ties: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()
    period: tuple[str, str] | None = None
    stances: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    source_kinds: tuple[str, ...] = ()
    least_reliability: str = ""
    least_credibility: str = ""
    keep_unjudged: bool = True
    place: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        """Whether anything is narrowed."""
        return bool(self.narrowing())

    def narrowing(self) -> list[str]:
        """Names of the fields that narrow something; a switch does only beside what it switches."""
        return [f.name for f in fields(self) if getattr(self, f.name) != f.default and self._matters(f.name)]

    def _matters(self, name: str) -> bool:
        return name not in SWITCHES or any(getattr(self, other) for other in SWITCHES[name])

    def in_words(self) -> str:
        """The filters as one line.

        >>> Filters(groups=("TTP",), ties=("sanctuary",), period=("2021", "2025")).in_words()
        'groups: TTP · ties: Sanctuary · 2021 – 2025'
        """
        return " · ".join(self.parts()) or NO_FILTER

    def parts(self) -> list[str]:
        """Each filter that narrows something, in words; the switch of the groups is said with them."""
        among = f" ({SAID['only_among'](True)})"
        said = []
        for name in self.narrowing():
            if name == "only_among":
                said[-1] += among
            else:
                said.append(SAID[name](getattr(self, name)))
        return said

    def loosened(self) -> list[tuple[str, "Filters"]]:
        """Each thing that can be taken away, in words, with the filters that are left without it.

        A few values of one filter go one by one, many together.

        >>> [words for words, _ in Filters(groups=("TTP", "IJU"), text="gold").loosened()]
        ['groups: TTP', 'groups: IJU', 'text: gold']
        """
        steps = []
        for name in self.narrowing():
            value, default = getattr(self, name), FIELDS[name].default
            if default == () and len(value) <= FEW:
                rest = [(each, tuple(v for v in value if v != each)) for each in value]
                steps += [(SAID[name]((each,)), replace(self, **{name: left})) for each, left in rest]
            else:
                steps.append((SAID[name](value), replace(self, **{name: default})))
        return [(words, left._without_idle_switches()) for words, left in steps]

    def _without_idle_switches(self) -> "Filters":
        return replace(self, **{name: FIELDS[name].default for name in SWITCHES if not self._matters(name)})


FIELDS = {f.name: f for f in fields(Filters)}
SWITCHES = {"only_among": ("groups",), "keep_unjudged": ("least_reliability", "least_credibility")}
"""Switches, and the fields beside which they matter."""


def _listed(prefix: str, label: Callable[[str], str] = str) -> Callable[[tuple[str, ...]], str]:
    return lambda values: f"{prefix}: {', '.join(map(label, values))}"


SAID: dict[str, Callable] = {
    "groups": _listed("groups"),
    "only_among": lambda _: "only among these",
    "ties": _listed("ties", lambda name: vocabulary.category(vocabulary.TIE, name).label),
    "activities": _listed("activities", lambda name: vocabulary.category(vocabulary.ACTIVITY, name).label),
    "period": lambda period: dates.range_in_words(*period),
    "stances": _listed("stance"),
    "statuses": _listed("status"),
    "source_kinds": _listed("sources", vocabulary.label),
    "least_reliability": "reliability {} or better".format,
    "least_credibility": "credibility {} or better".format,
    "keep_unjudged": lambda _: "without those that cannot be judged",
    "place": "place: {}".format,
    "text": "text: {}".format,
}
"""How each filter says its value."""
