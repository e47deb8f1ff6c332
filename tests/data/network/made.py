"""Networks small enough to compute by hand."""

from data.filters import Filters
from data.query import View, select
from tests.tiny import of

COLUMNS = ("actor", "counterpart", "category", "source_id", "stance", "start", "end", "credibility")


def view(*ties: str, **tables: str) -> View:
    """A view of ties, each of words: two actors, and optionally kind, source, stance, start, end and credibility;
    a dash leaves one blank. Ties without a kind are sanctuary, those without a source are of one source each."""
    rows = [_row(place, tie.split()) for place, tie in enumerate(ties)]
    return select(of("\n".join([",".join(COLUMNS), *rows]) + "\n", **tables), Filters())


def _row(place: int, words: list[str]) -> str:
    given = dict(zip(COLUMNS, ["" if word == "-" else word for word in words], strict=False))
    own = {"category": "sanctuary", "source_id": f"s{place}"} | {k: v for k, v in given.items() if v}
    return ",".join(own.get(name, "") for name in COLUMNS)
