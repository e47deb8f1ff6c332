import pandas as pd
import pytest

from components.builders import money_rows
from data.filters import Filters
from data.query import select
from data.revenue import money_lines
from tests.tiny import of

HEAD = "record_id,claim_key,actor,start,end,amount_low,currency,amount_per,measure,commodity\n"
ROWS = (
    "R1,big,X,2020,2020,90,USD,year,income,gold\n"
    "R2,big,X,2020,2020,50,USD,year,income,gold\n"
    "R3,small,Y,2011,2012,5,USD,year,income,gold\n"
)


def placed(by=money_lines.ACTOR, each=False) -> pd.DataFrame:
    view = select(of(HEAD + ROWS), Filters())
    figures = money_lines.figures(view).assign(key=lambda rows: rows["claim"] + money_lines.KEY)
    claims = money_lines.claims(view, by)
    return money_rows.placed(claims, view.dossier.titles, by, figures if each else None)


def test_an_analyst_finds_the_highest_group_on_top_and_a_row_for_its_name():
    assert placed()[["head", "y", "label"]].values.tolist() == [
        ["X", 1, "Gold 2020"],
        ["Y", 3, "Gold 2011–12"],
    ]
    assert placed(money_lines.STREAM)["label"].tolist() == ["X 2020", "Y 2011–12"]
    assert placed(money_lines.STREAM)["y"].tolist() == [1, 2]


def test_an_analyst_finds_room_below_a_claim_for_the_lines_of_its_figures():
    assert placed(each=True)["y"].tolist() == [1, 5]


def test_an_analyst_reads_the_whole_of_a_long_label_and_finds_room_for_it():
    view = select(of(HEAD + ROWS.replace("Y,2011", "An actor with quite a long name,2011")), Filters())
    found = money_rows.placed(
        money_lines.claims(view, money_lines.STREAM), view.dossier.titles, money_lines.STREAM, None
    )
    assert found["label"].tolist() == ["X 2020", "An actor with quite a<br>long name 2011–12"]
    assert found["end"].tolist() == pytest.approx([2, 3.6])
    assert found["y"].tolist() == pytest.approx([1, 2.3])


def test_an_analyst_reads_the_whole_name_of_an_origin_on_the_line_of_a_figure():
    figures = pd.DataFrame({"grade": ["grade B3"], "origin": ["The Paper of Record, special report of 2019"]})
    assert money_rows.figure_labels(figures) == ["B3 The Paper of Record,<br>special report of 2019"]
