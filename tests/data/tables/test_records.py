from dataclasses import replace

from data import tables
from data.filters import Filters
from data.network.scene import YEAR, Scene
from data.query import select
from tests.tiny import ODD, of, tiny


def test_an_analyst_gets_columns_of_her_own_back():
    assert tables.RECORDS.build(select(of(ODD), Filters()))["colour"].tolist() == ["red", "", ""]


def test_an_analyst_never_meets_a_raw_origin():
    taken = tables.RECORDS.build(select(tiny(), Filters())).to_csv()
    assert "speech" in taken
    assert "ext:" not in taken


def test_an_analyst_who_leaves_ties_out_of_the_picture_takes_the_records_of_those_left():
    view = select(tiny(), Filters())
    whole = tables.RECORDS_OF_TIES
    assert whole.build(view).equals(tables.RECORDS.build(view))
    narrowed = replace(view, scene=Scene(YEAR, 2019))
    assert whole.build(narrowed)["Record"].tolist() == ["R4"]
    assert len(whole.shown(narrowed)) == 1
    assert whole.in_words(narrowed) == "in 2019; only records of these ties"
    assert whole.in_words(view) == ""
