"""What origins are called where several stand side by side: each otherwise, even those of one publisher."""

from collections import Counter
from typing import TYPE_CHECKING

from data import dates
from data.memo import kept

if TYPE_CHECKING:
    from data.dossier import Dossier


@kept
def told_apart(dossier: "Dossier") -> dict[str, str]:
    """Origin of the dossier's records -> its label; where several are labelled alike, with the title of the source that each
    is, then with the date of its publication, then with a number."""
    labels = dossier.origin_labels
    sources = dossier.table("sources").drop_duplicates("source_id").set_index("source_id")
    # Names are listed with semicolons between them.
    titles = sources["title"].str.replace(";", ",").to_dict()
    days = sources["published"].to_dict()
    named = _further(labels, {origin: titles.get(origin, "") for origin in labels}, ": ")
    named = _further(named, {o: dates.in_words(days[o]) if days.get(o) else "" for o in labels}, ", ")
    return _numbered(named)


def _further(names: dict[str, str], more: dict[str, str], between: str) -> dict[str, str]:
    """The names, with more of those that are alike, where it is known and not said already."""
    often = Counter(names.values())
    return {
        origin: f"{name}{between}{more[origin]}"
        if often[name] > 1 and more[origin] not in ("", name)
        else name
        for origin, name in names.items()
    }


def _numbered(names: dict[str, str]) -> dict[str, str]:
    often, met, found = Counter(names.values()), Counter(), {}
    for origin, name in names.items():
        met[name] += 1
        found[origin] = f"{name} ({met[name]})" if often[name] > 1 else name
    return found
