from data import tables
from data.filters import Filters
from data.query import select
from tests.tiny import tiny


def test_an_analyst_finds_sources_and_links_beside_each_tie():
    table = tables.TIES.build(select(tiny(), Filters())).set_index("Kind")
    assert table.loc["Sanctuary", "Sources"] == "The Paper; The Echo"
    assert table.loc["Hostility", "Sources"] == "this file"
