"""The table of ties."""

import pandas as pd

from data import query, vocabulary
from data.choice import Choice
from data.network import scene_sentences
from data.query import View
from data.tables.table import JOINED, Table, gathered_of_ties, year

BECAME = "Change at the turning point"
"""The column of what became of a tie."""
PAST_BY = "Dated as past by"
"""The column of the end that a source published later gives, where nothing is attested beyond it."""
ELSEWHERE = "Disputed claims not in view"
"""The column of the claims of a tie that somebody denies at another time or outside the filters."""
YEARS = ["First attested", "Last attested", PAST_BY]


def ties(view: View) -> pd.DataFrame:
    """One row per tie of the view with its record ids, sources and links."""
    behind = gathered_of_ties(view, view.of(query.paired(view.dossier)), view.ties)
    return ties_shown(view).join(behind)


def ties_shown(view: View) -> pd.DataFrame:
    """One row per tie of the view, without what takes long to gather and is a click away."""
    table = view.ties
    became = query.changes(view)
    holds = [
        JOINED.join(name for name, said in ((t.a, t.a_controls), (t.b, t.b_controls)) if said)
        for t in table.itertuples()
    ]
    shown = pd.DataFrame(
        {
            "Actor": table["a"],
            "Counterpart": table["b"],
            "Kind": [vocabulary.category(vocabulary.TIE, name).label for name in table["category"]],
            "Claims": table["claims"],
            "Contested": table["contested"],
            "Only denied": table["only_denied"],
            "Records": table["records"],
            "Denials": table["denials"],
            "Independent origins": table["origins"],
            "Upper hand, as said": holds,
            **dict(zip(YEARS, (year(table["first"]), year(table["last"])), strict=False)),
            BECAME: became["change"],
            PAST_BY: year(became["until"]),
            "Records on neither side": became["loose"],
        }
    )
    if table["disputed_elsewhere"].any():
        shown[ELSEWHERE] = table["disputed_elsewhere"]
    if not view.scene.carries():
        return shown
    return shown.assign(**{"At this time": table["carried"].map({True: "only carried on", False: ""})})


def _choice(view: View, row: pd.Series) -> Choice:
    return Choice("tie", tuple(view.ties.loc[row.name, query.PAIR]))


TIES = Table(
    "Ties",
    ties_shown,
    ties,
    _choice,
    {
        "Independent origins": (["Independent origins", "Claims", "Records"], [False, False, False]),
        "Contested claims": (["Contested", "Only denied", "Independent origins"], [False, False, False]),
        "Last attested": (["Last attested", "Independent origins"], [False, False]),
        "Change": ([BECAME, "Independent origins"], [True, False]),
        "Actors": (["Actor", "Counterpart", "Kind"], [True, True, True]),
        "Kind": (["Kind", "Independent origins"], [True, False]),
    },
    note="A tie has no direction here: the table of records keeps who is actor and who counterpart. Ties that are "
    "only denied are listed too, with no origin. Dated as past by: the year of the last end that a source published later "
    "gives, with nothing attested beyond; it may say that the tie stopped, or only when it was.",
    in_words=scene_sentences.in_words,
)
