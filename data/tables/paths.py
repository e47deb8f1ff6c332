"""The table of the paths between two actors, step by step."""

import pandas as pd

from data import query
from data.choice import Choice
from data.network import paths, scene_sentences, shown
from data.origin_names import told_apart
from data.query import View
from data.tables.table import JOINED, Table, once, sourced
from data.words import count

HOW = (
    "A step from one actor to the next stands on all ties between the two. Its strength is the number of independent origins "
    "that assert any of them, then the best grade among their records (reliability × credibility, a grade that cannot be "
    "judged counts 0.5). The strongest path is the one whose weakest step is strongest; of several, the shortest. The lowest grade of a step is that of the tie whose "
    "best record has the least weight, its years the first and the last in which its ties are attested. Where a pair that "
    "is tied otherwise is said to be hostile too, those ties are told whether the path runs over them or not. A path is attested at "
    "one time where some moment is within the dates of a tie of each of its steps. An actor of the kind collective or other may be several: "
    "those on its one side need not be those on its other."
)
STRONGEST, SHORTEST = "strongest", "shortest"


def listed(found: paths.Paths) -> list[tuple[str, paths.Path]]:
    """The strongest path and the shortest ones, each with what it is; one that is both is said to be both."""
    both = found.strongest in found.shortest
    first = (
        [(f"{STRONGEST} and {SHORTEST}" if both else STRONGEST, found.strongest)] if found.strongest else []
    )
    return first + [(SHORTEST, path) for path in found.shortest if path != found.strongest]


def build(view: View, start: str, end: str, over: str) -> pd.DataFrame:
    """One row per step of each path, with the evidence it stands on."""
    found, edges = paths.paths(view, start, end, over), shown.edges(view)
    rows = [
        (*_row(view, edges, number, kind, place, step), at_once, through)
        for number, (kind, path) in enumerate(listed(found), start=1)
        for at_once, through in [(paths.at_once(view, found, path), JOINED.join(paths.catch_all(view, path)))]
        for place, step in enumerate(paths.steps(found, path).to_dict("records"), start=1)
    ]
    columns = [
        "Path",
        "Which",
        "Step",
        "From",
        "To",
        "Independent origins",
        "Best grade",
        "Ties",
        "Disputed ties",
    ]
    columns += ["Strongest tie", "Weakest tie", "Fewest origins of a tie", "Lowest grade of a tie"]
    columns += [
        "Years",
        "Said hostile too",
        "Origins",
        "Path attested at one time",
        "Through what may be several actors",
    ]
    return pd.DataFrame(rows, columns=columns)


def _row(view: View, edges: pd.DataFrame, number: int, kind: str, place: int, step: dict) -> tuple:
    ties = edges.loc[list(step["ties"])]
    best = ties.loc[ties["weight"].idxmax()]
    labels = told_apart(view.dossier)
    return (
        number,
        kind,
        place,
        step["from"],
        step["to"],
        step["origins"],
        best["grade"],
        len(ties),
        int((ties["disputed"] > 0).sum()),
        tie_in_words(ties.iloc[0]),
        tie_in_words(ties.iloc[-1]),
        ties["origins"].min(),
        lowest_grade(ties),
        years_in_words(ties),
        JOINED.join(said_hostile(edges, ties)),
        JOINED.join(sorted(labels[origin] for origin in step["said_by"])),
    )


def tie_in_words(tie: pd.Series) -> str:
    """The kind of a tie and what it stands on."""
    return f"{tie['label']} ({count(tie['origins'], 'origin')})"


def lowest_grade(ties: pd.DataFrame) -> str:
    """The grade of the tie whose best record has the least weight."""
    return ties.loc[ties["weight"].idxmin(), "grade"]


def years_in_words(ties: pd.DataFrame) -> str:
    """The years between which ties are attested, by their ``first`` and ``last`` days."""
    days = (ties["first"].min(), ties["last"].max())
    return "–".join(map(str, sorted({day.year for day in days if not pd.isna(day)}))) or "undated"


def said_hostile(edges: pd.DataFrame, ties: pd.DataFrame) -> list[str]:
    """The hostile ties of the pair that some ties join, in words; none where all of its ties are hostile."""
    a, b = ties[["a", "b"]].iloc[0]
    pair = edges[edges["a"].isin([a, b]) & edges["b"].isin([a, b]) & (edges["a"] != edges["b"])]
    hostile = pair[pair["sign"] == shown.HOSTILE]
    if len(hostile) == len(pair):
        return []
    return [
        f"{tie['label']} ({count(tie['origins'], 'origin')}, {years_in_words(hostile.loc[[at]])})"
        for at, tie in hostile.iterrows()
    ]


def whole(view: View, start: str, end: str, over: str) -> pd.DataFrame:
    """The same with the records behind each step, their sources and links."""
    rows = build(view, start, end, over)
    records = sourced(view, shown.records(view)).astype(dict.fromkeys(query.PAIR, "str"))
    found, edges = paths.paths(view, start, end, over), shown.edges(view)
    keyed = {(row.a, row.b): row.ties for row in found.pairs.itertuples()}
    behind = []
    for one, other in zip(rows["From"], rows["To"], strict=True):
        ties = edges.loc[list(keyed[min(one, other), max(one, other)]), query.PAIR]
        own = records.merge(ties, on=query.PAIR)
        behind.append([once(own[column]) for column in ("record_id", "title", "link")])
    return rows.join(pd.DataFrame(behind, columns=["Record ids", "Sources", "Links"], index=rows.index))


def table(start: str, end: str, over: str) -> Table:
    """The table of paths between two actors."""

    def choice(view: View, row: pd.Series) -> Choice:
        found, edges = paths.paths(view, start, end, over), shown.edges(view)
        sides = {row["From"], row["To"]}
        own = found.pairs[found.pairs["a"].isin(sides) & found.pairs["b"].isin(sides)].iloc[0]
        return Choice("tie", tuple(edges.loc[own["ties"][0], query.PAIR]))

    return Table(
        "Paths",
        lambda view: build(view, start, end, over),
        lambda view: whole(view, start, end, over),
        choice,
        {
            "Path": (["Path", "Step"], [True, True]),
            "Independent origins": (["Independent origins", "Path", "Step"], [True, True, True]),
        },
        note="A row opens the strongest tie of its step.",
        in_words=scene_sentences.in_words,
        formula=HOW,
    )
