import pandas as pd

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
        ["X", 1, "gold 2020"],
        ["Y", 3, "gold 2011–12"],
    ]
    assert placed(money_lines.STREAM)["label"].tolist() == ["X 2020", "Y 2011–12"]
    assert placed(money_lines.STREAM)["y"].tolist() == [1, 2]


def test_an_analyst_finds_room_below_a_claim_for_the_lines_of_its_figures():
    assert placed(each=True)["y"].tolist() == [1, 5]
