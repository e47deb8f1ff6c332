import math

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from components.builders import figure, money, money_axis, money_rows, money_words
from data.choice import Choice
from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.revenue import money_lines, sums
from data.schema import SHIPPED
from tests.tiny import of

HEAD = (
    "record_id,claim_key,actor,stance,start,end,amount_low,amount_high,currency,amount_per,measure,"
    "commodity,amount_text\n"
)
ROWS = """\
R1,range,X,asserts,2020,2021,10,90,USD,year,income,gold,ten to ninety
R2,point,X,asserts,2020,2020,50,50,USD,year,income,salt,fifty
R3,below,Y,asserts,,,,40,USD,year,income,coal,up to forty
R4,above,Y,asserts,,,70,,USD,year,income,iron,more than seventy
R5,contested,Y,asserts,,,5,6,USD,year,income,talc,five or six
R6,contested,Y,denies,,,1,9999,USD,year,income,talc,never
R7,blank,Y,asserts,,,5,6,USD,total,income,talc,once
"""


@pytest.fixture(scope="module")
def shipped():
    return select(load_folder(SHIPPED), Filters())


def drawn_from(view, block=sums.INCOME, by=money_lines.ACTOR, apart=False, each=False):
    table = money_lines.claims(view, by, apart)
    drawn = money.relevant(table[table["block"] == block])
    powers = money_axis.scale(drawn)
    # Plotly checks every property of the figure here.
    figures = money_lines.figures(view)
    return drawn, go.Figure(money.intervals(drawn, figures, view.dossier.titles, powers, by, each))


def view_of(rows: str):
    return select(of(HEAD + rows), Filters())


def reach(built) -> pd.DataFrame:
    """Ends of each claim as they can be met with the pointer."""
    found = next(trace for trace in built.data if trace.marker.opacity == 0)
    claims = [figure.read(text).value[0] for text in found.customdata]
    return pd.DataFrame({"claim": claims, "x": found.x}).groupby("claim")["x"].agg(["min", "max"])


def test_an_analyst_sees_exactly_the_intervals_of_the_table(shipped):
    for block in (sums.INCOME, sums.STATE, sums.CONTEXT):
        drawn, built = drawn_from(shipped, block)
        ends = reach(built).loc[drawn["claim"]]
        assert np.allclose(ends["min"], drawn["usd_low"])
        assert np.allclose(ends["max"], drawn["usd_high"])


def test_an_analyst_sees_every_asserted_figure_and_no_denied_one():
    _, built = drawn_from(view_of(ROWS))
    xs = np.concatenate([np.array(trace.x, dtype=float) for trace in built.data if trace.mode == "lines"])
    assert {10.0, 90.0, 5.0, 6.0} <= set(xs[~np.isnan(xs)])
    assert 9999.0 not in xs


def test_an_analyst_sees_an_open_end_fade_towards_its_open_side():
    drawn, built = drawn_from(view_of(ROWS))
    tails = next(trace for trace in built.data if trace.line.dash == "dot")
    away = 10**money_axis.TAIL
    ends = [x for x in tails.x if not math.isnan(x)]
    assert ends == pytest.approx([40 / away, 40, 70, 70 * away])
    dots = next(trace for trace in built.data if trace.mode == "markers" and trace.marker.opacity is None)
    assert sorted(dots.marker.symbol) == ["circle", "triangle-left", "triangle-right"]
    assert "leaves that side open" in money_words.legend(drawn)


def test_an_analyst_tells_a_contested_claim_without_its_colour():
    drawn, built = drawn_from(view_of(ROWS))
    crosses = next(trace for trace in built.data if trace.mode == "markers+text")
    assert [text.strip() for text in crosses.text] == ["1"]
    assert figure.read(crosses.customdata[0]) == Choice("claim", ("contested",))
    assert [trace.line.dash for trace in built.data if trace.line.width == 8 and len(trace.x)] == [
        "solid",
        "3px,3px",
    ]
    assert "contested" in money_words.legend(drawn)
    assert "contested" not in money_words.legend(drawn[drawn["claim"] == "point"])


def test_an_analyst_finds_each_taker_once_with_its_highest_claim_first():
    drawn, _ = drawn_from(view_of(ROWS))
    placed = money_rows.placed(drawn, pd.Series(dtype="str"), money_lines.ACTOR, None)
    assert placed["who"].tolist() == ["X", "X", "Y", "Y", "Y"]
    assert placed["y"].tolist() == [1, 2, 4, 5, 6]
    assert placed["label"].tolist()[:3] == ["Gold 2020–21", "Salt 2020", "Iron"]


def test_an_analyst_tells_two_claims_of_one_stream_and_year_apart(shipped):
    drawn, built = drawn_from(shipped)
    labels = list(built.layout.yaxis.ticktext)
    assert {"Total income 2011", "Leadership income 2011"} <= set(labels)
    lines = [line for label in labels for line in label.removeprefix("<b>").split("<br>")]
    assert all(len(line) <= money_rows.LABEL + len("</b>") for line in lines)
    assert 20 < len(drawn) <= money.MOST


def test_an_analyst_of_a_large_dossier_sees_the_most_disputed_and_best_attested():
    rows = "".join(f"R{n},c{n:03},X,asserts,2020,2020,{n + 1},,USD,year,income,gold,\n" for n in range(200))
    drawn, _ = drawn_from(view_of(rows + "D,c150,X,denies,,,,,,,,,\n"))
    assert len(drawn) == money.MOST
    assert drawn["claim"].iloc[0] == "c150"


def test_an_analyst_with_nought_still_gets_a_picture():
    _, built = drawn_from(view_of("R1,a,X,asserts,,,0,0,USD,year,income,gold,nothing\n"))
    assert reach(built).loc["a"].tolist() == [1, 1]


def test_an_analyst_finds_each_figure_on_a_line_of_its_own_with_grade_and_origin(shipped):
    drawn, built = drawn_from(shipped, each=True)
    figures = money_lines.figures(shipped)
    own = figures[figures["claim"].isin(drawn["claim"])]
    labels = list(built.layout.yaxis.ticktext)
    assert sum(label[:2] in {"B2", "B3", "C3", "C4", "D3"} for label in labels) > 20
    opens = [
        figure.read(text) for trace in built.data if trace.marker.opacity == 0 for text in trace.customdata
    ]
    assert {choice.value[0] for choice in opens if choice.kind == "record"} == set(own["record_id"])
    ticks = list(built.layout.yaxis.tickvals)
    assert len(set(ticks)) == len(ticks)


def test_an_analyst_sees_before_and_after_apart_each_with_its_own_interval(shipped):
    drawn, built = drawn_from(shipped, apart=True)
    labels = list(built.layout.yaxis.ticktext)
    assert "<b>Before: Taliban</b>" in labels
    assert "<b>After: Al-Qaeda</b>" in labels
    assert labels.index("<b>Before: Taliban</b>") < labels.index("<b>After: Al-Qaeda</b>")
    assert not drawn["key"].duplicated().any()


def test_an_analyst_groups_the_claims_by_stream(shipped):
    _, built = drawn_from(shipped, by=money_lines.STREAM)
    labels = list(built.layout.yaxis.ticktext)
    assert "<b>Gold</b>" in labels
    # Its figures have no date but that of publication; the years 2022–25 are of records without a figure.
    assert any("published" in label and label.startswith("Al-Qaeda") for label in labels)
    assert "Al-Qaeda 2022–25" not in labels


def test_an_analyst_of_a_claim_with_many_figures_sees_no_more_lines_than_can_be_read():
    rows = "".join(
        f"R{n},c{n // 40},X,asserts,2020,2020,{n + 1},,USD,year,income,gold,\n" for n in range(200)
    )
    found = view_of(rows)
    drawn = money.within(money.relevant(money_lines.claims(found)), money_lines.figures(found))
    assert len(drawn) == money.MOST_LINES // 40
