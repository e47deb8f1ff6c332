"""What the analyst narrowed a dossier to: one frozen value that can say itself in words (rule 7)."""

from dataclasses import dataclass, fields

from data import dates, vocabulary

NO_FILTER = "no filter"


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
        idle = {"only_among", "keep_unjudged"}
        return any(getattr(self, f.name) != f.default for f in fields(self) if f.name not in idle)

    def in_words(self) -> str:
        """The filters as one line.

        >>> Filters(groups=("TTP",), ties=("sanctuary",), period=("2021", "2025")).in_words()
        'groups: TTP · ties: Sanctuary · 2021 – 2025'
        """
        return " · ".join(self.parts()) or NO_FILTER

    def parts(self) -> list[str]:
        """Each filter that narrows something, in words."""
        among = " (only among these)" if self.only_among else ""
        kinds = {"ties": vocabulary.TIE, "activities": vocabulary.ACTIVITY}
        said = [f"groups: {', '.join(self.groups)}{among}"] if self.groups else []
        for name, record_type in kinds.items():
            labels = [vocabulary.category(record_type, each).label for each in getattr(self, name)]
            said += [f"{name}: {', '.join(labels)}"] if labels else []
        said += [dates.range_in_words(*self.period)] if self.period else []
        said += [f"stance: {', '.join(self.stances)}"] if self.stances else []
        said += [f"status: {', '.join(self.statuses)}"] if self.statuses else []
        said += (
            [f"sources: {', '.join(map(vocabulary.label, self.source_kinds))}"] if self.source_kinds else []
        )
        return (
            said
            + self._grades()
            + [f"{name}: {value}" for name, value in (("place", self.place), ("text", self.text)) if value]
        )

    def _grades(self) -> list[str]:
        grades = (("reliability", self.least_reliability), ("credibility", self.least_credibility))
        said = [f"{name} {value} or better" for name, value in grades if value]
        if said and not self.keep_unjudged:
            said.append("without those that cannot be judged")
        return said
