from data import tables
from data.filters import Filters
from data.query import select
from tests.tiny import ODD, of, tiny


def test_an_analyst_gets_columns_of_her_own_back():
    assert tables.RECORDS.build(select(of(ODD), Filters()))["colour"].tolist() == ["red", "", ""]


def test_an_analyst_never_meets_a_raw_origin():
    taken = tables.RECORDS.build(select(tiny(), Filters())).to_csv()
    assert "speech" in taken
    assert "ext:" not in taken
